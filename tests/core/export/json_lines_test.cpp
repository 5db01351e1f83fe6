#include "article.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace danqian;
using danqian::testing::article;
using danqian::testing::withBody;
using nlohmann::json;

TEST(JsonExport, WritesAnArticleWithEverythingOnOneLine)
{
    const std::string line = exports::jsonLine(article());
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const json out = json::parse(line);
    EXPECT_EQ(out["issue"]["date"], "2031-05-06");
    EXPECT_EQ(out["issue"]["number"], nullptr);
    EXPECT_EQ(out["body"], article().text[4]);
    EXPECT_EQ(out["tags"][0], json::parse(R"({"vocabulary": "topic", "term": "farming", "label": "农业"})"));
    EXPECT_EQ(out["mentions"][0]["name"], "王禾");
    EXPECT_EQ(out["mentions"][0]["start"], 5);
    EXPECT_EQ(out["records"][0]["value"], "3000");
    EXPECT_EQ(out["records"][0]["normal"]["unit"], "m2");
}

TEST(JsonExport, CountsOffsetsInCodePointsSoThatRareHanAndEmojiAreOne)
{
    exports::ArticleOut out = article();
    out.tags.push_back({"topic", "joy", "喜", Part::Body, {out.text[4].find("喜"), out.text[4].find("颜")}});
    const json parsed = json::parse(exports::jsonLine(out));
    EXPECT_EQ(parsed["records"][0]["start"], 5);
    EXPECT_EQ(parsed["records"][0]["end"], 10);
    EXPECT_EQ(parsed["tags"][1]["start"], 27);
    EXPECT_EQ(parsed["tags"][1]["end"], 29);
}

TEST(JsonExport, WritesValuesAsPrintedRangesWithTheirEndsAndVagueOnesAsNull)
{
    exports::ArticleOut out = article();
    Record record;
    record.kind = RecordKind::DateRange;
    record.value = Value::range("2031-05-01", "2031-05-03");
    out.records.push_back(record);
    record.kind = RecordKind::Count;
    record.value = Value::range("10", "20", true, false);
    out.records.push_back(record);
    record.value = {};
    out.records.push_back(record);
    std::vector<json> lines;
    std::istringstream all(exports::jsonRecordLines(out));
    for (std::string line; std::getline(all, line);)
        lines.push_back(json::parse(line));
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0]["article"], "a1");
    EXPECT_EQ(lines[1]["value"], json::parse(R"({"start": "2031-05-01", "end": "2031-05-03"})"));
    EXPECT_EQ(lines[2]["value"], json::parse(R"({"lo": "10", "hi": "20", "lo_incl": true, "hi_incl": false})"));
    EXPECT_EQ(lines[3]["value"], nullptr);
}

TEST(JsonExport, StaysOneValidLineWhateverTheTextHolds)
{
    exports::ArticleOut out = withBody(std::string("\"\\\n\r\0\x1B\xFF\xE4\xB8 \u2028字", 16));
    Record record;
    record.span = {3, 9999};
    out.records.push_back(record);
    const std::string line = exports::jsonLine(out);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_EQ(json::parse(line)["body"], std::string("\"\\\n\r\0\x1B\uFFFD\uFFFD\uFFFD \u2028字", 22));
}
