#include "core/proof/families.h"
#include "core/proof/foreign_names.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include "core/text/chars.h"

/// Dashes, connectors and the dot in names (GB/T 15834-2011, 4.10, 4.13, 4.14).
namespace danqian::proof {
namespace {

bool isHyphen(char32_t c) { return in(c, U"-－‐‑–−"); }

bool isLongBar(char32_t c) { return in(c, U"—―─━"); }

class LineRules {
public:
    explicit LineRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        for (const std::size_t i : m_text.others()) {
            const char32_t c = m_text[i];
            if (i < m_done)
                continue;
            if (isLongBar(c))
                bars(i);
            else if (isHyphen(c))
                hyphens(i);
            else if (c == '.' || c == U'．' || in(c, U"•・‧●∙⋅"))
                dot(i, c);
        }
    }

private:
    void bars(std::size_t i)
    {
        std::size_t end = i;
        while (isLongBar(m_text[end]))
            ++end;
        m_done = end;
        const std::size_t n = end - i;
        if (n == 2 && ((isDateEnd(i) && isDateBegin(end)) || line(i, end))) {
            m_report.add("punct.connector", {i, end}, "—");
        } else if (n == 2 && m_text[i] != U'—') {
            m_report.add("punct.dash", {i, end}, "——");
        } else if (n == 1 && m_text.is(i - 1, Kind::Han) && m_text.is(end, Kind::Han) && explains(i)) {
            m_report.add("punct.dash", {i, end}, "——");
        } else if (n == 3 && m_text.is(i - 1, Kind::Han)) {
            m_report.add("punct.dash", {i, end}, "——");
        }
    }

    /// 由江州——海陵间, 江州——海陵高速: a line between two places, each of two to four characters.
    bool line(std::size_t i, std::size_t end) const
    {
        bool leads = false, closes = false;
        for (std::size_t length = 2; length <= 4; ++length) {
            leads = leads
                || !wordBefore(m_text, i - std::min(i, length),
                               {U"由", U"从", U"自", U"在", U"往返", U"开通", U"连接", U"，", U"。"})
                        .empty()
                || i == length;
            closes = closes
                || !wordAt(m_text, end + length,
                           {U"间", U"之间", U"区间", U"高速", U"铁路", U"航线", U"高铁", U"城际", U"动车", U"列车"})
                        .empty();
        }
        return leads && closes && m_text.is(i - 1, Kind::Han) && m_text.is(end, Kind::Han);
    }

    /// A clause with a predicate before the bar, and no journey: what follows explains.
    bool explains(std::size_t i) const
    {
        std::size_t begin = i;
        bool predicate = false, closing = false;
        while (begin > 0 && i - begin < 30 && !m_text.is(begin - 1, Kind::LineEnd)
               && !in(m_text[begin - 1], U"，。；！？：“”、")) {
            --begin;
            predicate = predicate || in(m_text[begin], U"是的了着就这那");
            if (in(m_text[begin], U"从由自经至沿达往返到—") && m_text[begin + 1] != U'了')
                return false;
        }
        std::size_t end = i + 1;
        while (end - i < 30 && m_text.is(end, Kind::Han))
            ++end;
        closing = !wordBefore(m_text, end,
                              {U"之间", U"段", U"线", U"铁路", U"高速", U"公路", U"航线", U"高铁", U"专线", U"区间", U"一带"})
                       .empty();
        for (std::size_t at = i + 1; at < end; ++at)
            closing =
                closing || !wordAt(m_text, at, {U"之间", U"铁路", U"高速", U"公路", U"航线", U"高铁", U"城际", U"班列"}).empty();
        return predicate && !closing && i - begin >= 4;
    }

    void hyphens(std::size_t i)
    {
        std::size_t end = i;
        while (isHyphen(m_text[end]))
            ++end;
        m_done = end;
        const bool han = m_text.is(i - 1, Kind::Han) && m_text.is(end, Kind::Han);
        const bool quoted = in(m_text[i - 1], U"”》）") && m_text.is(end, Kind::Han);
        if (end - i >= 2) {
            if ((isDateEnd(i) && isDateBegin(end)) || (end - i == 2 && years(i, end)))
                m_report.add("punct.connector", {i, end}, "—");
            else if ((han || quoted) && end - i <= 4)
                m_report.add("punct.dash", {i, end}, "——");
            return;
        }
        if (years(i, end) || (isDateEnd(i) && isDateBegin(end)) || clocks(i, end))
            m_report.addHere("punct.connector", i, "—");
        else if (han && journey(i))
            m_report.addHere("punct.connector", i, "—");
        else if (valueRange(i, end))
            m_report.addHere("punct.connector", i, "～");
    }

    /// 100-200人, 5-10℃: two values with a unit. Codes, scores and telephone numbers have none.
    bool valueRange(std::size_t i, std::size_t end) const
    {
        std::size_t begin = m_text[i - 1] == '%' ? i - 1 : i;
        while (begin > 0 && i - begin < 9 && (isAscii9(m_text[begin - 1]) || m_text[begin - 1] == '.'))
            --begin;
        const auto low = decimalAt(m_text, begin), high = decimalAt(m_text, end);
        if (!low || !high || high->value <= low->value || !m_text.is(begin - 1, Kind::Han) || high->end - end > 8)
            return false;
        const bool percent = m_text[high->end] == '%' && m_text[i - 1] == '%';
        return percent
            || (isAscii9(m_text[i - 1])
                && (m_text[high->end] == U'℃' || (measureAt(m_text, high->end) > 0 && !in(m_text[high->end], U"级层点班年期"))));
    }

    bool isYear(std::size_t begin) const
    {
        return in(m_text[begin], U"12") && isAsciiDigit(m_text[begin + 1]) && isAsciiDigit(m_text[begin + 2])
            && isAsciiDigit(m_text[begin + 3]) && !isAsciiDigit(m_text[begin + 4]) && !isAsciiDigit(m_text[begin - 1]);
    }

    /// 2018-2020年, 1998年-2003年
    bool years(std::size_t i, std::size_t end) const
    {
        const std::size_t left = m_text[i - 1] == U'年' ? i - 5 : i - 4;
        if (!isYear(left) || !isYear(end))
            return false;
        const char32_t after = m_text[end + 4];
        return after == U'年' || after == U'）' || after == ')' || m_text[i - 1] == U'年';
    }

    /// 5月1日 or 5月 ends here, after a figure.
    bool isDateEnd(std::size_t i) const { return in(m_text[i - 1], U"日月时分号") && isDigit(m_text[i - 2]); }

    bool isDateBegin(std::size_t i) const
    {
        std::size_t at = i;
        while (isDigit(m_text[at]))
            ++at;
        return at > i && in(m_text[at], U"日月时年分号");
    }

    bool clocks(std::size_t i, std::size_t end) const
    {
        const auto clock = [&](std::size_t at) {
            return isDigit(m_text[at]) && in(m_text[at + 1], U":：") && isDigit(m_text[at + 2]) && isDigit(m_text[at + 3]);
        };
        const bool after = clock(end) || (isDigit(m_text[end]) && clock(end + 1));
        return after && clock(i - 4) && m_text.lineOf(i).han;
    }

    /// Two places with a hyphen between them, on a line or a journey.
    bool journey(std::size_t i) const
    {
        std::size_t begin = i, end = i + 1;
        while (begin > 0 && i - begin < 12 && m_text.is(begin - 1, Kind::Han))
            --begin;
        while (end - i < 14 && m_text.is(end, Kind::Han))
            ++end;
        for (std::size_t at = begin; at < i; ++at) {
            if (!wordAt(m_text, at, {U"往返", U"从", U"由", U"列车", U"班列", U"航班", U"高铁", U"开通", U"至", U"途经"}).empty())
                return true;
        }
        for (std::size_t at = i + 1; at < end; ++at) {
            if (!wordAt(m_text, at,
                        {U"之间", U"铁路", U"高速", U"航线", U"公路", U"高铁", U"城际", U"班列", U"列车", U"航班", U"专线", U"段",
                         U"线", U"区间", U"一线"})
                     .empty())
                return true;
        }
        return false;
    }

    void dot(std::size_t i, char32_t c)
    {
        if (!m_text.is(i - 1, Kind::Han) || !m_text.is(i + 1, Kind::Han))
            return;
        if (c == '.' || c == U'．') {
            if (isForeignName(m_text, i))
                m_report.addHere("punct.interpunct", i, "·");
            return;
        }
        m_report.addHere("punct.interpunct", i, "·");
    }

    const Glyphs& m_text;
    Report& m_report;
    std::size_t m_done = 0;
};

}  // namespace

void checkLines(const Job& job) { LineRules(job).run(); }

}  // namespace danqian::proof
