#pragma once
#include <cstddef>
#include <string_view>

namespace danqian::intake {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Gb18030, Big5 };

std::string_view name(Encoding encoding);  ///< "UTF-8", "UTF-16LE" …

/// Which encoding bytes are in, and how sure that is.
struct Guess {
    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    std::size_t bomSize = 0;
    double confidence = 0;  ///< 0 to 1: 1 where a mark or the form of UTF-8 tells; below 0.3 nothing fits
    bool binary = false;  ///< not text at all
};

/// Judges by byte order mark, by the form of UTF-8, else by which encoding turns the bytes into the characters that Chinese
/// text mostly consists of. Looks at the first 64 KiB and no further (UTF-8: at everything). Total.
Guess detect(std::string_view bytes);

}  // namespace danqian::intake
