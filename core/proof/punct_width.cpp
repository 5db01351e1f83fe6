#include "core/proof/families.h"
#include "core/proof/protected_spans.h"
#include "core/text/chars.h"

#include <algorithm>

/// Width of marks by what stands around them (GB/T 15834-2011, clause 5), and width of letters and figures.
namespace danqian::proof {
namespace {

bool isChinese(Kind k) { return k == Kind::Han || k == Kind::Mark; }

/// Han text surrounds i: the nearest letter on one side is Han, and on the other side Han too or the line's end.
bool inChinese(const Glyphs& text, std::size_t i)
{
    const auto nearest = [&](auto step) {
        std::size_t at = i;
        for (int n = 0; n < 24; ++n) {
            at = step(at);
            const Kind k = text.kind(at);
            if (k == Kind::Han || k == Kind::Latin || k == Kind::LineEnd || k == Kind::Outside)
                return k;
        }
        return Kind::Outside;
    };
    const Kind left = nearest([](std::size_t at) { return at - 1; });
    const Kind right = nearest([](std::size_t at) { return at + 1; });
    return (left == Kind::Han && right != Kind::Latin) || (right == Kind::Han && left != Kind::Latin);
}

class WidthRules {
public:
    explicit WidthRules(const Job& job) : m_text(job.text), m_report(job.report), m_addresses(job.text) { }

    void run()
    {
        for (const std::size_t i : m_text.others())
            visit(i);
        brackets();
        straightQuotes(U'"', "“", "”");
        straightQuotes(U'\'', "‘", "’");
    }

private:
    void visit(std::size_t i)
    {
        const char32_t c = m_text[i];
        if (c < 0x80) {
            if (in(c, U",.;:?!"))
                asciiMark(i, c);
        } else if (c >= 0xFF00) {
            fullWidthForm(i, c);
        } else if (c == U'。') {
            ideographicStop(i);
        }
    }

    void asciiMark(std::size_t i, char32_t c)
    {
        if (m_addresses.contains(i))
            return;
        const std::size_t left = m_text.skipSpacesBack(i), right = m_text.skipSpaces(i + 1);
        const Kind before = m_text.kind(left), after = m_text.kind(right);
        const char* full = c == ',' ? "，" : c == ';' ? "；" : c == ':' ? "：" : c == '?' ? "？" : c == '!' ? "！" : "。";
        const bool wanted = c == '.' ? stopWanted(i, before, after)
            : c == '?' || c == '!'   ? exclamationWanted(i, before)
                                     : commaWanted(i, c, before, after);
        if (wanted)
            m_report.addHere("punct.fullwidth", i, full);
    }

    bool commaWanted(std::size_t i, char32_t c, Kind before, Kind after) const
    {
        if (m_text.is(i - 1, Kind::Digit) && m_text.is(i + 1, Kind::Digit))
            return false;  // grouping, times, ratios
        if (c == ':' && (m_text[i + 1] == '/' || m_text[i + 1] == ')' || m_text[i + 1] == '('))
            return false;
        if (before == Kind::Han || after == Kind::Han)
            return before != Kind::LineEnd && before != Kind::Outside;
        if (before == Kind::Latin && after == Kind::Latin)
            return false;
        return (isChinese(before) || isChinese(after) || before == Kind::Ascii || before == Kind::Digit) && inChinese(m_text, i);
    }

    bool exclamationWanted(std::size_t i, Kind before) const
    {
        if (m_text.is(i + 1, Kind::Latin) || m_text[i + 1] == '=')
            return false;
        if (before == Kind::Latin)
            return false;
        return isChinese(before) || ((before == Kind::Digit || before == Kind::Ascii) && inChinese(m_text, i));
    }

    bool stopWanted(std::size_t i, Kind before, Kind after) const
    {
        if (m_text[i + 1] == '.' || m_text[i - 1] == '.')
            return false;  // dots of an ellipsis
        const bool atEnd = after == Kind::LineEnd || after == Kind::Outside;
        if (in(m_text[i - 1], U"一二三四五六七八九十") && in(m_text[i + 1], U"一二三四五六七八九十"))
            return false;  // 五.四
        if (before == Kind::Han)
            return atEnd || isChinese(after) || in(m_text[i + 1], U"\"')");
        if (before == Kind::Mark || in(m_text[i - 1], U"%)\"'"))
            return atEnd && m_text.lineOf(i).han;
        if (before == Kind::Latin || before == Kind::Digit)
            return atEnd && m_text.lineOf(i).prose && endsChineseSentence(i);
        return false;
    }

    /// "…项目采用VOC." ends a Chinese sentence; "1." and "Co." alone do not.
    bool endsChineseSentence(std::size_t i) const
    {
        std::size_t at = i;
        while (at > 0 && (m_text.is(at - 1, Kind::Latin) || m_text.is(at - 1, Kind::Digit)))
            --at;
        return m_text.is(at - 1, Kind::Han) && m_text.is(at - 2, Kind::Han);
    }

    void fullWidthForm(std::size_t i, char32_t c)
    {
        if (c == U'％') {
            m_report.addHere("width.percent", i, "%");
        } else if (c >= 0xFF61 && c <= 0xFF65) {
            static constexpr const char* forms[] = {"。", "“", "”", "、", "·"};
            m_report.addHere("punct.halfwidth-form", i, forms[c - 0xFF61]);
        } else if (isAlnum(c)) {
            if (!isAlnum(m_text[i - 1]) && !continuesFigure(i))
                alnumRun(i);
        } else if (c == U'．') {
            if (isAsciiDigit(m_text[i - 1]) && isAsciiDigit(m_text[i + 1]))
                m_report.addHere("width.decimal-point", i, ".");
        } else if (c == U'：') {
            if (isClock(i))
                m_report.addHere("punct.halfwidth", i, ":");
        } else if (in(c, U"，；？！")) {
            latinMark(i, c);
        }
    }

    static bool isAlnum(char32_t c) { return c >= 0xFF10 && c <= 0xFF5A && c != U'：' && isAlnumAscii(foldWidth(c)); }
    static bool isFigure(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }
    static bool isAlnumAscii(char32_t c) { return isAsciiDigit(c) || isAsciiLetter(c); }

    /// A full-width figure after a full-width point belongs to the run that began before the point.
    bool continuesFigure(std::size_t i) const
    {
        return in(m_text[i - 1], U"．，") && isDigit(m_text[i]) && isDigit(m_text[i - 2]) && isAlnum(m_text[i - 2]);
    }

    void alnumRun(std::size_t i)
    {
        std::size_t end = i;
        std::string right;
        const auto group = [&](std::size_t at) {
            return in(m_text[at], U"，,") && isFigure(m_text[at + 1]) && isFigure(m_text[at + 2]) && isFigure(m_text[at + 3])
                && !isFigure(m_text[at + 4]) && isFigure(m_text[at - 1]);
        };
        while (isAlnum(m_text[end]) || (m_text[end] == U'．' && isFigure(m_text[end + 1])) || group(end)) {
            right += static_cast<char>(foldWidth(m_text[end]));
            ++end;
        }
        m_report.add("width.alnum", {i, end}, right);
    }

    /// Hour and minute with a full-width colon. 比分3：2 is a ratio and is left alone: minutes have two figures.
    bool isClock(std::size_t i) const
    {
        const auto digit = [&](std::size_t at) {
            return isDigit(m_text[at]) ? static_cast<int>(foldWidth(m_text[at]) - '0') : -1;
        };
        if (digit(i - 1) < 0 || digit(i + 1) < 0 || digit(i + 2) < 0 || digit(i + 3) >= 0 || digit(i + 1) > 5)
            return false;
        const int hour = digit(i - 1) + (digit(i - 2) > 0 ? 10 * digit(i - 2) : 0);
        return hour < 25 && digit(i - 3) < 0;
    }

    void ideographicStop(std::size_t i)
    {
        const char32_t before = m_text[i - 1], after = m_text[i + 1];
        if (isAsciiDigit(before) && isAsciiDigit(after) && !yearFollows(i + 1)) {
            m_report.addHere("width.decimal-point", i, ".");
        } else if (isAsciiLetter(before) && (isAsciiLetter(after) || isAsciiDigit(after)) && inAddress(i)) {
            m_report.addHere("width.url", i, ".");
        } else {
            latinMark(i, U'。');
        }
    }

    bool yearFollows(std::size_t i) const
    {
        return isAsciiDigit(m_text[i + 1]) && isAsciiDigit(m_text[i + 2]) && isAsciiDigit(m_text[i + 3])
            && m_text[i + 4] == U'年';
    }

    /// The letters and stops around i begin with www or hold an @ or end like a domain.
    bool inAddress(std::size_t i) const
    {
        const auto part = [](char32_t c) { return isAlnumAscii(c) || in(c, U"。.@-_/:"); };
        std::size_t begin = i, end = i;
        while (begin > 0 && i - begin < 64 && part(m_text[begin - 1]))
            --begin;
        while (end - i < 64 && part(m_text[end]))
            ++end;
        const auto token = m_text.chars(begin, end);
        return token.substr(0, 3) == U"www" || token.substr(0, 4) == U"http" || token.find(U'@') != token.npos
            || token.find(U"。com") != token.npos || token.find(U"。cn") != token.npos || token.find(U"。org") != token.npos
            || token.find(U"。net") != token.npos || token.find(U"。gov") != token.npos;
    }

    /// A full-width mark in a line of Latin text.
    void latinMark(std::size_t i, char32_t c)
    {
        if (!m_text.is(i - 1, Kind::Latin) || m_text.lineOf(i).han)
            return;
        const Kind after = m_text.kind(m_text.skipSpaces(i + 1));
        if (after == Kind::Latin || after == Kind::LineEnd || after == Kind::Outside)
            m_report.addHere("punct.halfwidth", i, c == U'。' ? "." : std::string(1, static_cast<char>(foldWidth(c))));
    }

    void brackets()
    {
        std::vector<std::size_t> open;
        for (const std::size_t i : m_text.others()) {
            const char32_t c = m_text[i];
            if (c == U'(' || c == U'（') {
                open.push_back(i);
            } else if (c == U')' || c == U'）') {
                if (open.empty())
                    continue;
                bracketPair(open.back(), i);
                open.pop_back();
            } else if (c == U'\n') {
                open.clear();
            }
        }
    }

    void bracketPair(std::size_t begin, std::size_t end)
    {
        if ((m_text[begin] == U'（' && m_text[end] == U'）') || m_addresses.contains(begin))
            return;
        const bool hanInside = end - begin < 200 && hasHan(begin, end);
        const bool hanAround =
            isChinese(m_text.kind(begin - 1)) || (m_text.is(end + 1, Kind::Han) && !m_text.is(begin - 1, Kind::Latin));
        const bool mixed = m_text[begin] == U'（' || m_text[end] == U'）';
        if (!hanInside && !hanAround && !mixed)
            return;
        if (m_text[begin] == U'(')
            m_report.addHere("punct.fullwidth", begin, "（");
        if (m_text[end] == U')')
            m_report.addHere("punct.fullwidth", end, "）");
    }

    bool hasHan(std::size_t begin, std::size_t end) const
    {
        for (std::size_t i = begin; i < end; ++i) {
            if (isChinese(m_text.kind(i)))
                return true;
        }
        return false;
    }

    /// Straight quotes come in pairs inside a line; a pair in or around Chinese becomes curly. Apostrophes and inches stay.
    void straightQuotes(char32_t quote, const char* left, const char* right)
    {
        std::size_t open = m_text.size();
        for (const std::size_t i : m_text.others()) {
            const char32_t c = m_text[i];
            if (c == U'\n') {
                open = m_text.size();
            } else if (c == quote || (quote == U'"' && c == U'＂') || (quote == U'\'' && c == U'＇')) {
                if (m_addresses.contains(i) || (m_text.is(i - 1, Kind::Latin) && m_text.is(i + 1, Kind::Latin)))
                    continue;
                if (open == m_text.size()) {
                    if (quote == U'"' || !m_text.is(i - 1, Kind::Latin))
                        open = i;
                    continue;
                }
                if (isChinese(m_text.kind(open - 1)) || isChinese(m_text.kind(i + 1)) || hasHan(open, std::min(i, open + 200))) {
                    m_report.addHere("punct.quote", open, left);
                    m_report.addHere("punct.quote", i, right);
                }
                open = m_text.size();
            }
        }
    }

    const Glyphs& m_text;
    Report& m_report;
    ProtectedSpans m_addresses;
};

}  // namespace

void checkWidth(const Job& job) { WidthRules(job).run(); }

}  // namespace danqian::proof
