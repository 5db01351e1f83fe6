#include "tests/core/layout/base_reader.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace danqian;
using namespace danqian::layout;

namespace {

const std::string seed = DANQIAN_ROOT "/../shared/corpus/seed/";

/// The roles of the head lines agree with the gold's, or with its other reading.
bool rolesAgree(const nlohmann::json& gold, const Seen::Article& article)
{
    const auto textOf = [&](const std::string& role) {
        return role == "shoulder" ? article.shoulder : role == "headline" ? article.headline : article.subtitle;
    };
    for (const auto& head : gold["headlines"]) {
        const std::string text = head["text"], role = head["role"];
        if (role == "column-label")
            continue;
        const std::string other = head["alt_role"].is_string() ? head["alt_role"].get<std::string>() : role;
        if (textOf(role) != text && textOf(other) != text)
            return false;
    }
    return true;
}

}  // namespace

TEST(SeedPage, IsReadAsACarefulEditorReadsIt)
{
    const std::string text = fileText(seed + "page.txt");
    if (text.empty())
        GTEST_SKIP() << "NOT TESTED: the seed page is not at " << seed;
    const auto gold = nlohmann::json::parse(fileText(seed + "gold.json"));
    const Source source = textSource(text);
    const Base base = layOut(source, 0);
    const Seen page = seen(source, base);
    ASSERT_EQ(page.articles.size(), gold["articles"].size());
    std::size_t joined = 0, goldJoins = 0;
    for (std::size_t i = 0; i < page.articles.size(); ++i) {
        const auto& article = gold["articles"][i];
        EXPECT_EQ(page.articles[i].kind, article["kind"].get<std::string>());
        EXPECT_EQ(page.articles[i].body, article["body"].get<std::string>());
        EXPECT_TRUE(rolesAgree(article, page.articles[i])) << page.articles[i].headline;
        goldJoins += article["joins"].size();
    }
    for (const Join& join : page.joins)
        joined += join.joined;
    EXPECT_EQ(joined, goldJoins);
    EXPECT_EQ(lostBytes(source, 0, base), "");
}
