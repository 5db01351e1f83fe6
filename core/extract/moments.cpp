#include "core/extract/moments.h"

#include "core/extract/normal.h"

#include <algorithm>

namespace danqian::extract {
namespace {

// 2月21日至23日…24日: a bare day belongs to the month of the date named before it.
Reference nearest(const Figure& figure, const Reference& reference, const Story& story)
{
    const Point& day = figure.from;
    const bool bareDay = figure.type == Figure::Type::Date && day.has(day.day) && !day.has(day.month) && !day.has(day.monthShift);
    Reference near = reference;
    if (bareDay && story.hasDate && day.day <= daysInMonth(story.lastDate.year, story.lastDate.month)) {
        near.date = {story.lastDate.year, story.lastDate.month, daysInMonth(story.lastDate.year, story.lastDate.month)};
        near.at = startOf(near.date);
    }
    return near;
}

void remember(const Figure& figure, const Record& record, Story& story)
{
    if (record.normal.value.size() < 10 || (figure.type != Figure::Type::Date && figure.type != Figure::Type::DateRange))
        return;
    const Reference named = Reference::parse(record.normal.value.substr(record.normal.value.size() - 10));
    if (named.known && named.hasDay) {
        story.lastDate = named.date;
        story.hasDate = true;
    }
}

bool isBefore(const Line& line, std::size_t at, std::initializer_list<std::u16string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return line.hasBefore(at, word); });
}

bool isAt(const Line& line, std::size_t at, std::initializer_list<std::u16string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return line.has(at, word); });
}

// 至9月底, at the beginning of a clause
bool untilThen(const Line& line, const Figure& figure)
{
    return line.before(figure.phraseBegin) == u'至' && (figure.phraseBegin < 2 || isClauseEnd(line[figure.phraseBegin - 2]))
        && isClauseEnd(line[figure.end]);
}

// A year behind the issue says when something happened, one of the issue or after it is a plan's or the year reported on.
bool isYearOfEvent(const Line& line, const Figure& figure, const Reference& reference)
{
    return (reference.known && figure.from.year < reference.date.year) || line[figure.end] == u'起'
        || isAt(line, figure.end, {u"以来"});
}

std::string_view senseOf(const Line& line, const Figure& figure, const Reference& reference, const Record& record, bool until,
                         bool before)
{
    if (figure.type == Figure::Type::Clock)
        return "时间";
    if (until)
        return "统计截止";
    if (before)
        return "时限";
    const bool changedFrom = isBefore(line, figure.phraseBegin, {u"由", u"从"}) && line[figure.end] == u'的';
    if (changedFrom || isBefore(line, figure.phraseBegin, {u"比", u"较", u"与"})
        || isAt(line, figure.end, {u"同期", u"的同期", u"以来第"}))
        return "比较基期";
    if (figure.type == Figure::Type::DateRange || record.kind == RecordKind::DateRange)
        return figure.type == Figure::Type::DateRange && figure.from.has(figure.from.day) ? "日期" : "统计期";
    if (figure.type != Figure::Type::Date)
        return {};
    if (figure.from.grain() >= Point::Grain::Day)
        return "日期";
    if (figure.from.grain() == Point::Grain::Year)
        return line.before(figure.phraseBegin) == u'到' ? "目标年份" : isYearOfEvent(line, figure, reference) ? "时间" : "年份";
    return line.bytes(figure.end - 1, figure.end) == "份" ? "统计期" : "时间";
}

}  // namespace

void describeTime(const Line& line, const Figure& figure, const Reference& reference, Story& story, Record& record)
{
    describeMoment(figure, nearest(figure, reference, story), record);
    remember(figure, record, story);
    const bool until = isBefore(line, figure.phraseBegin, {u"截至", u"截止", u"截止到", u"截至到"}) || untilThen(line, figure);
    const bool before =
        (line[figure.end] == u'前' && line[figure.end + 1] != u'后') || isAt(line, figure.end, {u"之前", u"以前"});
    for (const std::string_view word : {until ? "截至" : "", before ? "前" : ""})
        if (!word.empty())
            record.qualifier += (record.qualifier.empty() ? "" : ",") + std::string(word);
    record.indicator = senseOf(line, figure, reference, record, until, before);
}

}  // namespace danqian::extract
