#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include <cmath>

/// Figures said twice: 约…左右, 近…余, 至少…以上; and per cent where percentage points are meant.
namespace danqian::proof {
namespace {

enum class Sense { None, About, Above, AtLeast, NotLess, AtMost, NotMore };

struct Word {
    std::u32string_view text;
    Sense sense;
};

constexpr Word prefixes[] = {
    {U"大约", Sense::About},     {U"约", Sense::About},       {U"将近", Sense::About},    {U"接近", Sense::About},
    {U"近", Sense::About},       {U"大概", Sense::About},     {U"大致", Sense::About},    {U"几乎", Sense::About},
    {U"超过", Sense::Above},     {U"超", Sense::Above},       {U"逾", Sense::Above},      {U"突破", Sense::Above},
    {U"至少", Sense::AtLeast},   {U"最少", Sense::AtLeast},   {U"起码", Sense::AtLeast},  {U"不少于", Sense::NotLess},
    {U"不低于", Sense::NotLess}, {U"不小于", Sense::NotLess}, {U"最多", Sense::AtMost},   {U"至多", Sense::AtMost},
    {U"不超过", Sense::NotMore}, {U"不多于", Sense::NotMore}, {U"不高于", Sense::NotMore}};

class ApproximationRules {
public:
    explicit ApproximationRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void figure(std::size_t i, std::size_t end)
    {
        std::size_t before = i;
        if (in(m_text[before - 1], U"有在达到用花需要为是了于"))
            --before;
        const auto [prefix, sense] = prefixBefore(before, i);
        if (sense == Sense::None)
            return;
        while (in(m_text[end], U"十百千万亿"))
            ++end;
        const Range suffix = suffixAfter(end, sense);
        if (suffix.end == suffix.begin)
            return;
        add(prefix, suffix, sense);
    }

    /// 大约四成左右: of numbers in Han signs only 左右 and 上下 tell for certain that they are counted.
    void hanFigure(std::size_t i, std::size_t end)
    {
        if (!in(m_text[i - 1], U"约近概致"))
            return;
        const auto [prefix, sense] = prefixBefore(i, i);
        const Range suffix = sense == Sense::About ? suffixAfter(end, sense) : Range{};
        if (suffix.end > suffix.begin && in(m_text[suffix.begin], U"左上"))
            add(prefix, suffix, sense);
    }

private:
    void add(std::size_t prefix, Range suffix, Sense sense)
    {
        if (sense == Sense::AtLeast && in(m_text[suffix.begin], U"以"))
            m_report.add("num.redundant-approx", {prefix, suffix.end}, utf8(prefixEnd(prefix), suffix.end));
        else
            m_report.add("num.redundant-approx", {prefix, suffix.end}, utf8(prefix, suffix.begin));
    }

    std::string utf8(std::size_t begin, std::size_t end) const { return std::string(m_text.utf8(begin, end)); }

    std::size_t prefixEnd(std::size_t begin) const
    {
        for (const Word& w : prefixes) {
            if (m_text.startsWith(begin, w.text))
                return begin + w.text.size();
        }
        return begin;
    }

    std::pair<std::size_t, Sense> prefixBefore(std::size_t loose, std::size_t tight) const
    {
        for (const std::size_t at : {tight, loose}) {
            for (const Word& w : prefixes) {
                const std::size_t begin = at - w.text.size();
                if (at < w.text.size() || !m_text.startsWith(begin, w.text))
                    continue;
                const char32_t before = m_text[begin - 1];
                const bool partOfWord = w.text.size() == 1
                    && (in(before, U"最附邻靠临不远节条合契制预签违公履新") || (w.text == U"近" && before == U'将'));
                if (!partOfWord)
                    return {begin, w.sense};
            }
        }
        return {0, Sense::None};
    }

    /// 余, 多, 来 right after the figure or its measure word; 左右, 上下, 以上 after the measure word.
    Range suffixAfter(std::size_t end, Sense sense) const
    {
        if (in(m_text[end], U"余多来")) {
            const bool fits = sense == Sense::About || (sense == Sense::Above && m_text[end] != U'来');
            const bool counted = measureAt(m_text, end + 1) > 0 || in(m_text[end + 1], U"万亿");
            return fits && counted ? Range{end, end + 1} : Range{};
        }
        std::size_t at = end;
        for (int n = 0; n < 5 && at - end < 8; ++n) {
            const auto word = wordAt(m_text, at, {U"左右", U"上下", U"以上", U"以下", U"以内", U"之内"});
            if (!word.empty()) {
                if (m_text.startsWith(at + word.size(), U"的人") && word == U"以上" && sense == Sense::About)
                    return {};
                return fits(word, sense) ? Range{at, at + word.size()} : Range{};
            }
            const std::size_t measure = measureAt(m_text, at);
            if (measure > 0)
                at += measure;
            else if (m_text.is(at, Kind::Latin) || in(m_text[at], U"%％℃度平方立公毫厘微/每时月日钟亩摄氏")
                     || m_text.is(at, Kind::Han))
                ++at;
            else
                break;
        }
        return {};
    }

    static bool fits(std::u32string_view word, Sense sense)
    {
        if (word == U"左右" || word == U"上下")
            return true;
        if (word == U"以上")
            return sense == Sense::AtLeast || sense == Sense::NotLess || sense == Sense::Above;
        return sense == Sense::AtMost || sense == Sense::NotMore;
    }

    const Glyphs& m_text;
    Report& m_report;
};

struct Percent {
    Range where;
    double value;
};

/// 由12%提高到15%，提高了3%: the difference of two percentages is counted in points.
void points(const Job& job, const Percent& a, const Percent& b, const Percent& c)
{
    const Glyphs& text = job.text;
    if (c.where.end - a.where.begin > 60 || std::abs(std::abs(b.value - a.value) - c.value) > 1e-6 || c.value == 0)
        return;
    if (has(text, a.where.end, b.where.begin, {U"到", U"至", U"为", U"→"})
        && has(text, b.where.end, c.where.begin,
               {U"提高", U"增长", U"增加", U"上升", U"提升", U"下降", U"降低", U"减少", U"回落", U"扩大",
                U"上涨", U"上调", U"下调", U"压减", U"收窄", U"下滑", U"高",   U"低",   U"增",   U"降"}))
        job.report.add("num.percent-point", c.where, written(c.value) + "个百分点");
}

}  // namespace

void checkApproximations(const Job& job)
{
    const Glyphs& text = job.text;
    ApproximationRules rules(job);
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!isHanNumeral(text[i]) || isHanNumeral(text[i - 1]))
            continue;
        std::size_t end = i;
        while (isHanNumeral(text[end]))
            ++end;
        rules.hanFigure(i, end);
        i = end;
    }
    std::vector<Percent> last;
    for (const std::size_t i : text.others()) {
        if (text.is(i, Kind::LineEnd))
            last.clear();
        if (!isAscii9(text[i]) || isAscii9(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == ','
            || text.is(i - 1, Kind::Latin))
            continue;
        const auto number = decimalAt(text, i);
        rules.figure(i, number->end);
        if (!in(text[number->end], U"%％"))
            continue;
        last.push_back({{i, number->end + 1}, number->value});
        if (last.size() > 3)
            last.erase(last.begin());
        if (last.size() == 3)
            points(job, last[0], last[1], last[2]);
    }
}

}  // namespace danqian::proof
