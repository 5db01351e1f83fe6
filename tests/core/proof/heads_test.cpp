#include "core/proof/heads.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace danqian::proof {
namespace {

/// What the body says against a head line: "head's words / body's words" of each contradiction.
std::string against(std::string_view head, std::string_view body)
{
    const std::array heads{HeadPart{Part::Headline, head}};
    std::string told;
    for (const Contradiction& c : contradictedByBody(heads, body)) {
        EXPECT_EQ(head.substr(c.finding.span.begin, c.finding.span.size()), c.finding.wrong);
        EXPECT_EQ(c.finding.arguments.at(0), body.substr(c.body.begin, c.body.size()));
        told += (told.empty() ? "" : "; ") + c.finding.wrong + " / " + c.finding.arguments[0];
    }
    return told;
}

TEST(HeadsAndBody, AFigureThatTheBodyGivesOtherwiseIsAskedAbout)
{
    EXPECT_EQ(against("柳泉县新建口袋公园12个", "记者昨日获悉，柳泉县今年新建口袋公园21个，居民出门就能见绿。"), "12个 / 21个");
    EXPECT_EQ(against("我市新增3处省级湿地公园", "记者获悉，我市新增5处省级湿地公园。"), "3处 / 5处");
}

TEST(HeadsAndBody, AFigureThatTheBodyBearsOutIsLeftAlone)
{
    EXPECT_EQ(against("柳泉县新建口袋公园12个", "柳泉县今年新建口袋公园12个。其中，城东新建口袋公园7个。"), "");
    EXPECT_EQ(against("柳泉县改造管网近300公里", "柳泉县今年改造管网296公里。"), "") << "hedged";
    EXPECT_EQ(against("柳泉县植树3万亩", "柳泉县今年植树2.98万亩。"), "") << "rounded";
    EXPECT_EQ(against("柳泉县两年新建公园30个", "前年新建公园12个，去年新建公园18个。"), "") << "the body tells the parts";
    EXPECT_EQ(against("柳泉县新建口袋公园12个", "全县干部群众共同努力，环境更美了。"), "") << "not told";
}

TEST(HeadsAndBody, ADayThatTheBodyGivesOtherwiseIsAskedAbout)
{
    EXPECT_EQ(against("荷花节6月8日开幕", "第九届荷花节将于6月18日开幕，为期一个月。"), "6月8日 / 6月18日");
    EXPECT_EQ(against("荷花节6月8日开幕", "第九届荷花节将于6月8日开幕，此前的6月1日启动售票。"), "");
}

TEST(HeadsAndBody, ANameThatTheBodyWritesOtherwiseIsCorrected)
{
    const std::array heads{HeadPart{Part::Headline, "乡村医生的一天"}, HeadPart{Part::Subtitle, "记陈思源和她的卫生室"}};
    const auto found = contradictedByBody(heads, "天刚亮，陈思远就出了门。陈思远说，药箱一背就是二十年。");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].finding.part, Part::Subtitle);
    EXPECT_EQ(found[0].finding.rule, "doc.person-name");
    EXPECT_EQ(found[0].finding.right, "陈思远");
}

TEST(HeadsAndBody, AnyBytesGiveAnAnswer)
{
    EXPECT_EQ(against("\xFF\xE4\xB8", "\xE4\n\xFF"), "");
    EXPECT_TRUE(contradictedByBody({}, "正文").empty());
}

}  // namespace
}  // namespace danqian::proof
