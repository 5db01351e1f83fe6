// The article as the reader draws it: paragraphs, marks, and what has to be drawn anew.
#include "tests/ui/desk_fixture.h"
#include "ui/reader/reader_document.h"

#include <gmock/gmock.h>

namespace danqian::ui {
namespace {

using namespace Qt::StringLiterals;
using test::Sheet;

ReaderDocument composed(const Sheet& sheet, std::uint64_t revision = 1)
{
    const auto view = sheet.view(revision);
    return compose(*view, view->articles.front(), {u"%1 → %2"_s, u"?"_s, u"joined"_s, u"kept"_s, u"was"_s});
}

TEST(ReaderDocument, CountsInUtf16WhereCoreCountsInBytes)
{
    Sheet sheet("题", {"𠮷野家", "全镇𠮷有38微克"});
    sheet.record("38微克");
    const ReaderDocument document = composed(sheet);
    ASSERT_EQ(document.paragraphs.size(), 3u);
    const ReaderParagraph& last = document.paragraphs[2];
    ASSERT_EQ(last.marks.size(), 1u);
    EXPECT_EQ(last.marks[0].begin, 5);
    EXPECT_EQ(last.marks[0].end, 9);
    const auto view = sheet.view();
    EXPECT_EQ(byteOf(view->articles[0], last, 5), sheet.find("38微克").begin);
    EXPECT_EQ(unitOf(view->articles[0], last, sheet.find("38微克").end), 9);
}

TEST(ReaderDocument, AMarkOverTwoParagraphsIsDrawnInBoth)
{
    Sheet sheet("题", {"甲乙", "丙丁"});
    sheet.finding("乙\n丙", "");
    const ReaderDocument document = composed(sheet);
    ASSERT_EQ(document.paragraphs[1].marks.size(), 1u);
    EXPECT_EQ(document.paragraphs[1].marks[0].begin, 1);
    ASSERT_EQ(document.paragraphs[2].marks.size(), 1u);
    EXPECT_EQ(document.paragraphs[2].marks[0].end, 1);
}

TEST(ReaderDocument, AnEditShowsWhatCameAndWhatWent)
{
    Sheet sheet("题", {"开展以来,南汀县"});
    sheet.edit(sheet.find(","), "，");
    const ReaderParagraph body = composed(sheet).paragraphs[1];
    EXPECT_EQ(body.text, u"开展以来，南汀县"_s);
    ASSERT_EQ(body.marks.size(), 1u);
    EXPECT_EQ(body.marks[0].kind, u"edited"_s);
    EXPECT_EQ(body.marks[0].begin, 4);
    ASSERT_EQ(body.points.size(), 1u);
    EXPECT_EQ(body.points[0].text, u","_s);
}

TEST(ReaderDocument, OnlyTheParagraphThatChangedIsDrawnAnew)
{
    Sheet sheet("题", {"一", "二,", "三"});
    ReaderDocument before = composed(sheet);
    sheet.edit(sheet.find(","), "，");
    ReaderDocument after = composed(sheet, 2);
    int next = 100;
    const auto steps = follow(before, after, next);
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_EQ(steps[0].at, 2u);
    EXPECT_EQ(steps[0].count, 1u);
    EXPECT_EQ(after.paragraphs[2].id, before.paragraphs[2].id);
    EXPECT_EQ(after.paragraphs[2].textRevision, 2);
    EXPECT_EQ(after.paragraphs[3].textRevision, 1);
}

TEST(ReaderDocument, ASplitParagraphLeavesTheOthersTheirIds)
{
    Sheet sheet("题", {"一", "二二", "三"});
    ReaderDocument before = composed(sheet);
    const std::size_t middle = sheet.find("二二").begin + 3;
    sheet.edit({middle, middle}, "\n");
    ReaderDocument after = composed(sheet, 2);
    int next = 100;
    const auto steps = follow(before, after, next);
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_EQ(steps[0].remove, 1u);
    EXPECT_EQ(steps[0].count, 2u);
    EXPECT_EQ(after.paragraphs[1].id, before.paragraphs[1].id);
    EXPECT_EQ(after.paragraphs[4].id, before.paragraphs[3].id);
}

TEST(ReaderDocument, DecidedFindingsAreNoLongerMarked)
{
    Sheet sheet("题", {"截止目前"});
    sheet.finding("截止", "截至");
    auto view = std::make_shared<workspace::DocumentView>(*sheet.view());
    view->articles[0].findings[0].verdict = Verdict::Rejected;
    EXPECT_TRUE(compose(*view, view->articles[0], {}).paragraphs[1].marks.empty());
    view->articles[0].findings[0].verdict = Verdict::Skipped;
    EXPECT_EQ(compose(*view, view->articles[0], {}).paragraphs[1].marks.size(), 1u);
}

}  // namespace
}  // namespace danqian::ui
