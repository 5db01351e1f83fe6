#include "core/layout/cover.h"

#include <gmock/gmock.h>

using danqian::layout::cheapestCover;
using danqian::layout::Choice;

TEST(CheapestCover, TakesEachItemOnceAtTheLeastCostInAll)
{
    const std::vector<Choice> choices{{{0}, 5}, {{1}, 5}, {{2}, 5}, {{0, 1}, 1}, {{1, 2}, 2}, {{0, 2}, -3}};
    EXPECT_THAT(cheapestCover(choices, 3), testing::UnorderedElementsAre(1, 5));
}

TEST(CheapestCover, PrefersWhatLooksDearerWhereTheRestComesCheaper)
{
    const std::vector<Choice> choices{{{0}, 9}, {{1}, 9}, {{2}, 9}, {{3}, 9}, {{1, 2}, 0}, {{0, 1}, 2}, {{2, 3}, 2}};
    EXPECT_THAT(cheapestCover(choices, 4), testing::UnorderedElementsAre(5, 6));
}

TEST(CheapestCover, OfNothingIsNothing) { EXPECT_THAT(cheapestCover({}, 0), testing::IsEmpty()); }
