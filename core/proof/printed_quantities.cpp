#include "core/proof/printed_quantities.h"

#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"

namespace danqian::proof {
namespace {

double multiplier(char32_t c) { return c == U'百' ? 1e2 : c == U'千' ? 1e3 : c == U'万' ? 1e4 : c == U'亿' ? 1e8 : 0; }

std::size_t unitAt(const Glyphs& text, std::size_t i)
{
    const auto word =
        wordAt(text, i, {U"个百分点", U"百分点", U"微克/立方米", U"毫克/立方米", U"万千瓦时", U"千瓦时", U"千瓦", U"平方公里",
                         U"平方米",   U"立方米", U"公里",        U"公斤",        U"公顷",     U"亩",     U"美元", U"欧元",
                         U"港元",     U"人次",   U"架次",        U"车次",        U"户次",     U"票",     U"倍",   U"岁",
                         U"天",       U"周年",   U"年",          U"月",          U"日",       U"%",      U"％"});
    if (!word.empty())
        return word.size();
    std::size_t latin = i;
    while (text.is(latin, Kind::Latin) && latin - i < 4)
        ++latin;
    if (latin > i)
        return latin - i;
    return measureAt(text, i);
}

bool approximate(const Glyphs& text, std::size_t begin, std::size_t end, std::size_t figureEnd)
{
    return !wordBefore(text, begin,
                       {U"约", U"近", U"超过", U"超", U"逾", U"至少", U"接近", U"几乎", U"上", U"不到", U"不足", U"突破",
                        U"不低于", U"不少于"})
                .empty()
        || in(text[figureEnd], U"多余几来") || !wordAt(text, end, {U"以上", U"以下", U"左右", U"多", U"上下", U"以内"}).empty();
}

}  // namespace

std::vector<Quantity> readQuantities(const Glyphs& text)
{
    std::vector<Quantity> out;
    static const CharSet starts(U"0123456789一二两三四五六七八九十");
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (in(text[i], U"。！？\n"))
            ++sentence;
        if (!starts.has(text[i]) || text[i - 1] == U'第' || text.is(i - 1, Kind::Latin) || in(text[i - 1], U"点分之"))
            continue;
        Quantity q;
        q.sentence = sentence;
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
            if (!value) {
                i = end;
                continue;
            }
            q.value = static_cast<double>(*value);
        }
        for (double m = multiplier(text[end]); m > 0 && text[end + 1] != U'分'; m = multiplier(text[++end]))
            q.value *= m, q.step *= m;
        const std::size_t figureEnd = end;
        if (in(text[end], U"多余几来"))
            ++end;
        for (double m = multiplier(text[end]); m > 0 && end > figureEnd; m = multiplier(text[++end]))
            q.value *= m, q.step *= m;
        const std::size_t unit = unitAt(text, end);
        q.unit = text.chars(end, end + unit);
        q.where = {i, end + unit};
        q.rounded = approximate(text, i, q.where.end, figureEnd);
        const bool ordinal = hanDigit(text[i]) >= 0 && in(text[end], U"期届级代组");  // 一期, 二级
        if (unit > 0 && !ordinal)
            out.push_back(q);
        i = q.where.end - 1;
    }
    return out;
}

}  // namespace danqian::proof
