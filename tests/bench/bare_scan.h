#pragma once
#include <cstddef>
#include <string_view>

namespace danqian::bench {

/// The limit that the stages are measured against: decode the text and ask a table whether each character may begin a number.
/// Answers the number of such characters.
std::size_t bareScan(std::string_view text);

/// Decodes UTF-8 and adds the code points up: the limit for layout.
std::size_t bareDecode(std::string_view text);

}  // namespace danqian::bench
