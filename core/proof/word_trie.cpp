#include "core/proof/word_trie.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian::proof {

void WordTrie::add(std::string_view utf8, std::uint32_t value)
{
    std::u32string chars = utf8::toUtf32(utf8);
    if (chars.size() >= 2)
        m_words.push_back({std::move(chars), value});
}

void WordTrie::finish()
{
    std::stable_sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.chars < b.chars; });
    m_words.erase(std::unique(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.chars == b.chars; }),
                  m_words.end());
    for (const Word& w : m_words)
        m_begins[slot(w.chars[0], w.chars[1]) >> 6] |= std::uint64_t{1} << (slot(w.chars[0], w.chars[1]) & 63);
}

WordTrie::Match WordTrie::search(const Glyphs& text, std::size_t i) const
{
    const auto head = text.chars(i, i + 2);
    auto w = std::lower_bound(m_words.begin(), m_words.end(), head,
                              [](const Word& word, std::u32string_view x) { return std::u32string_view(word.chars) < x; });
    Match best;
    for (; w != m_words.end() && w->chars.compare(0, head.size(), head) == 0; ++w) {
        if (w->chars.size() > best.length && text.startsWith(i, w->chars))
            best = {w->chars.size(), w->value};
    }
    return best;
}

}  // namespace danqian::proof
