// The desk as people meet it: keys, words, panes that follow each other.
#include "tests/ui/window_fixture.h"
#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/language.h"
#include "ui/message_bar.h"
#include "ui/models/findings_model.h"
#include "ui/page/page_pane.h"
#include "ui/panels/findings_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/search_box.h"
#include "ui/text.h"

#include <gtest/gtest.h>

#include <QComboBox>
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
