#include "core/base/error.h"
#include "core/base/uuid.h"

#include <gtest/gtest.h>

#include <set>

using namespace danqian;

TEST(Error, NamesTheSubjectAndTheReason)
{
    const Error error(ErrorCode::ArchiveLocked, "town.danqian", "held by the night desk");
    EXPECT_STREQ(error.what(), "archive-locked: town.danqian (held by the night desk)");
    EXPECT_EQ(error.subject(), "town.danqian");
}

TEST(Error, HasAnOwnNameForEveryCode)
{
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code)
        names.insert(name(static_cast<ErrorCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(ErrorCode::Cancelled) + 1);
    EXPECT_FALSE(names.contains("unknown"));
}

TEST(Uuid, IsOfVersionFourAndNeverTheSame)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = newUuid();
        ASSERT_EQ(id.size(), 36u);
        EXPECT_EQ(id[14], '4');
        EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
        EXPECT_TRUE(seen.insert(id).second);
    }
}
