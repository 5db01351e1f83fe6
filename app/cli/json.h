#pragma once
#include "core/model/finding.h"
#include "core/model/record.h"
#include "core/text/offset_map.h"

#include <nlohmann/json_fwd.hpp>

namespace danqian::cli {

/// JSON of the pipeline's results, as every verb prints them. Offsets become code points through the map of the part's text.
nlohmann::ordered_json jsonOf(const Value& value, RecordKind kind);
nlohmann::ordered_json jsonOf(const Record& record, const OffsetMap& map);
nlohmann::ordered_json jsonOf(const Finding& finding, const OffsetMap& map);
nlohmann::ordered_json jsonOf(const Mention& mention, const OffsetMap& map);

/// One line; bytes that are no UTF-8 become U+FFFD.
std::string line(const nlohmann::ordered_json& json);

}  // namespace danqian::cli
