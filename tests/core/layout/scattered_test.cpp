// Blocks as a converter leaves them that follows gaps and not articles: columns of one text stand apart, headlines away from it.
#include "core/layout/assignment.h"
#include "core/layout/continuity.h"
#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>

using namespace danqian;
using namespace danqian::layout;

namespace {

// Two articles of two columns each, cut in two bands: the left columns go on below, not in what the file has next.
const std::string page = R"(古桥修缮完工

灯会周末开幕

本报讯　青溪镇的石拱
古桥经过三个月修缮，
昨天重新开放。桥面换
了两百块青石板，栏杆
照老样子补齐。过桥的村

本报讯　柳湾公园的元
宵灯会本周六晚上开
幕。今年扎了五十组花
灯，最高的一组有六米，
摆在湖心岛上，岸边的游

民说走着踏实多了，镇
里还在桥头立了一块石
碑，记下修桥的经过和
捐款人的姓名。

人都能看见。灯会持续
十天，门票十元，老人
和孩子免费，公交车延
长到夜里十点。
)";

double between(const char* before, const char* after)
{
    return Continuity().between(Continuity::before(before), Continuity::after(after));
}

}  // namespace

TEST(Scattered, ATextGoesOnInAnotherBlockThanTheNext)
{
    const Seen seenPage = readText(page);
    ASSERT_EQ(seenPage.articles.size(), 2u);
    EXPECT_EQ(seenPage.articles[0].headline, "古桥修缮完工");
    EXPECT_THAT(seenPage.articles[0].body, testing::HasSubstr("过桥的村民说走着踏实多了"));
    EXPECT_THAT(seenPage.articles[0].body, testing::EndsWith("捐款人的姓名。"));
    EXPECT_EQ(seenPage.articles[1].headline, "灯会周末开幕");
    EXPECT_THAT(seenPage.articles[1].body, testing::HasSubstr("岸边的游人都能看见"));
}

TEST(Scattered, AWordThatACutPartsTellsWhereItGoesOn)
{
    EXPECT_GT(between("受强冷空气影", "响，气温下降"), between("受强冷空气影", "点多停三分钟"));
    EXPECT_GT(between("订单超过12", "万件"), between("订单超过12", "35人"));
    EXPECT_GT(between("他说：“明年", "再来。”说完"), between("他说，明年", "再来。”说完"));
    EXPECT_GT(between("受強冷空氣影", "響，氣溫下降"), between("受強冷空氣影", "點多停三分鐘"))
        << "in traditional characters too";
}

TEST(Scattered, EachColumnIsGivenOnceSoThatTheSumIsGreatest)
{
    EXPECT_THAT(assign({{5, 4, 0}, {5, 1, 0}}), testing::ElementsAre(1, 0));
}

TEST(Scattered, NoBlockComesBeforeItself)
{
    const std::vector<std::size_t> before = assignChains({{-9, 5, 0, 0}, {4, -9, 0, 0}});
    EXPECT_THAT(before, testing::ElementsAre(1, testing::Ge(2u)));
}
