#include "core/base/error.h"
#include "core/intake/intake.h"
#include "encoded.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace danqian::intake {
namespace {

namespace fs = std::filesystem;

ErrorCode failureOf(const std::function<void()>& act, std::string* subject = nullptr)
{
    try {
        act();
    } catch (const Error& error) {
        if (subject)
            *subject = error.subject();
        return error.code();
    }
    ADD_FAILURE() << "nothing was wrong";
    return ErrorCode::Cancelled;
}

ErrorCode failureOfBytes(const std::string& bytes)
{
    return failureOf([&] { readBytes(bytes, "page.txt"); });
}

fs::path fileWith(const std::string& name, const std::string& bytes)
{
    const fs::path path = fs::temp_directory_path() / ("danqian-intake-" + std::to_string(getpid()) + "-" + name);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

TEST(PlainText, BecomesASourceOfOnePage)
{
    const Source source = readBytes("全市工业经济运行调度会召开\n\n本报讯 9月3日，会议召开。\n", "页.txt");
    EXPECT_EQ(source.mediaType, "text/plain");
    EXPECT_EQ(source.name, "页.txt");
    EXPECT_EQ(source.id.size(), 36U);
    ASSERT_EQ(source.pages.size(), 1U);
    EXPECT_EQ(source.pages[0].source, (Span{0, source.text.size()}));
    EXPECT_TRUE(source.pages[0].glyphs.empty());
}

TEST(PlainText, FormFeedsEndPagesAndNothingIsLost)
{
    const Source source = readBytes("第一版的文字\f第二版的文字\n\f\f第四版的文字\n\f\n", "页.txt");
    ASSERT_EQ(source.pages.size(), 4U);
    std::size_t at = 0;
    for (std::size_t i = 0; i < source.pages.size(); ++i) {
        EXPECT_EQ(source.pages[i].number, static_cast<int>(i) + 1);
        EXPECT_EQ(source.pages[i].source.begin, at);
        at = source.pages[i].source.end;
    }
    EXPECT_EQ(at, source.text.size());
    EXPECT_EQ(source.text.substr(source.pages[1].source.begin, source.pages[1].source.size()), "第二版的文字\n\f");
}

TEST(BadFile, IsToldByItsKindAndName)
{
    std::string subject;
    EXPECT_EQ(failureOf([] { readFile("/no/such/页.txt"); }, &subject), ErrorCode::FileMissing);
    EXPECT_EQ(subject, "/no/such/页.txt");
    EXPECT_EQ(failureOf([] { readFile(fs::temp_directory_path()); }), ErrorCode::IsDirectory);
    EXPECT_EQ(failureOf([] { readFile("/dev/null"); }), ErrorCode::FileUnreadable);
    const fs::path empty = fileWith("empty.txt", "");
    EXPECT_EQ(failureOf([&] { readFile(empty); }, &subject), ErrorCode::FileEmpty);
    EXPECT_EQ(subject, empty.string());
    fs::remove(empty);
    const fs::path large = fileWith("large.txt", std::string(5000, 'x'));
    Limits limits;
    limits.fileBytes = 4096;
    EXPECT_EQ(failureOf([&] { readFile(large, limits); }), ErrorCode::FileTooLarge);
    fs::remove(large);
}

TEST(BadFile, OneMebibyteOfRandomBytesIsNoText)
{
    std::mt19937 random(1);
    std::string bytes(1 << 20, '\0');
    for (char& c : bytes)
        c = static_cast<char>(random());
    EXPECT_EQ(failureOfBytes(bytes), ErrorCode::NotText);
}

TEST(BadFile, PicturesAndArchivesAreNoText)
{
    EXPECT_EQ(failureOfBytes("\x89PNG\r\n\x1A\n rest"), ErrorCode::NotText);
    EXPECT_EQ(failureOfBytes("PK\3\4 rest of a zip"), ErrorCode::NotText);
}

TEST(BadFile, AnUnknownEncodingIsSaidToBeOne)
{
    const std::string text = "Съешь же ещё этих мягких французских булок, да выпей чаю. Широкая электрификация южных губерний.";
    for (const char* converter : {"windows-1251", "KOI8-R"})
        EXPECT_EQ(failureOfBytes(test::encoded(text, converter)), ErrorCode::EncodingUnknown) << converter;
}

TEST(BadFile, WhiteSpaceAloneIsEmpty) { EXPECT_EQ(failureOfBytes(" \n\r\n\t\f\n"), ErrorCode::FileEmpty); }

TEST(BadFile, ACutUtf8FileIsReadAndTheLossIsTold)
{
    const Source source = readBytes("会议要求抓好落实。\xE4\xBC", "页.txt");
    EXPECT_EQ(source.text, "会议要求抓好落实。\uFFFD");
    EXPECT_EQ(source.report.replaced, 2U);
}

TEST(AnyBytes, GiveASourceOrAnError)
{
    std::mt19937 random(99);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 200, '\0');
        for (char& c : bytes)
            c = static_cast<char>(round % 2 ? random() : random() % 96 + 32);
        try {
            const Source source = readBytes(bytes, "any");
            ASSERT_EQ(source.pages.front().source.begin, 0U);
            ASSERT_EQ(source.pages.back().source.end, source.text.size());
        } catch (const Error&) {
        }
    }
}

}  // namespace
}  // namespace danqian::intake
