#include "core/proof/word_trie.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian::proof {

void WordTrie::add(std::string_view utf8, std::uint32_t value)
{
    if (!utf8.empty())
        m_words.push_back({utf8::toUtf32(utf8), value});
}

void WordTrie::finish()
{
    std::stable_sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.chars < b.chars; });
    m_words.erase(std::unique(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.chars == b.chars; }),
                  m_words.end());
    m_first.assign(0x10001, 0);
    for (const Word& w : m_words) {
        if (w.chars[0] < 0x10000)
            ++m_first[w.chars[0] + 1];
    }
    for (std::size_t c = 1; c < m_first.size(); ++c)
        m_first[c] += m_first[c - 1];
}

WordTrie::Match WordTrie::longest(const Glyphs& text, std::size_t i) const
{
    const char32_t c = text[i];
    Match best;
    if (c >= 0x10000 || m_first.empty())
        return best;
    // words that are prefixes of the text come in order of length among the sorted ones
    for (std::uint32_t n = m_first[c]; n < m_first[c + 1]; ++n) {
        const std::u32string& w = m_words[n].chars;
        if (w.size() > 1 && w[1] > text[i + 1])
            break;
        if (w.size() > best.length && text.startsWith(i, w))
            best = {w.size(), m_words[n].value};
    }
    return best;
}

}  // namespace danqian::proof
