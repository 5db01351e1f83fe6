// The desk as people meet it: keys, words, panes that follow each other.
#include "tests/ui/window_fixture.h"
#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/language.h"
#include "ui/message_bar.h"
#include "ui/models/findings_model.h"
#include "ui/page/page_pane.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/tags_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/search_box.h"
#include "ui/text.h"
#include "ui/widgets/action_button.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <set>

namespace danqian::ui::test {
namespace {

TEST(Commands, haveNoKeyTwiceAndNoneThatAnInputMethodSwallows)
{
    QWidget window;
    const Commands commands(&window);
    std::set<QString> seen;
    for (const QAction* action : commands.all())
        for (const QKeySequence& keys : action->shortcuts()) {
            EXPECT_TRUE(seen.insert(keys.toString()).second) << qPrintable(keys.toString());
            const bool modified = keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier);
            const bool function = keys[0].key() >= Qt::Key_F1 && keys[0].key() <= Qt::Key_F12;
            EXPECT_TRUE(modified || function) << qPrintable(keys.toString());
        }
}

TEST(Commands, nameTheirKeysAsTheyStandOnTheKeyboard)
{
    QWidget window;
    const Commands commands(&window);
    setLanguage(QStringLiteral("zh_CN"));
    EXPECT_EQ(Commands::keyOf(commands.action(Commands::NextFinding)), QStringLiteral("Alt+↓"));
    EXPECT_EQ(Commands::keyOf(commands.action(Commands::Accept)), QStringLiteral("Alt+回车"));
    EXPECT_EQ(Commands::keyOf(commands.action(Commands::TakeOut)), QStringLiteral("Ctrl+Shift+Del"));
    setLanguage(QStringLiteral("en"));
    EXPECT_EQ(Commands::keyOf(commands.action(Commands::PreviousFinding)), QStringLiteral("Alt+↑"));
}

TEST(Words, everyErrorSaysWhatHappenedAndNamesTheFile)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const text::Words words = text::words(Error{static_cast<ErrorCode>(code), "/tmp/page.pdf", "somebody"});
        EXPECT_FALSE(words.what.isEmpty()) << code;
        const bool ofFile = code < static_cast<int>(ErrorCode::ArchiveMissing);
        EXPECT_TRUE(!ofFile || words.what.contains(QStringLiteral("page.pdf"))) << code;
        EXPECT_FALSE(words.safe.isEmpty() && words.remedy.isEmpty()) << code;
    }
}

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

TEST_F(Window, opensAnImportedPageWithItsFirstFindingSelectedEverywhere)
{
    start({}, {page("a.txt", text)});
    ASSERT_TRUE(waitFor([&] { return window->document()->view() != nullptr; }));
    ASSERT_TRUE(window->document()->nextFinding());
    const auto* list = window->findChild<QListView*>(QStringLiteral("findings"));
    EXPECT_TRUE(waitFor([&] { return list->currentIndex().isValid(); }));
    EXPECT_TRUE(waitFor([&] { return list->hasFocus(); })) << "Enter decides without a click first";
    const auto* library = window->findChild<QTreeView*>(QStringLiteral("library"));
    EXPECT_TRUE(waitFor([&] { return library->currentIndex().isValid(); }));
}

TEST_F(Window, leavingTheSearchGivesTheKeysBackToTheFindings)
{
    start({}, {page("a.txt", text)});
    const auto* list = window->findChild<QListView*>(QStringLiteral("findings"));
    ASSERT_TRUE(waitFor([&] { return window->document()->view() && list->hasFocus(); }));
    auto* search = window->findChild<SearchBox*>();
    window->commands()->action(Commands::GoTo)->trigger();
    ASSERT_TRUE(waitFor([&] { return search->hasFocus(); }));
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return list->hasFocus(); })) << "in the text, Enter would break a paragraph";
}

TEST_F(Window, fitsTheScreenAtFirst)
{
    QSettings().remove(QStringLiteral("geometry"));
    MainWindow fresh(Settings(), &system);
    EXPECT_TRUE(QRect({}, fresh.screen()->availableSize()).contains(QRect({}, fresh.size())));
}

TEST_F(Window, altEnterAsksWhatToWriteWhereNothingIsSuggested)
{
    start({}, {page("a.txt", text)});
    const auto* list = window->findChild<QListView*>(QStringLiteral("findings"));
    ASSERT_TRUE(waitFor([&] { return window->document()->view() && list->hasFocus(); }));
    auto view = std::make_shared<workspace::DocumentView>(*window->document()->view());
    for (auto& row : view->articles[0].findings)
        row.finding.right.reset();
    view->revision = 0;  // none that the archive gives
    window->document()->show(view);
    ASSERT_NE(window->document()->currentFinding(), nullptr);
    window->commands()->action(Commands::Accept)->trigger();
    EXPECT_TRUE(waitFor([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
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

TEST_F(Window, selectingARecordShowsItsTab)
{
    start({}, {page("a.txt", text)});
    ASSERT_TRUE(
        waitFor([&] { return window->document()->currentArticle() && !window->document()->currentArticle()->records.empty(); }));
    auto* document = window->document();
    document->selectRecord(document->selection().article, document->currentArticle()->records.front().key);
    const auto* table = window->findChild<QTableView*>(QStringLiteral("records"));
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->currentIndex().row(), 0);
}

TEST_F(Window, aBadFileDoesNotHideTheGoodOnes)
{
    start({}, {page("empty.txt", ""), page("good.txt", text), folder.filePath(QStringLiteral("missing.pdf")).toStdString()});
    ASSERT_TRUE(waitFor([&] { return window->messages()->isVisible() && window->archive()->library().pages.size() == 1; }));
    EXPECT_TRUE(waitFor([&] { return window->document()->view() != nullptr; }));
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("2"))) << qPrintable(window->messages()->text());
}

TEST_F(Window, aFileThatIsNoArchiveIsLeftAloneAndSaidSo)
{
    const std::filesystem::path file = page("notes.txt", "no archive at all, but long enough to be a file of some size");
    const auto size = std::filesystem::file_size(file);
    start(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return window->messages()->isVisible(); }));
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("notes.txt")));
    EXPECT_EQ(std::filesystem::file_size(file), size);
}

TEST_F(Window, anArchiveThatSomebodyElseWritesOpensForReading)
{
    const auto other = workspace::Archive::open(path(), workspace::Archive::Mode::ReadWrite, true);
    other->importFiles({page("a.txt", text)});
    start();
    ASSERT_TRUE(waitFor([&] { return window->messages()->isVisible(); }));
    const auto buttons = window->messages()->findChildren<QPushButton*>();
    const auto offered =
        std::find_if(buttons.begin(), buttons.end(), [](auto* b) { return b->isVisible() && b->text().size() > 2; });
    ASSERT_NE(offered, buttons.end());
    (*offered)->click();
    ASSERT_TRUE(waitFor([&] { return window->document()->view() != nullptr; }));
    EXPECT_TRUE(window->document()->readOnly());
    const auto before = window->document()->selection();
    window->document()->rejectFinding();
    EXPECT_TRUE(waitFor([&] { return window->messages()->isVisible(); })) << "says why nothing changes";
    EXPECT_EQ(window->document()->selection(), before) << "and does not go on as if it had";
}

TEST_F(Window, pageDoneSignsOffAndOpensTheNextPage)
{
    start({}, {page("a.txt", text), page("b.txt", std::string(text) + "另一版的正文在此，写得稍长一些。\n")});
    ASSERT_TRUE(waitFor([&] { return window->archive()->library().pages.size() == 2 && window->document()->view(); }));
    const auto pages = window->archive()->library().pages;
    window->document()->openArticle(pages[0].document);
    ASSERT_TRUE(waitFor([&] { return window->document()->view()->id == pages[0].document; }));
    window->commands()->action(Commands::PageDone)->trigger();
    ASSERT_TRUE(waitFor([&] { return window->document()->view()->id == pages[1].document; }));
    EXPECT_TRUE(waitFor([&] { return !window->archive()->library().pages[0].signedRound.empty(); }));
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("left open"))) << qPrintable(window->messages()->text());
}

TEST_F(Window, aNarrowWindowKeepsThePageAsAStripOverTheText)
{
    start({}, {page("a.txt", text)});
    ASSERT_TRUE(waitFor([&] { return window->document()->view() != nullptr; }));
    auto* pane = window->findChild<PagePane*>();
    EXPECT_FALSE(pane->isStrip());
    window->resize(1100, 760);
    EXPECT_TRUE(waitFor([&] { return pane->isStrip(); }));
    EXPECT_TRUE(pane->isVisible());
    const auto top = [&](const QWidget* widget) { return widget->mapTo(window.get(), QPoint()).y(); };
    EXPECT_TRUE(waitFor([&] { return pane->height() < 200 && top(pane) + pane->height() <= top(window->reader()); }));
    window->resize(1440, 900);
    EXPECT_TRUE(waitFor([&] { return !pane->isStrip(); }));
    EXPECT_TRUE(waitFor([&] { return pane->height() > 400; }));
}

TEST_F(Window, speaksChineseFromOneMomentToTheNext)
{
    start({}, {page("a.txt", text)});
    setLanguage(QStringLiteral("zh_CN"));
    const auto* tabs = window->findChild<QTabBar*>();
    EXPECT_TRUE(waitFor([&] { return tabs->tabText(0).startsWith(QStringLiteral("建议")); }));
    setLanguage(QStringLiteral("en"));
    EXPECT_TRUE(waitFor([&] { return tabs->tabText(0).startsWith(QStringLiteral("Findings")); }));
}

}  // namespace
}  // namespace danqian::ui::test
