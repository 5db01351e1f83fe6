#include "app/cli/json.h"
#include "app/cli/read_page.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace danqian::cli {
namespace {

using nlohmann::ordered_json;

ordered_json factJson(const IssueFact& fact) { return fact.value.empty() ? ordered_json() : ordered_json(fact.value); }

ordered_json pageNumberJson(const IssueFact& fact)
{
    const bool digits = !fact.value.empty() && fact.value.size() < 6
        && std::all_of(fact.value.begin(), fact.value.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? ordered_json(std::stoi(fact.value)) : factJson(fact);
}

ordered_json joinsJson(const State& state, const Article& article, const OffsetMap& map)
{
    ordered_json out = ordered_json::array();
    for (const Join& join : state.joins) {
        const auto place = article[Part::Body].locate(state.origins, Anchor{state.origins.id(0), join.at, Side::After});
        if (place)
            out.push_back({{"at", map.toCodePoints(place->offset)}, {"joined", join.joined}, {"confidence", join.confidence}});
    }
    return out;
}

ordered_json articleJson(const ReadPage& page, std::size_t index)
{
    const State& state = page.state;
    const Article& article = state.articles[index];
    const workspace::Analysis& analysis = page.analyses[index];
    std::vector<std::string> texts;
    std::vector<OffsetMap> maps;
    for (const PieceText& part : article.parts)
        texts.push_back(part.text(state.origins));
    for (const std::string& text : texts)
        maps.emplace_back(text);
    const auto textOf = [&](Part part) { return texts[static_cast<std::size_t>(part)]; };
    const auto mapOf = [&](Part part) -> const OffsetMap& { return maps[static_cast<std::size_t>(part)]; };

    ordered_json out{{"page", page.number}, {"kind", name(article.kind)}};
    for (const Part part : {Part::Shoulder, Part::Headline, Part::Subtitle, Part::Byline, Part::Body})
        out[std::string(name(part))] = textOf(part);
    for (const std::string list : {"metrics", "head_metrics", "findings", "mentions"})
        out[list] = ordered_json::array();
    for (const Record& record : analysis.records) {
        ordered_json& list = out[record.part == Part::Body ? "metrics" : "head_metrics"];
        list.push_back(jsonOf(record, mapOf(record.part)));
        if (record.totalBack > 0)
            list.back()["part_of"] = list.size() - 1 - record.totalBack;
    }
    for (const Finding& finding : analysis.findings)
        out["findings"].push_back(jsonOf(finding, mapOf(finding.part)));
    for (const Mention& mention : analysis.mentions)
        out["mentions"].push_back(jsonOf(mention, mapOf(mention.part)));
    out["joins"] = joinsJson(state, article, mapOf(Part::Body));
    return out;
}

}  // namespace

std::string jsonOf(const Source& source, const std::vector<ReadPage>& pages)
{
    static const IssueFacts none;
    const IssueFacts& issue = pages.empty() ? none : pages.front().state.issue;
    ordered_json out{
        {"source", source.name},
        {"encoding", source.report.encoding},
        {"issue", {{"date", factJson(issue.date)}, {"name", factJson(issue.paper)}, {"page", pageNumberJson(issue.page)}}},
    };
    for (const std::string list : {"articles", "furniture", "leftovers"})
        out[list] = ordered_json::array();
    for (const ReadPage& page : pages) {
        for (std::size_t i = 0; i < page.state.articles.size(); ++i)
            out["articles"].push_back(articleJson(page, i));
        for (const PieceText& text : page.state.furniture)
            out["furniture"].push_back(text.text(page.state.origins));
        for (const PieceText& text : page.state.leftovers)
            out["leftovers"].push_back(text.text(page.state.origins));
    }
    return line(out);
}

}  // namespace danqian::cli
