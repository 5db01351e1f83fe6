#include "ui/finding_order.h"

#include <algorithm>

namespace danqian::ui {

using workspace::FindingRow;

std::vector<const FindingRow*> inOrder(const workspace::ArticleView& article, FindingOrder order)
{
    std::vector<const FindingRow*> rows;
    rows.reserve(article.findings.size());
    for (const FindingRow& row : article.findings)
        rows.push_back(&row);
    const auto comesBefore = [order](const FindingRow* a, const FindingRow* b) {
        switch (order) {
        case FindingOrder::Place: return false;  // the view has them so
        case FindingOrder::LeastCertain: return a->finding.confidence < b->finding.confidence;
        case FindingOrder::Rule: return a->finding.rule < b->finding.rule;
        }
        return false;
    };
    std::stable_sort(rows.begin(), rows.end(), comesBefore);
    return rows;
}

}  // namespace danqian::ui
