#include "core/workspace/fold_cache.h"

#include "core/model/place.h"
#include "core/workspace/history.h"

#include <gtest/gtest.h>
#include <random>

namespace danqian::workspace {
namespace {

std::string shown(const State& state)
{
    std::string out;
    for (const Article& article : state.articles) {
        out += "== " + article.id + std::string(name(article.kind));
        for (const PieceText& text : article.parts)
            out += "\n" + text.text(state.origins);
    }
    for (const std::string& id : state.conflicts)
        out += "\nconflict " + id;
    return out + state.signedRound;
}

// Random work with many undos and redos, far back too: the cache gives what a fold from the beginning gives.
TEST(FoldCache, GivesWhatAFoldFromTheBeginningGives)
{
    std::mt19937 random(3);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    Source source;
    source.id = "s";
    source.text = "abcdefghijklmnopqrstuvwxyz";
    Base base;
    Article article;
    article.id = "a1";
    article[Part::Body] = PieceText({{0, 0, 26, true}});
    base.articles = {article};

    FoldCache cache;
    std::vector<Entry> log;
    auto state = cache.fold(source, "d", base, log);
    for (int step = 0; step < 600; ++step) {
        Entry entry;
        entry.id = "e" + std::to_string(step);
        entry.group = "g" + std::to_string(step);
        const auto targets = undoTargets(log);
        const std::size_t kind = pick(10);
        if (kind < 2 && targets.undo) {
            entry.edit = Undo{*targets.undo};
        } else if (kind < 4 && targets.redo) {
            entry.edit = Undo{*targets.redo};
        } else if (kind < 5 && !log.empty()) {
            entry.edit = Undo{log[pick(log.size())].group};
        } else if (kind < 6 && !state->conflicts.empty()) {
            entry.edit = LetGo{*state->conflicts.begin()};
        } else if (kind < 6) {
            Base anew = base;
            const auto cut = static_cast<std::uint32_t>(1 + pick(25));
            anew.articles[0][Part::Body] = PieceText({{0, 0, cut, true}, {0, cut, 26, pick(2) == 0}});
            entry.edit = Rebase{std::make_shared<const Base>(anew)};
        } else {
            const std::size_t size = state->text("a1", Part::Body).size();
            const std::size_t begin = pick(size + 1), end = std::min(size, begin + pick(3));
            entry.edit = ReplaceText{targetOf(*state, "a1", Part::Body, {begin, end}),
                                     std::string(pick(4), static_cast<char>('A' + step % 26))};
        }
        log.push_back(entry);
        state = cache.fold(source, "d", base, log);
        ASSERT_EQ(shown(*state), shown(fold(source, "d", base, log))) << "after step " << step;
    }
}

}  // namespace
}  // namespace danqian::workspace
