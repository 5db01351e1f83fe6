#include "core/extract/units.h"

#include <utility>

namespace danqian::extract {
namespace {

Dimension dimensionNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, Dimension> names[] = {
        {"none", Dimension::None},     {"count", Dimension::Count}, {"age", Dimension::Age},
        {"length", Dimension::Length}, {"area", Dimension::Area},   {"volume", Dimension::Volume},
        {"mass", Dimension::Mass},     {"time", Dimension::Time},   {"temperature", Dimension::Temperature},
        {"angle", Dimension::Angle},   {"money", Dimension::Money}, {"percent", Dimension::Percent},
        {"point", Dimension::Point},   {"ratio", Dimension::Ratio}, {"score", Dimension::Score},
    };
    for (const auto& [word, dimension] : names)
        if (word == name)
            return dimension;
    return Dimension::Other;
}

struct Units {
    std::vector<Unit> units;
    Lexicon lexicon;

    Units()
    {
        forEachRow("resources/lexicons/extract/units.tsv", [&](const Row& row) {
            lexicon.add(row[0], static_cast<std::uint32_t>(units.size()));
            units.push_back(
                {std::string(row[0]), dimensionNamed(row[1]), std::string(row[2]), Decimal::parse(row[3]), std::string(row[4])});
        });
        lexicon.finish();
    }
};

const Units& all()
{
    static const Units units;
    return units;
}

}  // namespace

const Unit* unitAt(const Line& line, std::size_t at, std::size_t& length)
{
    const Lexicon::Match match = all().lexicon.longest(line, at);
    if (!match)
        return nullptr;
    const Unit& unit = all().units[match.value];
    // A Latin unit ends where the letters end: 5m, but not 5mall; lengths of time follow each other: 3h20min.
    const char16_t next = line[at + match.length];
    if (isLetterUnit(line[at + match.length - 1])
        && (isLetterUnit(next) || (isDigitUnit(next) && unit.dimension != Dimension::Time)))
        return nullptr;
    if (unit.dimension == Dimension::None)
        return nullptr;
    length = match.length;
    return &unit;
}

const Unit* unitNamed(std::string_view form)
{
    for (const Unit& unit : all().units)
        if (unit.form == form)
            return &unit;
    return nullptr;
}

}  // namespace danqian::extract
