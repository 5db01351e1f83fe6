#include "core/workspace/cross_checks.h"

#include <algorithm>
#include <tuple>

namespace danqian::workspace {

namespace {

std::vector<Record> recordsOf(const ArticleView& article)
{
    std::vector<Record> records;
    for (const RecordRow& row : article.records)
        records.push_back(row.record);
    return records;
}

void add(ArticleView& article, const State& state, const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        FindingRow row{findingKey(state, article.id, finding), finding, {}};
        if (const auto it = state.verdicts.find(row.key); it != state.verdicts.end())
            row.verdict = it->second.verdict;
        article.findings.push_back(std::move(row));
    }
    if (!findings.empty())
        std::stable_sort(article.findings.begin(), article.findings.end(), [](const FindingRow& a, const FindingRow& b) {
            return std::tie(a.finding.part, a.finding.span) < std::tie(b.finding.part, b.finding.span);
        });
}

}  // namespace

std::vector<proof::StatedFact> statedFacts(const std::string& document, const ArticleView& article)
{
    const std::string where = article.title();
    std::vector<proof::StatedFact> facts;
    for (const RecordRow& row : article.records) {
        const Record& r = row.record;
        if (r.value.form == Value::Form::Single)
            facts.push_back({r.indicator,
                             r.subject,
                             r.place,
                             r.time,
                             r.qualifier,
                             r.normal.value,
                             r.normal.unit,
                             r.surface,
                             where,
                             {document, article.id, row.key}});
    }
    return facts;
}

void addConflicts(DocumentView& view, const State& state, std::span<const proof::StatedFact> elsewhere)
{
    std::vector<std::vector<proof::StatedFact>> stated;
    for (const ArticleView& article : view.articles)
        stated.push_back(statedFacts(view.id, article));
    for (std::size_t i = 0; i < view.articles.size(); ++i) {
        std::vector<proof::StatedFact> others(elsewhere.begin(), elsewhere.end());
        for (std::size_t j = 0; j < stated.size(); ++j)
            if (j != i)
                others.insert(others.end(), stated[j].begin(), stated[j].end());
        add(view.articles[i], state, proof::conflictsElsewhere(recordsOf(view.articles[i]), others));
    }
}

}  // namespace danqian::workspace
