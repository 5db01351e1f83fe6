#include "desk.h"

#include "core/base/utf8.h"
#include "core/model/merge.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;
using danqian::testing::Desk;
using danqian::testing::misplaced;
using danqian::testing::reading;

namespace {

/// Makes entries that no honest desk would write: any id, any anchor, any bytes.
class Vandal {
public:
    explicit Vandal(unsigned seed) : m_random(seed) { }

    Entry entry()
    {
        Entry made;
        made.id = any(20) ? "v" + std::to_string(++m_count) : word();
        made.group = any(3) ? "g" + std::to_string(any(30)) : word();
        made.at = word();
        made.edit = edit();
        return made;
    }
    std::size_t any(std::size_t below) { return m_random() % below; }

private:
    std::string word()
    {
        static constexpr std::string_view words[] = {
            "a1", "a2", "a3",  "furniture", "leftovers",        "source", "page#base", "",     "v1",
            "v2", "v7", "v15", "g3",        "count:source@1-2", "date",   "status",    "value"};
        return any(5) ? std::string(words[any(std::size(words))]) : bytes();
    }
    std::string bytes()
    {
        static constexpr std::string_view parts[] = {"字", "\n", "\xFF", "\xE4\xB8", "😀", "a", "\x80", "。"};
        std::string out;
        for (std::size_t n = any(6); n > 0; --n)
            out += parts[any(std::size(parts))];
        return out;
    }
    Anchor anchor()
    {
        const std::uint32_t byte = any(8) ? static_cast<std::uint32_t>(any(250)) : static_cast<std::uint32_t>(m_random());
        return {any(3) ? "source" : word(), byte, any(2) ? Side::After : Side::Before};
    }
    Target target()
    {
        Target made{word(), static_cast<Part>(any(partCount)), {anchor(), {}}, any(5) ? "" : bytes()};
        made.range.end = any(2) ? made.range.begin : anchor();
        return made;
    }
    Edit edit()
    {
        switch (any(20)) {
        case 0: return Decide{word(), static_cast<Verdict>(any(3))};
        case 1: return SetField{word(), word(), bytes()};
        case 2: return AddRecord{target(), {{word(), bytes()}}};
        case 3: return RemoveRecord{word()};
        case 4: return Tag{target(), word(), word()};
        case 5: return Untag{word()};
        case 6: return Link{target(), word()};
        case 7: return SplitArticle{target(), static_cast<ArticleKind>(any(6))};
        case 8: return MergeArticles{word(), word()};
        case 9: return MoveRange{target(), word(), static_cast<Part>(any(partCount))};
        case 10: return Retype{word(), static_cast<ArticleKind>(any(6))};
        case 11: return SetIssue{word(), bytes()};
        case 12: return AskQuery{target(), bytes(), bytes()};
        case 13: return AnswerQuery{word(), bytes(), true};
        case 14: return SignOff{word()};
        case 15: return Undo{any(2) ? "g" + std::to_string(any(30)) : word()};
        default: return ReplaceText{target(), any(4) ? std::string(any(2) ? "" : "替") : bytes()};
        }
    }

    std::mt19937 m_random;
    std::size_t m_count = 0;
};

std::size_t applied(const Desk& desk, const State& state) { return desk.log.size() - state.conflicts.size(); }

}  // namespace

TEST(Fuzz, NoLogHoweverDamagedLosesOrDoublesAByte)
{
    std::size_t textEdits = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        Desk desk;
        Vandal vandal(seed);
        for (int i = 0; i < 60; ++i)
            desk.log.push_back(vandal.entry());
        const State state = desk.state();
        ASSERT_EQ(misplaced(state, 0), "") << "seed " << seed;
        ASSERT_EQ(utf8::findInvalid(reading(state)), std::string::npos) << "seed " << seed;
        for (const Place& place : allTexts(state)) {
            Finding finding;
            finding.rule = "x.y";
            finding.part = place.part;
            finding.span = {vandal.any(300), vandal.any(300)};
            ASSERT_FALSE(findingKey(state, place.article, finding).empty());
        }
        ASSERT_GT(applied(desk, state), 0u);
        textEdits += state.origins.size() - 2;
    }
    EXPECT_GT(textEdits, 400u) << "the vandal must get something done, or this tests nothing";
}

TEST(Fuzz, MergingDamagedLogsEndsAndKeepsEveryEntryOnce)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Vandal one(seed), other(seed + 500);
        std::vector<Entry> a, b;
        std::set<std::string> ids;
        for (std::size_t i = one.any(40); i > 0; --i)
            ids.insert(a.emplace_back(one.entry()).id);
        for (std::size_t i = other.any(40); i > 0; --i)
            ids.insert(b.emplace_back(other.entry()).id);
        ASSERT_EQ(mergeLogs(a, b).size(), ids.size());
    }
}

TEST(Fuzz, ABaseThatPointsOutsideItsTextsIsCutToWhatIsThere)
{
    std::mt19937 random(5);
    const auto number = [&] {
        return random() % 4 ? static_cast<std::uint32_t>(random() % 300) : static_cast<std::uint32_t>(random());
    };
    for (int round = 0; round < 500; ++round) {
        Desk desk;
        for (Article& article : desk.base.articles) {
            std::vector<Piece> pieces;
            for (int i = 0; i < 6; ++i)
                pieces.push_back({number() % 4, number(), number(), random() % 2 == 0, number() % 3});
            article[Part::Body] = PieceText(pieces);
        }
        desk.log.push_back(
            desk.entry(ReplaceText{{"a1", Part::Body, {{"source", 3, Side::After}, {"source", 6, Side::Before}}, {}}, "x"}));
        const State state = desk.state();
        for (const Place& place : allTexts(state)) {
            for (const Piece& piece : textAt(state, place).pieces())
                ASSERT_LE(piece.end, state.origins.text(piece.origin).size());
        }
        EXPECT_NO_THROW(reading(state));
    }
}
