#include "core/proof/families.h"
#include "core/proof/resources.h"
#include "core/proof/word_trie.h"

#include <string>

namespace danqian::proof {
namespace {

/// A term of the lexicons. One without a rule is an exception: a longer word in which a term is right (自己经营 against 己经).
struct Term {
    std::string_view right;
    std::string_view rule;
    bool fixable = true;
};

class Lexicon {
public:
    Lexicon()
    {
        for (const char* file : {"misuse", "characters", "idioms", "names", "redundant", "ocr"})
            load(resource("resources/lexicons/proof/" + std::string(file) + ".tsv"));
        m_trie.finish();
    }

    const WordTrie& trie() const { return m_trie; }
    const Term& term(std::uint32_t n) const { return m_terms[n]; }

private:
    /// term, right form ("?" where a person must decide), rule, exceptions divided by spaces, example, counter-example, source
    void load(std::string_view table)
    {
        forEachRow(table, [&](const Row& row) {
            if (row.size() < 3)
                return;
            add(row[0], {row[1], row[2], row[1] != "?"});
            std::string_view exceptions = row.size() > 3 ? row[3] : std::string_view();
            while (!exceptions.empty()) {
                const std::size_t space = exceptions.find(' ');
                add(exceptions.substr(0, space), {});
                exceptions.remove_prefix(space == std::string_view::npos ? exceptions.size() : space + 1);
            }
        });
    }

    void add(std::string_view word, Term term)
    {
        m_trie.add(word, static_cast<std::uint32_t>(m_terms.size()));
        m_terms.push_back(term);
    }

    WordTrie m_trie;
    std::vector<Term> m_terms;
};

const Lexicon& lexicon()
{
    static const Lexicon instance;
    return instance;
}

}  // namespace

/// Leftmost, longest: an exception that begins earlier or reaches further hides the term inside it.
void checkLexicon(const Job& job)
{
    const Glyphs& text = job.text;
    const Lexicon& words = lexicon();
    for (std::size_t i = 0; i < text.size();) {
        const auto match = words.trie().longest(text, i);
        if (match.length == 0) {
            ++i;
            continue;
        }
        const Term& term = words.term(match.value);
        const Range where{i, i + match.length};
        if (!term.rule.empty())
            job.report.add(term.rule, where, term.fixable ? std::optional<std::string>(term.right) : std::nullopt);
        i = where.end;
    }
}

}  // namespace danqian::proof
