#include "core/extract/extract.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace danqian::extract {
namespace {

// What an editor would note: surface kind value unit indicator. "-" = not asked.
struct Fact {
    const char *surface, *kind, *value, *unit = "-", *indicator = "-";
};
struct Example {
    const char* text;
    std::vector<Fact> facts;
};

std::string shown(const Value& value)
{
    switch (value.form) {
    case Value::Form::None: return "null";
    case Value::Form::Range: return value.lo + ".." + value.hi;
    default: return value.lo;
    }
}

void expectFacts(const Example& example, const std::string& issueDate = "2023-06-08")
{
    std::vector<Record> all = records(example.text, {issueDate, ""});
    all.erase(std::remove_if(all.begin(), all.end(), [](const Record& r) { return r.kind == RecordKind::Name; }), all.end());
    std::string list;
    for (const Record& r : all)
        list += "\n  " + r.surface + " " + std::string(name(r.kind)) + " " + shown(r.value) + " " + r.unit + " " + r.indicator
            + " [" + r.rule + "]";
    ASSERT_EQ(all.size(), example.facts.size()) << example.text << list;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Record& r = all[i];
        const Fact& f = example.facts[i];
        EXPECT_EQ(r.surface, f.surface) << example.text;
        EXPECT_EQ(std::string(example.text).substr(r.span.begin, r.span.size()), f.surface);
        EXPECT_EQ(name(r.kind), f.kind) << example.text << list;
        EXPECT_EQ(shown(r.value), f.value) << example.text;
        EXPECT_TRUE(f.unit == std::string("-") || r.unit == f.unit) << example.text << list;
        EXPECT_TRUE(f.indicator == std::string("-") || r.indicator == f.indicator) << example.text << list;
    }
}

TEST(Records, APartOfTheDayBehindADashIsNoTimeOfDay)
{
    expectFacts({"活动从8月3日~上午开始", {{"8月3日", "date", "2023-08-03"}}});
}

TEST(Records, AMeasureWordLooksAheadForItsNoun)
{
    expectFacts({"新建了12座水厂。", {{"12座", "count", "12", "座", "水厂"}}});
    expectFacts({"三家纺织厂停产。", {{"三家", "count", "3", "家", "纺织厂"}}});
    expectFacts({"共有8200多名教师。", {{"8200多名", "count", "8200", "名", "教师"}}});
}

TEST(Records, EverythingElseLooksBack)
{
    expectFacts({"财政收入38.6亿元。", {{"38.6亿元", "money", "3860000000", "元", "财政收入"}}});
    expectFacts({"茶园面积2.4万亩。", {{"2.4万亩", "measure", "24000", "亩", "茶园面积"}}});
    expectFacts({"二氧化氮平均浓度为21微克/立方米。", {{"21微克/立方米", "measure", "21", "微克/立方米", "二氧化氮平均浓度"}}});
}

TEST(Records, CountsAfterTheirNounAndElidedNouns)
{
    expectFacts({"收到意见40条，采纳26条。", {{"40条", "count", "40", "条", "意见"}, {"26条", "count", "26", "条", "采纳意见"}}});
}

TEST(Records, ListsUnderOneModifier)
{
    const Example list{
        "已关闭的4家砖厂、9个煤场和已改造的31台锅炉。",
        {{"4家", "count", "4", "家", "砖厂"}, {"9个", "count", "9", "个", "煤场"}, {"31台", "count", "31", "台", "锅炉"}}};
    expectFacts(list);
    EXPECT_EQ(records(list.text, {})[0].qualifier, "已关闭");
    EXPECT_EQ(records(list.text, {})[1].qualifier, "已关闭");
    EXPECT_EQ(records(list.text, {})[2].qualifier, "已改造");
}

TEST(Records, AChangeIsNoLevel)
{
    expectFacts({"出口额下降6.5%。", {{"6.5%", "change", "6.5", "%", "出口额"}}});
    expectFacts({"出口额占比降至6.5%。", {{"6.5%", "percentage", "6.5", "%"}}});
    expectFacts({"满意度提高2个百分点。", {{"2个百分点", "change", "2", "个百分点"}}});
    expectFacts({"茶叶产量3万吨，比上年增长4%。",
                 {{"3万吨", "measure", "30000", "吨", "茶叶产量"}, {"4%", "change", "4", "%", "茶叶产量"}}});
}

TEST(Records, TargetsRanksAndRatios)
{
    expectFacts({"力争植树20万株。", {{"20万株", "target", "200000", "株"}}});
    expectFacts({"总量居全省第5位。", {{"第5位", "rank", "5", "位"}}});
    expectFacts({"三产比例为8.2:40.1:51.7。", {{"8.2:40.1:51.7", "ratio", "8.2:40.1:51.7"}}});
    expectFacts({"产能是过去的3倍。", {{"3倍", "ratio", "3", "倍"}}});
    expectFacts({"确保“零事故”。", {{"零事故", "target", "0"}}});
}

TEST(Records, TenthsHundredthsAndSmallChange)
{
    expectFacts({"六成农户受益。", {{"六成", "percentage", "60", "%"}}});
    expectFacts({"每斤贵5分钱。", {{"5分钱", "change", "0.05", "元/斤"}}});
    expectFacts({"百分之三十的车间。", {{"百分之三十", "percentage", "30", "%"}}});
}

TEST(Records, RangesShareMagnitudeAndUnit)
{
    expectFacts({"需投入3～5万元。", {{"3～5万元", "money", "30000..50000", "元"}}});
    expectFacts({"气温6℃至11℃。", {{"6℃至11℃", "measure", "6..11", "℃", "气温"}}});
    expectFacts({"等了七八个小时。", {{"七八个小时", "duration", "7..8", "小时"}}});
    expectFacts({"从8500元涨到3万元。", {{"8500元", "money", "8500"}, {"3万元", "money", "30000"}}});
}

TEST(Records, DatesAreResolvedAgainstTheIssue)
{
    expectFacts({"5月30日举行。", {{"5月30日", "date", "2023-05-30"}}});
    expectFacts({"二〇二一年三月建成。", {{"二〇二一年三月", "date", "2021-03"}}});
    expectFacts({"今年1月至5月。", {{"1月至5月", "date-range", "2023-01..2023-05"}}});
    expectFacts({"去年二季度。", {{"二季度", "date-range", "2022-04..2022-06"}}});
    expectFacts({"2019—2021年实施。", {{"2019—2021年", "date-range", "2019..2021"}}});
    expectFacts({"6月底前完成。", {{"6月底", "date", "2023-06-30", "-", "时限"}}});
    expectFacts({"截至6月5日。", {{"6月5日", "date", "2023-06-05", "-", "统计截止"}}});
    expectFacts({"记者7日获悉。", {{"7日", "date", "2023-06-07"}}});
    expectFacts({"2018-09-03记录。", {{"2018-09-03", "date", "2018-09-03"}}});
    expectFacts({"正月十八开市。", {{"十八", "date", "2023-02-08"}}});
}

TEST(Records, WithoutAnIssueDateTheYearStaysOpen)
{
    expectFacts({"5月30日举行。", {{"5月30日", "date", "XXXX-05-30"}}}, "");
    EXPECT_TRUE(records("5月30日举行。", {}).front().normal.inferred);
}

TEST(Records, ImpossibleDatesHaveNoValueAndSaySo)
{
    for (const char* text : {"2月30日放假。", "2023年2月29日放假。", "4月31日放假。"}) {
        const std::vector<Record> all = records(text, {"2023-06-08", ""});
        ASSERT_EQ(all.size(), 1U) << text;
        EXPECT_EQ(all.front().value.form, Value::Form::None) << text;
        EXPECT_EQ(all.front().rule, "date.impossible") << text;
    }
}

TEST(Records, VagueDatesHaveNoValue)
{
    expectFacts({"日前，新馆开放。", {{"日前", "date", "null"}}});
    expectFacts({"截至目前，发放补贴9万元。", {{"截至目前", "date", "null"}, {"9万元", "money", "90000"}}});
}

TEST(Records, ClockTimesFollowThePartOfTheDay)
{
    expectFacts({"下午3时15分开会。", {{"3时15分", "time", "15:15"}}});
    expectFacts({"每晚9时至次日凌晨1时。", {{"9时", "time", "21:00"}, {"1时", "time", "01:00"}}});
    expectFacts({"上午9:30开市。", {{"9:30", "time", "09:30"}}});
}

TEST(Records, ADeadlineIsNoStretchOfTime)
{
    expectFacts({"12小时内办结。", {{"12小时", "duration", "12", "小时", "时限"}}});
    expectFacts({"抢修用了12小时。", {{"12小时", "duration", "12", "小时", "用时"}}});
    expectFacts({"路上走了2小时20分钟。", {{"2小时20分钟", "duration", "140", "分钟"}}});
    expectFacts({"间隔5分30秒。", {{"5分30秒", "duration", "330", "秒", "间隔"}}});
    expectFacts({"一个半月后。", {{"一个半月", "duration", "1.5", "个月"}}});
}

TEST(Records, NamesSlogansAndIdiomsAreNoFigures)
{
    for (const char* text : {"沿205国道行驶。",
                             "开展“三清四查”。",
                             "深入一线调研。",
                             "进一步完善制度。",
                             "拨打12345热线。",
                             "实现“双70”目标。",
                             "家住文昌巷9号院。",
                             "乘坐6路公交。",
                             "第三产业较快发展。",
                             "PM10来源复杂。",
                             "一是摸清底数，二是压实责任。",
                             "四川客商到访。",
                             "他是“80后”。",
                             "K9次列车。",
                             "各级干部十分重视。",
                             "万众一心。",
                             "参数见表3.2.1。",
                             "项目前期准备充分。",
                             "附近日照充足。",
                             "应当前往登记。",
                             "生日前夕。",
                             "多年中坚持不懈。"})
        expectFacts({text, {}});
}

TEST(Records, NamesAreKeptAsNames)
{
    const std::vector<Record> all = records("实现“双70”目标。", {});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].kind, RecordKind::Name);
    EXPECT_EQ(all[0].surface, "双70");
}

// A new rule adds its line here: a text in which it speaks, and one like it in which it must not.
TEST(Records, EveryRuleHasItsExampleAndCounterExample)
{
    struct RuleCase {
        const char *rule, *example, *counterExample;
    };
    const RuleCase cases[] = {
        {"count", "走访9户。", "走访农户。"},
        {"age", "年满16岁。", "岁末年初。"},
        {"money", "投入8万元。", "元旦假期。"},
        {"money.prefix", "售价￥45。", "人民币升值。"},
        {"measure", "宽6米。", "米其林餐厅。"},
        {"measure.below-zero", "零下6℃。", "零下一点。"},
        {"percentage", "合格率98%。", "百分制试卷。"},
        {"percentage.half", "占总量的一半。", "一半是海水。"},
        {"ratio", "配比为2:3。", "会议9:30开始。"},
        {"ratio.times", "增至3倍。", "事半功倍。"},
        {"duration", "为期20天。", "20日开幕。"},
        {"number", "系数为1.35。", "见第1.35.2条。"},
        {"rank.nth", "居全市第2位。", "第二产业。"},
        {"rank.first", "首批学员。", "首都机场。"},
        {"date", "6月1日开园。", "6个月建成。"},
        {"date.range", "6月1日至3日。", "6个至3个。"},
        {"date.vague", "近日开工。", "附近日照充足。"},
        {"time", "下午4点开始。", "提出4点要求。"},
        {"frequency.every", "坚持每日巡河。", "每户一册。"},
        {"target.zero", "实现“零延误”。", "“零售”业态。"},
        {"name.slogan", "推行“一户三长”。", "回答“好”。"},
        {"name.number", "途经318国道。", "途经3个县。"},
        {"name.bare", "看2024作品展。", "看2024年作品展。"},
    };
    const auto speaks = [](const char* text, std::string_view rule) {
        const std::vector<Record> all = records(text, {"2023-06-08", ""});
        return std::any_of(all.begin(), all.end(), [&](const Record& r) { return r.rule.substr(0, r.rule.find('/')) == rule; });
    };
    for (const RuleCase& c : cases) {
        EXPECT_TRUE(speaks(c.example, c.rule)) << c.rule << ": " << c.example;
        EXPECT_FALSE(speaks(c.counterExample, c.rule)) << c.rule << ": " << c.counterExample;
    }
}

TEST(Records, ConfidenceFallsWhereTheTextLeavesThingsOut)
{
    const double named = records("采购药品40箱。", {})[0].confidence, unnamed = records("共6件。", {})[0].confidence;
    EXPECT_GT(named, unnamed);
    for (const Record& r : records("近日，产量达4吨，第3位。", {})) {
        EXPECT_GT(r.confidence, 0);
        EXPECT_LT(r.confidence, 1);
    }
}

TEST(Records, RatesAndLooseHours)
{
    expectFacts({"臭氧浓度90微克每立方米。", {{"90微克每立方米", "measure", "90", "微克/立方米", "臭氧浓度"}}});
    expectFacts({"增速为-3.8%。", {{"-3.8%", "percentage", "-3.8", "%"}}});
    expectFacts({"单价6元/斤。", {{"6元/斤", "money", "6", "元/斤", "单价"}}});
    expectFacts({"等了4个多小时。", {{"4个多小时", "duration", "4", "小时"}}});
    expectFacts({"财政收入完成9亿元。", {{"9亿元", "money", "900000000", "元", "财政收入"}}});
}

TEST(Records, NormalFormsAreCanonical)
{
    EXPECT_EQ(records("全长5公里。", {})[0].normal.value, "5000");
    EXPECT_EQ(records("全长5公里。", {})[0].normal.unit, "米");
    EXPECT_EQ(records("历时3天。", {})[0].normal.value, "P3D");
    EXPECT_EQ(records("12小时内办结。", {})[0].normal.value, "PT12H");
}

TEST(Records, SpaceBetweenCharactersChangesNothing)
{
    expectFacts({"财 政 收 入 38 亿 元。", {{"38 亿 元", "money", "3800000000", "元"}}});
}

TEST(Records, SpansAreInOrderAndOnCharacterBoundaries)
{
    const std::string text = "𠮷村有3户，产量4吨。\n次日5时，\xFF\xFE投入6万元";
    std::size_t last = 0;
    for (const Record& r : records(text, {"2023-06-08", ""})) {
        EXPECT_GE(r.span.begin, last);
        EXPECT_EQ(text.substr(r.span.begin, r.span.size()), r.surface);
        EXPECT_FALSE(r.rule.empty());
        last = r.span.end;
    }
}

// The total that a record is a part of, as the text prints it; "" for none.
std::string totalOf(const std::vector<Record>& all, const std::string& surface)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].surface == surface)
            return all[i].totalBack > 0 ? all[i - all[i].totalBack].surface : "";
    return "missing";
}

TEST(Records, PartsKnowTheirTotal)
{
    const auto houses = records("共改造危房48户，其中41户已入住，其余7户下月完工。新建3户。", {});
    EXPECT_EQ(totalOf(houses, "41户"), "48户");
    EXPECT_EQ(totalOf(houses, "7户"), "48户");
    EXPECT_EQ(totalOf(houses, "3户"), "");
    const auto crops = records("播种面积9万亩，增长2%。其中，小麦5万亩，玉米3万亩，产量4吨。", {});
    EXPECT_EQ(totalOf(crops, "5万亩"), "9万亩");
    EXPECT_EQ(totalOf(crops, "3万亩"), "9万亩");
    EXPECT_EQ(totalOf(crops, "4吨"), "");
    EXPECT_EQ(totalOf(records("收到来信60封，其中七成已回复。", {}), "七成"), "60封");
}

TEST(Records, FiguresToldRespectivelyBelongToOneMemberEach)
{
    expectFacts({"东区、西区车流量分别为3万辆、2万辆。",
                 {{"3万辆", "count", "30000", "辆", "东区车流量"}, {"2万辆", "count", "20000", "辆", "西区车流量"}}});
    expectFacts({"产值6亿元、利润2亿元，分别增长8%和5%。",
                 {{"6亿元", "money", "600000000", "元", "产值"},
                  {"2亿元", "money", "200000000", "元", "利润"},
                  {"8%", "change", "8", "%", "产值"},
                  {"5%", "change", "5", "%", "利润"}}});
}

TEST(Records, ABaseIsNotWhatChanged)
{
    expectFacts({"出勤率比上学期提高3个百分点。", {{"3个百分点", "change", "3", "个百分点", "出勤率"}}});
    expectFacts(
        {"水位5米，超警戒水位0.6米。", {{"5米", "measure", "5", "米", "水位"}, {"0.6米", "change", "0.6", "米", "水位"}}});
    expectFacts({"存款80亿元，比年初新增6亿元。",
                 {{"80亿元", "money", "8000000000", "元", "存款"}, {"6亿元", "change", "600000000", "元", "存款"}}});
    expectFacts({"降低物流成本200元。", {{"200元", "change", "200", "元", "物流成本"}}});
}

TEST(Records, ADeedHasANameForItsFigure)
{
    expectFacts({"每公斤卖12元。", {{"12元", "money", "12", "元/公斤", "售价"}}});
    expectFacts({"两个村9000人受灾。", {{"两个", "count", "2", "个", "村"}, {"9000人", "count", "9000", "人", "受灾人数"}}});
    expectFacts({"主队3:0战胜客队。", {{"3:0", "ratio", "3:0", "-", "比分"}}});
    expectFacts({"72岁的茶农。", {{"72岁", "measure", "72", "岁", "年龄"}}});
}

TEST(Records, BasisPointsAreKeptAsPrinted)
{
    expectFacts({"利率下降12个基点。", {{"12个基点", "change", "12", "个基点", "利率"}}});
    EXPECT_EQ(records("利率下降12个基点。", {})[0].normal.value, "0.12");
}

TEST(Records, DatesSayInWhichSense)
{
    expectFacts({"比2019年增长4%。", {{"2019年", "date", "2019", "-", "比较基期"}, {"4%", "change", "4"}}});
    expectFacts({"到2030年建成。", {{"2030年", "date", "2030", "-", "目标年份"}}});
    expectFacts({"5月1日至5日放假。", {{"5月1日至5日", "date-range", "2023-05-01..2023-05-05", "-", "日期"}}});
}

TEST(Records, ADailyMeasureIsOneFigure) { expectFacts({"每天不少于3小时。", {{"3小时", "duration", "3", "小时"}}}); }

TEST(Records, AVerbInsideANounPhraseBoundsNothing)
{
    expectFacts({"出动抢险队9支。", {{"9支", "count", "9", "支", "抢险队"}}});
    expectFacts({"12名执勤民警到场。", {{"12名", "count", "12", "名", "执勤民警"}}});
    expectFacts({"增设安置点6个。", {{"6个", "count", "6", "个", "安置点"}}});
}

TEST(Records, SharesSayOfWhat)
{
    expectFacts({"八成的摊位已租出。", {{"八成", "percentage", "80", "%", "摊位占比"}}});
    expectFacts({"外地游客约占46%。", {{"46%", "percentage", "46", "%", "外地游客占比"}}});
    EXPECT_EQ(records("销量3万台，占总量的46%。", {})[1].subject, "销量");
}

TEST(Records, AChangeSaysAgainstWhat)
{
    EXPECT_EQ(records("产值6亿元，同比增长8%。", {})[1].qualifier, "同比,增长");
    EXPECT_EQ(records("票价比上月降低3元。", {})[0].qualifier, "比上月,降低");
    EXPECT_EQ(records("增速较前三季度加快2个百分点。", {"2023-11-08", ""}).back().qualifier, "较前三季度,加快");
}

TEST(Records, WhoDidWhatAndWhenStandBesideTheFigure)
{
    const auto all = records("3月2日，青松村合作社已收购鲜笋60吨，发放货款48万元。", {"2023-06-08", ""});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].subject, "青松村合作社");
    EXPECT_EQ(all[1].action, "收购");
    EXPECT_EQ(all[1].time, "3月2日");
    EXPECT_EQ(all[1].qualifier, "已");
    EXPECT_EQ(all[2].subject, "青松村合作社") << "the second deed is the same one's";
    EXPECT_EQ(all[2].action, "发放");
    const auto county = records("全县播种水稻9万亩。", {});
    EXPECT_EQ(county[0].place, "全县");
}

TEST(Records, WhatIsQuotedIsOneWord) { expectFacts({"关停“小散乱”作坊8家。", {{"8家", "count", "8", "家", "“小散乱”作坊"}}}); }

TEST(Records, ABoundIsNoDeed)
{
    expectFacts({"室温不得低于18℃。", {{"18℃", "measure", "18", "℃", "室温"}}});
    expectFacts({"要求在5天内答复。", {{"5天", "duration", "5", "天", "时限"}}});
    expectFacts({"成绩均在2小时以内。", {{"2小时", "duration", "2", "小时", "成绩"}}});
    expectFacts({"坑里有三米多深的水。", {{"三米多", "measure", "3", "米", "深度"}}});
}

TEST(Records, AVerbInNoListIsKnownByItsComplement)
{
    expectFacts({"球场从2片扩到5片。", {{"2片", "count", "2", "片", "球场"}, {"5片", "count", "5", "片", "球场"}}});
    expectFacts({"订出八成床位。", {{"八成", "percentage", "80", "%", "床位占比"}}});
}

TEST(Records, ANameOfAPlaceIsNotWhatIsMeasured)
{
    expectFacts({"芜溪3万亩桑园进入采叶期。", {{"3万亩", "measure", "30000", "亩", "桑园"}}});
}

TEST(Records, WhatFollowsPeopleIsTheirDeedOrTheirKind)
{
    expectFacts({"600人参加培训。", {{"600人", "count", "600", "人", "参加人数"}}});
    expectFacts({"为600户独居老人免费体检。", {{"600户", "count", "600", "户", "独居老人"}}});
}

TEST(Records, AShareOfAPlanIsHowMuchIsDone)
{
    expectFacts({"完成年度计划的58.3%。", {{"58.3%", "percentage", "58.3", "%", "年度计划完成比例"}}});
    expectFacts({"收入占预算的52%。", {{"52%", "percentage", "52", "%", "预算完成比例"}}});
    expectFacts({"改造任务900户完成七成。",
                 {{"900户", "count", "900", "户", "改造任务"}, {"七成", "percentage", "70", "%", "改造任务完成比例"}}});
}

TEST(Records, AVerbThatSaysWhichBelongsToTheNoun)
{
    expectFacts({"目录内的培训机构85家。", {{"85家", "count", "85", "家", "培训机构"}}});
    expectFacts({"返岗专列9趟。", {{"9趟", "count", "9", "趟", "返岗专列"}}});
    expectFacts({"出动扫雪车14台。", {{"14台", "count", "14", "台", "扫雪车"}}});
    expectFacts({"山茶种植面积3万亩。", {{"3万亩", "measure", "30000", "亩", "山茶种植面积"}}});
    EXPECT_EQ(records("采购桌椅90套。", {})[0].indicator, "桌椅") << "here it is the predicate";
}

TEST(Records, ADeedMayBeAnObject) { expectFacts({"受理咨询420次。", {{"420次", "count", "420", "次", "咨询"}}}); }

TEST(Records, ANounPhraseEndsWhereThePredicateBegins)
{
    expectFacts({"42名护林员挨家走访。", {{"42名", "count", "42", "名", "护林员"}}});
    expectFacts({"9个村通了班车。", {{"9个", "count", "9", "个", "村"}}});
    expectFacts({"600名学员中，女性占三成。", {{"600名", "count", "600", "名", "学员"}, {"三成", "percentage", "30"}}});
    expectFacts({"漏点由7处减为2处。", {{"7处", "count", "7", "处", "漏点"}, {"2处", "count", "2", "处", "漏点"}}});
    expectFacts(
        {"覆盖面从不足30%恢复到65%。", {{"30%", "percentage", "30", "%", "覆盖面"}, {"65%", "percentage", "65", "%", "覆盖面"}}});
}

TEST(Records, WhatAHeadMeasuresIsNoShareOfIt)
{
    expectFacts({"低于5.5%的警戒线。", {{"5.5%", "percentage", "5.5", "%", "警戒线"}}});
}

TEST(Records, APriceLeansOnTheClauseBefore)
{
    expectFacts({"村民只付药费，平均每人35元。", {{"35元", "money", "35", "元/人", "药费"}}});
    expectFacts({"旧书每公斤返0.5元。", {{"0.5元", "money", "0.5", "元/公斤", "旧书"}}});
}

TEST(Records, ATellingUnitBringsBackTheNounOfAnEarlierSentence)
{
    expectFacts({"出动扫雪车14台。雪停后增派6台。",
                 {{"14台", "count", "14", "台", "扫雪车"}, {"6台", "count", "6", "台", "增派扫雪车"}}});
}

TEST(Records, AWordOfTheGrammarTakesItsCharacterFromACommonOne)
{
    expectFacts({"茶博会签约金额3亿元。", {{"3亿元", "money", "300000000", "元", "茶博会签约金额"}}});
}

TEST(Records, AUnitMayBeANounOfItsOwn)
{
    expectFacts({"航线通达9国31城。", {{"9国", "count", "9", "国", "国家"}, {"31城", "count", "31", "城", "城市"}}});
}

TEST(Records, WhatMeasuresTakesTheWordBeforeIt)
{
    expectFacts({"逾期率仅2.1%。", {{"2.1%", "percentage", "2.1", "%", "逾期率"}}});
    expectFacts({"保底价0.6元。", {{"0.6元", "money", "0.6", "元", "保底价"}}});
}

TEST(Records, AGoalThatIsTheBaseMakesNoGoal)
{
    expectFacts({"到位率72%，比目标低6个百分点。",
                 {{"72%", "percentage", "72", "%", "到位率"}, {"6个百分点", "change", "6", "个百分点", "到位率"}}});
}

TEST(Records, AMeasureIsNotWhatWasCounted)
{
    expectFacts({"3孔拱桥长40米。", {{"3孔", "count", "3", "孔", "拱桥"}, {"40米", "measure", "40", "米", "拱桥长"}}});
    expectFacts({"串起5个小区，全程7公里。", {{"5个", "count", "5", "个", "小区"}, {"7公里", "measure", "7", "公里", "长度"}}});
}

TEST(Records, NounsMayHoldWhatTheyServe)
{
    expectFacts({"养老服务收入6万元。", {{"6万元", "money", "60000", "元", "养老服务收入"}}});
    expectFacts({"聚集性疫情5起。", {{"5起", "count", "5", "起", "聚集性疫情"}}});
    expectFacts({"网上售票占八成。", {{"八成", "percentage", "80", "%", "网上售票占比"}}});
}

TEST(Records, AHeightIsNoIncrease) { expectFacts({"井架高42米。", {{"42米", "measure", "42", "米", "井架高度"}}}); }

TEST(Records, NumbersOfHousesAreNames)
{
    expectFacts({"梅溪路12号至86号停水。", {}});
    expectFacts({"8月12号停水。", {{"8月12号", "date", "2023-08-12"}}});
}

TEST(Records, NumeralsInNamesOfPlacesCountNothing)
{
    expectFacts({"三元桥、五里铺和9栋3单元停水。", {}});
    expectFacts({"欠三元饭钱。", {{"三元", "money", "3"}}});
    expectFacts({"改造9栋楼房。", {{"9栋", "count", "9", "栋", "楼房"}}});
}

TEST(Records, ABareYearIsWhenOrAYearOfAPlan)
{
    expectFacts({"2016年，渔村通水。", {{"2016年", "date", "2016", "-", "时间"}}});
    expectFacts({"2027年产值达9亿元。", {{"2027年", "date", "2027", "-", "年份"}, {"9亿元", "money", "900000000"}}});
}

}  // namespace
}  // namespace danqian::extract
