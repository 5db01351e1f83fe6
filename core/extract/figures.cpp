#include "core/extract/figures.h"

#include "core/extract/names.h"
#include "core/extract/time_words.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

bool isConnector(char16_t c) { return c == u'至' || c == u'到' || c == u'-' || c == u'~'; }
bool isNumberChar(char16_t c) { return classOf(c) & (DigitChar | HanDigitChar | MultiplierChar); }

// After its digits a time goes on with one of these; everything else need not be tried.
bool mayBeTime(const Line& line, std::size_t at)
{
    std::size_t i = at;
    while (isNumberChar(line[i]) && i - at < 9)
        ++i;
    if (isConnector(line[i]) && isNumberChar(line[i + 1])) {
        if (line[i] == u'-')
            return true;
        for (++i; isNumberChar(line[i]) && i - at < 14;)
            ++i;
    }
    static constexpr std::u16string_view marks = u"年月日号时点:-/.世季";
    return line[i] && marks.find(line[i]) != std::u16string_view::npos;
}

class FigureFinder {
public:
    FigureFinder(const Line& line, std::vector<Figure>& out) : m_line(line), m_out(out) { }

    void run()
    {
        constexpr std::uint8_t candidates = DigitChar | HanDigitChar | MultiplierChar | TimeChar | SignalChar;
        const std::size_t size = m_line.size();
        for (std::size_t i = 0; i < size;) {
            const char16_t c = m_line[i];
            if (!(classOf(c) & candidates)) {
                ++i;
                continue;
            }
            const std::size_t end = figureAt(i);
            i = end > i ? end : i + 1;
        }
    }

private:
    std::size_t figureAt(std::size_t at);
    std::size_t signalAt(std::size_t at);
    std::size_t timeAt(std::size_t at);
    std::size_t numberAt(std::size_t at);
    std::size_t rankAt(std::size_t at);
    std::size_t ratioAt(const Quantity& first);
    std::size_t quoteAt(std::size_t at);
    std::size_t quantity(const Quantity& q, const char* rule);
    bool counts(const Quantity& q) const;
    std::size_t compoundDuration(Quantity& q) const;
    std::size_t emitPoint(const Point& point);
    std::size_t emitRange(const Point& from, const Point& to);
    std::size_t pointAt(std::size_t at);
    bool plausible(const Point& point) const;
    bool nearDay(std::size_t at) const;
    bool acrossWords(std::size_t at) const;
    std::optional<Span> nameOfRange(const Quantity& q) const;
    std::size_t nameless(const Quantity& q);
    std::size_t belowZero(std::size_t at);
    std::size_t halfAt(std::size_t at);
    static const char* ruleOf(const Quantity& q);

    Figure& add(Figure::Type type, std::size_t begin, std::size_t end, const char* rule)
    {
        Figure& figure = m_out.emplace_back();
        figure.type = type;
        figure.begin = figure.phraseBegin = begin;
        figure.end = figure.phraseEnd = end;
        figure.rule = rule;
        return figure;
    }

    const Line& m_line;
    std::vector<Figure>& m_out;
};

std::size_t FigureFinder::figureAt(std::size_t at)
{
    const std::uint8_t c = classOf(m_line[at]);
    if (c & SignalChar)
        if (const std::size_t end = signalAt(at))
            return end;
    if (c & TimeChar)
        if (const std::size_t end = timeAt(at))
            return end;
    if (c & (DigitChar | HanDigitChar | MultiplierChar))
        return numberAt(at);
    return 0;
}

std::size_t FigureFinder::quoteAt(std::size_t at)
{
    const std::size_t close = shortQuoteEnd(m_line, at);
    if (close == 0)
        return 0;
    // “零火点”: a target of none. “38毫米”: a measure that only happens to be quoted.
    if (m_line[at + 1] == u'零' && close - at <= 5 && isHanUnit(m_line[at + 2]) && !inIdiom(m_line, at + 1)) {
        add(Figure::Type::Zero, at + 1, close, "target.zero");
        return close + 1;
    }
    if (const std::optional<Numeral> n = isNumberChar(m_line[at + 1]) ? parseNumeral(m_line, at + 1) : std::nullopt) {
        const Quantity q = parseQuantity(m_line, *n);
        if (q.end == close && q.unit && isMeasure(*q.unit) && !n->digitsOnly && q.is(Dimension::Time))
            return 0;
        if (q.end == close && q.unit && isMeasure(*q.unit) && !q.is(Dimension::Time) && n->ascii)
            return 0;
    }
    if (!isNumberSlogan(m_line, at + 1, close))
        return 0;
    add(Figure::Type::Name, at + 1, close, "name.slogan");
    return close + 1;
}

std::size_t FigureFinder::signalAt(std::size_t at)
{
    const char16_t c = m_line[at];
    if (c == u'第')
        return rankAt(at);
    if (c == u'首' && (m_line[at + 1] == u'批' || m_line[at + 1] == u'位')) {
        Figure& figure = add(Figure::Type::Rank, at, at + 2, "rank.first");
        figure.quantity.value = Decimal(1);
        figure.quantity.unit = unitNamed(m_line[at + 1] == u'批' ? "批" : "位");
        return at + 2;
    }
    if (c == u'每' && (m_line[at + 1] == u'日' || m_line[at + 1] == u'天') && !isNumberChar(m_line[at + 2])) {
        add(Figure::Type::Frequency, at, at + 2, "frequency.every");
        return at + 2;
    }
    if (c == u'“' || c == u'‘' || c == u'「' || c == u'『' || c == u'"')
        return quoteAt(at);
    if (std::optional<Quantity> money = parseMoneyPrefix(m_line, at))
        return quantity(*money, "money.prefix");
    return 0;
}

// 第3位, 第二至第四位, 居…第一; not 第一产业, 第三中学, 第2天.
std::size_t FigureFinder::rankAt(std::size_t at)
{
    const std::optional<Numeral> n = parseNumeral(m_line, at + 1);
    if (!n || n->decimals || n->kind != Numeral::Kind::Number)
        return 0;
    std::size_t end = n->end;
    std::optional<Numeral> second;
    if (isConnector(m_line[end])) {
        const std::size_t next = end + 1 + (m_line[end + 1] == u'第');
        second = isNumberChar(m_line[next]) ? parseNumeral(m_line, next) : std::nullopt;
        if (second)
            end = second->end;
    }
    const bool place = m_line[end] == u'位' || m_line[end] == u'名';
    bool ranked = place && !(m_line.has(end, u"名单") || m_line.has(end, u"位于"));
    if (!ranked && !isHanUnit(m_line[end]))
        for (std::size_t back = 1; back <= 14 && back <= at && !isClauseEnd(m_line[at - back]) && !ranked; ++back)
            ranked = std::u16string_view(u"居列排获夺").find(m_line[at - back]) != std::u16string_view::npos;
    if (!ranked)
        return end;
    end += place;
    Figure& figure = add(Figure::Type::Rank, at, end, "rank.nth");
    figure.quantity.value = n->value;
    if (second) {
        figure.quantity.range = true;
        figure.quantity.high = second->value;
    }
    figure.quantity.unit = unitNamed(place && m_line[end - 1] == u'名' ? "名" : "位");
    return end;
}

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
            emitPoint(*point);
            if (second->clockOnly()) {
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

// 1小时50分钟, 8分30秒: told in the smaller unit.
std::size_t FigureFinder::compoundDuration(Quantity& q) const
{
    while (q.is(Dimension::Time) && !q.range && !q.more && isNumberChar(m_line[q.end])) {
        const std::optional<Numeral> next = parseNumeral(m_line, q.end);
        if (!next || next->range || next->more || next->kind != Numeral::Kind::Number)
            break;
        std::size_t length = 0;
        const Unit* unit = unitAt(m_line, next->end, length);
        if (unit && unit->form == "分")
            unit = unitNamed("分钟");
        if (!unit || unit->dimension != Dimension::Time || !(unit->factor < q.unit->factor)
            || unit->canonical != q.unit->canonical)
            break;
        const std::int64_t parts = q.unit->code == "Y" && unit->code == "M" ? 12
            : unit->factor.isInteger() ? q.unit->factor.toInteger(0) / unit->factor.toInteger(1)
                                       : 0;
        if (parts <= 1)
            break;
        q.value = q.value * Decimal(static_cast<std::uint64_t>(parts)) + next->value;
        q.unit = unit;
        q.end = next->end + length;
    }
    return q.end;
}

// Whether a number with its unit states something: always in ASCII digits; Han ones may belong to words.
bool FigureFinder::counts(const Quantity& q) const
{
    const Numeral& n = q.number;
    const char16_t before = m_line.before(q.begin), next = m_line[q.end];
    if (n.kind != Numeral::Kind::Number)
        return true;
    static constexpr std::u16string_view leads = u"为是达至到由约近超共有:增减升降比从过逾满(=于";
    const bool led = leads.find(before) != std::u16string_view::npos && before != 0;
    if (!q.unit) {
        if (n.ascii && (next == u'.' || before == u'.'))
            return false;  // 3.2.1 numbers a section
        if (n.ascii)
            return n.decimals || n.multiplier > 0 || q.range || (led && !isHanUnit(next));
        return n.multiplier >= 3 && n.value > Decimal(1000) && !isHanUnit(next) && hanDigit(m_line[q.begin]) > 0;
    }
    if (n.ascii)
        return true;
    if (n.indefinite)
        return false;
    if (n.half)
        return q.is(Dimension::Time) ? q.unit->form != "天" && q.unit->form != "日" : isMeasure(*q.unit);
    if (multiplierOf(m_line[q.begin]) >= 2 && !n.capitals)
        return n.more || std::u16string_view(u"上近逾超过达约").find(before) != std::u16string_view::npos;
    static constexpr std::string_view never[] = {"大", "步", "员", "艇", "期", "届", "级", "方", "度",
                                                 "号", "类", "担", "团", "股", "番", "关", "里"};
    if (std::find(std::begin(never), std::end(never), q.unit->form) != std::end(never))
        return false;
    if (before == u'前' && (q.unit->form == "名" || q.unit->form == "位"))
        return false;  // 前三名
    const bool one = n.length() == 1 && n.value == Decimal(1) && q.value == Decimal(1) && !q.range;
    if (!one)
        return true;
    if (q.is(Dimension::Time))
        return next == u'内' || m_line.has(q.end, u"以内");
    if (isMeasure(*q.unit))
        return true;
    if (q.unit->form == "次" || q.unit->form == "遍" || q.unit->form == "趟")
        return false;
    static constexpr std::u16string_view pointing = u"这那每某另同第任哪上下前后唯有是当了着过另之统成为个为在到";
    return isClauseEnd(next) && isHanUnit(before) && pointing.find(before) == std::u16string_view::npos;
}

// 10.5:41.1:48.4, 3:2, 3比2
std::size_t FigureFinder::ratioAt(const Quantity& first)
{
    if (first.unit || first.range || first.number.kind != Numeral::Kind::Number)
        return 0;
    std::string value = first.value.toString();
    std::size_t end = first.end, members = 1;
    while ((m_line[end] == u':' || m_line[end] == u'比')
           && (isDigitUnit(m_line[end + 1]) || (m_line[end] == u'比' && hanDigit(m_line[end + 1]) > 0))) {
        const std::optional<Numeral> next = parseNumeral(m_line, end + 1);
        std::size_t length = 0;
        if (!next || next->range || next->kind != Numeral::Kind::Number || unitAt(m_line, next->end, length))
            return 0;
        value += ':' + next->value.toString();
        end = next->end;
        ++members;
    }
    if (members < 2)
        return 0;
    Figure& figure = add(Figure::Type::Ratio, first.begin, end, "ratio");
    figure.value = std::move(value);
    return end;
}

std::size_t FigureFinder::quantity(const Quantity& q, const char* rule)
{
    Figure& figure = add(Figure::Type::Quantity, q.begin, q.end, rule);
    figure.quantity = q;
    return q.end;
}

std::size_t FigureFinder::numberAt(std::size_t at)
{
    const bool ascii = isDigitUnit(m_line[at]);
    if (m_line.has(at, u"零下") && isNumberChar(m_line[at + 2]))
        if (const std::size_t end = belowZero(at))
            return end;
    if (!ascii && m_line.has(at, u"一半"))
        return halfAt(at);
    if (!ascii && inIdiom(m_line, at))
        return at + 1;
    if (mayBeTime(m_line, at)) {
        std::size_t secondAt = 0;
        if (const std::optional<Point> first = parseElided(m_line, at, secondAt))
            if (const std::optional<Point> second = first->clockOnly() ? std::nullopt : parsePoint(m_line, secondAt);
                second && second->numeral)
                return emitRange(*first, *second);
        if (const std::size_t end = pointAt(at))
            return end;
    }
    // 负3, 为-3.8: a sign; 5-8 and A-3 have none.
    const char16_t before = m_line.before(at), lead = at >= 2 ? m_line[at - 2] : u'\0';
    const bool minus =
        before == u'-' && lead != 0 && std::u16string_view(u"为是至到达了:(,、").find(lead) != std::u16string_view::npos;
    const std::size_t begin = (at > 0 && isNegative(m_line, at - 1)) || minus ? at - 1 : at;
    const std::optional<Numeral> number = parseNumeral(m_line, begin);
    if (!number)
        return 0;
    if (const std::optional<Span> name = nameAround(m_line, *number)) {
        Figure& figure = add(Figure::Type::Name, name->begin, name->end, "name.number");
        figure.value = number->value.toString();
        return name->end;
    }
    Quantity q = parseQuantity(m_line, *number);
    if (const std::size_t end = ratioAt(q))
        return end;
    if (const std::optional<Span> name = q.range && !q.unit ? nameOfRange(q) : std::nullopt) {
        add(Figure::Type::Name, name->begin, name->end, "name.number");
        return name->end;
    }
    compoundDuration(q);
    if (!counts(q))
        return nameless(q);
    return quantity(q, ruleOf(q));
}

// 占总量的一半: a share; 一半是海水 is none.
std::size_t FigureFinder::halfAt(std::size_t at)
{
    const char16_t before = m_line.before(at);
    if (before != 0 && std::u16string_view(u"的近超过达占约逾到").find(before) != std::u16string_view::npos) {
        Quantity q;
        q.begin = at;
        q.end = at + 2;
        q.value = Decimal(50);
        q.unit = unitNamed("%");
        quantity(q, "percentage.half");
    }
    return at + 2;
}

// 零下4℃
std::size_t FigureFinder::belowZero(std::size_t at)
{
    const std::optional<Numeral> number = parseNumeral(m_line, at + 2);
    Quantity q = number ? parseQuantity(m_line, *number) : Quantity{};
    if (!q.is(Dimension::Temperature) && !q.is(Dimension::Angle))
        return 0;
    q.begin = at;
    q.value = q.value.negated();
    if (q.range) {  // 零下8至5℃ runs from the colder end
        q.high = q.high.negated();
        if (q.high < q.value)
            std::swap(q.value, q.high);
    }
    return quantity(q, "measure.below-zero");
}

// 1至12号楼
std::optional<Span> FigureFinder::nameOfRange(const Quantity& q) const
{
    return m_line[q.end] == u'号' ? std::optional(Span{q.begin, q.end + 1}) : std::nullopt;
}

// A number that states nothing. A bare one in ASCII digits before a noun names it: 104国道, 263办公室.
std::size_t FigureFinder::nameless(const Quantity& q)
{
    if (q.number.ascii && q.number.digitsOnly && isHanUnit(m_line[q.end])) {
        Figure& figure = add(Figure::Type::Name, q.begin, q.end, "name.bare");
        figure.value = q.value.toString();
    }
    return q.end;
}

const char* FigureFinder::ruleOf(const Quantity& q)
{
    if (!q.unit)
        return "number";
    switch (q.unit->dimension) {
    case Dimension::Count:
    case Dimension::Score: return "count";
    case Dimension::Age: return "age";
    case Dimension::Money: return "money";
    case Dimension::Time: return "duration";
    case Dimension::Percent:
    case Dimension::Point: return "percentage";
    case Dimension::Ratio: return "ratio.times";
    default: return "measure";
    }
}

void markSignals()
{
    for (const char16_t c : std::u16string_view(u"第首每“‘「『\"\u00A5$€£人新港AUHRCE"))
        mark(c, SignalChar);
}

}  // namespace

void findFigures(const Line& line, std::vector<Figure>& out)
{
    out.clear();
    FigureFinder(line, out).run();
}

void prepareFigures()
{
    static const bool ready = [] {
        prepareCalendar();
        prepareNames();
        markSignals();
        return true;
    }();
    (void)ready;
}

}  // namespace danqian::extract
