#include "core/extract/deeds.h"

#include "core/extract/lexicon.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace danqian::extract {
namespace {

struct Deeds {
    struct Entry {
        std::u16string word;
        Dimension dimension = Dimension::None;  // None: any
        std::string printed, name;
    };
    std::vector<Entry> entries;
    Lexicon lexicon;  // word → its first entry

    Deeds()
    {
        static constexpr std::pair<std::string_view, Dimension> dimensions[] = {
            {"money", Dimension::Money}, {"mass", Dimension::Mass},   {"length", Dimension::Length},
            {"area", Dimension::Area},   {"time", Dimension::Time},   {"percent", Dimension::Percent},
            {"count", Dimension::Count}, {"score", Dimension::Score}, {"ratio", Dimension::Ratio},
        };
        forEachRow("resources/lexicons/extract/deeds.tsv", [&](const Row& row) {
            Entry entry{toUnits(row[0]), Dimension::None, std::string(row[0]), std::string(row[2])};
            for (const auto& [name, dimension] : dimensions)
                if (row[1] == name)
                    entry.dimension = dimension;
            entries.push_back(std::move(entry));
        });
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            const bool any = a.dimension == Dimension::None, otherAny = b.dimension == Dimension::None;
            return a.word != b.word ? a.word < b.word : any < otherAny;
        });
        for (std::size_t i = entries.size(); i > 0; --i)
            if (i == 1 || entries[i - 2].word != entries[i - 1].word)
                lexicon.add(entries[i - 1].printed, static_cast<std::uint32_t>(i - 1));
        lexicon.finish();
    }
};

const Deeds& deeds()
{
    static const Deeds table;
    return table;
}

}  // namespace

std::string_view nameOfDeed(const Line& line, Span word, Dimension measured)
{
    const Deeds& table = deeds();
    const Lexicon::Match match = word.empty() ? Lexicon::Match{} : table.lexicon.longest(line, word.begin);
    if (!match || match.length != word.size())
        return {};
    const std::u16string& wanted = table.entries[match.value].word;
    for (std::size_t i = match.value; i < table.entries.size() && table.entries[i].word == wanted; ++i)
        if (table.entries[i].dimension == Dimension::None || table.entries[i].dimension == measured)
            return table.entries[i].name;
    return {};
}

void prepareDeeds() { deeds(); }

}  // namespace danqian::extract
