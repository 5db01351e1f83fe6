#pragma once
#include "core/model/document.h"

#include <string>
#include <string_view>

/// JSON forms of what the pipeline made. Reading throws Error{ArchiveDamaged} where the text is not of that form.
namespace danqian::store {

std::string toJson(const Base& base);
Base baseFromJson(std::string_view json);

std::string toJson(const DecodeReport& report);
DecodeReport reportFromJson(std::string_view json);

}  // namespace danqian::store
