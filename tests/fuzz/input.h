#pragma once
#include "core/base/utf8.h"
#include "core/text/span.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace danqian::fuzz {

inline std::string_view asText(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

/// Stops the fuzzer where a promise is broken.
inline void require(bool promise)
{
    if (!promise)
        std::abort();
}

/// A span lies in the text, and in valid UTF-8 on code-point boundaries.
inline void requireSpan(std::string_view text, Span span, bool valid)
{
    require(span.begin <= span.end && span.end <= text.size());
    if (valid)
        require(utf8::isBoundary(text, span.begin) && utf8::isBoundary(text, span.end));
}

}  // namespace danqian::fuzz
