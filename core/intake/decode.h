#pragma once
#include "core/intake/detect.h"
#include "core/model/document.h"

#include <string>
#include <string_view>

namespace danqian::intake {

/// Text in UTF-8 as its bytes say it, and how it was read.
struct Decoded {
    std::string text;  ///< in standard form, see tidy.h; valid UTF-8
    DecodeReport report;
};

/// Bytes of a plain text to UTF-8. Undecodable bytes become U+FFFD, counted and located; line ends stay as they are. Total:
/// where nothing fits, the confidence is below 0.3.
Decoded decode(std::string_view bytes);
Decoded decode(std::string_view bytes, const Guess& guess);

/// The bytes as UTF-8 before any tidying; counts and locates bad bytes in `report`. Also for parts of a file (the detector).
std::string toUtf8(std::string_view bytes, Encoding encoding, DecodeReport& report);

}  // namespace danqian::intake
