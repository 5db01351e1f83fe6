// The stylebook's dialog as people meet it.
#include "core/workspace/quality.h"
#include "tests/ui/window_fixture.h"
#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/language.h"
#include "ui/message_bar.h"
#include "ui/status_line.h"
#include "ui/stylebook/rule_card.h"
#include "ui/stylebook/stylebook_dialog.h"
#include "ui/stylebook/terms_tab.h"
#include "ui/stylebook_controller.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace danqian::ui::test {
namespace {

class StylebookWindow : public Window {
protected:
    void openDialog(int tab)
    {
        start({}, {page("a.txt", text), page("b.txt", "北汀镇一项工作见效\n截止目前，北汀镇已清理堆场9个，拆除棚屋3处。\n")});
        ASSERT_TRUE(waitFor([&] { return window->archive()->library().pages.size() == 2 && window->document()->view(); }));
        dialog = window->openStylebook(tab);
        ASSERT_TRUE(waitFor([&] { return dialog->isVisible(); }));
    }
    QTableView* table(const char* name) const { return dialog->findChild<QTableView*>(QLatin1String(name)); }
    static int rowOf(const QTableView* view, const QString& words)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            if (view->model()->index(row, 0).data().toString().contains(words))
                return row;
        return -1;
    }
    static bool edit(QTableView* view, int row, int column, const QString& words)
    {
        return view->model()->setData(view->model()->index(row, column), words);
    }
    /// What can be clicked in the dialog's message.
    void clickMessage(const QString& words)
    {
        for (auto* candidate : dialog->messages()->findChildren<QPushButton*>())
            if (candidate->text() == words && !candidate->isHidden())
                return candidate->click();
        ADD_FAILURE() << qPrintable(words) << " is not offered";
    }
    std::size_t openOn(std::size_t page) const { return window->archive()->library().pages.at(page).openFindings; }

    StylebookDialog* dialog = nullptr;
};

TEST_F(StylebookWindow, aTermIsWrittenChangedMadeOnesOwnAndTakenBack)
{
    openDialog(StylebookDialog::Terms);
    const auto* tab = dialog->findChild<TermsTab*>();
    auto* first = tab->findChild<QLineEdit*>(QStringLiteral("entryFirst"));
    auto* second = tab->findChild<QLineEdit*>(QStringLiteral("entrySecond"));
    first->setText(QStringLiteral("堆场"));
    second->setText(QStringLiteral("料堆场"));
    QTest::keyClick(second, Qt::Key_Return);
    auto* terms = table("terms");
    const auto papers = [&] { return window->stylebook()->papersTerms(); };
    ASSERT_TRUE(waitFor([&] { return terms->model()->rowCount() == 1; }));
    EXPECT_TRUE(dialog->isVisible()) << "Enter writes the term and closes nothing";
    EXPECT_TRUE(edit(terms, 0, 0, QStringLiteral("堆料场")));
    ASSERT_TRUE(waitFor([&] { return papers() == Terms{{"堆料场", "料堆场"}}; }));
    clickMessage(QStringLiteral("Undo"));
    ASSERT_TRUE(waitFor([&] { return papers() == Terms{{"堆场", "料堆场"}}; })) << "both halves of the change";
    EXPECT_TRUE(edit(terms, 0, 2, QStringLiteral("Only for me")));
    ASSERT_TRUE(waitFor([&] { return papers().empty() && window->stylebook()->personalTerms().size() == 1; }));
    terms->setFocus();
    terms->selectRow(0);
    QTest::keyClick(terms, Qt::Key_Delete);
    ASSERT_TRUE(waitFor([&] { return window->stylebook()->personalTerms().empty(); }));
    EXPECT_FALSE(terms->isVisible()) << "words stand in the place of an empty table";
}

TEST_F(StylebookWindow, aRuleThatIsSwitchedOffLeavesEveryPageAlsoThoseThatAreNotOpen)
{
    openDialog(StylebookDialog::Rules);
    ASSERT_TRUE(waitFor([&] { return !window->stylebook()->keepingUp() && openOn(0) > 0 && openOn(1) > 0; }));
    const std::size_t before[] = {openOn(0), openOn(1)};
    auto* rules = table("rules");
    const int row = rowOf(rules, QStringLiteral("Word misused"));
    ASSERT_GE(row, 0);
    EXPECT_TRUE(edit(rules, row, 2, QStringLiteral("Off")));
    EXPECT_TRUE(waitFor([&] { return openOn(0) < before[0] && openOn(1) < before[1]; }));
    clickMessage(QStringLiteral("Undo"));
    EXPECT_TRUE(waitFor([&] { return openOn(0) == before[0] && openOn(1) == before[1]; }));
}

TEST_F(StylebookWindow, aRuleThatEditorsRejectIsShownAsDemotedAndKeptByAButton)
{
    const std::string commas = "南汀镇九项工作见效\n南汀镇开展整治,成效明显,群众满意。北汀镇修建水渠,改造管网,村容一新。\n"
                               "东汀镇清理堆场,拆除棚屋,种植树木。西汀镇购置车辆,培训人员,提高效率。\n";
    start({}, {page("a.txt", commas)});
    ASSERT_TRUE(waitFor([&] { return window->document()->view() != nullptr; }));
    std::vector<std::string> keys;
    for (const auto& row : window->document()->currentArticle()->findings)
        if (row.finding.rule == "punct.fullwidth")
            keys.push_back(row.key);
    ASSERT_GE(keys.size(), demotionDecisions);
    window->document()->rejectFindings(window->document()->currentArticle()->id, keys);
    dialog = window->openStylebook(StylebookDialog::Rules);
    auto* rules = table("rules");
    const auto strictness = [&](int row) { return rules->model()->index(row, 2).data().toString(); };
    const int row = rowOf(rules, QStringLiteral("Half-width mark in Chinese text"));
    ASSERT_TRUE(waitFor([&] { return strictness(row).contains(QStringLiteral("demoted")); }));
    rules->selectRow(row);
    auto* card = dialog->findChild<RuleCard*>();
    card->findChild<QPushButton*>()->click();
    EXPECT_TRUE(waitFor([&] { return strictness(row) == QStringLiteral("Kept"); }));
}

TEST_F(StylebookWindow, whatIsIgnoredCanBeLookedAtAgain)
{
    openDialog(StylebookDialog::Ignored);
    window->stylebook()->rule({{StyleSection::Ignored, ignoredKey("punct.fullwidth", ","), ""}});
    auto* ignored = table("ignored");
    ASSERT_TRUE(waitFor([&] { return ignored->isVisible(); }));
    ignored->setFocus();
    ignored->selectRow(0);
    QTest::keyClick(ignored, Qt::Key_Delete);
    EXPECT_TRUE(waitFor([&] { return window->stylebook()->book().ignored.empty(); }));
}

TEST_F(StylebookWindow, aWeightChangesTheErrorRateAndOnlyNumbersAreTaken)
{
    openDialog(StylebookDialog::Weights);
    auto* weights = table("weights");
    const auto rate = [&] { return workspace::quality(*window->document()->view()).perTenThousand; };
    const double before = rate();
    EXPECT_TRUE(edit(weights, 0, 1, QStringLiteral("many")));
    EXPECT_TRUE(edit(weights, 0, 1, QStringLiteral("-1")));
    EXPECT_TRUE(edit(weights, 0, 1, QStringLiteral("0.5")));
    ASSERT_TRUE(waitFor([&] { return rate() > before; }));
    EXPECT_EQ(window->stylebook()->book().weights, (Terms{{"marks", "0.5"}}));
}

TEST_F(StylebookWindow, theErrorRateSaysHowItIsMadeAndLeadsToTheWeights)
{
    openDialog(StylebookDialog::Terms);
    dialog->close();
    window->findChild<QToolButton*>(QStringLiteral("quality"))->click();
    auto* popup = window->findChild<QFrame*>(QStringLiteral("popup"), Qt::FindChildrenRecursively);
    for (auto* candidate : window->findChildren<QFrame*>(QStringLiteral("popup")))
        if (candidate->isVisible())
            popup = candidate;
    ASSERT_NE(popup, nullptr);
    popup->findChild<QPushButton*>()->click();
    ASSERT_TRUE(waitFor([&] {
        const auto* again = window->findChild<StylebookDialog*>();
        return again && again->isVisible() && again->findChild<QTableView*>(QStringLiteral("weights"))->isVisible();
    }));
}

TEST_F(StylebookWindow, pagesThatFellBehindFollowQuietlyAfterTheArchiveIsOpened)
{
    {
        const auto archive = workspace::Archive::open(path(), workspace::Archive::Mode::ReadWrite, true);
        archive->importFiles({page("a.txt", text), page("b.txt", "北汀镇一项工作见效\n北汀镇已修建水渠9条，全部通水。\n")});
        archive->rule(StyleSection::Term, "水渠", "引水渠");
        ASSERT_EQ(archive->outdated().size(), 2U);
    }
    start();
    ASSERT_TRUE(waitFor([&] { return window->archive()->library().pages.size() == 2; }));
    EXPECT_TRUE(waitFor([&] {
        const auto& pages = window->archive()->library().pages;
        return std::all_of(pages.begin(), pages.end(), [](const auto& row) { return row.openFindings > 0; });
    }));
    EXPECT_FALSE(window->messages()->isVisible()) << "nobody asked";
}

TEST_F(StylebookWindow, isWrittenInAndLeafedThroughWithoutAMouse)
{
    openDialog(StylebookDialog::Terms);
    const auto focused = [] { return QApplication::focusWidget(); };
    ASSERT_TRUE(waitFor([&] { return focused() && focused()->objectName() == QStringLiteral("entryFirst"); }));
    QTest::keyClicks(focused(), QStringLiteral("wifi"));
    QTest::keyClick(focused(), Qt::Key_Return);
    QTest::keyClicks(focused(), QStringLiteral("Wi-Fi"));
    QTest::keyClick(focused(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return rowOf(table("terms"), QStringLiteral("wifi")) >= 0; }));
    QTest::keyClick(focused(), Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return table("rules")->isVisible() && dialog->isAncestorOf(focused()); }));
    EXPECT_NE(qobject_cast<QLineEdit*>(focused()), nullptr) << "the filter of the rules";
    QTest::keyClick(focused(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(waitFor([&] { return table("terms")->isVisible(); }));
}

TEST_F(StylebookWindow, speaksChineseWhileItIsOpen)
{
    openDialog(StylebookDialog::Rules);
    setLanguage(QStringLiteral("zh_CN"));
    EXPECT_TRUE(waitFor([&] { return dialog->windowTitle() == QStringLiteral("本报规范"); }));
    EXPECT_GE(rowOf(table("rules"), QStringLiteral("词语误用")), 0);
    setLanguage(QStringLiteral("en"));
}

}  // namespace
}  // namespace danqian::ui::test
