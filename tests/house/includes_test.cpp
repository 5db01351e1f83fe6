// The layers of the house, checked by reading every include.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Include {
    fs::path file;  // relative to the root
    std::string target;
    bool quoted = false;
};

std::vector<Include> includesBelow(const std::string& folder)
{
    const fs::path root = DANQIAN_ROOT;
    std::vector<Include> out;
    for (const auto& item : fs::recursive_directory_iterator(root / folder)) {
        const std::string ending = item.path().extension().string();
        if (ending != ".h" && ending != ".cpp")
            continue;
        std::ifstream in(item.path());
        for (std::string line; std::getline(in, line);) {
            if (line.rfind("#include", 0) != 0)
                continue;
            const auto open = line.find_first_of("<\"", 8);
            const auto close = line.find_first_of(">\"", open + 1);
            if (open != std::string::npos && close != std::string::npos)
                out.push_back({fs::relative(item.path(), root), line.substr(open + 1, close - open - 1), line[open] == '"'});
        }
    }
    return out;
}

std::string part(const std::string& text, int index)
{
    const fs::path path = text;
    return std::next(path.begin(), index)->string();
}

TEST(Layers, CoreFoldersIncludeOnlyWhatStandsBelowThem)
{
    const std::set<std::string> model{"base", "text", "model"};
    std::map<std::string, std::set<std::string>> allowed{
        {"base", {"base"}}, {"text", {"base", "text"}}, {"model", model}, {"workspace", model}};
    for (const std::string sibling : {"intake", "layout", "extract", "proof", "store", "export"}) {
        allowed[sibling] = model;
        allowed[sibling].insert(sibling);
        allowed["workspace"].insert(sibling);
    }
    allowed["workspace"].insert("workspace");
    const auto includes = includesBelow("core");
    ASSERT_GT(includes.size(), 100u);
    for (const Include& include : includes) {
        const std::string from = part(include.file.string(), 1);
        if (include.target.rfind("core/", 0) == 0) {
            EXPECT_TRUE(allowed[from].count(part(include.target, 1))) << include.file << " includes " << include.target;
        } else if (include.quoted) {
            ADD_FAILURE() << include.file << " includes " << include.target << ": write the path from the root";
        }
        EXPECT_NE(include.target.rfind("Q", 0), 0u) << include.file << " includes Qt: " << include.target;
        EXPECT_NE(include.target, "regex") << include.file << ": std::regex is banned";
    }
}

TEST(Layers, OnlyTheStoreSpeaksSqlAndHeadersStayFreeOfJson)
{
    for (const std::string folder : {"core", "ui", "app"}) {
        for (const Include& include : includesBelow(folder)) {
            const bool inStore = include.file.string().rfind("core/store", 0) == 0;
            EXPECT_TRUE(inStore || include.target != "sqlite3.h") << include.file;
            const bool header = include.file.extension() == ".h";
            EXPECT_FALSE(header && include.target == "nlohmann/json.hpp") << include.file << ": use json_fwd.hpp or text";
            if (include.target.rfind("poppler", 0) == 0) {
                EXPECT_EQ(include.file.filename(), "intake_main.cpp")
                    << include.file << ": poppler belongs into the child process";
            }
        }
    }
}

TEST(Layers, TheDeskSeesOnlyModelAndWorkspace)
{
    const std::set<std::string> allowed{"base", "text", "model", "workspace"};
    for (const Include& include : includesBelow("ui")) {
        if (include.target.rfind("core/", 0) == 0) {
            EXPECT_TRUE(allowed.count(part(include.target, 1))) << include.file << " includes " << include.target;
        }
        const std::set<std::string> umbrellas{"QtWidgets", "QtCore", "QtGui", "QtWebEngineWidgets", "QtWebEngineCore"};
        EXPECT_FALSE(umbrellas.count(include.target)) << include.file << " includes the umbrella " << include.target;
    }
}

}  // namespace
