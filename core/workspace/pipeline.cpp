#include "core/workspace/pipeline.h"

#include "core/base/utf8.h"
#include "core/extract/extract.h"
#include "core/proof/heads.h"
#include "core/proof/proof.h"
#include "core/workspace/house_style.h"
#include "core/workspace/joins.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace danqian::workspace {

struct CheckedParts {
    std::array<proof::Checked, partCount> parts;
};

namespace {

constexpr double doubtful = 0.5;

template <typename Item> void take(std::vector<Item>& all, std::vector<Item> items, Part part)
{
    for (Item& item : items)
        item.part = part;
    std::move(items.begin(), items.end(), std::back_inserter(all));
}

/// Where the paper has a form of its own, the general rules have nothing to add.
void dropInside(std::vector<Finding>& findings, const std::vector<Finding>& terms)
{
    std::erase_if(findings, [&](const Finding& finding) {
        return std::any_of(terms.begin(), terms.end(), [&](const Finding& term) { return finding.span.overlaps(term.span); });
    });
}

/// The place or body that a paper is named after is a name: 栖原 of 栖原日报.
void addPaperName(std::vector<std::string>& known, std::string paper)
{
    for (const std::string_view kind : {"日报", "晚报", "早报", "晨报", "时报", "新报", "商报", "周报", "快报", "报"})
        if (paper.size() > kind.size() && paper.ends_with(kind)) {
            paper.resize(paper.size() - kind.size());
            break;
        }
    constexpr std::size_t twoCharacters = 6;
    if (paper.size() >= twoCharacters)
        known.push_back(std::move(paper));
}

void analysePart(Analysis& analysis, proof::Checked& checked, std::string_view text, Part part, const AnalysisOptions& options)
{
    const extract::Context context{options.issueDate, {}};
    std::vector<Record> records = extract::records(text, context);
    proof::Options proofOptions;
    proofOptions.headLine = part != Part::Body;
    proofOptions.issueDate = options.issueDate;
    addPaperName(proofOptions.known, options.paper);
    std::vector<Finding> terms;
    if (options.style) {
        std::ranges::move(knownTerms(*options.style), std::back_inserter(proofOptions.known));
        terms = termFindings(text, *options.style);
    }
    checked = proof::checkAgain(checked, text, proofOptions);
    std::vector<Finding> findings = checked.findings;
    dropInside(findings, terms);
    take(analysis.findings, std::move(findings), part);
    take(analysis.findings, std::move(terms), part);
    take(analysis.records, std::move(records), part);
    take(analysis.mentions, extract::mentions(text, context), part);
}

/// A line end that was joined or kept on thin grounds, as long as nobody has changed it: the two characters that it parts.
std::vector<Finding> doubtfulJoins(const State& state, const Article& article)
{
    std::vector<Finding> findings;
    for (const PlacedJoin& placed : joinsOf(state, article)) {
        if (placed.join->confidence >= doubtful || placed.joined != placed.join->joined)
            continue;
        const std::string text = article[placed.part].text(state.origins);
        Finding finding;
        finding.part = placed.part;
        finding.span = {placed.offset - utf8::decodeBefore(text, placed.offset).size,
                        placed.offset + utf8::decode(text, placed.offset).size};
        finding.wrong = text.substr(finding.span.begin, finding.span.size());
        finding.rule = placed.joined ? "join.made" : "join.kept";
        finding.severity = Severity::Query;
        finding.confidence = 1 - placed.join->confidence;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Doubt about a line end goes without saying where proofreading found the sentence cut.
void addUnlessCut(std::vector<Finding>& findings, std::vector<Finding> joins)
{
    std::erase_if(joins, [&](const Finding& join) {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
            return other.rule == "ocr.line-break" && other.part == join.part && other.span.overlaps(join.span);
        });
    });
    std::move(joins.begin(), joins.end(), std::back_inserter(findings));
}

/// What the head lines say otherwise than the body.
void addContradictions(std::vector<Finding>& findings, const std::array<std::string, partCount>& texts)
{
    std::vector<proof::HeadPart> heads;
    for (const Part part : {Part::Shoulder, Part::Headline, Part::Subtitle})
        if (const std::string& text = texts[static_cast<std::size_t>(part)]; !text.empty())
            heads.push_back({part, text});
    for (proof::Contradiction& contradiction : proof::contradictedByBody(heads, texts[static_cast<std::size_t>(Part::Body)])) {
        const Finding& finding = contradiction.finding;
        const bool known = std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
            return other.part == finding.part && other.span.overlaps(finding.span);
        });
        if (!known)
            findings.push_back(std::move(contradiction.finding));
    }
}

/// A page that prints no date still names years; its dates are then read from the latest, marked as inferred.
std::string guessIssueDate(const State& state)
{
    std::string page;
    for (const Article& article : state.articles)
        for (const auto& part : article.parts)
            page += part.text(state.origins) + '\n';
    return extract::guessIssueDate(page);
}

}  // namespace

std::string_view pipelineVersion() { return "2"; }

std::string pipelineUnder(const Stylebook& book)
{
    std::string version(pipelineVersion());
    if (book.rulings > 0)
        version += "+" + std::to_string(book.rulings);
    return book.personal.empty() ? version : version + "~" + book.personal;
}

Analysis analyse(const State& state, const Article& article, const AnalysisOptions& given, const Analysis* before)
{
    AnalysisOptions options = given;
    if (options.issueDate.empty())
        options.issueDate = state.issue.date.value;
    if (options.issueDate.empty())
        options.issueDate = guessIssueDate(state);
    options.paper = state.issue.paper.value;
    Analysis analysis;
    auto checked =
        before && before->checked ? std::make_shared<CheckedParts>(*before->checked) : std::make_shared<CheckedParts>();
    std::array<std::string, partCount> texts;
    for (std::size_t p = 0; p < partCount; ++p) {
        texts[p] = article.parts[p].text(state.origins);
        if (!texts[p].empty())
            analysePart(analysis, checked->parts[p], texts[p], static_cast<Part>(p), options);
    }
    addContradictions(analysis.findings, texts);
    analysis.checked = std::move(checked);
    addUnlessCut(analysis.findings, doubtfulJoins(state, article));
    if (options.style)
        applyStyle(*options.style, analysis.findings);
    std::stable_sort(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& a, const Finding& b) { return std::tie(a.part, a.span) < std::tie(b.part, b.span); });
    return analysis;
}

}  // namespace danqian::workspace
