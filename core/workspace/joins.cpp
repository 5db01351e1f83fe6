#include "core/workspace/joins.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

constexpr Origins::Ref sourceOrigin = 0;

/// Whether a paragraph ends at the offset: at a live line end there, or at a line feed that was put in beside a dead one.
bool endsParagraph(const std::string& text, std::size_t offset)
{
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    return isBreak(text[offset]) || isBreak(text[offset - 1]);
}

}  // namespace

std::vector<PlacedJoin> joinsOf(const State& state, const Article& article)
{
    std::vector<const Join*> joins;
    joins.reserve(state.joins.size());
    for (const Join& join : state.joins)
        joins.push_back(&join);
    std::sort(joins.begin(), joins.end(), [](const Join* a, const Join* b) { return a->at < b->at; });

    std::vector<PlacedJoin> placed;
    for (std::size_t p = 0; p < partCount; ++p) {
        const PieceText& pieces = article.parts[p];
        const std::string text = pieces.text(state.origins);
        std::size_t offset = 0;
        for (const Piece& piece : pieces.pieces()) {
            auto it = std::lower_bound(joins.begin(), joins.end(), piece.begin,
                                       [](const Join* join, std::uint32_t begin) { return join->at < begin; });
            for (; piece.origin == sourceOrigin && it != joins.end() && (*it)->at < piece.end; ++it) {
                const std::size_t at = offset + (piece.live ? (*it)->at - piece.begin : 0);
                if (at > 0 && at < text.size())
                    placed.push_back({static_cast<Part>(p), at, !endsParagraph(text, at), *it});
            }
            offset += piece.live ? piece.size() : 0;
        }
    }
    return placed;
}

}  // namespace danqian::workspace
