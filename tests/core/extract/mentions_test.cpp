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

}  // namespace
}  // namespace danqian::extract
