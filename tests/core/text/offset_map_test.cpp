#include "core/base/utf8.h"
#include "core/text/offset_map.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;

TEST(OffsetMap, CountsRareHanAndEmojiAsTwoUnitsAndOneCodePoint)
{
    const std::string text = "a丹𠮷😀。";
    const OffsetMap map(text);
    // byte, code point, UTF-16 unit of every character's begin, and the end
    const std::size_t rows[][3] = {{0, 0, 0}, {1, 1, 1}, {4, 2, 2}, {8, 3, 4}, {12, 4, 6}, {15, 5, 7}};
    for (const auto& [byte, codePoint, unit] : rows) {
        EXPECT_EQ(map.toCodePoints(byte), codePoint);
        EXPECT_EQ(map.toUtf16(byte), unit);
        EXPECT_EQ(map.fromCodePoints(codePoint), byte);
        EXPECT_EQ(map.fromUtf16(unit), byte);
    }
}

TEST(OffsetMap, TakesAPlaceInsideACharacterForItsBeginAndOnePastTheEndForTheEnd)
{
    const std::string text = "丹𠮷";
    const OffsetMap map(text);
    EXPECT_EQ(map.toCodePoints(1), 0u);
    EXPECT_EQ(map.toUtf16(5), 1u);
    EXPECT_EQ(map.fromUtf16(2), 3u) << "between the surrogates of 𠮷";
    EXPECT_EQ(map.fromUtf16(99), text.size());
    EXPECT_EQ(map.toCodePoints(99), 2u);
}

TEST(OffsetMap, AnswersZeroForAnEmptyText)
{
    const OffsetMap map("");
    EXPECT_EQ(map.toCodePoints(0), 0u);
    EXPECT_EQ(map.fromUtf16(5), 0u);
}

TEST(OffsetMap, AgreesWithPlainCountingOverLongMixedAndDamagedTexts)
{
    std::mt19937 random(3);
    static constexpr std::string_view pieces[] = {"a", "é", "丹", "𠮷", "😀", "\n", "\xFF", "\xE4\xB8", "\x80"};
    for (int round = 0; round < 20; ++round) {
        std::string text;
        while (text.size() < 3000)
            text += pieces[random() % std::size(pieces)];
        const OffsetMap map(text);
        std::size_t codePoint = 0, unit = 0;
        for (std::size_t at = 0; at < text.size();) {
            const utf8::Decoded d = utf8::decode(text, at);
            ASSERT_EQ(map.toCodePoints(at), codePoint);
            ASSERT_EQ(map.toUtf16(at), unit);
            ASSERT_EQ(map.fromCodePoints(codePoint), at);
            ASSERT_EQ(map.fromUtf16(unit), at);
            at += d.size;
            codePoint += 1;
            unit += d.ch > 0xFFFF ? 2 : 1;
        }
        ASSERT_EQ(map.toUtf16(text.size()), unit);
    }
}
