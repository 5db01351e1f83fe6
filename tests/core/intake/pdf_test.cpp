#include "core/base/error.h"
#include "core/intake/intake.h"
#include "core/intake/wire.h"
#include "encoded.h"
#include "pdf_builder.h"

#include <chrono>
#include <filesystem>
#include <gmock/gmock.h>
#include <random>
#include <sys/resource.h>

namespace danqian::intake {
namespace {

using test::pdfOf;
using test::pdfWithPages;
using test::shows;
using test::stream;

Error failureOf(const std::string& pdf, const Limits& limits = {})
{
    try {
        readBytes(pdf, "page.pdf", limits);
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was wrong";
    return Error(ErrorCode::Cancelled);
}

std::string textOf(const Source& source, const Glyph& glyph)
{
    return source.text.substr(glyph.source.begin, glyph.source.size());
}

TEST(Pdf, EveryCharacterHasItsBoxSizeAndFont)
{
    const Source source = readBytes(pdfWithPages({shows("Hello World")}), "page.pdf");
    EXPECT_EQ(source.mediaType, "application/pdf");
    EXPECT_EQ(source.text, "Hello World\n");
    ASSERT_EQ(source.pages.size(), 1U);
    const PageLayout& page = source.pages[0];
    EXPECT_EQ(page.width, 200);
    EXPECT_EQ(page.height, 100);
    ASSERT_EQ(page.glyphs.size(), 10U);
    EXPECT_EQ(textOf(source, page.glyphs[0]), "H");
    EXPECT_EQ(textOf(source, page.glyphs[5]), "W");
    for (const Glyph& glyph : page.glyphs) {
        EXPECT_FLOAT_EQ(glyph.size, 12);
        EXPECT_LT(glyph.box.y0, 50);  // the base line is 50 points from the foot of the page, so from its top
        EXPECT_GE(glyph.box.y1, 50);
        EXPECT_TRUE(page.fonts.at(glyph.font).bold);
    }
    EXPECT_NEAR(page.glyphs[0].box.x0, 20, 0.01);
    EXPECT_NEAR(page.glyphs[0].box.width(), 8.66, 0.05);
}

TEST(Pdf, PagesAreKeptApart)
{
    const Source source = readBytes(pdfWithPages({shows("one"), "", shows("three")}), "page.pdf");
    ASSERT_EQ(source.pages.size(), 3U);
    EXPECT_EQ(source.text, "one\nthree\n");
    EXPECT_TRUE(source.pages[1].source.empty());
    EXPECT_EQ(source.pages[2].source, (Span{4, 10}));
    EXPECT_EQ(source.pages[2].number, 3);
}

TEST(Pdf, ATurnedPageIsReadAsItIsSeen)
{
    const Source source = readBytes(pdfWithPages({"BT /F1 12 Tf 0 1 -1 0 100 20 Tm (Turned) Tj ET"}, "/Rotate 90"), "page.pdf");
    EXPECT_EQ(source.pages[0].width, 100);
    EXPECT_EQ(source.pages[0].height, 200);
    for (const Glyph& glyph : source.pages[0].glyphs) {
        EXPECT_GE(glyph.box.x0, 0);
        EXPECT_LE(glyph.box.x1, 100);
        EXPECT_LE(glyph.box.y1, 200);
    }
}

TEST(Pdf, PlacesCountFromTheCornerOfTheVisiblePage)
{
    const Source source = readBytes(pdfWithPages({shows("x")}, "/CropBox [10 30 180 90]"), "page.pdf");
    EXPECT_EQ(source.pages[0].width, 170);
    EXPECT_EQ(source.pages[0].height, 60);
    const Box& box = source.pages[0].glyphs.at(0).box;
    EXPECT_NEAR(box.x0, 10, 0.01);
    EXPECT_LT(box.y0, 40);
    EXPECT_GE(box.y1, 40);
}

TEST(Pdf, TextBesideThePageIsNotThePages)
{
    const std::string content = shows("seen") + " BT /F1 12 Tf 500 500 Td (hidden) Tj ET";
    EXPECT_EQ(readBytes(pdfWithPages({content}), "page.pdf").text, "seen\n");
}

/// A page in a font that is not embedded and known by one of Adobe's character maps, as Chinese typesetting systems make them.
std::string chinesePdf(const std::string& map, const std::string& content, const std::string& widths = {})
{
    return pdfOf(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
         "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /" + map + " /DescendantFonts [6 0 R] >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
         stream(content),
         "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) "
         "/Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 "
             + widths + " >>",
         "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 "
         "/Descent -120 /CapHeight 880 /StemV 93 >>"});
}

std::string hex(const std::string& bytes)
{
    std::string out = "<";
    for (const char c : bytes) {
        constexpr char digits[] = "0123456789abcdef";
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out + ">";
}

bool hasCharacterMaps() { return std::filesystem::exists("/usr/share/poppler/cMap/Adobe-GB1"); }

TEST(Pdf, ChineseFontsThatAreNotEmbeddedAreRead)
{
    if (!hasCharacterMaps())
        GTEST_SKIP() << "poppler-data is not installed: such fonts cannot be read on this machine";
    const std::string text = test::encoded("秋粮丰收2024", "gb18030");
    const Source source =
        readBytes(chinesePdf("GBK-EUC-H", "BT /F1 12 Tf 20 200 Td " + hex(text) + " Tj ET", "/W [814 907 500]"), "page.pdf");
    EXPECT_EQ(source.text, "秋粮丰收2024\n");
    const Glyph& second = source.pages.at(0).glyphs.at(1);
    EXPECT_NEAR(second.box.x0, 32, 0.01);
    EXPECT_NEAR(second.box.width(), 12, 0.01);
    EXPECT_EQ(source.pages[0].fonts.at(second.font).name, "STSong-Light");
}

TEST(Pdf, VerticalSettingIsKnown)
{
    if (!hasCharacterMaps())
        GTEST_SKIP() << "poppler-data is not installed: such fonts cannot be read on this machine";
    const std::string text = test::encoded("秋粮，丰收", "UTF-16BE");
    const Source source = readBytes(chinesePdf("UniGB-UCS2-V", "BT /F1 12 Tf 250 280 Td " + hex(text) + " Tj ET"), "page.pdf");
    EXPECT_EQ(source.text, "秋粮，丰收\n");
    const auto& glyphs = source.pages.at(0).glyphs;
    ASSERT_EQ(glyphs.size(), 5U);
    EXPECT_TRUE(glyphs[4].vertical);
    EXPECT_NEAR(glyphs[4].box.y0 - glyphs[0].box.y0, 48, 0.01);
    EXPECT_NEAR(glyphs[4].box.x0, glyphs[0].box.x0, 0.01);
}

/// A font drawn by the page itself, in glyph space of 1000 units: what browsers make of CJK fonts.
TEST(Pdf, FontsDrawnByThePageHaveTheirTrueSize)
{
    const std::string map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
                            "2 beginbfchar <01> <79CB> <02> <7CAE> endbfchar endcmap end";
    const std::string pdf = pdfOf(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
         "<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 2 "
         "/Widths [1000 1000] /CharProcs << /a 6 0 R /b 6 0 R >> /Encoding << /Differences [1 /a /b] >> /ToUnicode 7 0 R >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
         stream("BT /F1 10 Tf 20 200 Td <0102> Tj ET"), stream("1000 0 d0 0 0 900 800 re f"), stream(map)});
    const Source source = readBytes(pdf, "page.pdf");
    EXPECT_EQ(source.text, "秋粮\n");
    const Glyph& glyph = source.pages.at(0).glyphs.at(1);
    EXPECT_NEAR(glyph.size, 10, 0.01);
    EXPECT_NEAR(glyph.box.x0, 30, 0.01);
    EXPECT_NEAR(glyph.box.y0, 91.2, 0.05);  // the em square about the base line, 100 points from the top
    EXPECT_NEAR(glyph.box.y1, 101.2, 0.05);
}

TEST(Pdf, ItsFacsimileIsAPicture)
{
    const std::string pdf = pdfWithPages({shows("Hello")});
    const std::string png = renderPage(pdf, 1, 72);
    ASSERT_TRUE(png.starts_with("\x89PNG"));
    const auto be32 = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(png.at(at + i));
        return value;
    };
    EXPECT_EQ(be32(16), 200U);
    EXPECT_EQ(be32(20), 100U);
    EXPECT_THROW(renderPage(pdf, 2, 72), Error);
    EXPECT_THROW(renderPage("no pdf", 1, 72), Error);
}

TEST(BadPdf, WithoutATextLayerSaysSo)
{
    const Error error = failureOf(pdfWithPages({"0 0 50 50 re f"}));
    EXPECT_EQ(error.code(), ErrorCode::PdfNoText);
    EXPECT_EQ(error.subject(), "page.pdf");
}

TEST(BadPdf, FontsThatDoNotTellTheirCharactersAreNoText)
{
    const std::string glyph = stream("1000 0 d0 0 0 900 800 re f");
    const std::string pdf =
        pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
               "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 "
               "/LastChar 2 /Widths "
               "[1000 1000] /CharProcs << /a 6 0 R /b 6 0 R >> /Encoding << /Differences [1 /a /b] >> /ToUnicode 7 0 R >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
               stream("BT /F1 10 Tf 20 200 Td <0102> Tj ET"), glyph,
               stream("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <E123> <02> <E124> "
                      "endbfchar endcmap")});
    const Error error = failureOf(pdf);
    EXPECT_EQ(error.code(), ErrorCode::PdfNoText);
    EXPECT_THAT(error.detail(), testing::HasSubstr("fonts"));
}

TEST(BadPdf, CutOrGarbledIsDamaged)
{
    const std::string pdf = pdfWithPages({shows("Hello")});
    EXPECT_EQ(failureOf(pdf.substr(0, 60)).code(), ErrorCode::PdfDamaged);
    EXPECT_EQ(failureOf("%PDF-1.4\nnothing of a PDF").code(), ErrorCode::PdfDamaged);
}

TEST(BadPdf, LockedWithAPasswordSaysSo)
{
    const std::string key(64, '0');  // no password fits
    const auto pdf = pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
                            "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key + "> >>"},
                           "/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
    EXPECT_EQ(failureOf(pdf).code(), ErrorCode::PdfEncrypted);
}

TEST(BadPdf, OfTenThousandPagesIsRefusedAtOnce)
{
    const auto begin = std::chrono::steady_clock::now();
    const Error error = failureOf(pdfWithPages(std::vector<std::string>(10000, shows("x"))));
    EXPECT_EQ(error.code(), ErrorCode::FileTooLarge);
    EXPECT_THAT(error.detail(), testing::HasSubstr("10000 pages"));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(Pdf, OfManyPagesIsReadInSeveralRuns)
{
    std::vector<std::string> contents;
    for (unsigned i = 1; i <= 2 * wire::pagesPerRun + 3; ++i)
        contents.push_back(shows(std::to_string(i)));
    const Source source = readBytes(pdfWithPages(contents), "page.pdf");
    ASSERT_EQ(source.pages.size(), contents.size());
    EXPECT_EQ(source.pages.back().number, static_cast<int>(contents.size()));
    EXPECT_THAT(source.text, testing::EndsWith("\n103\n"));
}

/// Forms that show one another: 20 levels of 10 calls each would draw 10^20 words.
std::string bomb()
{
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
        stream("/X Do")};
    for (int level = 0; level < 20; ++level) {
        std::string calls;
        for (int i = 0; i < 10; ++i)
            calls += "/X Do ";
        objects.push_back(stream(calls,
                                 "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X "
                                     + std::to_string(7 + level) + " 0 R >> >>"));
    }
    objects.push_back(stream("BT /F1 1 Tf (bombbombbombbomb) Tj ET",
                             "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >>"));
    return pdfOf(objects);
}

TEST(BadPdf, ABombIsStoppedByTimeOrMemory)
{
    Limits limits;
    limits.memoryBytes = std::size_t(256) << 20;
    limits.cpuSeconds = 1;
    limits.wallSeconds = 5;
    const Error error = failureOf(bomb(), limits);
    EXPECT_THAT(error.code(), testing::AnyOf(ErrorCode::IntakeTime, ErrorCode::IntakeMemory));
    EXPECT_EQ(error.detail(), "page 1");
#ifndef DANQIAN_SANITIZE
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    EXPECT_LT(used.ru_maxrss, 300 << 10);  // KiB
#endif
}

TEST(BadPdf, AWallClockLimitHolds)
{
    Limits limits;
    limits.wallSeconds = 1;
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(failureOf(bomb(), limits).code(), ErrorCode::IntakeTime);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(4));
}

TEST(BadPdf, AnyDamageGivesASourceOrAnError)
{
    std::mt19937 random(3);
    const std::string whole = pdfWithPages({shows("Hello World"), shows("again")});
    for (int round = 0; round < 40; ++round) {
        std::string pdf = whole;
        for (int i = 0; i < 8; ++i)
            pdf[8 + random() % (pdf.size() - 8)] = static_cast<char>(random());
        if (round % 4 == 0)
            for (std::size_t i = 9; i < pdf.size(); ++i)
                pdf[i] = static_cast<char>(random());
        try {
            const Source source = readBytes(pdf, "page.pdf");
            for (const PageLayout& page : source.pages)
                for (const Glyph& glyph : page.glyphs)
                    ASSERT_TRUE(page.source.contains(glyph.source) && glyph.font < page.fonts.size());
        } catch (const Error& error) {
            ASSERT_EQ(error.subject(), "page.pdf");
        }
    }
}

}  // namespace
}  // namespace danqian::intake
