#pragma once
#include "core/extract/figures.h"
#include "core/extract/recognise.h"

namespace danqian::extract {

/// Where recognisers put what they find in a line.
class Finds {
public:
    Finds(const Line& line, std::vector<Recognised>& out) : m_line(line), m_out(out) { }

    Recognised& add(Expression kind, std::size_t begin, std::size_t end)
    {
        Recognised& found = m_out.emplace_back();
        found.kind = kind;
        found.span = m_line.span(begin, end);
        return found;
    }

    std::size_t count() const { return m_out.size(); }

    /// What was found since there were `from` finds is told from an unknown day.
    void dropReadings(std::size_t from)
    {
        for (std::size_t i = from; i < m_out.size(); ++i)
            m_out[i].readings.clear();
    }

private:
    const Line& m_line;
    std::vector<Recognised>& m_out;
};

/// Each looks for an expression that begins at `at` and returns the index after it, or 0.
std::size_t recogniseNumber(const Line& line, std::size_t at, Finds& finds);
std::size_t recognisePercentage(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseOrdinal(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseRange(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseQuantity(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseRatio(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseCurrency(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseDimension(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseTemperature(const Line& line, std::size_t at, Finds& finds);
std::size_t recogniseAge(const Line& line, std::size_t at, Finds& finds);

/// Dates, times, durations, ranges and recurrences of the wanted kinds.
void recogniseTimes(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds);

/// A number in any notation a recogniser accepts beyond the newspaper's: 40k, -1.2M, 2.5e-3, 1 3/5, 三百五又三分之一, 八打.
struct LooseNumber {
    std::size_t begin = 0, end = 0;
    std::string value;  ///< decimal or "a/b"
    Numeral numeral;
};
std::optional<LooseNumber> looseNumber(const Line& line, std::size_t at);
bool inLatinWord(const Line& line, const LooseNumber& number);  ///< A4, 5mall

inline bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }
inline bool beginsNumber(char16_t c) { return classOf(c) & (DigitChar | HanDigitChar | MultiplierChar); }

}  // namespace danqian::extract
