#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>

using namespace danqian;
using namespace danqian::layout;

TEST(TextOfColumns, MendsAWordThatAColumnCut)
{
    const Seen page = readText("河湾镇疏浚三条河道\n\n本报讯 镇里先后疏浚了清溪河、柳\n\n河和石门河，共清淤12万立方米。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "河湾镇疏浚三条河道");
    EXPECT_EQ(page.articles[0].body, "本报讯 镇里先后疏浚了清溪河、柳河和石门河，共清淤12万立方米。");
    ASSERT_EQ(page.joins.size(), 1u);
    EXPECT_TRUE(page.joins[0].joined);
    EXPECT_GT(page.joins[0].confidence, 0.5);
}

TEST(TextOfColumns, MendsANumberCutFromItsUnit)
{
    const Seen page = readText("本报讯 镇里关停了采石场15\n\n家，并复绿了矿山。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "本报讯 镇里关停了采石场15家，并复绿了矿山。");
}

TEST(TextOfColumns, KeepsTheParagraphs)
{
    const Seen page = readText("集市开门\n\n近日，河湾镇的集市开门迎客。\n\n“比去年热闹得多。”摊主说。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "近日，河湾镇的集市开门迎客。\n“比去年热闹得多。”摊主说。");
}

TEST(TextOfColumns, TellsShoulderHeadlineAndByline)
{
    const Seen page =
        readText("同心协力 共建家园\n\n河湾镇启动农房改造\n\n本报记者 田 禾 通讯员 江小溪\n\n近日，河湾镇启动农房改造，"
                 "首批涉及农户320户。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].shoulder, "同心协力 共建家园");
    EXPECT_EQ(page.articles[0].headline, "河湾镇启动农房改造");
    EXPECT_EQ(page.articles[0].byline, "本报记者 田 禾 通讯员 江小溪");
}

TEST(TextOfColumns, KnowsABylineFromASentenceAboutReporters)
{
    for (const char* names :
         {"记者田禾", "记者 阿依木", "本报记者 江小溪 文/图", "学生记者 田 禾 指导老师 江小溪", "记者 通讯员 江小溪"})
        EXPECT_TRUE(isByline(names)) << names;
    for (const char* sentence : {"记者日前从河湾镇政府获悉", "记者走进新落成的集市", "小记者走进消防站", "本报记者在现场看到"})
        EXPECT_FALSE(isByline(sentence)) << sentence;
}

TEST(TextOfColumns, AQuestionOfAnInterviewIsNoHeadline)
{
    const Seen page = readText(
        "老船工的河\n\n在河湾镇，记者见到了老船工江小溪。\n\n记者：您撑船多少年了？\n\n江小溪：四十年，桥修好那天才停。\n\n"
        "记者：舍得吗？\n\n江小溪：舍得，孩子们上学近了。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("\n记者：舍得吗？\n"));
}

TEST(TextOfColumns, LeavesTheDateBelowANoticeToIt)
{
    const Seen page =
        readText("停水通知\n\n因管道改造，河湾镇明天停水，请储水备用。\n\n河湾镇自来水有限公司\n\n6月14日\n\n集市开门\n\n近日，"
                 "河湾镇的集市开门迎客。\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_THAT(page.articles[0].body, testing::EndsWith("6月14日"));
    EXPECT_EQ(page.articles[1].headline, "集市开门");
}

TEST(TextOfColumns, FindsACaptionBelowItsLabel)
{
    const Seen page =
        readText("集市开门\n\n近日，河湾镇的集市开门迎客。\n\n\n\n图说新闻\n\n近日，河湾镇的稻田开镰，机器往来不停。"
                 "图为农机手在收割早稻。\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].kind, "photo-caption");
    EXPECT_EQ(page.articles[1].headline, "");
    EXPECT_THAT(page.furniture, testing::ElementsAre("图说新闻"));
}

TEST(TextOfColumns, KeepsAHeadingInsideItsArticle)
{
    const Seen page =
        readText("老旧小区改造见成效\n\n本报记者 田 禾\n\n今年，老旧小区改造惠及居民1200户，小区环境大变样。\n\n先问再改\n\n"
                 "改造前，社区入户问计，居民提出改造意见300条，小区停车位增加80个。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("\n先问再改\n改造前"));
}

TEST(TextOfColumns, AnotherSignatureTellsThatAnotherArticleBegan)
{
    const Seen page = readText("河湾镇绿道连成环\n\n本报记者 田 禾\n\n河湾镇绿道本月连成环，全长3.4公里。\n\n旧物回家\n\n"
                               "河湾镇的回收站本月收到旧家电36件。\n\n（江 溪）\n\n河湾镇书画展开幕\n\n展出书画120幅。\n");
    ASSERT_EQ(page.articles.size(), 3u);
    EXPECT_EQ(page.articles[1].headline, "旧物回家");
    EXPECT_EQ(page.articles[1].byline, "（江 溪）");
    EXPECT_EQ(page.articles[2].headline, "河湾镇书画展开幕");
}

TEST(TextOfColumns, AHeadlineMayFollowASignatureInBrackets)
{
    const Seen page = readText("河湾镇查处排污\n\n河湾镇查处排污企业2家。\n\n（记者 田 禾 通讯员 江 溪）\n\n夜市开张 游客盈门\n\n"
                               "将军路上的夜市昨晚开张，摊位120个。\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].headline, "夜市开张 游客盈门");
}

TEST(TextOfColumns, ANoticeIsAnArticleOfItsOwn)
{
    const Seen page = readText("河湾镇养老金到账\n\n河湾镇养老金本月发放到账，惠及1200人。\n\n拍卖公告\n\n"
                               "河湾镇定于本月拍卖商铺4间，养老金领取人优先。\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].kind, "notice");
}

TEST(TextOfColumns, SignaturesAndDatesBelongToTheNotice)
{
    const Seen page = readText("停电通知\n\n因线路检修，定于明日8时至17时停电。\n\n河湾供电有限公司\n\n2024年5月6日\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].kind, "notice");
    EXPECT_EQ(page.articles[0].body, "因线路检修，定于明日8时至17时停电。\n河湾供电有限公司\n2024年5月6日");
}

TEST(TextOfColumns, AnEmptyPageGivesAnEmptyBase)
{
    EXPECT_TRUE(readText("").articles.empty());
    EXPECT_TRUE(readText("\n \n").articles.empty());
}

TEST(TextOfColumns, AHeadlineMayEndWithAMisreadMark)
{
    const Seen page = readText("镇里给老桥“把脉“\n\n本报记者 田 禾\n\n近日，河湾镇请来专家，给老桥做检查。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "镇里给老桥“把脉“");
}

TEST(TextOfColumns, AColumnMayCutAParagraphsFirstLine)
{
    const Seen page = readText("老船长和他的渡船\n\n渡口边并不热闹，人均渡\n\n河次数逐年减少。去年，船上装了新的发动机。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "老船长和他的渡船");
    EXPECT_EQ(page.articles[0].body, "渡口边并不热闹，人均渡河次数逐年减少。去年，船上装了新的发动机。");
}

TEST(TextOfColumns, ACaptionHasItsOwnHeadline)
{
    const Seen page = readText("集市开门\n\n近日，河湾镇的集市开门迎客。\n\n桥上人家\n\n"
                               "6月2日，河湾镇的老人在桥头下棋，孩子们在一旁玩耍，小船从桥下穿过。江小溪 摄\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].headline, "桥上人家");
}

TEST(TextOfColumns, ABareNameBelowTheHeadlineIsItsByline)
{
    const Seen page = readText("山乡书声\n\n舒 小雨\n\n六个学生，一位老师，这就是河湾教学点的全部家当。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "山乡书声");
    EXPECT_EQ(page.articles[0].byline, "舒 小雨");
}

TEST(TextOfColumns, ASentenceWithNamesAndFiguresIsNoTableRow)
{
    const Seen page = readText("寒潮来袭\n\n本报讯(记者 田 禾 通讯员 江 小溪)受冷空气影响,北坡可达零下\n\n11度,请注意保暖。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("零下11度"));
}

TEST(TextOfColumns, AReportsOpeningIsNoTableRow)
{
    const Seen page = readText("水库除险完工\n\n本报讯（记者 江 溪 通讯员 田 禾）\n\n日前，河湾水库除险加固工程完工。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "本报讯（记者 江 溪 通讯员 田 禾）日前，河湾水库除险加固工程完工。");
}

TEST(TextOfColumns, ALineThatGoesOnInTheNextColumnIsNoHeadline)
{
    const Seen page =
        readText("河湾镇疏浚三条河道\n\n本报讯 河湾镇疏浚河道，共清淤12万立方米，水面比去年宽了许多。\n\n疏浚队队长在新闻\n\n"
                 "发布会上说，河道疏浚后可以通船。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("\n疏浚队队长在新闻发布会上说"));
}

TEST(TextOfColumns, ADateThatAColumnCutIsNoHeadline)
{
    const Seen page = readText("拍卖公告\n\n河湾镇定于近期拍卖商铺4间。\n\n报名时间：2024年3月\n\n15日至20日，逾期不候。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("报名时间：2024年3月15日至20日"));
}

TEST(TextOfColumns, AShortHeadlineIsToldByWhatTheTextBelowItSpeaksOf)
{
    const Seen page = readText("山区雨量偏多\n\n县气象台预计，山区本周雨量偏多，平均气温16℃，出行请带雨具。\n\n菜市场搬新家\n\n"
                               "城关菜市场昨起迁入新址，摊位120个，头一天迎客两千人。\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].headline, "菜市场搬新家");
}

TEST(TextOfColumns, AHeadlineMaySayThreeThings)
{
    const Seen page = readText("一条船，一个人，四十年\n\n本报记者 田 禾\n\n老船长在渡口等了四十年。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "一条船，一个人，四十年");
}

TEST(TextOfColumns, ATableHasAHeadlineOfItsOwn)
{
    const Seen page = readText("菜市场搬新家\n\n城关菜市场昨起迁入新址，摊位120个。\n\n本周菜价\n\n品种 规格 本周 上周 涨跌\n\n"
                               "白菜 一级 2.10 2.00 5%\n");
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[1].headline, "本周菜价");
}

TEST(TextOfColumns, AListBeginsAParagraph)
{
    const Seen page = readText("施工通告\n\n因修路，现将有关事项通告如下：\n\n一、封闭时间为本周。\n\n二、请绕行滨河路。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "因修路，现将有关事项通告如下：\n一、封闭时间为本周。\n二、请绕行滨河路。");
}

TEST(TextOfColumns, HeadingsMadeAlikeAreOfOneArticle)
{
    const Seen page =
        readText("老院子的两道加法\n\n本报记者 田 禾\n\n老院子住着三百户人家，今年春天动工改造。\n\n加电梯，先量楼道\n\n"
                 "施工队量了四栋楼的门洞，图纸改过五遍。\n\n加车位，也种树\n\n锅炉房拆掉后，空地划出六十个位置。\n");
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("\n加车位，也种树"));
}
