#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include <algorithm>

/// Ordinals that skip or repeat, and lists that do not fit the number announced before them.
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

class ListRules {
public:
    explicit ListRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        static const CharSet marks(U"：即分包");
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!marks.has(m_text[i]))
                continue;
            const auto word = wordAt(m_text, i, {U"：", U"分别是", U"分别为", U"即"});
            if (!word.empty())
                announcedBefore(i, i + word.size());
        }
    }

private:
    struct Items {
        std::size_t low = 0, high = 0, end = 0;
    };

    /// "4家企业：" or "“三全三防”即" ends at `i`; the list begins at `list`.
    void announcedBefore(std::size_t i, std::size_t list)
    {
        const auto items = ordinalsAt(list) > 0 ? Items{ordinalsAt(list), ordinalsAt(list), list} : count(list);
        if (items.low < 2)
            return;
        if (m_text[i - 1] == U'”') {
            if (m_text[list - 1] == U'即' || m_text[list - 1] == U'：')
                shortForm(i, items);
            return;
        }
        std::size_t begin = i;
        while (begin > 0 && i - begin < 10 && m_text.is(begin - 1, Kind::Han))
            --begin;
        if (m_text.is(begin - 1, Kind::Digit))
            --begin;
        for (std::size_t at = begin; at < i; ++at) {
            const int n = numberAt(at);
            const std::size_t end = at + 1;
            if (n < 2 || m_text[at - 1] == U'第' || m_text.is(at - 1, Kind::Digit) || hanDigit(m_text[at - 1]) >= 0
                || m_text[at - 1] == U'十' || measureAt(m_text, end) == 0 || in(m_text[end], U"年天月日岁次分点元米度期周级倍")
                || (i - end > 7))
                continue;
            if (const auto said = static_cast<std::size_t>(n); said < items.low || said > items.high)
                m_report.add("doc.count-list", {at, i}, std::nullopt,
                             {{std::to_string(n), std::to_string(items.low)}, {{list, items.end}}, 0.9});
            return;
        }
    }

    int numberAt(std::size_t i) const
    {
        if (isAscii9(m_text[i]))
            return isAscii9(m_text[i + 1]) || m_text[i + 1] == '.' ? 0 : static_cast<int>(m_text[i] - '0');
        return hanDigit(m_text[i + 1]) >= 0 || in(m_text[i + 1], U"十百千万亿") ? 0 : hanDigit(m_text[i]);
    }

    /// How many of 一是 … 二是 … follow from i to the line's end; 0 where none begins there.
    std::size_t ordinalsAt(std::size_t i) const
    {
        if (m_text[i] != U'一' || !in(m_text[i + 1], U"是要"))
            return 0;
        const char32_t kind = m_text[i + 1];
        const std::size_t end = std::min(m_text.lineOf(i).end, i + 1500);
        std::size_t last = 1;
        for (std::size_t at = i + 2; at < end; ++at) {
            if (m_text[at] == kind && static_cast<std::size_t>(std::max(0, hanDigit(m_text[at - 1]))) == last + 1
                && in(m_text[at - 2], U"。；，："))
                ++last;
        }
        return last;
    }

    /// Items of the list at i, as few and as many as they may be: 和 may join two items or stand inside one. None where the list
    /// is open (等), has clauses of its own, or is too long to be sure.
    Items count(std::size_t i) const
    {
        std::size_t items = 1, joins = 0, at = i, length = 0;
        for (; at < m_text.size() && at - i < 160; ++at) {
            const char32_t c = m_text[at];
            if (in(c, U"。；\n，") || c == 0)
                break;
            if (c == U'、' || ((c == U'”' || c == U'》') && in(m_text[at + 1], U"“《"))) {
                ++items;
                joins = 0;
                length = 0;
            } else if (in(c, U"和与及") && length > 1) {
                ++joins;
            } else if (in(c, U"：！？（(")) {
                return {};
            } else if (c == U'等' || ++length > 16) {
                return {};
            }
        }
        if (items < 2 || (m_text[at] == U'，' && m_text[i - 1] == U'：'))
            return {};
        return {items + (joins > 0 ? 1 : 0), items + joins, at};
    }

    /// “三全三防”即全区域排查、全时段巡查: neither three nor six.
    void shortForm(std::size_t i, const Items& items)
    {
        std::size_t sum = 0;
        bool fits = false;
        std::size_t at = i - 1;
        while (at > 0 && i - at < 9 && m_text[at - 1] != U'“') {
            --at;
            const int n = hanDigit(m_text[at]);
            if (n < 0 && sum == 0 && in(m_text[at], U"“"))
                return;
            if (n >= 2) {
                sum += static_cast<std::size_t>(n);
                fits = fits || static_cast<std::size_t>(n) == items.low || static_cast<std::size_t>(n) == items.high;
            }
        }
        const bool counted = hanDigit(m_text[at]) >= 2 && i - 1 - at <= 6 && m_text[at + 1] != U'五';
        if (m_text[at - 1] == U'“' && counted && sum >= 2 && !fits && sum != items.low && sum != items.high)
            m_report.add("doc.count-list", {i + 1, items.end}, std::nullopt,
                         {{std::to_string(sum), std::to_string(items.low)}, {{at - 1, i}}, 0.8});
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkSequences(const Job& job)
{
    SequenceRules(job).run();
    ListRules(job).run();
}

}  // namespace danqian::proof
