#include "core/model/record.h"

#include <gtest/gtest.h>

using namespace danqian;

TEST(SetField, CorrectsAValueAndForgetsItsStaleNormalForm)
{
    Record record;
    record.value = Value::single("15");
    record.normal = {"1500000000", "CNY", false};
    EXPECT_TRUE(setField(record, "value", "16"));
    EXPECT_EQ(record.value, Value::single("16"));
    EXPECT_EQ(record.normal, NormalForm{});
    EXPECT_TRUE(setField(record, "indicator", "完成投资"));
    EXPECT_EQ(record.indicator, "完成投资");
}

TEST(SetField, MakesARangeOfAValueWithAnUpperEndAndBack)
{
    Record record;
    record.value = Value::single("10");
    EXPECT_TRUE(setField(record, "hi", "20"));
    EXPECT_EQ(record.value, Value::range("10", "20"));
    EXPECT_TRUE(setField(record, "hi", ""));
    EXPECT_EQ(record.value, Value::single("10"));
    EXPECT_TRUE(setField(record, "value", ""));
    EXPECT_EQ(record.value.form, Value::Form::None);
}

TEST(SetField, KeepsDatesInTheirNormalForm)
{
    Record record;
    record.kind = RecordKind::Date;
    setField(record, "value", "2031-05-06");
    EXPECT_EQ(record.normal.value, "2031-05-06");
    setField(record, "kind", "date-range");
    setField(record, "hi", "2031-05-09");
    EXPECT_EQ(record.normal.value, "2031-05-06/2031-05-09");
}

TEST(SetField, RefusesFieldsAndKindsThatDoNotExist)
{
    Record record;
    EXPECT_FALSE(setField(record, "colour", "red"));
    EXPECT_FALSE(setField(record, "kind", "essay"));
    EXPECT_EQ(record.kind, RecordKind::Count);
}
