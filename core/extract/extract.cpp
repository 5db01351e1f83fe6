#include "core/extract/extract.h"

namespace danqian::extract {

std::vector<Record> records(std::string_view, const Context&) { return {}; }
std::vector<Mention> mentions(std::string_view, const Context&) { return {}; }

}  // namespace danqian::extract
