#include "core/proof/elsewhere.h"

#include "core/base/decimal.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <map>
#include <optional>

namespace danqian::proof {

namespace {

constexpr std::size_t shortestIndicator = 3;  // characters; 人数 or 面积 alone says too little

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size)
        ++count;
    return count;
}

bool isComparable(RecordKind kind)
{
    return kind == RecordKind::Count || kind == RecordKind::Percentage || kind == RecordKind::Money || kind == RecordKind::Measure
        || kind == RecordKind::Change;
}

/// What makes two figures the same fact, but for whose it is; "" where a record says too little to be compared.
std::string topicOf(const std::string& indicator, const std::string& time, const std::string& qualifier, const std::string& unit)
{
    if (characters(indicator) < shortestIndicator || time.empty())
        return {};
    return indicator + '\n' + time + '\n' + qualifier + '\n' + unit;
}

std::string topicOf(const Record& record)
{
    const bool comparable = isComparable(record.kind) && record.value.form == Value::Form::Single && !record.normal.value.empty();
    return comparable ? topicOf(record.indicator, record.time, record.qualifier, record.normal.unit) : std::string();
}

std::string topicOf(const StatedFact& fact)
{
    return fact.value.empty() ? std::string() : topicOf(fact.indicator, fact.time, fact.qualifier, fact.unit);
}

bool sameOwner(const Record& record, const StatedFact& fact)
{
    return (!record.subject.empty() && record.subject == fact.subject) || (!record.place.empty() && record.place == fact.place);
}

/// Places behind the point that a plain decimal is written with; zeros at the end of a whole number count as not printed.
int precision(const std::string& value)
{
    const auto point = value.find('.');
    if (point != std::string::npos)
        return static_cast<int>(value.size() - point - 1);
    const auto last = value.find_last_not_of('0');
    return last == std::string::npos ? 0 : -static_cast<int>(value.size() - last - 1);
}

/// Whether one is the other rounded: they lie no further apart than half a unit of the coarser one's last printed place.
bool agree(const std::string& a, const std::string& b)
{
    const Decimal x = Decimal::parse(a), y = Decimal::parse(b);
    Decimal apart = x + y.negated();
    if (apart.isNegative())
        apart = apart.negated();
    const Decimal half = Decimal(5).shifted(-std::min(precision(a), precision(b)) - 1);
    return apart <= half;
}

template <class Item> std::map<std::string, std::vector<const Item*>> byTopic(std::span<const Item> items)
{
    std::map<std::string, std::vector<const Item*>> topics;
    for (const Item& item : items)
        if (std::string topic = topicOf(item); !topic.empty())
            topics[std::move(topic)].push_back(&item);
    return topics;
}

Finding conflict(const Record& record, const StatedFact& other)
{
    Finding finding;
    finding.part = record.part;
    finding.span = record.span;
    finding.wrong = record.surface;
    finding.others = {other.surface};
    finding.rule = "archive.conflict";
    finding.severity = Severity::Query;
    finding.confidence = 0.7;
    finding.arguments = {record.indicator, other.surface, other.where};
    finding.elsewhere = other.at;
    return finding;
}

/// The first fact of another owner's or another value is no conflict; several values elsewhere say that the topic is too wide.
const StatedFact* contradiction(const Record& record, const std::vector<const StatedFact*>& facts)
{
    const StatedFact* found = nullptr;
    for (const StatedFact* fact : facts) {
        if (!sameOwner(record, *fact))
            continue;
        if (agree(record.normal.value, fact->value) || (found && !agree(found->value, fact->value)))
            return nullptr;
        found = fact;
    }
    return found;
}

}  // namespace

std::vector<Finding> conflictsElsewhere(std::span<const Record> records, std::span<const StatedFact> elsewhere)
{
    std::vector<Finding> findings;
    if (elsewhere.empty())
        return findings;
    const auto here = byTopic(records);
    const auto there = byTopic(elsewhere);
    for (const Record& record : records) {
        const std::string topic = topicOf(record);
        const auto other = there.find(topic);
        if (topic.empty() || other == there.end() || here.at(topic).size() > 1)
            continue;
        if (const StatedFact* fact = contradiction(record, other->second))
            findings.push_back(conflict(record, *fact));
    }
    return findings;
}

}  // namespace danqian::proof
