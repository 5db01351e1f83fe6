#include "core/store/search.h"

#include "core/base/error.h"
#include "tests/core/store/sample.h"

#include <gtest/gtest.h>
#include <random>

namespace danqian::store {
namespace {

class Search : public testing::Test {
protected:
    std::string put(const std::string& body, const std::string& headline = "标题", const std::string& date = "2026-03-01")
    {
        return test::putArticle(database, date, headline, body);
    }
    std::size_t count(const std::string& query) { return find(database, query, 0, 10).total; }

    Database database = test::emptyArchive();
};

TEST_F(Search, FindsWordsOfAnyLength)
{
    put("河湾镇新建污水处理厂一座。");
    for (const char* word : {"污", "座", "。", "污水", "处理", "污水处", "污水处理厂", "河湾镇新建污水处理厂一座。"})
        EXPECT_EQ(count(word), 1u) << word;
    for (const char* word : {"氵", "水污", "污处", "污水厂", "处理污水", "一座。。"})
        EXPECT_EQ(count(word), 0u) << word;
}

TEST_F(Search, ALongWordIsOneStretchOfText)
{
    put("开发大区和开发小区");  // holds 开发 and 发区's characters, but never 开发区
    EXPECT_EQ(count("开发区"), 0u);
    put("经济开发区");
    EXPECT_EQ(count("开发区"), 1u);
}

TEST_F(Search, WordsDoNotReachOverParagraphsOrParts)
{
    put("第一段末\n尾在此", "标题甲");
    EXPECT_EQ(count("末尾"), 0u);
    EXPECT_EQ(count("甲第"), 0u);
    EXPECT_EQ(count("末"), 1u);
    EXPECT_EQ(count("甲"), 1u);
}

TEST_F(Search, IgnoresCaseAndWidth)
{
    put("引进ＡＢＢ机器人30台，GDP增长３.５％，Éclair");
    for (const char* word : {"abb", "ABB", "ＡＢＢ机器人", "gdp", "Gdp增长3.5%", "30台", "３０台", "3.5", "éclair"})
        EXPECT_EQ(count(word), 1u) << word;
}

TEST_F(Search, AllWordsOfAQueryMustBeThere)
{
    put("环境治理", "甲");
    put("环境保护", "乙");
    EXPECT_EQ(count("环境"), 2u);
    EXPECT_EQ(count("环境 保护"), 1u);
    EXPECT_EQ(count("保护　环境 乙"), 1u);
    EXPECT_EQ(count("环境 教育"), 0u);
}

TEST_F(Search, NoQueryIsAnError)
{
    put("他说：\"好*\"(OR) NEAR/2 -x 50% it's a^b {c} 甲:乙");
    for (const char* query :
         {"\"",       "*",    "'", "OR", "AND NOT", "NEAR(", "NEAR(a b, 2)", "-", "^", "{",        "}",         ":",
          "a:b",      "\"\"", "(", ")",  "\\",      ";",     "--",           "%", "_", "tokens:x", "好* OR 坏", "\xFF\xFE",
          "\xE4\xB8", "💡",    "𠮷"})
        EXPECT_NO_THROW(count(query)) << query;
    EXPECT_EQ(count("\""), 1u);
    EXPECT_EQ(count("\"好*\"("), 1u);
    EXPECT_EQ(count("(OR)"), 1u);
    EXPECT_EQ(count("甲:乙"), 1u);
    EXPECT_EQ(count(""), 0u);
    EXPECT_EQ(count(" 　\n"), 0u);
    EXPECT_EQ(count(std::string("\0", 1)), 0u);
    EXPECT_NO_THROW(count(std::string(100000, 'x')));
}

TEST_F(Search, ShowsTheLineAroundTheMatch)
{
    put("第一段。\n全镇完成ＡＢ项目。", "无关");
    const FoundPage page = find(database, "ab", 0, 10);
    ASSERT_EQ(page.hits.size(), 1u);
    const Found& hit = page.hits.front();
    EXPECT_EQ(hit.part, Part::Body);
    EXPECT_EQ(hit.before, "全镇完成");
    EXPECT_EQ(hit.match, "ＡＢ");
    EXPECT_EQ(hit.after, "项目。");
    EXPECT_EQ(std::string("第一段。\n全镇完成ＡＢ项目。").substr(hit.span.begin, hit.span.size()), "ＡＢ");
    EXPECT_EQ(hit.title, "无关");
    EXPECT_EQ(hit.paper, "河湾报");
    EXPECT_EQ(hit.date, "2026-03-01");
}

TEST_F(Search, NewestFirstInPages)
{
    for (int day = 1; day <= 9; ++day)
        put("新闻", "标题", "2026-03-0" + std::to_string(day));
    const FoundPage first = find(database, "新闻", 0, 4), last = find(database, "新闻", 8, 4);
    EXPECT_EQ(first.total, 9u);
    ASSERT_EQ(first.hits.size(), 4u);
    EXPECT_EQ(first.hits.front().date, "2026-03-09");
    EXPECT_EQ(first.hits.back().date, "2026-03-06");
    ASSERT_EQ(last.hits.size(), 1u);
    EXPECT_EQ(last.hits.front().date, "2026-03-01");
}

TEST_F(Search, ForgetsTheOldText)
{
    const std::string document = put("旧文字");
    indexArticle(database, document, "a1", "2026-03-01", {"", "", "", "", "新文字"});
    EXPECT_EQ(count("旧"), 0u);
    EXPECT_EQ(count("新文"), 1u);
    EXPECT_EQ(count("文字"), 1u);
    unindexArticle(database, document, "a1");
    EXPECT_EQ(count("文"), 0u);
    EXPECT_NO_THROW(checkIndex(database));
}

TEST_F(Search, FindsAMisprintAsItWasPrinted)
{
    const std::string document = put("改正后的文字");
    indexArticle(database, document, "a1", "2026-03-01", {"", "标题", "", "", "改正后的文字"}, "标题\n改整后的文字\n");
    EXPECT_EQ(count("改正"), 1u);
    EXPECT_EQ(count("改整 标题"), 1u);
    const Found hit = find(database, "改整", 0, 10).hits.at(0);
    EXPECT_EQ(hit.match, "改整");
    EXPECT_EQ(hit.after, "后的文字");
    EXPECT_TRUE(hit.span.empty());
    indexArticle(database, document, "a1", "2026-03-01", {"", "标题", "", "", "改正后的文字"});
    EXPECT_EQ(count("改整"), 0u);
    EXPECT_NO_THROW(checkIndex(database));
}

// Whatever was put in, replaced and taken out: search finds exactly what a look at all texts finds.
TEST_F(Search, AgreesWithALookAtAllTexts)
{
    std::mt19937 random(7);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    static constexpr const char* letters[] = {"甲", "乙", "丙", "a", "1", "\n", "。"};
    const auto text = [&](std::size_t length) {
        std::string out;
        for (std::size_t i = 0; i < length; ++i)
            out += letters[pick(std::size(letters))];
        return out;
    };
    std::vector<std::pair<std::string, std::string>> texts;
    for (int i = 0; i < 40; ++i) {
        const std::string body = text(pick(30));
        texts.emplace_back(put(body, ""), body);
    }
    for (int round = 0; round < 200; ++round) {
        auto& [document, body] = texts[pick(texts.size())];
        body = text(pick(30));
        indexArticle(database, document, "a1", "2026-03-01", {"", "", "", "", body});
        std::string word = text(1 + pick(4));
        std::erase(word, '\n');
        if (word.empty())
            continue;
        const auto holding = static_cast<std::size_t>(
            std::count_if(texts.begin(), texts.end(), [&](const auto& t) { return t.second.find(word) != std::string::npos; }));
        const FoundPage page = find(database, word, 0, 100);
        EXPECT_EQ(page.total, holding) << word;
        EXPECT_EQ(page.hits.size(), holding) << word;
    }
    tidyIndex(database);
    EXPECT_NO_THROW(checkIndex(database));
}

}  // namespace
}  // namespace danqian::store
