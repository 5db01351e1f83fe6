#include "core/layout/issue_facts.h"

#include <gtest/gtest.h>

using namespace danqian;
using namespace danqian::layout;

TEST(IssueFacts, AreReadFromThePageHeader)
{
    const IssueFacts facts =
        readIssueFacts({"河湾日报", "03 民生", "2024年4月16日 星期二", "责任编辑 江 河 版式 田 禾", "总第1208期"});
    EXPECT_EQ(facts.paper.value, "河湾日报");
    EXPECT_EQ(facts.date.value, "2024-04-16");
    EXPECT_EQ(facts.page.value, "3");
    EXPECT_EQ(facts.section.value, "民生");
    EXPECT_EQ(facts.number.value, "1208");
    EXPECT_EQ(facts.date.origin, "furniture");
}

TEST(IssueFacts, OneLineTellsThemAll)
{
    const IssueFacts facts = readIssueFacts({"A12 要闻 河湾晚报 2024年11月7日星期四"});
    EXPECT_EQ(facts.paper.value, "河湾晚报");
    EXPECT_EQ(facts.page.value, "A12");
    EXPECT_EQ(facts.section.value, "要闻");
    EXPECT_EQ(facts.date.value, "2024-11-07");
}

TEST(IssueFacts, APaperNeedNotBeADaily)
{
    for (const char* name : {"河湾周刊", "河湾时讯", "河灣時訊"})
        EXPECT_EQ(readIssueFacts({"02 要闻", name}).paper.value, name);
}

TEST(IssueFacts, ChineseDatesAreUnderstood)
{
    EXPECT_EQ(readIssueFacts({"二〇二四年十一月二日 星期六"}).date.value, "2024-11-02");
}

TEST(IssueFacts, WhatIsNotToldStaysEmpty)
{
    const IssueFacts facts = readIssueFacts({"图说新闻"});
    EXPECT_TRUE(facts.date.value.empty());
    EXPECT_TRUE(facts.page.value.empty());
    EXPECT_EQ(facts.date.origin, "");
}
