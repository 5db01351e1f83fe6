#pragma once
#include "core/extract/figures.h"

/// The inside of findFigures: one class, whose rules stand in figures.cpp (signals, ranks, quotations), figure_times.cpp (dates,
/// clock times) and figure_numbers.cpp (quantities, ratios, names).
namespace danqian::extract {

inline bool isConnector(char16_t c) { return c == u'至' || c == u'到' || c == u'-' || c == u'~'; }
inline bool isNumberChar(char16_t c) { return classOf(c) & (DigitChar | HanDigitChar | MultiplierChar); }

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
    std::size_t numericTimeAt(std::size_t at);
    std::size_t rankAt(std::size_t at);
    std::size_t ratioAt(const Quantity& first);
    std::size_t quoteAt(std::size_t at);
    std::size_t quantity(const Quantity& q, const char* rule);
    bool counts(const Quantity& q) const;
    bool countsBare(const Quantity& q) const;
    bool countsInHan(const Quantity& q) const;
    bool countsOne(const Quantity& q) const;
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

    /// A name may reach back over what looked like figures before more of it was read: those were parts of it.
    Figure& add(Figure::Type type, std::size_t begin, std::size_t end, const char* rule)
    {
        while (type == Figure::Type::Name && !m_out.empty() && m_out.back().end > begin)
            m_out.pop_back();
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

}  // namespace danqian::extract
