#include "core/workspace/pinyin.h"

#include <gtest/gtest.h>

namespace danqian::workspace {
namespace {

TEST(Pinyin, findsTitlesByTheirInitials)
{
    EXPECT_EQ(pinyinInitials("栖原日报"), "qyrb");
    EXPECT_EQ(pinyinInitials("PM2.5平均浓度"), "pm25pjnd");
    EXPECT_EQ(pinyinInitials("“三看三改”守护清流"), "sksgshql");
    EXPECT_EQ(pinyinInitials("ＡＢ１"), "ab1");
    EXPECT_EQ(pinyinInitials(""), "");
    EXPECT_EQ(pinyinInitials("\xFF\xC3"), "");
}

}  // namespace
}  // namespace danqian::workspace
