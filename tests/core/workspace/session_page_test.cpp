// What stands in no article, decisions that are taken back, and edits that wait.
#include "core/base/error.h"
#include "core/model/place.h"
#include "core/store/log.h"
#include "core/workspace/session.h"
#include "tests/core/workspace/desk.h"

#include <gtest/gtest.h>

#include <functional>
#include <span>

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

TEST(Session, WhatStandsInNoArticleIsPutIntoOneAndTakenOutAgain)
{
    Desk desk;
    const std::string article = desk.article().id, before = desk.shown();
    const std::size_t rest = desk.session->view().rest.size();
    ASSERT_TRUE(desk.session->movePart(article, Part::Body, desk.find("镇里还为120户居民改造了管网。"), "leftovers", Part::Body));
    ASSERT_EQ(desk.session->view().rest.size(), rest + 1);
    const RestRow piece = desk.session->view().rest.back();
    EXPECT_FALSE(piece.furniture);
    EXPECT_EQ(piece.text, "镇里还为120户居民改造了管网。");
    ASSERT_EQ(piece.source.size(), 1u);
    EXPECT_EQ(desk.session->view().source->text.substr(piece.source[0].begin, piece.source[0].size()), piece.text);
    EXPECT_FALSE(desk.session->moveRest(piece, "leftovers"));
    EXPECT_TRUE(desk.session->moveRest(piece, "furniture"));
    EXPECT_EQ(codeOf([&] { desk.session->moveRest(piece, article); }), ErrorCode::Conflict) << "it is no leftover now";
    EXPECT_TRUE(desk.session->moveRest(desk.session->view().rest.back(), article, Part::Subtitle));
    EXPECT_EQ(desk.article()[Part::Subtitle], piece.text);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
}

TEST(Session, WhatStandsInNoArticleBecomesOneAndStaysOneWhenThePageIsReadAnew)
{
    Desk desk;
    const std::size_t count = desk.session->view().articles.size();
    desk.session->movePart(desk.article().id, Part::Body, desk.find("镇里还为120户居民改造了管网。"), "leftovers", Part::Body);
    const std::string id = desk.session->articleFromRest(desk.session->view().rest.back());
    ASSERT_EQ(desk.session->view().articles.size(), count + 1);
    EXPECT_EQ(desk.session->view().articles.back().id, id);
    desk.session->reanalyse();
    desk.reopen();
    EXPECT_EQ(desk.session->view().articles.back()[Part::Body], "镇里还为120户居民改造了管网。");
    EXPECT_EQ(desk.body().find("120户"), std::string::npos);
}

TEST(Session, AnAcceptedFindingCanBeSeenAndTakenBackAlone)
{
    Desk desk;
    const std::string article = desk.article().id, before = desk.shown();
    const auto open = desk.openFindings();
    ASSERT_GE(open.size(), 2u);
    EXPECT_TRUE(desk.session->accept(article, open[0]));
    ASSERT_EQ(desk.article().accepted.size(), 1u);
    const FindingRow row = desk.article().accepted[0];
    EXPECT_EQ(row.finding.wrong, ",");
    EXPECT_EQ(row.finding.right, "，");
    EXPECT_EQ(desk.body().substr(row.finding.span.begin, row.finding.span.size()), "，");
    EXPECT_TRUE(desk.session->reject(article, open[1]));
    EXPECT_TRUE(desk.session->reopen(article, open[0]));
    EXPECT_TRUE(desk.article().accepted.empty());
    EXPECT_FALSE(desk.session->reopen(article, open[0])) << "it is open already";
    EXPECT_TRUE(desk.session->reopen(article, open[1]));
    EXPECT_EQ(desk.shown(), before);
}

TEST(Session, OneOfManyAcceptedFindingsIsTakenBackAlone)
{
    Desk desk;
    const std::string article = desk.article().id, before = desk.body();
    const auto open = desk.openFindings();
    ASSERT_EQ(desk.session->acceptAll(article, open), open.size());
    const std::string all = desk.body();
    EXPECT_TRUE(desk.session->reopen(article, open[0]));
    EXPECT_EQ(desk.article().accepted.size(), open.size() - 1);
    EXPECT_EQ(desk.body().find("3200万元,"), before.find("3200万元,"));
    EXPECT_EQ(desk.openFindings().size(), 1u) << "found anew";
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.body(), all);
}

/// An edit of text that reads otherwise by now, as after a new reading of the page.
void leaveAnEditWaiting(Desk& desk)
{
    Entry entry;
    entry.id = entry.group = "11111111-2222-4333-8444-555555555555";
    entry.document = desk.document;
    entry.at = "2026-03-01T08:00:00.000Z";
    Target target = targetOf(*desk.session->view().state, desk.article().id, Part::Body, desk.find("120"));
    target.quote = "200";
    entry.edit = ReplaceText{target, "210"};
    desk.session.reset();
    desk.archive.reset();
    store::append(store::Database(desk.path(), store::Database::Access::ReadWrite), std::span(&entry, 1));
    desk.reopen();
}

TEST(Session, AnEditThatWaitsIsMadeElsewhereOrLetGo)
{
    Desk desk;
    leaveAnEditWaiting(desk);
    ASSERT_EQ(desk.session->view().conflicts.size(), 1u);
    const ConflictRow row = desk.session->view().conflicts[0];
    EXPECT_EQ(row.edit.before, "200");
    EXPECT_EQ(row.edit.after, "210");
    EXPECT_TRUE(row.movable);
    EXPECT_TRUE(desk.session->letGo(row.id));
    EXPECT_TRUE(desk.session->view().conflicts.empty());
    EXPECT_FALSE(desk.session->letGo(row.id));
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.session->view().conflicts.size(), 1u) << "it waits again";
    EXPECT_TRUE(desk.session->applyAt(row.id, desk.article().id, Part::Body, desk.find("120")));
    EXPECT_NE(desk.body().find("镇里还为210户"), std::string::npos);
    desk.reopen();
    EXPECT_TRUE(desk.session->view().conflicts.empty());
    EXPECT_NE(desk.body().find("镇里还为210户"), std::string::npos);
}

}  // namespace
}  // namespace danqian::workspace
