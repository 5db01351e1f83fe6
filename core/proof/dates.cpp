#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_dates.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

/// Dates: their form (GB/T 15835-2011, 4.1.3, 4.2, 5.2) and those that cannot be.
namespace danqian::proof {
namespace {

/// The day of the paper, where all of it is known.
struct IssueDay {
    int year = 0;
    long day = 0;  ///< dayNumber
};

std::optional<IssueDay> issueDay(const std::string& iso)
{
    int year = 0, month = 0, day = 0;
    if (iso.size() != 10 || std::sscanf(iso.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12
        || day < 1)
        return std::nullopt;
    return IssueDay{year, dayNumber(year, month, day)};
}

class DateRules {
public:
    explicit DateRules(const Job& job)
        : m_text(job.text), m_report(job.report), m_dates(job.dates), m_issue(issueDay(job.options.issueDate))
    {
    }

    void run()
    {
        const auto& dates = m_dates;
        for (std::size_t n = 0; n < dates.size(); ++n) {
            mixedForm(dates[n]);
            nonexistent(dates[n]);
            weekdayOf(dates[n]);
            if (n > 0) {
                order(dates[n - 1], dates[n]);
                weekdaysApart(dates[n - 1], dates[n]);
            }
        }
        static const CharSet marks(U"年农正腊冬闰");
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!marks.has(m_text[i]))
                continue;
            if (m_text[i] == U'年')
                years(i);
            else
                lunar(i);
        }
        for (const std::size_t i : m_text.others()) {
            if (isAscii9(m_text[i]) && !isAscii9(m_text[i - 1]))
                dotted(i);
        }
    }

private:
    void add(std::string_view rule, std::size_t begin, std::size_t end, std::string right)
    {
        m_report.add(rule, {begin, end}, std::move(right));
    }

    bool isLunar(const PrintedDate& d) const
    {
        return !wordBefore(m_text, d.where.begin, {U"农历", U"阴历", U"旧历", U"夏历", U"闰"}).empty();
    }

    /// 二〇一八年11月3日: one date, one kind of figures.
    void mixedForm(const PrintedDate& d)
    {
        bool arabic = false, han = false;
        const auto note = [&](bool there, bool isHan) {
            arabic = arabic || (there && !isHan);
            han = han || (there && isHan);
        };
        note(d.year.has_value(), d.hanYear);
        note(d.month.has_value(), d.hanMonth);
        note(d.day.has_value(), d.hanDay);
        if (!arabic || !han || isLunar(d))
            return;
        std::string right;
        if (d.year)
            right += std::to_string(*d.year) + "年";
        if (d.month)
            right += std::to_string(*d.month) + "月";
        if (d.day)
            right += std::to_string(*d.day) + std::string(m_text.utf8(d.where.end - 1, d.where.end));
        add("date.mixed-form", d.where.begin, d.where.end, right);
    }

    void nonexistent(const PrintedDate& d)
    {
        if (!d.month || isLunar(d) || (!d.day && !d.year))
            return;
        const bool month = *d.month >= 1 && *d.month <= 12;
        const bool day = !d.day || (month && *d.day >= 1 && *d.day <= daysInMonth(*d.month, d.year.value_or(0)));
        if (month && !day && d.hanMonth && !d.year && *d.day <= 30)
            return;  // may be of the old calendar
        if (!month || !day)
            m_report.add("date.nonexistent", d.where, std::nullopt);
    }

    /// The weekday printed after a date: where it stands, which it is, where its sign is.
    struct Weekday {
        std::size_t at = 0, sign = 0;
        int day = 0;
    };
    std::optional<Weekday> weekdayAfter(const PrintedDate& d) const
    {
        std::size_t at = d.where.end;
        if (in(m_text[at], U"（(，"))
            ++at;
        const auto word = wordAt(m_text, at, {U"星期", U"礼拜", U"周"});
        if (word.empty())
            return std::nullopt;
        const std::size_t sign = at + word.size();
        const int printed = in(m_text[sign], U"日天") ? 0 : hanDigit(m_text[sign]);
        if (printed < 0 || printed > 6 || (printed == 0 && !in(m_text[sign], U"日天")) || m_text[sign + 1] == U'年')
            return std::nullopt;
        return Weekday{at, sign, printed};
    }

    /// 4月15日（星期二）… 4月17日（星期五）: without a year, the days between them tell.
    void weekdaysApart(const PrintedDate& a, const PrintedDate& b)
    {
        if ((a.year && b.year) || !a.month || !a.day || !b.month || !b.day || *a.month > *b.month)
            return;
        const auto first = weekdayAfter(a), second = weekdayAfter(b);
        if (!first || !second || (*a.month <= 2 && *b.month > 2))
            return;
        const long days = dayNumber(2001, *b.month, *b.day) - dayNumber(2001, *a.month, *a.day);
        if (((second->day - first->day - days) % 7 + 7) % 7 != 0)
            m_report.add("date.weekday", {second->at, second->sign + 1}, std::nullopt,
                         {{}, {{a.where.begin, first->sign + 1}}, 0.9});
    }

    /// The year of a date that prints none: that in which it lies nearest to the day of the paper, if it lies within four months of it.
    std::optional<int> yearNearIssue(const PrintedDate& d) const
    {
        constexpr long near = 122;  // days
        if (!m_issue || !d.month || !d.day || *d.month < 1 || *d.month > 12 || *d.day < 1 || *d.day > 31)
            return std::nullopt;
        for (const int year : {m_issue->year - 1, m_issue->year, m_issue->year + 1})
            if (std::abs(dayNumber(year, *d.month, *d.day) - m_issue->day) <= near)
                return year;
        return std::nullopt;
    }

    void weekdayOf(PrintedDate d)
    {
        if (!d.year)
            d.year = yearNearIssue(d);
        if (!d.year || !d.month || !d.day || *d.month < 1 || *d.month > 12 || *d.day < 1
            || *d.day > daysInMonth(*d.month, *d.year))
            return;
        const auto after = weekdayAfter(d);
        if (!after)
            return;
        const auto& [at, sign, printed] = *after;
        const int real = weekday(*d.year, *d.month, *d.day);
        if (printed == real)
            return;
        const std::string right = std::string(m_text.utf8(at, sign)) + (real == 0 ? "日" : hanSign(real));
        m_report.add("date.weekday", {at, sign + 1}, right, {{right}, {d.where}, 1});
    }

    /// 从11月15日到11月3日. Over the turn of the year a later month comes first, so different months need years.
    void order(const PrintedDate& a, const PrintedDate& b)
    {
        const bool ago = a.year.value_or(0) > 2100 || !wordBefore(m_text, a.where.begin, {U"距今", U"公元前"}).empty();
        if (b.where.begin - a.where.end > 4 || b.where.begin == a.where.end || ago)
            return;
        const auto between = m_text.chars(a.where.end, b.where.begin);
        if (!(between == U"至" || between == U"到" || between == U"持续到" || between == U"持续至" || between == U"延续到"
              || between == U"—" || between == U"——" || between == U"-" || between == U"～" || between == U"~"))
            return;
        const int yearA = a.year.value_or(0), yearB = b.year.value_or(yearA);
        if (yearB < yearA && b.year)
            return m_report.add("date.order", {a.where.begin, b.where.end}, std::nullopt);
        if (yearA != yearB || !a.month || !b.month)
            return;
        const bool sameMonth = *a.month == *b.month && a.day && b.day && *b.day < *a.day;
        const bool laterMonth = yearA != 0 && b.year && *b.month < *a.month;
        if (sameMonth || laterMonth)
            m_report.add("date.order", {a.where.begin, b.where.end}, std::nullopt);
    }

    /// Everything that ends in 年: nought in Han years, years of two figures, reigns.
    void years(std::size_t i)
    {
        noughts(i);
        std::size_t begin = i;
        while (begin > 0 && isAscii9(m_text[begin - 1]) && i - begin < 5)
            --begin;
        const std::size_t figures = i - begin;
        if (figures == 0 || figures > 2 || in(m_text[begin - 1], U".,-—/～~"))
            return;
        const auto reign = wordBefore(m_text, begin, {U"顺治", U"康熙", U"雍正", U"乾隆", U"嘉庆", U"道光", U"咸丰", U"同治",
                                                      U"光绪", U"宣统", U"洪武", U"永乐", U"宣德", U"成化", U"弘治", U"正德",
                                                      U"嘉靖", U"隆庆", U"万历", U"天启", U"崇祯", U"贞观", U"开元", U"天宝",
                                                      U"熙宁", U"元丰", U"绍兴", U"至元", U"至正", U"建安", U"太康", U"民国"});
        if (!reign.empty())
            add("date.reign", begin - reign.size(), i + 1,
                std::string(m_text.utf8(begin - reign.size(), begin)) + spoken(number(begin, i)) + "年");
        else if (figures == 2)
            shortYear(begin, i);
    }

    int number(std::size_t begin, std::size_t end) const
    {
        int n = 0;
        for (std::size_t i = begin; i < end; ++i)
            n = n * 10 + static_cast<int>(m_text[i] - '0');
        return n;
    }

    /// 二○一八年, 二零一八年 → 二〇一八年
    void noughts(std::size_t i)
    {
        std::size_t begin = i;
        bool wrong = false, han = false;
        while (begin > 0 && i - begin < 5) {
            const char32_t c = m_text[begin - 1];
            if (!in(c, U"一二三四五六七八九〇零○0O０Ｏo"))
                break;
            wrong = wrong || (hanDigit(c) < 0) || c == U'零';
            han = han || hanDigit(c) > 0;
            --begin;
        }
        if (i - begin != 4 || !wrong || !han)
            return;
        std::string right;
        for (std::size_t at = begin; at < i; ++at)
            right += hanDigit(m_text[at]) > 0 ? std::string(m_text.utf8(at, at + 1)) : "〇";
        add("date.ling", begin, i, right);
    }

    /// 98年抗洪 → 1998年. 98年 as a stretch of time is left alone.
    void shortYear(std::size_t begin, std::size_t i)
    {
        const int n = number(begin, i);
        const bool month = isAscii9(m_text[i + 1]) && (m_text[i + 2] == U'月' || m_text[i + 3] == U'月');
        const char32_t before = m_text[begin - 1];
        const bool opens = begin == 0 || in(before, U"，。；：“（、") || m_text.is(begin - 1, Kind::LineEnd)
            || in(before, U"自从于在到至是他她我您们");
        if (!opens || m_text[begin - 1] == U'’' || (before == U'、' && !month))
            return;
        const bool stretch = in(m_text[i + 1], U"来前后间内里多以代之的历风光沧奋征党不如一，。、；华产租期")
            || m_text[i + 1] == 0 || m_text.startsWith(i + 1, U"有期徒刑");
        const bool leadingNought = m_text[begin] == '0';
        if (month || (leadingNought && !stretch) || (n >= 78 && !stretch))
            add("date.year-short", begin, i + 1, std::to_string(n > 49 ? 1900 + n : 2000 + n) + "年");
    }

    /// 2018.11.3 in running text. ISO 8601 with two figures each (2018-11-03) is a form of its own.
    void dotted(std::size_t i)
    {
        const auto two = [&](std::size_t at) { return isAscii9(m_text[at]) ? (isAscii9(m_text[at + 1]) ? 2U : 1U) : 0U; };
        if (!in(m_text[i], U"12") || !isAscii9(m_text[i + 1]) || !isAscii9(m_text[i + 2]) || !isAscii9(m_text[i + 3]))
            return;
        const char32_t mark = m_text[i + 4];
        const std::size_t month = i + 5, m = two(month), day = month + m + 1, d = two(day);
        if (!in(mark, U"./-") || m == 0 || d == 0 || m_text[month + m] != mark)
            return;
        const std::size_t end = day + d;
        const int mm = number(month, month + m), dd = number(day, end);
        if (mm < 1 || mm > 12 || dd < 1 || dd > 31 || m_text.is(end, Kind::Digit) || m_text.is(end, Kind::Latin)
            || in(m_text[end], U"./-"))
            return;
        if ((mark == '-' && m == 2 && d == 2) || m_text.is(i - 1, Kind::Latin) || in(m_text[i - 1], U"./-_"))
            return;
        add("date.dotted", i, end,
            std::string(m_text.utf8(i, i + 4)) + "年" + std::to_string(mm) + "月" + std::to_string(dd) + "日");
    }

    /// 农历8月15日, 正月15, 腊月23: the old calendar is written in Han figures.
    void lunar(std::size_t i)
    {
        std::size_t at = i;
        std::string right;
        if (m_text.startsWith(i, U"农历")) {
            at = i + 2;
            right = "农历";
        }
        std::size_t monthEnd = at;
        bool arabic = false;
        if (const auto word = wordAt(m_text, at, {U"正月", U"腊月", U"冬月"}); !word.empty()) {
            monthEnd = at + word.size();
            right += std::string(m_text.utf8(at, monthEnd));
        } else if (at > i) {
            const auto month = decimalAt(m_text, at);
            std::size_t end = at;
            while (hanDigit(m_text[end]) > 0 || m_text[end] == U'十')
                ++end;
            if (month && m_text[month->end] == U'月' && month->value >= 1 && month->value <= 12) {
                monthEnd = month->end + 1;
                right += (month->value == 1 ? std::string("正") : spoken(static_cast<int>(month->value))) + "月";
                arabic = true;
            } else if (end > at && m_text[end] == U'月') {
                monthEnd = end + 1;
                right += std::string(m_text.utf8(at, monthEnd));
            } else {
                return;
            }
        } else {
            return;
        }
        lunarDay(i, monthEnd, std::move(right), arabic);
    }

    void lunarDay(std::size_t begin, std::size_t at, std::string right, bool arabic)
    {
        std::size_t end = at;
        const bool first = m_text[at] == U'初';
        if (const auto day = decimalAt(m_text, at + first); day && day->value >= 1 && day->value <= 30 && day->whole) {
            const int n = static_cast<int>(day->value);
            end = day->end;
            if (in(m_text[end], U"月年个天"))
                return;
            if (in(m_text[end], U"日号"))
                ++end;
            right += (n <= 10 ? "初" : "") + spoken(n);
            arabic = true;
        }
        if (arabic)
            add("date.lunar", begin, end, right);
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<PrintedDate>& m_dates;
    std::optional<IssueDay> m_issue;
};

}  // namespace

void checkDates(const Job& job)
{
    DateRules(job).run();
    checkTimes(job);
    checkNamedDays(job);
}

}  // namespace danqian::proof
