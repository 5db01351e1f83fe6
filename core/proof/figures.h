#pragma once
#include "core/proof/numbers.h"
#include "core/proof/printed_quantities.h"
#include "core/proof/report.h"

namespace danqian::proof {

/// The amounts of a text in a row (dates, ages and ordinals left out), with the words that stand around them, and the one way in
/// which a figure is held against what the others make of it. The families of checks below say which figures belong together.
class Figures {
public:
    explicit Figures(const Job& job);

    std::size_t size() const { return m_amounts.size(); }
    const Quantity& operator[](std::size_t n) const { return m_amounts[n]; }
    const Glyphs& text() const { return m_text; }

    /// Whether both exist and stand in one sentence, not too far apart (which also bounds the work on any text).
    bool together(std::size_t a, std::size_t b) const
    {
        return b < size() && b < a + 24 && m_amounts[a].sentence == m_amounts[b].sentence;
    }

    /// The words before amount n, back to the mark or the figure before it.
    Range label(std::size_t n) const;
    /// … back to the beginning of its clause (marks and brackets end clauses, figures do not).
    Range clause(std::size_t n) const { return {clauseBegin(m_amounts[n].where.begin), m_amounts[n].where.begin}; }
    std::size_t clauseBegin(std::size_t i) const;
    /// What stands between amount n and the next one, or the end of the sentence (40 characters at most).
    Range after(std::size_t n) const;
    Range between(std::size_t a, std::size_t b) const { return {m_amounts[a].where.end, m_amounts[b].where.begin}; }

    /// 比, 较, 同比 …, not 比赛 or 比例.
    bool compares(Range where) const;
    bool says(Range where, Words words) const { return has(m_text, where.begin, where.end, words); }
    std::u32string_view chars(Range r) const { return m_text.chars(r.begin, r.end); }

    /// Reports amount n under `rule` unless it may be `real`. The finding begins at the last of the words that lead to the figure.
    void claim(std::string_view rule, std::size_t n, Interval real, Range evidence) const;
    /// Reports that amount n is not what its parts make.
    void flagSum(std::string_view rule, std::size_t n, Interval sum, Range parts) const;
    void flag(std::string_view rule, Range where, Range evidence) const
    {
        m_report.add(rule, where, std::nullopt, {{}, {evidence}, 0.8});
    }

private:
    const Glyphs& m_text;
    Report& m_report;
    std::vector<Quantity> m_amounts;
};

void checkSums(const Figures& figures);  ///< parts and wholes
void checkChanges(const Figures& figures);  ///< old and new: rates, multiples, differences
void checkShares(const Figures& figures);  ///< part of a whole
void checkProducts(const Figures& figures);  ///< so much a piece, averages, balances

/// Whether two labels name things that exclude each other and leave nothing out: 男 and 女, 线上 and 线下.
bool areComplements(std::u32string_view a, std::u32string_view b);

}  // namespace danqian::proof
