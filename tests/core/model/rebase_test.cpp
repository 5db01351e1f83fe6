#include "core/model/rebase.h"
#include "desk.h"

#include <gmock/gmock.h>

using namespace danqian;
using danqian::testing::Desk;
using danqian::testing::misplaced;
using danqian::testing::reading;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

/// The page read better: the first line end of a1 is kept, a2 comes first, and a3 is taken for a part of a2.
Base readAnew(const Desk& desk)
{
    Base fresh = desk.base;
    std::vector<Piece> pieces = fresh.articles[0][Part::Body].pieces();
    for (Piece& piece : pieces)
        piece.live = true;
    fresh.articles[0][Part::Body] = PieceText(pieces);
    fresh.articles[1][Part::Body].append(fresh.articles[2][Part::Body]);
    fresh.articles.pop_back();
    std::swap(fresh.articles[0], fresh.articles[1]);
    fresh.articles[0].id = "a1";
    fresh.articles[1].id = "a2";
    fresh.issue = {};
    return fresh;
}

}  // namespace

TEST(Rebase, KeepsTheIdsOfArticlesAndTheFactsThatThePageDoesNotGive)
{
    Desk desk;
    desk.base.issue.date = {"2031-05-06", "given"};
    const Base next = succeeding(desk.base, readAnew(desk));
    EXPECT_EQ(next.articles[0].id, "a2");
    EXPECT_EQ(next.articles[1].id, "a1");
    EXPECT_EQ(next.issue.date.value, "2031-05-06");
}

TEST(Rebase, GivesArticlesThatAreNewAnIdThatNoneHad)
{
    Desk desk;
    Base fresh = readAnew(desk);
    Article found;
    found.id = "a3";
    found[Part::Body] = desk.base.leftovers[0];
    fresh.articles.push_back(found);
    fresh.leftovers.clear();
    EXPECT_EQ(succeeding(desk.base, fresh).articles[2].id, "a4");
}

TEST(Rebase, LaysAllEditsOverTheNewReadingAndCanBeUndone)
{
    Desk desk;
    desk.replace("a1", Part::Body, "横", "恒");
    desk.add(Retype{"a2", ArticleKind::Brief});
    desk.add(SplitArticle{desk.before("a1", Part::Body, "截止"), ArticleKind::Notice});
    const std::string split = desk.log.back().id;
    desk.replace(split, Part::Body, "止", "至");
    const std::string before = reading(desk.state());
    const std::string group = desk.add(Rebase{std::make_shared<const Base>(succeeding(desk.base, readAnew(desk)))});
    const State state = desk.state();
    EXPECT_THAT(state.conflicts, IsEmpty());
    EXPECT_EQ(state.articles[0].id, "a2");
    EXPECT_EQ(state.articles[0].kind, ArticleKind::Brief);
    EXPECT_EQ(desk.body("a1"), "江苏泰恒工程机\n械有限公司完成投资15亿元，\n同比增长8.5%。");
    EXPECT_EQ(desk.body(split), "截至目前，已有20个项目开工。");
    EXPECT_EQ(misplaced(state, 0), "");
    desk.replace("a1", Part::Body, "15", "16");
    desk.undo(group);
    EXPECT_NE(desk.body("a1").find("江苏泰恒工程机械有限公司完成投资16亿元"), std::string::npos);
    desk.undo(desk.log[desk.log.size() - 2].group);
    EXPECT_EQ(reading(desk.state()), before);
}

TEST(Rebase, NamesAsConflictWhatWasDoneToAnArticleThatIsNoMore)
{
    Desk desk;
    desk.add(Retype{"a3", ArticleKind::PhotoCaption});
    const std::string retype = desk.log.back().id;
    desk.add(Rebase{std::make_shared<const Base>(succeeding(desk.base, readAnew(desk)))});
    EXPECT_THAT(desk.state().conflicts, ElementsAre(retype));
}

TEST(Rebase, WhatNoLongerFitsCanBeLetGoAndCalledBack)
{
    Desk desk;
    desk.add(Retype{"a3", ArticleKind::PhotoCaption});
    const std::string retype = desk.log.back().id;
    desk.add(Rebase{std::make_shared<const Base>(succeeding(desk.base, readAnew(desk)))});
    const std::string group = desk.add(LetGo{retype});
    EXPECT_THAT(desk.state().conflicts, IsEmpty());
    desk.undo(group);
    EXPECT_THAT(desk.state().conflicts, ElementsAre(retype));
}

TEST(Rebase, WithoutABaseIsAConflictAndChangesNothing)
{
    Desk desk;
    const std::string before = reading(desk.state());
    desk.add(Rebase{});
    EXPECT_EQ(reading(desk.state()), before);
    EXPECT_EQ(desk.state().conflicts.size(), 1u);
}
