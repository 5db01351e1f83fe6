// One selection, one worker: what every pane relies on.
#include "tests/ui/desk_fixture.h"
#include "ui/document_controller.h"
#include "ui/task_runner.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <memory>

namespace danqian::ui::test {
namespace {

TEST(TaskRunner, bringsValuesAndErrorsBackInOrder)
{
    TaskRunner runner;
    QObject receiver;
    std::string log;
    runner.post(
        &receiver, [](Desk&) { return 7; }, [&](Outcome<int>& o) { log += std::to_string(*o); });
    runner.post(
        &receiver,
        [](Desk&) -> int {
            throw Error{ErrorCode::DiskFull, "x"};
        },
        [&](Outcome<int>& o) { log += o ? "value" : std::string(name(o.error->code())); });
    runner.post(
        &receiver, [](Desk&) {}, [&](Outcome<void>& o) { log += o ? "!" : "?"; });
    ASSERT_TRUE(waitFor([&] { return log.ends_with('!'); }));
    EXPECT_EQ(log, "7disk-full!");
    EXPECT_TRUE(waitFor([&] { return !runner.busy(); }));
}

TEST(TaskRunner, dropsTheAnswerOfAReceiverThatIsGone)
{
    TaskRunner runner;
    auto receiver = std::make_unique<QObject>();
    QObject other;
    bool wrong = false, last = false;
    runner.post(
        receiver.get(), [](Desk&) { return 1; }, [&](Outcome<int>&) { wrong = true; });
    receiver.reset();
    runner.post(
        &other, [](Desk&) { return 1; }, [&](Outcome<int>&) { last = true; });
    ASSERT_TRUE(waitFor([&] { return last; }));
    EXPECT_FALSE(wrong);
}

Sheet threeFindings()
{
    Sheet sheet("标题", {"甲,乙,丙,丁。"});
    sheet.finding(",", "，", Severity::Error, 0).finding(",", "，", Severity::Error, 1).finding(",", "，", Severity::Error, 2);
    return sheet;
}

TEST(DocumentController, walksTheFindingsRoundTheEnd)
{
    DocumentController controller(nullptr);
    controller.show(threeFindings().view());
    controller.selectArticle("a1");
    std::vector<std::size_t> places;
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(controller.nextFinding());
        places.push_back(controller.selection().span.begin);
    }
    EXPECT_LT(places[0], places[1]);
    EXPECT_LT(places[1], places[2]);
    EXPECT_EQ(places[3], places[0]);
    ASSERT_TRUE(controller.previousFinding());
    EXPECT_EQ(controller.selection().span.begin, places[2]);
}

TEST(DocumentController, tellsEveryPaneWhoSelected)
{
    DocumentController controller(nullptr);
    controller.show(threeFindings().view());
    QSignalSpy spy(&controller, &DocumentController::selectionChanged);
    QObject pane;
    controller.select({Selection::Kind::Text, "a1", Part::Body, {0, 3}, {}}, &pane);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].value<QObject*>(), &pane);
    EXPECT_EQ(controller.selectedText(), "甲");
    controller.select(controller.selection());
    EXPECT_EQ(spy.count(), 1) << "the same selection again is no change";
}

TEST(DocumentController, neverSelectsHalfACharacterOrAPlaceThatIsGone)
{
    DocumentController controller(nullptr);
    controller.show(threeFindings().view());
    controller.select({Selection::Kind::Text, "a1", Part::Body, {1, 3}, {}});
    EXPECT_EQ(controller.selection().kind, Selection::Kind::Article);
    controller.select({Selection::Kind::Text, "a1", Part::Body, {0, 100000}, {}});
    EXPECT_EQ(controller.selection().kind, Selection::Kind::Article);
    controller.selectFinding("a1", "no such key");
    EXPECT_EQ(controller.currentFinding(), nullptr);
}

TEST(DocumentController, aFastHandDecidesEachFindingOnceAndUndoBringsThemBack)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n截止目前,已清理堆场22个,拆除棚屋3处,"
                          "劝返车辆130余辆。\n"));
    DocumentController& controller = desk.controller;
    const std::string before = desk.body();
    const auto open = [&] { return controller.currentArticle()->openFindings(); };
    const std::size_t all = open();
    ASSERT_GE(all, 3U);
    QSignalSpy decided(&controller, &DocumentController::decided);
    ASSERT_TRUE(controller.nextFinding());
    for (int i = 0; i < 3; ++i)
        controller.acceptFinding();  // without waiting for the disk
    ASSERT_TRUE(waitFor([&] { return decided.count() == 3; }));
    EXPECT_EQ(open(), all - 3);
    EXPECT_NE(desk.body(), before);
    for (int i = 0; i < 3; ++i)
        controller.undo();
    ASSERT_TRUE(waitFor([&] { return open() == all; }));
    EXPECT_EQ(desk.body(), before);
}

TEST(DocumentController, refusesAnEditOfTextThatReadsDifferently)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("标题在此\n甲乙丙丁戊己庚辛，这是一段完整的正文。\n"));
    QSignalSpy failed(&desk.controller, &DocumentController::failed);
    const std::string before = desk.body();
    desk.controller.replaceText(desk.controller.selection().article, Part::Body, {0, 3}, "乙", "丙");
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_EQ(desk.body(), before);
}

}  // namespace
}  // namespace danqian::ui::test
