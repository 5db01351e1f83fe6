#pragma once
#include "core/workspace/view.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace danqian::workspace {

/// One entry as people read it.
HistoryRow historyRow(const Entry& entry);

/// The log as people read it: one row a group, newest first.
std::vector<HistoryRow> historyOf(std::span<const Entry> log);

/// What the next undo and the next redo take back, as targets of an Undo entry; nothing where there is none.
/// Any new action ends what could be redone.
struct UndoTargets {
    std::optional<std::string> undo, redo;
};
UndoTargets undoTargets(std::span<const Entry> log);

}  // namespace danqian::workspace
