// Every rule explains itself in both languages, names its source, flags its example and leaves its counter-example alone.
#include "core/proof/proof.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace danqian {
namespace {

std::vector<Finding> findings(std::string_view text, proof::Profile profile = proof::Profile::Press)
{
    proof::Options options;
    options.profile = profile;
    return proof::check(text, options);
}

bool flags(const std::vector<Finding>& found, std::string_view rule)
{
    return std::any_of(found.begin(), found.end(), [&](const Finding& f) { return f.rule == rule; });
}

/// The text with the first suggestion of every finding carried out.
std::string corrected(std::string_view text, const std::vector<Finding>& found)
{
    std::string out(text);
    for (auto f = found.rbegin(); f != found.rend(); ++f) {
        if (f->right)
            out.replace(f->span.begin, f->span.size(), *f->right);
    }
    return out;
}

class EveryRule : public testing::TestWithParam<RuleInfo> { };

TEST_P(EveryRule, ExplainsItself)
{
    const RuleInfo& r = GetParam();
    EXPECT_FALSE(r.nameEn.empty());
    EXPECT_FALSE(r.nameZh.empty());
    EXPECT_FALSE(r.textEn.empty());
    EXPECT_FALSE(r.textZh.empty());
    EXPECT_FALSE(r.source.empty());
}

TEST_P(EveryRule, FlagsItsExampleAndCorrectsIt)
{
    const RuleInfo& r = GetParam();
    if (r.example.empty())
        return;
    const auto found = findings(r.example);
    EXPECT_TRUE(flags(found, r.id)) << r.example;
    if (!r.exampleRight.empty()) {
        EXPECT_EQ(corrected(r.example, found), r.exampleRight);
    }
}

TEST_P(EveryRule, LeavesItsCounterExampleAlone)
{
    const RuleInfo& r = GetParam();
    for (const Finding& f : findings(r.counterExample))
        ADD_FAILURE() << f.rule << " flags " << f.wrong << " in " << r.counterExample;
}

INSTANTIATE_TEST_SUITE_P(Proof, EveryRule, testing::ValuesIn(proof::rules().begin(), proof::rules().end()), [](const auto& each) {
    std::string name(each.param.id);
    for (char& c : name)
        c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return name;
});

TEST(Rules, AreFoundById)
{
    ASSERT_NE(proof::rule("punct.fullwidth"), nullptr);
    EXPECT_EQ(proof::rule("punct.fullwidth")->nameZh, "汉语文本用了半角标点");
    EXPECT_EQ(proof::rule("no.such"), nullptr);
}

/// docs/rules.md as it should be.
std::string document()
{
    std::ostringstream out;
    out << "# Rules of the proofreader\n\nMade from `resources/lexicons/proof/rules.txt`; run the tests with "
           "`DANQIAN_WRITE_DOCS=1` to renew it.\n";
    std::string family;
    for (const RuleInfo& r : proof::rules()) {
        const std::string head(r.id.substr(0, r.id.find('.')));
        if (head != family)
            out << "\n## " << head << "\n";
        family = head;
        out << "\n### `" << r.id << "` " << r.nameZh << " · " << r.nameEn << "\n"
            << r.textZh << "  \n"
            << r.textEn << "  \n"
            << "*" << r.source << "* · " << name(r.severity) << "\n";
        const auto shown = [](std::string_view text) {
            std::string line(text);
            for (std::size_t at = 0; (at = line.find('\n', at)) != std::string::npos; at += 3)
                line.replace(at, 1, " ⏎ ");
            return line;
        };
        if (!r.example.empty())
            out << "- ✗ " << shown(r.example) << "\n";
        if (!r.exampleRight.empty())
            out << "- ✓ " << shown(r.exampleRight) << "\n";
        if (!r.counterExample.empty())
            out << "- left alone: " << shown(r.counterExample) << "\n";
    }
    return out.str();
}

TEST(Rules, AreDocumented)
{
    const std::string path = DANQIAN_ROOT "/docs/rules.md";
    if (std::getenv("DANQIAN_WRITE_DOCS") != nullptr)
        std::ofstream(path) << document();
    std::ifstream file(path);
    std::ostringstream there;
    there << file.rdbuf();
    EXPECT_EQ(there.str(), document()) << "docs/rules.md is not current: run test_proof with DANQIAN_WRITE_DOCS=1";
}

}  // namespace
}  // namespace danqian
