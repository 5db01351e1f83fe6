#include "core/base/utf8.h"
#include "core/intake/decode.h"
#include "encoded.h"

#include <gtest/gtest.h>
#include <random>

namespace danqian::intake {
namespace {

using test::encoded;

constexpr std::string_view simplified =
    "本报讯（记者 方小满）9月3日，全市秋粮生产现场会在云坪镇召开。会议指出，今年全市秋粮面积达到56.8万亩，比去年增加1.2万亩，"
    "要抓好田间管理，做好防汛抗旱和病虫害防治工作，确保丰产丰收。";
constexpr std::string_view traditional =
    "本報訊（記者 方小滿）9月3日，全市秋糧生產現場會在雲坪鎮召開。會議指出，今年全市秋糧面積達到56.8萬畝，比去年增加1.2萬畝，"
    "要抓好田間管理，做好防汛抗旱和病蟲害防治工作，確保豐產豐收。";

struct EncodingCase {
    const char* converter;
    const char* name;
    std::string_view text;
    std::string_view mark;
};

class AnyEncoding : public testing::TestWithParam<EncodingCase> { };

TEST_P(AnyEncoding, IsFoundOutAndReadWithoutDoubt)
{
    const auto& [converter, name, text, mark] = GetParam();
    const std::string bytes = std::string(mark) + encoded(text, converter);
    const Decoded read = decode(bytes);
    EXPECT_EQ(read.text, text);
    EXPECT_EQ(read.report.encoding, name);
    EXPECT_EQ(read.report.bom, !mark.empty());
    EXPECT_GE(read.report.confidence, 0.8);
    EXPECT_EQ(read.report.replaced, 0U);
}

using namespace std::string_view_literals;
INSTANTIATE_TEST_SUITE_P(
    All, AnyEncoding,
    testing::Values(EncodingCase{"UTF-8", "UTF-8", simplified, {}}, EncodingCase{"UTF-8", "UTF-8", simplified, "\xEF\xBB\xBF"sv},
                    EncodingCase{"UTF-16LE", "UTF-16LE", simplified, {}}, EncodingCase{"UTF-16BE", "UTF-16BE", traditional, {}},
                    EncodingCase{"UTF-16LE", "UTF-16LE", simplified, "\xFF\xFE"sv},
                    EncodingCase{"UTF-16BE", "UTF-16BE", simplified, "\xFE\xFF"sv},
                    EncodingCase{"UTF-32LE", "UTF-32LE", simplified, {}}, EncodingCase{"UTF-32BE", "UTF-32BE", simplified, {}},
                    EncodingCase{"UTF-32LE", "UTF-32LE", simplified, "\xFF\xFE\0\0"sv},
                    EncodingCase{"gb18030", "GB18030", simplified, {}}, EncodingCase{"gb18030", "GB18030", traditional, {}},
                    EncodingCase{"gb18030", "GB18030", simplified, "\x84\x31\x95\x33"sv},
                    EncodingCase{"Big5", "Big5", traditional, {}}));

TEST(Decode, ReadsShortLinesOfAnyEncoding)
{
    for (const std::string_view line :
         {"全市工业经济运行调度会召开"sv, "三季度全市新增就业1.2万人"sv, "图为工人在生产线上忙碌"sv}) {
        EXPECT_EQ(decode(encoded(line, "gb18030")).text, line);
        EXPECT_EQ(decode(encoded(line, "UTF-16LE")).text, line);
        EXPECT_EQ(decode(encoded(line, "UTF-16BE")).text, line);
        EXPECT_EQ(decode(line).text, line);
    }
    EXPECT_EQ(decode(encoded("全市經濟工作會議昨天召開", "Big5")).text, "全市經濟工作會議昨天召開");
}

TEST(Decode, ReadsCharactersBeyondTheFirstPlane)
{
    const std::string text = std::string(simplified) + "𠮷𬭩";
    for (const char* converter : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "gb18030"})
        EXPECT_EQ(decode(encoded(text, converter)).text, text) << converter;
}

TEST(Decode, TellsDoubtWhereTheBytesAreOfAnotherLanguage)
{
    EXPECT_LT(decode(encoded("Съешь же ещё этих мягких французских булок, да выпей чаю", "windows-1251")).report.confidence, 0.8);
    EXPECT_LT(decode(encoded("いろはにほへと ちりぬるを わかよたれそ つねならむ", "Shift_JIS")).report.confidence, 0.8);
}

TEST(Decode, CountsAndLocatesBadBytes)
{
    std::string bytes(simplified);
    bytes.insert(9, "\xFF\xC0");
    const Decoded read = decode(bytes);
    EXPECT_EQ(read.report.encoding, "UTF-8");
    EXPECT_EQ(read.report.replaced, 2U);
    EXPECT_EQ(read.report.firstReplaced, 9U);
    EXPECT_EQ(read.text.substr(0, 15), "本报讯\uFFFD\uFFFD");
    EXPECT_LT(read.report.confidence, 1);

    std::string gb = encoded(simplified, "gb18030");
    gb.insert(6, "\xFF");
    const Decoded other = decode(gb);
    EXPECT_EQ(other.report.encoding, "GB18030");
    EXPECT_EQ(other.report.replaced, 1U);
    EXPECT_EQ(other.report.firstReplaced, 6U);
    EXPECT_EQ(other.text, "本报讯\uFFFD" + std::string(simplified.substr(9)));
}

TEST(Decode, TakesACutLastCharacterAsOneLoss)
{
    const std::string whole(simplified);
    for (const std::size_t cut : {1U, 2U}) {
        const Decoded read = decode(whole.substr(0, whole.size() - cut));
        EXPECT_EQ(read.report.encoding, "UTF-8");
        EXPECT_EQ(read.text, whole.substr(0, whole.size() - 3) + "\uFFFD");
        EXPECT_EQ(read.report.firstReplaced, whole.size() - 3);
    }
    const std::string wide = encoded(simplified, "UTF-16LE");
    EXPECT_EQ(decode(wide.substr(0, wide.size() - 1)).text, whole.substr(0, whole.size() - 3) + "\uFFFD");
}

TEST(Decode, KeepsLineEndsOfAllKinds)
{
    const std::string text = "第一行\r\n第二行\r第三行\n第四行\u2028第五行\u0085第六行\v第七行";
    EXPECT_EQ(decode(text).text, text);
}

TEST(Decode, GivesCharactersTheirStandardFormAndRemembersTheOther)
{
    const std::string whole =
        std::string("⼀⻓⻋ﬁ\uF900\u00A0︐﹁") + '\0' + "\x1B\u200B" + "co\u00ADop\u00AD\n\uF06C\uE000" + std::string(simplified);
    const Decoded read = decode(whole);
    EXPECT_EQ(read.text, "一长车fi豈 ，「coop-\n●\uE000" + std::string(simplified));
}

/// Puts the originals back.
std::string undone(const Decoded& read)
{
    std::string out;
    std::size_t at = 0;
    for (const Substitution& s : read.report.substitutions) {
        out += read.text.substr(at, s.now.begin - at) + s.original;
        at = s.now.end;
    }
    return out + read.text.substr(at);
}

TEST(Decode, CanBeUndone)
{
    std::mt19937 random(20240903);
    const std::u32string alphabet = U"的，⼀⻓ﬁ\u00A0\u00AD\u200B\n\r\uFEFF\u0001a\uF06C\uF900\u0085\u007F";
    for (int round = 0; round < 500; ++round) {
        std::u32string text = U"我们的";
        for (int i = 0; i < 60; ++i)
            text += alphabet[random() % alphabet.size()];
        const std::string bytes = utf8::fromUtf32(text);
        const Decoded read = decode(bytes, Guess{Encoding::Utf8, false, 0, 1, false});
        ASSERT_EQ(undone(read), bytes);
    }
}

TEST(Decode, SurvivesAnyBytesInAnyEncoding)
{
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        std::string bytes(random() % 300, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random());
        for (const Encoding e : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Utf32Le, Encoding::Utf32Be,
                                 Encoding::Gb18030, Encoding::Big5}) {
            const Decoded read = decode(bytes, Guess{e, false, 0, 1, false});
            ASSERT_EQ(utf8::findInvalid(read.text), std::string_view::npos);
            ASSERT_EQ(read.report.replaced > 0, read.report.firstReplaced.has_value());
        }
        decode(bytes);
    }
}

}  // namespace
}  // namespace danqian::intake
