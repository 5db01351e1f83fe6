#include "core/proof/proof.h"

#include "core/proof/families.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

namespace danqian::proof {

std::vector<Finding> check(std::string_view text, std::span<const Record> records, const Options& options)
{
    const Glyphs glyphs(text);
    Report report(glyphs);
    const std::vector<Quantity> quantities = readQuantities(glyphs);
    const std::vector<PrintedDate> dates = readDates(glyphs);
    const Job job{glyphs, report, options, records, quantities, dates};
    checkRepeats(job);
    checkLineBreaks(job);
    checkPairs(job);
    checkDates(job);
    checkNumerals(job);
    checkGrammar(job);
    checkLexicon(job);
    checkCharacters(job);
    checkLines(job);
    checkMarks(job);
    checkWidth(job);
    checkSpaces(job);
    checkDocument(job);
    checkSpelling(job);
    return report.take(options.known);
}

}  // namespace danqian::proof
