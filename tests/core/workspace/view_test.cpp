#include "core/model/place.h"
#include "core/workspace/history.h"
#include "core/workspace/joins.h"
#include "core/workspace/rules.h"
#include "core/workspace/view_builder.h"

#include <gmock/gmock.h>

using namespace danqian;
using namespace danqian::workspace;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

/// A page of two articles with one joined and one kept line end, and the log of its editor.
class Page : public ::testing::Test {
protected:
    Page()
    {
        Source made;
        made.id = "source";
        made.name = "page.txt";
        made.text = "头条\n泰横工程机\n械公司投资15亿元。\n截止目前有20家。\n图说\n";
        made.pages.push_back({1, {0, made.text.size()}, 0, 0, {}, {}, {}});
        source = std::make_shared<const Source>(made);
        Article first, second;
        first.id = "a1";
        first[Part::Headline] = PieceText({span("头条"), lineEnd("头条", false)});
        first[Part::Body] =
            PieceText({span("泰横工程机"), lineEnd("泰横工程机", false), span("械公司投资15亿元。"),
                       lineEnd("械公司投资15亿元。", true), span("截止目前有20家。"), lineEnd("截止目前有20家。", false)});
        second.id = "a2";
        second[Part::Body] = PieceText({span("图说"), lineEnd("图说", false)});
        base.articles = {first, second};
        base.joins = {{lineEnd("泰横工程机", false).begin, true, 0.9}, {lineEnd("械公司投资15亿元。", false).begin, false, 0.3}};
        base.issue.date = {"2031-05-06", "furniture"};
    }

    Piece span(std::string_view text) const
    {
        const auto at = static_cast<std::uint32_t>(source->text.find(text));
        return {0, at, at + static_cast<std::uint32_t>(text.size()), true};
    }
    Piece lineEnd(std::string_view text, bool live) const
    {
        const Piece piece = span(text);
        return {0, piece.end, piece.end + 1, live};
    }
    std::string add(Edit edit, const std::string& group = {})
    {
        Entry entry;
        entry.id = "e" + std::to_string(log.size() + 1);
        entry.group = group.empty() ? "g" + entry.id : group;
        entry.actor = "校对员";
        entry.edit = std::move(edit);
        log.push_back(entry);
        return entry.group;
    }
    std::shared_ptr<const State> state() const { return std::make_shared<const State>(fold(*source, "page", base, log)); }
    Target hold(std::string_view word) const
    {
        const std::size_t at = state()->text("a1", Part::Body).find(word);
        return targetOf(*state(), "a1", Part::Body, {at, at + word.size()});
    }
    /// The view with one record (15亿元) and one finding (截止) in a1.
    DocumentView view(const std::string& word = "15亿元") const
    {
        Analysis found, nothing;
        const auto now = state();
        const std::string body = now->text("a1", Part::Body);
        Record record;
        record.span = {body.find(word), body.find(word) + word.size()};
        record.kind = RecordKind::Money;
        record.value = Value::single("1500000000");
        record.unit = "元";
        found.records.push_back(record);
        if (body.find("截止") != std::string::npos) {
            Finding finding;
            finding.span = {body.find("截止"), body.find("截止") + 6};
            finding.rule = "words.until-now";
            found.findings.push_back(finding);
        }
        ViewInput input;
        input.document = "page";
        input.source = source;
        input.state = now;
        input.log = log;
        input.labelOf = [](const std::string&, const std::string& term) { return "「" + term + "」"; };
        input.analysisOf = [&](const Article& article) -> const Analysis& { return article.id == "a1" ? found : nothing; };
        return buildView(input);
    }

    std::shared_ptr<const Source> source;
    Base base;
    std::vector<Entry> log;
};

}  // namespace

TEST_F(Page, ShowsItsTextAndEverythingOpenWhenItIsNew)
{
    const DocumentView page = view();
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].title(), "头条");
    EXPECT_EQ(page.articles[1].title(), "图说");
    EXPECT_EQ(page.articles[0][Part::Body], "泰横工程机械公司投资15亿元。\n截止目前有20家。");
    EXPECT_EQ(page.articles[0].openFindings(), 1u);
    EXPECT_EQ(page.articles[0].records[0].status, RecordStatus::Open);
    EXPECT_EQ(page.sourceName, "page.txt");
    EXPECT_EQ(page.issue.date.value, "2031-05-06");
    EXPECT_FALSE(page.canUndo || page.canRedo);
    EXPECT_EQ(page.article("a2"), &page.articles[1]);
    EXPECT_EQ(page.article("a9"), nullptr);
}

TEST_F(Page, KeepsADecisionWithItsFinding)
{
    add(Decide{view().articles[0].findings[0].key, Verdict::Rejected});
    add(ReplaceText{hold("横"), "恒"});
    EXPECT_EQ(view().articles[0].findings[0].verdict, Verdict::Rejected);
    EXPECT_EQ(view().articles[0].openFindings(), 0u);
}

TEST_F(Page, LaysCorrectionsOverARecordAndTakesThemBack)
{
    const std::string key = view().articles[0].records[0].key;
    add(SetField{key, "status", "confirmed"});
    EXPECT_EQ(view().articles[0].records[0].status, RecordStatus::Confirmed);
    const std::string group = add(SetField{key, "indicator", "投资"});
    const RecordRow corrected = view().articles[0].records[0];
    EXPECT_EQ(corrected.status, RecordStatus::Corrected);
    EXPECT_EQ(corrected.record.indicator, "投资");
    EXPECT_THAT(corrected.corrected, ElementsAre("indicator"));
    add(Undo{group});
    EXPECT_EQ(view().articles[0].records[0].record.indicator, "");
    add(RemoveRecord{key});
    EXPECT_THAT(view().articles[0].records, IsEmpty());
}

TEST_F(Page, ShowsAnAddedRecordWhereItsTextIsNow)
{
    add(AddRecord{hold("20家"), {{"value", "20"}, {"unit", "家"}, {"kind", "count"}}});
    add(SetField{"e1", "subject", "园区"});
    add(ReplaceText{hold("截止"), "截至"});
    const std::vector<RecordRow> records = view().articles[0].records;
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[1].key, "e1");
    EXPECT_EQ(records[1].status, RecordStatus::Added);
    EXPECT_EQ(records[1].record.surface, "20家");
    EXPECT_EQ(records[1].record.value, Value::single("20"));
    EXPECT_EQ(records[1].record.subject, "园区");
    add(RemoveRecord{"e1"});
    EXPECT_EQ(view().articles[0].records.size(), 1u);
}

TEST_F(Page, MarksATagWhoseTextHasChangedInsteadOfDroppingIt)
{
    add(Tag{hold("泰横工程机械公司"), "topic", "machines"});
    add(Tag{{"a2", Part::Body, {}, {}}, "topic", "photo"});
    EXPECT_FALSE(view().articles[0].tags[0].changed);
    EXPECT_EQ(view().articles[0].tags[0].label, "「machines」");
    EXPECT_TRUE(view().articles[1].tags[0].span.empty());
    add(ReplaceText{hold("横"), "恒"});
    const ArticleView article = view().articles[0];
    EXPECT_TRUE(article.tags[0].changed);
    EXPECT_EQ(article[Part::Body].substr(article.tags[0].span.begin, article.tags[0].span.size()), "泰恒工程机械公司");
}

TEST_F(Page, ShowsATagWhoseTextWasSplitWhereItBegins)
{
    add(Tag{hold("15亿元。\n截止目前"), "topic", "money"});
    const std::size_t at = state()->text("a1", Part::Body).find("截止");
    add(SplitArticle{targetOf(*state(), "a1", Part::Body, {at, at}), ArticleKind::Brief});
    const ArticleView article = view().articles[0];
    ASSERT_EQ(article.tags.size(), 1u);
    EXPECT_TRUE(article.tags[0].changed);
    EXPECT_EQ(article[Part::Body].substr(article.tags[0].span.begin), "15亿元。");
}

TEST_F(Page, ShowsQueriesAndTheirAnswers)
{
    add(AskQuery{hold("15亿元"), "是否属实", "统计局"});
    add(AnswerQuery{"e1", "属实", true});
    const DocumentView page = view();
    ASSERT_EQ(page.queries.size(), 1u);
    EXPECT_EQ(page.queries[0].article, "a1");
    EXPECT_EQ(page.queries[0].answer, "属实");
    EXPECT_TRUE(page.queries[0].closed);
}

TEST_F(Page, PlacesLineEndsWhereTheyStandNowAndAsTheyReadNow)
{
    const auto joins = [&] { return view().articles[0].joins; };
    ASSERT_EQ(joins().size(), 2u);
    EXPECT_EQ(joins()[0].offset, std::string_view("泰横工程机").size());
    EXPECT_TRUE(joins()[0].joined);
    EXPECT_FALSE(joins()[1].joined);
    add(ReplaceText{hold("泰横"), "江苏泰恒"});
    EXPECT_EQ(joins()[0].offset, std::string_view("江苏泰恒工程机").size());
    const std::size_t at = joins()[0].offset;
    add(ReplaceText{targetOf(*state(), "a1", Part::Body, {at, at}), "\n"});
    EXPECT_FALSE(joins()[0].joined) << "a line feed was put in";
    const std::size_t end = joins()[1].offset;
    add(ReplaceText{targetOf(*state(), "a1", Part::Body, {end, end + 1}), ""});
    EXPECT_TRUE(joins()[1].joined) << "the line feed was taken out";
}

TEST_F(Page, AsksAboutADoubtfulLineEndUntilSomeoneHasChangedIt)
{
    const auto asked = [&] {
        std::vector<std::string> wrong;
        for (const Finding& finding : analyse(*state(), state()->articles[0]).findings) {
            if (finding.rule.starts_with("join."))
                wrong.push_back(finding.wrong);
        }
        return wrong;
    };
    EXPECT_THAT(asked(), ElementsAre("。\n"));
    const std::size_t end = state()->text("a1", Part::Body).find('\n');
    add(ReplaceText{targetOf(*state(), "a1", Part::Body, {end, end + 1}), ""});
    EXPECT_THAT(asked(), IsEmpty());
}

TEST(Rules, OfJoinsAreInTheTableBesideThoseOfProofreading)
{
    for (const std::string_view id : {"join.kept", "join.made", "punct.fullwidth"}) {
        ASSERT_NE(rule(id), nullptr) << id;
        EXPECT_FALSE(rule(id)->textEn.empty() || rule(id)->textZh.empty());
    }
    EXPECT_EQ(rule("join.nothing"), nullptr);
}

TEST_F(Page, LeadsFromTheTextToThePageAndBack)
{
    add(ReplaceText{hold("泰横"), "泰恒"});
    const std::string body = state()->text("a1", Part::Body);
    // 工程机械: two stretches of the source, for the columns cut it; what was typed has none
    const std::size_t at = body.find("工程机械");
    const std::vector<Span> spans = sourceSpans(*state(), "a1", Part::Body, {0, at + 12});
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(source->text.substr(spans[0].begin, spans[0].size()), "工程机");
    EXPECT_EQ(source->text.substr(spans[1].begin, spans[1].size()), "械");
    const auto shown = shownAt(*state(), source->text.find("械") + 1);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->article, "a1");
    EXPECT_EQ(shown->offset, body.find("械"));
    EXPECT_FALSE(shownAt(*state(), 99999));
    EXPECT_THAT(sourceSpans(*state(), "a9", Part::Body, {0, 10}), IsEmpty());
}

TEST_F(Page, TellsItsHistoryNewestFirst)
{
    const std::string group = add(ReplaceText{hold("截止"), "截至"});
    add(Decide{"words:x", Verdict::Accepted}, group);
    add(Undo{group});
    const DocumentView page = view();
    ASSERT_EQ(page.history.size(), 2u);
    EXPECT_EQ(page.history[0].kind, "undo");
    EXPECT_EQ(page.history[1].kind, "replace-text");
    EXPECT_EQ(page.history[1].entries, 2u);
    EXPECT_TRUE(page.history[1].undone);
    EXPECT_EQ(page.history[1].before + "→" + page.history[1].after, "截止→截至");
    EXPECT_EQ(page.history[1].actor, "校对员");
}

TEST_F(Page, UndoesAndRedoesInTheOrderThatPeopleExpect)
{
    const auto next = [&] {
        const UndoTargets targets = undoTargets(log);
        return targets.undo.value_or("-") + " " + targets.redo.value_or("-");
    };
    EXPECT_EQ(next(), "- -");
    add(Retype{"a1", ArticleKind::Brief}, "A");
    add(Retype{"a2", ArticleKind::Brief}, "B");
    EXPECT_EQ(next(), "B -");
    add(Undo{"B"}, "undoB");
    EXPECT_EQ(next(), "A undoB");
    add(Undo{"A"}, "undoA");
    EXPECT_EQ(next(), "- undoA");
    add(Undo{"undoA"}, "redoA");
    EXPECT_EQ(next(), "A undoB");
    add(Undo{"undoB"}, "redoB");
    EXPECT_EQ(next(), "B -");
    add(Undo{"B"}, "undoB2");
    EXPECT_EQ(next(), "A undoB2");
    add(Undo{"undoB2"}, "redoB2");
    EXPECT_EQ(state()->article("a2")->kind, ArticleKind::Brief);
    add(Undo{"B"}, "undoB3");
    add(Retype{"a2", ArticleKind::Notice}, "C");
    EXPECT_EQ(next(), "C -") << "a new action ends what could be redone";
    add(Undo{"C"}, "undoC");
    EXPECT_EQ(next(), "A undoC");
    EXPECT_TRUE(activeGroups(log).contains("A"));
}

TEST_F(Page, TakesBackOneActionOfThePastAndGoesOnUndoingTheOthers)
{
    add(Retype{"a1", ArticleKind::Brief}, "A");
    add(Retype{"a2", ArticleKind::Brief}, "B");
    add(Undo{"A"}, "undoA");
    EXPECT_EQ(undoTargets(log).undo, "B");
    EXPECT_EQ(undoTargets(log).redo, "undoA");
}
