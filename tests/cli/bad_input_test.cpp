// Whatever people hand in, they are told which file, why, and what to do; the other files go on; nothing is half-written.
#include "tests/cli/process.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <random>

namespace danqian::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class BadInput : public testing::Test {
protected:
    void SetUp() override
    {
        char name[] = "/tmp/danqian-bad-XXXXXX";
        folder = mkdtemp(name);
        write("good.txt", "县里修好十二座桥\n\n本报讯 11月3日,县里修好12座桥,总投资3.5亿元。\n");
    }
    void TearDown() override
    {
        fs::permissions(folder, fs::perms::owner_all);
        fs::remove_all(folder);
    }
    std::string path(const std::string& name) const { return (folder / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return path(name);
    }
    /// The bad file between two good ones: the batch goes on, and standard error names the file.
    void expectNamed(const std::string& bad, const std::string& reason) const
    {
        const Outcome read = runProgram("danqian-cli", {"read", "--json", path("good.txt"), bad, path("good.txt")});
        EXPECT_EQ(read.exitCode, 1);
        EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 2) << "the good files are answered";
        EXPECT_THAT(read.err, HasSubstr(bad));
        EXPECT_THAT(read.err, HasSubstr(reason));
        EXPECT_THAT(read.err, HasSubstr("; ")) << "a way out follows the reason";
        const Outcome imported = runProgram("danqian-cli", {"import", path("a.danqian"), bad, path("good.txt")});
        EXPECT_EQ(imported.exitCode, 1);
        EXPECT_THAT(imported.err, HasSubstr(reason));
        EXPECT_THAT(imported.out, HasSubstr("good.txt"));
        EXPECT_EQ(runProgram("danqian-cli", {"check", path("a.danqian")}).exitCode, 0);
    }

    fs::path folder;
};

TEST_F(BadInput, EmptyFile) { expectNamed(write("empty.txt", ""), "empty"); }
TEST_F(BadInput, MissingFile) { expectNamed(path("nowhere.txt"), "no such file"); }
TEST_F(BadInput, PdfThatIsCutOff) { expectNamed(write("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat"), "damaged"); }

TEST_F(BadInput, RandomBytes)
{
    std::mt19937 random(1);
    std::string bytes(1 << 20, '\0');
    for (char& c : bytes)
        c = static_cast<char>(random());
    expectNamed(write("noise.bin", bytes), "not text");
}

TEST_F(BadInput, DirectoryIsReadOnlyByImport)
{
    fs::create_directory(folder / "pages");
    std::ofstream(folder / "pages" / "one.txt") << "县里修好三座桥\n\n本报讯 县里修好3座桥。\n";
    const Outcome read = runProgram("danqian-cli", {"read", path("pages")});
    EXPECT_EQ(read.exitCode, 1);
    EXPECT_THAT(read.err, HasSubstr("folder"));
    EXPECT_EQ(runProgram("danqian-cli", {"import", path("a.danqian"), path("pages")}).exitCode, 0);
}

TEST_F(BadInput, TruncatedUtf8StillGivesTheTextBeforeTheCut)
{
    const std::string text = "县里修好十二座桥\n\n本报讯 11月3日,县里修好12座桥。";
    const Outcome read = runProgram("danqian-cli", {"read", "--json", write("cut.txt", text.substr(0, text.size() - 1))});
    EXPECT_EQ(read.exitCode, 0) << read.err;
    EXPECT_THAT(read.out, HasSubstr("12座"));
}

TEST_F(BadInput, FileThatIsNoArchive)
{
    const Outcome outcome =
        runProgram("danqian-cli", {"list", write("notes.danqian", "just some notes, long enough to be looked at ......")});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, HasSubstr("not an archive"));
    EXPECT_THAT(outcome.err, HasSubstr("notes.danqian"));
}

TEST_F(BadInput, MissingArchiveIsNotMadeByReading)
{
    const Outcome outcome = runProgram("danqian-cli", {"list", path("none.danqian")});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, HasSubstr("no such archive"));
    EXPECT_FALSE(fs::exists(path("none.danqian")));
}

TEST_F(BadInput, OneBadLineOfAFilterNeverStopsTheRest)
{
    const std::string lines =
        "{\"id\":1,\"text\":\"共有12家企业\"}\nnot json\n{\"id\":3}\n{\"id\":4,\"text\":\"截止目前,一切正常\"}\n";
    for (const std::string verb : {"extract", "proof"}) {
        const Outcome outcome = runProgram("danqian-cli", {verb}, lines);
        EXPECT_EQ(outcome.exitCode, 1);
        std::istringstream answers(outcome.out);
        std::vector<nlohmann::json> parsed;
        for (std::string line; std::getline(answers, line);)
            parsed.push_back(nlohmann::json::parse(line));
        ASSERT_EQ(parsed.size(), 4u) << verb;
        EXPECT_EQ(parsed[0]["id"], 1);
        EXPECT_TRUE(parsed[1].contains("error"));
        EXPECT_EQ(parsed[2]["id"], 3);
        EXPECT_TRUE(parsed[2].contains("error"));
        EXPECT_EQ(parsed[3]["id"], 4);
    }
}

}  // namespace
}  // namespace danqian::test
