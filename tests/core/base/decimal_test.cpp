#include "core/base/decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace danqian {
namespace {

TEST(Decimal, KeepsEveryDigitAndThePrecisionItWasWrittenWith)
{
    EXPECT_EQ(Decimal::parse("2.00").toString(), "2.00");
    EXPECT_EQ(Decimal::parse("007").toString(), "7");
    EXPECT_EQ(Decimal::parse("0.050").toString(), "0.050");
    EXPECT_EQ(Decimal::parse("123456789012345678901234567890123456789012").toString(),
              "123456789012345678901234567890123456789012");
    EXPECT_EQ(Decimal().toString(), "0");
}

TEST(Decimal, ShiftsThePoint)
{
    EXPECT_EQ(Decimal::parse("1436.7").shifted(8).toString(), "143670000000");
    EXPECT_EQ(Decimal::parse("5").shifted(-3).toString(), "0.005");
    EXPECT_EQ(Decimal::parse("-1.5").shifted(1).toString(), "-15");
}

TEST(Decimal, ComparesAcrossPrecisions)
{
    EXPECT_EQ(Decimal::parse("1.50"), Decimal::parse("1.5"));
    EXPECT_LT(Decimal::parse("9.99"), Decimal::parse("10"));
    EXPECT_LT(Decimal::parse("-2"), Decimal::parse("-1"));
    EXPECT_GT(Decimal::parse("0.01"), Decimal());
}

TEST(Decimal, AgreesWithIntegerArithmetic)
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        const auto a = static_cast<std::int64_t>(random() % 2000001) - 1000000,
                   b = static_cast<std::int64_t>(random() % 2001) - 1000;
        const auto decimal = [](std::int64_t n) {
            return n < 0 ? Decimal(static_cast<std::uint64_t>(-n)).negated() : Decimal(static_cast<std::uint64_t>(n));
        };
        EXPECT_EQ((decimal(a) + decimal(b)).toInteger(0), a + b);
        EXPECT_EQ((decimal(a) * decimal(b)).toInteger(0), a * b);
        EXPECT_EQ(decimal(a) < decimal(b), a < b);
    }
}

TEST(Decimal, KnowsWholeNumbers)
{
    EXPECT_EQ(Decimal::parse("20.0").toInteger(), 20);
    EXPECT_EQ(Decimal::parse("20.5").toInteger(-7), -7);
    EXPECT_EQ(Decimal(3, 4).toInteger(), 30000);
    EXPECT_EQ(Decimal(1, 40).toInteger(-7), -7);
}

}  // namespace
}  // namespace danqian
