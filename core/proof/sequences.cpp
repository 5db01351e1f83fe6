#include "core/base/utf8.h"
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
    /// 是, 要, 看 and other deeds, 第, 首先, 其; 1．, ① in running text; lines: 1．, 一、, （一）, 第一章, 第一节, 第一条, （1）
    enum Kind : std::size_t {
        Is,
        Must,
        Deed,
        Nth,
        First,
        Its,
        Numbered,
        Circled,
        Number,
        Item,
        Bracket,
        Chapter,
        Section,
        Article,
        Figure,
        kinds
    };

    /// 第一章, 第二节, 第3条 at the head of a line.
    void headed(std::size_t begin)
    {
        std::size_t end = begin + 1;
        while (isAscii9(m_text[end]) || hanDigit(m_text[end]) >= 0 || in(m_text[end], U"十百"))
            ++end;
        const auto figure = decimalAt(m_text, begin + 1);
        const auto han = hanNumber(m_text.chars(begin + 1, end));
        if (end == begin + 1 || end - begin > 6 || (!figure && !han))
            return;
        const auto unit = wordAt(m_text, end, {U"章", U"编", U"篇", U"节", U"条", U"部分", U"步"});
        if (unit.empty()
            || (!m_text.is(end + unit.size(), proof::Kind::Space) && !in(m_text[end + unit.size()], U"　：、，")
                && !m_text.is(end + unit.size(), proof::Kind::Han) && !m_text.is(end + unit.size(), proof::Kind::LineEnd)))
            return;
        const std::size_t kind = unit == U"节" ? Section : unit == U"条" ? Article : Chapter;
        if (kind == Chapter)
            m_runs[Section] = {};
        const int expected = m_runs[kind].last + 1;
        next(kind, figure ? static_cast<int>(figure->value) : static_cast<int>(*han), {begin, end + unit.size()},
             "第" + (figure || expected > 99 ? std::to_string(expected) : spoken(expected))
                 + std::string(m_text.utf8(end, end + unit.size())));
    }

    /// A number at the head of a line.
    void lineNumber(const Line& line)
    {
        const std::size_t begin = m_text.skipSpaces(line.begin);
        if (m_text[begin] == U'第')
            return headed(begin);
        if (const auto n = decimalAt(m_text, begin);
            n && n->whole && n->end - begin <= 2 && in(m_text[n->end], U"．.、") && !isAscii9(m_text[n->end + 1])) {
            next(Number, static_cast<int>(n->value), {begin, n->end + 1},
                 std::to_string(m_runs[Number].last + 1) + std::string(m_text.utf8(n->end, n->end + 1)));
            return;
        }
        const bool bracket = in(m_text[begin], U"（(");
        std::size_t end = begin + bracket;
        while (hanDigit(m_text[end]) > 0 || m_text[end] == U'十')
            ++end;
        if (const auto figure = bracket ? decimalAt(m_text, begin + 1) : std::nullopt;
            figure && figure->whole && figure->value < 40 && in(m_text[figure->end], U"）)"))
            return next(Figure, static_cast<int>(figure->value), {begin, figure->end + 1},
                        std::string(m_text.utf8(begin, begin + 1)) + std::to_string(m_runs[Figure].last + 1)
                            + std::string(m_text.utf8(figure->end, figure->end + 1)));
        const auto n = hanNumber(m_text.chars(begin + bracket, end));
        if (!n || end - begin > 4 || !(bracket ? in(m_text[end], U"）)") : m_text[end] == U'、') || *n > 40)
            return;
        const std::size_t kind = bracket ? Bracket : Item;
        if (!bracket)
            m_runs[Bracket] = {};
        next(kind, static_cast<int>(*n), {begin, end + 1},
             std::string(m_text.utf8(begin, begin + bracket)) + spoken(m_runs[kind].last + 1)
                 + std::string(m_text.utf8(end, end + 1)));
    }

    void clauses(const Line& line)
    {
        for (std::size_t kind = Is; kind <= Circled; ++kind)
            m_runs[kind] = {};
        clause(line.begin);
        const auto& others = m_text.others();
        for (auto mark = std::lower_bound(others.begin(), others.end(), line.begin); mark != others.end() && *mark < line.end;
             ++mark) {
            if (in(m_text[*mark], U"。；，：！？“”"))
                clause(*mark + 1);
            else if (m_text[*mark] >= U'①' && m_text[*mark] <= U'⑳')
                circled(*mark);
        }
    }

    /// ①…②…④
    void circled(std::size_t i)
    {
        const auto expected = U'①' + static_cast<char32_t>(m_runs[Circled].last);
        next(Circled, static_cast<int>(m_text[i] - U'①') + 1, {i, i + 1}, utf8::encode(expected));
    }

    void clause(std::size_t i)
    {
        if (hanDigit(m_text[i]) > 0 && m_text[i + 1] == U'是')
            next(Is, hanDigit(m_text[i]), {i, i + 2}, spoken(m_runs[Is].last + 1) + "是");
        else if (hanDigit(m_text[i]) > 0 && m_text[i + 1] == U'要')
            next(Must, hanDigit(m_text[i]), {i, i + 2}, spoken(m_runs[Must].last + 1) + "要");
        else if (hanDigit(m_text[i]) > 0 && in(m_text[i + 1], U"看查问抓讲比学听想促防改建保管清走访送读谋严治守闻摸测练帮护"))
            deed(i);
        else if (m_text[i] == U'其' && hanDigit(m_text[i + 1]) > 0 && in(m_text[i + 2], U"，、是："))
            next(Its, hanDigit(m_text[i + 1]), {i, i + 2}, "其" + spoken(m_runs[Its].last + 1));
        else if (isAscii9(m_text[i]) && in(m_text[i + 1], U".．、") && m_text.is(i + 2, proof::Kind::Han))
            next(Numbered, static_cast<int>(m_text[i] - '0'), {i, i + 2},
                 std::to_string(m_runs[Numbered].last + 1) + std::string(m_text.utf8(i + 1, i + 2)));
        else if (m_text[i] == U'第' && hanDigit(m_text[i + 1]) > 0 && in(m_text[i + 2], U"，、是要步"))
            ordinal(i);
        else if (m_text.startsWith(i, U"首先"))
            m_runs[First] = {1, {i, i + 2}};
        else if (m_runs[First].last > 0 && !wordAt(m_text, i, {U"其次", U"再次"}).empty())
            next(First, m_text[i] == U'其' ? 2 : 3, {i, i + 2}, m_runs[First].last == 1 ? "其次" : "再次");
        else if (m_runs[First].last > 0 && m_text[i] == U'第' && hanDigit(m_text[i + 1]) > 1
                 && !in(m_text[i + 2], U"季产轮批年天次个届期"))
            next(First, hanDigit(m_text[i + 1]), {i, i + 2},
                 m_runs[First].last == 1       ? "其次"
                     : m_runs[First].last == 2 ? "再次"
                                               : "第" + spoken(m_runs[First].last + 1));
    }

    /// 一看水位，二看堤身，三看涵闸: one deed all along, or another each time (一看，二闻，三摸).
    void deed(std::size_t i)
    {
        if (hanDigit(m_text[i]) == 1)
            m_runs[Deed] = {};
        next(Deed, hanDigit(m_text[i]), {i, i + 2}, spoken(m_runs[Deed].last + 1) + std::string(m_text.utf8(i + 1, i + 2)));
    }

    void ordinal(std::size_t i)
    {
        const int n = hanDigit(m_text[i + 1]);
        if (m_runs[First].last > 0 && m_runs[Nth].last == 0)
            next(First, n, {i, i + 2},
                 m_runs[First].last == 1       ? "其次"
                     : m_runs[First].last == 2 ? "再次"
                                               : "第" + spoken(m_runs[First].last + 1));
        else
            next(Nth, n, {i, i + 2}, "第" + spoken(m_runs[Nth].last + 1));
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
