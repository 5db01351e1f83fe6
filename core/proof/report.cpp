#include "core/proof/report.h"

#include <algorithm>

namespace danqian::proof {
namespace {

/// Empty spans (insertions) count as touching the characters on both sides.
bool overlap(const Finding& a, const Finding& b)
{
    return a.span.begin < std::max(b.span.end, b.span.begin + 1) && b.span.begin < std::max(a.span.end, a.span.begin + 1);
}

bool conflict(const Finding& a, const Finding& b) { return overlap(a, b) && ((a.right && b.right) || a.span == b.span); }

/// Keeps, of findings sorted by span with their order of arrival, the earlier arrival of each conflicting pair.
void settle(std::vector<std::pair<Finding, std::size_t>>& found)
{
    std::vector<char> dropped(found.size(), 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = i + 1; j < found.size() && found[j].first.span.begin <= found[i].first.span.end; ++j) {
            if (!dropped[i] && !dropped[j] && conflict(found[i].first, found[j].first))
                dropped[found[i].second < found[j].second ? j : i] = 1;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (dropped[i])
            continue;
        if (kept != i)
            found[kept] = std::move(found[i]);
        ++kept;
    }
    found.resize(kept);
}

}  // namespace

void Report::add(std::string_view rule, Range where, std::optional<std::string> right, Detail detail)
{
    Finding f;
    f.span = {m_text.byteAt(where.begin), m_text.byteAt(where.end)};
    f.wrong = m_text.utf8(where.begin, where.end);
    if (right && *right == f.wrong)
        return;
    f.right = std::move(right);
    f.rule = rule;
    if (const RuleInfo* info = proof::rule(rule))
        f.severity = info->severity;
    f.confidence = detail.confidence;
    f.arguments = std::move(detail.arguments);
    for (const Range r : detail.related)
        f.related.push_back({m_text.byteAt(r.begin), m_text.byteAt(r.end)});
    m_findings.push_back(std::move(f));
}

bool Report::touched(Range where) const
{
    const Span span{m_text.byteAt(where.begin), m_text.byteAt(where.end)};
    return std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding& f) { return f.span.overlaps(span); });
}

std::vector<Finding> Report::take(const std::vector<std::string>& known)
{
    std::vector<std::pair<Finding, std::size_t>> found;
    found.reserve(m_findings.size());
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        found.emplace_back(std::move(m_findings[i]), i);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.span < b.first.span; });
    settle(found);

    std::vector<Finding> out;
    out.reserve(found.size());
    const std::string_view text = m_text.utf8(0, m_text.size());
    const auto protectedByName = [&](const Finding& f) {
        return std::any_of(known.begin(), known.end(), [&](const std::string& word) {
            if (word.empty() || f.span.empty() || f.wrong.size() > word.size())
                return false;
            const std::size_t from = f.span.end > word.size() ? f.span.end - word.size() : 0;
            return text.substr(from, f.span.begin + word.size() - from).find(word) != std::string_view::npos;
        });
    };
    for (auto& [f, order] : found) {
        if (known.empty() || !protectedByName(f))
            out.push_back(std::move(f));
    }
    return out;
}

}  // namespace danqian::proof
