#pragma once
#include "core/text/anchor.h"
#include "core/text/span.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace danqian {

/// The immutable texts that pieces point into, each with its id and a small number for this process.
/// Copies share the texts.
class Origins {
public:
    using Ref = std::uint32_t;

    /// Adds an origin; one that is already there keeps its number (its text must be the same).
    Ref add(OriginId id, std::string text);
    std::optional<Ref> find(std::string_view id) const;
    const OriginId& id(Ref ref) const { return m_items[ref]->id; }
    std::string_view text(Ref ref) const { return m_items[ref]->text; }
    std::size_t size() const { return m_items.size(); }

private:
    struct Item {
        OriginId id;
        std::string text;
    };
    std::vector<std::shared_ptr<const Item>> m_items;
    std::unordered_map<std::string_view, Ref> m_byId;  // views of the ids in m_items
};

/// A run of bytes of one origin, shown (live) or kept silently (dead).
struct Piece {
    static constexpr Origins::Ref nobody = 0xFFFFFFFF;

    Origins::Ref origin = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool live = true;
    Origins::Ref replacedBy = nobody;  ///< of a dead piece: the origin that came in its place, if one did

    std::size_t size() const { return end - begin; }
    bool operator==(const Piece&) const = default;
};

/// Text as a list of pieces. Nothing is ever taken out: an edit marks pieces dead and puts one in, so every anchor stays good.
/// Offsets given and returned are bytes of the live text.
class PieceText {
public:
    PieceText() = default;
    explicit PieceText(std::vector<Piece> pieces);

    const std::vector<Piece>& pieces() const { return m_pieces; }
    bool empty() const;  ///< no live byte
    std::size_t size() const;  ///< live bytes
    std::string text(const Origins& origins) const;
    std::string text(const Origins& origins, Span live) const;

    /// Puts a piece at the end, joined to the last one where both continue each other.
    void append(Piece piece);
    void append(const PieceText& other);

    /// Where an anchor stands in the live text.
    struct Place {
        /// Where the character that the anchor keeps to is dead: at what replaced it (the begin or the end, as the anchor's side
        /// asks), else where it was.
        std::size_t offset = 0;
        bool exact = true;  ///< the character is live
        bool sure = true;  ///< exact, or at the very edge of a stretch that was replaced as a whole
    };
    /// Nothing where no piece, live or dead, holds the anchor's byte, or where the byte is no boundary of characters.
    std::optional<Place> locate(const Origins& origins, const Anchor& anchor) const;

    /// The live span between two anchors; nothing where one is missing or they stand in the wrong order.
    std::optional<Span> locate(const Origins& origins, const AnchorRange& range) const;

    /// The anchor of an offset; at the ends of the text it keeps to the one neighbour there is. Where all is dead it keeps to the
    /// last dead character. Of a text without pieces: nothing.
    std::optional<Anchor> anchorAt(const Origins& origins, std::size_t offset, Side side) const;
    /// Begin and end keep to the span's first and last characters. Of an empty span both are one anchor: to the character before,
    /// at the begin of a paragraph to the one behind.
    std::optional<AnchorRange> anchorsOf(const Origins& origins, Span live) const;

    /// Marks the live span dead and puts all of `inserted` in its place. An empty span inserts only; an empty origin deletes only.
    void replace(Span live, Origins::Ref inserted, const Origins& origins);

    /// Marks the live span dead.
    void kill(Span live);

    /// Cuts in two before the live offset; dead pieces at the cut stay with the first half.
    std::pair<PieceText, PieceText> cut(std::size_t offset) const;

private:
    struct Found {
        Place place;
        Origins::Ref replacedBy = Piece::nobody;
    };
    std::optional<Found> find(Origins::Ref origin, std::uint32_t byte, Side side) const;
    bool isEdge(std::size_t index, std::uint32_t byte, Side side) const;
    std::size_t splitAt(std::size_t offset);
    std::size_t markDead(Span live, Origins::Ref replacedBy);

    std::vector<Piece> m_pieces;
};

}  // namespace danqian
