// Pages that a converter laid out with blanks: columns side by side on a row, some no more than one blank apart.
#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace danqian;
using namespace danqian::layout;

namespace {

// Three columns of sixteen characters. Where a line is full, one blank parts it from the next column's.
const std::string ferry = R"(                    老渡口换新颜

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

// Two articles of three columns that wide gaps keep apart.
const std::string granary = R"(  本报讯河湾镇新粮仓昨天   种粮大户江小溪卸完一车粮，   粮仓装有测温探头九十六个，
开仓收粮，头一天就收进稻谷   当场拿到了钱款。他说从前要   哪一处发热，值班员的屏幕上
三百二十吨，比去年同一天多   等上半个月，如今十分钟就能   都能看见。镇里还打算再建两
出一成，门前排起了长队。    到账，心里踏实得很。      座烘干房，雨天也收。
)";
const std::string granaryBody =
    "本报讯河湾镇新粮仓昨天开仓收粮，头一天就收进稻谷三百二十吨，比去年同一天多出一成，门前排起了长队。种粮大户江小溪卸完一车粮，"
    "当场拿到了钱款。他说从前要等上半个月，如今十分钟就能到账，心里踏实得很。\n粮仓装有测温探头九十六个，哪一处发热，值班员的屏幕"
    "上都能看见。镇里还打算再建两座烘干房，雨天也收。";
const std::string stage = R"(
                 老戏台又唱新戏

  石桥村的老戏台修好以后   戏班子由十七位村民凑成，年   开春以后，邻近三个村也来请
，每逢集日都有戏看。村里人   纪最大的七十一岁。他们白天   他们去唱。班主说，只要还有
搬着凳子来，晚了就只能站在   下地，夜里排戏，一个冬天排   人爱听，这台戏就要一直唱下
场边的石阶上看。        出了六出新戏。         去，唱给孙子们听。
)";

}  // namespace

TEST(ConvertedText, ColumnsThatTouchAreReadOneAfterTheOther)
{
    const Seen seenPage = readText(ferry);
    ASSERT_EQ(seenPage.articles.size(), 1u);
    EXPECT_EQ(seenPage.articles[0].headline, "老渡口换新颜");
    EXPECT_EQ(seenPage.articles[0].body, body);
}

TEST(ConvertedText, LosesNoByte)
{
    const Source source = textSource(ferry);
    EXPECT_EQ(lostBytes(source, 0, layOut(source, 0)), "");
}

TEST(ConvertedText, LinesSortedByTheirLeftEdgesComeBackToTheirRows)
{
    const std::string stairs = R"(  本报讯河湾镇新粮仓昨天   种粮大户江小溪卸完一车粮，   粮仓装有测温探头九十六个，
开仓收粮，头一天就收进稻谷
三百二十吨，比去年同一天多
                当场拿到了钱款。他说从前要
                等上半个月，如今十分钟就能
                                哪一处发热，值班员的屏幕上
                                都能看见。镇里还打算再建两
出一成，门前排起了长队。    到账，心里踏实得很。      座烘干房，雨天也收。
)";
    const Seen seenPage = readText("              新粮仓头一天收粮三百吨\n\n" + stairs + stage);
    ASSERT_EQ(seenPage.articles.size(), 2u);
    EXPECT_EQ(seenPage.articles[0].headline, "新粮仓头一天收粮三百吨");
    EXPECT_EQ(seenPage.articles[0].body, granaryBody);
}

TEST(ConvertedText, AWriterMayBeNamedBehindTheHeadline)
{
    const Seen seenPage = readText("            新粮仓头一天收粮三百吨 本报记者 何平\n\n" + granary + stage);
    ASSERT_EQ(seenPage.articles.size(), 2u);
    EXPECT_EQ(seenPage.articles[0].headline, "新粮仓头一天收粮三百吨");
    EXPECT_EQ(seenPage.articles[0].byline, "本报记者 何平");
    EXPECT_EQ(seenPage.articles[0].body, granaryBody);
}

TEST(ConvertedText, AHeadingInTheMiddleOfAColumnStaysInItsArticle)
{
    const std::string village = R"(  石桥村的老戏台修好以后   夜里排戏，白天照样下地干活   台下的老人听着听着就抹起了
，每逢集日都有戏看。村里人   又排出两台新戏。        泪，散场以后还围着班主问长
搬着凳子来，晚了就只能站在        一台新戏       问短，舍不得走。
场边的石阶上看。          戏里唱的是修渠的往事，
)";
    const Seen seenPage =
        readText("              新粮仓头一天收粮三百吨\n\n" + granary + "\n                 老戏台又唱新戏\n\n" + village);
    ASSERT_EQ(seenPage.articles.size(), 2u);
    EXPECT_EQ(seenPage.articles[1].headline, "老戏台又唱新戏");
    EXPECT_THAT(seenPage.articles[1].body, testing::HasSubstr("\n一台新戏\n"));
}

TEST(ConvertedText, ATableIsReadRowByRow)
{
    const Seen seenPage = readText("              新粮仓头一天收粮三百吨\n\n" + granary + stage + R"(
河湾集市菜价
品种          规格        本周       上周     涨跌
青菜          一级        2.10       2.00     5.0%
鲫鱼          鲜活       18.50      18.00     2.8%
土豆          统货        1.80       1.90    -5.3%
)");
    ASSERT_EQ(seenPage.articles.size(), 3u);
    EXPECT_EQ(seenPage.articles[2].headline, "河湾集市菜价");
    EXPECT_THAT(seenPage.articles[2].body, testing::ContainsRegex("5.0%\n鲫鱼"));
}

TEST(DrawnText, ACaptionHasNoClaimOnTheHeadlineItRepeats)
{
    const Seen page = readText(R"(河湾镇老渡口今年春天动工改造，先
后加固石阶一百二十级，添了两座雨
棚，老人孩子过河再也不怕打滑。
客船也换成了电动船，一天来回二十
四趟，每趟坐四十人，船票仍旧是两
元，比从前还稳当。
图为电动船靠上新石阶，河湾镇村民正排队上船。江小溪摄
本报讯 石桥村的戏台昨天修好，村
民搬着凳子来看戏，坐满了场边的石
阶，一直看到天黑才散。
河湾镇有了新石阶电动船
石桥村戏台修好了
)");
    ASSERT_EQ(page.articles.size(), 3u);
    EXPECT_EQ(page.articles[0].headline, "河湾镇有了新石阶电动船");
    EXPECT_EQ(page.articles[1].headline, "");
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

TEST(DrawnText, HeadlinesDrawnLastGoToTheirTextsInOrder)
{
    const Seen page = readText(R"(本报讯 河湾镇的老渡口今年春天动工
改造，先后加固石阶一百二十级，老人
孩子过河再也不怕打滑。
渡口边添了两座雨棚，候船的人不用再
淋雨了。
本报讯 石桥村的戏台昨天修好，村民
搬着凳子来看戏，坐满了场边的空地，
一直看到天黑才散。
本报讯 县图书馆新添绘本三千册，周
末有志愿者给孩子们讲故事。
老渡口加固石阶
石桥村戏台修好了
图书馆新添绘本
)");
    ASSERT_EQ(page.articles.size(), 3u);
    EXPECT_EQ(page.articles[0].headline, "老渡口加固石阶");
    EXPECT_EQ(page.articles[1].headline, "石桥村戏台修好了");
    EXPECT_EQ(page.articles[2].headline, "图书馆新添绘本");
}

TEST(DrawnText, TwoHeadlinesOnOneLevelMayShareALine)
{
    const Seen page = readText(R"(本报讯 河湾镇的老渡口今年春天动工
改造，先后加固石阶一百二十级，老人
孩子过河再也不怕打滑。
本报讯 石桥村的戏台昨天修好，村民
搬着凳子来看戏，坐满了场边的空地，
一直看到天黑才散。
老渡口加固石阶 石桥村戏台修好了
)");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].headline, "老渡口加固石阶");
    EXPECT_EQ(page.articles[1].headline, "石桥村戏台修好了");
}

TEST(DrawnText, AHeadlineOverTwoLinesIsOne)
{
    const Seen page = readText(R"(石桥村请来专家给老桥“把
脉”
本报讯 石桥村的老桥昨天来了三位专
家，他们带着仪器，把桥墩逐个查了一
遍。
)");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "石桥村请来专家给老桥“把脉”");
}

TEST(DrawnText, NamesOverTwoLinesAreOneByline)
{
    const Seen page = readText(R"(石桥村戏台修好了
本报记者田禾 通讯员江小
溪
石桥村的戏台昨天修好，
村民们搬着凳子来看戏，
坐满了场边的空地。
)");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].byline, "本报记者田禾 通讯员江小溪");
    EXPECT_EQ(page.articles[0].body, "石桥村的戏台昨天修好，村民们搬着凳子来看戏，坐满了场边的空地。");
}
