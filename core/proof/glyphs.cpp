#include "core/proof/glyphs.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::proof {
namespace {

Kind kindOf(char32_t c)
{
    if (isHan(c))
        return Kind::Han;
    if (isDigit(c))
        return Kind::Digit;
    if (isLatin(c))
        return Kind::Latin;
    if (isSpace(c))
        return Kind::Space;
    if (isLineEnd(c))
        return Kind::LineEnd;
    if (isCjkPunctuation(c))
        return Kind::Mark;
    return c > 0x20 && c < 0x7F ? Kind::Ascii : Kind::Other;
}

bool endsClause(char32_t c) { return in(c, U"，。；？！,;"); }

}  // namespace

Glyphs::Glyphs(std::string_view text) : m_text(text)
{
    m_chars.reserve(text.size() / 2);
    m_kinds.reserve(text.size() / 2);
    m_bytes.reserve(text.size() / 2 + 1);
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        const Kind k = d.ch - 0x4E00 < 0x5200 ? Kind::Han : kindOf(d.ch);
        if (k != Kind::Han)
            m_others.push_back(static_cast<std::uint32_t>(m_chars.size()));
        m_bytes.push_back(static_cast<std::uint32_t>(at));
        m_chars.push_back(d.ch);
        m_kinds.push_back(k);
        at += d.size;
    }
    m_bytes.push_back(static_cast<std::uint32_t>(text.size()));
    findLines();
}

void Glyphs::findLines()
{
    Line line;
    std::size_t others = 0;
    const auto close = [&](std::size_t end) {
        line.end = end;
        line.han = others < end - line.begin;
        m_lines.push_back(line);
    };
    for (const std::uint32_t i : m_others) {
        if (m_kinds[i] == Kind::LineEnd) {
            close(i);
            line = {i + std::size_t{1}, 0, false, false};
            others = 0;
            continue;
        }
        ++others;
        if (endsClause(m_chars[i]))
            line.prose = true;
    }
    close(m_chars.size());
}

std::size_t Glyphs::indexOf(std::size_t byte) const
{
    const auto it = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    return it == m_bytes.begin() ? 0 : static_cast<std::size_t>(it - m_bytes.begin()) - 1;
}

std::string_view Glyphs::utf8(std::size_t begin, std::size_t end) const
{
    return m_text.substr(byteAt(begin), byteAt(end) - byteAt(begin));
}

const Line& Glyphs::lineOf(std::size_t i) const
{
    const auto it =
        std::upper_bound(m_lines.begin(), m_lines.end(), i, [](std::size_t at, const Line& l) { return at < l.begin; });
    return it == m_lines.begin() ? m_lines.front() : *(it - 1);
}

std::size_t Glyphs::skipSpaces(std::size_t i) const
{
    while (is(i, Kind::Space))
        ++i;
    return i;
}

std::size_t Glyphs::skipSpacesBack(std::size_t i) const
{
    while (i > 0 && is(i - 1, Kind::Space))
        --i;
    return i > 0 ? i - 1 : size();
}

std::u32string_view wordAt(const Glyphs& text, std::size_t i, std::initializer_list<std::u32string_view> words)
{
    const char32_t first = text[i];
    for (const auto word : words) {
        if (word[0] == first && text.startsWith(i, word))
            return word;
    }
    return {};
}

std::u32string_view wordBefore(const Glyphs& text, std::size_t i, std::initializer_list<std::u32string_view> words)
{
    const char32_t last = i > 0 ? text[i - 1] : U'\0';
    for (const auto word : words) {
        if (word.back() == last && text.endsWith(i, word))
            return word;
    }
    return {};
}

std::size_t find(const Glyphs& text, std::size_t begin, std::size_t end, Words words)
{
    std::uint64_t firsts = 0;  // which first characters to stop at, by their last six bits
    for (const auto word : words)
        firsts |= std::uint64_t{1} << (word[0] & 63);
    for (std::size_t i = begin; i < end; ++i) {
        if ((firsts >> (text[i] & 63) & 1) != 0 && !wordAt(text, i, words).empty())
            return i;
    }
    return nowhere;
}

bool has(const Glyphs& text, std::size_t begin, std::size_t end, Words words) { return find(text, begin, end, words) != nowhere; }

}  // namespace danqian::proof
