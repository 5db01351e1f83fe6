// Whole pages: the text variants of the project's own test pages keep their promise to find the articles that the gold names.
#include "tests/core/layout/base_reader.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace danqian;
using namespace danqian::layout;

namespace {

std::string bare(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 3, "　") == 0)
            i += 2;
        else if (text[i] != ' ' && text[i] != '\n')
            out += text[i];
    }
    return out;
}

/// The share of the gold's articles whose body was found to the letter (white space aside).
double exactBodies(const std::string& page, const std::string& variant)
{
    const std::string folder = DANQIAN_ROOT "/tests/data/pages/" + page + "/";
    const auto gold = nlohmann::json::parse(fileText(folder + "gold.json"));
    const Seen seenPage = readText(fileText(folder + variant + ".txt"));
    double found = 0;
    for (const auto& article : gold["articles"]) {
        const std::string body = bare(article["body"].get<std::string>());
        found += std::ranges::any_of(seenPage.articles, [&](const Seen::Article& a) { return bare(a.body) == body; });
    }
    return found / double(gold["articles"].size());
}

}  // namespace

TEST(TestPages, NoByteOfAnyVariantIsLost)
{
    for (const std::string page : {"w1", "w2", "w3", "w4", "w5"})
        for (const std::string variant : {"default", "layout", "raw", "seedlike", "ocr"}) {
            const Source source = textSource(fileText(DANQIAN_ROOT "/tests/data/pages/" + page + "/" + variant + ".txt"));
            ASSERT_FALSE(source.text.empty()) << page << variant;
            EXPECT_EQ(lostBytes(source, 0, layOut(source, 0)), "") << page << " " << variant;
        }
}

TEST(TestPages, BodiesComeOutOfDrawnText)
{
    double sum = 0;
    for (const std::string page : {"w1", "w2", "w3", "w4", "w5"})
        sum += exactBodies(page, "raw");
    EXPECT_GT(sum / 5, 0.5);
}
