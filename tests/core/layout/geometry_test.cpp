// Pages whose characters have boxes, set as a printer would: what stands where decides, not the order in the file.
#include "core/base/utf8.h"
#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace danqian;
using namespace danqian::layout;

namespace {

/// Sets lines of type on a page of 600 by 800 points.
class Press {
public:
    Press()
    {
        m_source.id = "source";
        PageLayout& page = m_source.pages.emplace_back();
        page.width = 600;
        page.height = 800;
    }

    /// One line from left to right; `spread` is put between its characters.
    void line(float x, float y, float size, std::string_view text, float spread = 0)
    {
        for (const char32_t c : utf8::toUtf32(text)) {
            if (c != U' ')
                glyph(x, y, size, c);
            x += (c == U' ' ? 0.4F * size : size) + spread;
        }
        m_source.text += '\n';
    }

    void upright(float x, float y, float size, std::string_view text)
    {
        for (const char32_t c : utf8::toUtf32(text)) {
            glyph(x, y, size, c);
            y += size;
        }
        m_source.text += '\n';
    }

    Seen print()
    {
        m_source.pages[0].source = {0, m_source.text.size()};
        const Base base = layOut(m_source, 0);
        EXPECT_EQ(lostBytes(m_source, 0, base), "");
        return seen(m_source, base);
    }

private:
    void glyph(float x, float y, float size, char32_t c)
    {
        const std::size_t begin = m_source.text.size();
        utf8::append(m_source.text, c);
        m_source.pages[0].glyphs.push_back({{begin, m_source.text.size()}, {x, y, x + size, y + size}, size, 0, false});
    }

    Source m_source;
};

/// Two columns of ten characters, 14 points apart, under y.
void setColumns(Press& press, float y)
{
    press.line(154, y, 10, "万元，惠及农户三百户");
    press.line(154, y + 16, 10, "。");
    press.line(50, y, 10, "河湾镇启动农房改");
    press.line(30, y + 16, 10, "造，总投资一千二百六");
}

}  // namespace

TEST(PageGeometry, ColumnsRunOnUnderTheirHeadlineWhateverTheDrawingOrder)
{
    Press press;
    setColumns(press, 200);
    press.line(64, 150, 20, "农房改造惠及三百户");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "农房改造惠及三百户");
    EXPECT_EQ(page.articles[0].body, "河湾镇启动农房改造，总投资一千二百六万元，惠及农户三百户。");
}

TEST(PageGeometry, AJustifiedLineLosesTheGapsBetweenItsCharacters)
{
    Press press;
    press.line(30, 200, 10, "今年以来全镇上下齐心");
    press.line(30, 216, 10, "产值下降", 20);
    press.line(30, 232, 10, "百分之三点二。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "今年以来全镇上下齐心产值下降百分之三点二。");
}

TEST(PageGeometry, AnIndentBeginsAParagraphAfterAFullLine)
{
    Press press;
    press.line(30, 200, 10, "今年以来全镇上下齐。");
    press.line(50, 216, 10, "近日集市开门迎客");
    press.line(30, 232, 10, "摊位一百二十个。");
    EXPECT_EQ(press.print().articles.at(0).body, "今年以来全镇上下齐。\n近日集市开门迎客摊位一百二十个。");
}

TEST(PageGeometry, AVerticalHeadlineStandsBesideItsText)
{
    Press press;
    press.upright(20, 190, 18, "好年景");
    press.line(70, 200, 10, "近日集市开门迎客");
    press.line(50, 216, 10, "人来人往好不热闹摊位");
    press.line(50, 232, 10, "一百二十个。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "好年景");
    EXPECT_EQ(page.articles[0].body, "近日集市开门迎客人来人往好不热闹摊位一百二十个。");
}

TEST(PageGeometry, SizesTellShoulderHeadlineAndSubtitle)
{
    Press press;
    setColumns(press, 240);
    press.line(70, 150, 12, "同心协力建家园");
    press.line(64, 168, 20, "农房改造惠及三百户");
    press.line(70, 196, 12, "总投资一千二百六万元");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].shoulder, "同心协力建家园");
    EXPECT_EQ(page.articles[0].headline, "农房改造惠及三百户");
    EXPECT_EQ(page.articles[0].subtitle, "总投资一千二百六万元");
}

TEST(PageGeometry, ThePageHeaderIsNoArticle)
{
    Press press;
    press.line(30, 20, 18, "河湾日报");
    press.line(400, 24, 9, "2024年5月6日 星期一");
    press.line(64, 150, 20, "农房改造惠及三百户");
    setColumns(press, 200);
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.furniture, testing::UnorderedElementsAre("河湾日报", "2024年5月6日 星期一"));
}

TEST(PageGeometry, AHeadlineMayTakeRoomFromItsArticlesFirstColumn)
{
    Press press;
    press.line(32, 200, 20, "农房改造");
    press.line(50, 230, 10, "河湾镇启动农房改");
    press.line(30, 246, 10, "造，总投资一千二百六");
    press.line(154, 202, 10, "万元，惠及农户三百户");
    for (float y = 218; y < 250; y += 16)
        press.line(154, y, 10, "，首批工程四月开工，");
    press.line(154, 250, 10, "年底完工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "农房改造");
    EXPECT_EQ(page.articles[0].body,
              "河湾镇启动农房改造，总投资一千二百六万元，惠及农户三百户，首批工程四月开工，，首批工程四月开工，年底完工。");
}

TEST(PageGeometry, AHeadlineMayTakeAColumnsPlace)
{
    Press press;
    press.line(50, 200, 18, "农房改造");
    press.line(50, 224, 18, "惠及百户");
    press.line(174, 202, 10, "河湾镇启动农房改");
    press.line(154, 218, 10, "造，总投资一千二百六");
    press.line(154, 234, 10, "万元，惠及农户三百。");
    press.line(40, 300, 18, "道路通告");
    press.line(50, 330, 10, "因管道施工，东街");
    press.line(30, 346, 10, "封闭两日。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].headline, "农房改造惠及百户");
    EXPECT_EQ(page.articles[0].body, "河湾镇启动农房改造，总投资一千二百六万元，惠及农户三百。");
}

TEST(PageGeometry, AShoulderMayBeAsSmallAsTheText)
{
    Press press;
    press.line(110, 138, 10, "同心协力建家园");
    press.line(64, 150, 20, "农房改造惠及三百户");
    setColumns(press, 200);
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].shoulder, "同心协力建家园");
}

TEST(PageGeometry, ABareNameBelowTheHeadlineIsItsByline)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(30, 176, 9, "田小禾");
    setColumns(press, 200);
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].byline, "田小禾");
}

TEST(PageGeometry, LinesThatFillTheirColumnsTellWhereTheRowsAboveThemArePartedToo)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(30, 183, 9, "本报记者 田小禾 通讯员 舒雨 柳青青");
    press.line(30, 196, 10, "河湾镇今年启动农房改");
    press.line(140, 196, 10, "一道道新墙立起来了，");
    for (float y = 212; y < 250; y += 16) {
        press.line(30, y, 10, "造，总投资一千二百六");
        press.line(140, y, 10, "首批工程四月里开工，");
    }
    press.line(30, 260, 10, "十万元，");
    press.line(140, 260, 10, "年底完工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::StartsWith("河湾镇今年启动农房改造，"));
    EXPECT_THAT(page.articles[0].body, testing::HasSubstr("一道道新墙立起来了，首批工程"));
}

TEST(PageGeometry, AHeadlineStandsOverTheMiddleOfItsColumnsWhereverTheTextOfOthersBegins)
{
    Press press;
    press.line(205, 150, 16, "集市开张");
    for (float x : {30.0F, 140.0F, 250.0F, 360.0F}) {
        for (float y = 180; y < 220; y += 16)
            press.line(x, y, 10, "近日集市开门迎客人来");
        press.line(x, 228, 10, "人往好不热闹。");
    }
    press.line(480, 150, 16, "道路通告");
    press.line(490, 180, 10, "因管道施工，东街");
    press.line(470, 196, 10, "封闭两日。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].headline, "集市开张");
    EXPECT_THAT(page.articles[0].body, testing::StartsWith("近日集市"));
    EXPECT_EQ(std::ranges::count(utf8::toUtf32(page.articles[0].body), U'往'), 4);
}

TEST(PageGeometry, APictureMayStandOverAColumn)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(50, 232, 10, "河湾镇启动农房改");
    press.line(30, 248, 10, "造，总投资一千二百六");
    press.line(154, 184, 10, "万元，惠及农户三百户");
    for (float y = 200; y < 245; y += 16)
        press.line(154, y, 10, "，首批工程四月开工，");
    press.line(154, 248, 10, "年底完工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_THAT(page.articles[0].body, testing::StartsWith("河湾镇启动农房改造，总投资一千二百六万元，惠及农户三百户，"));
}

TEST(PageGeometry, AColumnBesideTwoArticlesGoesOnTheOneWhoseSentenceItEnds)
{
    Press press;
    press.line(30, 150, 20, "农房改造");
    press.line(50, 180, 10, "河湾镇启动农房改");
    press.line(30, 196, 10, "造，总投资一千二百六");
    press.line(140, 180, 10, "十万元，惠及农户三百");
    press.line(140, 196, 10, "户，年底完工。");
    press.line(30, 240, 20, "集市开张");
    press.line(50, 270, 10, "近日集市开门迎客");
    press.line(30, 286, 10, "，摊位一百二十个，客");
    press.line(140, 240, 10, "商来自三省。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].body, "河湾镇启动农房改造，总投资一千二百六十万元，惠及农户三百户，年底完工。");
    EXPECT_EQ(page.articles[1].body, "近日集市开门迎客，摊位一百二十个，客商来自三省。");
}

TEST(PageGeometry, AHeadlineMayBeHardlyLargerThanTheText)
{
    Press press;
    press.line(30, 150, 10.6F, "农房改造惠及三百户");
    press.line(50, 180, 10, "河湾镇启动农房改");
    press.line(30, 196, 10, "造，总投资一千万元。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "农房改造惠及三百户");
}

TEST(PageGeometry, ACaptionKeepsItsCredit)
{
    Press press;
    press.line(30, 300, 10, "图为农民在田间收割。");
    press.line(30, 316, 10, "本报记者 田小禾 摄");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body, "图为农民在田间收割。本报记者 田小禾 摄");
}

TEST(PageGeometry, AHeadlineMayAsk)
{
    Press press;
    press.line(30, 150, 20, "农房改造谁来管？");
    setColumns(press, 200);
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "农房改造谁来管？");
}

TEST(PageGeometry, AParagraphsLastWordMayBeginAColumnOfItsArticle)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(50, 180, 10, "河湾镇启动农房改");
    press.line(30, 196, 10, "造，惠及农户一千二百");
    press.line(30, 212, 10, "，年底全部完工，镇里");
    press.line(140, 180, 10, "说。");
    press.line(160, 196, 10, "首批工程四月开工");
    press.line(140, 212, 10, "，第二批八月开工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].body,
              "河湾镇启动农房改造，惠及农户一千二百，年底全部完工，镇里说。\n首批工程四月开工，第二批八月开工。");
}

TEST(PageGeometry, AColumnAtTheHeightOfOthersBesideItBelongsToTheirHeadline)
{
    Press press;
    press.line(30, 150, 20, "农房改造");
    press.line(50, 180, 10, "河湾镇启动农房改");
    press.line(30, 196, 10, "造，年底完工。");
    press.line(270, 260, 14, "声明");
    for (float x : {30.0F, 140.0F, 250.0F, 360.0F}) {
        press.line(x + 20, 290, 10, "东街商铺遗失公章");
        press.line(x, 306, 10, "一枚，声明作废。");
    }
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 2u);
    EXPECT_EQ(page.articles[0].body, "河湾镇启动农房改造，年底完工。");
    EXPECT_EQ(std::ranges::count(utf8::toUtf32(page.articles[1].body), U'枚'), 4);
}

TEST(PageGeometry, ABylineMayRunOverIntoASecondLine)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(30, 180, 10, "□本报记者田小禾舒青");
    press.line(30, 196, 10, "雨");
    press.line(50, 212, 10, "河湾镇启动农房改");
    press.line(30, 228, 10, "造，惠及农户一千二百");
    press.line(30, 244, 10, "，年底完工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].byline, "□本报记者田小禾舒青雨");
    EXPECT_EQ(page.articles[0].body, "河湾镇启动农房改造，惠及农户一千二百，年底完工。");
}

TEST(PageGeometry, WhoSentTheReportMayStandAtItsEnd)
{
    Press press;
    press.line(30, 150, 20, "农房改造惠及三百户");
    press.line(50, 180, 10, "河湾镇启动农房改");
    press.line(30, 196, 10, "造，年底完工。");
    press.line(60, 212, 10, "（据新华社");
    press.line(60, 228, 10, "1日电）");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].byline, "（据新华社1日电）");
}

TEST(PageGeometry, AHeadlineMayBeAsSmallAsTheTextItStandsOver)
{
    Press press;
    press.line(30, 180, 10, "农房改造惠及三百户");
    press.line(50, 196, 10, "本报讯河湾镇启动");
    press.line(30, 212, 10, "农房改造，惠及农户一");
    press.line(30, 228, 10, "千二百，年底完工。");
    const Seen page = press.print();
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].headline, "农房改造惠及三百户");
    EXPECT_EQ(page.articles[0].body, "本报讯河湾镇启动农房改造，惠及农户一千二百，年底完工。");
}

TEST(PageGeometry, ATableIsReadRowByRowUnderItsHeadline)
{
    Press press;
    press.line(60, 60, 20, "河湾集市菜价");
    const char* rows[][3] = {
        {"品种", "单位", "本周"}, {"青菜", "公斤", "2.10"}, {"鲫鱼", "公斤", "18.5"}, {"土豆", "公斤", "1.80"}};
    for (int row = 0; row < 4; ++row)
        for (int cell = 0; cell < 3; ++cell)
            press.line(30.0F + 90.0F * float(cell), 100.0F + 18.0F * float(row), 10, rows[row][cell]);
    setColumns(press, 220);
    const Seen page = press.print();
    ASSERT_GE(page.articles.size(), 1u);
    EXPECT_EQ(page.articles[0].kind, "table");
    EXPECT_EQ(page.articles[0].headline, "河湾集市菜价");
    EXPECT_EQ(page.articles[0].body, "品种 单位 本周\n青菜 公斤 2.10\n鲫鱼 公斤 18.5\n土豆 公斤 1.80");
}
