#pragma once
#include "core/proof/report.h"

/// The families of rules, each in a file of its own. A family reads the text and adds to the report; none depends on another,
/// but the order in which they run decides which of two overlapping corrections stays (see Report).
namespace danqian::proof {

void checkCharacters(const Job& job);  ///< characters that text should not hold: radicals, private use, invisible ones
void checkPairs(const Job& job);  ///< quotation marks and brackets: partners, nesting, kinds
void checkWidth(const Job& job);  ///< ASCII marks in Chinese text, full-width letters and figures
void checkMarks(const Job& job);  ///< stops, 顿号, ellipses, marks after ordinals
void checkLines(const Job& job);  ///< dashes, connectors, dots in names
void checkSpaces(const Job& job);
void checkNumerals(const Job& job);  ///< GB/T 15835
void checkHanNumerals(const Job& job);  ///< … written in Han signs
void checkApproximations(const Job& job);  ///< … said twice, and percentage points
void checkDates(const Job& job);  ///< dates and times: forms, and those that cannot be
void checkTimes(const Job& job);
void checkNamedDays(const Job& job);
void checkLexicon(const Job& job);  ///< words of the lexicons in resources/lexicons/proof
void checkSpelling(const Job& job);  ///< characters confused by sound and shape
void checkRepeats(const Job& job);  ///< doubled words, sentences, paragraphs
void checkDocument(const Job& job);  ///< figures against each other, names, ordinals
void checkSpans(const Job& job);  ///< durations and orders of time against dates and times
void checkYears(const Job& job);  ///< ages, anniversaries, lives
void checkSequences(const Job& job);  ///< ordinals
void checkLists(const Job& job);  ///< lists against the number announced
void checkConsistency(const Job& job);  ///< one thing in two forms: all of the following
void checkPersons(const Job& job);  ///< one person under two names or with two titles
void checkFacts(const Job& job);  ///< one fact with two values
void checkGrammar(const Job& job);  ///< verbs whose object is missing, measure words
void checkLineBreaks(const Job& job);  ///< words cut by a column's end

}  // namespace danqian::proof
