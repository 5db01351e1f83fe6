#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include <array>

/// Figures written in Han signs: 二 or 两, ordinals without 顿号, capital signs.
namespace danqian::proof {
namespace {

constexpr std::u32string_view capitals = U"壹贰叁肆伍陆柒捌玖拾佰仟";

class HanNumeralRules {
public:
    explicit HanNumeralRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void visit(std::size_t i)
    {
        const char32_t c = m_text[i];
        if (c == U'二')
            two(i);
        else if (c == U'俩' || c == U'仨')
            pairOfPeople(i);
        else if (c == U'第')
            ordinals(i + 1, true);
        else if (in(c, capitals))
            capital(i);
        else if (c == U'分' && m_text[i + 1] == U'之')
            fraction(i);
        else if (c == U'%')
            percent(i);
        else if (c == U'世' && m_text[i + 1] == U'纪')
            decade(i);
        if (hanDigit(c) > 0 && hanDigit(m_text[i - 1]) < 0)
            ordinals(i, false);
    }

private:
    /// 百分之20 → 20%, 4分之1 → 四分之一
    void fraction(std::size_t i)
    {
        const auto part = decimalAt(m_text, i + 2);
        if (!part)
            return;
        if (m_text[i - 1] == U'百')
            return m_report.add("num.mixed-form", {i - 1, part->end}, std::string(m_text.utf8(i + 2, part->end)) + "%");
        const bool small = part->end == i + 3 && m_text[i + 2] > U'0';
        const int whole = isAscii9(m_text[i - 1]) ? static_cast<int>(m_text[i - 1] - U'0') : hanDigit(m_text[i - 1]);
        if (small && whole > 1 && !isHanNumeral(m_text[i - 2]) && !isAscii9(m_text[i - 2]) && m_text[i - 2] != U'.')
            m_report.add("num.mixed-form", {i - 1, i + 3},
                         hanSign(whole) + "分之" + hanSign(static_cast<int>(m_text[i + 2] - U'0')));
    }

    /// 二十% → 20%
    void percent(std::size_t i)
    {
        std::size_t begin = i;
        while (begin > 0 && i - begin < 4 && isHanNumeral(m_text[begin - 1]))
            --begin;
        const auto value = hanNumber(m_text.chars(begin, i));
        if (begin < i && value && !m_text.is(begin - 1, Kind::Digit) && !in(m_text[begin - 1], U"点几"))
            m_report.add("num.mixed-form", {begin, i + 1}, std::to_string(*value) + "%");
    }

    /// 20世纪八十年代 → 20世纪80年代
    void decade(std::size_t i)
    {
        const int ten = hanDigit(m_text[i + 2]);
        if (isAscii9(m_text[i - 1]) && ten > 0 && m_text.startsWith(i + 3, U"十年代"))
            m_report.add("date.mixed-form", {i + 2, i + 4}, std::to_string(ten * 10));
    }

    /// 二个 → 两个. Statutes count 二个月内 so; they are left alone.
    void two(std::size_t i)
    {
        if (!in(m_text[i + 1], U"个名家户件只张辆间座棵天") && !m_text.startsWith(i + 1, U"小时"))
            return;
        const char32_t before = m_text[i - 1];
        if (in(before, U"第十百千万零〇初、周期拜老小大王李张刘陈说") || hanDigit(before) >= 0 || m_text.is(i - 1, Kind::Digit))
            return;
        if (m_text.startsWith(i + 1, U"个月")
            && !wordAt(m_text, i + 3, {U"内", U"以内", U"以上", U"以下", U"的", U"之内"}).empty())
            return;
        if (in(m_text[i + 2], U"级甲乙") || m_text.startsWith(i + 1, U"名单") || m_text.startsWith(i + 1, U"天堂"))
            return;
        m_report.add("num.liang", {i, i + 2}, "两" + std::string(m_text.utf8(i + 1, i + 2)));
    }

    void pairOfPeople(std::size_t i)
    {
        if (m_text[i + 1] == U'个' || m_text[i + 1] == U'位' || m_text[i + 1] == U'名')
            m_report.add("num.liang", {i, i + 2}, std::string(m_text.utf8(i, i + 1)));
    }

    /// 第三四季度 → 第三、四季度; 一二年级 → 一、二年级
    void ordinals(std::size_t i, bool named)
    {
        const int a = hanDigit(m_text[i]), b = hanDigit(m_text[i + 1]);
        if (a < 1 || b != a + 1 || hanDigit(m_text[i + 2]) >= 0 || in(m_text[i + 2], U"十百千万亿"))
            return;
        const bool school = !wordAt(m_text, i + 2, {U"年级", U"季度"}).empty() || (a == 2 && m_text.startsWith(i + 2, U"产业"));
        const bool noun = named
            && !wordAt(m_text, i + 2, {U"季度", U"产业", U"年级", U"期", U"批", U"章", U"条", U"款", U"项",   U"轮",  U"版",
                                       U"组",   U"名",   U"位",   U"次", U"届", U"代", U"卷", U"节", U"中学", U"小学"})
                    .empty();
        if (in(m_text[i - 1], U"十百第") && !named)
            return;
        if (school || noun) {
            const std::size_t begin = named ? i - 1 : i;
            m_report.add("num.ordinal-dunhao", {begin, i + 2},
                         std::string(m_text.utf8(begin, i + 1)) + "、" + std::string(m_text.utf8(i + 1, i + 2)));
        }
    }

    /// 壹佰贰拾万 → 120万, outside bills and cheques.
    void capital(std::size_t i)
    {
        if (in(m_text[i - 1], capitals) || in(m_text[i - 1], U"零万亿点"))
            return;
        std::u32string signs;
        std::size_t end = i, count = 0;
        for (; end - i < 20; ++end) {
            const auto n = capitals.find(m_text[end]);
            if (n != capitals.npos) {
                signs += U"一二三四五六七八九十百千"[n];
                ++count;
            } else if (in(m_text[end], U"零万亿")) {
                signs += m_text[end];
            } else {
                break;
            }
        }
        const char32_t before = m_text[i - 1];
        if (count < 2 || in(m_text[end], U"圆整") || before == U'写' || before == U'：' || before == U'币' || before == U'“')
            return;
        std::string unit;
        if (signs.back() == U'万' || signs.back() == U'亿') {
            unit = signs.back() == U'万' ? "万" : "亿";
            signs.pop_back();
        }
        if (const auto value = hanNumber(signs))
            m_report.add("num.financial-han", {i, end}, std::to_string(*value) + unit);
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkHanNumerals(const Job& job)
{
    HanNumeralRules rules(job);
    static const CharSet triggers(U"一二三四五六七八九俩仨第壹贰叁肆伍陆柒捌玖拾分世%");
    for (std::size_t i = 0; i < job.text.size(); ++i) {
        if (triggers.has(job.text[i]))
            rules.visit(i);
    }
}

}  // namespace danqian::proof
