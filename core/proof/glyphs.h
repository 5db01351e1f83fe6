#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::proof {

/// What a character is to the rules.
enum class Kind : std::uint8_t {
    Outside,  ///< before the first or after the last character
    Han,
    Digit,  ///< ASCII and full-width
    Latin,  ///< ASCII, full-width and accented letters
    Space,
    LineEnd,
    Mark,  ///< punctuation of Chinese text
    Ascii,  ///< any other printable ASCII character
    Other,
};

/// A line of the text, without its line end. Newspaper paragraphs are lines.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool han = false;  ///< holds a Han character
    bool prose = false;  ///< holds a comma, semicolon or stop: running text, not a head line or a list
};

/// A text decoded once: characters with their kinds, lines, and where the non-Han characters stand, so that rules about marks and
/// figures look at those alone. Indexes are characters (code points); anything outside reads as U+0000.
class Glyphs {
public:
    explicit Glyphs(std::string_view text);

    std::size_t size() const { return m_chars.size(); }
    char32_t operator[](std::size_t i) const { return i < m_chars.size() ? m_chars[i] : U'\0'; }
    Kind kind(std::size_t i) const { return i < m_kinds.size() ? m_kinds[i] : Kind::Outside; }
    bool is(std::size_t i, Kind k) const { return kind(i) == k; }

    /// Byte offset of a character; of size(): the length of the text.
    std::size_t byteAt(std::size_t i) const { return m_bytes[i < m_bytes.size() ? i : m_bytes.size() - 1]; }
    std::size_t indexOf(std::size_t byte) const;  ///< the character that holds a byte
    std::string_view utf8(std::size_t begin, std::size_t end) const;
    std::u32string_view chars(std::size_t begin, std::size_t end) const
    {
        begin = std::min(begin, size());
        end = std::clamp(end, begin, size());
        return {m_chars.data() + begin, end - begin};
    }

    bool startsWith(std::size_t i, std::u32string_view word) const { return chars(i, i + word.size()) == word; }
    bool endsWith(std::size_t i, std::u32string_view word) const { return i >= word.size() && startsWith(i - word.size(), word); }

    const std::vector<Line>& lines() const { return m_lines; }
    const Line& lineOf(std::size_t i) const;
    /// Indexes of everything but Han characters, in order.
    const std::vector<std::uint32_t>& others() const { return m_others; }

    /// The next index that is no space of the same line, at or after i (or before: the index before i, size() if there is none).
    std::size_t skipSpaces(std::size_t i) const;
    std::size_t skipSpacesBack(std::size_t i) const;

private:
    void findLines();

    std::string_view m_text;
    std::vector<char32_t> m_chars;
    std::vector<Kind> m_kinds;
    std::vector<std::uint32_t> m_bytes;
    std::vector<std::uint32_t> m_others;
    std::vector<Line> m_lines;
};

/// A set of characters asked about at every character of a text; those beyond the first plane are never in it.
class CharSet {
public:
    explicit CharSet(std::u32string_view chars) : m_bits(0x10000 / 8, 0)
    {
        for (const char32_t c : chars)
            m_bits[(c & 0xFFFF) >> 3] |= static_cast<std::uint8_t>(1U << (c & 7));
    }
    bool has(char32_t c) const { return c < 0x10000 && (m_bits[c >> 3] >> (c & 7) & 1) != 0; }

private:
    std::vector<std::uint8_t> m_bits;
};

inline bool in(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }

/// The first of `words` that stands at i, or an empty view.
std::u32string_view wordAt(const Glyphs& text, std::size_t i, std::initializer_list<std::u32string_view> words);
/// The first of `words` that ends just before i, or an empty view.
std::u32string_view wordBefore(const Glyphs& text, std::size_t i, std::initializer_list<std::u32string_view> words);

using Words = std::initializer_list<std::u32string_view>;
/// Whether one of `words` begins in [begin, end).
bool has(const Glyphs& text, std::size_t begin, std::size_t end, Words words);
/// Where the first of them begins, or nowhere.
std::size_t find(const Glyphs& text, std::size_t begin, std::size_t end, Words words);
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

}  // namespace danqian::proof
