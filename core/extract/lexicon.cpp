#include "core/extract/lexicon.h"

#include <algorithm>
#include <numeric>

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
        return a.key != b.key ? a.key < b.key : a.entry.length > b.entry.length;
    });
    Index index;
    index.firsts.assign(65537, 0);
    for (const Keyed& k : keyed) {
        ++index.firsts[k.key + 1U];
        index.entries.push_back(k.entry);
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

Lexicon::Match Lexicon::longest(const Line& line, std::size_t at) const
{
    const char16_t c = line[at], next = line[at + 1];
    for (std::uint32_t i = m_byFirst.firsts[c]; i < m_byFirst.firsts[c + 1U]; ++i) {
        const Entry& entry = m_byFirst.entries[i];
        if (entry.length > 1 && entry.second != next)
            continue;
        if (entry.length <= 2 || line.has(at, std::u16string_view(m_pool).substr(entry.at, entry.length)))
            return {entry.length, entry.value};
    }
    return {};
}

Lexicon::Match Lexicon::longestBefore(const Line& line, std::size_t end) const
{
    const char16_t c = line.before(end), next = end > 1 ? line[end - 2] : u'\0';
    for (std::uint32_t i = m_byLast.firsts[c]; i < m_byLast.firsts[c + 1U]; ++i) {
        const Entry& entry = m_byLast.entries[i];
        if (entry.length > 1 && entry.second != next)
            continue;
        if (entry.length <= 2 || line.hasBefore(end, std::u16string_view(m_pool).substr(entry.at, entry.length)))
            return {entry.length, entry.value};
    }
    return {};
}

}  // namespace danqian::extract
