#include "core/extract/extract.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace danqian::extract {
namespace {

bool has(const std::vector<Mention>& all, MentionKind kind, const std::string& name, const std::string& title = "")
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Mention& m) { return m.kind == kind && m.name == name && (title.empty() || m.title == title); });
}

TEST(Mentions, ATitleIntroducesAPersonWhoIsThenKnown)
{
    const auto all = mentions("县长郑宏亮出席会议。\n会后，郑宏亮走访企业。", {});
    EXPECT_TRUE(has(all, MentionKind::Person, "郑宏亮", "县长"));
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const Mention& m) { return m.kind == MentionKind::Person; }), 2);
}

TEST(Mentions, SeveralNamesShareATitle)
{
    const auto all = mentions("市领导吴敏、蒋川等参加。", {});
    EXPECT_TRUE(has(all, MentionKind::Person, "吴敏"));
    EXPECT_TRUE(has(all, MentionKind::Person, "蒋川"));
}

TEST(Mentions, CompaniesTownsAndWorks)
{
    const auto all = mentions("在松原重工有限公司，青石镇干部学习《安全生产法》。", {});
    EXPECT_TRUE(has(all, MentionKind::Organisation, "松原重工有限公司"));
    EXPECT_TRUE(has(all, MentionKind::Place, "青石镇"));
    EXPECT_TRUE(has(all, MentionKind::Work, "安全生产法"));
}

TEST(Mentions, QuotationsKnowTheirSpeaker)
{
    const auto all = mentions("“水清了，鱼也回来了。”村民方立新说。", {});
    const auto quote = std::find_if(all.begin(), all.end(), [](const Mention& m) { return m.kind == MentionKind::Quotation; });
    ASSERT_NE(quote, all.end());
    EXPECT_EQ(quote->title, "方立新");
}

TEST(Mentions, AShortQuotationIsNoSpeech)
{
    for (const Mention& m : mentions("推进“一网统管”建设。", {}))
        EXPECT_NE(m.kind, MentionKind::Quotation);
}

TEST(Mentions, ATitleComesWithItsOffice)
{
    const auto all = mentions("县水利局副局长郑宏亮介绍，记者 吴敏 通讯员 蒋川 摄", {});
    EXPECT_TRUE(has(all, MentionKind::Person, "郑宏亮", "县水利局副局长"));
    EXPECT_TRUE(has(all, MentionKind::Person, "吴敏", "记者"));
    EXPECT_TRUE(has(all, MentionKind::Person, "蒋川", "通讯员"));
}

TEST(Mentions, DepartmentsBelongToTheirOffice)
{
    const auto all = mentions("市财政局企业发展科科长郑宏亮、县乡村振兴局综合科参会。", {});
    EXPECT_TRUE(has(all, MentionKind::Organisation, "市财政局企业发展科"));
    EXPECT_TRUE(has(all, MentionKind::Person, "郑宏亮", "市财政局企业发展科科长"));
    EXPECT_TRUE(has(all, MentionKind::Organisation, "县乡村振兴局综合科"));
    const auto plain = mentions("县财政局干部说，落实交通整治办下达的任务。", {});
    EXPECT_TRUE(has(plain, MentionKind::Organisation, "县财政局"));
    EXPECT_TRUE(has(plain, MentionKind::Organisation, "交通整治办"));
}

TEST(Mentions, APersonMayHoldSeveralPosts)
{
    const auto all = mentions("市委常委、副市长郑宏亮，松原集团董事长兼总经理吴敏到场。", {});
    EXPECT_TRUE(has(all, MentionKind::Person, "郑宏亮", "市委常委、副市长"));
    EXPECT_TRUE(has(all, MentionKind::Person, "吴敏", "松原集团董事长兼总经理"));
}

TEST(Mentions, ATitleMayFollowItsName)
{
    EXPECT_TRUE(has(mentions("吴大成教授提出建议。", {}), MentionKind::Person, "吴大成", "教授"));
    for (const Mention& m : mentions("金融局局长到场。", {}))
        EXPECT_NE(m.kind, MentionKind::Person) << m.name;
}

TEST(Mentions, AQuotedSentenceIsNoPartOfAName)
{
    EXPECT_TRUE(has(mentions("“省力了。”松原集团经理吴敏说。", {}), MentionKind::Organisation, "松原集团"));
}

TEST(Mentions, NeighboursAreCalledByTheirSurname)
{
    EXPECT_TRUE(has(mentions("“桥通了。”郑大妈说。", {}), MentionKind::Person, "郑大妈"));
}

TEST(Mentions, AFullNameIntroducesItsShortForms)
{
    const auto all = mentions("松原重型装备有限公司（以下简称“松原重装”）开工。\n松原重装扩产。\n松原装备招工。", {});
    EXPECT_EQ(
        std::count_if(all.begin(), all.end(),
                      [](const Mention& m) { return m.kind == MentionKind::Organisation && m.name == "松原重型装备有限公司"; }),
        4);
    for (const Mention& m : all)
        EXPECT_NE(m.kind, MentionKind::Quotation) << "a short form is no speech";
}

TEST(Mentions, OfficesMayHoldDigitsAndQuotations)
{
    EXPECT_TRUE(has(mentions("镇里设立371办公室。", {}), MentionKind::Organisation, "371办公室"));
    EXPECT_TRUE(has(mentions("“清水”行动指挥部部署工作。", {}), MentionKind::Organisation, "“清水”行动指挥部"));
}

TEST(Mentions, AWordThatOnlyEndsLikeANameIsNone)
{
    for (const Mention& m : mentions("学校举办晚会，菜市场整洁。", {}))
        ADD_FAILURE() << m.name;
}

TEST(Mentions, WhoSpeaksAfterAColonStoodBefore)
{
    const auto all = mentions("村民方立新说：“水清了。”镇长郑宏亮点头。", {});
    const auto quote = std::find_if(all.begin(), all.end(), [](const Mention& m) { return m.kind == MentionKind::Quotation; });
    ASSERT_NE(quote, all.end());
    EXPECT_EQ(quote->title, "方立新");
}

}  // namespace
}  // namespace danqian::extract
