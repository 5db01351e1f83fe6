#pragma once
#include "core/model/edit.h"
#include "core/model/stylebook.h"

#include <string>
#include <string_view>

/// JSON forms of the log. Reading throws Error{ArchiveDamaged} where the text is not of that form.
namespace danqian::store {

/// The payload of an edit; its kind (kindName) is kept beside it.
std::string toJson(const Edit& edit);
Edit editFromJson(std::string_view kind, std::string_view payload);

/// A whole entry on one line.
std::string toJsonLine(const Entry& entry);
std::string toJsonLine(const StyleEntry& entry);  ///< with the kind "ruling"

}  // namespace danqian::store
