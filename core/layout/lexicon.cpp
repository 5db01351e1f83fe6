#include "core/layout/lexicon.h"

#include <algorithm>
#include <string>

namespace danqian::layout {

std::string_view resource(std::string_view path);

Lexicon::Lexicon(std::string_view file)
{
    std::string_view rest = resource("resources/lexicons/layout/" + std::string(file));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!word.empty() && word[0] != '#')
            m_words.push_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

bool Lexicon::startsIn(std::string_view text) const
{
    return std::ranges::any_of(m_words, [&](std::string_view word) { return text.starts_with(word); });
}

bool Lexicon::endsIn(std::string_view text) const
{
    return std::ranges::any_of(m_words, [&](std::string_view word) { return text.ends_with(word); });
}

bool Lexicon::isIn(std::string_view text) const
{
    return std::ranges::any_of(m_words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool Lexicon::has(std::string_view word) const { return std::ranges::find(m_words, word) != m_words.end(); }

}  // namespace danqian::layout
