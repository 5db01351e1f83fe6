#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/intake/child.h"
#include "core/intake/pdf_page.h"
#include "core/intake/readers.h"

#include <algorithm>

namespace danqian::intake {

namespace {

/// Reads the pages from `first` on, as many as one run of the child does; answers how many pages the file has.
std::uint32_t readRun(Source& source, const SharedBytes& input, std::uint32_t first, const Limits& limits)
{
    std::uint32_t count = 0;
    runChild(input, {"text", std::to_string(first)}, limits, source.name, [&](wire::Tag tag, std::string_view payload) {
        if (tag == wire::Tag::Count)
            count = wire::Reader(payload).get<std::uint32_t>();
        else if (tag == wire::Tag::Page && !appendPage(source, payload))
            throw Error(ErrorCode::IntakeFailed, source.name, "unreadable answer");
        if (count > wire::maxPages)
            throw Error(ErrorCode::FileTooLarge, source.name,
                        std::to_string(count) + " pages, at most " + std::to_string(wire::maxPages));
    });
    return count;
}

/// Some fonts do not tell which characters they draw: poppler then gives U+FFFD or private code points. The text is as sure as the
/// share of the rest.
void judgeCharacters(Source& source, std::uint32_t pages)
{
    std::size_t all = 0, unreadable = 0;
    for (const PageLayout& page : source.pages)
        for (const Glyph& glyph : page.glyphs) {
            const char32_t c = utf8::decode(source.text, glyph.source.begin).ch;
            ++all;
            source.report.replaced += c == utf8::replacement;
            unreadable += c == utf8::replacement || (c >= 0xE000 && c < 0xF900) || c >= 0xF0000;
        }
    const std::string count = std::to_string(pages) + (pages == 1 ? " page" : " pages");
    if (all == 0)
        throw Error(ErrorCode::PdfNoText, source.name, count);
    if (unreadable * 2 > all)
        throw Error(ErrorCode::PdfNoText, source.name, count + ": its fonts do not tell their characters");
    source.report.confidence = 1 - static_cast<double>(unreadable) / static_cast<double>(all);
}

}  // namespace

void readPdf(Source& source, const Limits& limits)
{
    source.mediaType = "application/pdf";
    source.report.encoding = "PDF text layer";
    const SharedBytes input(source.bytes);
    std::uint32_t count = 1;
    for (std::uint32_t first = 1; first <= count; first += wire::pagesPerRun)
        count = readRun(source, input, first, limits);
    if (source.pages.size() != count)
        throw Error(ErrorCode::IntakeFailed, source.name, "pages missing");
    judgeCharacters(source, count);
}

std::string renderPage(std::string_view pdf, int page, double dotsPerInch, const Limits& limits)
{
    std::string png;
    const std::string dpi = std::to_string(std::clamp(dotsPerInch, 9.0, 1200.0));
    runChild(SharedBytes(pdf), {"render", std::to_string(page), dpi}, limits, {}, [&](wire::Tag tag, std::string_view payload) {
        if (tag == wire::Tag::Image)
            png = payload;
    });
    return png;
}

}  // namespace danqian::intake
