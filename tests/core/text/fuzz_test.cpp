#include "core/text/piece_text.h"

#include <gtest/gtest.h>

#include <random>

using namespace danqian;

TEST(Fuzz, PieceTextStaysWholeUnderAnySpansOffsetsAndAnchors)
{
    std::mt19937 random(99);
    for (int session = 0; session < 200; ++session) {
        Origins origins;
        PieceText text;
        std::string source;
        for (std::size_t n = random() % 60; n > 0; --n)
            source += static_cast<char>(random());
        const auto length = static_cast<std::uint32_t>(source.size());
        text.append({origins.add("source", std::move(source)), 0, length, true});
        for (int step = 0; step < 40; ++step) {
            const Span span{random() % 80, random() % 80};
            text.replace(span, origins.add("e" + std::to_string(step), std::string(random() % 4, 'x')), origins);
            if (random() % 4 == 0)
                text.kill({random() % 80, random() % 80});
            auto [first, second] = text.cut(random() % 80);
            const std::string whole = text.text(origins);
            ASSERT_EQ(first.text(origins) + second.text(origins), whole);
            ASSERT_EQ(whole.size(), text.size());
            if (random() % 8 == 0) {
                first.append(second);
                text = first;
            }
            const Anchor anchor{origins.id(static_cast<Origins::Ref>(random() % origins.size())),
                                static_cast<std::uint32_t>(random() % 70), random() % 2 ? Side::After : Side::Before};
            const auto place = text.locate(origins, anchor);
            ASSERT_LE(place ? place->offset : 0, whole.size());
            if (const auto range = text.anchorsOf(origins, {random() % 90, random() % 90}))
                text.locate(origins, *range);
        }
        std::uint32_t kept = 0;
        for (const Piece& piece : text.pieces())
            kept += piece.origin == 0 ? piece.end - piece.begin : 0;
        ASSERT_EQ(kept, length);
    }
}
