#include "core/base/utf8.h"
#include "core/intake/intake.h"
#include "core/text/chars.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>

// Printed pages, whole: those of the sample, and the test pages whose characters are known.

namespace danqian::intake {
namespace {

namespace fs = std::filesystem;
using Counts = std::map<char32_t, int>;

void count(std::string_view text, Counts& counts, int step)
{
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        at += d.size;
        if (!isSpace(d.ch) && !isLineEnd(d.ch) && d.ch != U'（' && d.ch != U'）')  // the brackets of a jump are not in the gold
            counts[d.ch] += step;
    }
}

void expectSaneGeometry(const Source& source)
{
    for (const PageLayout& page : source.pages) {
        EXPECT_GT(page.glyphs.size(), 1000U);
        for (const Glyph& glyph : page.glyphs) {
            ASSERT_TRUE(page.source.contains(glyph.source));
            ASSERT_GE(glyph.box.x0, 0);
            ASSERT_LE(glyph.box.x1, page.width);
            ASSERT_LE(glyph.box.y1, page.height);
            const char32_t c = utf8::decode(source.text, glyph.source.begin).ch;
            if (isHan(c)) {
                ASSERT_NEAR(glyph.box.width(), glyph.size, 0.1 * glyph.size) << utf8::encode(c);
                ASSERT_LT(glyph.box.height(), 1.5 * glyph.size) << utf8::encode(c);
            }
        }
    }
}

class TestPage : public testing::TestWithParam<const char*> { };

TEST_P(TestPage, HasEveryCharacterThatIsPrintedOnItOnce)
{
    const fs::path folder = fs::path(DANQIAN_ROOT "/tests/data/pages") / GetParam();
    const Source source = readFile(folder / "page.pdf");
    expectSaneGeometry(source);
    Counts counts;
    for (const Glyph& glyph : source.pages.at(0).glyphs)
        count(std::string_view(source.text).substr(glyph.source.begin, glyph.source.size()), counts, 1);
    std::ifstream file(folder / "gold.json");
    const auto gold = nlohmann::json::parse(file);
    for (const auto& article : gold["articles"])
        for (const char* part : {"shoulder", "headline", "subtitle", "byline", "body", "jump"})
            count(article[part].get<std::string>(), counts, -1);
    for (const auto& text : gold["furniture"])
        count(text.get<std::string>(), counts, -1);
    for (const auto& [ch, left] : counts)
        EXPECT_EQ(left, 0) << utf8::encode(ch);
}

INSTANTIATE_TEST_SUITE_P(All, TestPage, testing::Values("w1", "w2", "w3", "w4", "w5"));

TEST(Sample, IsReadWhole)
{
    int files = 0;
    for (const auto& item : fs::directory_iterator(DANQIAN_ROOT "/resources/sample")) {
        if (!item.is_regular_file())
            continue;
        ++files;
        const Source source = readFile(item.path());
        ASSERT_EQ(source.pages.size(), 1U);
        EXPECT_EQ(source.report.confidence, 1);
        if (source.mediaType == "application/pdf")
            expectSaneGeometry(source);
    }
    EXPECT_EQ(files, 4);
}

}  // namespace
}  // namespace danqian::intake
