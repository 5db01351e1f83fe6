#pragma once
#include <cstddef>
#include <functional>
#include <string>

namespace danqian {

/// How far a long job is: `done` of `total` items, and the name of the one at work.
struct ProgressStep {
    std::size_t done = 0;
    std::size_t total = 0;
    std::string item;
};

/// Called between items; answering false asks the job to stop after the item at hand.
/// An empty function means: never stop.
using Progress = std::function<bool(const ProgressStep&)>;

}  // namespace danqian
