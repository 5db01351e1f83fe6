#include "core/layout/article_search.h"
#include "core/layout/cover.h"

#include <algorithm>

namespace danqian::layout {

namespace {

constexpr float unusedHead = 12;  // nats

Plan planOf(const Sheet& sheet, const Candidate& candidate)
{
    Plan plan{candidate.head, candidate.columns, sheet.columns[candidate.columns.front()].box};
    if (candidate.head != none)
        plan.box = sheet.heads[candidate.head].box;
    for (const std::size_t c : candidate.columns)
        widen(plan.box, sheet.columns[c].box);
    return plan;
}

}  // namespace

void planArticles(Sheet& sheet)
{
    const std::vector<Candidate> candidates = findCandidates(sheet);
    const std::size_t columns = sheet.columns.size();
    std::vector<Choice> choices;
    for (const Candidate& candidate : candidates) {
        choices.push_back({candidate.columns, candidate.cost});
        if (candidate.head != none)
            choices.back().items.push_back(columns + candidate.head);
        std::ranges::sort(choices.back().items);
    }
    for (std::size_t h = 0; h < sheet.heads.size(); ++h)
        choices.push_back({{columns + h}, unusedHead});
    for (const std::size_t c : cheapestCover(choices, columns + sheet.heads.size()))
        if (c < candidates.size())
            sheet.plans.push_back(planOf(sheet, candidates[c]));
        else
            sheet.idleHeads.push_back(c - candidates.size());
}

}  // namespace danqian::layout
