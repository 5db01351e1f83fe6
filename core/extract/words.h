#pragma once
#include "core/extract/line.h"

#include <vector>

namespace danqian::extract {

/// What a word does in a clause with figures. words.tsv lists the words that matter to the grammar, vocabulary.txt common ones.
enum class WordClass : std::uint8_t {
    Other,  ///< a character that begins no listed word
    Noun,
    Abstract,  ///< a noun of measure or plan: a verb before it says which: 种植面积, 改造任务
    Verb,
    Support,  ///< a verb whose object may be a deed: 开展, 受理
    Gerund,  ///< a verb that may name its deed: 整改, 督查
    Adverb,
    Up,
    Down,
    Over,  ///< 高于, 超出: what stands between it and the figure is the base
    Level,
    Qualifier,
    Target,
    Attribute,
    Share,
    Copula,
    Stop,
    Time,
    Compare,  ///< 比, 较
    Light,  ///< a verb that only leads to the figure: 完成
    Quote,
    Mark,
};

struct Word {
    std::size_t begin = 0, end = 0;
    WordClass wordClass = WordClass::Other;

    std::size_t size() const { return end - begin; }
    bool is(WordClass c) const { return wordClass == c; }
    bool isVerb() const { return is(WordClass::Verb) || is(WordClass::Support) || is(WordClass::Gerund); }
    bool isNoun() const { return is(WordClass::Noun) || is(WordClass::Abstract); }
    /// May stand in a noun phrase. One character that may mark a change is part of a name there: 减排量, 增加值.
    bool inNoun() const
    {
        return isNoun() || is(WordClass::Other) || is(WordClass::Attribute) || is(WordClass::Quote)
            || (size() == 1 && (is(WordClass::Up) || is(WordClass::Down)));
    }
};

/// Cuts [begin, end) of a line into known words and single characters; the longest word wins. Appends to `out`.
void appendWords(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& out);

/// Reads the word lists; call once before the first text.
void prepareWords();

}  // namespace danqian::extract
