// Any bytes give a base that holds every source byte exactly once.
#include "tests/fuzz/input.h"

#include "core/layout/layout.h"

#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace danqian;
    Source source;
    source.id = "fuzz";
    source.text = fuzz::asText(data, size);
    source.pages.push_back({});
    source.pages.back().source = {0, size};
    const Base base = layout::layOut(source, 0);
    std::vector<bool> seen(size, false);
    const auto count = [&](const PieceText& text) {
        for (const Piece& piece : text.pieces())
            for (std::uint32_t at = piece.begin; piece.origin == 0 && at < piece.end; ++at) {
                fuzz::require(at < size && !seen[at]);
                seen[at] = true;
            }
    };
    for (const Article& article : base.articles)
        for (const PieceText& part : article.parts)
            count(part);
    for (const PieceText& text : base.furniture)
        count(text);
    for (const PieceText& text : base.leftovers)
        count(text);
    for (const bool found : seen)
        fuzz::require(found);
    return 0;
}
