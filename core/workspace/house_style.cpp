#include "core/workspace/house_style.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <unordered_set>

namespace danqian::workspace {

namespace {

using TermMap = std::map<std::string, std::string>;

std::string_view firstCharacter(std::string_view text) { return text.substr(0, utf8::decode(text, 0).size); }

/// Whether the form at that place is a part of the form that is right.
bool standsInRightForm(std::string_view text, std::size_t at, const std::string& wrong, const std::string& right)
{
    for (std::size_t inside = right.find(wrong); inside != std::string::npos; inside = right.find(wrong, inside + 1))
        if (inside <= at && text.substr(at - inside, right.size()) == right)
            return true;
    return false;
}

/// The longest form of the stylebook that stands at a place.
const TermMap::value_type* termAt(std::string_view text, std::size_t at, std::string_view first, const TermMap& terms)
{
    const TermMap::value_type* found = nullptr;
    for (auto it = terms.lower_bound(std::string(first)); it != terms.end() && it->first.starts_with(first); ++it)
        if (text.substr(at).starts_with(it->first) && (!found || it->first.size() > found->first.size()))
            found = &*it;
    return found;
}

Finding termFinding(std::size_t at, const TermMap::value_type& term)
{
    Finding finding;
    finding.span = {at, at + term.first.size()};
    finding.wrong = term.first;
    finding.right = term.second;
    finding.rule = "house.term";
    return finding;
}

}  // namespace

std::vector<Finding> termFindings(std::string_view text, const Stylebook& book)
{
    std::vector<Finding> findings;
    std::unordered_set<std::string_view> firsts;
    for (const auto& [wrong, right] : book.terms)
        if (!wrong.empty())
            firsts.insert(firstCharacter(wrong));
    for (std::size_t at = 0; at < text.size() && !firsts.empty();) {
        const std::string_view first = firstCharacter(text.substr(at));
        const TermMap::value_type* term = firsts.contains(first) ? termAt(text, at, first, book.terms) : nullptr;
        if (!term) {
            at += first.size();
            continue;
        }
        if (term->first != term->second && !standsInRightForm(text, at, term->first, term->second))
            findings.push_back(termFinding(at, *term));
        at += term->first.size();
    }
    return findings;
}

std::vector<std::string> knownTerms(const Stylebook& book)
{
    std::vector<std::string> known;
    for (const auto& [wrong, right] : book.terms) {
        if (wrong == right)
            known.push_back(wrong);
        else if (!right.empty())
            known.push_back(right);
    }
    for (const auto& [slogan, meaning] : book.glossary)
        known.push_back(slogan);
    return known;
}

void applyStyle(const Stylebook& book, std::vector<Finding>& findings)
{
    std::erase_if(findings, [&](Finding& finding) {
        if (book.ignored.contains(ignoredKey(finding.rule, finding.wrong)))
            return true;
        const auto severity = severityOf(book, finding.rule, finding.severity);
        if (!severity)
            return true;
        finding.severity = *severity;
        if (isDemoted(book, finding.rule))
            finding.confidence = std::min(finding.confidence, book.records.at(finding.rule).precision());
        return false;
    });
}

}  // namespace danqian::workspace
