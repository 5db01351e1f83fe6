#pragma once
#include "core/model/finding.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace danqian {

/// What a stylebook rules on.
enum class StyleSection : std::uint8_t {
    Term,  ///< key: a form as it is printed; value: the right form, or the key itself where it is right as it stands
    Ignored,  ///< key: ignoredKey(rule, wrong); value: ""
    Rule,  ///< key: id of a rule; value: "off", "keep" (never demoted), or a severity
    Glossary,  ///< key: a name made of digits (双60); value: what it stands for
    Weight,  ///< key: name of an ErrorClass; value: how many errors one such flaw counts, as a decimal
};
std::string_view name(StyleSection section);  ///< "term", "ignored", "rule", "glossary", "weight"
std::optional<StyleSection> styleSection(std::string_view name);

/// One ruling: an entry of the archive's append-only log of rulings. The last one on a key counts.
struct StyleEntry {
    std::string id;  ///< UUID
    std::string at;  ///< UTC, ISO 8601 with milliseconds
    std::string actor;
    StyleSection section = StyleSection::Term;
    std::string key;
    std::optional<std::string> value;  ///< none: the ruling on this key is taken back
};

/// How editors have decided on what a rule found.
struct RuleRecord {
    std::size_t accepted = 0, rejected = 0;

    bool operator==(const RuleRecord&) const = default;
    std::size_t decided() const { return accepted + rejected; }
    /// The share that was right, with Laplace's rule of succession: (accepted + 1) / (decided + 2).
    double precision() const;
};

/// What a paper has decided once for all of its pages.
struct Stylebook {
    std::map<std::string, std::string> terms;
    std::set<std::string> ignored;
    std::map<std::string, std::string> rules;
    std::map<std::string, std::string> glossary;
    std::map<std::string, std::string> weights;
    std::map<std::string, RuleRecord> records;  ///< by rule; from the decisions in the log, not from rulings
    std::size_t rulings = 0;  ///< how many entries made it
    std::string personal;  ///< tells whose own terms were laid under it; "" none

    /// The part of the stylebook that rulings of that section fill; null for Ignored, which has no values.
    std::map<std::string, std::string>* values(StyleSection section);
    const std::map<std::string, std::string>* values(StyleSection section) const;
    /// The ruling on a key as it stands.
    std::optional<std::string> ruling(StyleSection section, const std::string& key) const;
};

void apply(Stylebook& book, const StyleEntry& entry);
/// The stylebook that the entries make, oldest first.
Stylebook foldStyle(std::span<const StyleEntry> entries);

/// Under this key a finding of that rule on that text is never shown again.
std::string ignoredKey(std::string_view rule, std::string_view wrong);

/// The family of a rule: its id up to the first dot ("punct" of "punct.fullwidth").
std::string_view ruleFamily(std::string_view rule);

/// A rule is demoted when at least `demotionDecisions` decisions give it a precision below `demotionPrecision` and no ruling says
/// otherwise: what it finds is then a question, comes last, and counts as no error.
inline constexpr std::size_t demotionDecisions = 8;
inline constexpr double demotionPrecision = 0.3;
bool isDemoted(const Stylebook& book, const std::string& rule);

/// How strict a rule of that severity is in this paper; nothing: it is switched off.
std::optional<Severity> severityOf(const Stylebook& book, const std::string& rule, Severity own);

/// The classes that flaws are counted in.
enum class ErrorClass : std::uint8_t { Marks, Numerals, Words, Facts };
inline constexpr std::size_t errorClassCount = 4;
std::string_view name(ErrorClass errorClass);  ///< "marks", "numerals", "words", "facts"
ErrorClass errorClass(std::string_view rule);

/// How many errors a flaw of that class counts: the ruling on it, else a tenth for marks and for the choice of numerals and one for
/// words and facts (报纸编校差错率计算方法, annexed to 报纸期刊质量管理规定, 2020, part 3).
double weightOf(const Stylebook& book, ErrorClass errorClass);

}  // namespace danqian
