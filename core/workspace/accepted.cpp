#include "core/workspace/accepted.h"

#include "core/model/place.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace danqian::workspace {

namespace {

/// Where the text of each entry stands now: from its first live byte to the last in the same text.
std::map<std::string_view, Place> typedPlaces(const State& state)
{
    std::map<std::string_view, Place> places;
    for (const Article& article : state.articles) {
        for (std::size_t p = 0; p < partCount; ++p) {
            std::size_t at = 0;
            for (const Piece& piece : article.parts[p].pieces()) {
                if (!piece.live)
                    continue;
                const Place here{article.id, static_cast<Part>(p), 0, {at, at + piece.size()}, true};
                at += piece.size();
                const auto [it, fresh] = places.emplace(state.origins.id(piece.origin), here);
                if (!fresh && it->second.article == article.id && it->second.part == here.part)
                    it->second.span.end = at;
            }
        }
    }
    return places;
}

/// An accepted finding as far as its edit tells of it.
FindingRow rowOf(const Decide& decision, const ReplaceText& change, const Place& place)
{
    FindingRow row{decision.finding, {}, Verdict::Accepted};
    row.finding.part = place.part;
    row.finding.span = place.span;
    row.finding.wrong = change.target.quote;
    row.finding.right = change.text;
    row.finding.rule = decision.rule;
    return row;
}

}  // namespace

void addAccepted(DocumentView& view, const State& state, std::span<const Entry> log)
{
    const std::map<std::string_view, Place> typed = typedPlaces(state);
    for (std::size_t i = 1; i < log.size(); ++i) {
        const auto* decision = std::get_if<Decide>(&log[i].edit);
        const auto* change = std::get_if<ReplaceText>(&log[i - 1].edit);
        const auto known = decision ? state.verdicts.find(decision->finding) : state.verdicts.end();
        if (!change || log[i - 1].group != log[i].group || known == state.verdicts.end() || known->second != *decision)
            continue;
        const auto found = typed.find(log[i - 1].id);
        const auto place = found != typed.end() ? std::optional(found->second)
            : change->text.empty()              ? locate(state, change->target)
                                                : std::nullopt;
        const auto article = std::find_if(view.articles.begin(), view.articles.end(),
                                          [&](const auto& a) { return place && a.id == place->article; });
        if (article != view.articles.end() && !article->finding(decision->finding))
            article->accepted.push_back(rowOf(*decision, *change, *place));
    }
    for (ArticleView& article : view.articles)
        std::stable_sort(article.accepted.begin(), article.accepted.end(), [](const FindingRow& a, const FindingRow& b) {
            return std::tie(a.finding.part, a.finding.span) < std::tie(b.finding.part, b.finding.span);
        });
}

}  // namespace danqian::workspace
