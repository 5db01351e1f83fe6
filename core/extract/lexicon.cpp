#include "core/extract/lexicon.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace danqian::extract {

void forEachRow(std::string_view file, const std::function<void(const Row&)>& row)
{
    std::string_view rest = resource(file);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.front() == '#')
            continue;
        Row columns;
        for (std::string_view& column : columns) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            column = line.substr(0, tab);
            line.remove_prefix(std::min(tab + 1, line.size()));
        }
        row(columns);
    }
}

void Lexicon::add(std::string_view word, std::uint32_t value)
{
    if (std::u16string units = toUnits(word); !units.empty())
        m_words.emplace_back(std::move(units), value);
}

Lexicon::Index Lexicon::indexBy(bool last) const
{
    struct Keyed {
        char16_t key;
        Entry entry;
    };
    std::vector<Keyed> keyed;
    std::uint32_t at = 0;
    for (const auto& [word, value] : m_words) {
        const std::size_t size = word.size();
        const char16_t second = size < 2 ? u'\0' : last ? word[size - 2] : word[1];
        keyed.push_back({last ? word.back() : word.front(), {at, static_cast<std::uint16_t>(size), second, value}});
        at += static_cast<std::uint32_t>(size);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        const auto rank = [](const Keyed& k) { return std::tuple(k.key, k.entry.second, -int(k.entry.length)); };
        return rank(a) < rank(b);
    });
    Index index;
    index.firsts.assign(65537, 0);
    for (const Keyed& k : keyed) {
        ++index.firsts[k.key + 1U];
        index.entries.push_back(k.entry);
        index.seconds.push_back(k.entry.second);
    }
    std::partial_sum(index.firsts.begin(), index.firsts.end(), index.firsts.begin());
    return index;
}

void Lexicon::finish()
{
    for (const auto& [word, value] : m_words)
        m_pool += word;
    m_byFirst = indexBy(false);
    m_byLast = indexBy(true);
}

// The words of a key character with the same next one lie together, the longest first; a word of one character before them all.
template <typename Stands> Lexicon::Match Lexicon::find(const Index& index, char16_t key, char16_t second, Stands stands) const
{
    const Entry* const begin = index.entries.data() + index.firsts[key];
    const Entry* const end = index.entries.data() + index.firsts[key + 1U];
    const char16_t* const seconds = index.seconds.data();
    const Entry* entry = end;
    if (second != 0)
        entry = index.entries.data()
            + (std::lower_bound(seconds + index.firsts[key], seconds + index.firsts[key + 1U], second) - seconds);
    for (; entry != end && entry->second == second; ++entry)
        if (entry->length == 2 || stands(std::u16string_view(m_pool).substr(entry->at, entry->length)))
            return {entry->length, entry->value};
    return begin != end && begin->length == 1 ? Match{1, begin->value} : Match{};
}

Lexicon::Match Lexicon::longest(const Line& line, std::size_t at, std::size_t end) const
{
    const char16_t next = at + 1 < end ? line[at + 1] : u'\0';
    return find(m_byFirst, line[at], next,
                [&](std::u16string_view word) { return word.size() <= end - at && line.has(at, word); });
}

Lexicon::Match Lexicon::longestBefore(const Line& line, std::size_t end) const
{
    return find(m_byLast, line.before(end), end > 1 ? line[end - 2] : u'\0',
                [&](std::u16string_view word) { return line.hasBefore(end, word); });
}

}  // namespace danqian::extract
