#include "core/store/library.h"

#include "core/base/error.h"
#include "core/store/base_json.h"
#include "core/store/layout_text.h"
#include "core/store/vocabularies.h"
#include "tests/core/store/sample.h"

#include <gtest/gtest.h>
#include <limits>
#include <set>

namespace danqian::store {
namespace {

PageLayout somePage()
{
    PageLayout page;
    page.number = 3;
    page.source = {0, 12};
    page.width = 595.276;
    page.height = 841.89;
    page.fonts = {{"FZSSK--GBK1-0", true}, {"", false}, {"name with\nline feed", false}};
    page.rules = {{0, 1.5F, 100.25F, 1.5F}};
    Glyph glyph;
    glyph.source = {3, 6};
    glyph.box = {0.1F, -2, 1e-7F, std::numeric_limits<float>::max()};
    glyph.size = 10.56F;
    glyph.font = 65535;
    glyph.vertical = true;
    page.glyphs = {glyph, {}};
    return page;
}

TEST(Library, GeometryComesBackExactly)
{
    const PageLayout page = somePage(), back = layoutFromText(layoutToText(page));
    EXPECT_EQ(back.number, page.number);
    EXPECT_EQ(back.source, page.source);
    EXPECT_EQ(back.width, page.width);
    EXPECT_EQ(back.height, page.height);
    ASSERT_EQ(back.fonts.size(), page.fonts.size());
    EXPECT_EQ(back.fonts[0], page.fonts[0]);
    EXPECT_EQ(back.fonts[2].name, "name with line feed");
    EXPECT_EQ(back.rules, page.rules);
    ASSERT_EQ(back.glyphs.size(), 2u);
    EXPECT_EQ(back.glyphs[0].source, page.glyphs[0].source);
    EXPECT_EQ(back.glyphs[0].box, page.glyphs[0].box);
    EXPECT_EQ(back.glyphs[0].size, page.glyphs[0].size);
    EXPECT_EQ(back.glyphs[0].font, page.glyphs[0].font);
    EXPECT_TRUE(back.glyphs[0].vertical);
}

TEST(Library, DamagedGeometryIsNamedAsSuch)
{
    for (const char* text : {"x", "p", "p 1 2", "p 1 2 3 4 x", "g 1 2 3", "p1 2 3 4 5", "r 1 2 3 nonsense"})
        EXPECT_THROW(layoutFromText(text), Error) << text;
}

TEST(Library, TheBaseComesBackAsItWas)
{
    Base base;
    base.pipeline = "7";
    base.added = " \n";
    Article article;
    article.id = "a1";
    article.kind = ArticleKind::PhotoCaption;
    article[Part::Shoulder] = PieceText({{0, 0, 3, true}, {0, 3, 4, false}, {1, 0, 1, true}});
    article[Part::Body] = PieceText({{0, 4, 9, true}});
    base.articles = {article};
    base.furniture = {PieceText({{0, 9, 12, true}})};
    base.leftovers = {PieceText(), PieceText({{0, 12, 13, false}})};
    base.joins = {{3, true, 0.25}, {12, false, 1}};
    base.issue.date = {"2026-01-01", "furniture"};
    base.issue.section = {"综合\"新闻\"", "given"};
    const Base back = baseFromJson(toJson(base));
    EXPECT_EQ(toJson(back), toJson(base));
    EXPECT_EQ(back.articles[0][Part::Shoulder].pieces(), article[Part::Shoulder].pieces());
    EXPECT_EQ(back.articles[0].kind, ArticleKind::PhotoCaption);
    EXPECT_EQ(back.joins[0].confidence, 0.25);
    EXPECT_EQ(back.issue.section.value, "综合\"新闻\"");
    EXPECT_THROW(baseFromJson("{}"), Error);
    EXPECT_THROW(baseFromJson("not json"), Error);
}

TEST(Library, APageComesBackWithItsSource)
{
    const Database database = test::emptyArchive();
    Source source = test::sourceOf("第一页第二页");
    source.report = {"GB18030", true, 0.7, 2, 5, {{{0, 3}, "⽇"}}, 4};
    source.pages = {somePage(), somePage()};
    source.pages[0].source = {0, 9};
    source.pages[1].source = {9, 18};
    source.pages[1].number = 4;
    putSource(database, source, "hash", "2026-01-01T00:00:00.000Z", "me");
    Base base;
    base.leftovers = {PieceText({{0, 9, 18, true}})};
    putDocument(database, "first", source, 0, {});
    putDocument(database, "second", source, 1, base);

    const StoredDocument stored = loadDocument(database, "second");
    EXPECT_EQ(stored.page, 1u);
    EXPECT_EQ(stored.source.id, source.id);
    EXPECT_EQ(stored.source.text, source.text);
    EXPECT_EQ(stored.source.report.encoding, "GB18030");
    EXPECT_EQ(stored.source.report.firstReplaced, 5u);
    EXPECT_EQ(stored.source.report.withoutBox, 4u);
    EXPECT_EQ(stored.source.report.substitutions, source.report.substitutions);
    ASSERT_EQ(stored.source.pages.size(), 2u);
    EXPECT_EQ(stored.source.pages[0].source, (Span{0, 9}));
    EXPECT_TRUE(stored.source.pages[0].glyphs.empty()) << "only the page's own geometry is read";
    EXPECT_EQ(stored.source.pages[1].glyphs.size(), 2u);
    EXPECT_EQ(loadFile(database, "second").bytes, source.bytes);
    EXPECT_EQ(loadFile(database, "second").page, 4);
    EXPECT_EQ(documentsOfFile(database, "hash"), (std::vector<std::string>{"first", "second"}));
    EXPECT_FALSE(documentsOfFile(database, "other"));
    EXPECT_THROW(loadDocument(database, "third"), Error);
}

TEST(Library, PositionsOutsideOfTheTextAreDamage)
{
    const Database database = test::emptyArchive();
    const Source source = test::sourceOf("短");
    putSource(database, source, "hash", "", "");
    Base base;
    base.furniture = {PieceText({{0, 0, 4, true}})};
    putDocument(database, "d", source, 0, base);
    try {
        loadDocument(database, "d");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::ArchiveDamaged);
    }
}

TEST(Library, HashesAsTheStandardDoes)
{
    // FIPS 180-4, example of "abc".
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Vocabularies, TheBuiltInTopicsAreWhole)
{
    const Database database = test::emptyArchive();
    putBuiltInVocabularies(database);
    const std::vector<StoredTerm> all = terms(database);
    EXPECT_GE(all.size(), 40u);
    std::set<std::string> codes, labels;
    for (const StoredTerm& term : all) {
        EXPECT_TRUE(codes.insert(term.code).second) << term.code;
        EXPECT_TRUE(labels.insert(term.labelZh).second) << term.labelZh;
        EXPECT_FALSE(term.labelEn.empty()) << term.code;
        EXPECT_TRUE(term.parent.empty() || codes.contains(term.parent)) << term.code << " comes before " << term.parent;
    }
    EXPECT_EQ(terms(database, "污染").size(), 1u);
    EXPECT_EQ(terms(database, "POLLUTION").size(), 1u);
    EXPECT_TRUE(terms(database, "%").empty());
}

TEST(Derived, OnlyWhatDiffersIsWritten)
{
    const Database database = test::emptyArchive();
    DerivedPage page;
    page.document = test::putPage(database, "正文");
    page.date = "2026-01-01";
    DerivedArticle article;
    article.id = "a1";
    article.kind = "news";
    article.text[4] = "正文";
    article.original = "正闻";
    article.records = {{"k", "open", "count", "3台", "3", "", "台", "", "", "", "", "", "", "", ""}};
    article.facets = {{"tag", "topics", "economy"}};
    page.articles = {article, article};
    page.articles[1].id = "a2";
    putDerived(database, page);
    EXPECT_EQ(loadDerived(database, page.document), page);

    DerivedPage changed = page;
    changed.articles[0].title = "新题";
    changed.articles[0].records.clear();
    changed.signedRound = "first";
    database.execute("UPDATE article SET title = 'untouched' WHERE article = 'a2'");
    putDerived(database, changed, &page);
    DerivedPage stored = loadDerived(database, page.document);
    EXPECT_EQ(stored.articles[1].title, "untouched");
    stored.articles[1].title.clear();
    EXPECT_EQ(stored, changed);

    changed.articles.erase(changed.articles.begin());
    putDerived(database, changed);
    EXPECT_EQ(loadDerived(database, page.document), changed) << "an article that was merged away is gone";
    EXPECT_EQ(find(database, "正文", 0, 10).total, 1u);
}

TEST(Derived, FiguresOfADateSayWhereTheyStand)
{
    const Database database = test::emptyArchive();
    DerivedPage page;
    page.document = test::putPage(database, "正文");
    page.date = "2026-01-01";
    DerivedArticle article;
    article.id = "a1";
    article.kind = "news";
    article.title = "题";
    article.records = {{"k", "open", "count", "3台", "3", "", "台", "3", "台", "新增设备", "", "", "2026-01", "", ""}};
    page.articles = {article};
    putDerived(database, page);
    const auto stated = recordsOfDate(database, "2026-01-01", "another page");
    ASSERT_EQ(stated.size(), 1u);
    EXPECT_EQ(stated[0].document, page.document);
    EXPECT_EQ(stated[0].article, "a1");
    EXPECT_EQ(stated[0].title, "题");
    EXPECT_EQ(stated[0].record, article.records[0]);
    EXPECT_TRUE(recordsOfDate(database, "2026-01-01", page.document).empty());
}

}  // namespace
}  // namespace danqian::store
