#include "desk.h"

#include "core/base/utf8.h"
#include "core/model/merge.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

using namespace danqian;
using danqian::testing::Desk;
using danqian::testing::misplaced;
using danqian::testing::reading;

namespace {

#ifdef DANQIAN_SANITIZE
constexpr unsigned rounds = 12;
#else
constexpr unsigned rounds = 60;
#endif

bool sameState(const State& a, const State& b)
{
    const auto sameArticle = [](const Article& x, const Article& y) {
        return x.id == y.id && x.kind == y.kind
            && std::equal(x.parts.begin(), x.parts.end(), y.parts.begin(),
                          [](const PieceText& p, const PieceText& q) { return p.pieces() == q.pieces(); });
    };
    const auto sameTag = [](const TagState& x, const TagState& y) {
        return x.id == y.id && x.target == y.target && x.term == y.term;
    };
    return std::equal(a.articles.begin(), a.articles.end(), b.articles.begin(), b.articles.end(), sameArticle)
        && std::equal(a.tags.begin(), a.tags.end(), b.tags.begin(), b.tags.end(), sameTag) && a.verdicts == b.verdicts
        && a.fields == b.fields && a.removed == b.removed && a.links == b.links && a.conflicts == b.conflicts
        && reading(a) == reading(b);
}

/// A user who does anything at all to a page.
class RandomUser {
public:
    RandomUser(Desk& desk, unsigned seed) : m_desk(desk), m_random(seed) { }

    std::size_t any(std::size_t below) { return below ? m_random() % below : 0; }

    /// One action; answers its group.
    std::string act()
    {
        const State now = m_desk.state();
        if (now.articles.empty())
            return type(now);
        switch (any(12)) {
        case 0: return m_desk.add(SplitArticle{place(now), ArticleKind::Brief});
        case 1: return m_desk.add(MergeArticles{article(now), article(now)});
        case 2: return m_desk.add(MoveRange{stretch(now), any(4) ? article(now) : any(2) ? "furniture" : "leftovers", anyPart()});
        case 3: return m_desk.add(Tag{stretch(now), "topic", "t" + std::to_string(any(9))});
        case 4: return m_desk.add(Decide{"rule:" + std::to_string(any(9)), static_cast<Verdict>(any(3))});
        case 5: return m_desk.log.empty() ? type(now) : m_desk.undo(m_desk.log[any(m_desk.log.size())].group);
        default: return type(now);
        }
    }

    std::string type(const State& now)
    {
        static constexpr std::string_view typed[] = {"", "", "字", "𠮷野", "a", "，", "三十万吨", "😀", "\n"};
        const Target target = any(3) ? stretch(now) : place(now);
        return m_desk.add(ReplaceText{target, std::string(typed[any(std::size(typed))])});
    }

private:
    std::string article(const State& now) { return now.articles[any(now.articles.size())].id; }
    Part anyPart() { return any(3) ? Part::Body : static_cast<Part>(any(partCount)); }
    std::size_t boundary(const std::string& text)
    {
        std::size_t at = any(text.size() + 1);
        while (!utf8::isBoundary(text, at))
            --at;
        return at;
    }
    Target place(const State& now) { return span(now, false); }
    Target stretch(const State& now) { return span(now, true); }
    Target span(const State& now, bool wide)
    {
        if (now.articles.empty())
            return {};
        const std::string id = article(now);
        const Part part = anyPart();
        const std::string text = now.text(id, part);
        std::size_t a = boundary(text), b = wide ? boundary(text) : a;
        return targetOf(now, id, part, {std::min(a, b), std::max(a, b)});
    }

    Desk& m_desk;
    std::mt19937 m_random;
};

std::vector<Entry> without(const std::vector<Entry>& log, const std::string& group)
{
    std::vector<Entry> rest = log;
    std::erase_if(rest, [&](const Entry& entry) { return entry.group == group; });
    return rest;
}

}  // namespace

TEST(Session, NeverLosesOrDoublesAByteWhateverPeopleDo)
{
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        Desk desk;
        RandomUser user(desk, seed);
        for (int step = 0; step < 50; ++step) {
            user.act();
            const State state = desk.state();
            ASSERT_EQ(misplaced(state, 0), "") << "seed " << seed << " step " << step << " " << kindName(desk.log.back().edit);
        }
        const State state = desk.state();
        for (Origins::Ref origin = 2; origin < state.origins.size(); ++origin) {
            for (const Place& place : allTexts(state)) {
                for (const Piece& piece : textAt(state, place).pieces())
                    ASSERT_LE(piece.end, state.origins.text(piece.origin).size());
            }
        }
    }
}

TEST(Session, IsExactlyAsIfAnUndoneActionHadNeverHappened)
{
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        Desk desk;
        RandomUser user(desk, seed);
        for (int step = 0; step < 40; ++step)
            user.act();
        const std::set<std::string> active = activeGroups(desk.log);
        for (const std::string& group : active) {
            const bool isUndo = std::any_of(desk.log.begin(), desk.log.end(), [&](const Entry& e) {
                const auto* undo = std::get_if<Undo>(&e.edit);
                return undo && (e.group == group || undo->target == group);
            });
            if (isUndo)
                continue;  // without the group, what undid it would undo nothing: another history
            std::vector<Entry> undone = desk.log;
            undone.push_back(desk.entry(Undo{group}));
            ASSERT_TRUE(sameState(desk.stateOf(undone), desk.stateOf(without(desk.log, group))))
                << "seed " << seed << " " << group;
        }
    }
}

TEST(Session, GivesBackTheExactTextByUndoingStepAfterStep)
{
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        Desk desk;
        RandomUser user(desk, seed + 1000);
        std::vector<std::pair<std::string, std::string>> before;  // group and the reading before it
        for (int step = 0; step < 30; ++step) {
            const std::string reads = reading(desk.state());
            before.emplace_back(user.act(), reads);
            ASSERT_EQ(reading(desk.state()), reading([&] {
                          State state = desk.stateOf({desk.log.begin(), desk.log.end() - 1});
                          if (!std::holds_alternative<Undo>(desk.log.back().edit))
                              apply(state, desk.log.back());
                          else
                              state = desk.state();
                          return state;
                      }()))
                << "one more entry applied is the whole log folded";
        }
        for (; !before.empty(); before.pop_back()) {
            desk.undo(before.back().first);
            ASSERT_EQ(reading(desk.state()), before.back().second) << "seed " << seed;
        }
    }
}

TEST(Session, ReadsAsANaiveTextWouldWhenAnyEditsAreTakenBack)
{
    // Twenty cells, each edited by its own group: taking back any of them must give back just that cell.
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        std::mt19937 random(seed);
        Desk desk;
        desk.base = {};
        desk.source.text.clear();
        std::vector<std::string> cells;
        for (int i = 0; i < 20; ++i) {
            cells.push_back("第" + std::to_string(100 + i) + "格。");
            desk.source.text += cells.back();
        }
        Article article;
        article.id = "a1";
        article[Part::Body].append({0, 0, static_cast<std::uint32_t>(desk.source.text.size()), true});
        desk.base.articles.push_back(article);

        struct Done {
            std::size_t cell;
            std::string group, was, is;
            bool undone = false;
        };
        std::vector<Done> done;
        std::vector<std::string> now = cells;
        const auto joined = [&] {
            std::string text;
            for (const std::string& cell : now)
                text += cell;
            return text;
        };
        std::vector<std::size_t> order(cells.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::shuffle(order.begin(), order.end(), random);
        for (const std::size_t cell : order) {
            std::size_t at = 0;
            for (std::size_t i = 0; i < cell; ++i)
                at += now[i].size();
            const std::string typed = random() % 4 ? "改" + std::to_string(cell) + "𠮷" : "";
            const Target target = targetOf(desk.state(), "a1", Part::Body, {at, at + now[cell].size()});
            done.push_back({cell, desk.add(ReplaceText{target, typed}), now[cell], typed});
            now[cell] = typed;
            if (random() % 2) {
                Done& old = done[random() % done.size()];
                old.undone = !old.undone;
                old.group = desk.undo(old.group);
                now[old.cell] = old.undone ? old.was : old.is;
            }
            ASSERT_EQ(desk.body("a1"), joined()) << "seed " << seed;
            ASSERT_TRUE(desk.state().conflicts.empty());
        }
    }
}

TEST(Merge, OfTwoDesksGivesTheSameWhicheverComesFirst)
{
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        Desk morning("m"), night("n");
        RandomUser(morning, seed).act();
        night.log = morning.log;
        RandomUser one(morning, seed + 50), other(night, seed + 90);
        for (int step = 0; step < 15; ++step) {
            one.act();
            other.act();
        }
        const std::vector<Entry> merged = mergeLogs(morning.log, night.log), turned = mergeLogs(night.log, morning.log);
        ASSERT_EQ(merged.size(), morning.log.size() + night.log.size() - 1);
        const auto ids = [](const std::vector<Entry>& log) {
            std::vector<std::string> out;
            for (const Entry& entry : log)
                out.push_back(entry.id);
            return out;
        };
        ASSERT_EQ(ids(merged), ids(turned));
        const State state = morning.stateOf(merged);
        ASSERT_EQ(misplaced(state, 0), "") << "seed " << seed;
        ASSERT_TRUE(sameState(state, night.stateOf(turned)));
        for (const std::string& conflict : state.conflicts)
            ASSERT_TRUE(std::any_of(merged.begin(), merged.end(), [&](const Entry& entry) { return entry.id == conflict; }));
    }
}

TEST(Merge, KeepsTheCorrectionsOfBothDesksWhereTheyAreNotInTheSamePlace)
{
    Desk morning("m"), night("n");
    morning.replace("a1", Part::Body, "横", "恒");
    night.replace("a1", Part::Body, "止", "至");
    night.add(ReplaceText{night.before("a1", Part::Body, "完成"), "上半年"});
    const State state = morning.stateOf(mergeLogs(morning.log, night.log));
    EXPECT_TRUE(state.conflicts.empty());
    EXPECT_EQ(state.text("a1", Part::Body),
              "江苏泰恒工程机械有限公司上半年完成投资15亿元，同比增长8.5%。\n截至目前，已有20个项目开工。");
}

TEST(Merge, ShowsAsConflictWhereTwoDesksChangedOneWordDifferently)
{
    Desk morning("m"), night("n");
    morning.replace("a1", Part::Body, "15", "16");
    night.replace("a1", Part::Body, "15", "17");
    const std::vector<Entry> merged = mergeLogs(morning.log, night.log);
    const State state = morning.stateOf(merged);
    EXPECT_EQ(state.conflicts, std::set<std::string>{merged.back().id});
    EXPECT_NE(state.text("a1", Part::Body).find("16亿元"), std::string::npos);
}
