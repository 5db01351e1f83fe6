#include "core/extract/time_words.h"

#include "core/extract/calendar.h"
#include "core/extract/lexicon.h"

#include <charconv>
#include <utility>

namespace danqian::extract {
namespace {

using Kind = TimeWord::Kind;

Kind kindNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, Kind> names[] = {
        {"year", Kind::Year},
        {"month", Kind::Month},
        {"week", Kind::Week},
        {"day", Kind::Day},
        {"part", Kind::Part},
        {"daypart", Kind::DayPart},
        {"half", Kind::Half},
        {"halfmonth", Kind::HalfMonth},
        {"halfweek", Kind::HalfWeek},
        {"yearedge", Kind::YearEdge},
        {"monthedge", Kind::MonthEdge},
        {"quarteredge", Kind::QuarterEdge},
        {"weekend", Kind::Weekend},
        {"xun", Kind::Xun},
        {"quarter", Kind::Quarter},
        {"quartershift", Kind::QuarterShift},
        {"season", Kind::Season},
        {"span", Kind::Span},
        {"wholeyear", Kind::WholeYear},
        {"festival", Kind::Festival},
        {"lunar", Kind::Lunar},
        {"rule", Kind::Rule},
        {"term", Kind::Term},
        {"lunarmonth", Kind::LunarMonth},
        {"now", Kind::Now},
    };
    for (const auto& [word, kind] : names)
        if (word == name)
            return kind;
    return Kind::Vague;
}

int number(std::string_view s)
{
    int n = 0;
    std::from_chars(s.data(), s.data() + s.size(), n);
    return n;
}

struct Words {
    std::vector<TimeWord> words;
    Lexicon lexicon;

    Words()
    {
        forEachRow("resources/lexicons/extract/times.tsv", [&](const Row& row) { add(row); });
        lexicon.finish();
        for (TimeWord& word : words)
            if (word.kind == Kind::DayPart)
                for (std::size_t i = 0; i < words.size(); ++i)
                    if (words[i].kind == Kind::Part && words[i].word == word.argument)
                        word.part = static_cast<int>(i);
        lexicon.forEachFirst([](char16_t c) { mark(c, TimeChar); });
    }

    void add(const Row& row)
    {
        TimeWord word;
        word.kind = kindNamed(row[1]);
        word.word = row[0];
        word.argument = word.kind == Kind::DayPart ? row[3] : row[2];
        const bool dated = row[2].size() == 5 && row[2][2] == '-';
        word.a = number(row[2].substr(0, dated ? 2 : row[2].size()));
        word.b = dated ? number(row[2].substr(3)) : number(row[3]);
        if (row[3].size() == 5 && row[3][2] == '-') {
            word.c = number(row[3].substr(0, 2));
            word.d = number(row[3].substr(3));
        }
        lexicon.add(row[0], static_cast<std::uint32_t>(words.size()));
        words.push_back(std::move(word));
    }
};

const Words& all()
{
    static const Words words;
    return words;
}

}  // namespace

TimeWordMatch timeWordAt(const Line& line, std::size_t at)
{
    const Lexicon::Match match = all().lexicon.longest(line, at);
    if (!match)
        return {};
    return {&all().words[match.value], static_cast<int>(match.value), match.length};
}

const TimeWord& timeWord(int index) { return all().words[static_cast<std::size_t>(index)]; }

int eraFirstYear(const Line& line, std::size_t at)
{
    static constexpr std::pair<std::u16string_view, int> eras[] = {
        {u"民国", 1912}, {u"贞观", 627},  {u"神龙", 705},  {u"开元", 713},  {u"天宝", 742},  {u"洪武", 1368}, {u"永乐", 1403},
        {u"嘉靖", 1522}, {u"万历", 1573}, {u"崇祯", 1628}, {u"顺治", 1644}, {u"康熙", 1662}, {u"雍正", 1723}, {u"乾隆", 1736},
        {u"嘉庆", 1796}, {u"道光", 1821}, {u"咸丰", 1851}, {u"同治", 1862}, {u"光绪", 1875}, {u"宣统", 1909},
    };
    for (const auto& [name, year] : eras)
        if (line.has(at, name))
            return year;
    return 0;
}

std::size_t vagueWordAt(const Line& line, std::size_t at)
{
    const TimeWordMatch match = timeWordAt(line, at);
    return match && match.word->kind == Kind::Vague ? match.length : 0;
}

void prepareCalendar() { all(); }

}  // namespace danqian::extract
