#pragma once
#include "core/model/stylebook.h"

#include <optional>
#include <string>
#include <vector>

namespace danqian::ui {

/// One ruling that somebody wants: on a key of the stylebook, or on a term of his own that the archive does not keep.
struct Ruling {
    StyleSection section = StyleSection::Term;
    std::string key;
    std::optional<std::string> value;  ///< none: taken back
    bool mine = false;  ///< a term for whoever works here, in all archives

    bool operator==(const Ruling&) const = default;
};

/// What one step changed: the rulings, and those that stood on the same keys before.
struct RulingStep {
    std::vector<Ruling> now, before;
};

}  // namespace danqian::ui
