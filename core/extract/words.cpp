#include "core/extract/words.h"

#include "core/extract/lexicon.h"
#include "core/extract/names.h"
#include "core/extract/units.h"

#include <algorithm>
#include <utility>

namespace danqian::extract {
namespace {

WordClass classNamed(std::string_view name)
{
    using C = WordClass;
    static constexpr std::pair<std::string_view, C> names[] = {
        {"noun", C::Noun},
        {"verb", C::Verb},
        {"gerund", C::Gerund},
        {"adverb", C::Adverb},
        {"up", C::Up},
        {"down", C::Down},
        {"over", C::Over},
        {"level", C::Level},
        {"qualifier", C::Qualifier},
        {"target", C::Target},
        {"attribute", C::Attribute},
        {"share", C::Share},
        {"copula", C::Copula},
        {"stop", C::Stop},
        {"particle", C::Stop},
        {"time", C::Time},
        {"compare", C::Compare},
        {"light", C::Light},
    };
    for (const auto& [word, wordClass] : names)
        if (word == name)
            return wordClass;
    return C::Other;
}

// words.tsv is read first: of equal words the first one counts.
const Lexicon& words()
{
    static const Lexicon lexicon = [] {
        Lexicon l;
        forEachRow("resources/lexicons/extract/words.tsv",
                   [&](const Row& row) { l.add(row[0], static_cast<std::uint32_t>(classNamed(row[1]))); });
        forEachRow("resources/lexicons/extract/vocabulary.txt", [&](const Row& row) {
            const auto value = static_cast<std::uint32_t>(classNamed(row[0]));
            for (std::string_view rest = row[1]; !rest.empty();) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                l.add(rest.substr(0, end), value);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        });
        l.finish();
        return l;
    }();
    return lexicon;
}

bool joinsQuote(char16_t c) { return c != 0 && std::u16string_view(u"“”‘’\"·.%").find(c) != std::u16string_view::npos; }

// 订出, 建起, 换上: a verb of one character with its complement, in no list.
bool hasComplement(const Line& line, const Word& word, std::size_t end)
{
    const bool open = word.is(WordClass::Other) || word.is(WordClass::Verb) || word.is(WordClass::Up);
    const char16_t next = line[word.end];
    const bool last = word.end + 1 == end;  // 砍下[34分]
    return open && word.size() == 1 && word.end < end && isHanUnit(line[word.begin])
        && std::u16string_view(last ? u"出起掉完回满下" : u"出起掉完回满").find(next) != std::u16string_view::npos
        && words().longest(line, word.end).length <= 1;
}

}  // namespace

void appendWords(const Line& line, std::size_t begin, std::size_t end, std::vector<Word>& out)
{
    const Lexicon& lexicon = words();
    for (std::size_t i = begin; i < end;) {
        const Lexicon::Match match = lexicon.longest(line, i, end);
        Word word{i, i + 1, WordClass::Other};
        if (const std::size_t close = line[i] == u'“' ? shortQuoteEnd(line, i) : 0; close > 0 && close < end)
            word = {i, close + 1, WordClass::Noun};  // “散乱污”作坊: what is quoted is one word
        else if (match)
            word = {i, i + match.length, static_cast<WordClass>(match.value)};
        else if (joinsQuote(line[i]))
            word.wordClass = WordClass::Quote;
        else if (!isHanUnit(line[i]) && !isLetterUnit(line[i]) && !isDigitUnit(line[i]))
            word.wordClass = WordClass::Mark;
        std::size_t length = 0;
        if (line[i] == u'每' && word.size() == 1 && unitAt(line, i + 1, length) && i + 1 + length <= end)
            word = {i, i + 1 + length, WordClass::Qualifier};  // 每单
        // 扩到, 涨至: a verb in no list
        if (word.is(WordClass::Other) && word.size() == 1 && isHanUnit(line[i])
            && (line[word.end] == u'到' || line[word.end] == u'至'))
            word.wordClass = WordClass::Verb;
        if (hasComplement(line, word, end))
            word = {i, i + 2, WordClass::Verb};
        i = word.end;
        out.push_back(word);
    }
}

void prepareWords() { words(); }

}  // namespace danqian::extract
