#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/resources.h"
#include "core/proof/word_trie.h"
#include "core/text/spelling_model.h"

#include "core/base/utf8.h"

#include <algorithm>
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
        for (const char* file : {"misuse", "words", "idioms", "names", "redundant", "ocr"})
            load(resource("resources/lexicons/proof/" + std::string(file) + ".tsv"));
        forEachRow(resource("resources/lexicons/proof/numerals.tsv"), [&](const Row& row) { addArabicForms(row[0]); });
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

    /// 一心一意 with its figures in Arabic: each alone and all together (1心一意, 一心1意, 1心1意).
    void addArabicForms(std::string_view word)
    {
        const std::u32string chars = utf8::toUtf32(word);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < chars.size(); ++i) {
            if (hanDigit(chars[i]) > 0 || chars[i] == U'十')
                places.push_back(i);
        }
        const auto withArabic = [&](auto chosen) {
            std::u32string form;
            for (std::size_t i = 0; i < chars.size(); ++i) {
                const bool figure = std::find(places.begin(), places.end(), i) != places.end() && chosen(i);
                form += !figure         ? std::u32string(1, chars[i])
                    : chars[i] == U'十' ? U"10"
                                        : std::u32string(1, U'0' + static_cast<char32_t>(hanDigit(chars[i])));
            }
            add(utf8::fromUtf32(form), {word, "num.lexical"});
        };
        for (const std::size_t only : places)
            withArabic([only](std::size_t i) { return i == only; });
        if (places.size() > 1)
            withArabic([](std::size_t) { return true; });
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

/// Two characters of two different words: 实施|土石 holds no 施土, nor does ，待|表面 hold 待表.
bool straddles(const Glyphs& text, Range where)
{
    const SpellingModel& model = SpellingModel::instance();
    if (where.end - where.begin != 2 || model.empty() || !text.is(where.end, Kind::Han))
        return false;
    const bool head = !text.is(where.begin - 1, Kind::Han);
    return (head || model.word(text.chars(where.begin - 1, where.begin + 1)).id != 0)
        && model.word(text.chars(where.end - 1, where.end + 1)).id != 0;
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
        const bool insideFigure = (text.is(i, Kind::Digit) && (text.is(i - 1, Kind::Digit) || in(text[i - 1], U".,-")))
            || (text.is(where.end - 1, Kind::Digit) && text.is(where.end, Kind::Digit));
        if (!term.rule.empty() && !insideFigure && !straddles(text, where))
            job.report.add(term.rule, where, term.fixable ? std::optional<std::string>(term.right) : std::nullopt);
        i = where.end;
    }
}

}  // namespace danqian::proof
