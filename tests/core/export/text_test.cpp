#include "article.h"

#include <gtest/gtest.h>

using namespace danqian;
using danqian::testing::article;
using danqian::testing::withBody;

TEST(TextExport, SetsHeadLinesABlankLineAndIndentedParagraphs)
{
    EXPECT_EQ(exports::textOf(article()),
              "春耕在即\n𠮷野村种下水稻\n本报记者 王 禾\n\n"
              "　　𠮷野村种下3000亩水稻，同比增长-3.5%。\n　　村民😀喜笑颜开。\n\n\n");
}

TEST(TextExport, SetsAPhotoCaptionWithoutHeadLinesFromTheFirstLine)
{
    EXPECT_EQ(exports::textOf(withBody("图为农户。")), "　　图为农户。\n\n\n");
}

TEST(TextExport, ShowsControlAndBrokenCharactersInsteadOfSendingThemToATerminal)
{
    const std::string out = exports::textOf(withBody(std::string("红\x1B[31m\0字\xFF", 13)));
    EXPECT_EQ(out, "　　红\uFFFD[31m\uFFFD字\uFFFD\n\n\n");
}

TEST(TextExport, KeepsAHeadLineOnOneLine)
{
    exports::ArticleOut out;
    out.text[1] = "上半\n下半";
    EXPECT_EQ(exports::textOf(out), "上半 下半\n\n\n\n");
}

TEST(MarkdownExport, SetsHeadingAndParagraphs)
{
    EXPECT_EQ(exports::markdownOf(article()),
              "**春耕在即**\n\n# 𠮷野村种下水稻\n\n*本报记者 王 禾*\n\n"
              "𠮷野村种下3000亩水稻，同比增长-3.5%。\n\n村民😀喜笑颜开。\n\n");
}

TEST(MarkdownExport, ShowsMarkupOfTheTextAsText)
{
    const std::pair<std::string, std::string> cases[] = {
        {"*重*_点_`x`", "\\*重\\*\\_点\\_\\`x\\`"},
        {"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
        {"![图](javascript:x)", "!\\[图\\](javascript:x)"},
        {"见http://x.cn", "见http\\://x.cn"},
        {"# 标题", "\\# 标题"},
        {"- 项", "\\- 项"},
        {"12. 项", "12\\. 项"},
        {"3) 项", "3\\) 项"},
        {"3.5万", "3\\.5万"},
        {"---", "\\---"},
        {"    代码", "代码"},
        {"&amp; a|b ~删~ $x$ \\", "\\&amp; a\\|b \\~删\\~ \\$x\\$ \\\\"},
        {"增长3.5%，即8-9件。", "增长3.5%，即8-9件。"},
        {"2031", "2031"},
    };
    for (const auto& [text, markdown] : cases)
        EXPECT_EQ(exports::markdownOf(withBody(text)), markdown + "\n\n");
}

TEST(MarkdownExport, LeavesOutParagraphsThatAreBlank)
{
    EXPECT_EQ(exports::markdownOf(withBody("甲\n\n　　\n \t\n乙")), "甲\n\n乙\n\n");
}
