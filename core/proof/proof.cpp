#include "core/proof/proof.h"

#include "core/proof/families.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <iterator>

namespace danqian::proof {
namespace {

struct Family {
    void (*check)(const Job&);
    bool wholeText;  ///< looks beyond the paragraph
};

/// In order of precedence: of two corrections that overlap, that of the earlier family stays.
constexpr Family families[] = {{checkRepeats, true},   {checkLineBreaks, true}, {checkPairs, true},    {checkDates, false},
                               {checkNumerals, false}, {checkGrammar, false},   {checkLexicon, false}, {checkCharacters, false},
                               {checkLines, false},    {checkMarks, false},     {checkWidth, false},   {checkSpaces, false},
                               {checkDocument, true},  {checkSpelling, false}};

std::vector<Ranked> run(const Glyphs& glyphs, const Options& options, bool wholeText)
{
    Report report(glyphs);
    const std::vector<Quantity> quantities = wholeText ? readQuantities(glyphs) : std::vector<Quantity>{};
    const std::vector<PrintedDate> dates = readDates(glyphs);
    const Job job{glyphs, report, options, quantities, dates};
    for (std::uint32_t n = 0; n < std::size(families); ++n) {
        report.family(n);
        if (families[n].wholeText == wholeText)
            families[n].check(job);
    }
    return report.take();
}

/// A paragraph's own findings, from `before` where it stood there already.
/// `whole` serves where the text is one paragraph.
Checked::Paragraph paragraph(const Checked& before, std::string_view text, const Glyphs& whole, const Options& options)
{
    if (const auto known = before.paragraphs.find(text); known != before.paragraphs.end())
        return known->second;
    const bool single = whole.byteAt(whole.size()) == text.size();
    return std::make_shared<const std::vector<Ranked>>(single ? run(whole, options, false) : run(Glyphs(text), options, false));
}

}  // namespace

Checked checkAgain(const Checked& before, std::string_view text, const Options& options)
{
    static const Checked nothing;
    const bool same =
        before.profile == options.profile && before.headLine == options.headLine && before.issueDate == options.issueDate;
    const Glyphs glyphs(text);
    std::vector<Ranked> found = run(glyphs, options, true);
    Checked out;
    out.profile = options.profile;
    out.headLine = options.headLine;
    out.issueDate = options.issueDate;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        const std::string_view own = text.substr(begin, end - begin);
        const Checked::Paragraph findings = paragraph(same ? before : nothing, own, glyphs, options);
        for (Ranked r : *findings) {
            r.finding.span.begin += begin;
            r.finding.span.end += begin;
            for (Span& s : r.finding.related)
                s = {s.begin + begin, s.end + begin};
            found.push_back(std::move(r));
        }
        out.paragraphs.emplace(own, findings);
        begin = end;
    }
    out.findings = settled(std::move(found), text, options.known);
    return out;
}

std::vector<Finding> check(std::string_view text, const Options& options) { return checkAgain({}, text, options).findings; }

}  // namespace danqian::proof
