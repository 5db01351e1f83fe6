#include "core/base/utf8.h"
#include "core/text/diff.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;

namespace {

std::string applied(std::string text, const Replacement& r) { return text.replace(r.span.begin, r.span.size(), r.text); }

}  // namespace

TEST(Difference, LeavesOutWhatBothTextsShare)
{
    const Replacement r = difference("截止目前，全区", "截至目前，全区");
    EXPECT_EQ(r.span, (Span{3, 6}));
    EXPECT_EQ(r.text, "至");
}

TEST(Difference, IsNothingBetweenEqualTexts)
{
    EXPECT_TRUE(difference("丹铅", "丹铅").nothing());
    EXPECT_TRUE(difference("", "").nothing());
}

TEST(Difference, KeepsToWholeCharactersThatShareBytes)
{
    // 丹 E4 B8 B9 and 且 E4 B8 94 begin alike; 乙 and 一 end unlike; 𠮷 and 𠮸 differ in the last byte
    for (const auto& [before, after] : {std::pair{"丹", "且"}, {"𠮷", "𠮸"}, {"帔", "丹"}, {"é", "è"}}) {
        const Replacement r = difference(before, after);
        EXPECT_EQ(r.span, (Span{0, std::string_view(before).size()}));
        EXPECT_EQ(r.text, after);
    }
}

TEST(Difference, FindsOneOfManyEqualCharactersAddedOrTakenAway)
{
    EXPECT_EQ(difference("哈哈", "哈哈哈").text, "哈");
    EXPECT_TRUE(difference("哈哈", "哈哈哈").span.empty());
    EXPECT_EQ(difference("哈哈哈", "哈").span.size(), 6u);
}

TEST(Difference, TurnsTheOneTextIntoTheOtherWhateverTheyAre)
{
    std::mt19937 random(11);
    static constexpr std::string_view pieces[] = {"丹", "且", "a", "𠮷", "\xE4", "\xB8", "\xFF", "\n"};
    const auto any = [&] {
        std::string text;
        for (std::size_t n = random() % 8; n > 0; --n)
            text += pieces[random() % std::size(pieces)];
        return text;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string before = any(), after = any();
        const Replacement r = difference(before, after);
        ASSERT_EQ(applied(before, r), after);
        ASSERT_TRUE(utf8::isBoundary(before, r.span.begin) && utf8::isBoundary(before, r.span.end));
        ASSERT_TRUE(utf8::isBoundary(after, r.span.begin) && utf8::isBoundary(after, r.span.begin + r.text.size()));
        ASSERT_EQ(r.nothing(), before == after);
    }
}
