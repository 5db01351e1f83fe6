#include "core/extract/extract.h"
#include "core/extract/figures.h"
#include "core/extract/names.h"
#include "core/extract/words.h"

#include <algorithm>

// Slogans and campaigns made with numerals (双60, 三查三改, 263办公室) and what the text itself says they are.
namespace danqian::extract {
namespace {

bool isOneOf(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

bool isCloseQuote(char16_t c) { return isOneOf(c, u"”’」』\""); }

std::size_t after(const Line& line, std::size_t at, std::initializer_list<std::u16string_view> words)
{
    for (const std::u16string_view word : words)
        if (line.has(at, word))
            return at + word.size();
    return 0;
}

std::size_t upTo(const Line& line, std::size_t at, std::u16string_view stops)
{
    while (line[at] != 0 && !isOneOf(line[at], stops))
        ++at;
    return at;
}

// How many things the slogan says it holds: 双, 两, 三 …; 0 if it does not say.
std::size_t membersIn(const Line& line, std::size_t begin)
{
    static constexpr std::u16string_view numbers = u"一双三四五六七八九十";
    const char16_t c = line[begin] == u'两' ? u'双' : line[begin];
    const std::size_t at = numbers.find(c);
    return c != 0 && at != std::u16string_view::npos && at > 0 ? at + 1 : 0;
}

// “三查三改”,即查…: the words after 即, 是指, 就是 to the end of the sentence; “三查三改”(查…): what the bracket holds.
Span definitionAfter(const Line& line, std::size_t at)
{
    if (isCloseQuote(line[at]))
        ++at;
    for (const std::u16string_view word :
         {std::u16string_view(u"目标"), std::u16string_view(u"行动"), std::u16string_view(u"工作法"),
          std::u16string_view(u"机制"), std::u16string_view(u"工程"), std::u16string_view(u"工作")})
        if (line.has(at, word)) {
            at += word.size();
            break;
        }
    const bool bracket = line[at] == u'(';
    if (bracket || line[at] == u',' || line[at] == u'-')
        while (isOneOf(line[at], u"(,-"))
            ++at;
    const std::size_t cue = after(line, at, {u"即:", u"即", u"是指", u"指的是", u"就是", u"包括", u"指", u"分别是", u"分别为"});
    if (cue == 0 && !bracket)
        return {};
    const std::size_t begin = cue > 0 ? cue : at;
    return {begin, upTo(line, begin, bracket ? u")。\n" : u"。;!?\n")};
}

// 空气优良天数比例、断面水质“双60”: a list of as many members as the slogan says, right before it.
Span definitionBefore(const Line& line, std::size_t quote, std::size_t members)
{
    std::size_t begin = quote, marks = 0;
    while (begin > 0 && (isHanUnit(line[begin - 1]) || isLetterUnit(line[begin - 1]) || line[begin - 1] == u'、')) {
        --begin;
        marks += line[begin] == u'、';
    }
    if (members < 2 || marks + 1 != members)
        return {};
    // 完成[甲、乙]: the verb before the list is none of it.
    std::vector<Word> words;
    appendWords(line, begin, quote, words);
    for (std::size_t i = 0; i + 1 < words.size() && words[i + 1].size() > 1; ++i)
        if (words[i].is(WordClass::Verb) || words[i].is(WordClass::Light) || words[i].is(WordClass::Stop)
            || words[i].is(WordClass::Target))
            begin = words[i].end;
    return {begin, quote};
}

}  // namespace

std::string sloganKey(std::string_view surface)
{
    std::string key;
    Line line;
    line.read(surface, {0, surface.size()});
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (isDigitUnit(line[i]) || isLetterUnit(line[i]))
            key += static_cast<char>(line[i]);
        else if (!isOneOf(line[i], u"“”‘’「」『』\"《》"))
            key += line.bytes(i, i + 1);
    }
    return key;
}

std::vector<Slogan> slogans(std::string_view text)
{
    prepareFigures();
    prepareWords();
    std::vector<Slogan> out;
    Line line;
    std::vector<Figure> figures;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line.read(text, {begin, end});
        findFigures(line, figures);
        for (const Figure& figure : figures) {
            if (figure.type != Figure::Type::Name || !isCampaign(line, figure.begin, figure.end))
                continue;
            const bool quoted = figure.begin > 0 && isOneOf(line[figure.begin - 1], u"“‘「『\"");
            Span definition = definitionAfter(line, figure.end);
            if (definition.empty() && quoted)
                definition = definitionBefore(line, figure.begin - 1, membersIn(line, figure.begin));
            const std::string key = sloganKey(line.bytes(figure.begin, figure.end));
            auto known = std::find_if(out.begin(), out.end(), [&](const Slogan& s) { return s.key == key; });
            if (known == out.end()) {
                const std::string name(line.bytes(figure.begin, figure.end));
                known = out.insert(out.end(), {line.span(figure.begin, figure.end), name, key, {}});
            }
            Slogan& slogan = *known;
            if (!slogan.definition && !definition.empty())
                slogan.definition = line.span(definition.begin, definition.end);
        }
        begin = end + 1;
    }
    return out;
}

}  // namespace danqian::extract
