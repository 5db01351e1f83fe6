#include "tests/bench/bare_scan.h"

#include "core/base/utf8.h"

#include <array>
#include <cstdint>

namespace danqian::bench {
namespace {

constexpr auto candidates = [] {
    std::array<std::uint8_t, 65536> table{};
    for (char32_t c = '0'; c <= '9'; ++c)
        table[c] = table[c + 0xFEE0] = 1;
    for (const char32_t c :
         {U'〇', U'零', U'一', U'二', U'两', U'三', U'四', U'五', U'六', U'七', U'八', U'九', U'十', U'百', U'千', U'万', U'亿'})
        table[c] = 1;
    return table;
}();

}  // namespace

std::size_t bareScan(std::string_view text)
{
    const auto* byte = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = byte + text.size();
    std::size_t found = 0;
    while (byte < end) {
        if (*byte < 0x80) {
            found += candidates[*byte++];
        } else if (*byte >= 0xE0 && *byte < 0xF0 && end - byte >= 3) {
            found += candidates[static_cast<std::uint16_t>((byte[0] & 0x0F) << 12 | (byte[1] & 0x3F) << 6 | (byte[2] & 0x3F))];
            byte += 3;
        } else {
            ++byte;
        }
    }
    return found;
}

std::size_t bareDecode(std::string_view text)
{
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        sum += d.ch;
        at += d.size;
    }
    return sum;
}

}  // namespace danqian::bench
