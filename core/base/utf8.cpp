#include "core/base/utf8.h"

namespace danqian::utf8 {

void append(std::string& out, char32_t ch)
{
    if (ch > 0x10FFFF || (ch >= 0xD800 && ch <= 0xDFFF))
        ch = replacement;
    if (ch < 0x80) {
        out += static_cast<char>(ch);
    } else if (ch < 0x800) {
        out += static_cast<char>(0xC0 | (ch >> 6));
        out += static_cast<char>(0x80 | (ch & 0x3F));
    } else if (ch < 0x10000) {
        out += static_cast<char>(0xE0 | (ch >> 12));
        out += static_cast<char>(0x80 | ((ch >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (ch & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (ch >> 18));
        out += static_cast<char>(0x80 | ((ch >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((ch >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (ch & 0x3F));
    }
}

std::string encode(char32_t ch)
{
    std::string out;
    append(out, ch);
    return out;
}

std::u32string toUtf32(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        out += d.ch;
        at += d.size;
    }
    return out;
}

std::string fromUtf32(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t ch : text)
        append(out, ch);
    return out;
}

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += decode(text, at).size;
    return count;
}

std::size_t findInvalid(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        if (d.ch == replacement && d.size == 1)
            return at;
        at += d.size;
    }
    return std::string_view::npos;
}

bool isBoundary(std::string_view text, std::size_t at)
{
    const auto continues = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    if (at == 0 || at >= text.size() || !continues(at))
        return true;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        if (!continues(at - back))
            return decode(text, at - back).size <= back;
    }
    return true;  // a stray continuation byte: a character of its own
}

}  // namespace danqian::utf8
