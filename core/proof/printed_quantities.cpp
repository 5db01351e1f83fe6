#include "core/proof/printed_quantities.h"

#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

#include <array>
#include <limits>

namespace danqian::proof {
namespace {

double multiplier(char32_t c) { return c == U'百' ? 1e2 : c == U'千' ? 1e3 : c == U'万' ? 1e4 : c == U'亿' ? 1e8 : 0; }

std::size_t unitAt(const Glyphs& text, std::size_t i)
{
    const auto word = wordAt(text, i, {U"个百分点", U"百分点", U"微克/立方米", U"毫克/立方米", U"万千瓦时", U"千瓦时", U"千瓦",
                                       U"平方公里", U"平方米", U"立方米",      U"公里",        U"公斤",     U"公顷",   U"亩",
                                       U"美元",     U"欧元",   U"港元",        U"人次",        U"架次",     U"车次",   U"户次",
                                       U"件次",     U"标箱",   U"标准箱",      U"吨公里",      U"票",       U"倍",     U"岁",
                                       U"天",       U"周年",   U"年",          U"月",          U"日",       U"%",      U"％",
                                       U"卷",       U"校",     U"国",          U"轮",          U"人",       U"摄氏度", U"℃"});
    if (!word.empty())
        return word.size();
    if (text[i] == U'大' && hanDigit(text[i - 1]) > 1 && text.is(i + 1, Kind::Han))
        return 1;  // 四大产业
    if (in(text[i], U"投中") && (isAscii9(text[i + 1]) || text[i] == U'中') && isAscii9(text[i - 1]))
        return 1;  // 23投14中
    std::size_t latin = i;
    while (text.is(latin, Kind::Latin) && latin - i < 4)
        ++latin;
    return latin > i ? latin - i : measureAt(text, i);
}

Bound boundOf(const Glyphs& text, std::size_t begin, std::size_t end, std::size_t figureEnd)
{
    const auto before = [&](Words words) { return !wordBefore(text, begin, words).empty(); };
    const auto after = [&](Words words) { return !wordAt(text, end, words).empty(); };
    if (before(
            {U"不到", U"不足", U"不满", U"未满", U"少于", U"低于", U"近", U"接近", U"将近", U"不超过", U"至多", U"最多", U"几乎"})
        || after({U"以下", U"以内"}))
        return Bound::Under;
    if (before({U"超过", U"超", U"逾", U"至少", U"突破", U"不低于", U"不少于", U"多达"})
        || (text[begin] == U'半' && text[begin - 1] == U'过') || in(text[figureEnd], U"多余") || after({U"以上", U"多", U"有余"}))
        return Bound::Over;
    if (before({U"约", U"大约", U"大概", U"左右"}) || in(text[figureEnd], U"几来") || after({U"左右", U"上下"}))
        return Bound::About;
    return Bound::Exact;
}

/// What is printed in whole ones is meant so; shares and multiples are rounded.
bool isWhole(std::u32string_view unit) { return unit != U"%" && unit != U"倍" && unit != U"番"; }

/// People are counted as 名, 位 and 人 in one breath.
std::u32string canonical(std::u32string_view unit)
{
    if (unit == U"名" || unit == U"位")
        return U"人";
    return std::u32string(unit == U"％" ? U"%" : unit == U"千克" ? U"公斤" : unit == U"千米" ? U"公里" : unit);
}

/// 三分之一, 百分之二十
bool fraction(const Glyphs& text, std::size_t i, Quantity& q)
{
    const auto run = [&](std::size_t at) {
        const std::size_t begin = at;
        while ((hanDigit(text[at]) >= 0 || in(text[at], U"十百千")) && at - begin < 6)
            ++at;
        return at;
    };
    const std::size_t of = run(i);
    if (!text.startsWith(of, U"分之"))
        return false;
    const std::size_t end = run(of + 2);
    const auto whole = text[i] == U'百' ? std::optional(100LL) : hanNumber(text.chars(i, of));
    const auto part = hanNumber(text.chars(of + 2, end));
    if (!whole || !part || *whole < 2 || end == of + 2 || text[end] == U'点')
        return false;
    q.value = 100.0 * static_cast<double>(*part) / static_cast<double>(*whole);
    q.step = *whole == 100 ? 1 : std::min(5.0, q.value / 5);
    q.form = Form::Fraction;
    q.where = {i, end};
    return true;
}

/// 六成, 两成半, 一半
bool tenths(const Glyphs& text, std::size_t i, Quantity& q)
{
    if (text.startsWith(i, U"一半") || text.startsWith(i, U"半数")) {
        q.value = 50;
        q.step = 5;
        q.form = Form::Fraction;
        q.where = {i, i + 2};
        return true;
    }
    const int n = isAscii9(text[i]) ? static_cast<int>(text[i] - '0') : hanDigit(text[i]);
    const bool more = in(text[i + 1], U"多余");
    const std::size_t mark = i + 1 + more;
    if (n < 1 || text[mark] != U'成' || isAscii9(text[i - 1]) || hanDigit(text[i - 1]) >= 0
        || !wordAt(text, mark, {U"成为", U"成立", U"成员", U"成都", U"成功", U"成果", U"成长", U"成熟", U"成绩", U"成本"})
                .empty())
        return false;
    const bool half = text[mark + 1] == U'半';
    q.value = n * 10 + (half ? 5 : 0);
    q.step = half ? 5 : 10;
    q.form = Form::Tenths;
    q.where = {i, mark + 1 + half};
    q.bound = more ? Bound::Over : Bound::Exact;
    return true;
}

bool share(const Glyphs& text, std::size_t i, Quantity& q)
{
    if (!fraction(text, i, q) && !tenths(text, i, q))
        return false;
    q.unit = U"%";
    q.figureEnd = q.where.end;
    q.han = true;
    if (q.bound == Bound::Exact)
        q.bound = boundOf(text, i, q.where.end, q.where.end);
    return true;
}

/// Figure, multiplier and unit at i; the end is left where there is no figure.
bool counted(const Glyphs& text, std::size_t i, Quantity& q)
{
    std::size_t end = i;
    if (const auto number = decimalAt(text, i)) {
        q.value = number->value;
        end = number->end;
        for (std::size_t at = end; !number->whole && text[at - 1] != '.'; --at)
            q.step /= 10;
    } else {
        while (isHanNumeral(text[end]) && multiplier(text[end]) < 1e4 && end - i < 8)
            ++end;
        const auto value = hanNumber(text.chars(i, end));
        q.where = {i, std::max(end, i + 1)};
        if (!value)
            return false;
        q.value = static_cast<double>(*value);
        q.han = true;
    }
    q.figureEnd = end;
    const auto multiply = [&] {
        for (double m = multiplier(text[end]); m > 0 && !in(text[end + 1], U"分瓦米克卡伏"); m = multiplier(text[++end]))
            q.scale *= m;
    };
    multiply();
    const std::size_t vague = end;
    if (in(text[end], U"多余几来")) {
        ++end;
        multiply();
    }
    q.value *= q.scale;
    q.step *= q.scale;
    const std::size_t unit = unitAt(text, end);
    q.unit = canonical(text.chars(end, end + unit));
    q.where = {i, end + unit};
    q.bound = boundOf(text, i, q.where.end, vague);
    const bool ordinal = hanDigit(text[i]) >= 0 && in(text[end], U"期届级代组国校中");  // 一期, 二级
    return unit > 0 && !ordinal;
}

}  // namespace

Interval Quantity::range() const
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    // 2亿 is vaguer than 2.0亿, but not by a quarter.
    const double half = step == 1 && isWhole(unit) ? 0 : std::min(step / 2, value / 25);
    switch (bound) {
    case Bound::About: return {value - std::max(step, value / 10), value + std::max(step, value / 10)};
    case Bound::Over: return {value, form == Form::Tenths ? value + step : endless};
    case Bound::Under: return {form == Form::Tenths ? value - step : 0, value};
    default: return {value - half, value + half};
    }
}

std::vector<Quantity> readQuantities(const Glyphs& text)
{
    std::vector<Quantity> out;
    static const CharSet starts(U"0123456789一二两三四五六七八九十百半");
    static const CharSet ends(U"。！？\n");
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (ends.has(text[i]))
            ++sentence;
        if (!starts.has(text[i]))
            continue;
        const bool han = !isAscii9(text[i]);
        if (text[i - 1] == U'第' || text.is(i - 1, Kind::Latin) || (han && in(text[i - 1], U"点分之"))) {
            while (isAscii9(text[i + 1]) || (han && starts.has(text[i + 1])))
                ++i;
            continue;
        }
        Quantity q;
        q.sentence = sentence;
        bool good = share(text, i, q);
        if (!good) {
            if (in(text[i], U"百半"))
                continue;
            q = {};
            q.sentence = sentence;
            good = counted(text, i, q);
        }
        q.each = text[i - 1] == U'各';
        if (good)
            out.push_back(q);
        i = q.where.end - 1;
    }
    return out;
}

std::optional<std::string> restated(const Glyphs& text, const Quantity& like, double value)
{
    const auto whole = [](double x) { return std::abs(x - std::round(x)) < 1e-6; };
    if (like.form == Form::Fraction) {
        static constexpr std::array<std::pair<int, int>, 7> simple{{{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {1, 10}}};
        for (const auto& [part, of] : simple) {
            if (std::abs(value - 100.0 * part / of) < 0.01)
                return of == 2 ? "一半" : spoken(of) + "分之" + spoken(part);
        }
        return std::nullopt;
    }
    if (like.form == Form::Tenths) {
        if (value < 10 || value >= 100 || !whole(value / 5))
            return std::nullopt;
        return hanSign(static_cast<int>(value / 10 + 1e-9)) + "成" + (whole(value / 10) ? "" : "半");
    }
    const double figure = value / like.scale;
    const std::string unit(text.utf8(like.figureEnd, like.where.end));
    if (like.han)
        return whole(figure) && figure >= 1 && figure < 100 ? std::optional(spoken(static_cast<int>(figure + 0.5)) + unit)
                                                            : std::nullopt;
    return (whole(figure) ? written(std::round(figure)) : written(figure, like.step < 0.05 * like.scale ? 2 : 1)) + unit;
}

}  // namespace danqian::proof
