#include "core/extract/recognise.h"

#include "core/extract/recognisers.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

constexpr std::pair<Expression, std::string_view> names[] = {
    {Expression::Number, "number"},
    {Expression::Percentage, "percentage"},
    {Expression::Ordinal, "ordinal"},
    {Expression::Range, "range"},
    {Expression::Quantity, "quantity"},
    {Expression::Ratio, "ratio"},
    {Expression::Currency, "currency"},
    {Expression::Dimension, "dimension"},
    {Expression::Temperature, "temperature"},
    {Expression::Age, "age"},
    {Expression::Date, "date"},
    {Expression::Time, "time"},
    {Expression::DateTime, "datetime"},
    {Expression::Duration, "duration"},
    {Expression::DateTimeRange, "datetime-range"},
    {Expression::Set, "set"},
};

bool isTemporal(Expression kind) { return kind >= Expression::Date; }

using Recogniser = std::size_t (*)(const Line&, std::size_t, Finds&);

Recogniser recogniserOf(Expression kind)
{
    switch (kind) {
    case Expression::Number: return recogniseNumber;
    case Expression::Percentage: return recognisePercentage;
    case Expression::Ordinal: return recogniseOrdinal;
    case Expression::Range: return recogniseRange;
    case Expression::Quantity: return recogniseQuantity;
    case Expression::Ratio: return recogniseRatio;
    case Expression::Currency: return recogniseCurrency;
    case Expression::Dimension: return recogniseDimension;
    case Expression::Temperature: return recogniseTemperature;
    case Expression::Age: return recogniseAge;
    default: return nullptr;
    }
}

void walk(const Line& line, Recogniser recogniser, Finds& finds)
{
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t end = recogniser(line, i, finds);
        i = end > i ? end : i + 1;
    }
}

}  // namespace

std::string_view name(Expression kind)
{
    for (const auto& [k, text] : names)
        if (k == kind)
            return text;
    return "";
}

std::optional<Expression> expression(std::string_view name)
{
    for (const auto& [kind, text] : names)
        if (text == name)
            return kind;
    return std::nullopt;
}

std::vector<Recognised> recognise(std::string_view text, std::string_view referenceTime, const std::vector<Expression>& kinds)
{
    prepareFigures();
    std::vector<Recognised> out;
    const Reference reference = Reference::parse(referenceTime);
    std::vector<Expression> temporal;
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(temporal), isTemporal);
    Line line;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line.read(text, {begin, end});
        Finds finds(line, out);
        for (const Expression kind : kinds)
            if (const Recogniser recogniser = recogniserOf(kind))
                walk(line, recogniser, finds);
        if (!temporal.empty())
            recogniseTimes(line, reference, temporal, finds);
        begin = end + 1;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Recognised& a, const Recognised& b) { return a.span.begin < b.span.begin; });
    return out;
}

}  // namespace danqian::extract
