#include "core/workspace/fold_cache.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

constexpr std::size_t mostCheckpoints = 24;
constexpr std::size_t stride = 128;  // entries between checkpoints of a long fold

}  // namespace

void FoldCache::remember(std::size_t entries, std::shared_ptr<const State> state)
{
    m_checkpoints.push_back({entries, std::move(state)});
    if (m_checkpoints.size() > mostCheckpoints) {
        // The first and the newest are worth most; of the older ones every second goes.
        std::size_t index = 0;
        std::erase_if(m_checkpoints, [&](const Checkpoint&) {
            const std::size_t i = index++;
            return i % 2 == 1 && i < mostCheckpoints / 2;
        });
    }
}

std::shared_ptr<const State> FoldCache::fold(const Source& source, const std::string& document, const Base& base,
                                             const std::vector<Entry>& log)
{
    const std::vector<bool> active = activeEntries(log);
    const auto differs = std::mismatch(m_active.begin(), m_active.end(), active.begin(), active.end()).first;
    const auto same = static_cast<std::size_t>(differs - m_active.begin());
    std::erase_if(m_checkpoints, [&](const Checkpoint& checkpoint) { return checkpoint.entries > same; });
    m_active = active;
    const Entry* rebase = activeRebase(log);
    if (const std::string id = rebase ? rebase->id : std::string(); id != m_rebase) {
        m_checkpoints.clear();
        m_rebase = id;
    }
    if (m_checkpoints.empty())
        remember(0, std::make_shared<const State>(startOf(source, document, base, log)));

    std::size_t at = m_checkpoints.back().entries;
    State state = *m_checkpoints.back().state;
    for (; at < log.size(); ++at) {
        if (at % stride == 0 && at > m_checkpoints.back().entries)
            remember(at, std::make_shared<const State>(state));
        if (active[at])
            apply(state, log[at]);
    }
    auto result = std::make_shared<const State>(std::move(state));
    if (at > m_checkpoints.back().entries)
        remember(at, result);
    return result;
}

}  // namespace danqian::workspace
