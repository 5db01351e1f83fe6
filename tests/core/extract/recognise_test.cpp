#include "core/extract/recognise.h"

#include <gtest/gtest.h>

// Public test sets contradict each other; where they do, the news reading holds here:
//  - "A到B" and "A至B" of days, months and years include B (so the exclusive end is the day, month or year after it); of clock times
//    they end at B.
//  - 三天后 is the third day from now when dates are asked for, and the three days that follow only when ranges alone are.
//  - 2018年以前 ends where the year begins; 2018年前 runs from now to the year's end.
//  - a year's first and last part (年初, 年底) are two months, a month's (月初) five days.
//  - 早上 is 6 to 10 o'clock and 上午 7 to 12.
//  - 199个 as a number is 199 without its measure word.
namespace danqian::extract {
namespace {

std::string shown(const Recognised& r)
{
    if (!r.readings.empty()) {
        const Reading& first = r.readings.front();
        return first.value.empty() ? first.start + "/" + first.end : first.value;
    }
    return r.range ? r.low + ".." + r.high : r.value;
}

struct Example {
    Expression kind;
    const char *text, *surface, *value;
    const char* unit = "";
};

void expect(const Example& e, std::string_view reference = "2021-06-14T10:00:00")
{
    const std::vector<Recognised> found = recognise(e.text, reference, {e.kind});
    if (std::string_view(e.surface).empty()) {
        EXPECT_TRUE(found.empty()) << e.text;
        return;
    }
    ASSERT_EQ(found.size(), 1U) << e.text;
    EXPECT_EQ(std::string(e.text).substr(found[0].span.begin, found[0].span.size()), e.surface) << e.text;
    EXPECT_EQ(shown(found[0]), e.value) << e.text;
    EXPECT_EQ(found[0].unit, e.unit) << e.text;
}

TEST(Recognise, Numbers)
{
    using E = Expression;
    for (const Example& e : {Example{E::Number, "编成六百二十册", "六百二十", "620"},
                             {E::Number, "取 2/7 即可", "2/7", "2/7"},
                             {E::Number, "共1.5M", "1.5M", "1500000"},
                             {E::Number, "去贵州", "", ""},
                             {E::Number, "看一看", "", ""},
                             {E::Number, "这是六", "六", "6"},
                             {E::Percentage, "打八五折", "八五折", "85"},
                             {E::Percentage, "约七成三", "七成三", "73"},
                             {E::Percentage, "降了千分之八", "千分之八", "0.8"},
                             {E::Ordinal, "排第十七", "第十七", "17"},
                             {E::Range, "高于40低于60", "高于40低于60", "40..60"},
                             {E::Range, "有五六百吧", "五六百", "500..600"},
                             {E::Range, "不少于30", "不少于30", "30.."},
                             {E::Ratio, "3:1获胜", "3:1", "3:1"}})
        expect(e);
}

TEST(Recognise, Measures)
{
    using E = Expression;
    for (const Example& e : {Example{E::Quantity, "买了二十本书", "二十本", "20", "本"},
                             {E::Currency, "付了八块六毛", "八块六毛", "8.6", "CNY"},
                             {E::Currency, "港币三千元", "港币三千元", "3000", "HKD"},
                             {E::Currency, "$45.5", "$45.5", "45.5", "USD"},
                             {E::Currency, "3～5万日元", "3～5万日元", "30000..50000", "JPY"},
                             {E::Dimension, "长15公里的路", "15公里", "15", "km"},
                             {E::Dimension, "重6斤2两", "6斤2两", "6.2", "jin"},
                             {E::Dimension, "至少6米", "至少6米", "6..", "m"},
                             {E::Temperature, "零下12摄氏度", "零下12摄氏度", "-12", "Cel"},
                             {E::Temperature, "华氏90度", "华氏90度", "90", "[degF]"},
                             {E::Age, "四十岁的人", "四十岁", "40", "a"},
                             {E::Age, "6周大", "6周大", "6", "wk"}})
        expect(e);
}

TEST(Recognise, Dates)
{
    using E = Expression;
    for (const Example& e : {Example{E::Date, "后天出发", "后天", "2021-06-16"},
                             {E::Date, "下周四", "下周四", "2021-06-24"},
                             {E::Date, "2019/7/8", "2019/7/8", "2019-07-08"},
                             {E::Date, "二〇二〇年五月六日", "二〇二〇年五月六日", "2020-05-06"},
                             {E::Date, "今年端午", "今年端午", "2021-06-14"},
                             {E::Date, "去年腊月初八", "去年腊月初八", "2021-01-20"},
                             {E::Date, "40天后", "40天后", "2021-07-24"},
                             {E::Date, "五月的第二个星期日", "五月的第二个星期日", "2021-05-09"},
                             {E::Date, "清明节", "清明节", "2021-04-04"}})
        expect(e);
}

TEST(Recognise, TimesAndRanges)
{
    using E = Expression;
    for (const Example& e : {Example{E::Time, "晚上八点一刻", "晚上八点一刻", "T20:15"},
                             {E::Time, "7:05 pm", "7:05 pm", "T19:05"},
                             {E::DateTime, "昨天下午4点半", "昨天下午4点半", "2021-06-13T16:30:00"},
                             {E::Duration, "停了2年3个月", "2年3个月", "P2Y3M"},
                             {E::Duration, "要40多分钟", "40多分钟", "PT40M"},
                             {E::Duration, "3至5天", "3至5天", "P3D/P5D"},
                             {E::DateTimeRange, "去年三季度", "去年三季度", "2020-07-01T00:00:00/2020-10-01T00:00:00"},
                             {E::DateTimeRange, "3月至5月", "3月至5月", "2021-03-01T00:00:00/2021-06-01T00:00:00"},
                             {E::DateTimeRange, "2017年以前", "2017年以前", "/2017-01-01T00:00:00"},
                             {E::DateTimeRange, "上世纪70年代", "上世纪70年代", "1970-01-01T00:00:00/1980-01-01T00:00:00"},
                             {E::DateTimeRange, "今明两年", "今明两年", "2021-01-01T00:00:00/2023-01-01T00:00:00"},
                             {E::Set, "每月", "每月", "P1M"},
                             {E::Set, "每隔两天", "每隔两天", "P2D"},
                             {E::Set, "每周三", "每周三", "XXXX-WXX-3"}})
        expect(e);
}

TEST(Recognise, AYearlessDateHasSeveralReadings)
{
    const auto found = recognise("9月3日", "2021-06-14", {Expression::Date});
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].readings.size(), 2U);
    EXPECT_EQ(found[0].readings[0].value, "2021-09-03");
    EXPECT_EQ(found[0].readings[1].value, "2020-09-03");
    EXPECT_EQ(found[0].timex, "XXXX-09-03");
}

TEST(Recognise, WhatOnlyLooksLikeATime)
{
    for (const char* text : {"调高二十四点五度", "有十分之一的人", "两点建议", "找3号门", "队伍很长"})
        for (const Recognised& r :
             recognise(text, "2021-06-14", {Expression::Date, Expression::Time, Expression::DateTime, Expression::DateTimeRange}))
            ADD_FAILURE() << text << " gave " << text + r.span.begin;
}

TEST(Recognise, NamesOfKindsAreThoseOfTheContract)
{
    for (int i = 0; i <= static_cast<int>(Expression::Set); ++i) {
        const auto kind = static_cast<Expression>(i);
        EXPECT_EQ(expression(name(kind)), kind);
    }
    EXPECT_FALSE(expression("unknown"));
}

}  // namespace
}  // namespace danqian::extract
