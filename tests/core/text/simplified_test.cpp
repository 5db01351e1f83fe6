#include "core/text/simplified.h"

#include <gtest/gtest.h>

namespace danqian {
namespace {

TEST(Simplified, GivesATraditionalCharacterItsSimplifiedForm)
{
    EXPECT_EQ(simplified(U'國'), U'国');
    EXPECT_EQ(simplified(U'廳'), U'厅');
    EXPECT_EQ(simplified(U'龜'), U'龟');
}

TEST(Simplified, LeavesEverythingElseAlone)
{
    for (const char32_t c : {U'国', U'人', U'。', U'A', U'7', char32_t(0), char32_t(0x10FFFF)})
        EXPECT_EQ(simplified(c), c);
}

}  // namespace
}  // namespace danqian
