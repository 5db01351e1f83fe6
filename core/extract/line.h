#pragma once
#include "core/text/span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::extract {

/// A paragraph as the grammar sees it: one 16-bit unit a character, full-width forms folded to ASCII, the many dashes, tildes,
/// colons and dots folded to one each. White space inside the paragraph is no character; it leaves a mark on the next one.
/// Positions are indices of characters; `span` leads back to the bytes.
class Line {
public:
    /// Reads the paragraph `text[span]`, of less than 4 GiB. Buffers are kept, so one Line serves a whole text.
    void read(std::string_view text, Span span);

    std::size_t size() const { return m_size; }

    /// The character at `i`; 0 at and after the end.
    char16_t operator[](std::size_t i) const { return i < m_size ? m_units[i] : u'\0'; }
    char16_t before(std::size_t i) const { return i > 0 ? m_units[i - 1] : u'\0'; }

    bool spaceBefore(std::size_t i) const { return i < m_size && (m_flags[i] & spaceFlag); }
    bool folded(std::size_t i) const { return i < m_size && (m_flags[i] & foldedFlag); }  ///< was a full-width form

    /// True if `word` stands at `i`.
    bool has(std::size_t i, std::u16string_view word) const
    {
        return i + word.size() <= m_size && std::u16string_view(m_units.data() + i, word.size()) == word;
    }
    bool hasBefore(std::size_t i, std::u16string_view word) const { return i >= word.size() && has(i - word.size(), word); }

    Span span(std::size_t begin, std::size_t end) const
    {
        return {m_base + m_at[begin], m_base + m_at[end - 1] + (m_flags[end - 1] & lengthMask)};
    }
    std::string_view bytes(std::size_t begin, std::size_t end) const
    {
        if (begin >= end)
            return {};
        const Span s = span(begin, end);
        return m_text.substr(s.begin, s.size());
    }

private:
    static constexpr std::uint8_t lengthMask = 7, spaceFlag = 8, foldedFlag = 16;

    std::string_view m_text;
    std::size_t m_base = 0;
    std::size_t m_size = 0;
    std::vector<char16_t> m_units;
    std::vector<std::uint32_t> m_at;  // bytes after m_base
    std::vector<std::uint8_t> m_flags;
};

/// What a character may begin; a table look-up, so that the scan passes over most of the text at once.
enum CharClass : std::uint8_t {
    DigitChar = 1,  ///< 0–9
    HanDigitChar = 2,  ///< 零〇一二…九两, 壹贰…, 廿卅, 半, 几, 数
    MultiplierChar = 4,  ///< 十百千万亿兆 and 拾佰仟
    TimeChar = 8,  ///< begins a word of times.tsv
    ClauseEndChar = 16,  ///< , 。 ; : ! ? and brackets
    HanChar = 32,
    LetterChar = 64,  ///< A–Z, a–z
    SignalChar = 128,  ///< begins some other rule: 第 首 双 ￥ $ …
};

namespace detail {
extern std::uint8_t charClasses[65536];
}
inline std::uint8_t classOf(char16_t c) { return detail::charClasses[c]; }
inline bool isDigitUnit(char16_t c) { return c >= u'0' && c <= u'9'; }
inline bool isHanUnit(char16_t c) { return classOf(c) & HanChar; }
inline bool isLetterUnit(char16_t c) { return classOf(c) & LetterChar; }
inline bool isClauseEnd(char16_t c) { return c == 0 || (classOf(c) & ClauseEndChar); }

/// Adds a class to a character; lexicons do this when they are read.
void mark(char16_t c, CharClass charClass);

std::u16string toUnits(std::string_view utf8);

}  // namespace danqian::extract
