#include "core/proof/families.h"

#include "core/text/chars.h"

#include <algorithm>

/// Stops, 顿号, ellipses and the marks after ordinals (GB/T 15834-2011, 4.1–4.7, 4.11 and 4.8.3).
namespace danqian::proof {
namespace {

bool isPause(char32_t c) { return in(c, U"，。、；："); }

class MarkRules {
public:
    explicit MarkRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        const auto& others = m_text.others();
        for (std::size_t k = 0; k < others.size(); ++k) {
            const std::size_t i = others[k];
            const char32_t c = m_text[i];
            if (i < m_done)
                continue;
            if (isPause(c) || c == U'？' || c == U'！')
                stops(i);
            if (c == U'…')
                ellipsis(i, U'…');
            else if (c == '.' || c == U'·' || c == U'・')
                dotted(i, c);
            else if (c == U'”' || c == U'》')
                afterClosing(i);
            if (c == U'、' || c == U'，')
                afterOrdinal(i, c);
            if (c == U'、')
                enumeration(i);
            if (c == '.' || c == U'．')
                headingPoint(i);
            if (in(c, U"[【（(〔"))
                documentNumber(i);
        }
    }

private:
    /// Runs of stops: doubled ones, and marks that exclude each other.
    void stops(std::size_t i)
    {
        std::size_t end = i + 1;
        while (isPause(m_text[end]) || in(m_text[end], U"？！"))
            ++end;
        const std::size_t n = end - i;
        if (n < 2)
            return;
        const auto run = m_text.chars(i, end);
        if (n >= 3 && run == std::u32string(n, U'。')) {
            m_report.add("punct.ellipsis", {i, end}, "……");
        } else if (std::all_of(run.begin(), run.end(), [](char32_t c) { return c == U'？' || c == U'！'; })) {
            if (n > 3)
                m_report.add("punct.duplicate", {i, end}, std::string(m_text.utf8(i, i + 3)));
        } else {
            m_report.add("punct.duplicate", {i, end}, strongest(run));
        }
        m_done = end;
    }

    /// The mark that stays of several: the one that ends most.
    static std::string strongest(std::u32string_view run)
    {
        for (const auto& [mark, text] :
             {std::pair{U'？', "？"}, {U'！', "！"}, {U'。', "。"}, {U'；', "；"}, {U'：', "："}, {U'，', "，"}}) {
            if (run.find(mark) != run.npos)
                return text;
        }
        return "、";
    }

    void ellipsis(std::size_t i, char32_t dot)
    {
        std::size_t end = i;
        while (m_text[end] == dot)
            ++end;
        const std::size_t n = end - i;
        m_done = end;
        if (const std::size_t etc = wordAt(m_text, end, {U"等等", U"等"}).size();
            etc > 0 && n >= 2 && m_text[end + etc] != U'待') {
            m_report.add("punct.ellipsis-etc", {i, end + etc}, "等");
        } else if (n != 2 && n != 4) {
            m_report.add("punct.ellipsis", {i, end}, n > 4 ? "…………" : "……");
        } else if (in(m_text[end], U"。，、；")) {
            m_report.add("punct.ellipsis-stop", {i, end + 1}, std::string(m_text.utf8(i, end)));
            m_done = end + 1;
        } else if (in(m_text[i - 1], U"，、；：") && !in(m_text[i - 2], U"：")) {
            if (m_text[i - 1] != U'：')
                m_report.add("punct.ellipsis-stop", {i - 1, end}, std::string(m_text.utf8(i, end)));
        }
    }

    /// Three or more ASCII or middle dots in Chinese text stand for an ellipsis.
    void dotted(std::size_t i, char32_t c)
    {
        std::size_t end = i;
        while (m_text[end] == c)
            ++end;
        if (end - i < 3)
            return;
        m_done = end;
        const Kind before = m_text.kind(m_text.skipSpacesBack(i)), after = m_text.kind(end);
        if (before == Kind::Han || before == Kind::Mark || after == Kind::Han)
            m_report.add("punct.ellipsis", {i, end}, "……");
    }

    void afterClosing(std::size_t i)
    {
        const char32_t next = m_text[i + 1];
        if (next == U'、' && m_text[i + 2] == (m_text[i] == U'”' ? U'“' : U'《')) {
            m_report.addHere("punct.dunhao-quotes", i + 1, "");
            return;
        }
        if (m_text[i] != U'”')
            return;
        if (next == U'。' && in(m_text[i - 1], U"。？！"))
            m_report.addHere("punct.redundant-stop", i + 1, "");
        else if (next == U'，' && m_text[i - 1] == U'。')
            m_report.add("punct.redundant-stop", {i - 1, i + 1}, "”");
        else if (next == U'。' && m_text.is(i - 1, Kind::Han) && quotesWholeSpeech(i))
            m_report.add("punct.stop-in-quote", {i, i + 2}, "。”");
    }

    /// The quotation that ends at i is introduced by a verb of saying and a colon, and is the only one: its stop belongs inside.
    bool quotesWholeSpeech(std::size_t i) const
    {
        std::size_t open = i;
        bool clauses = false;
        while (open > 0 && i - open < 300 && m_text[open] != U'“' && !m_text.is(open, Kind::LineEnd)) {
            --open;
            clauses = clauses || in(m_text[open], U"，。；？！");
            if (m_text[open] == U'”')
                return false;
        }
        if (m_text[open] != U'“' || m_text[open - 1] != U'：')
            return false;
        const bool saying =
            !wordBefore(m_text, open - 1, {U"说",   U"道",   U"表示",   U"指出",   U"强调",   U"记者", U"介绍", U"回答", U"问",
                                           U"答",   U"称",   U"感慨",   U"坦言",   U"喊",     U"感叹", U"呼吁", U"直言", U"解释",
                                           U"认为", U"提醒", U"告诉他", U"告诉她", U"告诉我", U"写",   U"要求"})
                 .empty();
        return saying && (clauses || i - open > 6);
    }

    /// 顿号 before 和 or 等, and before the end of a list.
    void enumeration(std::size_t i)
    {
        const auto next = wordAt(m_text, i + 1, {U"以及", U"和", U"及", U"与", U"或", U"等等", U"等"});
        if (next.empty() || !m_text.is(i - 1, Kind::Han))
            return;
        const char32_t after = m_text[i + 1 + next.size()];
        if (next[0] == U'等') {
            if (next.size() == 1 && in(after, U"级待离额价候式同号温分身高距比边次闲"))
                return;
            m_report.add("punct.dunhao-etc", {i, i + 1 + next.size()}, next.size() == 1 ? "等" : "等等");
            return;
        }
        if (next == U"和" ? in(after, U"平谐睦解气风美顺声服田县硕龙乐为衷畅煦弦善蔼约议局棋好缓林珅")
                : next == U"与" ? in(after, U"会时众日人世")
                : next == U"及" ? in(after, U"时格早第笄物")
                                : next == U"或" && in(after, U"许然"))
            return;
        if (m_text.is(i + 1 + next.size(), Kind::Han) || in(after, U"“《"))
            m_report.add("punct.dunhao-and", {i, i + 1 + next.size()}, std::string(m_text.utf8(i + 1, i + 1 + next.size())));
    }

    bool clauseBegins(std::size_t i) const
    {
        return i == 0 || m_text.is(i - 1, Kind::LineEnd) || m_text.is(i - 1, Kind::Space)
            || in(m_text[i - 1], U"。；！？：，“,;:");
    }

    bool lineBegins(std::size_t i) const
    {
        return i == 0 || m_text.skipSpacesBack(i) == m_text.size() || m_text.is(m_text.skipSpacesBack(i), Kind::LineEnd);
    }

    /// Nothing but Han follows on the line: "一，总体要求" is a heading, "一，二，三，出发！" is not.
    bool isHeading(std::size_t i) const
    {
        const std::size_t end = m_text.lineOf(i).end;
        std::size_t at = i + 1;
        while (at < end && m_text.is(at, Kind::Han))
            ++at;
        return at == end && end - i > 2;
    }

    void afterOrdinal(std::size_t i, char32_t c)
    {
        std::size_t begin = i;
        while (i - begin < 4 && begin > 0
               && (m_text.is(begin - 1, Kind::Digit) || in(m_text[begin - 1], U"一二三四五六七八九十")))
            --begin;
        const bool counted = begin < i;
        if (c == U'，') {
            if (counted && lineBegins(begin) && in(m_text[begin], U"一二三四五六七八九十") && isHeading(i))
                m_report.addHere("punct.ordinal", i, "、");
            return;
        }
        const char32_t before = m_text[i - 1];
        const bool circled = before >= 0x2460 && before <= 0x249B;
        if (circled || before == U'）' || before == ')') {
            if (circled || bracketedNumber(i - 1))
                m_report.addHere("punct.ordinal", i, "");
            return;
        }
        if (!m_text.is(i + 1, Kind::Han))
            return;
        if (counted && m_text.is(i - 1, Kind::Digit)) {
            if (m_text.is(begin, Kind::Digit) && lineBegins(begin) && i - begin <= 2)
                m_report.add("punct.ordinal", {begin, i + 1}, std::string(m_text.utf8(begin, i)) + "．");
            return;
        }
        const bool ordinal = counted && m_text[begin - 1] != U'其'
            ? m_text[begin - 1] == U'第' && clauseBegins(begin - 1) && !in(m_text[i + 1], U"一二三四五六七八九十第")
            : adverb(i);
        if (ordinal)
            m_report.addHere("punct.ordinal", i, "，");
    }

    /// 一．总体要求 → 一、总体要求
    void headingPoint(std::size_t i)
    {
        std::size_t begin = i;
        while (i - begin < 3 && begin > 0 && in(m_text[begin - 1], U"一二三四五六七八九十"))
            --begin;
        if (begin < i && lineBegins(begin) && m_text.is(i + 1, Kind::Han) && isHeading(i)
            && !in(m_text[i + 1], U"一二三四五六七八九十"))
            m_report.addHere("punct.ordinal", i, "、");
    }

    /// 国办发[2018]12号: the year of a document's number stands in 〔 〕.
    void documentNumber(std::size_t i)
    {
        std::size_t end = i + 1;
        while (m_text.is(end, Kind::Digit) && end - i < 6)
            ++end;
        if (end - i != 5 || !in(m_text[end], U"]】）)〕") || !in(m_text[i - 1], U"发字函办政令委厅党综规电法文"))
            return;
        std::size_t number = end + 1;
        while (m_text.is(number, Kind::Digit))
            ++number;
        if (number == end + 1 || m_text[number] != U'号')
            return;
        if (m_text[i] != U'〔')
            m_report.addHere("punct.document-number", i, "〔");
        if (m_text[end] != U'〕')
            m_report.addHere("punct.document-number", end, "〕");
    }

    /// 首先 or the like ends before i and opens a clause.
    bool adverb(std::size_t i) const
    {
        const auto word =
            wordBefore(m_text, i, {U"首先", U"其次", U"再次", U"最后", U"其一", U"其二", U"其三", U"其四", U"此外", U"另外"});
        return !word.empty() && clauseBegins(i - word.size());
    }

    bool bracketedNumber(std::size_t close) const
    {
        std::size_t begin = close;
        while (begin > 0 && close - begin < 4
               && (m_text.is(begin - 1, Kind::Digit) || in(m_text[begin - 1], U"一二三四五六七八九十")))
            --begin;
        return begin < close && in(m_text[begin - 1], U"（(") && clauseBegins(begin - 1);
    }

    const Glyphs& m_text;
    Report& m_report;
    std::size_t m_done = 0;
};

}  // namespace

void checkMarks(const Job& job) { MarkRules(job).run(); }

}  // namespace danqian::proof
