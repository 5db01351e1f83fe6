#include "core/base/error.h"
#include "core/workspace/quality.h"
#include "tests/core/workspace/desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace danqian::workspace {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A desk whose paper rules on something, with the page at hand read under it.
class StyleDesk : public ::testing::Test {
protected:
    void rule(StyleSection section, const std::string& key, std::optional<std::string> value)
    {
        EXPECT_TRUE(desk.archive->rule(section, key, value));
        desk.session->restyle();
    }
    std::vector<Finding> of(const std::string& rule) const
    {
        std::vector<Finding> found;
        for (const FindingRow& row : desk.article().findings)
            if (row.finding.rule == rule)
                found.push_back(row.finding);
        return found;
    }

    test::Desk desk;
};

TEST_F(StyleDesk, ATermOfThePaperIsFoundOnEveryPageAlsoAfterARestart)
{
    EXPECT_THAT(of("house.term"), IsEmpty());
    rule(StyleSection::Term, "管网", "供水管网");
    ASSERT_THAT(of("house.term"), SizeIs(1));
    EXPECT_EQ(of("house.term")[0].right, "供水管网");
    desk.reopen();
    ASSERT_THAT(of("house.term"), SizeIs(1));
    EXPECT_TRUE(desk.replace("管网", "供水管网"));
    EXPECT_THAT(of("house.term"), IsEmpty()) << "the right form holds the wrong one";
}

TEST_F(StyleDesk, ATermCanBeTakenBackAndTheLogOfRulingsKeepsBoth)
{
    rule(StyleSection::Term, "管网", "供水管网");
    rule(StyleSection::Term, "管网", std::nullopt);
    EXPECT_THAT(of("house.term"), IsEmpty());
    EXPECT_THAT(desk.archive->rulings(), SizeIs(2));
    EXPECT_FALSE(desk.archive->rule(StyleSection::Term, "管网", std::nullopt)) << "it stands so already";
}

TEST_F(StyleDesk, APersonsOwnTermsGiveWayToThePapers)
{
    desk.archive->setPersonalTerms({{"管网", "管道"}, {"居民", "住户"}});
    rule(StyleSection::Term, "管网", "供水管网");
    ASSERT_THAT(of("house.term"), SizeIs(2));
    EXPECT_EQ(of("house.term")[0].right, "住户");
    EXPECT_EQ(of("house.term")[1].right, "供水管网");
}

TEST_F(StyleDesk, WhatIsAlwaysIgnoredIsNeverShownAgainUntilItIsTakenBack)
{
    const std::vector<Finding> commas = of("punct.fullwidth");
    ASSERT_THAT(commas, SizeIs(2));
    rule(StyleSection::Ignored, ignoredKey("punct.fullwidth", ","), "");
    EXPECT_THAT(of("punct.fullwidth"), IsEmpty());
    rule(StyleSection::Ignored, ignoredKey("punct.fullwidth", ","), std::nullopt);
    EXPECT_THAT(of("punct.fullwidth"), SizeIs(2));
}

TEST_F(StyleDesk, ARuleIsAsStrictAsThePaperWants)
{
    rule(StyleSection::Rule, "punct.fullwidth", "style");
    EXPECT_EQ(of("punct.fullwidth").at(0).severity, Severity::Style);
    rule(StyleSection::Rule, "punct.fullwidth", "off");
    EXPECT_THAT(of("punct.fullwidth"), IsEmpty());
    rule(StyleSection::Rule, "punct.fullwidth", std::nullopt);
    EXPECT_EQ(of("punct.fullwidth").at(0).severity, Severity::Error);
}

TEST(Stylebook, ARuleThatEditorsRejectIsDemotedAndCanBeKept)
{
    Stylebook book;
    book.records["words.misuse"] = {1, 6};
    EXPECT_FALSE(isDemoted(book, "words.misuse")) << "too few decisions";
    book.records["words.misuse"] = {1, 9};
    EXPECT_TRUE(isDemoted(book, "words.misuse"));
    EXPECT_EQ(severityOf(book, "words.misuse", Severity::Error), Severity::Query);
    book.rules["words.misuse"] = "keep";
    EXPECT_FALSE(isDemoted(book, "words.misuse"));
    EXPECT_EQ(severityOf(book, "words.misuse", Severity::Error), Severity::Error);
    book.records["punct.fullwidth"] = {90, 9};
    EXPECT_FALSE(isDemoted(book, "punct.fullwidth"));
}

TEST_F(StyleDesk, HowRulesWereJudgedIsCountedOverAllPagesAndUndoIsNoJudgement)
{
    const auto findings = desk.openFindings();
    desk.session->accept(desk.article().id, findings[0]);
    desk.session->reject(desk.article().id, findings[1]);
    desk.reopen();
    EXPECT_EQ(desk.archive->stylebook().records.at("punct.fullwidth"), (RuleRecord{1, 1}));
    desk.session->undo();
    desk.reopen();
    EXPECT_EQ(desk.archive->stylebook().records.at("punct.fullwidth"), (RuleRecord{1, 0}));
}

TEST_F(StyleDesk, ListsOfOtherPagesAreToldToBeOutOfDateAndAreMadeAnew)
{
    const std::string other =
        desk.archive->importFiles({desk.folder.write("b.txt", "老街改造\n老街改造管网3公里。\n")}).at(0).documents.at(0);
    EXPECT_THAT(desk.archive->outdated(), IsEmpty());
    rule(StyleSection::Term, "管网", "供水管网");
    EXPECT_THAT(desk.archive->outdated(), ElementsAre(other));
    const std::size_t before = desk.archive->articles(other).at(0).openFindings;
    desk.archive->bringUpToDate(other);
    EXPECT_THAT(desk.archive->outdated(), IsEmpty());
    EXPECT_EQ(desk.archive->articles(other).at(0).openFindings, before + 1);
    EXPECT_THAT(desk.archive->check(), IsEmpty());
}

TEST_F(StyleDesk, RulingsAreInTheLogOfTheArchive)
{
    rule(StyleSection::Glossary, "双20", "两个20%的目标");
    rule(StyleSection::Glossary, "双20", std::nullopt);
    const std::string log = desk.archive->logAsJsonLines();
    EXPECT_THAT(log, HasSubstr(R"("key":"双20","section":"glossary","value":"两个20%的目标")"));
    EXPECT_THAT(log, HasSubstr(R"("key":"双20","section":"glossary","value":null)"));
    EXPECT_EQ(desk.archive->logAsJsonLines(desk.document), "") << "rulings are no page's";
}

TEST_F(StyleDesk, RulingsThatMakeNoSenseAreRefused)
{
    EXPECT_THROW(desk.archive->rule(StyleSection::Term, "", "x"), Error);
    EXPECT_THROW(desk.archive->rule(StyleSection::Term, "\xFF", "x"), Error);
    EXPECT_THAT(desk.archive->rulings(), IsEmpty());
}

TEST(Stylebook, WeightsAreTheStandardsUntilThePaperSaysOtherwise)
{
    Stylebook book;
    EXPECT_DOUBLE_EQ(weightOf(book, errorClass("punct.fullwidth")), 0.1);
    EXPECT_DOUBLE_EQ(weightOf(book, errorClass("lex.misuse")), 1);
    EXPECT_DOUBLE_EQ(weightOf(book, errorClass("doc.sum")), 1);
    book.weights = {{"marks", "0.5"}, {"words", "many"}};
    EXPECT_DOUBLE_EQ(weightOf(book, ErrorClass::Marks), 0.5);
    EXPECT_DOUBLE_EQ(weightOf(book, ErrorClass::Words), 1) << "not a number";
}

Finding flaw(const std::string& rule, Part part = Part::Body)
{
    Finding finding;
    finding.rule = rule;
    finding.wrong = "截止目前";
    finding.part = part;
    return finding;
}

/// A page of 10,000 characters with these flaws.
Quality qualityOf(const std::vector<Finding>& findings)
{
    DocumentView view;
    view.style = std::make_shared<const Stylebook>();
    ArticleView article;
    article.text[static_cast<std::size_t>(Part::Body)] = std::string(10000, 'x');
    for (const Finding& finding : findings)
        article.findings.push_back({"", finding, {}});
    view.articles.push_back(std::move(article));
    return quality(view);
}

TEST(Quality, CountsAsTheRegulationDoes)
{
    EXPECT_DOUBLE_EQ(qualityOf({flaw("lex.misuse"), flaw("doc.sum"), flaw("punct.fullwidth")}).perTenThousand, 2.1);
    EXPECT_DOUBLE_EQ(qualityOf({flaw("lex.misuse", Part::Headline)}).errors, 2) << "head lines count double";
    EXPECT_DOUBLE_EQ(qualityOf(std::vector<Finding>(9, flaw("lex.misuse"))).errors, 3) << "the same flaw at most three times";
    EXPECT_DOUBLE_EQ(qualityOf(std::vector<Finding>(30, flaw("num.han"))).errors, 1) << "numerals at most one in all";
    const Quality marks = qualityOf(std::vector<Finding>(30, flaw("punct.fullwidth")));
    EXPECT_DOUBLE_EQ(marks.perTenThousand, 3);
    EXPECT_TRUE(marks.passes());
    EXPECT_EQ(marks.classes[static_cast<std::size_t>(ErrorClass::Marks)].flaws, 30u);
}

}  // namespace
}  // namespace danqian::workspace
