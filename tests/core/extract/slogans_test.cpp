#include "core/extract/extract.h"

#include <gtest/gtest.h>

namespace danqian::extract {
namespace {

// What the text says the slogan is; "" if it does not say, "missing" if there is no such slogan.
std::string definitionOf(const std::string& text, const std::string& key)
{
    for (const Slogan& slogan : slogans(text))
        if (slogan.key == key)
            return slogan.definition ? text.substr(slogan.definition->begin, slogan.definition->size()) : "";
    return "missing";
}

TEST(Slogans, TheTextMayDefineThem)
{
    EXPECT_EQ(definitionOf("推行“四清四建”，即清库存、清欠账。", "四清四建"), "清库存、清欠账");
    EXPECT_EQ(definitionOf("推行“四清四建”(清库存、清欠账)工作。", "四清四建"), "清库存、清欠账");
    EXPECT_EQ(definitionOf("所谓“三员”是指巡查员、宣传员、调解员。", "三员"), "巡查员、宣传员、调解员");
    EXPECT_EQ(definitionOf("完成绿化率、整洁率“双80”目标。", "双80"), "绿化率、整洁率");
}

TEST(Slogans, AListOfAnotherLengthIsNoDefinition)
{
    EXPECT_EQ(definitionOf("抓好绿化、保洁、亮化“双80”目标。", "双80"), "");
    EXPECT_EQ(definitionOf("实现“双80”目标。", "双80"), "");
}

TEST(Slogans, EachIsToldOnceUnderOneKey)
{
    const auto all = slogans("实现“双８０”。\n“双80”，即绿化率、整洁率都过八成。");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].key, "双80");
    EXPECT_TRUE(all[0].definition.has_value());
}

TEST(Slogans, RoadsAndTelephonesAreNone)
{
    EXPECT_TRUE(slogans("沿205国道行驶，拨打12345热线。").empty());
    EXPECT_EQ(slogans("县371办公室通报。").size(), 1U);
}

TEST(Slogans, RecordsLeadToTheGlossary) { EXPECT_EQ(records("实现“双80”目标。", {})[0].normal.value, "双80"); }

TEST(Slogans, AnyBytesGiveAnAnswer)
{
    EXPECT_TRUE(slogans("").empty());
    slogans("“双\xFF");
    EXPECT_EQ(sloganKey("“双 80”"), "双80");
}

}  // namespace
}  // namespace danqian::extract
