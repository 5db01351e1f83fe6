#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_quantities.h"
#include "core/proof/resources.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

/// Ages and anniversaries against the years that the paragraph gives, and lives told in the wrong order.
namespace danqian::proof {
namespace {

constexpr Words foundingWords{U"成立", U"创立", U"创建", U"创办", U"建立", U"建厂", U"建校", U"建成",
                              U"设立", U"组建", U"开业", U"建院", U"建馆", U"创刊", U"投产", U"始建",
                              U"建市", U"开馆", U"建于", U"开办", U"兴建", U"开播", U"建台", U"建社"};

/// A year of four figures and what its clause says of it.
struct YearEvent {
    int year = 0;
    Range at;
    Range words;
    bool birth = false;
    bool founding = false;
};

/// Events whose year everybody knows, by the words that an anniversary calls them by.
struct KnownEvent {
    std::u32string words;
    int year = 0;
};

const std::vector<KnownEvent>& knownEvents()
{
    static const std::vector<KnownEvent> all = [] {
        std::vector<KnownEvent> events;
        forEachRow(resource("resources/lexicons/proof/events.tsv"), [&](const Row& row) {
            events.push_back({utf8::toUtf32(row[0]), std::atoi(std::string(row[1]).c_str())});
        });
        return events;
    }();
    return all;
}

class YearChecks {
public:
    explicit YearChecks(const Job& job) : m_text(job.text), m_report(job.report), m_quantities(job.quantities) { }

    void run()
    {
        std::size_t lastEnd = 0;
        for (const Quantity& q : m_quantities) {
            if (has(m_text, lastEnd, q.where.begin, {U"\n"}))
                m_events.clear();
            lastEnd = q.where.end;
            if (q.unit == U"年" && q.value >= 1000 && q.value < 2100 && q.figureEnd - q.where.begin == 4)
                year(q);
            else if (q.unit == U"岁" && !q.rounded())
                age(q);
            else if (q.unit == U"周年" && !q.rounded())
                anniversary(q);
        }
    }

private:
    void year(const Quantity& q)
    {
        YearEvent e{static_cast<int>(q.value), q.where, {q.where.begin, q.where.end}, false, false};
        static const CharSet marks(U"，。；：！？\n（）、");
        while (e.words.begin > 0 && q.where.begin - e.words.begin < 20 && !marks.has(m_text[e.words.begin - 1]))
            --e.words.begin;
        while (e.words.end < m_text.size() && e.words.end - q.where.end < 24 && !marks.has(m_text[e.words.end]))
            ++e.words.end;
        std::size_t next = q.where.end;
        while (next < q.where.end + 6 && (m_text.is(next, Kind::Digit) || in(m_text[next], U"月日")))
            ++next;
        const bool born = !wordAt(m_text, next, {U"出生", U"生于", U"生，", U"生人"}).empty()
            || !wordBefore(m_text, q.where.begin, {U"出生于", U"生于"}).empty() || lifeSpan(q);
        e.birth = born;
        e.founding = !born && has(m_text, e.words.begin, e.words.end, foundingWords)
            && !has(m_text, e.words.begin, e.words.end, {U"周年"});
        if (const YearEvent* birth = find(&YearEvent::birth); birth != nullptr && !born && e.year < birth->year)
            earlierThanBirth(*birth, e);
        m_events.push_back(e);
        if (m_events.size() > 64)
            m_events.erase(m_events.begin());
    }

    /// （1940年—2010年）
    bool lifeSpan(const Quantity& q) const
    {
        return in(m_text[q.where.begin - 1], U"（(") && in(m_text[q.where.end], U"—－-～")
            && isAscii9(m_text[m_text[q.where.end + 1] == U'—' ? q.where.end + 2 : q.where.end + 1]);
    }

    const YearEvent* find(bool YearEvent::*what) const
    {
        const auto it = std::find_if(m_events.rbegin(), m_events.rend(), [&](const YearEvent& e) { return e.*what; });
        return it == m_events.rend() ? nullptr : &*it;
    }

    /// 1965年出生，1958年参加工作
    void earlierThanBirth(const YearEvent& birth, const YearEvent& e)
    {
        const bool life = has(m_text, e.words.begin, e.words.end,
                              {U"参加工作", U"入党", U"入伍", U"参军", U"毕业", U"去世", U"逝世", U"结婚", U"考入", U"任教",
                               U"退休", U"从事", U"当选", U"拜师", U"学艺", U"入学"});
        if (life && !has(m_text, birth.at.end, e.at.begin, {U"。", U"父", U"母"}))
            m_report.add("date.order", {birth.at.begin, e.at.end}, std::nullopt, {{}, {birth.at}, 0.8});
    }

    void age(const Quantity& q)
    {
        const YearEvent* birth = find(&YearEvent::birth);
        if (birth == nullptr)
            return;
        const YearEvent& last = m_events.back();
        const bool told = !wordBefore(m_text, q.where.begin, {U"享年", U"终年", U"时年", U"年仅", U"年龄", U"卒年"}).empty();
        const bool then = last.words.end >= q.where.begin
            && (in(m_text[q.where.begin - 1], U"时年")
                || !wordAt(m_text, q.where.end, {U"时", U"那年", U"的他", U"的她", U"高龄"}).empty());
        if (last.year > birth->year && (told || then))
            compare("doc.age", q, last.year - birth->year, 1, birth->at);
    }

    void anniversary(const Quantity& q)
    {
        std::size_t begin = q.where.begin;
        while (begin > 0 && q.where.begin - begin < 12 && !in(m_text[begin - 1], U"，。；：、\n和与及“”"))
            --begin;
        const int last = m_events.empty() ? 0 : m_events.back().year;
        for (const KnownEvent& known : knownEvents()) {
            if (last > known.year && last - known.year < 200 && has(m_text, begin, q.where.end + 4, {known.words}))
                return compare("doc.anniversary", q, last - known.year, 0, m_events.back().at);
        }
        const bool fits =
            std::any_of(m_events.begin(), m_events.end(), [&](const YearEvent& e) { return last - e.year == q.value; });
        const YearEvent* start = fits ? nullptr : beginning({begin, q.where.end + 3}, q);
        if (start != nullptr && last > start->year)
            compare("doc.anniversary", q, last - start->year, 0, start->at);
    }

    /// The event that an anniversary counts from: one of the paragraph that shares its word, or the founding.
    const YearEvent* beginning(Range words, const Quantity& q) const
    {
        if (has(m_text, words.begin, words.end, {U"诞辰", U"诞生"}))
            return find(&YearEvent::birth);
        const auto name = m_text.chars(q.where.begin >= words.begin + 2 ? q.where.begin - 2 : words.begin, q.where.begin);
        for (auto e = m_events.rbegin(); e != m_events.rend(); ++e) {
            const auto told = m_text.chars(e->words.begin, e->words.end);
            if (e->year != m_events.back().year && !name.empty() && told.find(name.back()) != std::u32string_view::npos
                && told.find(name.front()) != std::u32string_view::npos)
                return &*e;
        }
        const bool named = name.size() == 2 && !has(m_text, words.begin, words.end, foundingWords)
            && !has(m_text, q.where.begin - 2, q.where.end + 3,
                    {U"建", U"校庆", U"厂庆", U"院庆", U"台庆", U"社庆", U"店庆", U"成立", U"迎来", U"迎", U"其"});
        return named ? nullptr : find(&YearEvent::founding);
    }

    void compare(std::string_view rule, const Quantity& q, int real, int slack, Range other)
    {
        if (std::abs(q.value - real) > slack)
            m_report.add(rule, q.where, restated(m_text, q, real), {{std::to_string(real)}, {other}, 0.9});
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<Quantity>& m_quantities;
    std::vector<YearEvent> m_events;  ///< of the paragraph
};

}  // namespace

void checkYears(const Job& job) { YearChecks(job).run(); }

}  // namespace danqian::proof
