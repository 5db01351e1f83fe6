#include "desk.h"

#include <gmock/gmock.h>

using namespace danqian;
using danqian::testing::Desk;
using danqian::testing::misplaced;
using danqian::testing::reading;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Fold, OfAnEmptyLogReadsAsTheBase)
{
    const Desk desk;
    EXPECT_EQ(desk.body("a1"), "江苏泰横工程机械有限公司完成投资15亿元，同比增长8.5%。\n截止目前，已有20个项目开工。");
    EXPECT_EQ(desk.state().text("a2", Part::Headline), "春耕开镰");
    EXPECT_EQ(desk.state().text("nobody", Part::Body), "");
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(Fold, TakesBackAnOldCorrectionWhileLaterOnesStay)
{
    Desk desk;
    const std::string first = desk.replace("a1", Part::Body, "横", "恒");
    desk.replace("a1", Part::Body, "止", "至");
    desk.replace("a1", Part::Body, "15", "16");
    desk.undo(first);
    EXPECT_EQ(desk.body("a1"), "江苏泰横工程机械有限公司完成投资16亿元，同比增长8.5%。\n截至目前，已有20个项目开工。");
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(Fold, BringsBackWhatAnUndoOfAnUndoRedoes)
{
    Desk desk;
    const std::string before = reading(desk.state());
    const std::string edit = desk.replace("a1", Part::Body, "横", "恒");
    const std::string after = reading(desk.state());
    const std::string undo = desk.undo(edit);
    EXPECT_EQ(reading(desk.state()), before);
    const std::string redo = desk.undo(undo);
    EXPECT_EQ(reading(desk.state()), after);
    desk.undo(redo);
    EXPECT_EQ(reading(desk.state()), before);
}

TEST(Fold, NamesAsConflictWhatWasTypedIntoTextThatIsTakenBack)
{
    Desk desk;
    const std::string insert = desk.add(ReplaceText{desk.before("a1", Part::Body, "完成"), "今年一季度"});
    desk.replace("a1", Part::Body, "一季度", "上半年");
    ASSERT_EQ(desk.state().text("a1", Part::Body).find("江苏泰横工程机械有限公司今年上半年完成"), 0u);
    const std::string dependent = desk.log.back().id;
    desk.undo(insert);
    EXPECT_THAT(desk.state().conflicts, ElementsAre(dependent));
    EXPECT_EQ(desk.body("a1").find("今年"), std::string::npos);
}

TEST(Fold, NamesAsConflictAnEditWhoseTextReadsDifferently)
{
    Desk desk;
    const Target stale = desk.hold("a1", Part::Body, "15亿元");
    desk.replace("a1", Part::Body, "15", "16");
    desk.add(ReplaceText{stale, "15.2亿元"});
    EXPECT_THAT(desk.state().conflicts, ElementsAre(desk.log.back().id));
    EXPECT_NE(desk.body("a1").find("16亿元"), std::string::npos);
}

TEST(Fold, DoesNotTypeIntoASentenceThatIsGone)
{
    Desk desk;
    const Target place = desk.before("a1", Part::Body, "项目开工");
    desk.replace("a1", Part::Body, "截止目前，已有20个项目开工。", "");
    desk.add(ReplaceText{place, "重点"});
    EXPECT_THAT(desk.state().conflicts, ElementsAre(desk.log.back().id));
}

TEST(Fold, TypesAtTheEdgeOfAReplacedWordButNotInsideIt)
{
    Desk desk;
    const Target behind = desk.before("a1", Part::Body, "工程"), inside = desk.before("a1", Part::Body, "横工");
    desk.replace("a1", Part::Body, "泰横", "泰恒");
    desk.add(ReplaceText{behind, "重型"});
    EXPECT_EQ(desk.body("a1").find("江苏泰恒重型工程"), 0u);
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
    desk.add(ReplaceText{inside, "方"});
    EXPECT_THAT(desk.state().conflicts, ElementsAre(desk.log.back().id));
}

TEST(Fold, KeepsWhatIsTypedAtTheBeginOfAParagraphWithThatParagraph)
{
    Desk desk;
    const std::string split = desk.add(SplitArticle{desk.before("a1", Part::Body, "截止"), ArticleKind::Brief});
    const std::string fresh = desk.log.back().id, undo = desk.undo(split);
    desk.add(ReplaceText{desk.before("a1", Part::Body, "截止"), "据悉，"});
    desk.undo(undo);
    EXPECT_EQ(desk.body(fresh).find("据悉，截止"), 0u);
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(Fold, AgreesWhenTwoPeopleMakeTheSameCorrection)
{
    Desk desk;
    const Target word = desk.hold("a1", Part::Body, "横");
    const std::string first = desk.add(ReplaceText{word, "恒"});
    desk.add(ReplaceText{word, "恒"});
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
    EXPECT_EQ(desk.body("a1").find("江苏泰恒工程"), 0u);
    desk.undo(first);
    EXPECT_EQ(desk.body("a1").find("江苏泰恒工程"), 0u) << "the other person still wants it";
}

TEST(Fold, PutsTextIntoAnEmptyPartOnceAndNoMore)
{
    Desk desk;
    const Target empty{"a3", Part::Headline, {}, {}};
    desk.add(ReplaceText{empty, "秋收"});
    desk.add(ReplaceText{empty, "丰收"});
    EXPECT_EQ(desk.state().text("a3", Part::Headline), "秋收");
    EXPECT_THAT(desk.state().conflicts, ElementsAre(desk.log.back().id));
}

TEST(Fold, LetsAPartBeTypedAnewAfterItWasDeleted)
{
    Desk desk;
    desk.replace("a2", Part::Headline, "春耕开镰", "");
    desk.add(ReplaceText{targetOf(desk.state(), "a2", Part::Headline, {0, 0}), "春耕开犁"});
    EXPECT_EQ(desk.state().text("a2", Part::Headline), "春耕开犁");
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(Fold, UndoesAnAcceptedFindingWithItsVerdictAsOneStep)
{
    Desk desk;
    const std::string group = desk.replace("a1", Part::Body, "止", "至");
    desk.add(Decide{"words:source@1-2", Verdict::Accepted}, group);
    EXPECT_EQ(desk.state().verdicts.size(), 1u);
    desk.undo(group);
    EXPECT_THAT(desk.state().verdicts, IsEmpty());
    EXPECT_NE(desk.body("a1").find("截止"), std::string::npos);
}

TEST(Fold, SplitsAnArticleWithoutLosingAByteAndJoinsItAgain)
{
    Desk desk;
    const std::string before = reading(desk.state());
    const std::string split = desk.add(SplitArticle{desk.before("a1", Part::Body, "截止"), ArticleKind::Brief});
    const State state = desk.state();
    const std::string fresh = desk.log.back().id;
    EXPECT_EQ(state.articles[1].id, fresh);
    EXPECT_EQ(state.articles[1].kind, ArticleKind::Brief);
    EXPECT_EQ(desk.body("a1"), "江苏泰横工程机械有限公司完成投资15亿元，同比增长8.5%。");
    EXPECT_EQ(desk.body(fresh), "截止目前，已有20个项目开工。");
    EXPECT_EQ(misplaced(state, 0), "");

    desk.add(MergeArticles{"a1", fresh});
    EXPECT_EQ(desk.state().article(fresh), nullptr);
    EXPECT_EQ(desk.body("a1"), "江苏泰横工程机械有限公司完成投资15亿元，同比增长8.5%。\n截止目前，已有20个项目开工。");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
    desk.undo(desk.log.back().group);
    desk.undo(split);
    EXPECT_EQ(reading(desk.state()), before);
}

TEST(Fold, SplittingInAHeadlineTakesTheRestOfTheArticleAlong)
{
    Desk desk;
    desk.add(SplitArticle{desk.before("a1", Part::Headline, "新项目"), ArticleKind::News});
    EXPECT_EQ(desk.state().text("a1", Part::Headline), "产业园又添");
    EXPECT_EQ(desk.body("a1"), "");
    EXPECT_EQ(desk.state().text(desk.log.back().id, Part::Headline), "新项目");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
}

TEST(Fold, MakesAnArticleOfLeftovers)
{
    Desk desk;
    const State state = desk.state();
    Target target{"leftovers", Part::Body, {}, {}};
    target.range = *state.leftovers[0].anchorsOf(state.origins, {0, 0});
    desk.add(SplitArticle{target, ArticleKind::Notice});
    EXPECT_EQ(desk.state().articles.back().id, desk.log.back().id);
    EXPECT_EQ(desk.body(desk.log.back().id), "责编 某某");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
}

TEST(Fold, MergingMakesParagraphsOfHeadLines)
{
    Desk desk;
    desk.add(MergeArticles{"a3", "a2"});
    EXPECT_EQ(desk.body("a3"), "图为农户在田间劳作。\n春耕开镰\n𠮷野村种下3000亩水稻。\n村民😀喜笑颜开。");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
}

TEST(Fold, KeepsTagsOfAWholeArticleThroughAMerge)
{
    Desk desk;
    desk.add(Tag{{"a2", Part::Body, {}, {}}, "topic", "farming"});
    desk.add(MergeArticles{"a1", "a2"});
    ASSERT_EQ(desk.state().tags.size(), 1u);
    EXPECT_EQ(locate(desk.state(), desk.state().tags[0].target)->article, "a1");
}

TEST(Fold, MovesAParagraphToAnotherArticleAndLeavesNoGap)
{
    Desk desk;
    desk.add(MoveRange{desk.hold("a1", Part::Body, "截止目前，已有20个项目开工。"), "a2", Part::Body});
    EXPECT_EQ(desk.body("a1"), "江苏泰横工程机械有限公司完成投资15亿元，同比增长8.5%。");
    EXPECT_EQ(desk.body("a2"), "𠮷野村种下3000亩水稻。\n村民😀喜笑颜开。\n截止目前，已有20个项目开工。");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
}

TEST(Fold, MovesALineToAHeadLineToTheFurnitureAndBack)
{
    Desk desk;
    desk.add(MoveRange{desk.hold("a2", Part::Body, "𠮷野村种下3000亩水稻。"), "a2", Part::Headline});
    EXPECT_EQ(desk.state().text("a2", Part::Headline), "春耕开镰 𠮷野村种下3000亩水稻。");
    EXPECT_EQ(desk.body("a2"), "村民😀喜笑颜开。");
    desk.add(MoveRange{desk.hold("a3", Part::Body, "图为农户在田间劳作。"), "furniture"});
    EXPECT_EQ(desk.state().furniture.size(), 2u);
    const State now = desk.state();
    Target back{"furniture", Part::Body, *now.furniture[1].anchorsOf(now.origins, {0, 30}), "图为农户在田间劳作。"};
    desk.add(MoveRange{back, "a1", Part::Subtitle});
    EXPECT_EQ(desk.state().text("a1", Part::Subtitle), "图为农户在田间劳作。");
    EXPECT_EQ(misplaced(desk.state(), 0), "");
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(Fold, FindsTheTextOfAnEditAfterTheSplitThatItWasMadeInIsTakenBack)
{
    Desk desk;
    const std::string split = desk.add(SplitArticle{desk.before("a1", Part::Body, "截止"), ArticleKind::Brief});
    desk.replace(desk.log.back().id, Part::Body, "止", "至");
    desk.undo(split);
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
    EXPECT_NE(desk.body("a1").find("截至目前"), std::string::npos);
}

TEST(Fold, RefusesWhatDoesNotFitAndChangesNothing)
{
    Desk desk;
    const std::string before = reading(desk.state());
    const Edit unfit[] = {
        ReplaceText{{"a9", Part::Body, {}, {}}, "x"},
        ReplaceText{{"a1", Part::Body, {}, {}}, "x"},  // no place in a part that has text
        ReplaceText{desk.hold("a1", Part::Body, "15"), "\xFF\xFE"},
        SetField{"e77", "value", "1"},
        AnswerQuery{"e77", "yes", true},
        SplitArticle{{"a1", Part::Body, {}, {}}, ArticleKind::News},
        MergeArticles{"a1", "a1"},
        MergeArticles{"a1", "a9"},
        MoveRange{desk.hold("a1", Part::Body, "15"), "a9"},
        MoveRange{desk.before("a1", Part::Body, "15"), "a2"},
        Retype{"a9", ArticleKind::Brief},
        SetIssue{"weather", "rain"},
        Tag{{"a9", Part::Body, {}, {}}, "topic", "x"},
    };
    for (const Edit& edit : unfit)
        desk.add(edit);
    EXPECT_EQ(desk.state().conflicts.size(), std::size(unfit));
    EXPECT_EQ(reading(desk.state()), before);
    EXPECT_EQ(desk.state().origins.size(), 2u);
}

TEST(Fold, CarriesRecordsQueriesLinksFactsAndSignOff)
{
    Desk desk;
    desk.add(AddRecord{desk.hold("a1", Part::Body, "15亿元"), {{"value", "1500000000"}}});
    const std::string added = desk.log.back().id;
    desk.add(SetField{added, "unit", "元"});
    desk.add(SetField{"count:source@3-9", "status", "confirmed"});
    desk.add(RemoveRecord{"count:source@12-15"});
    desk.add(AskQuery{desk.hold("a1", Part::Body, "15亿元"), "核对", "统计局"});
    desk.add(AnswerQuery{desk.log.back().id, "属实", true});
    desk.add(Link{desk.hold("a2", Part::Body, "𠮷野村"), "place-7"});
    desk.add(SetIssue{"date", "2031-05-06"});
    desk.add(Retype{"a3", ArticleKind::PhotoCaption});
    desk.add(SignOff{"first"});
    const State state = desk.state();
    EXPECT_THAT(state.conflicts, IsEmpty());
    EXPECT_EQ(state.added.at(added).fields.at("value"), "1500000000");
    EXPECT_EQ(state.fields.at(added).at("unit"), "元");
    EXPECT_TRUE(state.removed.contains("count:source@12-15"));
    EXPECT_EQ(state.queries[0].answer, "属实");
    EXPECT_TRUE(state.queries[0].closed);
    EXPECT_EQ(state.links.size(), 1u);
    EXPECT_EQ(state.issue.date.value, "2031-05-06");
    EXPECT_EQ(state.issue.date.origin, "given");
    EXPECT_EQ(state.article("a3")->kind, ArticleKind::PhotoCaption);
    EXPECT_EQ(state.signedRound, "first");
}

TEST(Fold, TakesAnEntryThatStandsTwiceInTheLogOnce)
{
    Desk desk;
    desk.replace("a1", Part::Body, "横", "恒");
    desk.add(Tag{{"a1", Part::Body, {}, {}}, "topic", "x"});
    desk.log.push_back(desk.log[0]);
    desk.log.push_back(desk.log[1]);
    EXPECT_EQ(desk.state().tags.size(), 1u);
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
}

TEST(ActiveGroups, IgnoresAnUndoOfItselfOfNothingAndOfTheFuture)
{
    Desk desk;
    desk.add(Undo{"self"}, "self");
    desk.undo("never there");
    desk.undo("ge4");
    EXPECT_EQ(desk.add(Retype{"a1", ArticleKind::Brief}), "ge4");
    EXPECT_EQ(activeGroups(desk.log).size(), 4u);
    EXPECT_EQ(desk.state().article("a1")->kind, ArticleKind::Brief);
}

TEST(Keys, SurviveEditsElsewhereSplitsAndMerges)
{
    Desk desk;
    const auto keys = [&](std::string_view article) {
        const State state = desk.state();
        const std::string body = state.text(article, Part::Body);
        Finding finding;
        finding.rule = "words.until-now";
        finding.span = {body.find("截止"), body.find("截止") + 6};
        Record record;
        record.span = {body.find("20"), body.find("20") + 5};
        Mention mention;
        mention.span = finding.span;
        return findingKey(state, article, finding) + " " + recordKey(state, article, record) + " "
            + mentionKey(state, article, mention);
    };
    const std::string before = keys("a1");
    EXPECT_EQ(before.find("words:source@"), 0u);
    desk.replace("a1", Part::Body, "江苏", "江苏省");
    desk.add(ReplaceText{desk.before("a1", Part::Body, "截止"), "据统计，"});
    EXPECT_EQ(keys("a1"), before);
    desk.add(SplitArticle{desk.before("a1", Part::Body, "据统计"), ArticleKind::Brief});
    const std::string fresh = desk.log.back().id;
    EXPECT_EQ(keys(fresh), before);
    desk.add(MergeArticles{"a2", fresh});
    EXPECT_EQ(keys("a2"), before);
}

TEST(Keys, ForgetADecisionWhenTheTextItWasMadeOnChanges)
{
    Desk desk;
    Record record;
    const std::string body = desk.body("a1");
    record.span = {body.find("15"), body.find("15") + 2};
    const std::string before = recordKey(desk.state(), "a1", record);
    desk.replace("a1", Part::Body, "15", "16");
    EXPECT_NE(recordKey(desk.state(), "a1", record), before);
}

TEST(Keys, AreThereForPlacesWithoutAnyCharacter)
{
    const Desk desk;
    Finding finding;
    finding.rule = "heads.missing";
    finding.part = Part::Subtitle;
    EXPECT_EQ(findingKey(desk.state(), "a1", finding), "heads:a1/subtitle");
    EXPECT_EQ(findingKey(desk.state(), "a9", finding), "heads:a9/subtitle");
    finding.part = Part::Body;
    EXPECT_NE(findingKey(desk.state(), "a1", finding), findingKey(desk.state(), "a2", finding));
}
