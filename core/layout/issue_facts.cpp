#include "core/layout/issue_facts.h"

#include "core/base/utf8.h"
#include "core/layout/line.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <array>

namespace danqian::layout {

namespace {

const std::string fromFurniture = "furniture";

int digitOf(char32_t c)
{
    if (isDigit(c))
        return static_cast<int>(foldWidth(c) - U'0');
    static constexpr std::u32string_view han = U"〇一二三四五六七八九";
    if (c == U'零' || c == U'○')
        return 0;
    const auto at = han.find(c);
    return at == han.npos ? -1 : static_cast<int>(at);
}

/// Reads a number in Arabic or Chinese digits ("2024", "二〇二四", "十一") at `i` and steps over it; -1 if there is none.
int numberAt(std::u32string_view text, std::size_t& i)
{
    int value = -1;
    const std::size_t begin = i;
    for (; i < text.size() && i - begin < 8; ++i) {
        if (text[i] == U'十') {
            const int tens = value < 0 ? 1 : value;
            const bool unit = i + 1 < text.size() && digitOf(text[i + 1]) >= 0;
            value = tens * 10 + (unit ? digitOf(text[i + 1]) : 0);
            i += unit ? 2 : 1;
            return value;
        }
        const int digit = digitOf(text[i]);
        if (digit < 0)
            break;
        value = (value < 0 ? 0 : value) * 10 + digit;
    }
    return value;
}

std::string twoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// The first date of the text as ISO 8601: 2024年4月16日.
std::string dateIn(std::u32string_view text)
{
    for (std::size_t start = 0; start < text.size(); ++start) {
        std::size_t i = start;
        const int year = numberAt(text, i);
        if (year < 1000 || year > 9999 || i >= text.size() || text[i++] != U'年')
            continue;
        const int month = numberAt(text, i);
        if (month < 1 || month > 12 || i >= text.size() || text[i++] != U'月')
            continue;
        const int day = numberAt(text, i);
        if (day < 1 || day > 31 || i >= text.size() || text[i] != U'日')
            continue;
        return std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day);
    }
    return {};
}

/// The number in 第N期 or 总第N期.
std::string issueNumberIn(std::u32string_view text)
{
    for (std::size_t start = text.find(U'第'); start != text.npos; start = text.find(U'第', start + 1)) {
        std::size_t i = start + 1;
        const int number = numberAt(text, i);
        if (number > 0 && i < text.size() && (text[i] == U'期' || text[i] == U'號' || text[i] == U'号'))
            return std::to_string(number);
    }
    return {};
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        if (!isBlank(c))
            words.back() += text.substr(i, size);
        else if (!words.back().empty())
            words.emplace_back();
        i += size;
    }
    return words;
}

void set(IssueFact& fact, std::string value)
{
    if (fact.value.empty() && !value.empty())
        fact = {std::move(value), fromFurniture};
}

/// "01", "第3版", "A04": the page number without its wrapping.
std::string pageOf(const std::string& word)
{
    if (!isPageMark(word))
        return {};
    std::string page;
    for (const char c : word)
        if ((c >= '0' && c <= '9' && !(page.empty() && c == '0')) || (c >= 'A' && c <= 'Z'))
            page += c;
    return page;
}

bool isSectionName(const std::string& word)
{
    const std::u32string letters = utf8::toUtf32(word);
    if (letters.size() < 2 || letters.size() > 6 || isPaperName(word) || isFurniture(word) || isPageMark(word))
        return false;
    for (const char32_t c : letters)
        if (!isHan(c))
            return false;
    return !word.starts_with("星期") && !word.starts_with("农历");
}

}  // namespace

IssueFacts readIssueFacts(const std::vector<std::string>& furniture)
{
    IssueFacts facts;
    for (const std::string& text : furniture) {
        const std::u32string letters = utf8::toUtf32(squeezed(text));
        set(facts.date, dateIn(letters));
        set(facts.number, issueNumberIn(letters));
        const std::vector<std::string> words = wordsOf(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (isPaperName(words[i]))
                set(facts.paper, words[i]);
            set(facts.page, pageOf(words[i]));
            // The page's name stands beside its number, or alone.
            const bool beside = i > 0 && !pageOf(words[i - 1]).empty();
            if ((beside || words.size() == 1) && isSectionName(words[i]) && !isLabel(words[i] + "："))
                set(facts.section, words[i]);
        }
    }
    return facts;
}

}  // namespace danqian::layout
