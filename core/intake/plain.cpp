#include "core/base/error.h"
#include "core/intake/decode.h"
#include "core/intake/readers.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::intake {

namespace {

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isSpace(static_cast<unsigned char>(c)) || isLineEnd(static_cast<unsigned char>(c)); });
}

/// A form feed ends a page and belongs to it; what blank text follows the last one makes no page of its own.
std::vector<PageLayout> pagesOf(std::string_view text)
{
    std::vector<PageLayout> pages;
    std::size_t begin = 0;
    while (begin < text.size() || pages.empty()) {
        const std::size_t feed = text.find('\f', begin);
        std::size_t end = feed == std::string_view::npos ? text.size() : feed + 1;
        if (isBlank(text.substr(end)))
            end = text.size();
        PageLayout page;
        page.number = static_cast<int>(pages.size()) + 1;
        page.source = {begin, end};
        pages.push_back(std::move(page));
        begin = end;
    }
    return pages;
}

}  // namespace

void readPlain(Source& source)
{
    const Guess guess = detect(source.bytes);
    if (guess.binary)
        throw Error(ErrorCode::NotText, source.name);
    if (guess.confidence < 0.3)
        throw Error(ErrorCode::EncodingUnknown, source.name, "nearest: " + std::string(name(guess.encoding)));
    Decoded decoded = decode(source.bytes, guess);
    source.mediaType = "text/plain";
    source.text = std::move(decoded.text);
    source.report = std::move(decoded.report);
    if (isBlank(source.text))
        throw Error(ErrorCode::FileEmpty, source.name, "white space only");
    source.pages = pagesOf(source.text);
}

}  // namespace danqian::intake
