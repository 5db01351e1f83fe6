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
    // clang-format off
    static constexpr std::pair<std::string_view, C> names[] = {
        {"noun", C::Noun},
        {"abstract", C::Abstract},
        {"verb", C::Verb},
        {"support", C::Support},
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
    // clang-format on
    for (const auto& [word, wordClass] : names)
        if (word == name)
            return wordClass;
    return C::Other;
}

constexpr std::uint32_t ruling = 0x100;  // a word of words.tsv

WordClass classOf(Lexicon::Match match) { return static_cast<WordClass>(match.value & 0xFFU); }

// words.tsv is read first: of equal words the first one counts.
const Lexicon& words()
{
    static const Lexicon lexicon = [] {
        Lexicon l;
        forEachRow("resources/lexicons/extract/words.tsv",
                   [&](const Row& row) { l.add(row[0], static_cast<std::uint32_t>(classNamed(row[1])) | ruling); });
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

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

// 订出, 建起, 摆上: a verb of one character with its complement, in no list. Behind a character in no list the complement must be
// one that is seldom part of a noun.
bool hasComplement(const Line& line, const Word& word, std::size_t end)
{
    const bool verb = word.is(WordClass::Verb) || word.is(WordClass::Up);
    const bool last = word.end + 1 == end;  // 砍下[34分]
    return (verb || word.is(WordClass::Other)) && word.size() == 1 && word.end < end && isHanUnit(line[word.begin])
        && isOneOf(line[word.end],
                   verb       ? u"出起掉完回满下上入进好成住通着"
                       : last ? u"出起掉完回满下"
                              : u"出起掉完回满")
        && words().longest(line, word.end).length <= 1;
}

// 减为, 调低到: a change that names its end.
bool reachesLevel(const Line& line, const Word& word, std::size_t end)
{
    return (word.is(WordClass::Up) || word.is(WordClass::Down)) && word.end < end && isOneOf(line[word.end], u"为至到");
}

// 每单, 场均; 每生每年[260元], 生均[12册]: per what.
std::size_t perLength(const Line& line, const Word& word, std::size_t end)
{
    if (word.size() > 1)
        return 0;
    std::size_t length = 0;
    if (line[word.begin] == u'每') {
        if (unitAt(line, word.begin + 1, length) && word.begin + 1 + length <= end)
            return 1 + length;
        const bool alone = word.begin + 2 == end || (word.begin + 2 < end && line[word.begin + 2] == u'每');
        return alone && isHanUnit(line[word.begin + 1]) ? 2 : 0;
    }
    if (line[word.end] != u'均' || word.end >= end)
        return 0;
    const bool last = word.end + 1 == end;
    return (last && isHanUnit(line[word.begin])) || (unitAt(line, word.begin, length) && length == 1) ? 2 : 0;
}

// 会签|约 is 会|签约 and 从不|足 is 从|不足: where a word of the grammar begins inside a common one, it takes its character.
bool givesWay(const Line& line, std::size_t at, Lexicon::Match match, std::size_t end)
{
    if (match.length != 2 || (match.value & ruling) != 0)
        return false;
    const Lexicon::Match later = words().longest(line, at + 1, end);
    return later.length == 2 && (later.value & ruling) != 0 && words().longest(line, at + 2, end).length <= 1;
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
        else if (givesWay(line, i, match, end))
            word.wordClass = classOf(lexicon.longest(line, i, i + 1));
        else if (match)
            word = {i, i + match.length, classOf(match)};
        else if (joinsQuote(line[i]))
            word.wordClass = WordClass::Quote;
        else if (!isHanUnit(line[i]) && !isLetterUnit(line[i]) && !isDigitUnit(line[i]))
            word.wordClass = WordClass::Mark;
        if (const std::size_t length = perLength(line, word, end))
            word = {i, i + length, WordClass::Qualifier};
        // 扩到, 涨至: a verb in no list
        if (word.is(WordClass::Other) && word.size() == 1 && isHanUnit(line[i])
            && (line[word.end] == u'到' || line[word.end] == u'至'))
            word.wordClass = WordClass::Verb;
        if (hasComplement(line, word, end))
            word = {i, i + 2, WordClass::Verb};
        else if (reachesLevel(line, word, end))
            word = {i, word.end + 1, WordClass::Level};
        i = word.end;
        out.push_back(word);
    }
}

void prepareWords() { words(); }

}  // namespace danqian::extract
