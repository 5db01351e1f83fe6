#pragma once
#include "core/model/finding.h"
#include "core/proof/glyphs.h"
#include "core/proof/proof.h"
#include "core/proof/range.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian::proof {

/// What a rule says beyond the place and the right form.
struct Detail {
    std::vector<std::string> arguments;
    std::vector<Range> related;
    double confidence = 1;
};

struct Quantity;
struct PrintedDate;

/// Gathers what the rules find. Rules speak in characters; the report turns them into bytes and keeps peace between rules:
/// of two corrections that overlap the one that was added first stays.
class Report {
public:
    explicit Report(const Glyphs& text) : m_text(text) { }

    /// `right`: what should stand there; nothing where a person must decide.
    void add(std::string_view rule, Range where, std::optional<std::string> right, Detail detail = {});
    void addHere(std::string_view rule, std::size_t i, std::string right) { add(rule, {i, i + 1}, std::move(right)); }

    /// Whether a correction was already proposed that touches the range.
    bool touched(Range where) const;

    /// All findings in order of their spans. Those that lie in a word of `known` are left out.
    std::vector<Finding> take(const std::vector<std::string>& known);

private:
    const Glyphs& m_text;
    std::vector<Finding> m_findings;
};

/// What every family of rules is given.
struct Job {
    const Glyphs& text;
    Report& report;
    const Options& options;
    std::span<const Record> records;
    const std::vector<Quantity>& quantities;
    const std::vector<PrintedDate>& dates;
};

}  // namespace danqian::proof
