#pragma once
#include <string_view>

namespace danqian::store {

/// Bytes of a migration or vocabulary built into the program, by its path below the project's root; empty where there is none.
std::string_view resource(std::string_view path);

}  // namespace danqian::store
