#include "core/base/error.h"
#include "core/intake/intake.h"
#include "encoded.h"

#include <gmock/gmock.h>
#include <random>

namespace danqian::intake {
namespace {

const std::string alto = R"(<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
 <Description><MeasurementUnit>mm10</MeasurementUnit></Description>
 <Styles><TextStyle ID="T1" FONTFAMILY="Song" FONTSIZE="9.5"/><TextStyle ID="T2" FONTFAMILY="Hei" FONTSIZE="30" FONTSTYLE="bold"/></Styles>
 <Layout><Page ID="P1" WIDTH="2540" HEIGHT="5080"><PrintSpace>
  <TextBlock ID="B1" STYLEREFS="T2"><TextLine HPOS="254" VPOS="254" WIDTH="508" HEIGHT="127">
   <String CONTENT="秋粮" HPOS="254" VPOS="254" WIDTH="254" HEIGHT="127"/><SP/><String CONTENT="丰收" HPOS="508" VPOS="254" WIDTH="254" HEIGHT="127"/>
  </TextLine></TextBlock>
  <TextBlock ID="B2"><TextLine HPOS="254" VPOS="600" WIDTH="508" HEIGHT="40">
   <String STYLEREFS="T1" CONTENT="on" HPOS="254" VPOS="600" WIDTH="50" HEIGHT="40"/><SP/><String CONTENT="time&amp;" HPOS="320" VPOS="600" WIDTH="90" HEIGHT="40"/>
   <HYP CONTENT="-"/>
  </TextLine></TextBlock>
 </PrintSpace></Page></Layout>
</alto>)";

const std::string hocr =
    R"(<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta name='ocr-system' content='any'><title></title></head><body>
<div class='ocr_page' title='image "a.png"; bbox 0 0 1440 2880; ppageno 0; scan_res 144 144'>
 <div class='ocr_carea' title="bbox 100 100 300 180"><p class='ocr_par'>
  <span class='ocr_line' title="bbox 100 100 300 140; x_size 40"><span class='ocrx_word' title='bbox 100 100 140 140; x_wconf 96'>全</span>
   <span class='ocrx_word' title='bbox 142 100 180 140'><strong>市</strong></span> <span class='ocrx_word' title='bbox 220 100 300 140'>12.5</span></span>
  <span class='ocr_line' title="bbox 100 150 300 180">没有词</span></p></div>
</div></body></html>)";

const std::string pageXml = R"(<?xml version="1.0" encoding="UTF-8"?>
<pc:PcGts xmlns:pc="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
 <pc:Page imageFilename="a.png" imageWidth="1200" imageHeight="2400">
  <pc:TextRegion id="r1" type="heading"><pc:Coords points="300,300 600,300 600,600 300,600"/>
   <pc:TextLine id="l1"><pc:Coords points="300,300 900,300 900,360 300,360"/>
    <pc:TextEquiv index="1"><pc:Unicode>错</pc:Unicode></pc:TextEquiv><pc:TextEquiv index="0"><pc:Unicode>秋粮丰收</pc:Unicode></pc:TextEquiv></pc:TextLine>
   <pc:TextRegion id="r2"><pc:Coords points="300,700 600,700 600,800 300,800"/><pc:TextEquiv><pc:Unicode>第一行
第二行</pc:Unicode></pc:TextEquiv></pc:TextRegion>
  </pc:TextRegion>
 </pc:Page>
</pc:PcGts>)";

const Glyph& glyphOf(const Source& source, std::string_view character)
{
    for (const PageLayout& page : source.pages)
        for (const Glyph& glyph : page.glyphs)
            if (std::string_view(source.text).substr(glyph.source.begin, glyph.source.size()) == character)
                return glyph;
    throw std::out_of_range("no such glyph");
}

void expectBox(const Box& box, const Box& wanted)
{
    EXPECT_NEAR(box.x0, wanted.x0, 0.05);
    EXPECT_NEAR(box.y0, wanted.y0, 0.05);
    EXPECT_NEAR(box.x1, wanted.x1, 0.05);
    EXPECT_NEAR(box.y1, wanted.y1, 0.05);
}

ErrorCode failureOf(const std::string& bytes)
{
    try {
        readBytes(bytes, "page.xml");
    } catch (const Error& error) {
        EXPECT_EQ(error.subject(), "page.xml");
        return error.code();
    }
    ADD_FAILURE() << "nothing was wrong";
    return ErrorCode::Cancelled;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

TEST(Alto, GivesTextPlacesAndType)
{
    const Source source = readBytes(alto, "page.xml");
    EXPECT_EQ(source.mediaType, "application/alto+xml");
    EXPECT_EQ(source.text, "秋粮丰收\n\non time&-\n");
    ASSERT_EQ(source.pages.size(), 1U);
    EXPECT_NEAR(source.pages[0].width, 720, 0.01);
    EXPECT_NEAR(source.pages[0].height, 1440, 0.01);
    const Glyph& second = glyphOf(source, "粮");
    expectBox(second.box, {108, 72, 144, 108});
    EXPECT_EQ(second.size, 30);
    EXPECT_TRUE(source.pages[0].fonts.at(second.font).bold);
    EXPECT_EQ(glyphOf(source, "t").size, 9.5F);
    EXPECT_EQ(source.report.withoutBox, 1U);  // the hyphen
}

TEST(Alto, WithoutAnyPlacesIsReadAsText)
{
    std::string bare = alto;
    for (const char* name : {"HPOS", "VPOS"})
        bare = replaced(bare, name, "X");
    const Source source = readBytes(bare, "page.xml");
    EXPECT_EQ(source.text, "秋粮丰收\n\non time&-\n");
    EXPECT_TRUE(source.pages[0].glyphs.empty());
    EXPECT_EQ(source.pages[0].width, 0);
    EXPECT_EQ(source.report.withoutBox, 5U);
}

TEST(Alto, AWordWithoutAPlaceTakesItsShareOfTheLine)
{
    const Source source = readBytes(replaced(alto, R"(CONTENT="丰收" HPOS="508")", R"(CONTENT="丰收")"), "page.xml");
    expectBox(glyphOf(source, "丰").box, {144, 72, 180, 108});
    EXPECT_EQ(source.report.withoutBox, 2U);
}

TEST(Alto, MayComeInAnyEncoding)
{
    for (const char* converter : {"UTF-16LE", "UTF-16BE"})
        EXPECT_EQ(readBytes(test::encoded(alto, converter), "page.xml").text, "秋粮丰收\n\non time&-\n") << converter;
}

TEST(Hocr, GivesTextAndPlaces)
{
    const Source source = readBytes(hocr, "page.html");
    EXPECT_EQ(source.mediaType, "text/vnd.hocr+html");
    EXPECT_EQ(source.text, "全市 12.5\n没有词\n");
    EXPECT_EQ(source.pages.at(0).width, 720);
    expectBox(glyphOf(source, "市").box, {71, 50, 90, 70});
    EXPECT_EQ(glyphOf(source, "市").size, 20);
    expectBox(glyphOf(source, "有").box, {83.33F, 75, 116.67F, 90});
}

TEST(PageXml, GivesTextAndPlaces)
{
    const Source source = readBytes(pageXml, "page.xml");
    EXPECT_EQ(source.mediaType, "application/vnd.prima.page+xml");
    EXPECT_EQ(source.text, "秋粮丰收\n\n第一行\n第二行\n");
    EXPECT_EQ(source.pages.at(0).width, 288);
    expectBox(glyphOf(source, "粮").box, {108, 72, 144, 86.4F});
    expectBox(glyphOf(source, "二").box, {96, 180, 120, 192});
}

TEST(Ocr, AVerticalLineIsCutDownwards)
{
    const Source source =
        readBytes(replaced(pageXml, "300,300 900,300 900,360 300,360", "300,300 360,300 360,900 300,900"), "page.xml");
    EXPECT_TRUE(glyphOf(source, "粮").vertical);
    expectBox(glyphOf(source, "粮").box, {72, 108, 86.4F, 144});
}

TEST(BadXml, IsRefusedWithItsReason)
{
    EXPECT_EQ(failureOf(alto.substr(0, alto.size() - 40)), ErrorCode::XmlDamaged);
    EXPECT_EQ(
        failureOf(
            R"(<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><alto><Layout><Page><TextLine><String CONTENT="&c;"/></TextLine></Page></Layout></alto>)"),
        ErrorCode::XmlDamaged);
    EXPECT_EQ(failureOf("<alto><Layout><Page/></Layout></alto>"), ErrorCode::FileEmpty);
}

TEST(BadXml, DepthAndNumbersBeyondReasonDoNoHarm)
{
    std::string deep = "<alto><Page>";
    for (int i = 0; i < 200000; ++i)
        deep += "<a>";
    deep += "<TextLine><String CONTENT='x'/></TextLine>";
    for (int i = 0; i < 200000; ++i)
        deep += "</a>";
    EXPECT_EQ(failureOf(deep + "</Page></alto>"), ErrorCode::FileEmpty);
    const Source source = readBytes(replaced(alto, "HPOS=\"508\"", "HPOS=\"1e300\""), "page.xml");
    for (const Glyph& glyph : source.pages[0].glyphs)
        EXPECT_LT(glyph.box.x1, 1e6);
}

TEST(Ocr, AnyDamageGivesASourceOrAnError)
{
    std::mt19937 random(5);
    for (const std::string& whole : {alto, hocr, pageXml}) {
        for (int round = 0; round < 1500; ++round) {
            std::string bytes = whole;
            for (unsigned i = 0; i < 1 + random() % 6; ++i) {
                const std::size_t at = random() % bytes.size();
                if (random() % 3 == 0)
                    bytes.erase(at, random() % 40);
                else if (random() % 2)
                    bytes[at] = static_cast<char>(random());
                else
                    bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
            }
            try {
                const Source source = readBytes(bytes, "any");
                std::size_t at = 0;
                for (const PageLayout& page : source.pages) {
                    ASSERT_EQ(page.source.begin, at);
                    at = page.source.end;
                    for (const Glyph& glyph : page.glyphs)
                        ASSERT_TRUE(page.source.contains(glyph.source) && glyph.font < page.fonts.size());
                }
                ASSERT_EQ(at, source.text.size());
            } catch (const Error&) {
            }
        }
    }
}

}  // namespace
}  // namespace danqian::intake
