#pragma once
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <unicode/ucnv.h>

namespace danqian::test {

/// UTF-8 text in another encoding, by ICU's name for it.
inline std::string encoded(std::string_view utf8, const char* converter)
{
    UErrorCode status = U_ZERO_ERROR;
    std::string out(utf8.size() * 4 + 8, '\0');
    const std::string in(utf8);
    const int32_t size = ucnv_convert(converter, "UTF-8", out.data(), static_cast<int32_t>(out.size()), in.data(),
                                      static_cast<int32_t>(in.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

}  // namespace danqian::test
