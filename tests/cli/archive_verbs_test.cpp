// The job of a day on the command line: import, look, search, export, check.
#include "tests/cli/process.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace danqian::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

std::vector<json> jsonLines(const std::string& text)
{
    std::vector<json> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(json::parse(line));
    return out;
}

class ArchiveVerbs : public testing::Test {
protected:
    void SetUp() override
    {
        char name[] = "/tmp/danqian-verbs-XXXXXX";
        folder = mkdtemp(name);
        std::ofstream(folder / "page.txt")
            << "\n\n北坡村修通环山路\n\n"
               "本报讯 9月3日,北坡村环山路全线通车。该路长12.6公里,总投资3500万元,惠及群众1280户。截止目前,已有15\n\n"
               "辆客车投入运行。\n";
        const Outcome imported = cli({"import", archive(), (folder / "page.txt").string(), "--issue-date", "2024-09-05"});
        ASSERT_EQ(imported.exitCode, 0) << imported.err;
    }
    void TearDown() override { fs::remove_all(folder); }
    std::string archive() const { return (folder / "day.danqian").string(); }
    Outcome cli(const std::vector<std::string>& arguments) const { return runProgram("danqian-cli", arguments); }

    fs::path folder;
};

TEST_F(ArchiveVerbs, ListShowsTheArticleOnce)
{
    const auto rows = jsonLines(cli({"list", archive(), "--json"}).out);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0]["date"], "2024-09-05");
    EXPECT_THAT(rows[0]["title"].get<std::string>(), HasSubstr("北坡村"));
    EXPECT_GE(rows[0]["records"].get<int>(), 5);
}

TEST_F(ArchiveVerbs, ImportingTheSameFileAgainAddsNothing)
{
    const Outcome again = cli({"import", archive(), (folder / "page.txt").string()});
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_THAT(again.out, HasSubstr("already"));
    EXPECT_EQ(jsonLines(cli({"list", archive(), "--json"}).out).size(), 1u);
}

TEST_F(ArchiveVerbs, SearchFindsOneAndTwoCharactersAndNumbersCutByColumns)
{
    for (const std::string query : {"坡", "客车", "15辆客车", "12.6"})
        EXPECT_EQ(jsonLines(cli({"search", archive(), query, "--json"}).out).size(), 1u) << query;
    for (const std::string query : {"无此词", "\"", "* OR a", "车客"})
        EXPECT_EQ(jsonLines(cli({"search", archive(), query, "--json"}).out).size(), 0u) << query;
}

TEST_F(ArchiveVerbs, ExportWritesTextRecordsAndMarkdown)
{
    const std::string text = (folder / "out.txt").string();
    ASSERT_EQ(cli({"export", archive(), text}).exitCode, 0);
    std::stringstream content;
    content << std::ifstream(text).rdbuf();
    EXPECT_THAT(content.str(), HasSubstr("已有15辆客车投入运行"));

    const std::string records = (folder / "records.jsonl").string();
    ASSERT_EQ(cli({"export", archive(), records, "--format", "jsonl", "--records"}).exitCode, 0);
    std::stringstream lines;
    lines << std::ifstream(records).rdbuf();
    bool found = false;
    for (const json& record : jsonLines(lines.str()))
        found = found || (record["value"] == "35000000" && record["unit"] == "元");
    EXPECT_TRUE(found) << lines.str();
    for (const std::string format : {"md", "csv"})
        EXPECT_EQ(cli({"export", archive(), (folder / ("out." + format)).string()}).exitCode, 0) << format;
    std::ifstream csv(folder / "out.csv");
    std::string firstLine;
    std::getline(csv, firstLine);
    EXPECT_THAT(firstLine, HasSubstr(",")) << "the ending tells the format";
    EXPECT_EQ(cli({"export", archive(), (folder / "out.docx").string()}).exitCode, 1);
}

TEST_F(ArchiveVerbs, ExportToAPlaceThatCannotBeWrittenLeavesNothing)
{
    const Outcome outcome = cli({"export", archive(), (folder / "no" / "such" / "out.txt").string()});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, HasSubstr("cannot be written"));
}

TEST_F(ArchiveVerbs, CheckAndBackupAndLog)
{
    EXPECT_EQ(cli({"check", archive()}).exitCode, 0);
    const std::string copy = (folder / "copy.danqian").string();
    EXPECT_EQ(cli({"backup", archive(), copy}).exitCode, 0);
    EXPECT_EQ(cli({"check", copy}).exitCode, 0);
    EXPECT_EQ(cli({"log", archive()}).exitCode, 0);
}

}  // namespace
}  // namespace danqian::test
