#include "core/extract/figure_finder.h"

#include "core/extract/time_words.h"

namespace danqian::extract {

std::size_t FigureFinder::emitRange(const Point& from, const Point& to)
{
    Figure& figure = add(Figure::Type::DateRange, from.dateBegin, to.dateEnd, "date.range");
    figure.from = from;
    figure.to = to;
    figure.phraseBegin = from.begin;
    return to.dateEnd;
}

// What a newspaper reader would note of a point: its date if a numeral or a part of the year names it, and its clock time.
std::size_t FigureFinder::emitPoint(const Point& point)
{
    const bool named = point.numeral || point.has(point.half) || point.has(point.quarterFrom) || point.edge != Point::Edge::None
        || (point.has(point.dayShift) && nearDay(point.dateBegin));
    if (point.hasDate() && named && point.dateEnd > point.dateBegin) {
        const std::size_t begin = point.dayBegin > 0 ? point.dayBegin : point.dateBegin;
        Figure& figure = add(Figure::Type::Date, begin, point.dateEnd, "date");
        figure.from = point;
        if (point.hour == 24)
            figure.from.hour = Point::unset;  // 31日24时 is printed as the 31st
        figure.phraseBegin = point.begin;
    }
    if (point.has(point.hour)) {
        Figure& figure = add(Figure::Type::Clock, point.clockBegin, point.end, "time");
        figure.from = point;
        figure.phraseBegin = point.begin;
    }
    return point.end;
}

// 昨天, 今日, 明天; 当日 and 次日 lean on another date.
bool FigureFinder::nearDay(std::size_t at) const
{
    return std::u16string_view(u"昨今明").find(m_line[at]) != std::u16string_view::npos;
}

std::size_t FigureFinder::pointAt(std::size_t at)
{
    const std::optional<Point> point = parsePoint(m_line, at);
    if (!point || !plausible(*point))
        return 0;
    std::size_t i = point->end;
    if (m_line[i] == u'份' || m_line[i] == u'起')
        ++i;
    std::size_t dashes = 0;
    while (isConnector(m_line[i + dashes]) && dashes < 2)
        ++dashes;
    if (dashes > 0 && m_line[i + dashes] != 0) {
        const std::optional<Point> second = parsePoint(m_line, i + dashes);
        if (second && plausible(*second)) {
            const Point full = inherit(*point, *second);
            if (second->hasDate() && point->hasDate() && !point->has(point->hour) && !second->has(second->hour)
                && point->part < 0)
                return emitRange(*point, full);
            const std::size_t end = emitPoint(*point);
            if (second->clockOnly()) {
                if (!second->has(second->hour))
                    return end;  // 8月3日—上午 names no time of day
                Figure& figure = add(Figure::Type::Clock, second->clockBegin, second->end, "time");
                figure.from = full;
                return second->end;
            }
            Point later = full;
            later.begin = second->begin;
            return emitPoint(later);
        }
    }
    return emitPoint(*point);
}

// Numbers that only look like a time: 两点意见, 3号泊位, 5点建议.
bool FigureFinder::plausible(const Point& point) const
{
    if (point.end == point.begin)
        return false;
    // 槐荫路12号: a house
    if (m_line[point.end - 1] == u'号' && point.has(point.day) && !point.has(point.month)
        && std::u16string_view(u"路街巷弄道里").find(m_line.before(point.begin)) != std::u16string_view::npos
        && m_line.before(point.begin) != 0)
        return false;
    // 拘留5日, 为期90日: a length of time.
    if (point.has(point.day) && !point.has(point.month) && !point.has(point.monthShift) && !point.numeric)
        for (const std::u16string_view word :
             {std::u16string_view(u"拘留"), std::u16string_view(u"为期"), std::u16string_view(u"历时"),
              std::u16string_view(u"连续"), std::u16string_view(u"长达"), std::u16string_view(u"满")})
            if (m_line.hasBefore(point.begin, word))
                return false;
    if (point.hasDate() || !point.has(point.hour) || point.part >= 0 || point.has(point.minute))
        return true;
    const char16_t last = m_line[point.end - 1], next = m_line[point.end];
    if (last == u'钟' || last == u'整' || last == u'许' || last == u'时')
        return last != u'时' || isDigitUnit(m_line[point.clockBegin]);
    return isDigitUnit(m_line[point.clockBegin])
        && (!isHanUnit(next) || std::u16string_view(u"至到左许前后以起开的在").find(next) != std::u16string_view::npos);
}

// Two syllables of neighbouring words may look like a word of time: 项[目前]景, 附[近日]照, 应[当前]往, 生[日前]夕, 多[年中].
bool FigureFinder::acrossWords(std::size_t at) const
{
    const char16_t before = m_line.before(at);
    if (!isHanUnit(before))
        return false;
    static constexpr std::u16string_view leads = u"在于至到从自和与今去明前后本每当的上下次";
    const auto isOneOf = [before](std::u16string_view set) { return set.find(before) != std::u16string_view::npos; };
    switch (m_line[at]) {
    case u'目': return isOneOf(u"项科题栏节数品账条纲细剧书名头");
    case u'近': return isOneOf(u"附临邻接靠");
    case u'当': return isOneOf(u"应适相恰正");
    case u'日': return true;
    case u'年':
    case u'月': return !isOneOf(leads);
    default: return false;
    }
}

std::size_t FigureFinder::timeAt(std::size_t at)
{
    const TimeWordMatch word = timeWordAt(m_line, at);
    if (!word || acrossWords(at))
        return 0;
    if (word.word->kind == TimeWord::Kind::Vague) {
        add(Figure::Type::Vague, at, at + word.length, "date.vague");
        return at + word.length;
    }
    const std::size_t end = pointAt(at);
    return end > 0 ? end : isNumberChar(m_line[at]) ? 0 : at + 1;
}

}  // namespace danqian::extract
