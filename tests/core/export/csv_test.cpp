#include "article.h"

#include <gmock/gmock.h>

using namespace danqian;
using danqian::testing::article;
using danqian::testing::withBody;
using ::testing::ElementsAre;

namespace {

/// A reader of RFC 4180, written from the standard and not from the writer.
std::vector<std::vector<std::string>> read(std::string_view csv)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted) {
            if (csv[i] != '"')
                cell += csv[i];
            else if (i + 1 < csv.size() && csv[i + 1] == '"')
                cell += csv[++i];
            else
                quoted = false;
        } else if (csv[i] == '"') {
            quoted = true;
        } else if (csv[i] == ',') {
            rows.back().emplace_back();
        } else if (csv.substr(i, 2) == "\r\n") {
            rows.emplace_back(1, std::string());
            ++i;
        } else {
            cell += csv[i];
        }
    }
    rows.pop_back();
    return rows;
}

std::string bodyCell(const std::string& body) { return read(exports::csvArticles(withBody(body))).at(0).at(12); }

}  // namespace

TEST(CsvExport, BeginsWithAByteOrderMarkAndTheNamesOfTheColumns)
{
    EXPECT_EQ(exports::csvArticlesHeader().substr(0, 20),
              "\xEF\xBB\xBF"
              "document,article,");
    EXPECT_EQ(read(exports::csvArticlesHeader())[0].size(), read(exports::csvArticles(article()))[0].size());
    EXPECT_EQ(read(exports::csvRecordsHeader())[0].size(), read(exports::csvRecords(article()))[0].size());
}

TEST(CsvExport, WritesOneRowAnArticle)
{
    EXPECT_THAT(
        read(exports::csvArticles(article())),
        ElementsAre(ElementsAre("page-1", "a1", "东区报", "2031-05-06", "", "1", "", "news", "春耕在即", "𠮷野村种下水稻", "",
                                "本报记者 王 禾", "𠮷野村种下3000亩水稻，同比增长-3.5%。\n村民😀喜笑颜开。", "农业", "1")));
}

TEST(CsvExport, CountsOffsetsOfRecordsInCodePoints)
{
    EXPECT_THAT(
        read(exports::csvRecords(article())),
        ElementsAre(ElementsAre("page-1", "a1", "东区报", "2031-05-06", "1", "body", "5", "10", "3000亩", "measure", "3000", "",
                                "", "", "亩", "水稻", "", "", "", "", "", "2000000", "m2", "false", "0.9", "measure.plain")));
}

TEST(CsvExport, KeepsQuotesCommasAndLineEndsInsideTheirCell)
{
    for (const std::string text : {"a,b", "说\"好\"", "甲\n乙", "a;b", "a\tb", " 前后 ", "'引'"})
        EXPECT_EQ(bodyCell(text), text);
}

TEST(CsvExport, DisarmsWhatASpreadsheetWouldTakeForAFormula)
{
    for (const std::string text :
         {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", "＠x", " =1", "\uFEFF=1", "　-x"})
        EXPECT_EQ(bodyCell(text), "'" + text);
    EXPECT_EQ(bodyCell("\r=1"), "\uFFFD=1") << "a carriage return is no text";
}

TEST(CsvExport, LeavesRealNumbersAlone)
{
    for (const std::string text : {"-3.5", "+12", "15", "-0", "0.5"})
        EXPECT_EQ(bodyCell(text), text);
    for (const std::string text : {"-", "+.5", "-3.", "-1e5", "--1"})
        EXPECT_EQ(bodyCell(text), "'" + text);
}

TEST(CsvExport, StaysOneTableWhateverTheTextHolds)
{
    const std::string hostile = "\"\r\n=HYPERLINK(\"http://x\",\"y\")\r\n\",\"";
    exports::ArticleOut out = article();
    out.text.fill(hostile);
    out.issue.paper.value = hostile;
    out.tags[0].label = hostile;
    out.records[0].indicator = hostile;
    out.records[0].span = {0, 400};
    EXPECT_EQ(read(exports::csvArticles(out)).size(), 1u);
    EXPECT_EQ(read(exports::csvArticles(out))[0].size(), 15u);
    EXPECT_EQ(read(exports::csvRecords(out)).size(), 1u);
    EXPECT_EQ(read(exports::csvRecords(out))[0].size(), 26u);
}
