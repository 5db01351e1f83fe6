// Any bytes given to the readers of ALTO, hOCR and PAGE XML make a source whose pages tile its text, or an Error.
#include "tests/fuzz/input.h"

#include "core/base/error.h"
#include "core/intake/readers.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace danqian;
    using namespace danqian::intake;
    if (size == 0)
        return 0;
    Source source;
    source.bytes = fuzz::asText(data + 1, size - 1);
    try {
        switch (data[0] % 3) {
        case 0: readAlto(source); break;
        case 1: readHocr(source); break;
        default: readPageXml(source); break;
        }
    } catch (const Error&) {
        return 0;
    }
    std::size_t at = 0;
    for (const PageLayout& page : source.pages) {
        fuzz::require(page.source.begin == at);
        at = page.source.end;
        for (const Glyph& glyph : page.glyphs) {
            fuzz::requireSpan(source.text, glyph.source, true);
            fuzz::require(page.source.contains(glyph.source) && glyph.font < page.fonts.size());
        }
    }
    fuzz::require(source.pages.empty() || at == source.text.size());
    return 0;
}
