// Nothing of a page is ever lost: whatever the bytes and boxes, each byte of the page stands exactly once in its base.
#include "core/base/utf8.h"
#include "tests/core/layout/base_reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

using namespace danqian;
using namespace danqian::layout;

namespace {

const std::string sample =
    "05 要闻 河湾日报 2024年5月6日 星期一\n责任编辑 江 河\n\n同心协力 共建家园\n河湾镇启动农房改造\n"
    "本报记者 田 禾\n  近日，河湾镇启动农 房，首批涉及农户320 “比去年热闹得多。\n房改造工程，改造老旧 户，总投资1.2亿元。 ”摊"
    "主说。\n（下转第3版）\n\n图说新闻\n图为农机手在收割早稻。 江小溪 摄\n停电通知\n河湾供电有限公司\n2024年5月6日\n";

std::string randomBytes(std::mt19937& random, std::size_t size)
{
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(random());
    return bytes;
}

/// Newspaper text with pieces cut out, doubled, and broken by line ends and blanks anywhere.
std::string mutated(std::mt19937& random)
{
    std::string text = sample + sample;
    for (int i = 0; i < 12; ++i) {
        const std::size_t at = random() % text.size(), length = random() % 60;
        static const std::string breaks[] = {"\n", "\n\n", " ", "    ", "\r\n", "。", "\f", "\xC2", "\xE3\x80\x80"};
        switch (random() % 3) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(random() % text.size(), length)); break;
        default: text.insert(at, breaks[random() % std::size(breaks)]);
        }
    }
    return text;
}

Source withGlyphs(std::mt19937& random, std::size_t count)
{
    Source source;
    PageLayout page;
    page.width = page.height = 800;
    const auto anywhere = [&] { return static_cast<float>(random() % 9000) / 10 - 50; };
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = source.text.size();
        source.text += random() % 9 ? "田" : "\n";
        const float x = anywhere(), y = anywhere(), size = 6 + static_cast<float>(random() % 20);
        Glyph glyph{{begin, source.text.size()}, {x, y, x + size, y + size}, size, 0, random() % 8 == 0};
        if (random() % 30 == 0)
            glyph.source = {random() % 5000, random() % 5000};
        if (random() % 30 == 0)
            glyph.size = -1;
        page.glyphs.push_back(glyph);
    }
    page.source = {0, source.text.size()};
    source.pages.push_back(page);
    return source;
}

}  // namespace

TEST(Conservation, HoldsForRandomBytes)
{
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const Source source = textSource(randomBytes(random, random() % 3000));
        ASSERT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << "run " << i;
    }
}

TEST(Conservation, HoldsForMutilatedPages)
{
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
        const Source source = textSource(mutated(random));
        ASSERT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << source.text;
    }
}

/// Rows of words with any blanks between them; in the last row there are thousands, which must not take for ever.
TEST(Conservation, HoldsForColumnsOfAnyShape)
{
    std::mt19937 random(4);
    for (int i = 0; i < 60; ++i) {
        std::string text;
        const auto word = [&](std::size_t characters) {
            for (std::size_t k = 0; k < characters; ++k)
                utf8::append(text, U'一' + static_cast<char32_t>(random() % 2000));
        };
        for (std::size_t row = random() % 60; row > 0; --row) {
            for (std::size_t cell = 1 + random() % 6; cell > 0; --cell) {
                text.append(random() % 3 == 0 ? random() % 30 : 1 + random() % 2, ' ');
                word(random() % 4 == 0 ? 1 + random() % 12 : 14);
            }
            text.append(random() % 8 == 0 ? 2 : 1, '\n');
        }
        for (int k = 0; k < 3000 && i % 20 == 0; ++k) {
            word(1);
            text += ' ';
        }
        const Source source = textSource(text);
        ASSERT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << text;
    }
}

TEST(Conservation, HoldsForGlyphsAnywhere)
{
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        const Source source = withGlyphs(random, random() % 600);
        ASSERT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << "run " << i;
    }
}

TEST(Conservation, HoldsForASecondPage)
{
    Source source = textSource(sample + sample);
    source.pages[0].source = {0, sample.size()};
    source.pages.push_back({2, {sample.size(), 2 * sample.size()}, 0, 0, {}, {}, {}});
    EXPECT_EQ(lostBytes(source, 1, layOut(source, 1)), "");
    EXPECT_TRUE(layOut(source, 2).articles.empty());
}

TEST(Conservation, HoldsForEveryTextOfTheCorpus)
{
    const std::filesystem::path pages = DANQIAN_ROOT "/../shared/corpus/pages";
    if (!std::filesystem::exists(pages))
        GTEST_SKIP() << "NOT TESTED: the pages are not at " << pages;
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pages)) {
        if (entry.path().extension() != ".txt")
            continue;
        const Source source = textSource(fileText(entry.path()));
        EXPECT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << entry.path();
        ++files;
    }
    EXPECT_GE(files, 25);
}
