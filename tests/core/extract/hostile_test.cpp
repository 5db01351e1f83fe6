#include "core/base/utf8.h"
#include "core/extract/extract.h"
#include "core/extract/recognise.h"

#include <gtest/gtest.h>

#include <ctime>
#include <random>

namespace danqian::extract {
namespace {

std::string repeated(std::string_view unit, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text += unit;
    return text;
}

double seconds(const std::string& text)
{
    const std::clock_t begin = std::clock();  // of this process: other work on the machine does not count
    (void)records(text, {"2023-06-08", ""});
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Ten times the text; a square would cost a hundred.
void expectLinear(const char* unit, std::size_t bytes, double (*cost)(const std::string&))
{
    const double small = std::max(cost(repeated(unit, bytes)), 0.002);
    EXPECT_LT(cost(repeated(unit, 10 * bytes)), 40 * small) << unit;
}

constexpr const char* units[] = {"一",   "7",    "（“《", "1,",    "1-",        "3.",     "亿",   "第",   "年", "2024年",
                                 "三五", "半",   "“",     "A1",    "每",        "百",     "零点", "去年", "，", "1天1小时",
                                 "2^",   "1比",  "1、",   "1日、", "每年1日和", "周一至", "前后", "个半", "的", "0.1e",
                                 "1/",   "1 1/", "十五",  "零下",  "1月1日至",  "3元4角", "差",   "公元", "$1", "之间"};

TEST(Hostile, TimeGrowsWithLengthWhateverTheText)
{
    for (const char* unit : units)
        expectLinear(unit, 40'000, seconds);
}

TEST(Hostile, RecognisersTakeNoLonger)
{
    for (const char* unit : units)
        expectLinear(unit, 6'000, [](const std::string& text) {
            std::vector<Expression> kinds;
            for (int kind = 0; kind <= static_cast<int>(Expression::Set); ++kind)
                kinds.push_back(static_cast<Expression>(kind));
            const std::clock_t begin = std::clock();
            (void)recognise(text, "2023-06-08", kinds);
            (void)recognise(text, "2023-06-08", {Expression::Date});
            return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        });
}

TEST(Hostile, LongNumbersKeepTheirDigits)
{
    const std::string digits = repeated("9081726354", 100'000);
    const std::vector<Record> found = records("共" + digits + "元。", {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].value.lo, digits);
}

TEST(Hostile, ANameTakesInWhatLookedLikeAFigure)
{
    const std::vector<Record> found = records("旗777/77777h77777777条", {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].surface, "777/77777h77777777");
    EXPECT_EQ(found[0].kind, RecordKind::Name);
}

TEST(Hostile, AnyBytesGiveSpansInOrder)
{
    static const char* pieces[] = {"一", "十", "百", "万", "年", "月",   "日", "2024", "7",        ".",    ",",
                                   "-",  "至", "“",  "”",  "第", "个",   "元", "%",    "\xE4\xB8", "\xFF", "半",
                                   "多", "几", "上", "周", "点", "分",   "之", "：",   "。",       "\n",   " ",
                                   "每", "前", "后", "零", "下", "正月", "初", "A",    "/",        "￥",   "比"};
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (unsigned i = random() % 14; i-- > 0;)
            text += pieces[random() % std::size(pieces)];
        const std::string reference = round % 3 ? "2023-06-08" : "";
        std::size_t last = 0;
        for (const Record& r : records(text, {reference, ""})) {
            ASSERT_LE(r.span.end, text.size()) << text;
            ASSERT_LT(r.span.begin, r.span.end) << text;
            ASSERT_GE(r.span.begin, last) << text;
            last = r.span.begin;
        }
        for (int kind = 0; kind <= static_cast<int>(Expression::Set); ++kind)
            for (const Recognised& r : recognise(text, reference, {static_cast<Expression>(kind)}))
                ASSERT_LT(r.span.begin, r.span.end) << text;
    }
}

}  // namespace
}  // namespace danqian::extract
