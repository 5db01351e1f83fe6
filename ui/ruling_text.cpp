#include "ui/ruling_text.h"

#include "core/workspace/rules.h"
#include "ui/language.h"
#include "ui/strings.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace danqian::ui::text {

namespace {

struct Rulings {
    Q_DECLARE_TR_FUNCTIONS(Rulings)
};

QString ofTerm(const Ruling& ruling)
{
    const QString form = qs(ruling.key);
    if (!ruling.value)
        return Rulings::tr("“%1” is no longer in the stylebook.").arg(form);
    if (*ruling.value == ruling.key)
        return Rulings::tr("“%1” is right as it stands; the stylebook says so now.").arg(form);
    return ruling.mine ? Rulings::tr("“%1” → “%2” is one of your own terms now.").arg(form, qs(*ruling.value))
                       : Rulings::tr("“%1” → “%2” is in the stylebook now, for every page.").arg(form, qs(*ruling.value));
}

QString ofIgnored(const Ruling& ruling)
{
    const IgnoredText what = ignored(ruling.key);
    const QString pattern =
        ruling.value ? Rulings::tr("%1: “%2” is ignored from now on.") : Rulings::tr("%1: “%2” is looked at again.");
    return pattern.arg(ruleName(what.rule), visible(what.wrong));
}

QString ofGlossary(const Ruling& ruling)
{
    return ruling.value ? Rulings::tr("“%1” is in the glossary now.").arg(qs(ruling.key))
                        : Rulings::tr("“%1” is no longer in the glossary.").arg(qs(ruling.key));
}

QString ofWeight(const Ruling& ruling)
{
    for (std::size_t c = 0; c < errorClassCount; ++c)
        if (const auto errorClass = static_cast<ErrorClass>(c); name(errorClass) == ruling.key)
            return ruling.value ? Rulings::tr("%1: one flaw counts %2 errors now.").arg(of(errorClass), qs(*ruling.value))
                                : Rulings::tr("%1: one flaw counts as the regulation says.").arg(of(errorClass));
    return {};
}

}  // namespace

QString of(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Marks: return Rulings::tr("Marks and spaces");
    case ErrorClass::Numerals: return Rulings::tr("Choice of numerals");
    case ErrorClass::Words: return Rulings::tr("Words and characters");
    case ErrorClass::Facts: return Rulings::tr("Facts and figures");
    }
    return {};
}

QString ofFamily(std::string_view family)
{
    struct Row {
        std::string_view family;
        QString words;
    };
    const Row rows[] = {
        {"archive", Rulings::tr("Archive")},       {"char", Rulings::tr("Characters")}, {"date", Rulings::tr("Dates and times")},
        {"doc", Rulings::tr("Sums and facts")},    {"dup", Rulings::tr("Repetitions")}, {"gram", Rulings::tr("Grammar")},
        {"house", Rulings::tr("The paper's own")}, {"join", Rulings::tr("Line ends")},  {"lex", Rulings::tr("Words")},
        {"num", Rulings::tr("Numerals")},          {"ocr", Rulings::tr("Recognition")}, {"punct", Rulings::tr("Punctuation")},
        {"space", Rulings::tr("Spaces")},          {"spell", Rulings::tr("Spelling")},  {"width", Rulings::tr("Width")},
    };
    const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.family == family; });
    return row == std::end(rows) ? qs(family) : row->words;
}

QString ruleName(std::string_view rule)
{
    Finding finding;
    finding.rule = rule;
    return ruleName(finding);
}

QString explanation(const RuleInfo& rule)
{
    Finding finding;
    finding.rule = rule.id;
    finding.arguments.assign(9, "…");
    return ruleText(finding);
}

QString ofStrictness(const std::optional<std::string>& ruling)
{
    if (!ruling)
        return Rulings::tr("Automatic");
    if (*ruling == "off")
        return Rulings::tr("Off");
    if (*ruling == "keep")
        return Rulings::tr("Kept");
    const auto severity = danqian::severity(*ruling);
    return severity ? of(*severity) : qs(*ruling);
}

QString of(const RulingStep& step)
{
    if (step.now.empty())
        return {};
    const auto made = std::find_if(step.now.rbegin(), step.now.rend(), [](const Ruling& r) { return r.value.has_value(); });
    const Ruling& ruling = made == step.now.rend() ? step.now.back() : *made;
    switch (ruling.section) {
    case StyleSection::Term: return ofTerm(ruling);
    case StyleSection::Ignored: return ofIgnored(ruling);
    case StyleSection::Rule: return Rulings::tr("%1: %2").arg(ruleName(ruling.key), ofStrictness(ruling.value));
    case StyleSection::Glossary: return ofGlossary(ruling);
    case StyleSection::Weight: return ofWeight(ruling);
    }
    return {};
}

IgnoredText ignored(std::string_view key)
{
    const std::size_t tab = std::min(key.find('\t'), key.size());
    return {std::string(key.substr(0, tab)), std::string(key.substr(std::min(tab + 1, key.size())))};
}

}  // namespace danqian::ui::text
