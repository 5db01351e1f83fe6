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
        m_entries.push_back({std::move(units), value});
}

Lexicon::Index Lexicon::indexBy(bool last) const
{
    const auto key = [&](std::uint32_t i) { return last ? m_entries[i].word.back() : m_entries[i].word.front(); };
    Index index;
    index.order.resize(m_entries.size());
    std::iota(index.order.begin(), index.order.end(), 0U);
    std::stable_sort(index.order.begin(), index.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return key(a) != key(b) ? key(a) < key(b) : m_entries[a].word.size() > m_entries[b].word.size();
    });
    index.firsts.assign(65537, 0);
    for (const std::uint32_t i : index.order)
        ++index.firsts[key(i) + 1U];
    std::partial_sum(index.firsts.begin(), index.firsts.end(), index.firsts.begin());
    return index;
}

void Lexicon::finish()
{
    m_byFirst = indexBy(false);
    m_byLast = indexBy(true);
}

Lexicon::Match Lexicon::longest(const Line& line, std::size_t at) const
{
    const char16_t c = line[at];
    for (std::uint32_t i = m_byFirst.firsts[c]; i < m_byFirst.firsts[c + 1U]; ++i) {
        const Entry& entry = m_entries[m_byFirst.order[i]];
        if (line.has(at, entry.word))
            return {static_cast<std::uint32_t>(entry.word.size()), entry.value};
    }
    return {};
}

Lexicon::Match Lexicon::longestBefore(const Line& line, std::size_t end) const
{
    const char16_t c = line.before(end);
    for (std::uint32_t i = m_byLast.firsts[c]; i < m_byLast.firsts[c + 1U]; ++i) {
        const Entry& entry = m_entries[m_byLast.order[i]];
        if (line.hasBefore(end, entry.word))
            return {static_cast<std::uint32_t>(entry.word.size()), entry.value};
    }
    return {};
}

}  // namespace danqian::extract
