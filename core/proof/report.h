#pragma once
#include "core/model/finding.h"
#include "core/proof/glyphs.h"
#include "core/proof/proof.h"
#include "core/proof/range.h"

#include <cstdint>
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

/// A finding with its rank: of two corrections that overlap the one of the lower rank stays.
struct Ranked {
    Finding finding;
    std::uint32_t rank = 0;
};

/// Gathers what the rules find. Rules speak in characters; the report turns them into bytes. The family that runs first and, within
/// it, what was added first ranks first.
class Report {
public:
    explicit Report(const Glyphs& text) : m_text(text) { }

    /// What is added from here on is of the n-th family.
    void family(std::uint32_t n) { m_rank = n << 20; }

    /// `right`: what should stand there; nothing where a person must decide.
    void add(std::string_view rule, Range where, std::optional<std::string> right, Detail detail = {});
    void addHere(std::string_view rule, std::size_t i, std::string right) { add(rule, {i, i + 1}, std::move(right)); }

    std::vector<Ranked> take() { return std::move(m_found); }

private:
    const Glyphs& m_text;
    std::vector<Ranked> m_found;
    std::uint32_t m_rank = 0;
};

/// The findings of a text in order of their spans, with peace between those that overlap. Those that lie in a word of `known` and
/// doubts about a character that is doubted twice (a term of this text) are left out.
std::vector<Finding> settled(std::vector<Ranked> found, std::string_view text, const std::vector<std::string>& known);

/// What every family of rules is given.
struct Job {
    const Glyphs& text;
    Report& report;
    const Options& options;
    const std::vector<Quantity>& quantities;
    const std::vector<PrintedDate>& dates;
    std::size_t bodyBegin = 0;  ///< the character where the body begins behind its head lines; 0: the text has no heads
};

}  // namespace danqian::proof
