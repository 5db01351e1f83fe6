#include "core/extract/figures.h"

#include <gtest/gtest.h>

#include <random>

namespace danqian::extract {
namespace {

std::optional<Numeral> numeral(const std::string& text)
{
    prepareFigures();
    static Line line;
    line.read(text, {0, text.size()});
    return parseNumeral(line, 0);
}

std::size_t length(const std::string& text) { return toUnits(text).size(); }

struct Case {
    const char* text;
    const char* value;
    std::size_t characters = 0;  // 0 = all
};

TEST(Numerals, ReadEveryNotation)
{
    const Case cases[] = {
        {"7", "7"},
        {"０８", "8"},
        {"12,345", "12345"},
        {"3.5万", "35000"},
        {"1亿2千万", "120000000"},
        {"2.5万亿", "2500000000000"},
        {"二十三", "23"},
        {"一百零五", "105"},
        {"三千零二十", "3020"},
        {"两万四千", "24000"},
        {"十", "10"},
        {"一百一", "110"},
        {"三万五", "35000"},
        {"二〇二四", "2024"},
        {"九五", "95"},
        {"壹仟贰佰叁拾", "1230"},
        {"三点一四", "3.14"},
        {"六点二万", "62000"},
        {"廿八", "28"},
        {"一千万", "10000000"},
        {"十二亿三千万零四十", "1230000040"},
        {"半", "0.5"},
        {"负三十", "-30"},
        {"-4.5", "-4.5"},
        {"五百余万", "5000000"},
        {"10多万", "100000"},
        {"8400多", "8400"},
        {"七 百 二 十", "720"},
        {"五百卅四", "534"},
        {"两个亿", "200000000"},
        {"三十亿亿亿亿亿", "300000000000000000000000000000000000000000"},
        {"一千二百万亿亿亿零七", "12000000000000000000000000000007"},
        {"1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"},
    };
    for (const Case& c : cases) {
        const auto n = numeral(c.text);
        ASSERT_TRUE(n) << c.text;
        EXPECT_EQ(n->value, Decimal::parse(c.value)) << c.text << " gave " << n->value.toString();
        EXPECT_EQ(n->end, length(c.text) - (std::string(c.text).find(' ') != std::string::npos ? 3 : 0)) << c.text;
    }
}

TEST(Numerals, StopWhereTheNumberStops)
{
    const Case cases[] = {{"5家6户", "5", 1}, {"三十二十", "30", 2}, {"1, 234", "1", 1},  {"两万两白银", "20000", 2},
                          {"1兆赫", "1", 1},  {"12千米", "12", 2},   {"3.2.1", "3.2", 3}, {"五十千", "50", 2}};
    for (const Case& c : cases) {
        const auto n = numeral(c.text);
        ASSERT_TRUE(n) << c.text;
        EXPECT_EQ(n->value, Decimal::parse(c.value)) << c.text;
        EXPECT_EQ(n->end, c.characters) << c.text;
    }
}

TEST(Numerals, NeighbouringDigitsAreARange)
{
    struct Pair {
        const char *text, *low, *high;
    };
    for (const Pair& c : {Pair{"三五百", "300", "500"},
                          {"十七八", "17", "18"},
                          {"七八十", "70", "80"},
                          {"五六万", "50000", "60000"},
                          {"三百四五十", "340", "350"},
                          {"几十", "10", "100"},
                          {"数百", "100", "1000"}}) {
        const auto n = numeral(c.text);
        ASSERT_TRUE(n && n->range) << c.text;
        EXPECT_EQ(n->value, Decimal::parse(c.low)) << c.text;
        EXPECT_EQ(n->high, Decimal::parse(c.high)) << c.text;
    }
    EXPECT_FALSE(numeral("一二三")->range);
    EXPECT_FALSE(numeral("九五")->range);
}

TEST(Numerals, FractionsAndShares)
{
    EXPECT_EQ(numeral("三分之二")->kind, Numeral::Kind::Fraction);
    EXPECT_EQ(numeral("三分之二")->denominator, Decimal(3));
    EXPECT_EQ(numeral("百分之四十二")->kind, Numeral::Kind::Percent);
    EXPECT_EQ(numeral("百分之四十二")->value, Decimal(42));
    EXPECT_EQ(numeral("千分之五")->value, Decimal::parse("0.5"));
}

TEST(Numerals, AWordIsNoNumber)
{
    for (const char* text : {"分之", "点", "多", "余", "个", "", "兆赫"})
        EXPECT_FALSE(numeral(text)) << text;
}

// Writes a number as a Chinese speaker would.
std::string said(std::uint64_t n)
{
    static const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (n == 0)
        return "零";
    struct Unit {
        std::uint64_t size;
        const char* word;
    };
    static const Unit units[] = {{100000000, "亿"}, {10000, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}};
    for (const Unit& unit : units)
        if (n >= unit.size) {
            const std::uint64_t rest = n % unit.size;
            return said(n / unit.size) + unit.word + (rest == 0 ? "" : (rest < unit.size / 10 ? "零" : "") + said(rest));
        }
    return digits[n];
}

TEST(Numerals, ReadBackWhatWasSaid)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 5000; ++i) {
        const std::uint64_t n = random() % (i % 2 ? 100000ULL : 1000000000000ULL);
        const auto read = numeral(said(n));
        ASSERT_TRUE(read) << said(n);
        EXPECT_EQ(read->value, Decimal(n)) << said(n);
        EXPECT_EQ(read->end, length(said(n))) << said(n);
    }
}

TEST(Numerals, ReadBackGroupedAndWideDigits)
{
    std::mt19937_64 random(9);
    for (int i = 0; i < 2000; ++i) {
        const std::string plain = std::to_string(random() % 1000000000000ULL);
        std::string grouped, wide;
        for (std::size_t k = 0; k < plain.size(); ++k) {
            grouped += plain[k];
            if ((plain.size() - k) % 3 == 1 && k + 1 < plain.size())
                grouped += ',';
            wide += "\xEF\xBC";
            wide += static_cast<char>(0x90 + plain[k] - '0');
        }
        EXPECT_EQ(numeral(grouped)->value.toString(), plain) << grouped;
        EXPECT_EQ(numeral(wide)->value.toString(), plain) << wide;
    }
}

}  // namespace
}  // namespace danqian::extract
