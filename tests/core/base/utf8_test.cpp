#include "core/base/utf8.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;

TEST(Utf8, ReadsCharactersOfEveryLengthBackAndForth)
{
    for (const char32_t ch :
         {U'a', U'é', U'丹', U'𠮷', U'😀', char32_t(0x10FFFF), char32_t(0x80), char32_t(0x800), char32_t(0x10000)}) {
        const std::string text = utf8::encode(ch);
        const utf8::Decoded first = utf8::decode(text, 0), last = utf8::decodeBefore(text, text.size());
        EXPECT_EQ(first.ch, ch);
        EXPECT_EQ(first.size, text.size());
        EXPECT_EQ(last.ch, ch);
        EXPECT_EQ(last.size, text.size());
    }
}

TEST(Utf8, TakesEachInvalidByteForOneReplacementCharacter)
{
    // overlong forms, surrogates, beyond Unicode, lone continuation, cut sequences
    for (const std::string_view bad :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xFF", "\xE4\xB8", "\xF0\x9F\x98"}) {
        EXPECT_EQ(utf8::countCodePoints(bad), bad.size()) << testing::PrintToString(bad);
        EXPECT_EQ(utf8::findInvalid(bad), 0u);
        for (const char32_t ch : utf8::toUtf32(bad))
            EXPECT_EQ(ch, utf8::replacement);
    }
    EXPECT_EQ(utf8::findInvalid("丹铅\xE4丹"), 6u);
    EXPECT_EQ(utf8::findInvalid("丹铅\xEF\xBF\xBD"), std::string_view::npos)
        << "a replacement character that is really there is valid";
}

TEST(Utf8, WritesWhatIsNoCharacterAsReplacement)
{
    EXPECT_EQ(utf8::encode(0xD800), "\xEF\xBF\xBD");
    EXPECT_EQ(utf8::encode(0x110000), "\xEF\xBF\xBD");
}

TEST(Utf8, FindsBoundariesWhereReadingFromTheStartFindsThem)
{
    std::mt19937 random(7);
    static constexpr std::string_view bytes("a\x80\xBF\xC3\xE4\xB8\xAD\xF0\x9F\x98\x80\xFF", 12);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t n = random() % 12; n > 0; --n)
            text += bytes[random() % bytes.size()];
        std::vector<bool> begins(text.size() + 1, false);
        begins[text.size()] = true;
        for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size)
            begins[at] = true;
        for (std::size_t at = 0; at <= text.size(); ++at)
            ASSERT_EQ(utf8::isBoundary(text, at), begins[at]) << testing::PrintToString(text) << " at " << at;
    }
}

TEST(Utf8, WalksBackwardsOverTheSameCharacters)
{
    std::mt19937 random(8);
    static constexpr std::string_view bytes("a\x80\xBF\xC3\xE4\xB8\xAD\xF0\x9F\x98\x80\xFF", 12);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t n = random() % 12; n > 0; --n)
            text += bytes[random() % bytes.size()];
        std::u32string backwards;
        for (std::size_t at = text.size(); at > 0; at -= utf8::decodeBefore(text, at).size)
            backwards.insert(backwards.begin(), utf8::decodeBefore(text, at).ch);
        ASSERT_EQ(backwards, utf8::toUtf32(text)) << testing::PrintToString(text);
    }
}

TEST(Utf8, TurnsAnyBytesIntoCleanText)
{
    const std::string clean = utf8::fromUtf32(utf8::toUtf32("好\xFF\xE4\xB8𠮷"));
    EXPECT_EQ(clean, "好\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD𠮷");
    EXPECT_EQ(utf8::findInvalid(clean), std::string_view::npos);
}
