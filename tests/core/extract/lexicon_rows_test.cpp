// Every row of the lexicons of units and times is an example of itself: what it says must come out again.
#include "core/extract/calendar.h"
#include "core/extract/figures.h"
#include "core/extract/lexicon.h"
#include "core/extract/quantities.h"
#include "core/extract/time_words.h"

#include <gtest/gtest.h>

namespace danqian::extract {
namespace {

struct Text {
    explicit Text(const std::string& s) : text(s) { line.read(text, {0, text.size()}); }
    std::string text;
    Line line;
};

TEST(LexiconRows, EveryUnitIsReadAfterANumber)
{
    prepareFigures();
    int rows = 0;
    forEachRow("resources/lexicons/extract/units.tsv", [&](const Row& row) {
        if (row[1] == "none")
            return;
        ++rows;
        const Text t("7" + std::string(row[0]));
        const Quantity q = parseQuantity(t.line, *parseNumeral(t.line, 0));
        ASSERT_TRUE(q.unit) << row[0];
        EXPECT_EQ(q.unit->form, row[0]);
        EXPECT_EQ(q.unit->canonical, row[2]);
        EXPECT_EQ(q.end, t.line.size()) << row[0];
        EXPECT_GT(q.unit->factor, Decimal()) << row[0];
    });
    EXPECT_GT(rows, 500);
}

TEST(LexiconRows, AWordThatBeginsLikeAUnitIsNone)
{
    prepareFigures();
    forEachRow("resources/lexicons/extract/units.tsv", [&](const Row& row) {
        if (row[1] != "none")
            return;
        const Text t("2021" + std::string(row[0]));
        std::size_t length = 0;
        EXPECT_EQ(unitAt(t.line, 4, length), nullptr) << row[0];
    });
}

// What a word wants before it to be a point of time.
std::string leadOf(TimeWord::Kind kind, std::size_t length)
{
    using Kind = TimeWord::Kind;
    if (kind == Kind::Xun || kind == Kind::HalfMonth)
        return "2019年3月";
    const bool ofYear = kind == Kind::YearEdge || kind == Kind::WholeYear || kind == Kind::Half || kind == Kind::Quarter
        || (kind == Kind::Season && length == 1);
    return ofYear ? "2019年" : kind == Kind::Part && length == 1 ? "3月8日" : "";
}

TEST(LexiconRows, EveryTimeWordLeadsToAPlaceInTheCalendar)
{
    prepareFigures();
    const Reference reference = Reference::parse("2021-06-14T10:00:00");
    int rows = 0;
    forEachRow("resources/lexicons/extract/times.tsv", [&](const Row& row) {
        const Text word{std::string(row[0])};
        const TimeWordMatch match = timeWordAt(word.line, 0);
        ASSERT_TRUE(match && match.length == word.line.size()) << row[0];
        const TimeWord::Kind kind = match.word->kind;
        if (kind == TimeWord::Kind::Vague) {
            EXPECT_EQ(row[1], "vague") << "unknown kind: " << row[0];
            EXPECT_EQ(vagueWordAt(word.line, 0), word.line.size()) << row[0];
            return;
        }
        if (kind == TimeWord::Kind::QuarterEdge)  // read with its quarter: 一季度末
            return;
        ++rows;
        const Text t(leadOf(kind, word.line.size()) + std::string(row[0]));
        const std::optional<Point> point = parsePoint(t.line, 0);
        ASSERT_TRUE(point) << t.text;
        EXPECT_EQ(point->end, t.line.size()) << t.text;
        const std::optional<Resolved> place = resolve(*point, reference);
        ASSERT_TRUE(place && place->possible) << t.text;
        const Civil from = dateOf(place->interval.from);
        const std::int64_t away = dayNumber(from) - dayNumber(reference.date);
        using Kind = TimeWord::Kind;
        switch (kind) {
        case Kind::Year: EXPECT_EQ(from.year, 2021 + match.word->a) << t.text; break;
        case Kind::Month: EXPECT_EQ((from.year - 2021) * 12 + from.month - 6, match.word->a) << t.text; break;
        case Kind::Week: EXPECT_EQ(away, 7 * match.word->a) << t.text; break;
        case Kind::Day:
        case Kind::DayPart: EXPECT_EQ(away, match.word->a) << t.text; break;
        case Kind::Festival: EXPECT_EQ(from, (Civil{2021, match.word->a, match.word->b})) << t.text; break;
        case Kind::Lunar: EXPECT_EQ(from, *lunarDay(2021, match.word->a, match.word->b)) << t.text; break;
        case Kind::Span: EXPECT_EQ(from, (Civil{2021, match.word->a, match.word->b})) << t.text; break;
        case Kind::Part:
            EXPECT_EQ(place->interval.to - place->interval.from, (match.word->b - match.word->a) * 3600) << t.text;
            break;
        default: EXPECT_LE(place->interval.from, place->interval.to) << t.text;
        }
    });
    EXPECT_GT(rows, 200);
}

}  // namespace
}  // namespace danqian::extract
