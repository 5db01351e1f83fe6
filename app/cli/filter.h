#pragma once
#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <iosfwd>

namespace danqian::cli {

/// Runs a JSON Lines filter: one line in, one line out, order kept, nothing held back. A line that is no JSON object, lacks a text
/// or makes `answer` throw is answered {"id", "error"}; the rest go on. Blank lines are passed over.
/// Returns the exit code: 0, or 1 where some lines failed.
int filterLines(std::istream& in, std::ostream& out,
                const std::function<nlohmann::ordered_json(const nlohmann::ordered_json&)>& answer);

}  // namespace danqian::cli
