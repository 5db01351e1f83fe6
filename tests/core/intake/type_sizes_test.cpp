#include "core/intake/type_sizes.h"

#include <gmock/gmock.h>

using namespace danqian::intake;

namespace {

/// Twenty lines of a column whose boxes are a little larger or smaller than their type of 10 points.
std::vector<MeasuredLine> column()
{
    std::vector<MeasuredLine> lines;
    for (int i = 0; i < 20; ++i)
        lines.push_back({10 + 0.25F * static_cast<float>(i % 5 - 2), 150 + static_cast<float>(i % 3), 15});
    return lines;
}

}  // namespace

TEST(TypeSizes, OfOneColumnAreOneSize)
{
    const std::vector<float> sizes = typeSizes(column());
    EXPECT_THAT(sizes, testing::Each(sizes.front()));
    EXPECT_NEAR(sizes.front(), 10, 0.3);
}

TEST(TypeSizes, LeaveAHeadlineLarger)
{
    std::vector<MeasuredLine> lines = column();
    lines.push_back({19.6F, 200, 10});
    EXPECT_NEAR(typeSizes(lines).back(), 20, 0.5);
}

TEST(TypeSizes, AreTheHeightsWhereTheFileTellsThem)
{
    std::vector<MeasuredLine> lines;
    for (int i = 0; i < 20; ++i)
        lines.push_back({i < 18 ? 10.0F : 10.5F, 150, 15});
    EXPECT_EQ(typeSizes(lines).back(), 10.5F);
}

TEST(TypeSizes, OfNothingAreNone) { EXPECT_THAT(typeSizes({}), testing::IsEmpty()); }
