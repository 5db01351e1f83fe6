#pragma once
#include <filesystem>
#include <map>
#include <string>

namespace danqian::ui {

using Terms = std::map<std::string, std::string>;  ///< wrong form → right form

/// The terms of whoever works here: a text file with a form and the right one a line, a tab between them. Lines that are no terms are
/// left out; where there is no file there are none.
Terms loadPersonalTerms(const std::filesystem::path& file);

/// Writes the file anew: it is whole or as it was. Throws FileUnwritable.
void savePersonalTerms(const std::filesystem::path& file, const Terms& terms);

}  // namespace danqian::ui
