#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 by hand, because the pipeline walks it byte by byte. Offsets are bytes.
/// Any bytes are accepted: an invalid byte reads as U+FFFD and is one byte long.
namespace danqian::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t ch = replacement;
    std::uint8_t size = 1;  ///< bytes used, 1 to 4
};

/// The code point that starts at `at` (which must be < text.size()).
inline Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    if (lead >= 0xE0 && lead < 0xF0 && follows(at + 1) && follows(at + 2)) {
        const char32_t c = (char32_t(lead & 0x0F) << 12) | (char32_t(byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
        if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF))
            return {c, 3};
    } else if (lead >= 0xC2 && lead < 0xE0 && follows(at + 1)) {
        return {(char32_t(lead & 0x1F) << 6) | (byte(at + 1) & 0x3F), 2};
    } else if (lead >= 0xF0 && lead < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
        const char32_t c = (char32_t(lead & 0x07) << 18) | (char32_t(byte(at + 1) & 0x3F) << 12)
            | (char32_t(byte(at + 2) & 0x3F) << 6) | (byte(at + 3) & 0x3F);
        if (c >= 0x10000 && c <= 0x10FFFF)
            return {c, 4};
    }
    return {};
}

/// The code point that ends just before `at` (which must be > 0).
inline Decoded decodeBefore(std::string_view text, std::size_t at)
{
    for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
        const auto lead = static_cast<unsigned char>(text[at - size]);
        if ((lead & 0xC0) == 0x80)
            continue;
        const Decoded d = decode(text, at - size);
        return d.size == size ? d : Decoded{};
    }
    return {};
}

void append(std::string& out, char32_t ch);  ///< an invalid code point is written as U+FFFD
std::string encode(char32_t ch);
std::u32string toUtf32(std::string_view text);
std::string fromUtf32(std::u32string_view text);
std::size_t countCodePoints(std::string_view text);

/// Offset of the first invalid byte, or npos.
std::size_t findInvalid(std::string_view text);

/// True where a code point begins (or at either end of the text).
bool isBoundary(std::string_view text, std::size_t at);

}  // namespace danqian::utf8
