#include "core/proof/printed_dates.h"

#include "core/proof/numbers.h"

namespace danqian::proof {
namespace {

struct Figure {
    std::size_t end = 0;
    int value = -1;
    bool han = false;
};

/// A figure of at most four places at i, in either script.
Figure figureAt(const Glyphs& text, std::size_t i)
{
    Figure f{i, 0, false};
    while (f.end - i < 5 && isAscii9(text[f.end]))
        f.value = f.value * 10 + static_cast<int>(text[f.end++] - '0');
    if (f.end > i)
        return f.end - i <= 4 ? f : Figure{i, -1, false};
    while (f.end - i < 5 && (hanDigit(text[f.end]) >= 0 || text[f.end] == U'十') && text[f.end] != U'两')
        ++f.end;
    const auto value = f.end - i <= 4 ? hanNumber(text.chars(i, f.end)) : std::nullopt;
    f.value = value ? static_cast<int>(*value) : -1;
    f.han = true;
    return f;
}

std::optional<PrintedDate> dateAt(const Glyphs& text, std::size_t i)
{
    PrintedDate date;
    date.where = {i, i};
    std::size_t at = i;
    Figure f = figureAt(text, at);
    if (f.value >= 1000 && f.end - at == 4 && text[f.end] == U'年') {
        date.year = f.value;
        date.hanYear = f.han;
        date.where.end = date.yearEnd = at = f.end + 1;
        f = figureAt(text, at);
    }
    if (f.value >= 0 && f.end - at <= 3 && text[f.end] == U'月') {
        date.month = f.value;
        date.hanMonth = f.han;
        date.where.end = at = f.end + 1;
        f = figureAt(text, at);
        if (f.value >= 0 && f.end - at <= 3 && (text[f.end] == U'日' || (text[f.end] == U'号' && text[f.end + 1] != U'楼'))) {
            date.day = f.value;
            date.hanDay = f.han;
            date.where.end = f.end + 1;
        }
    }
    return date.year || date.month ? std::optional(date) : std::nullopt;
}

}  // namespace

std::vector<PrintedDate> readDates(const Glyphs& text)
{
    static const CharSet marks(U"年月");
    std::vector<PrintedDate> dates;
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!marks.has(text[i]))
            continue;
        std::size_t begin = i;
        while (begin > done && i - begin < 5
               && (isAscii9(text[begin - 1]) || hanDigit(text[begin - 1]) >= 0 || text[begin - 1] == U'十'))
            --begin;
        if (begin == i)
            continue;
        if (const auto date = dateAt(text, begin)) {
            dates.push_back(*date);
            done = date->where.end;
            i = done - 1;
        }
    }
    return dates;
}

bool isLeapYear(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysInMonth(int month, int year)
{
    constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month < 1 || month > 12 ? 0 : month == 2 && year != 0 && !isLeapYear(year) ? 28 : days[month - 1];
}

long dayNumber(int year, int month, int day)
{
    const long y = month < 3 ? year - 1 : year;
    const long m = month < 3 ? month + 9 : month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
}

int weekday(int year, int month, int day) { return static_cast<int>((dayNumber(year, month, day) + 3) % 7); }

}  // namespace danqian::proof
