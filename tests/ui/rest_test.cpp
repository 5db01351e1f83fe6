// What stands in no article, and what does not fit any more: nothing of the page or of the work on it is lost to the eye.
#include "core/workspace/archive.h"
#include "tests/ui/desk_fixture.h"
#include "ui/document_controller.h"
#include "ui/page/page_images.h"
#include "ui/page/rest_strip.h"
#include "ui/panels/waiting_edits.h"
#include "ui/widgets/action_button.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace danqian::ui::test {
namespace {

constexpr const char* page = "南汀镇三项工作见效\n南汀镇开展整治，出动36人，检查11家，完成2家，其余9家下月完成。\n"
                             "全镇已清理堆场22个，拆除棚屋3处，劝返车辆130余辆。\n";
const std::string second = "全镇已清理堆场22个，拆除棚屋3处，劝返车辆130余辆。";

class Rest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(desk.open(page));
        strip.resize(360, 300);
        strip.show();
        list = strip.findChild<QListView*>(QStringLiteral("rest"));
        ASSERT_NE(list, nullptr);
        const std::size_t at = desk.body().find(second);
        ASSERT_NE(at, std::string::npos);
        desk.controller.select({Selection::Kind::Text, desk.controller.selection().article, Part::Body, {at + 3, at + 3}, {}});
        desk.controller.takeOut(false);
        ASSERT_TRUE(waitFor([&] { return pieces().size() == 1; })) << "a caret stands for its paragraph";
        EXPECT_EQ(pieces()[0].text, second);
        strip.unfold(true);
    }
    const std::vector<workspace::RestRow>& pieces() const { return desk.controller.view()->rest; }

    OpenDesk desk;
    RestStrip strip{&desk.controller};
    QListView* list = nullptr;
};

TEST_F(Rest, enterPutsAPieceIntoTheOpenArticle)
{
    ASSERT_NE(strip.current(), nullptr);
    EXPECT_FALSE(strip.current()->source.empty()) << "its place on the page can be framed";
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return pieces().empty(); }));
    EXPECT_TRUE(desk.body().ends_with("\n" + second));
    EXPECT_FALSE(strip.isVisible()) << "nothing is left to show";
}

TEST_F(Rest, escapeGivesTheKeysBackToWhereTheyWere)
{
    QWidget window;
    auto* text = new QLineEdit(&window);
    auto* other = new RestStrip(&desk.controller, &window);
    window.show();
    QApplication::setActiveWindow(&window);
    text->setFocus();
    other->focusList();
    auto* pieceList = other->findChild<QListView*>(QStringLiteral("rest"));
    ASSERT_TRUE(waitFor([&] { return pieceList->hasFocus(); }));
    QTest::keyClick(pieceList, Qt::Key_Escape);
    EXPECT_FALSE(other->isUnfolded());
    EXPECT_TRUE(text->hasFocus());
}

TEST_F(Rest, insertMakesAnArticleOfAPieceAndUndoTakesItBack)
{
    QTest::keyClick(list, Qt::Key_Insert);
    ASSERT_TRUE(waitFor([&] { return desk.controller.view()->articles.size() == 2; }));
    EXPECT_TRUE(waitFor([&] { return desk.body() == second; })) << "the new article is open";
    desk.controller.undo();
    EXPECT_TRUE(waitFor([&] { return pieces().size() == 1 && desk.controller.view()->articles.size() == 1; }));
}

TEST_F(Rest, deleteTellsPageFurnitureFromWhatHasNoPlaceYet)
{
    EXPECT_FALSE(pieces()[0].furniture);
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_TRUE(waitFor([&] { return pieces()[0].furniture; }));
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_TRUE(waitFor([&] { return !pieces()[0].furniture; }));
}

TEST_F(Rest, readingThePageAnewKeepsWhatPeopleMoved)
{
    QSignalSpy done(&desk.controller, &DocumentController::readingDone);
    desk.controller.readAnew();
    ASSERT_TRUE(waitFor([&] { return !done.isEmpty(); }));
    EXPECT_EQ(pieces().size(), 1u);
    const auto reading = done[0][0].value<Reading>();
    EXPECT_EQ(reading.articles, 1u);
    EXPECT_EQ(reading.edits, 1u);
    EXPECT_EQ(reading.waiting, 0u);
}

TEST(WaitingEdits, showsWhatStoodThereAndWhatWasToStandThere)
{
    Sheet sheet("题", {"今年有38个项目"});
    auto view = std::make_shared<workspace::DocumentView>(*sheet.view());
    workspace::ConflictRow row{"e1", {}, true};
    row.edit.kind = "replace-text";
    row.edit.before = "36个";
    row.edit.after = "37个";
    view->conflicts.push_back(row);
    DocumentController controller(nullptr);
    WaitingEdits waiting(&controller);
    EXPECT_TRUE(waiting.isEmpty());
    controller.show(view);
    controller.selectArticle("a1");
    ASSERT_FALSE(waiting.isEmpty());
    auto* list = waiting.findChild<QListView*>(QStringLiteral("waiting"));
    const QString words = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(words.contains(QStringLiteral("36个 | 37个"))) << qPrintable(words);
    auto* apply = waiting.findChild<ActionButton*>();
    EXPECT_FALSE(apply->isEnabled()) << "no place is selected";
    controller.select({Selection::Kind::Text, "a1", Part::Body, sheet.find("38个"), {}});
    EXPECT_TRUE(apply->isEnabled());
}

TEST(PageImages, aPictureIsDrawnWhileTheArchiveIsBusy)
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("a.danqian")).toStdString();
    const auto archive = workspace::Archive::open(path, workspace::Archive::Mode::ReadWrite, true);
    const auto sample = std::filesystem::path(DANQIAN_ROOT) / "resources/sample/栖原日报-2024-09-03-第01版-要闻.pdf";
    const auto imported = archive->importFiles({sample});
    ASSERT_EQ(imported.size(), 1u);
    ASSERT_FALSE(imported[0].documents.empty());
    TaskRunner busy;  // stands for the thread that decides: nothing of the picture waits for it
    std::atomic<bool> go = false;
    bool decided = false;
    busy.post(
        &busy,
        [&go](Desk&) {
            while (!go)
                QThread::msleep(5);
        },
        [&decided](Outcome<void>&) { decided = true; });
    PageImages images;
    images.open(path);
    QImage image;
    images.draw(imported[0].documents[0], 36, &images, [&image](const QImage& drawn) { image = drawn; });
    EXPECT_TRUE(waitFor([&] { return !image.isNull(); }));
    EXPECT_FALSE(decided);
    go = true;
    EXPECT_TRUE(waitFor([&] { return decided; }));
}

}  // namespace
}  // namespace danqian::ui::test
