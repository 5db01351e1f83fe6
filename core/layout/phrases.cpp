#include "core/layout/phrases.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/lexicon.h"
#include "core/layout/line.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::layout {

namespace {

const std::u32string_view closers = U"”’」』）)】〉》\"'］]";
const std::u32string_view cannotBegin = U"，。、；：！？）”’」』》〉】,;:!?)%％℃";

bool isOneOf(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

/// Reads "2024年4月18日" and the like; the bytes it takes, 0 if none.
std::size_t dateAt(std::string_view text)
{
    std::size_t i = 0, parts = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size()) {
            const auto [c, size] = utf8::decode(text, i);
            if (!isDigit(c) && !isOneOf(c, U"〇零一二三四五六七八九十廿"))
                break;
            i += size;
        }
        return i > begin;
    };
    for (std::size_t good = 0;; good = i, ++parts) {
        if (!digits() || i >= text.size())
            return good;
        const auto [c, size] = utf8::decode(text, i);
        if (!isOneOf(c, U"年月日號号"))
            return good;
        i += size;
    }
}

std::size_t countOf(std::string_view text, std::string_view what)
{
    std::size_t n = 0;
    for (std::size_t i = text.find(what); i != text.npos; i = text.find(what, i + what.size()))
        ++n;
    return n;
}

}  // namespace

std::string squeezed(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        if (!isBlank(c))
            out.append(text.substr(i, size));
        i += size;
    }
    return out;
}

std::string_view withoutMark(std::string_view text)
{
    while (!text.empty()) {
        const auto [c, size] = utf8::decode(text, 0);
        if (!isBlank(c) && !isOneOf(c, U"□■○●◎◆◇▲△★☆◇（(【[/·"))
            break;
        text.remove_prefix(size);
    }
    return text;
}

char32_t firstOf(std::string_view text) { return text.empty() ? 0 : utf8::decode(text, 0).ch; }

char32_t lastOf(std::string_view text) { return text.empty() ? 0 : utf8::decodeBefore(text, text.size()).ch; }

bool endsSentence(std::string_view text)
{
    while (!text.empty()) {
        const auto [c, size] = utf8::decodeBefore(text, text.size());
        if (isSentenceEnd(c))
            return true;
        if (c == '.' || c == 0xFF61 || c == 0xFF0E) {  // OCR's 。
            text.remove_suffix(size);
            return !text.empty() && utf8::decodeBefore(text, text.size()).ch > 0x7F;
        }
        if (!isOneOf(c, closers))
            return false;
        text.remove_suffix(size);
    }
    return false;
}

bool endsOpen(std::string_view text)
{
    if (lastOf(text) == U'“' && !leavesOpen(text))  // misread for ”
        return false;
    return isOneOf(lastOf(text), U"，、；,;—-+＋～~《“‘（(「『·");
}

bool leavesOpen(std::string_view text)
{
    int brackets = 0, quotes = 0, titles = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (c == U'（' || c == '(')
            ++brackets;
        else if (c == U'）' || c == ')')
            --brackets;
        else if (c == U'“' || c == U'”' || c == U'「' || c == U'」' || c == '"')
            quotes ^= 1;  // OCR confuses the two
        else if (c == U'《')
            ++titles;
        else if (c == U'》')
            --titles;
    }
    return brackets > 0 || quotes > 0 || titles > 0;
}

bool cutsNumber(std::string_view before, std::string_view after)
{
    char32_t last = lastOf(before);
    const char32_t first = firstOf(after);
    if (last == '.')
        return true;
    if (isOneOf(last, U"万亿") && isOneOf(first, U"元亩吨人户件平立千公")) {
        before.remove_suffix(utf8::decodeBefore(before, before.size()).size);
        return isDigit(lastOf(before));
    }
    return isDigit(last) && (isHan(first) || isDigit(first) || isOneOf(first, U"%％"));
}

bool canEndHeadline(std::string_view text) { return !isOneOf(lastOf(text), U"的和与及为在把被将对向从由并而但是或让使给比，、"); }

bool startsInside(std::string_view text) { return isOneOf(firstOf(text), cannotBegin); }

bool isJump(std::string_view text)
{
    return text.size() <= 90 && (text.find("下转") != text.npos || text.find("下轉") != text.npos)
        && (text.find("版") != text.npos) && !endsSentence(text);
}

bool isContinuation(std::string_view text)
{
    return text.size() <= 90 && (text.find("上接") != text.npos) && text.find("版") != text.npos;
}

bool hasCredit(std::string_view text)
{
    static const Lexicon credits("credits.txt");
    std::string_view tail = text.substr(text.size() > 60 ? text.size() - 60 : 0);
    if (endsSentence(tail))
        return false;
    if (tail.ends_with(")") || tail.ends_with("）"))
        tail.remove_suffix(tail.ends_with(")") ? 1 : 3);
    return credits.endsIn(squeezed(tail));
}

bool isCaption(std::string_view text)
{
    return hasCredit(text) || (text.size() < 1200 && (text.find("图为") != text.npos || text.find("圖為") != text.npos));
}

bool isLabel(std::string_view text)
{
    static const Lexicon words("labels.txt");
    if (text.size() > 45)
        return false;
    const std::string bare = squeezed(withoutMark(text));
    static const Lexicon endings("label_endings.txt");
    return words.has(bare) || (endings.endsIn(bare) && utf8::countCodePoints(bare) <= 5)
        || (bare.starts_with("图说") && utf8::countCodePoints(bare) <= 6);
}

bool isDateLine(std::string_view text)
{
    if (text.size() > 60)
        return false;
    const std::string bare = squeezed(text);
    const std::size_t used = dateAt(bare);
    const bool day = bare.find("月") != bare.npos && (bare.ends_with("日") || bare.ends_with("号") || bare.ends_with("號"));
    return used == bare.size() && used > 0 && (day || bare.find("年") != bare.npos);
}

bool isSignature(std::string_view text)
{
    static const Lexicon words("signatures.txt");
    if (text.size() > 180 || endsSentence(text) || leavesOpen(text))
        return false;
    for (const std::string_view mark : {"，", ",", "。", "；", "“", "：", ":", "！", "？"})
        if (text.find(mark) != text.npos)
            return false;
    const std::string bare = squeezed(text);
    return utf8::countCodePoints(bare) >= 4 && words.endsIn(bare);
}

bool isFurniture(std::string_view text)
{
    static const Lexicon words("furniture.txt");
    if (text.size() > 240 || endsSentence(text))
        return false;
    const std::string bare = squeezed(text);
    for (const std::string_view weekday : {"星期", "周", "农历", "農曆"})  // a date with its day of the week
        if (const std::size_t at = bare.find(weekday); at != bare.npos && text.size() < 150)
            if (bare.find("年") < at && std::string_view(bare).substr(0, at).ends_with("日"))
                return true;
    if (!words.startsIn(bare))
        return false;
    const std::size_t marks = countOf(text, "，") + countOf(text, "。");
    return marks == 0;
}

bool isPaperName(std::string_view text)
{
    const std::string bare = squeezed(text);
    if (bare.size() < 6 || bare.size() > 30)
        return false;
    for (std::size_t i = 0; i < bare.size(); i += 3)
        if (!isHan(utf8::decode(bare, i).ch))
            return false;
    constexpr std::string_view endings[] = {"报", "報", "周刊", "週刊", "时讯", "時訊"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return bare.ends_with(ending); });
}

bool isPageMark(std::string_view text)
{
    if (text.size() > 36)
        return false;
    const std::string bare = squeezed(text);
    std::size_t i = 0;
    if (bare.starts_with("第"))
        i = 3;
    else if (!bare.empty() && isAsciiLetter(firstOf(bare)))
        i = 1;
    const std::size_t digits = i;
    while (i < bare.size() && isAsciiDigit(static_cast<unsigned char>(bare[i])))
        ++i;
    if (i == digits || i - digits > 3)
        return false;
    const std::string_view rest = std::string_view(bare).substr(i);
    if (rest.empty() || rest == "版")
        return true;
    // A page number with the page's name beside it; "12345热线…" is a headline.
    return i - digits == 2 && utf8::countCodePoints(rest) <= 6 && (bare[digits] == '0' || text.find(' ') != text.npos);
}

bool opensReport(std::string_view text)
{
    static const Lexicon words("openings.txt");
    if (words.startsIn(text))
        return true;
    const std::size_t used = dateAt(text.substr(0, 40));
    return used > 0 && text.substr(0, used).find("日") != text.npos;
}

bool opensLater(std::string_view text)
{
    static const Lexicon words("continuations.txt");
    return words.startsIn(text);
}

bool opensNews(std::string_view text)
{
    constexpr std::string_view sources[] = {"本报", "本報", "本刊", "新华社", "新華社", "中新社"};
    if (text.starts_with("【"))  // 【本報訊】, 【財經組報導】
        return text.substr(0, 60).find("】") != text.npos;
    return std::ranges::any_of(sources, [&](std::string_view source) { return text.starts_with(source); });
}

bool namesNotice(std::string_view headline)
{
    static const Lexicon words("notices.txt");
    return words.endsIn(squeezed(headline));
}

bool namesCommentary(std::string_view headline)
{
    static const Lexicon words("commentaries.txt");
    const std::string bare = squeezed(headline);
    return words.has(bare) || words.startsIn(bare);
}

bool isCommentaryLabel(std::string_view text)
{
    static const Lexicon words("commentaries.txt");
    return text.size() < 40 && words.has(squeezed(text));
}

bool isTableRow(std::string_view text)
{
    if (text.size() > 200 || endsSentence(text) || isByline(text) || opensReport(text) || leavesOpen(text)
        || text.find("，") != text.npos)
        return false;
    for (std::size_t at = text.find(','); at != text.npos; at = text.find(',', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0x80)  // no digits behind it
            return false;
    std::size_t cells = 1;
    bool blank = false, figures = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        figures |= isDigit(c);
        cells += isBlank(c) && !blank;
        blank = isBlank(c);
        i += size;
    }
    return cells >= 5 || (cells >= 4 && figures);
}

bool looksLikeHeadline(std::string_view text)
{
    const std::size_t commas = countOf(text, "，") + countOf(text, ",");
    return mayBeHeadline(text) && commas < 2 && (commas == 0 || emsOf(text) <= 24) && !opensReport(text);
}

bool isRowOfHeadlines(std::string_view text)
{
    constexpr double shortest = 5;  // ems
    std::size_t parts = 0;
    for (std::size_t begin = 0; begin < text.size(); ++parts) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view part = text.substr(begin, end - begin);
        if (parts > 5 || emsOf(part) < shortest || !mayBeHeadline(part) || isByline(part))
            return false;
        begin = end + 1;
    }
    return parts > 1;
}

namespace {

/// A question or an answer of an interview: 记者：…, 问：….
bool asks(std::string_view text)
{
    for (const std::string_view who : {"记者", "記者", "主持人", "问", "問", "答"})
        if (text.starts_with(who))
            if (const std::string_view rest = text.substr(who.size()); rest.starts_with("：") || rest.starts_with(":"))
                return true;
    return false;
}

}  // namespace

bool mayBeHeadline(std::string_view text)
{
    if (text.size() > 150 || endsOpen(text) || !canEndHeadline(text) || startsInside(text) || leavesOpen(text)
        || isTableRow(text))
        return false;
    const char32_t last = lastOf(text);
    if (last == U'。' || last == U'：' || last == ':' || last == '.' || text.find("。") != text.npos || emsOf(text) > 34)
        return false;
    if (text.find("，”") != text.npos || text.find(",”") != text.npos || asks(text))  // somebody speaks
        return false;
    return countOf(text, "，") + countOf(text, ",") < 4 && utf8::countCodePoints(squeezed(text)) >= 2;
}

}  // namespace danqian::layout
