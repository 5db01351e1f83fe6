// What an editor may rely on: real errors are found and mended, correct text is left in peace, any bytes give an answer.
#include "core/base/utf8.h"
#include "core/proof/proof.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace danqian {
namespace {

std::vector<Finding> findings(std::string_view text, const proof::Options& options = {}) { return proof::check(text, options); }

std::string corrected(std::string_view text, const proof::Options& options = {})
{
    std::string out(text);
    const auto found = findings(text, options);
    for (auto f = found.rbegin(); f != found.rend(); ++f) {
        if (f->right)
            out.replace(f->span.begin, f->span.size(), *f->right);
    }
    return out;
}

std::string rulesOf(std::string_view text)
{
    std::string out;
    for (const Finding& f : findings(text))
        out += f.rule + " ";
    return out;
}

TEST(Proof, FindsNothingInAnEmptyText) { EXPECT_TRUE(findings("").empty()); }

TEST(Proof, GivesSpansInBytesAndTheirText)
{
    const auto found = findings("今天,晴。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].span, (Span{6, 7}));
    EXPECT_EQ(found[0].wrong, ",");
    EXPECT_EQ(found[0].right, "，");
    EXPECT_EQ(found[0].rule, "punct.fullwidth");
    EXPECT_EQ(found[0].severity, Severity::Error);
}

TEST(Proof, LeavesMarksAloneThatMustStayHalfWidth)
{
    for (const char* text : {"单价3.5元，共1,286份。", "开赛时间10:30，比分3:2。", "网址https://a.gov.cn/x?y=1,2，邮箱a.b@c.cn。",
                             "He said: \"Yes, we can.\"", "软件版本为2.1.3，型号SCB11-1000/10。", "Smith, John (2018). Title."})
        EXPECT_EQ(rulesOf(text), "") << text;
}

TEST(Proof, KeepsHeadLineSpacesButMendsThemInRunningText)
{
    EXPECT_EQ(rulesOf("守土有责 坚决打赢"), "");
    EXPECT_EQ(corrected("要切实抓好生 态环境保护，不放松。"), "要切实抓好生态环境保护，不放松。");
    proof::Options headLine;
    headLine.headLine = true;
    EXPECT_TRUE(findings("守土有责， 坚决打赢", headLine).empty());
}

TEST(Proof, WebStyleDividesChineseFromLatinAndPressStyleDoesNot)
{
    proof::Options web;
    web.profile = proof::Profile::Web;
    EXPECT_EQ(corrected("部署到Linux系统", web), "部署到 Linux 系统");
    EXPECT_EQ(rulesOf("部署到Linux系统"), "");
}

TEST(Proof, SeesNoMiswrittenWordWhereTwoWordsMeet)
{
    EXPECT_EQ(rulesOf("全区实施土石方作业停工。"), "");
    EXPECT_EQ(corrected("加强施土现场管理。"), "加强施工现场管理。");
}

TEST(Proof, LeavesRareCharactersTermsAndFreeWordsAlone)
{
    EXPECT_EQ(rulesOf("这座祠堂是光緒年间重修的。"), "") << "an old form was meant";
    EXPECT_EQ(rulesOf("做柿饼要选硬柿。"), "") << "the text's own term";
    EXPECT_EQ(rulesOf("航线由5条减到1条。"), "") << "a verb behind a figure with its measure word";
    EXPECT_EQ(rulesOf("一共花了六块六毛六分。"), "");
    EXPECT_EQ(rulesOf("江安市丰源粮油购销部开业。"), "") << "a firm's name";
    EXPECT_EQ(rulesOf("晒干后，待表面收皱。"), "") << "two words behind a mark";
}

TEST(Proof, LeavesTheSpaceBeforeTheDateOfASignature)
{
    EXPECT_EQ(rulesOf("请各科室准时参加，不得请假。办公室 9月4日"), "");
    EXPECT_EQ(rulesOf("我们约好，请各科室 9月4日参加，不得请假。"), "space.cjk-latin ");
}

TEST(Proof, NeverCorrectsWhatTheArchiveKnows)
{
    EXPECT_FALSE(findings("由再接再励公司承办。").empty());
    proof::Options options;
    options.known = {"再接再励公司"};
    EXPECT_TRUE(findings("由再接再励公司承办。", options).empty());
}

TEST(Proof, GivesOneCorrectionForOnePlace)
{
    const auto found = findings("他说：“我们一定按期完工。”。。今天,晴天...很好!!!!");
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (found[i].right && found[i - 1].right) {
            EXPECT_LE(found[i - 1].span.end, found[i].span.begin) << found[i - 1].rule << " and " << found[i].rule;
        }
    }
}

TEST(Proof, ShowsBothPlacesOfAConflict)
{
    const auto found = findings("副区长李明出席会议。会上，区长李明讲话。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "doc.person-title");
    ASSERT_EQ(found[0].related.size(), 1U);
    EXPECT_EQ(found[0].related[0], (Span{0, 15}));
}

TEST(Proof, PutsTheSumThatItMadeIntoTheArguments)
{
    const auto found = findings("共31个，其中完成30个，未完成2个。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "doc.sum");
    EXPECT_EQ(found[0].arguments, (std::vector<std::string>{"32", "31"}));
}

TEST(Proof, EveryFindingNamesARuleOfTheTable)
{
    for (const char* text : {"今天,晴。。", "截止目前共3千人,二个村。", "“甲，", "12月32日25时75分", "他以经到了。"}) {
        for (const Finding& f : findings(text))
            EXPECT_NE(proof::rule(f.rule), nullptr) << f.rule;
    }
}

/// Spans lie in the text, on boundaries, in order; `wrong` is their text.
void expectSound(std::string_view text)
{
    std::size_t last = 0;
    for (const Finding& f : findings(text)) {
        ASSERT_LE(f.span.begin, f.span.end);
        ASSERT_LE(f.span.end, text.size());
        ASSERT_GE(f.span.begin, last);
        ASSERT_EQ(f.wrong, text.substr(f.span.begin, f.span.size()));
        last = f.span.begin;
    }
}

TEST(Proof, AnyBytesGiveAnAnswer)
{
    std::mt19937 random(20240711);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 300; ++round) {
        std::string text(static_cast<std::size_t>(round), '\0');
        for (char& c : text)
            c = static_cast<char>(byte(random));
        expectSound(text);
    }
}

TEST(Proof, AnyMixtureOfItsOwnTriggersGivesAnAnswer)
{
    const std::vector<std::string> pieces = {
        "，",   ",",    "。",   ".",    "“",    "”",    "‘",    "’",    "《",   "》",   "（",     "(",    "）",
        ")",    "、",   "…",    "—",    "-",    "·",    " ",    "　",   "\n",   "1",    "28",     "2018", "年",
        "月",   "日",   "时",   "分",   "%",    "％",   "一",   "二",   "三",   "十",   "百",     "千",   "万",
        "亿",   "第",   "约",   "左右", "其中", "共",   "由",   "到",   "增长", "占",   "倍",     "岁",   "周年",
        "为期", "天",   "星期", "截止", "采取", "正月", "农历", "康熙", "公司", "有限", "副区长", "李",   "明",
        "的",   "己经", "Ａ",   "３",   "www",  "。cn", "kg",   "\xff", "\xe4", "首先", "其次",   "一是", "“十三五”"};
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (int n = 0; n < 24; ++n)
            text += pieces[pick(random)];
        expectSound(text);
    }
}

/// A hostile text must not take more than a multiple of its length.
TEST(Proof, ADateWithoutAYearIsOfTheYearOfThePaper)
{
    proof::Options options;
    options.issueDate = "2024-09-03";
    EXPECT_EQ(corrected("9月1日（星期一）下午，主塔封顶。", options), "9月1日（星期日）下午，主塔封顶。");
    EXPECT_TRUE(findings("9月1日（星期日）下午，主塔封顶。", options).empty());
    EXPECT_TRUE(findings("9月1日（星期一）下午，主塔封顶。").empty()) << "of which year?";
    options.issueDate = "2024-01-05";
    EXPECT_TRUE(findings("12月29日（星期五）下午，主塔封顶。", options).empty()) << "of the year before";
    options.issueDate = "2024";
    EXPECT_TRUE(findings("9月1日（星期一）下午，主塔封顶。", options).empty()) << "no day";
}

TEST(Proof, ABylineHoldsNames) { EXPECT_TRUE(findings("本报记者 祁望舒 通讯员 芮一禾").empty()); }

TEST(Proof, NumbersInHanSignsAreRedundantlyVagueToo)
{
    EXPECT_EQ(corrected("大约四成左右的展品首次展出。"), "大约四成的展品首次展出。");
    EXPECT_TRUE(findings("大约四成的展品首次展出，一左一右摆放。").empty());
}

/// Where a check looks back or ahead without a limit, this does not end in a test's time.
TEST(Proof, LongRunsOfOneMarkAreSound)
{
    for (const char* piece :
         {"“", "（", "《", "为期3天", "1、", "。", " ", "的的", "李明", "有限公司", "第一，", "2018年", "甲"}) {
        std::string text;
        while (text.size() < 200'000)
            text += piece;
        expectSound(text);
    }
}

/// As the desk sees them.
std::string told(const std::vector<Finding>& found)
{
    std::string out;
    for (const Finding& f : found) {
        out += f.rule + ' ' + std::to_string(f.span.begin) + '-' + std::to_string(f.span.end) + ' ' + f.right.value_or("?");
        for (const Span& s : f.related)
            out += " @" + std::to_string(s.begin);
        out += '\n';
    }
    return out;
}

TEST(Proof, ACheckAfterAnEditEqualsACheckOfTheWhole)
{
    const std::string pieces[] = {"截止目前，共31个，其中完成30个，未完成2个。",
                                  "会议上午召开,下午结束。",
                                  "“智慧绿网作用。",
                                  "\n",
                                  "\n\n",
                                  "一是摸清底数，二是压实责任，四是严格督查。",
                                  "陈思远发言。",
                                  "陈思源发言。",
                                  "的",
                                  "二○一八年",
                                  "（",
                                  "11月3日至11月1日",
                                  "甲",
                                  " ",
                                  "。"};
    std::mt19937 random(5);
    const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    std::string text = "近日，记者了解到，产品畅销全国。\n近日，记者了解到，产品畅销全国。\n";
    proof::Checked checked = proof::checkAgain({}, text);
    for (int edit = 0; edit < 300; ++edit) {
        std::size_t at = pick(text.size() + 1);
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            ++at;
        if (pick(4) == 0 && at < text.size())
            text.erase(at, utf8::decode(text, at).size);
        else
            text.insert(at, pieces[pick(std::size(pieces))]);
        if (text.size() > 1500)
            text = text.substr(0, text.find('\n') + 1);
        checked = proof::checkAgain(checked, text);
        ASSERT_EQ(told(checked.findings), told(proof::check(text))) << text;
    }
}

// ---- scores on the cases beside the project ----

const std::filesystem::path shared = DANQIAN_ROOT "/../shared/corpus";

struct Score {
    int expected = 0, flagged = 0, found = 0, right = 0, clean = 0, alarms = 0;
};

bool touches(std::size_t begin, std::size_t end, std::size_t s, std::size_t t)
{
    return begin < std::max(t, s + 1) && s < std::max(end, begin + 1);
}

Score score(const char* file, bool spellingOnly = false)
{
    Score sum;
    std::ifstream in(shared / "proof" / file);
    for (std::string line; std::getline(in, line);) {
        const auto c = nlohmann::json::parse(line);
        if (c.value("profile", "") == "web")
            continue;
        const std::string text = c["text"];
        std::vector<std::size_t> codePoint;
        for (std::size_t i = 0, n = 0; i <= text.size(); ++i) {
            codePoint.push_back(n);
            n += i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        }
        std::vector<Finding> found;
        for (Finding& f : findings(text)) {
            if (!spellingOnly || f.rule.starts_with("spell"))
                found.push_back(std::move(f));
        }
        const auto hits = [&](const Finding& f, const nlohmann::json& e) {
            bool hit = touches(codePoint[f.span.begin], codePoint[f.span.end], e["start"], e["end"]);
            for (const auto& other : e.value("alt", nlohmann::json::array()))
                hit = hit || touches(codePoint[f.span.begin], codePoint[f.span.end], other[0], other[1]);
            return hit;
        };
        std::vector<nlohmann::json> wanted;
        for (const auto& e : c["expect"]) {
            if (e.value("style", "") != "web")
                wanted.push_back(e);
        }
        for (const auto& e : wanted)
            sum.flagged += std::any_of(found.begin(), found.end(), [&](const Finding& f) { return hits(f, e); });
        sum.expected += static_cast<int>(wanted.size());
        sum.found += static_cast<int>(found.size());
        for (const Finding& f : found)
            sum.right += std::any_of(wanted.begin(), wanted.end(), [&](const nlohmann::json& e) { return hits(f, e); });
        sum.clean += wanted.empty();
        sum.alarms += wanted.empty() && !found.empty();
    }
    return sum;
}

double share(int part, int whole) { return whole == 0 ? 1 : static_cast<double>(part) / whole; }

TEST(ProofScores, ReachTheBars)
{
    if (!std::filesystem::exists(shared / "proof"))
        GTEST_SKIP() << "NO CASES: ../shared/corpus/proof is not there, the proofreader's scores are not checked";
    const Score a = score("a_punct.jsonl"), b = score("b_spell.jsonl", true), c = score("c_number.jsonl"),
                d = score("d_document.jsonl"), e = score("e_negative.jsonl");
    EXPECT_GE(share(a.flagged, a.expected), 0.90);
    EXPECT_GE(share(a.right, a.found), 0.97);
    EXPECT_GE(share(b.flagged, b.expected), 0.35);
    EXPECT_GE(share(b.right, b.found), 0.90);
    EXPECT_LE(share(b.alarms, b.clean), 0.05);
    EXPECT_GE(share(c.flagged, c.expected), 0.85);
    EXPECT_GE(share(c.right, c.found), 0.95);
    EXPECT_GE(share(d.flagged, d.expected), 0.80);
    EXPECT_GE(share(d.right, d.found), 0.95);
    EXPECT_LE(share(a.alarms + c.alarms + d.alarms + e.alarms, a.clean + c.clean + d.clean + e.clean), 0.01);
}

TEST(ProofScores, SeedPage)
{
    if (!std::filesystem::exists(shared / "seed"))
        GTEST_SKIP() << "NO CASES: ../shared/corpus/seed is not there, the seed page is not checked";
    std::ifstream page(shared / "seed/page.txt"), gold(shared / "seed/proof-gold.json");
    std::stringstream bytes;
    bytes << page.rdbuf();
    const std::string text = bytes.str();
    std::vector<std::size_t> codePoint;
    for (std::size_t i = 0, n = 0; i <= text.size(); ++i) {
        codePoint.push_back(n);
        n += i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    }
    const auto answers = nlohmann::json::parse(gold);
    const auto found = findings(text);
    int errors = 0, hit = 0;
    for (const auto& flaw : answers["flaws"]) {
        if (flaw["severity"] != "error")
            continue;
        ++errors;
        hit += std::any_of(found.begin(), found.end(), [&](const Finding& f) {
            return touches(codePoint[f.span.begin], codePoint[f.span.end], flaw["start"], flaw["end"]);
        });
    }
    EXPECT_GE(share(hit, errors), 0.95) << hit << " of " << errors;
    for (const auto& quiet : answers["meta"]["must_not_flag"]) {
        for (const Finding& f : found) {
            if (f.rule != "punct.fullwidth") {
                EXPECT_FALSE(touches(codePoint[f.span.begin], codePoint[f.span.end], quiet["start"], quiet["end"]))
                    << f.rule << " " << f.wrong;
            }
        }
    }
}

}  // namespace
}  // namespace danqian
