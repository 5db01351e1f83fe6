#include "core/extract/indicator.h"

#include "core/extract/deeds.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

Dimension dimensionOf(const Figure& figure)
{
    if (figure.type == Figure::Type::Ratio)
        return Dimension::Ratio;
    return figure.quantity.unit ? figure.quantity.unit->dimension : Dimension::Count;
}

// The name of what `word` does to the figure, or "".
std::string_view deedName(const Scene& s, Span word) { return nameOfDeed(s.line, word, dimensionOf(s.figure)); }

bool endsWithOneOf(const Scene& s, Span noun, std::u16string_view set)
{
    return !noun.empty() && set.find(s.line[noun.end - 1]) != std::u16string_view::npos;
}

bool name(Scene& s, Span noun)
{
    s.record.indicator = s.text(noun);
    s.record.indicatorSpan = s.line.span(noun.begin, noun.end);
    s.said.indicate(noun);
    return true;
}

bool call(Scene& s, std::string_view words, Span action = {})
{
    s.record.indicator = words;
    if (!action.empty())
        s.record.action = s.text(action);
    return true;
}

bool lean(Scene& s, Span noun)
{
    s.record.indicator = s.text(noun);
    s.record.indicatorSpan = s.line.span(noun.begin, noun.end);
    return true;
}

// 48小时内: a deadline; 成绩在48小时以内 is none.
bool deadline(Scene& s)
{
    const std::size_t end = s.figure.end;
    const bool within = s.line[end] == u'内' || s.line.has(end, u"以内") || s.line.has(end, u"之内");
    if (!s.figure.quantity.is(Dimension::Time) || !within)
        return false;
    if (s.lead.linked && !s.lead.noun.empty() && s.tail.within.empty())
        return false;
    s.record.action = s.text(s.tail.within);
    return call(s, "时限");
}

// 平均工期90天, 间隔不少于6个月; 干部3天完成 only says who.
bool durationOfNoun(Scene& s)
{
    if (!s.figure.quantity.is(Dimension::Time) || s.lead.noun.empty() || s.lead.attribute)
        return false;
    const char16_t next = s.line[s.figure.end];
    if (s.lead.lasting || next == u'就' || next == u'便')
        return false;
    const bool timed = endsWithOneOf(s, s.lead.noun, u"间数期长龄限隔绩");
    return (timed || s.lead.linked || s.lead.level || s.tail.verb.empty()) && name(s, s.lead.noun);
}

// 2小时14分的成绩
bool durationOfHead(Scene& s)
{
    return s.figure.quantity.is(Dimension::Time) && s.tail.of && s.tail.noun.size() >= 2 && s.lead.verb.empty()
        && name(s, s.tail.noun);
}

bool changedDuration(Scene& s)
{
    return s.figure.quantity.is(Dimension::Time) && (s.lead.changes() || s.lead.level) && !s.said.indicator.empty()
        && lean(s, s.said.indicator);
}

// 住院12天, 用了3天; else simply how long.
bool durationOfDeed(Scene& s)
{
    if (!s.figure.quantity.is(Dimension::Time))
        return false;
    const Span verb = s.lead.lastVerb;
    if (!verb.empty() && s.said.indicator.empty())
        s.said.indicate(verb);
    if (const std::string_view named = deedName(s, verb); !named.empty())
        return call(s, named, s.lead.verb);
    if (s.line.before(s.figure.begin) == u'每' && !s.tail.verb.empty())
        return call(s, s.text(s.tail.verb) + "周期", s.tail.verb);  // 每两周轮换
    const char16_t next = s.line[s.figure.end];
    const bool loose = verb.size() < 2 || endsWithOneOf(s, verb, u"了上着出起完");
    if (!loose && next != u'就' && next != u'便')
        return call(s, s.line.bytes(verb.begin, verb.end), s.lead.verb);
    if (s.lead.lasting)
        return call(s, s.figure.quantity.unit->form == "天" ? "天数" : "时长", verb);
    if (next == u'就' || next == u'便' || s.lead.changes() || !s.tail.verb.empty() || s.line.has(s.figure.end, u"时间"))
        return call(s, "用时", s.tail.verb);
    return call(s, "时长", verb);
}

bool age(Scene& s)
{
    return s.figure.quantity.is(Dimension::Age) && !endsWithOneOf(s, s.lead.noun, u"龄命数") && call(s, "年龄");
}

bool endsWithPlan(const Scene& s)
{
    static constexpr std::u16string_view plans[] = {u"计划", u"任务", u"目标", u"预算", u"指标"};
    return std::any_of(std::begin(plans), std::end(plans),
                       [&](std::u16string_view plan) { return s.line.hasBefore(s.lead.whole.end, plan); });
}

// 完成年度任务的64.8%, 任务1.6万亩完成八成: how much of a plan is done.
bool completed(Scene& s)
{
    const Quantity& q = s.figure.quantity;
    if (!(q.is(Dimension::Percent) || q.number.kind == Numeral::Kind::Fraction) || s.lead.changes())
        return false;
    if (s.lead.done && s.lead.noun.empty())
        return call(s, s.text(s.lead.whole) + "完成比例");
    return !s.lead.light.empty() && s.lead.noun.empty() && s.lead.verb.empty() && s.lead.modifier.empty()
        && !s.said.indicator.empty() && call(s, s.text(s.said.indicator) + "完成比例");
}

// 工业产值占比重的三成, 占总量的51.7%
bool shareOf(Scene& s)
{
    if (!s.lead.share)
        return false;
    if (endsWithPlan(s))
        return call(s, s.text(s.lead.whole) + "完成比例");
    if (!s.lead.noun.empty())
        return call(s, s.text(s.lead.noun) + "占比");
    if (!s.lead.verb.empty())  // 网上售票占八成
        return call(s, s.text({(s.lead.topic.empty() ? s.lead.verb : s.lead.topic).begin, s.lead.verb.end}) + "占比");
    s.record.subject = s.text(s.said.indicator);
    return call(s, "占比");
}

// 六成客房, 其中七成以上当天办结: a part of what is named.
bool partOf(Scene& s)
{
    const Quantity& q = s.figure.quantity;
    const bool part = q.is(Dimension::Percent) || q.number.kind == Numeral::Kind::Fraction;
    if (!part || s.lead.joined || !s.lead.noun.empty() || s.lead.changes() || s.lead.level || !s.lead.modifier.empty())
        return false;
    if (s.tail.of && endsWithOneOf(s, s.tail.noun, u"率线速幅比例准标"))
        return name(s, s.tail.noun);  // 4.5%的控制线
    if (const std::string_view named = s.tail.of ? deedName(s, s.lead.lastVerb) : std::string_view(); !named.empty())
        return call(s, named, s.lead.verb);  // 覆盖65%的村庄
    if (s.tail.noun.size() >= 1 && (s.tail.adjacent || s.tail.of))
        return call(s, s.text(s.tail.noun) + "占比", s.lead.verb);
    if (!s.lead.verb.empty() || s.said.indicator.empty())
        return false;
    s.record.subject = s.text(s.said.indicator);
    return call(s, "占比");
}

// 5家碎石场
bool thingCounted(Scene& s)
{
    const bool named = !s.lead.noun.empty() || !s.lead.verb.empty();
    if (!s.figure.quantity.unit && s.tail.noun.size() == 1 && !s.lead.noun.empty())
        return false;  // 包子2万笼: a measure word in no list
    if (!countsThings(s.figure.quantity) || s.tail.noun.empty() || (isWhole(s.figure.quantity) && named && !s.tail.adjacent))
        return false;
    s.said.countNoun = s.tail.noun;
    s.said.countUnit = s.figure.quantity.unit;
    if (!s.lead.joined)
        s.record.action = s.text(s.lead.verb);
    return name(s, s.tail.noun);
}

// 通达15国: a unit that is a noun of its own.
bool unitItself(Scene& s)
{
    const Quantity& q = s.figure.quantity;
    if (!countsThings(q) || !q.unit || !s.tail.noun.empty() || s.figure.end < q.unit->form.size())
        return false;
    const std::string_view named = deedName(s, {q.number.end, s.figure.end});
    if (named.empty())
        return false;
    s.record.action = s.text(s.lead.verb);
    return call(s, named);
}

// 三米多深的河
bool qualityAfter(Scene& s)
{
    if (countsThings(s.figure.quantity) || s.tail.noun.size() != 1 || !s.tail.adjacent)
        return false;
    const std::string_view named = deedName(s, s.tail.noun);
    return !named.empty() && call(s, named);
}

// 诉求4万件,占比29%: a property of what was named before.
bool property(Scene& s)
{
    return s.lead.attribute && !s.lead.noun.empty() && !s.said.indicator.empty()
        && call(s, s.text(s.said.indicator) + s.text(s.lead.noun), s.lead.verb);
}

// 投入50万元资金, 村里有800亩茶园
bool measuredThing(Scene& s)
{
    const bool bare = s.lead.noun.empty() && !s.lead.changes() && !s.lead.level && (s.tail.adjacent || s.lead.verb.empty());
    const bool place = s.lead.unknown && !s.lead.linked && !s.lead.changes() && s.lead.verb.empty();  // 荔溪8万亩茶园
    if (s.tail.noun.size() < 2 || !(bare || ((s.lead.exists || place) && s.tail.adjacent)))
        return false;
    s.record.action = s.text(s.lead.verb);
    return name(s, s.tail.noun);
}

// 塔吊高85米
bool sizeOf(Scene& s)
{
    return s.lead.height && !s.lead.based && s.figure.quantity.is(Dimension::Length) && !s.lead.noun.empty()
        && call(s, s.text(s.lead.noun) + "高度");
}

// 财政收入38亿元, 交办问题31个
bool nounBefore(Scene& s)
{
    const Span noun = s.lead.noun;
    if (noun.empty())
        return false;
    s.record.action = s.text(s.lead.verb);
    if (const std::string_view named = noun.size() <= 2 ? deedName(s, noun) : std::string_view(); !named.empty())
        return call(s, named);
    if (countsThings(s.figure.quantity)) {
        s.said.countNoun = noun;
        s.said.countUnit = s.figure.quantity.unit;
    }
    return name(s, noun);
}

// 办结527个: the verb says it, the thing was named before. 卖56元: the deed has a name for it.
bool deed(Scene& s)
{
    const Span verb = s.lead.verb.empty() ? s.lead.light : s.lead.lastVerb;
    if (verb.empty() || s.lead.based)
        return false;
    s.record.action = s.text(s.lead.verb.empty() ? verb : s.lead.verb);
    if (!s.lead.verb.empty() && (!countsThings(s.figure.quantity) || s.said.indicator.empty()))
        s.said.indicate(verb);
    const std::string_view named = deedName(s, verb);
    if (named == theThing && !s.said.countNoun.empty())
        return lean(s, s.said.countNoun);
    if (!named.empty() && named != theThing)
        return call(s, named);
    if (s.figure.quantity.is(Dimension::Money) && !s.lead.per.empty() && !s.lead.topic.empty())
        return name(s, s.lead.topic);  // 旧衣每公斤返0.4元
    if (countsThings(s.figure.quantity) && !s.said.countNoun.empty() && s.said.countUnit == s.figure.quantity.unit)
        return call(s, s.text(verb) + s.text(s.said.countNoun));
    if (s.said.countNoun.empty() && s.said.earlierUnit && s.said.earlierUnit == s.figure.quantity.unit)
        return call(s, s.text(verb) + s.text(s.said.earlierNoun));
    if (s.lead.verb.empty() && !s.said.indicator.empty())
        return false;
    // 已收43万亩
    if (s.figure.quantity.is(Dimension::Area) && verb.size() == 1)
        return call(s, (s.line.before(verb.begin) == u'已' ? "已" : "") + s.text(verb) + "面积");
    return lean(s, s.lead.verb.empty() ? verb : s.lead.verb);
}

// 停电的2.6万户, 完成年度任务的61%; 超过总量的九成 is a share.
bool whichOnes(Scene& s)
{
    if (s.lead.modifierBounds && s.figure.quantity.is(Dimension::Percent)) {
        s.record.subject = s.text(s.said.indicator);
        return call(s, "占比");
    }
    return s.lead.modifier.size() >= 2 && s.tail.verb.empty() && call(s, s.text(s.lead.modifier));
}

// 2万人受灾, 以80万元成交
bool deedAfter(Scene& s)
{
    const bool whole = isWhole(s.figure.quantity) || s.figure.type == Figure::Type::Ratio;
    if (s.tail.verb.empty() || !(whole || (s.lead.noun.empty() && s.lead.verb.empty())))
        return false;
    const std::string_view named = deedName(s, s.tail.verb);
    if (named.empty() && !(whole && s.lead.noun.empty() && s.lead.verb.empty()))
        return false;
    return call(s, named.empty() ? s.line.bytes(s.tail.verb.begin, s.tail.verb.end) : named, s.tail.verb);
}

bool saidBefore(Scene& s)
{
    if (s.figure.quantity.is(Dimension::Money) && endsWithOneOf(s, s.said.aside, u"费价款金额薪资钱税租"))
        return name(s, s.said.aside);
    // 惠及7个县区230万人
    if (isWhole(s.figure.quantity) && s.said.countUnit != s.figure.quantity.unit && (!s.lead.topic.empty() || s.lead.joined)
        && !s.said.verb.empty())
        return call(s, s.said.verb);
    // 5个小区,全程7公里: a length is not what was counted
    const bool ofCounted = !s.said.countNoun.empty() && s.said.indicator == s.said.countNoun && !s.lead.changes();
    if (ofCounted && s.figure.quantity.is(Dimension::Length))
        return call(s, "长度");
    if (ofCounted && s.figure.quantity.is(Dimension::Area))
        return call(s, "面积");
    const bool counted = countsThings(s.figure.quantity) && s.said.countUnit == s.figure.quantity.unit;
    Span noun = counted && !s.said.countNoun.empty() ? s.said.countNoun : s.said.indicator;
    if (noun.empty() && s.said.earlierUnit && s.said.earlierUnit == s.figure.quantity.unit)
        noun = s.said.earlierNoun;
    if (noun.empty())
        noun = s.lead.verb;  // 滴灌比漫灌节水四成
    return !noun.empty() && lean(s, noun);
}

bool nounAfter(Scene& s) { return !s.tail.noun.empty() && name(s, s.tail.noun); }

// 每餐12元
bool price(Scene& s)
{
    return s.figure.quantity.is(Dimension::Money) && !s.lead.per.empty() && !s.lead.changes() && call(s, "单价");
}

bool distance(Scene& s) { return s.figure.quantity.is(Dimension::Length) && s.line[s.figure.end] == u'外' && call(s, "距离"); }

bool rank(Scene& s) { return s.figure.type == Figure::Type::Rank && call(s, "排名"); }

// The first that fits names the figure.
struct Pattern {
    const char* id;
    bool (*fits)(Scene&);
};
// clang-format off
constexpr Pattern patterns[] = {
    {"deadline", deadline},
    {"noun", durationOfNoun},
    {"head", durationOfHead},
    {"change", changedDuration},
    {"deed", durationOfDeed},
    {"age", age},
    {"done", completed},
    {"share", shareOf},
    {"part", partOf},
    {"deed-after", deedAfter},
    {"thing", thingCounted},
    {"unit", unitItself},
    {"quality", qualityAfter},
    {"property", property},
    {"thing-of", measuredThing},
    {"size", sizeOf},
    {"noun", nounBefore},
    {"deed", deed},
    {"which", whichOnes},
    {"said", saidBefore},
    {"noun-after", nounAfter},
    {"price", price},
    {"distance", distance},
    {"rank", rank},
};
// clang-format on

}  // namespace

void Said::indicate(Span noun)
{
    indicator = noun;
    std::rotate(recent.begin(), recent.end() - 1, recent.end());
    recent.front() = noun;
}

void Said::endSentence()
{
    // 个 and 项 go with anything.
    const bool telling = countUnit && std::string_view("个项次件种类批户人名位").find(countUnit->form) == std::string_view::npos;
    const Span noun = telling ? countNoun : earlierNoun;
    const Unit* unit = telling ? countUnit : earlierUnit;
    *this = {};
    earlierNoun = noun;
    earlierUnit = unit;
}

bool countsThings(const Quantity& q) { return !q.unit || q.unit->dimension == Dimension::Count; }

bool isWhole(const Quantity& q)
{
    static constexpr std::string_view nouns[] = {"人", "户", "次"};
    if (!q.unit || q.unit->dimension != Dimension::Count)
        return false;
    const std::string_view form = q.unit->form;
    return form.starts_with(nouns[0]) || form.starts_with(nouns[1]) || (form.size() > 3 && form.ends_with(nouns[2]));
}

const char* nameIndicator(Scene& scene)
{
    for (const Pattern& pattern : patterns)
        if (pattern.fits(scene))
            return pattern.id;
    return "unnamed";
}

void prepareIndicators() { prepareDeeds(); }

}  // namespace danqian::extract
