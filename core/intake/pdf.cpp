#include "core/base/error.h"
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
    const auto isBare = [](const PageLayout& page) { return page.glyphs.empty(); };
    if (std::all_of(source.pages.begin(), source.pages.end(), isBare))
        throw Error(ErrorCode::PdfNoText, source.name, std::to_string(count) + (count == 1 ? " page" : " pages"));
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
