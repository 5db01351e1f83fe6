#pragma once
#include "core/model/fold.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace danqian::workspace {

/// Folds a growing log again and again: goes on from the last state that the new entries leave as it was, so that an edit costs
/// one step and an undo only the steps since what it takes back. Gives what `fold` gives.
class FoldCache {
public:
    /// `log` must begin with the log of the call before, and the rest must be the same page's.
    std::shared_ptr<const State> fold(const Source& source, const std::string& document, const Base& base,
                                      const std::vector<Entry>& log);

private:
    struct Checkpoint {
        std::size_t entries = 0;  ///< how many of the log are in it
        std::shared_ptr<const State> state;
    };
    void remember(std::size_t entries, std::shared_ptr<const State> state);

    std::string m_rebase;  ///< id of the Rebase that the checkpoints start from
    std::vector<bool> m_active;  ///< of the log of the last call: whether the entry counts
    std::vector<Checkpoint> m_checkpoints;  ///< in order of their entries
};

}  // namespace danqian::workspace
