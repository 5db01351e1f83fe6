#include "core/extract/line.h"

#include "core/base/utf8.h"

namespace danqian::extract {
namespace {

bool isWhite(char16_t c)
{
    return c == u' ' || c == u'\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F
        || c == 0xFEFF || c == u'\r';
}

// One form for the marks that differ only in width or make. Letters and digits lose their width.
char16_t foldMark(char16_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return static_cast<char16_t>(c - 0xFEE0);
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2500: return u'-';
    case 0x301C:
    case 0x223C: return u'~';
    case 0x2236:
    case 0xFE55: return u':';
    case 0x2022:
    case 0x30FB:
    case 0xFF65: return 0xB7;
    case 0xFE6A: return u'%';
    case 0x2044:
    case 0x2215: return u'/';
    case 0xFFE5: return 0xA5;
    case 0x03BC: return 0xB5;
    case 0xFF61: return 0x3002;
    default: return c;
    }
}

void classify(std::u16string_view characters, CharClass charClass)
{
    for (const char16_t c : characters)
        mark(c, charClass);
}

// Filled before main; the lexicons add to it when first used.
const bool basicClasses = [] {
    for (unsigned c = 0x4E00; c <= 0x9FFF; ++c)
        mark(static_cast<char16_t>(c), HanChar);
    for (unsigned c = 0x3400; c <= 0x4DBF; ++c)
        mark(static_cast<char16_t>(c), HanChar);
    for (char16_t c = u'A'; c <= u'Z'; ++c) {
        mark(c, LetterChar);
        mark(static_cast<char16_t>(c + 32), LetterChar);
    }
    classify(u"0123456789", DigitChar);
    classify(u"零〇一二三四五六七八九两兩壹贰叁肆伍陆柒捌玖貳參陸廿卅卌半几数幾數仨", HanDigitChar);
    classify(u"零〇", HanChar);
    classify(u"十百千万亿兆拾佰仟萬億", MultiplierChar);
    classify(u",。;:!?()[]{}【】〔〕\n…", ClauseEndChar);
    return true;
}();

}  // namespace

namespace detail {
std::uint8_t charClasses[65536];
}

void mark(char16_t c, CharClass charClass)
{
    detail::charClasses[c] = static_cast<std::uint8_t>(detail::charClasses[c] | charClass);
}

std::u16string toUnits(std::string_view utf8)
{
    std::u16string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const utf8::Decoded d = utf8::decode(utf8, at);
        out += d.ch < 0x10000 ? static_cast<char16_t>(d.ch) : u'\uFFFD';
        at += d.size;
    }
    return out;
}

void Line::read(std::string_view text, Span span)
{
    m_text = text;
    m_base = span.begin;
    m_size = 0;
    if (m_units.size() < span.size()) {
        m_units.resize(span.size());
        m_at.resize(span.size());
        m_flags.resize(span.size());
    }
    const std::string_view part = text.substr(0, span.end);
    std::uint8_t space = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const utf8::Decoded d = utf8::decode(part, at);
        const auto unit = d.ch < 0x10000 ? static_cast<char16_t>(d.ch) : u'\uFFFD';
        const bool han = unit >= 0x4E00 && unit <= 0x9FFF;
        if (!han && isWhite(unit)) {
            space = spaceFlag;
        } else {
            const char16_t folded = han ? unit : foldMark(unit);
            m_units[m_size] = folded;
            m_at[m_size] = static_cast<std::uint32_t>(at - m_base);
            m_flags[m_size] = static_cast<std::uint8_t>(d.size | space | (folded != unit && unit >= 0xFF01 ? foldedFlag : 0));
            ++m_size;
            space = 0;
        }
        at += d.size;
    }
}

}  // namespace danqian::extract
