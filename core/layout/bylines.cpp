#include "core/layout/bylines.h"

#include "core/base/utf8.h"
#include "core/layout/lexicon.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

namespace danqian::layout {

namespace {

/// Stands between names or around them.
bool isMark(char32_t c) { return std::u32string_view(U"（）()/·:：、").find(c) != std::u32string_view::npos; }

/// Goes on with what reporters do and not with a name: 记者日前从 …, 小记者走进 ….
bool tellsOfReporter(std::string_view text)
{
    static const Lexicon words("bylines.txt"), surnames("surnames.txt");
    for (const std::string_view word : {"记者", "記者"})
        if (const std::size_t at = text.find(word); at != text.npos && at + word.size() < text.size()) {
            const std::string_view rest = text.substr(at + word.size());
            return isHan(firstOf(rest)) && !surnames.startsIn(rest) && !words.startsIn(rest);
        }
    return false;
}

}  // namespace

bool isByline(std::string_view text)
{
    static const Lexicon words("bylines.txt");
    if (text.size() > 150 || endsSentence(text))
        return false;
    const std::string whole = squeezed(text);
    const std::string_view bare = withoutMark(whole);
    for (const std::string_view mark : {"，", "。", ",", "；", "：", ":", "、", "”", "“", "\""})
        if (bare.find(mark) != bare.npos)
            return false;
    if (words.startsIn(bare))
        return utf8::countCodePoints(bare) <= 32 && !tellsOfReporter(text);
    if (bare.size() < whole.size() && isPersonName(bare))
        return true;
    // A misread character inside 本报记者: "本报纪者 何 燕".
    return bare.starts_with("本报") && text.find(' ') != text.npos && text.size() <= 60 && bare.find("讯") == bare.npos;
}

bool isPersonName(std::string_view text)
{
    if (text.size() > 24)
        return false;
    const std::string bare = squeezed(text);
    std::size_t han = 0;
    for (std::size_t i = 0; i < bare.size(); ++han) {
        const auto [c, size] = utf8::decode(bare, i);
        if (!isHan(c))
            return false;
        i += size;
    }
    static const Lexicon surnames("surnames.txt");
    return han >= 2 && han <= (bare.size() < text.size() ? 4U : 3U) && surnames.startsIn(bare);
}

bool namesGoOn(std::string_view byline)
{
    static const Lexicon words("bylines.txt");
    return words.endsIn(squeezed(byline));
}

bool isEndByline(std::string_view text)
{
    if (text.size() > 120)
        return false;
    const char32_t first = firstOf(text), last = lastOf(text);
    if (!(first == U'（' || first == '(') || !(last == U'）' || last == ')') || isJump(text) || isContinuation(text))
        return false;
    const std::string whole = squeezed(text);
    const bool wired = whole.find("电）") != whole.npos || whole.find("電）") != whole.npos;  // 据新华社某地3月1日电
    for (std::size_t i = 0; i < whole.size();) {
        const auto [c, size] = utf8::decode(whole, i);
        if (!isHan(c) && !isMark(c) && !(isDigit(c) && wired))
            return false;
        i += size;
    }
    return utf8::countCodePoints(whole) >= 4;
}

}  // namespace danqian::layout
