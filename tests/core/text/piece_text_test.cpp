#include "core/base/utf8.h"
#include "core/text/piece_text.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;

namespace {

struct Page {
    Origins origins;
    PieceText text;
    int edits = 0;

    explicit Page(std::string source)
    {
        const auto size = static_cast<std::uint32_t>(source.size());
        text.append({origins.add("source", std::move(source)), 0, size, true});
    }
    void replace(Span span, std::string typed)
    {
        text.replace(span, origins.add("edit" + std::to_string(++edits), std::move(typed)), origins);
    }
    std::string read() const { return text.text(origins); }
    std::string read(Span span) const { return text.text(origins, span); }
    Span find(std::string_view word) const
    {
        const std::size_t at = read().find(word);
        return {at, at + word.size()};
    }
    AnchorRange hold(std::string_view word) const { return *text.anchorsOf(origins, find(word)); }
};

}  // namespace

TEST(PieceText, KeepsASpanOnItsWordsWhileTextIsTypedAroundIt)
{
    Page page("全区完成投资15亿元");
    const AnchorRange money = page.hold("15亿元");
    page.replace({0, 0}, "截至目前，");
    page.replace({page.read().size(), page.read().size()}, "。");
    page.replace(page.find("完成"), "实现");
    EXPECT_EQ(page.read(), "截至目前，全区实现投资15亿元。");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, money)), "15亿元");
}

TEST(PieceText, DoesNotLetASpanGrowOverTextTypedAtItsEdges)
{
    Page page("甲乙丙");
    const AnchorRange span = page.hold("乙");
    page.replace({3, 3}, "前");
    page.replace(Span{page.find("丙").begin, page.find("丙").begin}, "后");
    EXPECT_EQ(page.read(), "甲前乙后丙");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, span)), "乙");
}

TEST(PieceText, LetsASpanTakeInTextTypedInside)
{
    Page page("泰恒工程");
    const AnchorRange span = page.hold("泰恒工程");
    page.replace({6, 6}, "重型");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, span)), "泰恒重型工程");
}

TEST(PieceText, FollowsASpanIntoWhatReplacedItsEnds)
{
    Page page("江苏泰横公司");
    const AnchorRange name = page.hold("泰横"), whole = page.hold("江苏泰横公司");
    page.replace(page.find("横"), "恒");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, name)), "泰恒");
    page.replace(page.find("泰恒"), "泰衡");
    page.replace(page.find("衡"), "珩");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, name)), "泰珩");
    EXPECT_FALSE(page.text.locate(page.origins, name.end)->exact);
    page.replace(page.find("江苏"), "山东");
    EXPECT_EQ(page.read(*page.text.locate(page.origins, whole)), "山东泰珩公司");
}

TEST(PieceText, KeepsADeletedSpanAsAnEmptyPlaceWhereItStood)
{
    Page page("甲乙丙");
    const AnchorRange span = page.hold("乙");
    page.replace(page.find("乙"), "");
    EXPECT_EQ(page.text.locate(page.origins, span), (Span{3, 3}));
    EXPECT_EQ(page.read(), "甲丙");
}

TEST(PieceText, CanBeTypedIntoAgainAfterAllWasDeleted)
{
    Page page("旧标题");
    page.replace({0, 9}, "");
    EXPECT_TRUE(page.text.empty());
    const auto anchor = page.text.anchorAt(page.origins, 0, Side::After);
    ASSERT_TRUE(anchor);
    EXPECT_EQ(page.text.locate(page.origins, *anchor)->offset, 0u);
    page.replace({0, 0}, "新标题");
    EXPECT_EQ(page.read(), "新标题");
}

TEST(PieceText, HasNoAnchorsWhereNothingEverStood)
{
    const Origins origins;
    const PieceText none;
    EXPECT_TRUE(none.empty());
    EXPECT_FALSE(none.anchorAt(origins, 0, Side::After));
    EXPECT_FALSE(none.anchorsOf(origins, {0, 0}));
    EXPECT_FALSE(none.locate(origins, Anchor{"source", 0, Side::After}));
}

TEST(PieceText, KnowsNoPlaceForForeignOrBrokenAnchors)
{
    Page page("丹铅");
    EXPECT_FALSE(page.text.locate(page.origins, Anchor{"nowhere", 0, Side::After}));
    EXPECT_FALSE(page.text.locate(page.origins, Anchor{"source", 1, Side::After})) << "inside a character";
    EXPECT_FALSE(page.text.locate(page.origins, Anchor{"source", 400, Side::Before}));
    EXPECT_FALSE(page.text.locate(page.origins, Anchor{"source", 0, Side::Before})) << "no character ends at the begin";
    EXPECT_FALSE(page.text.locate(page.origins, AnchorRange{{"source", 3, Side::After}, {"source", 0, Side::After}}))
        << "the wrong way round";
}

TEST(PieceText, GivesBackBothHalvesOfACutWithEveryPiece)
{
    Page page("甲\n乙");
    page.text.kill({3, 4});
    const auto [first, second] = page.text.cut(3);
    EXPECT_EQ(first.text(page.origins), "甲");
    EXPECT_EQ(second.text(page.origins), "乙");
    EXPECT_EQ(first.pieces().size(), 2u) << "the dead line end stays with the first half";
    PieceText whole = first;
    whole.append(second);
    EXPECT_EQ(whole.pieces(), page.text.pieces());
}

TEST(PieceText, SharesTextsBetweenCopiesOfOrigins)
{
    Origins origins;
    origins.add("source", std::string(100, 'x'));
    const Origins copy = origins;
    EXPECT_EQ(copy.text(0).data(), origins.text(0).data());
    origins.add("edit", "y");
    EXPECT_EQ(copy.size(), 1u);
    EXPECT_EQ(origins.add("source", "ignored"), 0u);
}

// --- against a model too simple to be wrong: one entry a character, which knows whether it is shown ---

namespace {

struct Letter {
    std::string origin;
    std::uint32_t byte = 0;
    std::string ch;
    bool live = true;
};

class NaiveText {
public:
    void put(std::size_t index, const std::string& origin, const std::string& text)
    {
        std::vector<Letter> added;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = utf8::decode(text, at).size;
            added.push_back({origin, static_cast<std::uint32_t>(at), text.substr(at, size), true});
            at += size;
        }
        m_letters.insert(m_letters.begin() + static_cast<std::ptrdiff_t>(index), added.begin(), added.end());
    }
    void replace(Span span, const std::string& origin, const std::string& text)
    {
        std::size_t at = 0, behind = 0;
        for (std::size_t index = 0; index < m_letters.size() && at < span.end; ++index) {
            Letter& letter = m_letters[index];
            if (!letter.live)
                continue;
            letter.live = at < span.begin;
            at += letter.ch.size();
            behind = index + 1;
        }
        put(behind, origin, text);
    }
    std::string text() const
    {
        std::string out;
        for (const Letter& letter : m_letters)
            out += letter.live ? letter.ch : "";
        return out;
    }
    const std::vector<Letter>& letters() const { return m_letters; }

private:
    std::vector<Letter> m_letters;
};

std::size_t boundary(std::mt19937& random, const std::string& text)
{
    std::size_t at = random() % (text.size() + 1);
    while (!utf8::isBoundary(text, at))
        --at;
    return at;
}

}  // namespace

TEST(PieceText, NeverLetsAPositionDriftInThousandsOfRandomEdits)
{
    static constexpr std::string_view typed[] = {"", "", "字", "𠮷野", "a", "，", "三十万吨", "😀", "\n"};
    std::mt19937 random(2024);
    for (int session = 0; session < 60; ++session) {
        Page page("甲乙丙丁\n戊己庚辛，1234亿元。𠮷😀");
        NaiveText naive;
        naive.put(0, "source", page.read());
        for (int step = 0; step < 60; ++step) {
            const std::string now = page.read();
            std::size_t a = boundary(random, now), b = boundary(random, now);
            if (b < a)
                std::swap(a, b);
            const std::string text(typed[random() % std::size(typed)]);
            page.replace({a, b}, text);
            naive.replace({a, b}, "edit" + std::to_string(page.edits), text);
            ASSERT_EQ(page.read(), naive.text());
        }
        std::size_t at = 0;
        for (const Letter& letter : naive.letters()) {
            const auto place = page.text.locate(page.origins, Anchor{letter.origin, letter.byte, Side::After});
            ASSERT_TRUE(place);
            ASSERT_EQ(place->exact, letter.live);
            if (letter.live) {
                ASSERT_EQ(place->offset, at);
                const Span span{at, at + letter.ch.size()};
                ASSERT_EQ(page.text.locate(page.origins, *page.text.anchorsOf(page.origins, span)), span);
                at = span.end;
            }
        }
    }
}
