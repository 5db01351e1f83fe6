// Panels and dialogs by themselves: one key a decision, what they propose, where Tab goes.
#include "tests/ui/desk_fixture.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/models/findings_model.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/records_panel.h"
#include "ui/panels/tags_panel.h"
#include "ui/widgets/action_button.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <fstream>

namespace danqian::ui::test {
namespace {

TEST(FindingsPanel, decidesByOneKeyAndGoesOn)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n截止目前,已清理堆场22个,拆除棚屋3处,"
                          "劝返车辆130余辆。\n"));
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    panel.resize(380, 600);
    panel.show();
    auto* list = panel.findChild<QListView*>(QStringLiteral("findings"));
    ASSERT_NE(list, nullptr);
    const auto verdictOf = [&](const std::string& key) -> std::optional<Verdict> {
        for (const auto& row : desk.controller.currentArticle()->findings)
            if (row.key == key)
                return row.verdict;
        return Verdict::Accepted;  // the text reads right now
    };
    ASSERT_TRUE(desk.controller.nextFinding());
    const std::pair<Qt::Key, Verdict> keys[] = {
        {Qt::Key_Return, Verdict::Accepted}, {Qt::Key_Delete, Verdict::Rejected}, {Qt::Key_Space, Verdict::Skipped}};
    for (const auto& [key, verdict] : keys) {
        ASSERT_NE(desk.controller.currentFinding(), nullptr);
        const std::string decided = desk.controller.currentFinding()->key;
        QTest::keyClick(list, key);
        ASSERT_NE(desk.controller.currentFinding(), nullptr);
        EXPECT_NE(desk.controller.currentFinding()->key, decided) << "goes on at once";
        EXPECT_TRUE(waitFor([&] { return verdictOf(decided) == verdict; }));
    }
}

TEST(FindingsPanel, aDecisionIsFoundAgainAndTakenBack)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n"));
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    panel.resize(380, 600);
    panel.show();
    auto* list = panel.findChild<QListView*>(QStringLiteral("findings"));
    const std::string before = desk.body();
    ASSERT_TRUE(desk.controller.nextFinding());
    const std::string decided = desk.controller.currentFinding()->key;
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return desk.body() != before; }));
    auto* scope = panel.findChild<QComboBox*>();
    scope->setCurrentIndex(scope->count() - 1);
    ASSERT_EQ(panel.model()->rowCount(), 1);
    EXPECT_EQ(panel.model()->row(panel.model()->index(0))->key, decided);
    list->setCurrentIndex(panel.model()->index(0));
    ASSERT_NE(desk.controller.currentFinding(), nullptr);
    QTest::keyClick(list, Qt::Key_Backspace);
    EXPECT_TRUE(waitFor([&] { return desk.body() == before; }));
    EXPECT_EQ(panel.model()->rowCount(), 0);
}

TEST(FindingsPanel, enterFlipsADoubtfulLineEnd)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治，出动36人，检查11家，完成2家，其余9家下月完成，镇里\n"
                          "还将回头看，确保不反弹，做到件件有着落。\n"));
    const std::string before = desk.body();
    const std::size_t end = before.find("还将");
    ASSERT_NE(end, std::string::npos);
    auto view = std::make_shared<workspace::DocumentView>(*desk.controller.view());
    workspace::FindingRow row;
    row.key = "join:x";
    row.finding.rule = "join.made";
    row.finding.span = {end - 3, end + 3};
    view->articles[0].findings = {row};
    view->revision = 0;  // none that the archive gives
    desk.controller.show(view);
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    panel.show();
    ASSERT_TRUE(desk.controller.nextFinding());
    QTest::keyClick(panel.findChild<QListView*>(QStringLiteral("findings")), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return desk.body().find("镇里\n还将") != std::string::npos; }));
    desk.controller.undo();
    EXPECT_TRUE(waitFor([&] { return desk.body() == before; }));
}

TEST(FindingsPanel, showsTheKeysThatWorkFromWhereTheyAre)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n"));
    QWidget window;
    QLineEdit text(&window);
    FindingsPanel panel(&desk.controller, &desk.stylebook, &window);
    auto* list = panel.findChild<QListView*>(QStringLiteral("findings"));
    window.show();
    QApplication::setActiveWindow(&window);
    ASSERT_TRUE(desk.controller.nextFinding());
    const auto keys = [&] {
        QStringList out;
        for (const auto* button : panel.findChildren<ActionButton*>())
            if (!button->key().isEmpty() && button->isVisibleTo(&panel))
                out << button->key();
        return out;
    };
    list->setFocus();
    EXPECT_TRUE(waitFor([&] { return keys().contains(QStringLiteral("Enter")); }));
    text.setFocus();
    EXPECT_TRUE(waitFor([&] {
        return keys() == QStringList({QStringLiteral("Alt+Enter"), QStringLiteral("Alt+Del")});
    })) << qPrintable(keys().join(u' '))
        << ": Enter would break the paragraph";
}

TEST(FindingsPanel, setsThePlacesOfAConflictBesideEachOther)
{
    Sheet sheet("题", {"交办问题54个，完成整改51个，其余4个"});
    sheet.finding("4个", "3个", Severity::Query, 1);
    auto view = std::make_shared<workspace::DocumentView>(*sheet.view());
    view->articles[0].findings[0].finding.related = {sheet.find("54个"), sheet.find("51个")};
    OpenDesk desk;
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    desk.controller.show(view);
    desk.controller.selectFinding("a1", "f1");
    const auto quotes = panel.findChildren<QLabel*>(QStringLiteral("quote"));
    ASSERT_EQ(quotes.size(), 3);
    EXPECT_TRUE(quotes[0]->text().contains(QStringLiteral("交办问题<b>54个</b>"))) << qPrintable(quotes[0]->text());
    QSignalSpy pointed(&desk.controller, &DocumentController::pointedAt);
    emit quotes[0]->linkActivated(QStringLiteral("#"));
    ASSERT_EQ(pointed.size(), 1);
    EXPECT_EQ(pointed[0][1].value<Span>(), sheet.find("54个"));
    EXPECT_NE(desk.controller.currentFinding(), nullptr) << "looking at a place leaves the finding selected";
}

TEST(TagsPanel, theListOfTermsHidesWhatIsUnderIt)
{
    OpenDesk desk;
    TagsPanel panel(&desk.archive, &desk.controller);
    auto* popup = panel.findChild<QLineEdit*>(QStringLiteral("tagField"))->completer()->popup();
    popup->resize(300, 120);
    QImage ground(popup->size(), QImage::Format_ARGB32);
    ground.fill(Qt::transparent);
    popup->render(&ground, {}, {}, QWidget::DrawWindowBackground);
    EXPECT_EQ(qAlpha(ground.pixel(150, 60)), 255);
}

/// The widgets of `panel` that Tab reaches behind `from`.
std::vector<QWidget*> behind(QWidget* from, const QWidget* panel)
{
    std::vector<QWidget*> out;
    for (QWidget* at = from->nextInFocusChain(); at != from; at = at->nextInFocusChain())
        if (panel->isAncestorOf(at) && at->isVisibleTo(panel) && at->focusPolicy() & Qt::TabFocus)
            out.push_back(at);
    return out;
}

TEST(Panels, tabGoesFromTheListToItsCardAndOnlyThenRound)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n"));
    FindingsPanel findings(&desk.controller, &desk.stylebook);
    ASSERT_TRUE(desk.controller.nextFinding());
    const auto next = behind(findings.findChild<QListView*>(QStringLiteral("findings")), &findings);
    ASSERT_GT(next.size(), 3U);
    const auto* first = qobject_cast<ActionButton*>(next[0]);
    ASSERT_NE(first, nullptr) << next[0]->metaObject()->className();
    EXPECT_EQ(first->key(), QStringLiteral("Enter"));
    EXPECT_NE(qobject_cast<QLineEdit*>(next[next.size() - 3]), nullptr) << "filter, which, order come last";

    RecordsPanel records(&desk.controller, &desk.stylebook);
    desk.controller.selectRecord(desk.controller.selection().article, desk.controller.currentArticle()->records.front().key);
    auto* table = records.findChild<QTableView*>(QStringLiteral("records"));
    EXPECT_EQ(behind(table, &records).back()->parentWidget(), &records) << "the order stands above the table";
}

TEST(ExportDialog, offersAFolderThatIsThereAndANameThatIsFree)
{
    const auto proposed = [] {
        QString file;
        QTimer::singleShot(0, [&file] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            for (const auto* line : dialog->findChildren<QLineEdit*>())
                file = line->text();
            dialog->reject();
        });
        askExport({}, nullptr);
        return QFileInfo(file);
    };
    QTemporaryDir folder;
    QSettings().setValue(QStringLiteral("exportFolder"), folder.path());
    EXPECT_EQ(proposed().absoluteFilePath(), folder.filePath(QStringLiteral("danqian.txt")));
    std::ofstream(folder.filePath(QStringLiteral("danqian.txt")).toStdString()) << "the export of yesterday";
    EXPECT_EQ(proposed().absoluteFilePath(), folder.filePath(QStringLiteral("danqian-2.txt")));
    QSettings().setValue(QStringLiteral("exportFolder"), folder.filePath(QStringLiteral("gone")));
    EXPECT_TRUE(proposed().dir().exists());
    QSettings().remove(QStringLiteral("exportFolder"));
}

}  // namespace
}  // namespace danqian::ui::test
