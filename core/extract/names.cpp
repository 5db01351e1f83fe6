#include "core/extract/names.h"

#include "core/extract/lexicon.h"
#include "core/extract/units.h"

#include <algorithm>

namespace danqian::extract {
namespace {

struct Names {
    Lexicon suffixes, campaigns, prefixes, idioms;

    Names()
    {
        forEachRow("resources/lexicons/extract/names.tsv", [&](const Row& row) {
            const bool campaign = row[1] == "campaign";
            (row[1] == "suffix" || campaign ? suffixes : row[1] == "prefix" ? prefixes : idioms).add(row[0], 1);
            if (campaign)
                campaigns.add(row[0], 1);
        });
        campaigns.finish();
        suffixes.finish();
        prefixes.finish();
        idioms.finish();
    }
};

const Names& names()
{
    static const Names lists;
    return lists;
}

bool isNumberChar(char16_t c) { return classOf(c) & (DigitChar | HanDigitChar | MultiplierChar); }
bool joinsName(char16_t c)
{
    return isLetterUnit(c) || isDigitUnit(c) || c == u'-' || c == u'.' || c == 0xB7 || c == u'/' || c == u'_' || c == u'#';
}

// The run of letters, digits and joining marks around [begin, end).
Span latinRun(const Line& line, std::size_t begin, std::size_t end)
{
    while (begin > 0 && joinsName(line[begin - 1]) && !line.spaceBefore(begin) && end - begin < 64)
        --begin;
    while (joinsName(line[end]) && !line.spaceBefore(end) && end - begin < 128)
        ++end;
    while (end > begin && (line[end - 1] == u'.' || line[end - 1] == u'-'))
        --end;
    return {begin, end};
}

}  // namespace

std::optional<Span> nameAround(const Line& line, const Numeral& number)
{
    const std::size_t begin = number.begin, end = number.end;
    if (number.ascii) {
        const char16_t before = line.spaceBefore(begin) ? u'\0' : line.before(begin);
        const bool letterBefore = isLetterUnit(before)
            || ((before == u'.' || before == u'-' || before == 0xB7) && begin >= 2 && isLetterUnit(line[begin - 2]));
        std::size_t length = 0;
        const bool letterAfter = isLetterUnit(line[end]) && !line.spaceBefore(end) && !unitAt(line, end, length);
        if (letterBefore || letterAfter) {
            const Span run = latinRun(line, begin, std::max(end, begin + 1));
            return Span{run.begin, std::max(run.end, end)};
        }
        const std::size_t colon = line.before(begin) == u':' ? 1 : 0;
        if (number.digitsOnly && names().prefixes.longestBefore(line, begin - colon))
            return latinRun(line, begin, end);
        if (number.digitsOnly && (number.leadingZeros > 0 || number.length() >= 12) && number.length() >= 4
            && !unitAt(line, end, length))
            return latinRun(line, begin, end);
    }
    if (number.decimals || number.range || number.more)
        return std::nullopt;
    if (std::u16string_view(u"栋幢弄座").find(line[end]) != std::u16string_view::npos && isDigitUnit(line[end + 1])
        && number.ascii)
        return Span{begin, end + 1};  // 7栋2单元
    if (const Lexicon::Match suffix = names().suffixes.longest(line, end)) {
        std::size_t length = 0;
        const Unit* unit = unitAt(line, end, length);
        if ((!unit || length < suffix.length) && (number.ascii || suffix.length > 1 || line[end] == u'号' || line[end] == u'路'))
            return Span{begin, end + suffix.length};
    }
    return std::nullopt;
}

bool inIdiom(const Line& line, std::size_t at)
{
    for (std::size_t back = 0; back <= 3 && back <= at; ++back) {
        const Lexicon::Match match = names().idioms.longest(line, at - back);
        if (match.length > back)
            return true;
    }
    return false;
}

std::size_t shortQuoteEnd(const Line& line, std::size_t at)
{
    char16_t close = 0;
    switch (line[at]) {
    case u'“': close = u'”'; break;
    case u'‘': close = u'’'; break;
    case u'「': close = u'」'; break;
    case u'『': close = u'』'; break;
    case u'"': close = u'"'; break;
    default: return 0;
    }
    for (std::size_t i = at + 1; i < at + 16 && line[i]; ++i) {
        if (line[i] == close)
            return i > at + 1 ? i : 0;
        if (isClauseEnd(line[i]) || line[i] == u'、' || line[i] == u'“')
            return 0;
    }
    return 0;
}

bool isNumberSlogan(const Line& line, std::size_t begin, std::size_t end)
{
    std::size_t numerals = 0, runs = 0;
    bool strong = false, inRun = false;
    for (std::size_t i = begin; i < end; ++i) {
        const char16_t c = line[i];
        const bool number = isNumberChar(c) && c != u'半' && c != u'数' && c != u'几';
        numerals += number;
        runs += number && !inRun;
        inRun = number;
        strong |= isDigitUnit(c) || (number && i == begin && c != u'一') || (c == u'双' && i == begin);
        strong |= number && c == u'百' && line[i + 1] == u'日';
    }
    return numerals > 0 && (strong || runs >= 2);
}

bool isCampaign(const Line& line, std::size_t begin, std::size_t end)
{
    const bool open = begin > 0 && std::u16string_view(u"“‘「『\"").find(line[begin - 1]) != std::u16string_view::npos;
    if (open)
        return shortQuoteEnd(line, begin - 1) == end;
    for (std::size_t back = 1; back <= 4 && begin + back < end; ++back)
        if (names().campaigns.longest(line, end - back).length == back)
            return true;
    return names().campaigns.longest(line, end).length > 0;
}

void prepareNames() { names(); }

}  // namespace danqian::extract
