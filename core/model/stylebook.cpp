#include "core/model/stylebook.h"

#include "core/model/names.h"

#include <charconv>
#include <utility>

namespace danqian {

namespace {

constexpr std::array<std::string_view, 5> sections = {"term", "ignored", "rule", "glossary", "weight"};
constexpr std::array<std::string_view, errorClassCount> classes = {"marks", "numerals", "words", "facts"};

}  // namespace

std::string_view name(StyleSection section) { return nameOf(sections, section); }
std::optional<StyleSection> styleSection(std::string_view name) { return valueOf<StyleSection>(sections, name); }

double RuleRecord::precision() const { return (static_cast<double>(accepted) + 1) / (static_cast<double>(decided()) + 2); }

const std::map<std::string, std::string>* Stylebook::values(StyleSection section) const
{
    switch (section) {
    case StyleSection::Term: return &terms;
    case StyleSection::Rule: return &rules;
    case StyleSection::Glossary: return &glossary;
    case StyleSection::Weight: return &weights;
    case StyleSection::Ignored: break;
    }
    return nullptr;
}

std::map<std::string, std::string>* Stylebook::values(StyleSection section)
{
    return const_cast<std::map<std::string, std::string>*>(std::as_const(*this).values(section));
}

std::optional<std::string> Stylebook::ruling(StyleSection section, const std::string& key) const
{
    const auto* all = values(section);
    if (!all)
        return ignored.contains(key) ? std::optional<std::string>("") : std::nullopt;
    const auto it = all->find(key);
    return it == all->end() ? std::nullopt : std::optional(it->second);
}

void apply(Stylebook& book, const StyleEntry& entry)
{
    ++book.rulings;
    if (auto* all = book.values(entry.section)) {
        if (entry.value)
            (*all)[entry.key] = *entry.value;
        else
            all->erase(entry.key);
    } else if (entry.value) {
        book.ignored.insert(entry.key);
    } else {
        book.ignored.erase(entry.key);
    }
}

Stylebook foldStyle(std::span<const StyleEntry> entries)
{
    Stylebook book;
    for (const StyleEntry& entry : entries)
        apply(book, entry);
    return book;
}

std::string ignoredKey(std::string_view rule, std::string_view wrong) { return std::string(rule).append("\t").append(wrong); }

std::string_view ruleFamily(std::string_view rule) { return rule.substr(0, rule.find('.')); }

bool isDemoted(const Stylebook& book, const std::string& rule)
{
    const auto it = book.records.find(rule);
    return it != book.records.end() && it->second.decided() >= demotionDecisions && it->second.precision() < demotionPrecision
        && !book.rules.contains(rule);
}

std::optional<Severity> severityOf(const Stylebook& book, const std::string& rule, Severity own)
{
    if (isDemoted(book, rule))
        return Severity::Query;
    const auto it = book.rules.find(rule);
    if (it == book.rules.end())
        return own;
    if (it->second == "off")
        return std::nullopt;
    return severity(it->second).value_or(own);
}

std::string_view name(ErrorClass errorClass) { return nameOf(classes, errorClass); }

ErrorClass errorClass(std::string_view rule)
{
    const std::string_view family = ruleFamily(rule);
    if (family == "punct" || family == "space" || family == "width")
        return ErrorClass::Marks;
    if (family == "num")
        return ErrorClass::Numerals;
    return family == "doc" || family == "date" || family == "archive" ? ErrorClass::Facts : ErrorClass::Words;
}

double weightOf(const Stylebook& book, ErrorClass errorClass)
{
    if (const auto it = book.weights.find(std::string(name(errorClass))); it != book.weights.end()) {
        double weight = 0;
        const char* end = it->second.data() + it->second.size();
        if (const auto [at, error] = std::from_chars(it->second.data(), end, weight);
            error == std::errc() && at == end && weight >= 0 && weight <= 100)
            return weight;
    }
    return errorClass == ErrorClass::Marks || errorClass == ErrorClass::Numerals ? 0.1 : 1;
}

}  // namespace danqian
