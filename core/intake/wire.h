#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

/// How the child program `danqian-intake` tells its results: frames of one tag byte, a 32-bit length and that many bytes,
/// numbers as they stand in memory (both ends are one build on one machine). The parent trusts none of it: see `Reader`.
namespace danqian::intake::wire {

enum class Tag : std::uint8_t {
    Count = 'N',  ///< u32: pages in the file
    Begin = 'B',  ///< u32: the page now at work, so that a death can be told with its page
    Page = 'P',  ///< u32 number, f32 width, f32 height, u16 fonts {text}, u32 words {Word}
    Image = 'I',  ///< PNG bytes
    Failed = 'E',  ///< u32 ErrorCode, text: detail
    End = 'Z',  ///< all that was asked for has been told
};

inline constexpr std::size_t maxFrame = std::size_t(256) << 20;
inline constexpr std::uint32_t maxPages = 2000;  ///< of one file
inline constexpr std::uint32_t pagesPerRun = 50;  ///< one child reads so many: the limits are those of a run
inline constexpr std::uint32_t maxGlyphsPerPage = 500000;  ///< a dense broadsheet page has 15,000
inline constexpr double maxPixels = 64e6;  ///< of a rendered page

/// Flags of a word.
inline constexpr std::uint8_t spaceAfter = 1, verticalMode = 2;

/// A word is: u8 flags, u16 font, f32 size, u16 glyphs {u32 code point, f32 x0, y0, x1, y1}.

class Writer {
public:
    template <typename T> void put(T value)
    {
        static_assert(std::is_arithmetic_v<T>);
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        m_bytes.append(raw, sizeof value);
    }
    void text(std::string_view bytes)
    {
        put(static_cast<std::uint32_t>(bytes.size()));
        m_bytes.append(bytes);
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads what a Writer wrote and survives anything else: past the end every answer is 0 and `ok` stays false.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) { }
    template <typename T> T get()
    {
        T value{};
        if (m_rest.size() < sizeof value) {
            m_ok = false;
            m_rest = {};
            return value;
        }
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest.remove_prefix(sizeof value);
        return value;
    }
    std::string_view text()
    {
        const auto size = get<std::uint32_t>();
        if (size > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const std::string_view bytes = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return bytes;
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

}  // namespace danqian::intake::wire
