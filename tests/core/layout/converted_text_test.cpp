// Pages that a converter laid out with blanks: columns side by side on a row, some no more than one blank apart.
#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace danqian;
using namespace danqian::layout;

namespace {

// Three columns of sixteen characters. Where a line is full, one blank parts it from the next column's.
const std::string page = R"(                    老渡口换新颜

  本报讯近日，河湾镇的老渡口完 船换成了电动船，一天来回走二十四 子也不用怕，菜筐不会打湿，回家还
成改造，两岸村民过河再也不用等  趟，每趟坐四十人，船票仍旧是两  能赶上做午饭。
船，小孩上学省下半个小时。    元。                 乘船的人比去年多了一半，镇里
  改造从去年三月开始，先后加固   “船稳当多了。”家住河西的江 打算在渡口旁边建一座小公园，种上
石阶一百二十级，添了两座雨棚，客 小溪说，她每天过河卖菜，风大的日 柳树和桃树，供人歇脚。
)";

const std::string body =
    "本报讯近日，河湾镇的老渡口完成改造，两岸村民过河再也不用等船，小孩上学省下半个小时。\n"
    "改造从去年三月开始，先后加固石阶一百二十级，添了两座雨棚，客船换成了电动船，一天来回走二十四趟，每趟坐四十人，船票仍旧是两元"
    "。\n"
    "“船稳当多了。”家住河西的江小溪说，她每天过河卖菜，风大的日子也不用怕，菜筐不会打湿，回家还能赶上做午饭。\n"
    "乘船的人比去年多了一半，镇里打算在渡口旁边建一座小公园，种上柳树和桃树，供人歇脚。";

}  // namespace

TEST(ConvertedText, ColumnsThatTouchAreReadOneAfterTheOther)
{
    const Seen seenPage = readText(page);
    ASSERT_EQ(seenPage.articles.size(), 1u);
    EXPECT_EQ(seenPage.articles[0].headline, "老渡口换新颜");
    EXPECT_EQ(seenPage.articles[0].body, body);
}

TEST(ConvertedText, LosesNoByte)
{
    const Source source = textSource(page);
    EXPECT_EQ(lostBytes(source, 0, layOut(source, 0)), "");
}

TEST(DrawnText, AHeadlinesLastCharacterMayStandOnItsOwnLine)
{
    const Seen page =
        readText("河湾镇新增发明专利415\n件\n本报讯 今年前三季度，河湾镇新增\n授权发明专利四百一十五件，同比增\n长两成，"
                 "每万人拥有量居全县第\n二。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "河湾镇新增发明专利415件");
}

TEST(DrawnText, RowsOfATableStayApart)
{
    const Seen page =
        readText("河湾集市菜价\n品种 规格 本周 上周 涨跌\n青菜 一级 2.10 2.00 5.0%\n鲫鱼 鲜活 18.50 18.00 2.8%\n土豆 统货 1.80 "
                 "1.90 -5.3%\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("5.0%\n鲫鱼"));
}

TEST(DrawnText, AFullLineWithAStopIsADoubtfulParagraphEnd)
{
    const Seen page = readText(
        "老渡口换新颜\n近日，河湾镇的老渡口完成改\n造，村民过河再也不用等船了。\n小船换成了电动船，每天来回走\n二十四趟，"
        "每趟坐上四十个人。\n票价两元。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    double least = 1;
    for (const Join& join : page.joins)
        least = std::min(least, join.confidence);
    EXPECT_LT(least, 0.5);
}

TEST(DrawnText, AnArticleSetVerticallyKeepsItsHeadlineApart)
{
    std::string text;
    for (const std::string_view c : {"校", "園", "菜", "圃", "本", "報", "訊", "在", "河", "灣", "國", "小", "。"})
        text += std::string(c) + "\n";
    const Seen page = readText(text);
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "校園菜圃");
    EXPECT_EQ(page.articles[0].body, "本報訊在河灣國小。");
}
