#include "core/extract/metrics.h"

#include "core/extract/clause.h"
#include "core/extract/normal.h"
#include "core/extract/time_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace danqian::extract {
namespace {

constexpr std::size_t widestLead = 48, widestNoun = 24;  // characters; keeps the work per figure bounded

// How sure a record is: the share of records of its rule that were right in span, value, unit and indicator on the articles with
// hand-made answers (../shared/corpus/pages, 200 records), rounded down to 0.05 and never above 0.95. What the text leaves out costs
// what it cost there.
constexpr double inherited = 0.2, unnamed = 0.3;

double confidenceOf(std::string_view rule)
{
    static constexpr std::pair<std::string_view, double> measured[] = {
        {"count", 0.95},          {"date", 0.85},     {"date.vague", 0.6},   {"number", 0.7},
        {"percentage", 0.9},      {"rank.nth", 0.7},  {"rank.first", 0.7},   {"target.zero", 0.7},
        {"frequency.every", 0.8}, {"name.bare", 0.6}, {"name.slogan", 0.85},
    };
    for (const auto& [name, share] : measured)
        if (name == rule)
            return share;
    return 0.95;
}

double toHundredths(double value) { return std::round(value * 100) / 100; }

bool isSentenceEnd(char16_t c) { return c == u'。' || c == u'!' || c == u'?' || c == u'\n'; }

// Describes the figures of one line in order; what a sentence has said so far is kept for those that leave it out.
class Describer {
public:
    Describer(const Line& line, const std::vector<Figure>& figures, const Reference& reference, Story& story,
              std::vector<Record>& out)
        : m_line(line), m_figures(figures), m_reference(reference), m_story(story), m_out(out)
    {
    }

    void run()
    {
        for (m_index = 0; m_index < m_figures.size(); ++m_index)
            describe(m_figures[m_index]);
    }

private:
    struct Memory {  // of the sentence
        Span indicator;  // the last noun phrase a figure was about
        Span countNoun;  // the last thing counted
        std::string countUnit;
        Span subject;
        Span time;
        std::string verb;  // of the last list member
        std::vector<Span> qualifiers;
        bool target = false;
        bool pendingTarget = false;
    };

    void describe(const Figure& figure);
    void window(const Figure& figure);
    void describeQuantity(const Figure& figure, Record& record);
    void describeTime(const Figure& figure, Record& record);
    void describeOther(const Figure& figure, Record& record);
    void nameIndicator(const Figure& figure, Record& record);
    void nameDuration(const Quantity& q, Record& record, Span after);
    void kindAndUnit(const Quantity& q, Record& record);
    void qualify(const Figure& figure, Record& record);
    void circumstances(Record& record);
    void setIndicator(Record& record, Span noun);
    std::size_t rankVerb(const Figure& figure) const;

    std::string text(Span s) const { return std::string(m_line.bytes(s.begin, s.end)); }
    bool tailIs(std::size_t at, std::u16string_view word) const { return m_line.has(at, word); }

    const Line& m_line;
    const std::vector<Figure>& m_figures;
    const Reference& m_reference;
    Story& m_story;
    std::vector<Record>& m_out;
    std::size_t m_index = 0;
    const Figure* m_previous = nullptr;  // the last one that is no name
    std::size_t m_sentenceScanned = 0;
    std::size_t m_leadBegin = 0, m_nextFigure = 0;
    bool m_afterComparedDate = false;
    Memory m_memory;
    Lead m_lead;
    std::vector<Word> m_words;
};

// The stretch of the clause that belongs to the figure: back to the figure before it, forward to the next one.
void Describer::window(const Figure& figure)
{
    for (; m_sentenceScanned < figure.begin; ++m_sentenceScanned)
        if (isSentenceEnd(m_line[m_sentenceScanned]))
            m_memory = {};
    const Figure* const previous = m_previous;
    if (figure.type != Figure::Type::Name && figure.rule != std::string_view("rank.first"))
        m_previous = &figure;
    const std::size_t floor =
        std::max(previous ? previous->end : 0, figure.phraseBegin > widestLead ? figure.phraseBegin - widestLead : 0);
    m_leadBegin = figure.phraseBegin;
    while (m_leadBegin > floor && !(isClauseEnd(m_line[m_leadBegin - 1]) && m_line[m_leadBegin - 1] != u'('))
        --m_leadBegin;
    m_afterComparedDate = false;
    if (previous && m_leadBegin == previous->end && previous->type == Figure::Type::Date) {
        const char16_t before = m_line.before(previous->phraseBegin);
        m_afterComparedDate = before == u'比' || before == u'较' || before == u'与';
    }
    m_nextFigure = m_index + 1 < m_figures.size() ? m_figures[m_index + 1].phraseBegin : m_line.size();
}

void Describer::describe(const Figure& figure)
{
    window(figure);
    Record& record = m_out.emplace_back();
    record.span = m_line.span(figure.begin, figure.end);
    record.surface = m_line.bytes(figure.begin, figure.end);
    record.rule = figure.rule;
    record.confidence = confidenceOf(figure.rule);
    switch (figure.type) {
    case Figure::Type::Quantity:
    case Figure::Type::Rank:
    case Figure::Type::Ratio: describeQuantity(figure, record); break;
    case Figure::Type::Date:
    case Figure::Type::DateRange:
    case Figure::Type::Clock:
    case Figure::Type::Vague: describeTime(figure, record); break;
    default: describeOther(figure, record); break;
    }
    record.confidence = toHundredths(record.confidence);
}

void Describer::describeOther(const Figure& figure, Record& record)
{
    if (figure.type == Figure::Type::Zero) {
        record.kind = RecordKind::Target;
        record.value = Value::single("0");
        record.unit = "个";
        record.indicator = m_line.bytes(figure.begin + 1, figure.end);
        return;
    }
    if (figure.type == Figure::Type::Frequency) {
        record.kind = RecordKind::Frequency;
        record.value = Value::single("1");
        record.unit = m_line.bytes(figure.begin + 1, figure.end);
        record.normal = {"P1D", "", false};
        record.qualifier = "每";
        return;
    }
    record.kind = RecordKind::Name;
    record.indicator = record.surface;
    if (!figure.value.empty())
        record.value = Value::single(figure.value);
}

void Describer::describeTime(const Figure& figure, Record& record)
{
    // 2月21日至23日…24日: a bare day belongs to the month of the date named before it.
    const Point& day = figure.from;
    const bool bareDay = figure.type == Figure::Type::Date && day.has(day.day) && !day.has(day.month) && !day.has(day.monthShift);
    Reference near = m_reference;
    if (bareDay && m_story.hasDate && day.day <= daysInMonth(m_story.lastDate.year, m_story.lastDate.month)) {
        near.date = {m_story.lastDate.year, m_story.lastDate.month, daysInMonth(m_story.lastDate.year, m_story.lastDate.month)};
        near.at = startOf(near.date);
    }
    describeMoment(figure, near, record);
    if (record.normal.value.size() >= 10 && (figure.type == Figure::Type::Date || figure.type == Figure::Type::DateRange)) {
        const Reference named = Reference::parse(record.normal.value.substr(record.normal.value.size() - 10));
        if (named.known && named.hasDay) {
            m_story.lastDate = named.date;
            m_story.hasDate = true;
        }
    }
    const auto qualifier = [&](std::string_view word) {
        if (!record.qualifier.empty())
            record.qualifier += ',';
        record.qualifier += word;
    };
    const char16_t next = m_line[figure.end];
    const bool until = m_line.hasBefore(figure.phraseBegin, u"截至") || m_line.hasBefore(figure.phraseBegin, u"截止")
        || m_line.hasBefore(figure.phraseBegin, u"截止到") || m_line.hasBefore(figure.phraseBegin, u"截至到");
    const bool before = next == u'前' || tailIs(figure.end, u"之前") || tailIs(figure.end, u"以前");
    if (until)
        qualifier("截至");
    if (before)
        qualifier("前");
    if (figure.type == Figure::Type::Clock)
        record.indicator = "时间";
    else if (until)
        record.indicator = "统计截止";
    else if (before)
        record.indicator = "时限";
    else if (figure.type == Figure::Type::DateRange || record.kind == RecordKind::DateRange)
        record.indicator = "统计期";
    else if (figure.type == Figure::Type::Date)
        record.indicator = figure.from.grain() >= Point::Grain::Day ? "日期"
            : m_line.bytes(figure.end - 1, figure.end) == "份"      ? "统计期"
                                                                    : "时间";
    if (figure.type != Figure::Type::Clock)
        m_memory.time = {figure.phraseBegin, figure.end};
}

void Describer::describeQuantity(const Figure& figure, Record& record)
{
    readLead(m_line, m_leadBegin, figure.type == Figure::Type::Rank ? rankVerb(figure) : figure.begin, m_words, m_lead);
    kindAndUnit(figure.quantity, record);
    if (figure.type == Figure::Type::Rank) {
        record.kind = RecordKind::Rank;
        record.unit = figure.quantity.unit->form;
    } else if (figure.type == Figure::Type::Ratio) {
        record.kind = RecordKind::Ratio;
        record.value = {Value::Form::List, figure.value, {}, true, true};
        record.unit.clear();
        record.normal = {figure.value, "", false};
    }
    nameIndicator(figure, record);
    qualify(figure, record);
    circumstances(record);
}

// 增速居全省[第3位]: what is ranked stands before 居, where it is ranked after it.
std::size_t Describer::rankVerb(const Figure& figure) const
{
    for (std::size_t i = figure.begin; i > m_leadBegin; --i)
        if (std::u16string_view(u"居列排").find(m_line[i - 1]) != std::u16string_view::npos) {
            const bool two =
                i >= m_leadBegin + 2 && std::u16string_view(u"位名分并高").find(m_line[i - 2]) != std::u16string_view::npos;
            return i - (two ? 2 : 1);
        }
    return figure.begin;
}

void Describer::kindAndUnit(const Quantity& q, Record& record)
{
    static constexpr std::pair<Dimension, RecordKind> kinds[] = {
        {Dimension::Count, RecordKind::Count},        {Dimension::Score, RecordKind::Count},
        {Dimension::Money, RecordKind::Money},        {Dimension::Time, RecordKind::Duration},
        {Dimension::Percent, RecordKind::Percentage}, {Dimension::Point, RecordKind::Change},
        {Dimension::Ratio, RecordKind::Ratio},
    };
    record.kind = q.unit ? RecordKind::Measure : RecordKind::Count;
    for (const auto& [dimension, kind] : kinds)
        if (q.is(dimension))
            record.kind = kind;
    if (!q.unit && q.number.decimals && q.number.multiplier == 0)
        record.kind = RecordKind::Ratio;
    describeValue(q, record);
}

void Describer::setIndicator(Record& record, Span noun)
{
    record.indicator = m_line.bytes(noun.begin, noun.end);
    record.indicatorSpan = m_line.span(noun.begin, noun.end);
    m_memory.indicator = noun;
}

// What is counted or measured. A measure word looks ahead for its noun (5家碎石场), everything else looks back (产值5亿元); where
// the text leaves it out, the sentence's last one holds (增长8%).
void Describer::nameIndicator(const Figure& figure, Record& record)
{
    const Quantity& q = figure.quantity;
    const std::size_t limit = std::min(m_nextFigure, figure.end + widestNoun);
    const bool looksAhead = figure.type == Figure::Type::Quantity && (!q.unit || !isMeasure(*q.unit));
    const Span after = figure.type == Figure::Type::Quantity ? followingNoun(m_line, figure.end, limit, m_words) : Span{};
    const bool noun = !m_lead.noun.empty() && !m_lead.based && !m_afterComparedDate;
    if (q.is(Dimension::Time)) {
        nameDuration(q, record, after);
        return;
    }
    if (looksAhead && after.size() >= 1) {
        setIndicator(record, after);
        m_memory.countNoun = after;
        m_memory.countUnit = record.unit;
        if (!m_lead.joined)
            record.action = text(m_lead.verb.empty() ? Span{} : m_lead.verb);
        return;
    }
    if (m_lead.share) {
        record.indicator = "占比";
        record.subject = m_memory.indicator.empty() ? std::string() : text(m_memory.indicator);
        return;
    }
    if (noun && m_lead.attribute && !m_memory.indicator.empty()) {
        record.indicator = text(m_memory.indicator) + text(m_lead.noun);
        return;
    }
    const bool adjacent = after.size() >= 2 && after.begin == figure.end;
    if (!noun && adjacent && !m_lead.up && !m_lead.down && !m_lead.level) {
        setIndicator(record, after);
        record.action = text(m_lead.verb);
        return;
    }
    if (noun) {
        setIndicator(record, m_lead.noun);
        if (looksAhead) {
            m_memory.countNoun = m_lead.noun;
            m_memory.countUnit = record.unit;
        }
        record.action = text(m_lead.verb);
        return;
    }
    if (!m_lead.verb.empty() && !m_lead.based) {
        // 办结527个: the verb says it, the thing was named before.
        record.action = text(m_lead.verb);
        record.indicator = text(m_lead.lastVerb);
        if (looksAhead && !m_memory.countNoun.empty() && m_memory.countUnit == record.unit)
            record.indicator += text(m_memory.countNoun);
        else
            record.indicatorSpan = m_line.span(m_lead.verb.begin, m_lead.verb.end);
        return;
    }
    if (after.size() >= 2 && !m_lead.up && !m_lead.down && !m_lead.level) {
        setIndicator(record, after);
        return;
    }
    const Span said =
        looksAhead && m_memory.countUnit == record.unit && !m_memory.countNoun.empty() ? m_memory.countNoun : m_memory.indicator;
    if (!said.empty()) {
        record.indicator = m_line.bytes(said.begin, said.end);
        record.indicatorSpan = m_line.span(said.begin, said.end);
        record.confidence -= record.kind == RecordKind::Change ? 0 : inherited;
    } else if (after.size() >= 1) {
        setIndicator(record, after);
    } else if (q.is(Dimension::Length) && m_line[figure.end] == u'外') {
        record.indicator = "距离";
    } else {
        record.confidence -= unnamed;
    }
}

// A deadline (48小时内) is not a span of time (连续41天), and neither is what a day count counts (优良天数24天).
void Describer::nameDuration(const Quantity& q, Record& record, Span after)
{
    const char16_t next = m_line[q.end];
    if (next == u'内' || m_line.has(q.end, u"以内") || m_line.has(q.end, u"之内")) {
        record.indicator = "时限";
        record.action =
            text(followingNoun(m_line, q.end + (next == u'内' ? 1 : 2), std::min(m_nextFigure, q.end + widestNoun), m_words));
        return;
    }
    const bool timed = !m_lead.noun.empty() && !m_lead.based
        && std::u16string_view(u"间数期长龄限").find(m_line[m_lead.noun.end - 1]) != std::u16string_view::npos;
    if (timed) {
        setIndicator(record, m_lead.noun);
    } else if (m_line[q.end] == u'的' && after.size() >= 2) {
        setIndicator(record, after);
    } else if ((m_lead.up || m_lead.down || m_lead.level) && !m_memory.indicator.empty()) {
        record.indicator = m_line.bytes(m_memory.indicator.begin, m_memory.indicator.end);
        record.confidence -= inherited;
    } else if (next == u'就' || next == u'便' || m_line.hasBefore(q.begin, u"利用") || m_line.before(q.begin) == u'用'
               || (m_line.has(q.end, u"时间") && m_lead.verb.size() > 0)) {
        record.indicator = "用时";
    } else {
        record.indicator = q.unit->form == "天"
                && std::any_of(m_lead.qualifiers.begin(), m_lead.qualifiers.end(),
                               [&](Span s) { return m_line.has(s.begin, u"连续"); })
            ? "天数"
            : "时长";
    }
    record.action = text(m_lead.verb);
}

void Describer::qualify(const Figure& figure, Record& record)
{
    const auto add = [&](std::string_view word) {
        if (word.empty())
            return;
        if (!record.qualifier.empty())
            record.qualifier += ',';
        record.qualifier += word;
    };
    if (m_lead.joined && !m_memory.qualifiers.empty()) {
        for (const Span s : m_memory.qualifiers)
            add(m_line.bytes(s.begin, s.end));
        m_lead.target = m_memory.target;
        if (record.action.empty())
            record.action = m_memory.verb;
    } else {
        m_memory.qualifiers.clear();
        if (!m_lead.modifier.empty())
            m_memory.qualifiers.push_back(m_lead.modifier);
        for (const Span s : m_lead.qualifiers)
            m_memory.qualifiers.push_back(s);
        for (const Span s : m_memory.qualifiers)
            add(m_line.bytes(s.begin, s.end));
        m_memory.target = m_lead.target;
        m_memory.verb = record.action;
    }
    if (figure.quantity.more)
        add(m_line.has(figure.quantity.number.coreEnd, u"余") ? "余" : "多");
    static constexpr std::u16string_view tails[] = {u"以上", u"以下", u"以内", u"之内", u"左右", u"上下", u"不等"};
    for (const std::u16string_view tail : tails)
        if (m_line.has(figure.end, tail))
            add(m_line.bytes(figure.end, figure.end + tail.size()));
    if (m_line[figure.end] == u'内' || m_line[figure.end] == u'外')
        add(m_line.bytes(figure.end, figure.end + 1));
    if (record.kind == RecordKind::Rank)
        return;
    if ((m_lead.up || m_lead.down) && !m_lead.level)
        record.kind = RecordKind::Change;
    if (m_lead.joined && m_out.size() >= 2 && m_out[m_out.size() - 2].unit == record.unit)
        record.kind = m_out[m_out.size() - 2].kind;
    // 将由142家增加到160家: only the end is a target.
    if (m_lead.fromWord) {
        m_memory.pendingTarget = m_lead.target;
    } else {
        if (m_lead.target || (m_memory.pendingTarget && m_lead.level))
            record.kind = RecordKind::Target;
        m_memory.pendingTarget = false;
    }
    if (m_line.has(figure.end, u"的目标") || m_line.has(figure.end, u"目标"))
        record.kind = RecordKind::Target;
    if (m_lead.per.size() > 0) {
        std::size_t length = 0;
        const Unit* per = unitAt(m_line, m_lead.per.begin, length);
        if (per && per->dimension != Dimension::Time && !record.unit.empty() && record.unit.find('/') == std::string::npos)
            record.unit += "/" + per->form;
    }
}

// Whose and when: the sentence's time, and the noun its clause begins with.
void Describer::circumstances(Record& record)
{
    if (!m_memory.time.empty())
        record.time = text(m_memory.time);
    // 全市, 我县, …: the figure holds for all of it.
    for (std::size_t i = m_leadBegin; i + 1 < m_leadBegin + widestLead && !isClauseEnd(m_line[i]); ++i)
        if ((m_line[i] == u'全' || m_line[i] == u'我')
            && std::u16string_view(u"市县省国区镇乡村州").find(m_line[i + 1]) != std::u16string_view::npos
            && m_line[i + 1] != 0) {
            m_memory.subject = {i, i + 2};
            break;
        }
    if (!m_memory.subject.empty()) {
        record.place = text(m_memory.subject);
        if (record.subject.empty())
            record.subject = record.place;
    }
}

}  // namespace

void describeFigures(const Line& line, const std::vector<Figure>& figures, const Reference& reference, Story& story,
                     std::vector<Record>& out)
{
    Describer(line, figures, reference, story, out).run();
}

}  // namespace danqian::extract
