#include "core/extract/recognise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

// Public test sets contradict each other; where they do, the news reading holds here:
//  - "A到B" and "A至B" of days, months and years include B (so the exclusive end is the day, month or year after it); of clock times
//    they end at B. The other meaning is the second reading.
//  - 三天后 is the third day from now when dates are asked for, and the three days that follow only when ranges alone are.
//  - 2018年以前 ends where the year begins; 2018年前 runs from now to the year's end.
//  - a year's first and last part (年初, 年底) are two months, a month's (月初) five days.
//  - 早上 is 6 to 10 o'clock and 上午 7 to 12; the whole morning, afternoon or evening is the second reading.
//  - 前两个月 are the two calendar months before this one; the two months up to today are the second reading.
//  - 199个 as a number is 199 without its measure word.
namespace danqian::extract {
namespace {

// tests/data/extract/examples.tsv: kind, text, surface, value, unit.
struct Example {
    Expression kind;
    std::string text, surface, value, unit;
};

std::vector<Example> examples()
{
    std::vector<Example> out;
    std::ifstream in(std::filesystem::path(DANQIAN_ROOT) / "tests/data/extract/examples.tsv");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        std::vector<std::string> cells(5);
        std::istringstream row(line);
        for (std::string& cell : cells)
            std::getline(row, cell, '\t');
        const auto kind = expression(cells[0]);
        EXPECT_TRUE(kind) << line;
        out.push_back({kind.value_or(Expression::Number), cells[1], cells[2], cells[3], cells[4]});
    }
    return out;
}

std::string withoutMidnight(std::string time)
{
    const std::size_t at = time.find("T00:00:00");
    return at == std::string::npos || at == 0 ? time : time.substr(0, at);
}

std::string shown(const Recognised& r)
{
    if (!r.readings.empty()) {
        const Reading& first = r.readings.front();
        return first.value.empty() ? withoutMidnight(first.start) + "/" + withoutMidnight(first.end) : first.value;
    }
    return r.range ? r.low + "/" + r.high : r.value;
}

TEST(Recognise, EveryExampleIsReadAsWritten)
{
    const std::vector<Example> all = examples();
    EXPECT_GT(all.size(), 150U);
    for (const Example& e : all) {
        std::vector<Expression> wanted;
        for (int kind = static_cast<int>(Expression::Date); kind <= static_cast<int>(Expression::Set); ++kind)
            wanted.push_back(static_cast<Expression>(kind));
        if (e.kind < Expression::Date)
            wanted = {e.kind};
        std::vector<Recognised> found = recognise(e.text, "2021-06-14T10:00:00", wanted);
        found.erase(std::remove_if(found.begin(), found.end(), [&](const Recognised& r) { return r.kind != e.kind; }),
                    found.end());
        if (e.surface.empty()) {
            EXPECT_TRUE(found.empty()) << e.text;
            continue;
        }
        ASSERT_EQ(found.size(), 1U) << e.text;
        EXPECT_EQ(e.text.substr(found[0].span.begin, found[0].span.size()), e.surface) << e.text;
        EXPECT_EQ(shown(found[0]), e.value) << e.text;
        EXPECT_EQ(found[0].unit, e.unit) << e.text;
    }
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
    for (const char* text : {"调高二十四点五度", "有十分之一的人", "两点建议", "三点意见", "找3号门", "队伍很长"})
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
