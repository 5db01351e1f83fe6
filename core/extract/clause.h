#pragma once
#include "core/extract/figures.h"
#include "core/extract/lexicon.h"

#include <vector>

namespace danqian::extract {

/// How a word shapes a clause with figures; words.tsv lists them.
enum class WordClass : std::uint8_t {
    Other,
    Noun,
    Verb,
    Up,
    Down,
    Level,
    Qualifier,
    Target,
    Attribute,
    Share,
    Copula,
    Stop,
    About,
    Quote,
    Mark,
};

struct Word {
    std::size_t begin = 0, end = 0;
    WordClass wordClass = WordClass::Other;
};

/// Cuts [begin, end) of a line into known words and single characters.
void cutWords(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& out);

/// What stands before a figure in its clause.
struct Lead {
    Span noun;  ///< the noun phrase that names it; empty if there is none
    Span verb;  ///< the predicate before that: 下达, 完成整改
    Span lastVerb;  ///< its last word
    Span modifier;  ///< a phrase ending in 的 right before the figure: 已取缔的
    bool up = false, down = false;  ///< 增长, 下降 stand between noun and figure
    bool level = false;  ///< 增至, 达到: the figure is the value reached
    bool target = false;  ///< 力争, 确保 …
    bool share = false;  ///< 占 … 的
    bool based = false;  ///< 比 … , 较 …: the noun before belongs to the comparison
    bool attribute = false;  ///< the noun names only a property: 增速, 占比
    bool fromWord = false;  ///< 由 or 从: the figure is where a change began
    bool joined = false;  ///< only 、 or 和 since the figure before
    Span per;  ///< 每亩 …: the unit after 每
    std::vector<Span> qualifiers;  ///< in order of the text
};

/// Reads [begin, end) of the clause before a figure.
void readLead(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& buffer, Lead& out);

/// The noun phrase that begins right after a figure: 5家[碎石场].
Span followingNoun(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& buffer);

void prepareClauses();

}  // namespace danqian::extract
