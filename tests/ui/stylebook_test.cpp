// What a paper decides once: rulings from the desk, what is learned from corrections, and the pages that follow.
#include "core/base/error.h"
#include "core/workspace/archive.h"
#include "tests/ui/desk_fixture.h"
#include "ui/archive_controller.h"
#include "ui/correction_offer.h"
#include "ui/message_bar.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/records_panel.h"
#include "ui/personal_terms.h"
#include "ui/stylebook_controller.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace danqian::ui::test {
namespace {

TEST(PersonalTerms, areReadAsTheyWereWrittenAndLinesThatAreNoneAreLeftOut)
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("mine/terms.tsv")).toStdString();
    EXPECT_TRUE(loadPersonalTerms(file).empty()) << "there is no file yet";
    const Terms terms{{"登陆", "登录"}, {"霍梓岓", "霍梓岓"}, {"#赘语", ""}};
    savePersonalTerms(file, terms);
    EXPECT_EQ(loadPersonalTerms(file), terms);
    std::ofstream(file) << "# 我的用语\r\n登陆\t登录\r\nno term\n\xFF\tx\n";
    EXPECT_EQ(loadPersonalTerms(file), (Terms{{"登陆", "登录"}}));
}

TEST(PersonalTerms, sayWhereTheyCannotBeWritten)
{
    try {
        savePersonalTerms("/proc/none/terms.tsv", {{"a", "b"}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::FileUnwritable);
    }
}

class StyleDesk : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(desk.open(text)); }

    std::size_t findingsOf(const std::string& rule) const
    {
        const auto& rows = desk.controller.currentArticle()->findings;
        return static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.finding.rule == rule && !row.verdict; }));
    }
    bool selectFirst(const std::string& rule)
    {
        for (const auto& row : desk.controller.currentArticle()->findings)
            if (row.finding.rule == rule) {
                desk.controller.selectFinding(desk.controller.currentArticle()->id, row.key);
                return true;
            }
        return false;
    }
    /// Types in place of the first such text, as the reader hands it on: whole paragraphs.
    void type(const std::string& wrong, const std::string& right)
    {
        const std::string body = desk.body();
        std::string changed = body;
        changed.replace(body.find(wrong), wrong.size(), right);
        desk.controller.replaceText(desk.controller.currentArticle()->id, Part::Body, {0, body.size()}, body, changed);
        ASSERT_TRUE(waitFor([&] { return desk.body() == changed; }));
    }
    std::size_t count(const std::string& form) const
    {
        std::size_t n = 0;
        const std::string body = desk.body();
        for (std::size_t at = body.find(form); at != std::string::npos; at = body.find(form, at + 1))
            ++n;
        return n;
    }

    static constexpr const char* text = "南汀镇三项工作见效\n市民可登陆网站查询,也可登陆小程序办理。\n截止目前,已清理堆场22个,"
                                        "游客登陆平台即可预约。\n";
    OpenDesk desk;
};

QPushButton* button(const QWidget& parent, const QString& words)
{
    for (auto* candidate : parent.findChildren<QPushButton*>())
        if (candidate->text().contains(words) && !candidate->isHidden())
            return candidate;
    return nullptr;
}

TEST_F(StyleDesk, aTermShowsOnTheOpenPageAtOnceAndIsTakenBackAsOneStep)
{
    QSignalSpy ruled(&desk.stylebook, &StylebookController::ruled);
    RulingStep step;
    QObject::connect(&desk.stylebook, &StylebookController::ruled, [&](const RulingStep& s) { step = s; });
    desk.stylebook.rule({{StyleSection::Term, " 登陆 ", "登录"}, {StyleSection::Glossary, "双60", "两项指标"}});
    ASSERT_TRUE(waitFor([&] { return findingsOf("house.term") == 3; }));
    EXPECT_EQ(desk.stylebook.papersTerms(), (Terms{{"登陆", "登录"}}));
    desk.stylebook.rule({{StyleSection::Term, "登陆", "登录"}});
    desk.stylebook.takeBack(step);
    ASSERT_TRUE(waitFor([&] { return findingsOf("house.term") == 0; }));
    EXPECT_TRUE(desk.stylebook.book().glossary.empty());
    EXPECT_EQ(ruled.count(), 1) << "ruling what stands so already is not told";
}

TEST_F(StyleDesk, aTermOfMyOwnIsFoundToo)
{
    desk.stylebook.rule({{StyleSection::Term, "登陆", "登录", true}});
    ASSERT_TRUE(waitFor([&] { return findingsOf("house.term") == 3; }));
    EXPECT_TRUE(desk.stylebook.papersTerms().empty());
    EXPECT_EQ(desk.stylebook.personalTerms(), (Terms{{"登陆", "登录"}}));
}

TEST_F(StyleDesk, shiftDeleteIgnoresForAlwaysAndGoesOnToAnotherFinding)
{
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    panel.show();
    auto* list = panel.findChild<QListView*>(QStringLiteral("findings"));
    ASSERT_GE(findingsOf("punct.fullwidth"), 2U);
    ASSERT_TRUE(selectFirst("punct.fullwidth"));
    QTest::keyClick(list, Qt::Key_Delete, Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([&] { return findingsOf("punct.fullwidth") == 0; }));
    ASSERT_NE(desk.controller.currentFinding(), nullptr) << "the next one that is still there";
    EXPECT_NE(desk.controller.currentFinding()->finding.rule, "punct.fullwidth");
}

TEST_F(StyleDesk, aWordThatIsRightGoesIntoTheStylebookByOneKey)
{
    FindingsPanel panel(&desk.controller, &desk.stylebook);
    panel.show();
    auto* list = panel.findChild<QListView*>(QStringLiteral("findings"));
    ASSERT_TRUE(selectFirst("punct.fullwidth"));
    QTest::keyClick(list, Qt::Key_Insert, Qt::ShiftModifier);
    ASSERT_TRUE(selectFirst("lex.misuse"));
    const std::string form = desk.controller.currentFinding()->finding.wrong;
    QTest::keyClick(list, Qt::Key_Insert, Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([&] { return findingsOf("lex.misuse") == 0; }));
    EXPECT_EQ(desk.stylebook.papersTerms(), (Terms{{form, form}})) << "a comma is no word";
}

class CorrectionDesk : public StyleDesk {
protected:
    MessageBar messages;
    QWidget window;
    CorrectionOffer offer{&desk.controller, &desk.stylebook, &messages, &window};
};

TEST_F(CorrectionDesk, theSameCorrectionIsOfferedForTheOtherPlacesAsOneStep)
{
    type("登陆", "登录");
    ASSERT_TRUE(waitFor([&] { return messages.text().contains(QStringLiteral("登陆")); }));
    QTimer::singleShot(0, [&] {
        ASSERT_TRUE(waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* places = dialog->findChild<QListWidget*>();
        EXPECT_EQ(places->count(), 2);
        places->item(1)->setCheckState(Qt::Unchecked);
        dialog->accept();
    });
    button(messages, QStringLiteral("…"))->click();
    ASSERT_TRUE(waitFor([&] { return count("登录") == 2; }));
    EXPECT_EQ(count("登陆"), 1U) << "its tick was taken away";
    desk.controller.undo();
    ASSERT_TRUE(waitFor([&] { return count("登录") == 1; }));
}

TEST_F(CorrectionDesk, alwaysPutsTheCorrectionIntoTheStylebook)
{
    type("登陆", "登录");
    ASSERT_TRUE(waitFor([&] { return !messages.text().isEmpty(); }));
    button(messages, QStringLiteral("登录"))->click();
    ASSERT_TRUE(waitFor([&] { return findingsOf("house.term") == 2; }));
    EXPECT_EQ(desk.stylebook.papersTerms(), (Terms{{"登陆", "登录"}}));
}

TEST_F(CorrectionDesk, aWordThatIsDeletedFirstAndTypedAfterAPauseIsLearnedToo)
{
    type("登陆网", "登网");
    EXPECT_TRUE(messages.text().isEmpty());
    type("登网", "登录网");
    EXPECT_TRUE(waitFor([&] { return messages.text().contains(QStringLiteral("登陆")); }));
}

TEST_F(CorrectionDesk, theRightFormMayBeTypedBeforeTheWrongOneIsDeleted)
{
    type("登陆网", "登录陆网");
    EXPECT_TRUE(messages.text().isEmpty());
    type("登录陆网", "登录网");
    EXPECT_TRUE(waitFor([&] { return messages.text().contains(QStringLiteral("登陆")); }));
}

TEST_F(CorrectionDesk, whatIsWrittenIntoAFindingIsLearnedToo)
{
    desk.stylebook.rule({{StyleSection::Term, "登陆", "登入"}});
    ASSERT_TRUE(waitFor([&] { return findingsOf("house.term") == 3; }));
    ASSERT_TRUE(selectFirst("house.term"));
    desk.controller.acceptFindingAs("登录");
    EXPECT_TRUE(waitFor([&] { return messages.text().contains(QStringLiteral("登陆")); }));
}

TEST_F(CorrectionDesk, aFigureOrAFormThatStandsNowhereElseIsNotAskedAbout)
{
    type("22", "23");
    type("堆场", "料场");
    EXPECT_TRUE(messages.text().isEmpty());
}

TEST(FindingOrder, theLeastCertainComeFirstWhenAskedFor)
{
    Sheet sheet("标题", {"甲,乙,丙,丁。"});
    sheet.finding(",", "，", Severity::Error, 0).finding(",", "，", Severity::Error, 1).finding(",", "，", Severity::Error, 2);
    sheet.certainty("f2", 0.2).certainty("f3", 0.5);
    DocumentController controller(nullptr);
    controller.show(sheet.view());
    controller.selectArticle("a1");
    controller.setOrder(FindingOrder::LeastCertain);
    std::string walked;
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(controller.nextFinding());
        walked += controller.selection().key;
    }
    EXPECT_EQ(walked, "f2f3f1f2");
    ASSERT_TRUE(controller.previousFinding());
    EXPECT_EQ(controller.selection().key, "f1");
}

TEST(RecordCard, aNameMadeOfFiguresIsGivenItsMeaningForAllPages)
{
    OpenDesk desk;
    ASSERT_TRUE(desk.open("南汀镇推进“双60”行动\n南汀镇开展“双60”行动，出动36人。\n"));
    RecordsPanel panel(&desk.controller, &desk.stylebook);
    panel.show();
    auto* meaning = panel.findChild<QLineEdit*>(QStringLiteral("field-meaning"));
    const auto select = [&](RecordKind kind) {
        for (const auto& row : desk.controller.currentArticle()->records)
            if (row.record.kind == kind)
                return desk.controller.selectRecord(desk.controller.currentArticle()->id, row.key);
        ADD_FAILURE() << "no such record";
    };
    select(RecordKind::Count);
    EXPECT_TRUE(meaning->isHidden()) << "a count stands for itself";
    select(RecordKind::Name);
    ASSERT_FALSE(meaning->isHidden());
    const std::string name = desk.controller.currentRecord()->record.surface;
    QTest::keyClicks(meaning, QStringLiteral("goals"));
    QTest::keyClick(meaning, Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !desk.stylebook.book().glossary.empty(); }));
    EXPECT_EQ(desk.stylebook.book().glossary, (std::map<std::string, std::string>{{name, "goals"}}));
    select(RecordKind::Count);
    select(RecordKind::Name);
    EXPECT_EQ(meaning->text(), QStringLiteral("goals"));
}

}  // namespace
}  // namespace danqian::ui::test
