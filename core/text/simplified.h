#pragma once

namespace danqian {

/// The simplified form of a traditional Han character (CLDR's Traditional-Simplified, of single characters); any other as it is.
char32_t simplified(char32_t c);

}  // namespace danqian
