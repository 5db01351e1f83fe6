#include "core/workspace/issue_name.h"

#include <gtest/gtest.h>

namespace danqian::workspace {
namespace {

IssueFacts facts(const char* path) { return issueFactsOfName(path); }

TEST(IssueName, ReadsTheFileName)
{
    const IssueFacts f = facts("/import/河湾日报-2024-09-03-第01版-要闻.pdf");
    EXPECT_EQ(f.paper.value, "河湾日报");
    EXPECT_EQ(f.date.value, "2024-09-03");
    EXPECT_EQ(f.page.value, "1");
    EXPECT_EQ(f.section.value, "要闻");
    EXPECT_EQ(f.date.origin, "file-name");
}

TEST(IssueName, KnowsManyWaysToWriteADate)
{
    for (const char* name :
         {"20240903.txt", "x_2024_9_3.txt", "2024.09.03 p1.txt", "2024年9月3日.pdf", "２０２４－０９－０３.txt"})
        EXPECT_EQ(facts(name).date.value, "2024-09-03") << name;
    for (const char* name :
         {"20241303.txt", "2023-02-29.txt", "120240903.txt", "3-9-2024.txt", "2024-09.txt", "12345678.txt", "page.txt", ""})
        EXPECT_EQ(facts(name).date.value, "") << name;
    EXPECT_EQ(facts("2024-02-29.txt").date.value, "2024-02-29");
}

TEST(IssueName, ReadsTheFoldersWhereTheNameIsSilent)
{
    IssueFacts f = facts("/import/河湾日报/2024/09/03/A02版.txt");
    EXPECT_EQ(f.date.value, "2024-09-03");
    EXPECT_EQ(f.date.origin, "folder");
    EXPECT_EQ(f.page.value, "A2");
    EXPECT_EQ(f.page.origin, "file-name");
    f = facts("/河湾日报/20240903/1.txt");
    EXPECT_EQ(f.paper.value, "河湾日报");
    EXPECT_EQ(f.paper.origin, "folder");
    EXPECT_EQ(f.page.value, "") << "a bare number may count anything";
}

TEST(IssueName, FillsOnlyWhatIsMissing)
{
    IssueFacts issue;
    issue.date = {"2020-01-01", "furniture"};
    fillIssueFacts(issue, "河湾日报-2024-09-03-第01版-要闻.pdf", false);
    EXPECT_EQ(issue.date.value, "2020-01-01");
    EXPECT_EQ(issue.paper.value, "河湾日报");
    EXPECT_EQ(issue.page.value, "") << "the file has several pages";
}

}  // namespace
}  // namespace danqian::workspace
