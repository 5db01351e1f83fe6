#include "core/proof/report.h"

#include "core/base/utf8.h"
#include "core/text/spelling_model.h"

#include <algorithm>

namespace danqian::proof {
namespace {

/// Empty spans (insertions) count as touching the characters on both sides.
bool overlap(const Finding& a, const Finding& b)
{
    return a.span.begin < std::max(b.span.end, b.span.begin + 1) && b.span.begin < std::max(a.span.end, a.span.begin + 1);
}

bool conflict(const Finding& a, const Finding& b) { return overlap(a, b) && ((a.right && b.right) || a.span == b.span); }

/// Keeps, of findings sorted by span, the one that ranks first of each conflicting pair.
void makePeace(std::vector<Ranked>& found)
{
    std::vector<char> dropped(found.size(), 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = i + 1; j < found.size() && found[j].finding.span.begin <= found[i].finding.span.end; ++j) {
            if (!dropped[i] && !dropped[j] && conflict(found[i].finding, found[j].finding))
                dropped[found[i].rank < found[j].rank ? j : i] = 1;
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

/// The finding lies in a word that the archive knows.
bool lies(const Finding& f, std::string_view text, const std::vector<std::string>& known)
{
    return std::any_of(known.begin(), known.end(), [&](const std::string& word) {
        if (word.empty() || f.span.empty() || f.wrong.size() > word.size())
            return false;
        const std::size_t from = f.span.end > word.size() ? f.span.end - word.size() : 0;
        return text.substr(from, f.span.begin + word.size() - from).find(word) != std::string_view::npos;
    });
}

bool isSpelling(const Finding& f) { return f.rule == "spell.sound" || f.rule == "spell.char"; }

/// A character that is no everyday one and stands in the text again is a term of this text, not a slip.
bool recurs(const std::string& character, std::string_view text)
{
    constexpr int everyday = 68;  // -8 ln p: about the 600 commonest characters
    const std::size_t first = text.find(character);
    return first != std::string_view::npos && text.find(character, first + character.size()) != std::string_view::npos
        && SpellingModel::instance().costOf(utf8::toUtf32(character).front()) > everyday;
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
    m_found.push_back({std::move(f), m_rank++});
}

std::vector<Finding> settled(std::vector<Ranked> found, std::string_view text, const std::vector<std::string>& known)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const Ranked& a, const Ranked& b) { return a.finding.span < b.finding.span; });
    const auto isTerm = [&](const Ranked& r) { return isSpelling(r.finding) && recurs(r.finding.wrong, text); };
    found.erase(std::remove_if(found.begin(), found.end(), isTerm), found.end());
    makePeace(found);
    std::vector<Finding> out;
    out.reserve(found.size());
    for (Ranked& r : found) {
        if (known.empty() || !lies(r.finding, text, known))
            out.push_back(std::move(r.finding));
    }
    return out;
}

}  // namespace danqian::proof
