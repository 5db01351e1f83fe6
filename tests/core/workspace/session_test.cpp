#include "core/workspace/session.h"

#include "core/base/error.h"
#include "tests/core/workspace/desk.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace danqian::workspace {
namespace {

using test::Desk;

ErrorCode codeOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::BadInput;
}

TEST(Session, AnImportedPageIsRead)
{
    const Desk desk;
    ASSERT_FALSE(desk.session->view().articles.empty());
    EXPECT_NE(desk.body().find("污水处理厂1座"), std::string::npos);
    EXPECT_EQ(desk.session->view().issue.date.value, "2026-03-01");
    EXPECT_GE(desk.openFindings().size(), 2u) << "the half-width commas";
    EXPECT_FALSE(desk.session->view().canUndo);
}

TEST(Session, AHeadLineThatTheBodyContradictsIsAskedAbout)
{
    const Desk desk(
        "柳泉县新建口袋公园12个\n\n本报讯（记者 田 禾）记者昨日获悉，柳泉县今年新建口袋公园21个，居民出门就能见绿。\n");
    ASSERT_EQ(desk.article()[Part::Headline], "柳泉县新建口袋公园12个");
    const auto& findings = desk.article().findings;
    const bool asked = std::any_of(findings.begin(), findings.end(), [](const FindingRow& row) {
        return row.finding.part == Part::Headline && row.finding.wrong == "12个";
    });
    EXPECT_TRUE(asked);
}

TEST(Session, AcceptingAFindingChangesTheTextAndClosesIt)
{
    Desk desk;
    const auto findings = desk.openFindings();
    EXPECT_TRUE(desk.session->accept(desk.article().id, findings.front()));
    EXPECT_NE(desk.body().find("3200万元，新建"), std::string::npos) << desk.body();
    EXPECT_EQ(desk.openFindings().size(), findings.size() - 1);
    EXPECT_FALSE(desk.session->accept(desk.article().id, "no such finding"));
    EXPECT_FALSE(desk.session->accept(desk.article().id, findings.back(), 9)) << "no such suggestion";
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.openFindings(), findings);
}

TEST(Session, AFindingCanBeAcceptedWithOnesOwnWording)
{
    Desk desk;
    EXPECT_TRUE(desk.session->accept(desk.article().id, desk.openFindings().front(), 0, "；"));
    EXPECT_NE(desk.body().find("3200万元；新建"), std::string::npos) << desk.body();
}

TEST(Session, RejectedAndSkippedFindingsStayDecided)
{
    Desk desk;
    const auto findings = desk.openFindings();
    const std::string before = desk.body();
    EXPECT_TRUE(desk.session->reject(desk.article().id, findings[0]));
    EXPECT_TRUE(desk.session->skip(desk.article().id, findings[1]));
    EXPECT_FALSE(desk.session->reject(desk.article().id, findings[0])) << "it is rejected already";
    EXPECT_EQ(desk.body(), before);
    desk.reopen();
    EXPECT_EQ(desk.openFindings().size(), findings.size() - 2);
}

TEST(Session, AllOfAListIsOneStep)
{
    Desk desk;
    const std::string before = desk.shown();
    const auto findings = desk.openFindings();
    EXPECT_EQ(desk.session->acceptAll(desk.article().id, findings), findings.size());
    EXPECT_EQ(desk.body().find(','), std::string::npos);
    EXPECT_EQ(desk.session->view().history.size(), 1u);
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
    EXPECT_EQ(desk.session->acceptAll(desk.article().id, {}), 0u);
}

TEST(Session, TypingChangesTheTextOnlyWhereItWasSeen)
{
    Desk desk;
    EXPECT_TRUE(desk.replace("改造了管网", "更换了管道"));
    EXPECT_NE(desk.body().find("居民更换了管道"), std::string::npos);
    const Span span = desk.find("管道");
    EXPECT_EQ(codeOf([&] { desk.session->replaceText(desk.article().id, Part::Body, span, "管网", "水管"); }),
              ErrorCode::Conflict);
    EXPECT_FALSE(desk.session->replaceText(desk.article().id, Part::Body, span, "管道", "管道")) << "nothing to do";
    EXPECT_EQ(codeOf([&] {
                  desk.session->replaceText(desk.article().id, Part::Body, {1, 3}, "", "x");
              }),
              ErrorCode::BadInput)
        << "inside of a character";
    EXPECT_EQ(codeOf([&] { desk.session->replaceText(desk.article().id, Part::Body, span, "管道", "\xFF"); }),
              ErrorCode::BadInput);
    EXPECT_EQ(codeOf([&] { desk.session->replaceText("nowhere", Part::Body, span, "管道", "x"); }), ErrorCode::NotFound);
    EXPECT_EQ(desk.session->view().history.size(), 1u) << "what was refused left no trace";
}

TEST(Session, TextCanBeEmptiedAndTypedAnew)
{
    Desk desk;
    const std::string all = desk.body(), article = desk.article().id, before = desk.shown();
    EXPECT_TRUE(desk.session->replaceText(article, Part::Body, {0, all.size()}, all, ""));
    EXPECT_EQ(desk.body(), "");
    EXPECT_TRUE(desk.session->replaceText(article, Part::Body, {0, 0}, "", "新的正文"));
    EXPECT_EQ(desk.body(), "新的正文");
    EXPECT_TRUE(desk.session->undo());
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
}

TEST(Session, RecordsAreCorrectedConfirmedAddedAndRemoved)
{
    Desk desk;
    const std::string article = desk.article().id, before = desk.shown();
    const std::string added =
        desk.session->addRecord(article, Part::Body, desk.find("120户"), {{"kind", "count"}, {"value", "120"}, {"unit", "户"}});
    const auto row = [&](const std::string& key) {
        const auto& records = desk.article().records;
        const auto it = std::find_if(records.begin(), records.end(), [&](const RecordRow& r) { return r.key == key; });
        return it == records.end() ? nullptr : &*it;
    };
    ASSERT_TRUE(row(added));
    EXPECT_EQ(row(added)->record.value.lo, "120");
    EXPECT_TRUE(desk.session->setRecordField(article, added, "value", "121"));
    EXPECT_FALSE(desk.session->setRecordField(article, added, "value", "121"));
    EXPECT_EQ(row(added)->record.value.lo, "121");
    EXPECT_FALSE(desk.session->setRecordField(article, "no such record", "value", "1"));
    EXPECT_EQ(codeOf([&] { desk.session->setRecordField(article, added, "no such field", "1"); }), ErrorCode::BadInput);
    EXPECT_EQ(codeOf([&] { desk.session->addRecord(article, Part::Body, {3, 3}, {}); }), ErrorCode::BadInput);
    desk.reopen();
    ASSERT_TRUE(row(added));
    EXPECT_EQ(row(added)->record.value.lo, "121");
    EXPECT_TRUE(desk.session->removeRecord(article, added));
    EXPECT_FALSE(row(added));
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
}

TEST(Session, ArticlesAndSpansAreTagged)
{
    Desk desk;
    const std::string article = desk.article().id;
    const std::string whole = desk.session->tag(article, Part::Body, {}, "topics", "environment");
    const std::string span = desk.session->tag(article, Part::Body, desk.find("管网"), "topics", "water");
    EXPECT_EQ(desk.session->tag(article, Part::Body, {}, "topics", "environment"), whole) << "it has that tag already";
    EXPECT_EQ(codeOf([&] { desk.session->tag(article, Part::Body, {}, "topics", "no-such-term"); }), ErrorCode::NotFound);
    desk.reopen();
    ASSERT_EQ(desk.article().tags.size(), 2u);
    EXPECT_EQ(desk.article().tags[0].label, "生态环境");
    EXPECT_EQ(desk.article().tags[1].span, desk.find("管网"));
    EXPECT_EQ(desk.archive->articles(desk.document)[0].tags, (std::vector<std::string>{"生态环境", "水利"}));
    desk.replace("本报讯 ", "");
    EXPECT_EQ(desk.article().tags[1].span, desk.find("管网")) << "a tag moves with its text";
    EXPECT_TRUE(desk.session->untag(span));
    EXPECT_FALSE(desk.session->untag(span));
    EXPECT_EQ(desk.article().tags.size(), 1u);
}

TEST(Session, ALineEndIsFlippedThereAndBack)
{
    Desk desk;
    const auto& joins = desk.article().joins;
    const auto join = std::find_if(joins.begin(), joins.end(), [](const JoinRow& j) { return j.part == Part::Body; });
    ASSERT_NE(join, joins.end());
    const std::size_t offset = join->offset;
    const bool joined = join->joined;
    const std::string before = desk.body(), article = desk.article().id;
    EXPECT_TRUE(desk.session->flipJoin(article, offset));
    EXPECT_NE(desk.body(), before);
    EXPECT_EQ(std::count(desk.body().begin(), desk.body().end(), '\n') - std::count(before.begin(), before.end(), '\n'),
              joined ? 1 : -1);
    const auto flipped = std::find_if(desk.article().joins.begin(), desk.article().joins.end(), [&](const JoinRow& j) {
        return j.part == Part::Body && j.joined != joined && (j.offset == offset || j.offset == offset + 1);
    });
    ASSERT_NE(flipped, desk.article().joins.end());
    EXPECT_TRUE(desk.session->flipJoin(article, flipped->offset));
    EXPECT_EQ(desk.body(), before);
    EXPECT_FALSE(desk.session->flipJoin(article, desk.find("投资").begin)) << "no line end there";
    EXPECT_FALSE(desk.session->flipJoin(article, 0));
}

TEST(Session, ArticlesAreSplitMergedAndRetyped)
{
    Desk desk;
    const std::string article = desk.article().id, before = desk.shown();
    const std::size_t count = desk.session->view().articles.size();
    EXPECT_TRUE(desk.session->splitArticle(article, desk.find("镇里还为").begin));
    ASSERT_EQ(desk.session->view().articles.size(), count + 1);
    EXPECT_EQ(desk.body(1), "镇里还为120户居民改造了管网。");
    EXPECT_EQ(desk.archive->articles(desk.document).size(), count + 1);
    EXPECT_TRUE(desk.session->retype(desk.article(1).id, ArticleKind::Notice));
    EXPECT_FALSE(desk.session->retype(desk.article(1).id, ArticleKind::Notice));
    EXPECT_TRUE(desk.session->mergeArticles(article, desk.article(1).id));
    EXPECT_EQ(desk.session->view().articles.size(), count);
    EXPECT_FALSE(desk.session->mergeArticles(article, article));
    EXPECT_FALSE(desk.session->splitArticle(article, 0));
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
    EXPECT_EQ(desk.archive->articles(desk.document).size(), count);
}

TEST(Session, AStretchIsMovedToAnotherPart)
{
    Desk desk;
    const std::string article = desk.article().id;
    EXPECT_TRUE(desk.session->movePart(article, Part::Body, desk.find("本报讯"), article, Part::Byline));
    EXPECT_EQ(desk.article()[Part::Byline], "本报讯");
    EXPECT_EQ(desk.body().find("本报讯"), std::string::npos);
    EXPECT_FALSE(desk.session->movePart(article, Part::Body, {0, 0}, article, Part::Byline));
}

TEST(Session, APartOfASumNamesItsTotal)
{
    const Desk desk("河湾镇项目进展\n河湾镇今年开工项目31个，其中工业项目20个，农业项目11个。\n");
    const auto& records = desk.article().records;
    const auto of = [&](const std::string& surface) {
        return std::find_if(records.begin(), records.end(), [&](const RecordRow& row) { return row.record.surface == surface; });
    };
    ASSERT_NE(of("31个"), records.end());
    ASSERT_NE(of("20个"), records.end());
    EXPECT_EQ(of("20个")->total, of("31个")->key);
    EXPECT_EQ(of("31个")->total, "");
}

TEST(Session, IssueFactsQueriesAndRoundsAreKept)
{
    Desk desk;
    EXPECT_TRUE(desk.session->setIssueFact("date", "2026-03-02"));
    EXPECT_FALSE(desk.session->setIssueFact("date", "2026-03-02"));
    EXPECT_EQ(codeOf([&] { desk.session->setIssueFact("colour", "red"); }), ErrorCode::BadInput);
    const std::string query = desk.session->ask(desk.article().id, Part::Body, desk.find("3200万元"), "数字对吗？", "通讯员");
    EXPECT_TRUE(desk.session->answer(query, "对"));
    EXPECT_FALSE(desk.session->answer("no such query", "对"));
    EXPECT_TRUE(desk.session->signOff("first"));
    EXPECT_FALSE(desk.session->signOff("first"));
    EXPECT_EQ(codeOf([&] { desk.session->signOff("fifth"); }), ErrorCode::BadInput);
    EXPECT_TRUE(desk.replace("改造", "更新"));
    desk.reopen();
    const DocumentView& view = desk.session->view();
    EXPECT_EQ(view.issue.date.value, "2026-03-02");
    ASSERT_EQ(view.queries.size(), 1u);
    EXPECT_EQ(view.queries[0].answer, "对");
    EXPECT_TRUE(view.queries[0].closed);
    EXPECT_EQ(desk.archive->pages()[0].date, "2026-03-02");
    EXPECT_EQ(desk.archive->pages()[0].signedRound, "first");
    EXPECT_EQ(view.history.front().round, "second") << "work after a sign-off belongs to the next round";
}

TEST(Session, ReadingThePageAnewChangesNothingWhereItReadsAsBefore)
{
    Desk desk;
    desk.replace("120", "130");
    const std::string before = desk.shown();
    EXPECT_FALSE(desk.session->reanalyse());
    EXPECT_EQ(desk.shown(), before);
    EXPECT_EQ(desk.session->view().history.size(), 1u);
}

TEST(Session, UndoGoesBackToTheImportAfterARestart)
{
    Desk desk;
    const std::string before = desk.shown(), article = desk.article().id;
    std::vector<std::string> states;
    const auto step = [&](bool done) {
        EXPECT_TRUE(done);
        states.push_back(desk.shown());
    };
    step(desk.session->accept(article, desk.openFindings().front()));
    step(desk.session->reject(article, desk.openFindings().front()));
    step(desk.replace("改造了管网", "更换了管道"));
    step(!desk.session->tag(article, Part::Body, desk.find("管道"), "topics", "water").empty());
    step(desk.session->splitArticle(article, desk.find("镇里还为").begin));
    step(desk.session->signOff("first"));
    desk.reopen();
    for (std::size_t i = states.size(); i-- > 0;) {
        EXPECT_EQ(desk.shown(), states[i]);
        EXPECT_TRUE(desk.session->view().canUndo);
        EXPECT_TRUE(desk.session->undo());
        if (i == 3)
            desk.reopen();
    }
    EXPECT_EQ(desk.shown(), before);
    EXPECT_FALSE(desk.session->undo());
    desk.reopen();
    for (const std::string& state : states) {
        EXPECT_TRUE(desk.session->redo());
        EXPECT_EQ(desk.shown(), state);
    }
    EXPECT_FALSE(desk.session->redo());
    EXPECT_TRUE(desk.archive->check().empty());
}

TEST(Session, ANewActionEndsWhatCouldBeRedone)
{
    Desk desk;
    EXPECT_TRUE(desk.replace("改造", "更新"));
    EXPECT_TRUE(desk.session->undo());
    EXPECT_TRUE(desk.session->view().canRedo);
    EXPECT_TRUE(desk.replace("居民", "住户"));
    EXPECT_FALSE(desk.session->view().canRedo);
    EXPECT_FALSE(desk.session->redo());
}

TEST(Session, OneOldActionIsTakenBackAlone)
{
    Desk desk;
    EXPECT_TRUE(desk.replace("改造", "更新"));
    const std::string first = desk.session->view().history.front().group;
    EXPECT_TRUE(desk.replace("居民", "住户"));
    EXPECT_TRUE(desk.session->undoGroup(first));
    EXPECT_NE(desk.body().find("住户改造了"), std::string::npos) << desk.body();
    EXPECT_FALSE(desk.session->undoGroup(first)) << "it is taken back already";
    EXPECT_FALSE(desk.session->undoGroup("no such group"));
}

TEST(Session, AnActionThatALaterOneBuildsOnIsNotTakenBack)
{
    Desk desk;
    EXPECT_TRUE(desk.replace("改造了管网", "更换了给水管道"));
    const std::string first = desk.session->view().history.front().group, document = desk.document;
    EXPECT_TRUE(desk.replace("给水", "自来水"));
    const std::string before = desk.shown();
    EXPECT_EQ(codeOf([&] { desk.session->undoGroup(first); }), ErrorCode::Conflict);
    EXPECT_EQ(desk.shown(), before);
    desk.reopen();
    EXPECT_EQ(desk.shown(), before) << "the refusal left nothing in the log";
}

TEST(Session, TheRevisionGrowsWithEveryChange)
{
    Desk desk;
    const auto before = desk.session->view().revision;
    EXPECT_TRUE(desk.replace("改造", "更新"));
    EXPECT_GT(desk.session->view().revision, before);
}

TEST(Session, AReadOnlyPageCannotBeChanged)
{
    Desk desk;
    const std::string document = desk.document;
    const auto reader = Archive::open(desk.path(), Archive::Mode::ReadOnly);
    EXPECT_TRUE(reader->info().readOnly);
    EXPECT_NE(reader->info().lockedBy, "");
    const auto session = reader->openDocument(document);
    EXPECT_EQ(codeOf([&] { session->signOff("first"); }), ErrorCode::ArchiveReadOnly);
    EXPECT_EQ(session->view().signedRound, "");
}

TEST(Session, TwoSessionsOfAPageDoNotOverwriteEachOther)
{
    Desk desk;
    const auto other = desk.archive->openDocument(desk.document);
    EXPECT_TRUE(desk.replace("改造", "更新"));
    EXPECT_EQ(codeOf([&] { other->signOff("first"); }), ErrorCode::Conflict);
}

}  // namespace
}  // namespace danqian::workspace
