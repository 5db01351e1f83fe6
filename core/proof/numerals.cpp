#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include <cmath>

/// How figures are written (GB/T 15835-2011): Han or Arabic, ranges, approximations, units.
namespace danqian::proof {
namespace {

bool isRangeMark(char32_t c) { return in(c, U"~～—-－–"); }

/// Nothing that would make the figure at i part of a code or of a longer figure.
bool standsFree(const Glyphs& text, std::size_t i)
{
    return !text.is(i - 1, Kind::Digit) && !text.is(i - 1, Kind::Latin) && !in(text[i - 1], U".-,/");
}

class NumeralRules {
public:
    explicit NumeralRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        for (const std::size_t i : m_text.others()) {
            const char32_t c = m_text[i];
            if (isAscii9(c)) {
                if (!isAscii9(m_text[i - 1]))
                    figure(i);
            } else if (c == U'、') {
                approximatePair(i);
            } else if (c == '.') {
                leadingPoint(i);
            }
        }
    }

private:
    void figure(std::size_t i)
    {
        grouping(i);
        unitCase(i);
        if (!standsFree(m_text, i))
            return;
        const auto number = decimalAt(m_text, i);
        mixedUnits(i, *number);
        rangeUnit(i, *number);
        arabicPair(i, *number);
        arabicSome(i, *number);
        formal(i, *number);
    }

    void add(std::string_view rule, std::size_t begin, std::size_t end, std::string right)
    {
        m_report.add(rule, {begin, end}, std::move(right));
    }

    std::string utf8(std::size_t begin, std::size_t end) const { return std::string(m_text.utf8(begin, end)); }

    /// 3百余名, 3千万元, 1万2千: only 万 and 亿 go with Arabic figures (GB/T 15835 5.1.1).
    void mixedUnits(std::size_t i, const Decimal& first)
    {
        double total = 0, section = 0, number = first.value;
        bool pending = true, han = false;
        int sections = 0;
        double largest = 1;
        std::size_t at = first.end;
        for (;;) {
            const char32_t c = m_text[at];
            if (pending && in(c, U"十百千") && !belongsToNext(at)) {
                section += number * (c == U'十' ? 10 : c == U'百' ? 100 : 1000);
                number = 0;
                pending = false;
                han = true;
                ++at;
            } else if ((c == U'万' || c == U'亿') && (pending || section > 0)) {
                const double unit = c == U'万' ? 1e4 : 1e8;
                total += (section + number) * unit;
                largest = std::max(largest, unit);
                section = number = 0;
                pending = false;
                ++sections;
                ++at;
            } else if (isAscii9(c) && !pending) {
                const auto next = decimalAt(m_text, at);
                number = next->value;
                pending = true;
                at = next->end;
            } else {
                break;
            }
        }
        total += section + number;
        if (!han)
            return;
        const bool tail = section + number > 0 && sections > 0;
        const double unit = sections == 0 ? 1 : tail || sections > 1 ? largest : largest;
        add("num.mixed-unit", i, at, written(total / unit) + (unit == 1e8 ? "亿" : unit == 1e4 ? "万" : ""));
    }

    /// 5千米, 3百分点: the sign belongs to the unit that follows.
    bool belongsToNext(std::size_t at) const
    {
        const char32_t next = m_text[at + 1];
        switch (m_text[at]) {
        case U'千': return in(next, U"米克瓦伏卡焦帕赫字升比乏安牛欧");
        case U'百': return in(next, U"分科姓货帕合度年花草");
        default: return in(next, U"字佳强大分堰月");  // 3十字, 2十佳 …
        }
    }

    /// 2-3万元: the unit belongs to both ends (5.1.3).
    void rangeUnit(std::size_t i, const Decimal& first)
    {
        if (!isRangeMark(m_text[first.end]) || !isAscii9(m_text[first.end + 1]))
            return;
        const auto second = decimalAt(m_text, first.end + 1);
        const char32_t unit = m_text[second->end];
        if (second->value <= first.value || !in(unit, U"百千万亿%％‰"))
            return;
        const bool thousand = unit == U'千' || unit == U'百';
        if (thousand && belongsToNext(second->end))
            return;
        std::size_t end = second->end + 1;
        if (unit == U'万' && m_text[end] == U'亿')
            ++end;
        const std::string sign = utf8(second->end, end);
        const std::string mark = in(m_text[first.end], U"-－–") ? "~" : utf8(first.end, first.end + 1);
        const double factor = unit == U'千' ? 1000 : 100;
        const std::string right = thousand ? written(first.value * factor) + mark + written(second->value * factor)
                                           : utf8(i, first.end) + sign + mark + utf8(first.end + 1, second->end) + sign;
        add("num.range-unit", i, end, right);
    }

    void leadingPoint(std::size_t i)
    {
        if (isAscii9(m_text[i + 1]) && m_text.is(i - 1, Kind::Han) && decimalAt(m_text, i + 1)->end - i <= 5
            && m_text[decimalAt(m_text, i + 1)->end] != '.')
            add("num.leading-zero", i, decimalAt(m_text, i + 1)->end, "0" + utf8(i, decimalAt(m_text, i + 1)->end));
    }

    /// 1,2345: groups have three figures. Lists of figures (1,2,3; 2017,2018) are no groups.
    void grouping(std::size_t i)
    {
        std::string figures;
        std::size_t at = i, group = 0, groups = 0, first = 0;
        bool threes = true, wrong = false;
        for (;; ++at) {
            if (isAscii9(m_text[at])) {
                figures += static_cast<char>(m_text[at]);
                ++group;
                continue;
            }
            if (groups == 0)
                first = group;
            else {
                threes = threes && group == 3;
                wrong = wrong || group > 3;
            }
            ++groups;
            group = 0;
            if (m_text[at] != ',' || !isAscii9(m_text[at + 1]))
                break;
        }
        if (groups < 2 || m_text[i - 1] == ',' || figures.size() > 15)
            return;
        const bool money = groups == 2 && first == 3 && !threes && figures.size() == 5 && in(m_text[at], U"元万亿");  // 123,45元
        if (!((first <= 3 && wrong && figures.size() >= 5) || (first > 3 && threes) || money))
            return;
        std::string right;
        for (std::size_t n = 0; n < figures.size(); ++n) {
            if (n > 0 && (figures.size() - n) % 3 == 0)
                right += ',';
            right += figures[n];
        }
        add("num.grouping", i, at, right);
    }

    /// 三、四次 → 三四次 (5.2.1). Ordinals and lists keep their mark.
    void approximatePair(std::size_t i)
    {
        const int a = hanDigit(m_text[i - 1]), b = hanDigit(m_text[i + 1]);
        if (a < 2 || (b != a + 1 && !(a == 3 && b == 5))
            || (!countsAfter(i + 2) && wordAt(m_text, i + 2, {U"里", U"摄氏度", U"公里", U"华里"}).empty())
            || in(m_text[i + 2], U"条项款章节月"))
            return;
        std::size_t begin = i - 1;
        while (begin > 0 && in(m_text[begin - 1], U"一二三四五六七八九十百千"))
            --begin;
        if (in(m_text[begin - 1], U"第、初周期拜") || (begin < i - 1 && m_text[i - 2] != U'十' && m_text[i - 2] != U'百'))
            return;
        const std::string left = utf8(begin, i);
        const bool bare = begin == i - 1 && a == 2 && m_text[i + 2] != U'十';
        add("num.approx-dunhao", begin, i + 2, (bare ? "两" : left) + utf8(i + 1, i + 2));
    }

    /// A measure word or a power of ten stands at i.
    bool countsAfter(std::size_t i) const
    {
        return in(m_text[i], U"十百千万亿成倍")
            || (measureAt(m_text, i) > 0 && m_text[i + 1] != U'级' && m_text[i + 1] != U'季' && m_text[i + 1] != U'线');
    }

    /// 2、3个月 → 两三个月
    void arabicPair(std::size_t i, const Decimal& first)
    {
        const std::size_t comma = first.end;
        if (comma != i + 1 || m_text[comma] != U'、' || in(m_text[i - 1], U"第、"))
            return;
        const auto second = decimalAt(m_text, comma + 1);
        if (!second || in(m_text[second->end], U"月日号、.") || !countsAfter(second->end))
            return;
        const int a = static_cast<int>(first.value), b = static_cast<int>(second->value);
        const bool tens = b == (a + 1) * 10 && a > 0;
        if (a < 1 || !(b == a + 1 || tens) || b > 90 || (b > 9 && !tens))
            return;
        const bool bareTwo = a == 2 && !tens && m_text[second->end] != U'十';
        const std::string left = bareTwo ? "两" : hanSign(a);
        const std::string right = a == 1 && !tens && m_text[second->end] != U'十' ? "两" : hanSign(a + 1);
        add("num.approx-han", i, second->end, left + right + (tens ? "十" : ""));
    }

    /// 10几名 → 十几名, 几10 → 几十
    void arabicSome(std::size_t i, const Decimal& number)
    {
        const int n = number.whole && number.value < 1e6 ? static_cast<int>(number.value) : 0;
        if (m_text[number.end] == U'几' && n >= 10 && n < 100 && n % 10 == 0 && measureAt(m_text, number.end + 1) > 0)
            add("num.approx-han", i, number.end + 1, (n == 10 ? std::string("十") : spoken(n)) + "几");
        const bool some = in(m_text[i - 1], U"几数") && m_text[i - 2] != U'十' && m_text[i - 2] != U'人';
        if (some && (n == 10 || n == 100 || n == 1000 || n == 10000)
            && (measureAt(m_text, number.end) > 0 || in(m_text[number.end], U"万亿余多")))
            add("num.approx-han", i - 1, number.end,
                utf8(i - 1, i)
                    + (n == 10         ? "十"
                           : n == 100  ? "百"
                           : n == 1000 ? "千"
                                       : "万"));
    }

    /// Congresses, plenary meetings and five-year plans are named in Han figures.
    void formal(std::size_t i, const Decimal& number)
    {
        const int n = number.whole && number.value < 100 ? static_cast<int>(number.value) : 0;
        if (n == 0)
            return;
        const std::size_t end = number.end;
        const char32_t next = m_text[end];
        bool named = false;
        if (next == U'届')
            named = !wordAt(m_text, end + 1,
                            {U"全国人大", U"全国人民代表大会", U"全国政协", U"中央", U"人大", U"人民代表大会", U"政协", U"省人大",
                             U"市人大", U"区人大", U"县人大", U"省委", U"市委", U"区委", U"县委"})
                         .empty()
                || (hanDigit(m_text[end + 1]) > 0 && m_text.startsWith(end + 2, U"中全会"));
        else if (next == U'次')
            named = !wordAt(m_text, end + 1, {U"会议", U"全会", U"全体会议", U"全国代表大会", U"代表大会"}).empty()
                && congressBefore(i);
        else if (next == U'中')
            named = m_text.startsWith(end + 1, U"全会");
        else if (next == U'大')
            named = !wordBefore(m_text, i, {U"党的", U"中共", U"党"}).empty() && n < 30;
        else if (next == U'五')
            named = n >= 9 && n < 20
                && !wordAt(m_text, end + 1, {U"规划", U"时期", U"期间", U"末", U"”", U"以来", U"计划", U"开局"}).empty();
        if (!named)
            return;
        if (next == U'大' || next == U'五')
            add("num.formal-han", i, end + 1, spoken(n) + utf8(end, end + 1));
        else
            add("num.formal-han", i, end + 1, spoken(n) + utf8(end, end + 1));
    }

    /// Within the words before i a congress is named.
    bool congressBefore(std::size_t i) const
    {
        const std::size_t begin = i > 14 ? i - 14 : 0;
        for (std::size_t at = begin; at < i; ++at) {
            if (!wordAt(m_text, at, {U"届", U"人大", U"政协", U"人民代表大会", U"中央委员会", U"中央纪委"}).empty())
                return true;
        }
        return false;
    }

    void unitCase(std::size_t i);

    const Glyphs& m_text;
    Report& m_report;
};

/// Units whose letters are often set in the wrong case (GB 3100).
void NumeralRules::unitCase(std::size_t i)
{
    const auto number = decimalAt(m_text, i);
    std::size_t begin = number->end, end = begin;
    while (m_text.is(end, Kind::Latin) && m_text[end] < 0x80 && end - begin < 5)
        ++end;
    if (begin == end || m_text.is(end, Kind::Digit) || m_text[end] == '-' || m_text.is(end, Kind::Latin)
        || m_text.is(i - 1, Kind::Latin))
        return;
    static constexpr std::pair<std::string_view, std::string_view> units[] = {
        {"kg", "kg"},   {"km", "km"},   {"cm", "cm"},   {"mm", "mm"},   {"ml", "mL"},   {"kw", "kW"},    {"mw", "MW"},
        {"gw", "GW"},   {"kwh", "kWh"}, {"mpa", "MPa"}, {"kpa", "kPa"}, {"hz", "Hz"},   {"khz", "kHz"},  {"mhz", "MHz"},
        {"ghz", "GHz"}, {"db", "dB"},   {"kv", "kV"},   {"mah", "mAh"}, {"hpa", "hPa"}, {"kcal", "kcal"}};
    std::string written = utf8(begin, end), folded;
    for (const char c : written)
        folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const auto& [key, right] : units) {
        if (folded != key || written == right || (key == "ml" && written == "ml") || (key == "mw" && written == "mW"))
            continue;
        if (key == "mm" && written == "MM")
            return;
        add("num.unit-case", begin, end, std::string(right));
    }
}

}  // namespace

void checkNumerals(const Job& job)
{
    NumeralRules(job).run();
    checkHanNumerals(job);
    checkApproximations(job);
}

}  // namespace danqian::proof
