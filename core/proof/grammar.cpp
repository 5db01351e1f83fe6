#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

/// Small grammar: 截止 before a point in time, verbs that lack their object's head, measure words.
namespace danqian::proof {
namespace {

class GrammarRules {
public:
    explicit GrammarRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void visit(std::size_t i)
    {
        switch (m_text[i]) {
        case U'截': deadline(i); break;
        case U'采': action(i); break;
        case U'加': strengthen(i); break;
        case U'锅': boilers(i); break;
        case U'巳': branch(i); break;
        case U'一': brokenDash(i); break;
        default: figureLetter(i); break;
        }
    }

    /// 2l, 1O0: a letter among figures.
    void figureLetter(std::size_t i)
    {
        const char32_t c = m_text[i];
        std::size_t begin = i, end = i + 1;
        const auto figure = [](char32_t x) { return isAscii9(x) || in(x, U"lIO"); };
        while (begin > 0 && figure(m_text[begin - 1]))
            --begin;
        while (figure(m_text[end]))
            ++end;
        if (!in(c, U"lIO") || end - begin < 2 || end - begin > 8 || m_text.is(begin - 1, Kind::Latin)
            || m_text.is(end, Kind::Latin))
            return;
        const bool counted = m_text.is(end, Kind::Han) && (measureAt(m_text, end) > 0 || in(m_text[end], U"万亿年月日时点"))
            && m_text.is(begin - 1, Kind::Han);
        const bool digits = isAscii9(m_text[begin]) || (in(m_text[begin], U"lI") && isAscii9(m_text[end - 1]));
        if (!counted || !digits)
            return;
        std::string right;
        for (std::size_t at = begin; at < end; ++at)
            right += in(m_text[at], U"lI") ? '1' : m_text[at] == U'O' ? '0' : static_cast<char>(m_text[at]);
        m_report.add("ocr.confusable", {begin, end}, right);
    }

private:
    /// 截止10月底 → 截至10月底
    void deadline(std::size_t i)
    {
        if (m_text[i + 1] != U'止')
            return;
        std::size_t at = i + 2;
        if (in(m_text[at], U"到至"))
            ++at;
        if (m_text.startsWith(at, U"北京时间"))
            at += 4;
        const bool moment = m_text.is(at, Kind::Digit)
            || !wordAt(m_text, at,
                       {U"目前", U"今年", U"去年", U"本月", U"上月", U"昨", U"今", U"现在", U"当前", U"年底", U"月底", U"发稿"})
                    .empty();
        if (moment && !wordBefore(m_text, i, {U"报名", U"申报", U"投稿", U"受理", U"申请"}).empty())
            return;
        if (moment)
            m_report.add("lex.misuse", {i, at}, "截至");
    }

    /// The words from i to the end of the clause.
    std::size_t clauseEnd(std::size_t i) const
    {
        while (i < m_text.size() && !in(m_text[i], U"，。；！？、：,;\n"))
            ++i;
        return i;
    }

    /// 采取停产整改 wants 措施.
    void action(std::size_t i)
    {
        if (m_text[i + 1] != U'取' || m_text[i + 2] == U'的' || m_text[i + 2] == U'了')
            return;
        const std::size_t end = clauseEnd(i);
        if (end - i > 14
            || !has(m_text, i + 2, i + 6,
                    {U"停工", U"停产", U"关停", U"查封", U"整改", U"限产", U"取缔", U"封控", U"隔离", U"扣押"}))
            return;
        if (!has(m_text, i + 2, end,
                 {U"措施", U"办法", U"手段", U"方式", U"行动", U"方法", U"形式", U"政策", U"等", U"制", U"策略", U"做法"}))
            m_report.add("gram.missing-object", {i, end}, std::string(m_text.utf8(i, end)) + "措施", {{"措施"}, {}, 0.7});
    }

    /// 加大技改 wants 力度 or 投入.
    void strengthen(std::size_t i)
    {
        if (m_text[i + 1] != U'大')
            return;
        const std::size_t end = clauseEnd(i);
        for (const std::u32string_view word :
             {U"技改", U"宣传", U"巡查", U"监管", U"执法", U"整治", U"治理", U"检查", U"督查", U"排查", U"扶持", U"培训"}) {
            if (m_text.endsWith(end, word) && end - i <= 10)
                return m_report.add("gram.missing-object", {i, end}, std::string(m_text.utf8(i, end)) + "力度",
                                    {{"力度"}, {}, 0.7});
        }
    }

    /// 巳 is right only as one of the twelve branches.
    void branch(std::size_t i)
    {
        if (in(m_text[i - 1], U"乙丁己辛癸辰上午、“") || in(m_text[i + 1], U"时年蛇火午月日、”") || !m_text.is(i + 1, Kind::Han))
            return;
        const bool self = in(m_text[i - 1], U"自知律克利异") || m_text.endsWith(i, U"据为");
        m_report.addHere("ocr.confusable", i, self ? "己" : "已");
    }

    /// 一一 in a head line where a dash was meant: …之路一一某镇见闻.
    void brokenDash(std::size_t i)
    {
        const Line& line = m_text.lineOf(i);
        if (m_text[i + 1] != U'一' || m_text[i + 2] == U'一' || m_text[i - 1] == U'一' || line.prose || i < line.begin + 4)
            return;
        const bool subtitle = !wordBefore(m_text, line.end,
                                          {U"见闻", U"纪实", U"侧记", U"掠影", U"纪事", U"综述", U"巡礼", U"观察", U"报告",
                                           U"札记", U"素描", U"解读", U"访谈", U"启示", U"扫描", U"回眸", U"速写"})
                                   .empty()
            || !wordAt(m_text, i + 2, {U"记", U"访", U"来自", U"写在"}).empty();
        if (subtitle)
            m_report.add("ocr.confusable", {i, i + 2}, "——");
    }

    /// 65家燃煤锅炉: boilers are counted by 台.
    void boilers(std::size_t i)
    {
        if (m_text[i + 1] != U'炉' || in(m_text[i + 2], U"房厂企单公"))
            return;
        std::size_t at = i;
        while (i - at < 6 && at > 0 && m_text.is(at - 1, Kind::Han))
            if (m_text[--at] == U'家')
                break;
        if (m_text[at] == U'家' && (m_text.is(at - 1, Kind::Digit) || hanDigit(m_text[at - 1]) > 0 || m_text[at - 1] == U'多')
            && !has(m_text, at, i, {U"的", U"企业", U"单位", U"用"}))
            m_report.addHere("lex.measure-word", at, "台");
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkGrammar(const Job& job)
{
    GrammarRules rules(job);
    static const CharSet triggers(U"截采加锅巳一lIO");
    for (std::size_t i = 0; i < job.text.size(); ++i) {
        if (triggers.has(job.text[i]))
            rules.visit(i);
    }
}

}  // namespace danqian::proof
