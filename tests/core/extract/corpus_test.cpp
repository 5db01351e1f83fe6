// The hand-made answers in ../shared/corpus; skipped where that folder is absent.
#include "core/extract/extract.h"
#include "core/text/offset_map.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace danqian::extract {
namespace {

using nlohmann::json;

const std::filesystem::path corpus = std::filesystem::path(DANQIAN_ROOT) / ".." / "shared" / "corpus";

json load(const std::filesystem::path& path)
{
    std::ifstream in(path);
    return json::parse(in);
}

struct Place {
    std::size_t begin, end;
};

std::vector<Place> figuresOf(const std::string& body, const std::string& date)
{
    const OffsetMap map(body);
    std::vector<Place> places;
    for (const Record& r : records(body, {date, ""}))
        if (r.kind != RecordKind::Name)
            places.push_back({map.toCodePoints(r.span.begin), map.toCodePoints(r.span.end)});
    return places;
}

bool hit(const std::vector<Place>& places, const json& wanted)
{
    const auto begin = wanted["start"].get<std::size_t>(), end = wanted["end"].get<std::size_t>();
    return std::any_of(places.begin(), places.end(), [&](const Place& p) { return p.begin < end && begin < p.end; });
}

TEST(Corpus, TheSeedPageGivesItsFactsAndNoneOfItsTraps)
{
    if (!std::filesystem::exists(corpus / "seed" / "gold.json"))
        GTEST_SKIP() << "NOT TESTED: " << corpus << " is absent";
    int facts = 0, found = 0, trapped = 0;
    const json gold = load(corpus / "seed" / "gold.json");
    for (const json& article : gold["articles"]) {
        const std::vector<Place> places = figuresOf(article["body"].get<std::string>(), "");
        for (const json& fact : article["facts"]) {
            const std::string kind = fact["kind"];
            if (fact["part"] != "body" || fact.value("optional", false) || kind == "slogan-number" || kind == "name")
                continue;
            ++facts;
            found += hit(places, fact);
        }
        for (const json& trap : article["traps"])
            trapped += trap["part"] == "body" && hit(places, trap);
    }
    EXPECT_EQ(found, facts);
    EXPECT_EQ(facts, 27);
    EXPECT_EQ(trapped, 0);
}

TEST(Corpus, LabelledArticlesGiveTheirFigures)
{
    if (!std::filesystem::exists(corpus / "pages"))
        GTEST_SKIP() << "NOT TESTED: " << corpus << " is absent";
    int wanted = 0, found = 0, names = 0, trapped = 0;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "pages")) {
        if (!std::filesystem::exists(entry.path() / "gold.json"))
            continue;
        const json gold = load(entry.path() / "gold.json");
        for (const json& article : gold["articles"]) {
            if (!article.value("labelled", false))
                continue;
            const std::vector<Place> places =
                figuresOf(article["body"].get<std::string>(), gold["page"]["date"].get<std::string>());
            for (const json& metric : article["metrics"]) {
                if (metric.value("optional", false))
                    continue;
                const bool name = metric["kind"] == "name";
                (name ? names : wanted) += 1;
                (name ? trapped : found) += hit(places, metric);
            }
        }
    }
    EXPECT_GE(found, wanted * 97 / 100) << "of " << wanted;
    EXPECT_LE(trapped * 20, names);
}

}  // namespace
}  // namespace danqian::extract
