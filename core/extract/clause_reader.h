#pragma once
#include "core/extract/clause.h"

#include <string_view>
#include <vector>

/// The inside of readLead(): the phrases of a clause stand in clause.cpp, what makes a noun phrase in clause_noun.cpp.
namespace danqian::extract {

inline bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

/// Reads the words before a figure backwards, by the grammar in clause.h.
class LeadReader {
public:
    LeadReader(const Line& line, const std::vector<Word>& words, Lead& out)
        : m_line(line), m_words(words), m_out(out), m_at(words.size())
    {
    }

    void run();

private:
    const Word& last() const { return m_words[m_at - 1]; }
    bool lastIs(WordClass c) const { return m_at > 0 && last().is(c); }
    bool isText(const Word& word, std::u16string_view text) const
    {
        return word.size() == text.size() && m_line.has(word.begin, text);
    }
    bool isJoin(const Word& word) const { return word.size() == 1 && isOneOf(m_line[word.begin], u"、和及与"); }

    void note(const Word& word);
    void modifier();
    void links();
    bool isLink() const;
    bool isBase(const Word& word) const;
    void base();
    Span baseFrom(std::size_t first) const;
    void nameIt();
    Span noun();
    bool takesVerb(std::size_t end) const;
    bool hasDegree(std::size_t end) const;
    bool isAttributive(std::size_t end) const;
    Span trimmed(std::size_t first, std::size_t end) const;
    bool namesPlace(std::size_t first, std::size_t end) const;
    std::size_t determiner(std::size_t first, std::size_t end) const;
    void conjuncts();
    void predicate();
    void governed();
    void rest();

    const Line& m_line;
    const std::vector<Word>& m_words;
    Lead& m_out;
    std::size_t m_at;  // words before this one are still to be read
};

}  // namespace danqian::extract
