#include "core/extract/metrics.h"

#include "core/extract/confidence.h"
#include "core/extract/extract.h"
#include "core/extract/indicator.h"
#include "core/extract/moments.h"
#include "core/extract/names.h"
#include "core/extract/normal.h"
#include "core/extract/shares.h"
#include "core/extract/totals.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

constexpr std::size_t widestLead = 48, widestTail = 24;  // characters; keeps the work per figure bounded

bool isSentenceEnd(char16_t c) { return c == u'。' || c == u'!' || c == u'?' || c == u'\n'; }

bool isTime(const Figure& figure)
{
    using T = Figure::Type;
    return figure.type == T::Date || figure.type == T::DateRange || figure.type == T::Clock || figure.type == T::Vague
        || figure.type == T::Frequency;
}

void addWord(std::string& list, std::string_view word)
{
    if (word.empty())
        return;
    if (!list.empty())
        list += ',';
    list += word;
}

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
    void describe(const Figure& figure);
    void startSentence(std::size_t upTo);
    std::size_t leadBegin(std::size_t begin) const;
    void readWords(std::size_t end);
    bool figureFollows(std::size_t at) const;
    void describeQuantity(const Figure& figure, Record& record);
    void describeOther(const Figure& figure, Record& record);
    Span aside(const Figure& figure);
    std::size_t rankVerb(const Figure& figure) const;
    void kindAndUnit(const Quantity& q, Record& record);
    void name(const Figure& figure, Record& record);
    std::size_t figuresInList() const;
    void qualify(const Figure& figure, Record& record);
    void qualifyList(Record& record);
    void qualifyTail(const Figure& figure, Record& record);
    void settleKind(const Figure& figure, Record& record);
    void rate(Record& record);
    void circumstances(Record& record);

    std::string text(Span s) const { return std::string(m_line.bytes(s.begin, s.end)); }

    const Line& m_line;
    const std::vector<Figure>& m_figures;
    const Reference& m_reference;
    Story& m_story;
    std::vector<Record>& m_out;
    std::size_t m_index = 0;
    std::size_t m_scanned = 0;  // for sentence ends
    std::size_t m_floor = 0;  // the end of the last figure that is no time or name
    std::size_t m_leadBegin = 0, m_nextFigure = 0;
    std::size_t m_listEnd = 0;  // of the noun after the last figure, if a list goes on behind it
    Said m_said;
    Totals m_totals;
    Lead m_lead;
    Tail m_tail;
    Shares m_shares;
    std::vector<Word> m_words;
};

void Describer::startSentence(std::size_t upTo)
{
    for (; m_scanned < upTo; ++m_scanned)
        if (isSentenceEnd(m_line[m_scanned])) {
            m_said.endSentence();
            m_totals.endSentence();
        }
}

// The stretch of the clause that belongs to a figure: back to the one before it, over times and names.
std::size_t Describer::leadBegin(std::size_t begin) const
{
    const std::size_t floor = std::max(m_floor, begin > widestLead ? begin - widestLead : 0);
    std::size_t at = begin;
    while (at > floor && (!isClauseEnd(m_line[at - 1]) || m_line[at - 1] == u'('))
        --at;
    return at;
}

// 每天不少于2小时: the word belongs to the next figure.
bool Describer::figureFollows(std::size_t at) const
{
    if (m_index + 1 == m_figures.size())
        return false;
    const std::size_t next = m_figures[m_index + 1].begin;
    while (at < next && !isClauseEnd(m_line[at]))
        ++at;
    return at == next;
}

// The words before `end`; a time between them is one word.
void Describer::readWords(std::size_t end)
{
    m_words.clear();
    std::size_t first = m_index;
    while (first > 0 && m_figures[first - 1].phraseBegin >= m_leadBegin)
        --first;
    std::size_t at = std::max(m_leadBegin, m_listEnd);
    for (; first < m_index; ++first) {
        const Figure& figure = m_figures[first];
        if (!isTime(figure) || figure.phraseBegin < at || figure.end > end)
            continue;
        appendWords(m_line, at, figure.phraseBegin, m_words);
        m_words.push_back({figure.phraseBegin, figure.end, WordClass::Time});
        at = figure.end;
    }
    appendWords(m_line, std::min(at, end), end, m_words);
}

void Describer::describe(const Figure& figure)
{
    startSentence(figure.begin);
    if (figure.type == Figure::Type::Frequency && figureFollows(figure.end))
        return;
    m_leadBegin = leadBegin(figure.phraseBegin);
    m_nextFigure = m_index + 1 < m_figures.size() ? m_figures[m_index + 1].phraseBegin : m_line.size();
    Record& record = m_out.emplace_back();
    record.span = m_line.span(figure.begin, figure.end);
    record.surface = m_line.bytes(figure.begin, figure.end);
    record.rule = figure.rule;
    switch (figure.type) {
    case Figure::Type::Quantity:
    case Figure::Type::Rank:
    case Figure::Type::Ratio: describeQuantity(figure, record); break;
    case Figure::Type::Date:
    case Figure::Type::DateRange:
    case Figure::Type::Clock:
    case Figure::Type::Vague:
        record.confidence = confidenceOf(figure.rule);
        describeTime(m_line, figure, m_reference, m_story, record);
        if (figure.type != Figure::Type::Clock)
            m_said.time = {figure.phraseBegin, figure.end};
        break;
    default: describeOther(figure, record); break;
    }
    if (!isTime(figure) && figure.type != Figure::Type::Name && figure.rule != std::string_view("rank.first"))
        m_floor = figure.end + (figure.quantity.is(Dimension::Time) && m_line[figure.end] == u'内');
}

void Describer::describeOther(const Figure& figure, Record& record)
{
    record.confidence = confidenceOf(figure.rule);
    if (figure.type == Figure::Type::Zero) {
        record.kind = RecordKind::Target;
        record.value = Value::single("0");
        record.unit = "个";
        record.indicator = m_line.bytes(figure.begin + 1, figure.end);
    } else if (figure.type == Figure::Type::Frequency) {
        record.kind = RecordKind::Frequency;
        record.value = Value::single("1");
        record.unit = m_line.bytes(figure.begin + 1, figure.end);
        record.normal = {"P1D", "", false};
        record.qualifier = "每";
    } else {
        record.kind = RecordKind::Name;
        record.indicator = record.surface;
        if (isCampaign(m_line, figure.begin, figure.end))
            record.normal = {sloganKey(record.surface), "", false};
        if (!figure.value.empty())
            record.value = Value::single(figure.value);
    }
}

void Describer::describeQuantity(const Figure& figure, Record& record)
{
    readWords(figure.type == Figure::Type::Rank ? rankVerb(figure) : figure.begin);
    readLead(m_line, m_words, m_lead);
    const std::size_t limit = std::min(m_nextFigure, figure.end + widestTail);
    const bool ratio = figure.type == Figure::Type::Ratio;
    m_tail = figure.type == Figure::Type::Rank
        ? Tail{}
        : readTail(m_line, figure.end, limit, ratio || figure.quantity.is(Dimension::Time) || isWhole(figure.quantity), m_words);
    if (ratio)
        m_tail.noun = {};
    m_listEnd = 0;
    if (const std::size_t end = m_tail.noun.end;
        end > 0 && std::u16string_view(u"、和及与").find(m_line[end]) != std::u16string_view::npos)
        m_listEnd = end;  // 5家砖厂[、]: the next member begins there
    // 9个乡镇2万人受灾: what the figure before counts is not what this one counts.
    if (!m_lead.noun.empty() && m_lead.noun == m_said.countNoun) {
        m_lead.topic = m_lead.noun;
        m_lead.noun = {};
    }
    if (m_lead.height && !m_lead.based && figure.quantity.is(Dimension::Length))
        m_lead.up = false;
    m_said.aside = aside(figure);
    kindAndUnit(figure.quantity, record);
    if (figure.type == Figure::Type::Rank) {
        record.kind = RecordKind::Rank;
        record.unit = figure.quantity.unit->form;
    } else if (ratio) {
        record.kind = RecordKind::Ratio;
        record.value = {Value::Form::List, figure.value, {}, true, true};
        record.unit.clear();
        record.normal = {figure.value, "", false};
    }
    name(figure, record);
    qualify(figure, record);
    settleKind(figure, record);
    rate(record);
    circumstances(record);
    m_totals.link(m_line, m_floor, figure.begin, m_out);
}

// 群众只付[药费],平均每人41元: a clause without a figure may name what the next one gives.
Span Describer::aside(const Figure& figure)
{
    const bool open = m_lead.empty() && m_tail.noun.empty() && m_tail.verb.empty() && !m_lead.changes() && !m_lead.joined;
    if (!open || figure.type != Figure::Type::Quantity || m_leadBegin <= m_floor + 1 || isSentenceEnd(m_line[m_leadBegin - 1]))
        return {};
    const std::size_t begin = std::max(leadBegin(m_leadBegin - 1), m_floor);
    m_words.clear();
    appendWords(m_line, begin, m_leadBegin - 1, m_words);
    return lastNoun(m_words);
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

void Describer::name(const Figure& figure, Record& record)
{
    if (m_lead.each)
        m_shares.start(m_line, m_lead, m_said, figuresInList());
    else if (!m_lead.joined)
        m_shares.clear();
    Scene scene{m_line, figure, m_lead, m_tail, m_said, record};
    const char* pattern = nameIndicator(scene);
    if (std::string member = m_shares.next(); !member.empty()) {
        pattern = "each";
        record.indicator = std::move(member);
        record.indicatorSpan.reset();
    }
    record.rule += '/';
    record.rule += pattern;
    record.confidence = confidenceOf(record.rule);
}

std::size_t Describer::figuresInList() const
{
    std::size_t n = 1;
    for (std::size_t i = m_index + 1; i < m_figures.size(); ++i, ++n) {
        const std::size_t end = m_figures[i - 1].end;
        if (m_figures[i].begin != end + 1 || std::u16string_view(u"、和及").find(m_line[end]) == std::u16string_view::npos)
            break;
    }
    return n;
}

// A list's later members keep what was said of the first: 已取缔的5家碎石场、15个堆料场.
void Describer::qualifyList(Record& record)
{
    const bool silent = m_lead.verb.empty() && m_lead.modifier.empty() && m_lead.qualifiers.empty();
    if ((m_lead.joined || (m_lead.listed && silent)) && !m_said.qualifiers.empty()) {
        m_lead.target = m_said.target;
        if (record.action.empty())
            record.action = m_said.verb;
    } else {
        m_said.qualifiers.clear();
        if (!m_lead.modifier.empty())
            m_said.qualifiers.push_back(m_lead.modifier);
        m_said.qualifiers.insert(m_said.qualifiers.end(), m_lead.qualifiers.begin(), m_lead.qualifiers.end());
        m_said.target = m_lead.target;
        m_said.verb = record.action;
    }
    for (const Span s : m_said.qualifiers)
        addWord(record.qualifier, m_line.bytes(s.begin, s.end));
}

void Describer::qualifyTail(const Figure& figure, Record& record)
{
    if (figure.quantity.more)
        addWord(record.qualifier, m_line.has(figure.quantity.number.coreEnd, u"余") ? "余" : "多");
    static constexpr std::u16string_view tails[] = {u"以上", u"以下", u"以内", u"之内", u"左右", u"上下", u"不等"};
    for (const std::u16string_view tail : tails)
        if (m_line.has(figure.end, tail))
            addWord(record.qualifier, m_line.bytes(figure.end, figure.end + tail.size()));
    if (m_line[figure.end] == u'内' || m_line[figure.end] == u'外')
        addWord(record.qualifier, m_line.bytes(figure.end, figure.end + 1));
}

void Describer::qualify(const Figure& figure, Record& record)
{
    qualifyList(record);
    qualifyTail(figure, record);
}

void Describer::settleKind(const Figure& figure, Record& record)
{
    if (record.kind == RecordKind::Rank)
        return;
    if (m_lead.changes())
        record.kind = RecordKind::Change;
    if (m_lead.joined && m_out.size() >= 2 && m_out[m_out.size() - 2].unit == record.unit)
        record.kind = m_out[m_out.size() - 2].kind;
    // 将由142家增加到160家: only the end is a target.
    if (m_lead.from) {
        m_said.pendingTarget = m_lead.target;
    } else {
        if (m_lead.target || (m_said.pendingTarget && m_lead.level))
            record.kind = RecordKind::Target;
        m_said.pendingTarget = false;
    }
    if (m_line.has(figure.end, u"的目标") || m_line.has(figure.end, u"目标"))
        record.kind = RecordKind::Target;
}

// 每亩补助25元: a rate.
void Describer::rate(Record& record)
{
    if (m_lead.per.empty() && m_lead.level)
        m_lead.per = m_said.per;
    m_said.per = m_lead.from ? m_lead.per : Span{};
    if (m_lead.per.empty())
        return;
    std::size_t length = 0;
    const Unit* per = unitAt(m_line, m_lead.per.begin, length);
    if (per && per->dimension != Dimension::Time && !record.unit.empty() && record.unit.find('/') == std::string::npos)
        record.unit += "/" + per->form;
}

// Whose and when: the sentence's time and place, and who or what its clause is about.
void Describer::circumstances(Record& record)
{
    if (!m_said.time.empty())
        record.time = text(m_said.time);
    // 全市, 我县, …: the figure holds for all of it.
    for (std::size_t i = m_leadBegin; i + 1 < m_leadBegin + widestLead && !isClauseEnd(m_line[i]); ++i)
        if ((m_line[i] == u'全' || m_line[i] == u'我')
            && std::u16string_view(u"市县省国区镇乡村州").find(m_line[i + 1]) != std::u16string_view::npos
            && m_line[i + 1] != 0) {
            m_said.place = {i, i + 2};
            break;
        }
    if (m_lead.topic.size() >= 2)
        m_said.subject = m_lead.topic;
    else if (!m_lead.noun.empty() && m_lead.verb.empty() && m_leadBegin > m_floor)
        m_said.subject = {};  // a clause with a noun of its own
    record.place = text(m_said.place);
    if (record.subject.empty())
        record.subject = m_said.subject.empty() ? record.place : text(m_said.subject);
}

}  // namespace

void describeFigures(const Line& line, const std::vector<Figure>& figures, const Reference& reference, Story& story,
                     std::vector<Record>& out)
{
    Describer(line, figures, reference, story, out).run();
}

}  // namespace danqian::extract
