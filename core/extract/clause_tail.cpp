#include "core/extract/clause.h"
#include "core/extract/units.h"

#include <algorithm>

namespace danqian::extract {
namespace {

// 27名[执行干警], 30支[抢险队]: a verb before the noun says which.
bool saysWhich(const std::vector<Word>& words, std::size_t i)
{
    return words[i].isVerb() && i + 1 < words.size() && (words[i + 1].isNoun() || words[i + 1].is(WordClass::Other));
}

// 40户居民[中], 9处隐患[减]为1处, 3孔拱桥[长]40米: a last character that says where or how much is no part of the noun.
std::size_t withoutPlace(const Line& line, const std::vector<Word>& words, std::size_t end)
{
    if (end < 2 || words[end - 1].size() > 1)
        return end;
    const bool place =
        std::u16string_view(u"中里内上下间长宽深厚重").find(line[words[end - 1].begin]) != std::u16string_view::npos;
    return end - (place || words[end - 1].is(WordClass::Up) || words[end - 1].is(WordClass::Down));
}

std::size_t clauseEnd(const Line& line, std::size_t begin, std::size_t end)
{
    while (begin < end && !isClauseEnd(line[begin]))
        ++begin;
    return begin;
}

std::size_t tailBegin(const Line& line, std::size_t begin)
{
    for (const std::u16string_view word :
         {std::u16string_view(u"以上"), std::u16string_view(u"以下"), std::u16string_view(u"左右")})
        if (line.has(begin, word))
            return begin + word.size();
    // 38元一份的鱼饼
    std::size_t length = 0;
    if (line[begin] == u'一' && unitAt(line, begin + 1, length) && line[begin + 1 + length] == u'的')
        return begin + 1 + length;
    return begin;
}

}  // namespace

Span lastNoun(const std::vector<Word>& words)
{
    std::size_t end = words.size();
    const auto changes = [](const Word& w) { return w.is(WordClass::Up) || w.is(WordClass::Down); };
    while (end > 0 && (!words[end - 1].inNoun() || changes(words[end - 1])))
        --end;
    std::size_t first = end;
    while (first > 0 && words[first - 1].inNoun())
        --first;
    if (first > 0 && first + 1 == end && words[first].size() == 1 && words[first - 1].isVerb())
        --first;  // 作业费
    const Span noun = first < end ? Span{words[first].begin, words[end - 1].end} : Span{};
    return noun.size() >= 2 ? noun : Span{};
}

Tail readTail(const Line& line, std::size_t begin, std::size_t end, bool whole, std::vector<Word>& buffer)
{
    Tail tail;
    std::size_t from = tailBegin(line, begin);
    tail.of = line[from] == u'的';
    from += tail.of;
    tail.adjacent = from == begin;
    buffer.clear();
    if (line[from] == u'内' || line.has(from, u"以内") || line.has(from, u"之内")) {
        from += line[from] == u'内' ? 1 : 2;
        tail.within = {from, clauseEnd(line, from, end)};
    }
    appendWords(line, from, std::min(end, clauseEnd(line, from, end) + 1), buffer);
    std::size_t i = 0;
    if (buffer.size() > 1 && buffer[0].is(WordClass::Adverb) && saysWhich(buffer, 1))
        ++i;  // 轻微违法企业
    if (!buffer.empty() && saysWhich(buffer, i))
        ++i;
    while (i < buffer.size() && buffer[i].inNoun())
        ++i;
    i = withoutPlace(line, buffer, i);
    // 3200户[独居老人]免费安装, but 3200人[参加培训]: after 人 and 户 it says which only if a predicate follows.
    const bool predicate = i < buffer.size() && (buffer[i].isVerb() || buffer[i].is(WordClass::Adverb));
    if (whole && !tail.of && i > 0 && buffer[0].isVerb() && !predicate)
        i = 0;
    // 5场演出: a deed may be what is counted.
    if (i == 0 && !whole && buffer.size() > 0 && buffer[0].is(WordClass::Gerund)
        && (buffer.size() == 1 || buffer[1].is(WordClass::Mark)))
        ++i;
    if (i > 0)
        tail.noun = {from, buffer[i - 1].end};
    else if (!buffer.empty() && buffer[0].isVerb())
        tail.verb = {from, buffer[0].end};
    return tail;
}

}  // namespace danqian::extract
