#include "ui/equal_findings.h"

#include "ui/document_controller.h"

namespace danqian::ui {

std::vector<const workspace::FindingRow*> equalFindings(const DocumentController& controller)
{
    const workspace::ArticleView* article = controller.currentArticle();
    const workspace::FindingRow* like = controller.currentFinding();
    std::vector<const workspace::FindingRow*> rows;
    if (!article || !like)
        return rows;
    for (const workspace::FindingRow& row : article->findings)
        if (!row.verdict && !controller.pending(row.key) && row.finding.rule == like->finding.rule
            && row.finding.wrong == like->finding.wrong && row.finding.right == like->finding.right)
            rows.push_back(&row);
    return rows;
}

}  // namespace danqian::ui
