#include "core/proof/elsewhere.h"

#include <gtest/gtest.h>

namespace danqian::proof {
namespace {

Record figure(const std::string& indicator, const std::string& value)
{
    Record record;
    record.kind = RecordKind::Count;
    record.indicator = indicator;
    record.subject = "南汀县";
    record.time = "2031-05";
    record.value = Value::single(value);
    record.normal = {value, "户", false};
    record.surface = value + "户";
    return record;
}

StatedFact stated(const std::string& indicator, const std::string& value)
{
    return {indicator, "南汀县", "", "2031-05", "", value, "户", value + "户", "另一篇", {"d2", "a3", "count:1"}};
}

TEST(Elsewhere, TheSameFactWithAnotherValueIsAskedAbout)
{
    const std::vector<Record> records{figure("改造燃气管道", "120")};
    const std::vector<StatedFact> others{stated("改造燃气管道", "210")};
    const auto found = conflictsElsewhere(records, others);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].rule, "archive.conflict");
    EXPECT_EQ(found[0].arguments, (std::vector<std::string>{"改造燃气管道", "210户", "另一篇"}));
    EXPECT_EQ(found[0].elsewhere, (FactPlace{"d2", "a3", "count:1"})) << "the other side can be opened";
    EXPECT_FALSE(found[0].right) << "nobody can tell which is right";
}

TEST(Elsewhere, FactsThatMayDifferAreLeftAlone)
{
    const std::vector<StatedFact> others{stated("改造燃气管道", "210")};
    const auto quiet = [&](Record record) { return conflictsElsewhere(std::vector{record}, others).empty(); };
    EXPECT_TRUE(quiet(figure("改造燃气管道", "210")));
    EXPECT_TRUE(quiet(figure("改造供水管道", "120"))) << "another indicator";
    Record other = figure("改造燃气管道", "120");
    other.subject = "泽安市";
    EXPECT_TRUE(quiet(other)) << "another owner";
    other = figure("改造燃气管道", "120");
    other.time = "2031-04";
    EXPECT_TRUE(quiet(other)) << "another time";
    other = figure("改造燃气管道", "120");
    other.time.clear();
    EXPECT_TRUE(quiet(other)) << "no time";
    other = figure("改造燃气管道", "120");
    other.qualifier = "新增";
    EXPECT_TRUE(quiet(other)) << "in another sense";
}

TEST(Elsewhere, ARoundedFigureIsNoConflict)
{
    const auto count = [](const std::string& here, const std::string& there) {
        return conflictsElsewhere(std::vector{figure("改造燃气管道", here)}, std::vector{stated("改造燃气管道", there)}).size();
    };
    EXPECT_EQ(count("12.34", "12.3"), 0u);
    EXPECT_EQ(count("12.34", "12.4"), 1u);
    EXPECT_EQ(count("3184", "3200"), 0u);
    EXPECT_EQ(count("3284", "3200"), 1u);
}

TEST(Elsewhere, ATopicThatIsTooWideSaysNothing)
{
    const std::vector<StatedFact> two{stated("改造燃气管道", "210"), stated("改造燃气管道", "90")};
    EXPECT_TRUE(conflictsElsewhere(std::vector{figure("改造燃气管道", "120")}, two).empty());
    const std::vector<Record> twice{figure("改造燃气管道", "120"), figure("改造燃气管道", "80")};
    EXPECT_TRUE(conflictsElsewhere(twice, std::vector{stated("改造燃气管道", "210")}).empty());
}

}  // namespace
}  // namespace danqian::proof
