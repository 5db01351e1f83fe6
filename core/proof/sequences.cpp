#include "core/proof/families.h"
#include "core/proof/numbers.h"

#include <algorithm>

/// Ordinals that skip or repeat.
namespace danqian::proof {
namespace {

/// One run of ordinals of a kind: 一是 二是 …, 第一 第二 …, 1． 2． …
struct Run {
    int last = 0;
    Range at;
};

class SequenceRules {
public:
    explicit SequenceRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        for (const Line& line : m_text.lines()) {
            lineNumber(line);
            clauses(line);
        }
    }

private:
    static constexpr std::size_t kinds = 7;  ///< 是, 要, 第, 首先; lines: 1．, 一、, （一）

    /// A number at the head of a line.
    void lineNumber(const Line& line)
    {
        const std::size_t begin = m_text.skipSpaces(line.begin);
        if (const auto n = decimalAt(m_text, begin);
            n && n->whole && n->end - begin <= 2 && in(m_text[n->end], U"．.、") && !isAscii9(m_text[n->end + 1])) {
            next(4, static_cast<int>(n->value), {begin, n->end + 1},
                 std::to_string(m_runs[4].last + 1) + std::string(m_text.utf8(n->end, n->end + 1)));
            return;
        }
        const bool bracket = in(m_text[begin], U"（(");
        std::size_t end = begin + bracket;
        while (hanDigit(m_text[end]) > 0 || m_text[end] == U'十')
            ++end;
        const auto n = hanNumber(m_text.chars(begin + bracket, end));
        if (!n || end - begin > 4 || !(bracket ? in(m_text[end], U"）)") : m_text[end] == U'、') || *n > 40)
            return;
        const std::size_t kind = bracket ? 6 : 5;
        if (!bracket)
            m_runs[6] = {};
        next(kind, static_cast<int>(*n), {begin, end + 1},
             std::string(m_text.utf8(begin, begin + bracket)) + spoken(m_runs[kind].last + 1)
                 + std::string(m_text.utf8(end, end + 1)));
    }

    void clauses(const Line& line)
    {
        m_runs[0] = m_runs[1] = m_runs[2] = m_runs[3] = {};
        clause(line.begin);
        const auto& others = m_text.others();
        for (auto mark = std::lower_bound(others.begin(), others.end(), line.begin); mark != others.end() && *mark < line.end;
             ++mark) {
            if (in(m_text[*mark], U"。；，：！？“”"))
                clause(*mark + 1);
        }
    }

    void clause(std::size_t i)
    {
        if (hanDigit(m_text[i]) > 0 && m_text[i + 1] == U'是')
            next(0, hanDigit(m_text[i]), {i, i + 2}, spoken(m_runs[0].last + 1) + "是");
        else if (hanDigit(m_text[i]) > 0 && m_text[i + 1] == U'要')
            next(1, hanDigit(m_text[i]), {i, i + 2}, spoken(m_runs[1].last + 1) + "要");
        else if (m_text[i] == U'第' && hanDigit(m_text[i + 1]) > 0 && in(m_text[i + 2], U"，、是要"))
            ordinal(i);
        else if (m_text.startsWith(i, U"首先"))
            m_runs[3] = {1, {i, i + 2}};
        else if (m_runs[3].last > 0 && !wordAt(m_text, i, {U"其次", U"再次"}).empty())
            next(3, m_text[i] == U'其' ? 2 : 3, {i, i + 2}, m_runs[3].last == 1 ? "其次" : "再次");
        else if (m_runs[3].last > 0 && m_text[i] == U'第' && hanDigit(m_text[i + 1]) > 1
                 && !in(m_text[i + 2], U"季产轮批年天次个届期"))
            next(3, hanDigit(m_text[i + 1]), {i, i + 2},
                 m_runs[3].last == 1       ? "其次"
                     : m_runs[3].last == 2 ? "再次"
                                           : "第" + spoken(m_runs[3].last + 1));
    }

    void ordinal(std::size_t i)
    {
        const int n = hanDigit(m_text[i + 1]);
        if (m_runs[3].last > 0 && m_runs[2].last == 0)
            next(3, n, {i, i + 2},
                 m_runs[3].last == 1       ? "其次"
                     : m_runs[3].last == 2 ? "再次"
                                           : "第" + spoken(m_runs[3].last + 1));
        else
            next(2, n, {i, i + 2}, "第" + spoken(m_runs[2].last + 1));
    }

    void next(std::size_t kind, int n, Range where, const std::string& expected)
    {
        Run& run = m_runs[kind];
        const int last = run.last;
        if (n == 1 && last != 1) {
            run = {1, where};
            return;
        }
        if (last == 0)
            return;
        if (n == last + 1) {
            run = {n, where};
            return;
        }
        if (n == last)
            m_report.add("doc.ordinal-dup", where, expected, {{expected}, {run.at}, 0.9});
        else if (n > last + 1 && n <= last + 3)
            m_report.add("doc.ordinal-skip", where, expected, {{expected}, {run.at}, 0.9});
        else {
            run = {};
            return;
        }
        run = {last + 1, where};
    }

    const Glyphs& m_text;
    Report& m_report;
    Run m_runs[kinds];
};

}  // namespace

void checkSequences(const Job& job) { SequenceRules(job).run(); }

}  // namespace danqian::proof
