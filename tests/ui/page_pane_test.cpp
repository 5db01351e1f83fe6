// The page pane: the selection's place on the page, and the page's place in the text.
#include "tests/ui/desk_fixture.h"
#include "ui/page/facsimile_view.h"
#include "ui/page/page_pane.h"
#include "ui/page/source_place.h"
#include "ui/page/source_view.h"
#include "ui/page/text_grid.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace danqian::ui {
namespace {

using test::Sheet;

/// Gives the sheet's source a geometry: characters of 10 points, `columns` to a line, lines 16 points apart.
void setOnPaper(Sheet& sheet, int columns)
{
    PageLayout& page = sheet.source->pages[0];
    page.width = 400;
    page.height = 600;
    int column = 0, line = 0;
    for (std::size_t at = 0; at < sheet.source->text.size();) {
        const std::size_t size = static_cast<unsigned char>(sheet.source->text[at]) >= 0xE0 ? 3 : 1;
        if (sheet.source->text[at] == '\n') {
            column = 0;
            ++line;
        } else {
            if (column == columns) {
                column = 0;
                ++line;
            }
            const float x = 50.f + 10.f * static_cast<float>(column++), y = 40.f + 16.f * static_cast<float>(line);
            page.glyphs.push_back({{at, at + size}, {x, y, x + 10, y + 10}, 10, 0, false});
        }
        at += size;
    }
}

TEST(SourcePlace, ASpanOverALineEndGivesOneBoxALine)
{
    Sheet sheet("题", {"一二三四五六"});
    setOnPaper(sheet, 4);
    const auto view = sheet.view();
    const Selection selection{Selection::Kind::Text, "a1", Part::Body, sheet.find("三四五"), {}};
    const auto boxes = boxesOf(*pageOf(*view), sourceOf(*view, selection));
    ASSERT_EQ(boxes.size(), 2u);
    EXPECT_EQ(boxes[0], QRectF(70, 56, 20, 10));
    EXPECT_EQ(boxes[1], QRectF(50, 72, 10, 10));
}

TEST(SourcePlace, NeighbouringFlawsKeepTheirOwnBoxes)
{
    Sheet sheet("题", {"一,二,三"});
    sheet.finding(",", "，", Severity::Error, 0).finding(",", "，", Severity::Error, 1);
    setOnPaper(sheet, 20);
    const auto view = sheet.view();
    EXPECT_EQ(boxesOf(*pageOf(*view), sourceOfFindings(*view)).size(), 2u);
}

TEST(SourcePlace, TypedTextPointsToWhatStandsBesideIt)
{
    Sheet sheet("题", {"一,二"});
    sheet.edit(sheet.find(","), "，");
    const auto view = sheet.view();
    const auto spans = sourceOf(*view, {Selection::Kind::Text, "a1", Part::Body, sheet.find("，"), {}});
    EXPECT_FALSE(spans.empty());
}

TEST(SourcePlace, AClickFindsTheFindingBeforeTheRecordBeforeTheCaret)
{
    Sheet sheet("题", {"截止目前有38个"});
    sheet.finding("截止目前", "截至目前").record("38个").record("目前", RecordKind::Date);
    const auto view = sheet.view();
    const std::size_t body = std::string("题\n").size();
    EXPECT_EQ(selectionAt(*view, body + sheet.find("目前").begin)->key, "f1");
    EXPECT_EQ(selectionAt(*view, body + sheet.find("38个").begin)->key, "r1");
    const auto caret = selectionAt(*view, body + sheet.find("有").begin);
    EXPECT_EQ(caret->kind, Selection::Kind::Text);
    EXPECT_EQ(caret->span, (Span{sheet.find("有").begin, sheet.find("有").begin}));
}

TEST(TextGrid, WrapsByCellsAndNumbersTheLinesOfTheSource)
{
    const std::string text = "一二三\nab\n\n四";
    const TextGrid grid(text, 4);
    ASSERT_EQ(grid.rows().size(), 5u);
    EXPECT_EQ(grid.rows()[1].line, 1);
    EXPECT_FALSE(grid.rows()[1].first);
    EXPECT_EQ(grid.rows()[4].line, 4);
    EXPECT_EQ(grid.rowOf(text.find("b")), 2u);
    EXPECT_EQ(grid.byteAt(0, 3), text.find("二"));
    EXPECT_EQ(grid.byteAt(2, 2), std::nullopt);
    EXPECT_EQ(grid.cellOf(0, text.find("二")), 2);
}

TEST(TextGrid, AnyBytesGiveRows)
{
    const std::string text("\xff\xfe\x00\xe4\xb8\n\xf0\x9f\x98\x80", 10);
    EXPECT_EQ(TextGrid(text, 2).rows().back().text.end, text.size());
    EXPECT_EQ(TextGrid("", 10).rows().size(), 1u);
}

struct PagePaneTest : testing::Test {
    DocumentController controller{nullptr};
    PagePane pane{&controller};

    void show(const Sheet& sheet)
    {
        pane.resize(420, 600);
        pane.show();
        controller.show(sheet.view());
        controller.selectArticle("a1");
        pane.fitWidth();
        QTest::qWait(50);
    }
};

TEST_F(PagePaneTest, ASourceWithoutGeometryIsShownAsTextAndAClickSelects)
{
    Sheet sheet("题", {"今年有38个项目", "明年再来"});
    sheet.record("38个");
    show(sheet);
    EXPECT_FALSE(pane.showsFacsimile());
    const QByteArray text = "38";
    QSignalSpy selected(&controller, &DocumentController::selectionChanged);
    // Row 2, over the third character: 今年有.
    QTest::mouseClick(pane.source()->viewport(), Qt::LeftButton, {}, QPoint(40 + 12 + 7 * 5, 12 + 24 + 12));
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(controller.selection().part, Part::Body);
    EXPECT_LT(controller.selection().span.begin, sheet.find("项目").begin);
}

TEST_F(PagePaneTest, AClickOnTheFacsimileSelectsInTheTextAndBack)
{
    Sheet sheet("题", {"今年有38个项目"});
    sheet.record("38个");
    setOnPaper(sheet, 20);
    show(sheet);
    ASSERT_TRUE(pane.showsFacsimile());
    const double scale = pane.facsimile()->scale();
    const QPoint over(static_cast<int>(14 + 85 * scale), static_cast<int>(14 + 61 * scale));  // "3", the fourth character
    QTest::mouseClick(pane.facsimile()->viewport(), Qt::LeftButton, {}, over);
    EXPECT_EQ(controller.selection().kind, Selection::Kind::Record);
    EXPECT_EQ(controller.selection().key, "r1");
}

TEST_F(PagePaneTest, TheOpenArticleIsShownAsLargeAsItIsReadable)
{
    Sheet sheet("题", {"今年有38个项目"});
    setOnPaper(sheet, 20);
    sheet.source->pages[0].width = 800;  // at full width too small to read
    show(sheet);
    EXPECT_LT(pane.facsimile()->scale(), 0.6);
    pane.fitArticle();
    EXPECT_GE(pane.facsimile()->scale(), 1.35);
    pane.fitWidth();
    EXPECT_LT(pane.facsimile()->scale(), 0.6);
}

TEST_F(PagePaneTest, ADragOverThePageSelectsTheText)
{
    Sheet sheet("题", {"今年有38个项目"});
    setOnPaper(sheet, 20);
    show(sheet);
    const double scale = pane.facsimile()->scale();
    const auto at = [&](double x) { return QPoint(static_cast<int>(14 + x * scale), static_cast<int>(14 + 61 * scale)); };
    QTest::mousePress(pane.facsimile()->viewport(), Qt::LeftButton, {}, at(55));
    QTest::mouseRelease(pane.facsimile()->viewport(), Qt::LeftButton, {}, at(75));
    EXPECT_EQ(controller.selectedText(), "今年有");
}

}  // namespace
}  // namespace danqian::ui
