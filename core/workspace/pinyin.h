#pragma once
#include <string>
#include <string_view>

namespace danqian::workspace {

/// First letters of a text's pinyin, so that 栖原日报 is found by "qyrb"; Latin letters and digits stay, in lower case, all else is
/// left out. One reading a character: good enough to find something by, not to print. Slow at the first call (0.1 s), then 10 µs a title.
std::string pinyinInitials(std::string_view text);

}  // namespace danqian::workspace
