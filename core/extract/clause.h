#pragma once
#include "core/extract/words.h"

#include <vector>

namespace danqian::extract {

/// What stands before a figure in its clause, read from the figure backwards:
///
///     lead     := … topic? verb* (whole 占)? noun? base? link* modifier?
///     modifier := … 的                                  已取缔的[5家]
///     link     := adverb | qualifier | change | level | target | copula | time | 了
///     base     := (比|较) … | over …                     比去年同期, 高于全省平均水平: what a change is measured from
///     noun     := noun+ | verb noun of one character     安置点
///
/// Every word belongs to a class of words.tsv or vocabulary.txt; the grammar knows classes, not words.
struct Lead {
    Span noun;  ///< the noun phrase that names the figure; empty if there is none
    Span verb;  ///< the predicate before it: 下达, 完成整改
    Span lastVerb;  ///< its last word
    Span light;  ///< 完成 right before the figure
    Span topic;  ///< the noun phrase before the predicate: who or what
    Span modifier;  ///< a phrase ending in 的 right before the figure: 已取缔的
    bool modifierBounds = false;  ///< the modifier begins with a bound or level: 超过总量的
    Span whole;  ///< of a share: 占[年度计划]的, 完成[年度任务]的
    Span per;  ///< 每亩 …: the unit after 每
    bool up = false, down = false;  ///< 增长, 下降 stand between noun and figure
    bool over = false;  ///< 高于, 超 right before the figure: a bound, or a change where a base is named
    bool level = false;  ///< 增至, 达到: the figure is the value reached
    bool target = false;  ///< 力争, 确保 …
    bool share = false;  ///< 占 … 的
    bool done = false;  ///< 完成 … 的: the share of a plan that is done
    bool height = false;  ///< 高 right before the figure: a change, or a size
    bool based = false;  ///< a base was named: the figure is a difference
    bool attribute = false;  ///< the noun names only a property: 增速, 占比
    bool unknown = false;  ///< no word of the noun is listed: a name, most likely of a place
    bool from = false;  ///< 由 or 从: the figure is where a change began
    bool linked = false;  ///< a copula stands between: 间隔为, 成绩在
    bool lasting = false;  ///< 连续
    bool exists = false;  ///< 有: what there is follows the figure
    bool joined = false;  ///< only 、 or 和 since the figure before
    bool listed = false;  ///< a 、 or 和 begins it: the figure before has said what holds for this one too
    bool each = false;  ///< 分别: the figures that follow belong to one member each
    std::vector<Span> members;  ///< of a list before 分别, the last one whole: 城镇, 农村居民收入
    std::vector<Span> qualifiers;  ///< in order of the text

    bool changes() const { return (up || down || based) && !level; }
    bool empty() const { return noun.empty() && verb.empty() && light.empty() && modifier.empty() && !share; }
    void clear();
};

/// The last noun phrase among words: 群众只付[药费]; empty if there is none of two characters.
Span lastNoun(const std::vector<Word>& words);

/// Reads the words of a clause before a figure.
void readLead(const Line& line, const std::vector<Word>& words, Lead& out);

/// What follows a figure: 5家[碎石场], 3人[受伤].
struct Tail {
    Span noun;  ///< the noun phrase that begins there
    Span verb;  ///< the predicate, if no noun stands before it
    Span within;  ///< what is to be done in the time given: 内[关停]
    bool adjacent = false;  ///< the noun begins right after the figure
    bool of = false;  ///< 的 stands between
};

/// Reads [begin, end) after a figure. `whole`: its unit is a noun of its own (人, 户), so a verb that follows is its predicate.
Tail readTail(const Line& line, std::size_t begin, std::size_t end, bool whole, std::vector<Word>& buffer);

}  // namespace danqian::extract
