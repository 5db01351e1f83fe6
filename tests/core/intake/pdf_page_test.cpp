#include "core/intake/pdf_page.h"
#include "core/intake/wire.h"

#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace danqian::intake {
namespace {

/// A page of one word, each character 10 points wide; `size` is what poppler would say.
std::string pageWith(std::u32string_view word, float size, std::string_view font, std::uint32_t number = 1)
{
    wire::Writer out;
    out.put(number);
    out.put(600.0F);
    out.put(800.0F);
    out.put(std::uint16_t{1});
    out.text(font);
    out.put(std::uint32_t{1});
    out.put(std::uint8_t{0});
    out.put(std::uint16_t{0});
    out.put(size);
    out.put(static_cast<std::uint16_t>(word.size()));
    float x = 100;
    for (const char32_t c : word) {
        out.put(static_cast<std::uint32_t>(c));
        for (const float edge : {x, 100.0F, x + 10, 100 + 1.3F * size})
            out.put(edge);
        x += 10;
    }
    return out.bytes();
}

TEST(PdfPage, NamedFontsAreTakenAtTheirWord)
{
    Source source;
    ASSERT_TRUE(appendPage(source, pageWith(U"秋粮", 10, "ABCDEF+SimHei")));
    EXPECT_EQ(source.text, "秋粮\n");
    EXPECT_EQ(source.pages[0].glyphs[0].size, 10);
    EXPECT_EQ(source.pages[0].fonts[0].name, "SimHei");
    EXPECT_TRUE(source.pages[0].fonts[0].bold);
}

TEST(PdfPage, NamelessFontsAreMeasuredByTheirHanCharacters)
{
    Source source;
    ASSERT_TRUE(appendPage(source, pageWith(U"秋粮", 20, "")));
    EXPECT_EQ(source.pages[0].glyphs[0].size, 10);
    EXPECT_NEAR(source.pages[0].glyphs[0].box.height(), 10, 0.01);
}

TEST(PdfPage, LigaturesAndRadicalsReadAsTheyAreMeant)
{
    Source source;
    ASSERT_TRUE(appendPage(source, pageWith(U"⼀ﬁ⻓", 10, "Song")));
    EXPECT_EQ(source.text, "一fi长\n");
    ASSERT_EQ(source.pages[0].glyphs.size(), 3U);
    EXPECT_EQ(source.pages[0].glyphs[1].source, (Span{3, 5}));
    ASSERT_EQ(source.report.substitutions.size(), 1U);
    EXPECT_EQ(source.report.substitutions[0].original, "⼀ﬁ⻓");
}

TEST(PdfPage, NumbersBeyondReasonAreNoPlace)
{
    Source source;
    std::string payload = pageWith(U"秋", 10, "Song");
    const float bad = std::numeric_limits<float>::quiet_NaN();
    payload.replace(payload.size() - 4, 4, reinterpret_cast<const char*>(&bad), 4);
    ASSERT_TRUE(appendPage(source, payload));
    EXPECT_EQ(source.pages[0].glyphs[0].box, Box{});
}

TEST(PdfPage, PagesOutOfOrderAreRefused)
{
    Source source;
    EXPECT_FALSE(appendPage(source, pageWith(U"秋", 10, "Song", 7)));
    EXPECT_TRUE(source.pages.empty());
}

TEST(PdfPage, AnyAnswerOfTheChildIsAPageOrIsRefused)
{
    std::mt19937 random(11);
    const std::string whole = pageWith(U"秋粮生产ﬁ⼀", 20, "");
    for (int round = 0; round < 20000; ++round) {
        std::string payload = whole.substr(0, round % 3 ? whole.size() : random() % whole.size());
        for (unsigned i = 0; i < random() % 5 && !payload.empty(); ++i)
            payload[random() % payload.size()] = static_cast<char>(random());
        Source source;
        if (!appendPage(source, payload))
            continue;
        for (const Glyph& glyph : source.pages.at(0).glyphs) {
            ASSERT_TRUE(source.pages[0].source.contains(glyph.source));
            ASSERT_LT(glyph.font, source.pages[0].fonts.size());
            ASSERT_LE(glyph.box.x0, glyph.box.x1);
        }
    }
}

}  // namespace
}  // namespace danqian::intake
