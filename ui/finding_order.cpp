#include "ui/finding_order.h"

#include <algorithm>
#include <tuple>

namespace danqian::ui {

using workspace::FindingRow;

std::vector<const FindingRow*> inOrder(const workspace::ArticleView& article, FindingOrder order)
{
    std::vector<const FindingRow*> rows;
    for (const auto* list : {&article.findings, &article.accepted})
        for (const FindingRow& row : *list)
            rows.push_back(&row);
    const auto byPlace = [](const FindingRow* a, const FindingRow* b) {
        return std::tie(a->finding.part, a->finding.span) < std::tie(b->finding.part, b->finding.span);
    };
    std::stable_sort(rows.begin(), rows.end(), byPlace);
    const auto comesBefore = [order](const FindingRow* a, const FindingRow* b) {
        switch (order) {
        case FindingOrder::Place: return false;  // they are so
        case FindingOrder::LeastCertain: return a->finding.confidence < b->finding.confidence;
        case FindingOrder::Rule: return a->finding.rule < b->finding.rule;
        }
        return false;
    };
    std::stable_sort(rows.begin(), rows.end(), comesBefore);
    return rows;
}

}  // namespace danqian::ui
