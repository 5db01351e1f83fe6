#include "core/workspace/issue_name.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian::workspace {

namespace {

using Text = std::u32string_view;

constexpr std::size_t nearestFolders = 3;
constexpr std::size_t longestPaper = 12;  // characters of a paper's name
constexpr std::size_t longestSection = 12;

/// A run of digits and where it stands.
struct Number {
    std::size_t begin = 0, end = 0;
    int value = 0;

    std::size_t digits() const { return end - begin; }
};

std::vector<Number> numbersOf(Text text)
{
    std::vector<Number> numbers;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isAsciiDigit(text[i]))
            continue;
        Number number{i, i, 0};
        for (; number.end < text.size() && isAsciiDigit(text[number.end]); ++number.end)
            if (number.digits() < 8)
                number.value = number.value * 10 + static_cast<int>(text[number.end] - '0');
        numbers.push_back(number);
        i = number.end;
    }
    return numbers;
}

std::optional<std::string> dateOf(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year < 1800 || year > 2199 || !date.ok())
        return std::nullopt;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

/// Whether the characters between two numbers can part a year from a month, a month from a day.
bool parts(Text between)
{
    static constexpr Text separators = U"-_.~/年月";
    return between.size() == 1 && separators.find(between.front()) != Text::npos;
}

/// The last date in the text: eight digits together, or year, month and day with one character between them.
std::string findDate(Text text)
{
    std::string found;
    const std::vector<Number> n = numbersOf(text);
    for (std::size_t i = 0; i < n.size(); ++i) {
        std::optional<std::string> date;
        if (n[i].digits() == 8)
            date = dateOf(n[i].value / 10000, n[i].value / 100 % 100, n[i].value % 100);
        else if (n[i].digits() == 4 && i + 2 < n.size() && n[i + 1].digits() <= 2 && n[i + 2].digits() <= 2
                 && parts(text.substr(n[i].end, n[i + 1].begin - n[i].end))
                 && parts(text.substr(n[i + 1].end, n[i + 2].begin - n[i + 1].end)))
            date = dateOf(n[i].value, n[i + 1].value, n[i + 2].value);
        if (date)
            found = *date;
    }
    return found;
}

struct PageName {
    std::string page, section;
};

/// "第01版-要闻", "A02版 经济", "03版".
PageName findPage(Text text)
{
    const std::vector<Number> numbers = numbersOf(text);
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
        if (number->digits() > 3 || number->value == 0 || number->end >= text.size() || text[number->end] != U'版')
            continue;
        PageName name;
        const char32_t sheet = number->begin > 0 ? text[number->begin - 1] : U' ';
        if (sheet >= 'A' && sheet <= 'Z')
            name.page = utf8::encode(sheet);
        name.page += std::to_string(number->value);
        Text rest = text.substr(number->end + 1);
        while (!rest.empty() && !isHan(rest.front()))
            rest.remove_prefix(1);
        std::size_t size = 0;
        while (size < rest.size() && isHan(rest[size]))
            ++size;
        if (size <= longestSection)
            name.section = utf8::fromUtf32(rest.substr(0, size));
        return name;
    }
    return {};
}

/// A run of Chinese characters that ends in 报.
std::string findPaper(Text text)
{
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!isHan(text[begin]))
            continue;
        std::size_t end = begin;
        while (end < text.size() && isHan(text[end]))
            ++end;
        const Text run = text.substr(begin, end - begin);
        if (run.back() == U'报' && run.size() >= 2 && run.size() <= longestPaper)
            return utf8::fromUtf32(run);
        begin = end;
    }
    return {};
}

void take(IssueFact& fact, std::string value, const char* origin)
{
    if (fact.value.empty() && !value.empty())
        fact = {std::move(value), origin};
}

void read(IssueFacts& facts, Text text, const char* origin)
{
    PageName page = findPage(text);
    take(facts.page, std::move(page.page), origin);
    take(facts.section, std::move(page.section), origin);
    take(facts.date, findDate(text), origin);
    take(facts.paper, findPaper(text), origin);
}

std::u32string plain(const std::filesystem::path& path)
{
    std::u32string text = utf8::toUtf32(path.generic_string());
    for (char32_t& c : text)
        c = foldWidth(c);
    return text;
}

}  // namespace

IssueFacts issueFactsOfName(const std::filesystem::path& file)
{
    IssueFacts facts;
    read(facts, plain(file.stem()), "file-name");
    std::filesystem::path folders;
    std::filesystem::path rest = file.parent_path();
    for (std::size_t i = 0; i < nearestFolders && rest.has_filename(); ++i, rest = rest.parent_path())
        folders = folders.empty() ? rest.filename() : rest.filename() / folders;
    read(facts, plain(folders), "folder");
    return facts;
}

void fillIssueFacts(IssueFacts& issue, const std::filesystem::path& file, bool singlePage)
{
    IssueFacts named = issueFactsOfName(file);
    if (!singlePage)
        named.page = named.section = {};
    for (const auto& [fact, name] : std::array<std::pair<IssueFact*, const IssueFact*>, 4>{{{&issue.paper, &named.paper},
                                                                                            {&issue.date, &named.date},
                                                                                            {&issue.page, &named.page},
                                                                                            {&issue.section, &named.section}}})
        if (fact->value.empty())
            *fact = *name;
}

}  // namespace danqian::workspace
