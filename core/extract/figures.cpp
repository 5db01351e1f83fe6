#include "core/extract/figures.h"

#include "core/extract/figure_finder.h"
#include "core/extract/names.h"

namespace danqian::extract {

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

std::size_t FigureFinder::quantity(const Quantity& q, const char* rule)
{
    Figure& figure = add(Figure::Type::Quantity, q.begin, q.end, rule);
    figure.quantity = q;
    return q.end;
}

namespace {

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
