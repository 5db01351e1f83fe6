#include "core/text/piece_text.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian {

Origins::Ref Origins::add(OriginId id, std::string text)
{
    if (const auto known = find(id))
        return *known;
    const Ref ref = static_cast<Ref>(m_items.size());
    m_items.push_back(std::make_shared<const Item>(Item{std::move(id), std::move(text)}));
    m_byId.emplace(m_items.back()->id, ref);
    return ref;
}

std::optional<Origins::Ref> Origins::find(std::string_view id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? std::nullopt : std::optional(it->second);
}

PieceText::PieceText(std::vector<Piece> pieces)
{
    m_pieces.reserve(pieces.size());
    for (const Piece& piece : pieces)
        append(piece);
}

bool PieceText::empty() const
{
    return std::none_of(m_pieces.begin(), m_pieces.end(), [](const Piece& piece) { return piece.live; });
}

std::size_t PieceText::size() const
{
    std::size_t bytes = 0;
    for (const Piece& piece : m_pieces)
        bytes += piece.live ? piece.size() : 0;
    return bytes;
}

std::string PieceText::text(const Origins& origins) const { return text(origins, {0, size()}); }

std::string PieceText::text(const Origins& origins, Span live) const
{
    std::string out;
    std::size_t at = 0;
    for (const Piece& piece : m_pieces) {
        if (!piece.live)
            continue;
        if (at >= live.end)
            break;
        const std::size_t from = std::max(live.begin, at), to = std::min(live.end, at + piece.size());
        if (from < to)
            out += origins.text(piece.origin).substr(piece.begin + (from - at), to - from);
        at += piece.size();
    }
    return out;
}

void PieceText::append(Piece piece)
{
    if (piece.begin >= piece.end)
        return;
    if (!m_pieces.empty()) {
        Piece& last = m_pieces.back();
        if (last.origin == piece.origin && last.end == piece.begin && last.live == piece.live
            && last.replacedBy == piece.replacedBy) {
            last.end = piece.end;
            return;
        }
    }
    m_pieces.push_back(piece);
}

void PieceText::append(const PieceText& other)
{
    for (const Piece& piece : other.m_pieces)
        append(piece);
}

/// Whether a place in a dead piece is at the edge of all that died for the same replacement.
bool PieceText::isEdge(std::size_t index, std::uint32_t byte, Side side) const
{
    const Piece& piece = m_pieces[index];
    const bool after = side == Side::After;
    if (byte != (after ? piece.begin : piece.end))
        return false;
    if (after ? index == 0 : index + 1 == m_pieces.size())
        return true;
    const Piece& neighbour = m_pieces[after ? index - 1 : index + 1];
    return neighbour.live || neighbour.replacedBy != piece.replacedBy;
}

/// Where the character of an origin stands that begins (ends) at a byte, and what replaced it.
std::optional<PieceText::Found> PieceText::find(Origins::Ref origin, std::uint32_t byte, Side side) const
{
    const bool after = side == Side::After;
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        if (piece.origin == origin
            && (after ? piece.begin <= byte && byte < piece.end : piece.begin < byte && byte <= piece.end)) {
            if (piece.live)
                return Found{{at + byte - piece.begin, true, true}};
            return Found{{at, false, piece.replacedBy != Piece::nobody && isEdge(i, byte, side)}, piece.replacedBy};
        }
        at += piece.live ? piece.size() : 0;
    }
    return std::nullopt;
}

std::optional<PieceText::Place> PieceText::locate(const Origins& origins, const Anchor& anchor) const
{
    const auto origin = origins.find(anchor.origin);
    if (!origin || anchor.byte > origins.text(*origin).size() || !utf8::isBoundary(origins.text(*origin), anchor.byte))
        return std::nullopt;
    auto found = find(*origin, anchor.byte, anchor.side);
    if (!found)
        return std::nullopt;
    // A dead character stands for the text that replaced it, which may be dead and replaced in turn.
    Place place = found->place;
    while (found->replacedBy != Piece::nobody) {
        const Origins::Ref heir = found->replacedBy;
        const auto edge = anchor.side == Side::After ? 0 : static_cast<std::uint32_t>(origins.text(heir).size());
        found = find(heir, edge, anchor.side);
        if (!found) {  // moved elsewhere
            place.sure = false;
            break;
        }
        place = {found->place.offset, false, place.sure && found->place.sure};
    }
    return place;
}

std::optional<Span> PieceText::locate(const Origins& origins, const AnchorRange& range) const
{
    const auto begin = locate(origins, range.begin);
    const auto end = begin && range.end == range.begin ? begin : locate(origins, range.end);
    if (!begin || !end || begin->offset > end->offset)
        return std::nullopt;
    return Span{begin->offset, end->offset};
}

std::optional<Anchor> PieceText::anchorAt(const Origins& origins, std::size_t offset, Side side) const
{
    if (offset == 0)
        side = Side::After;
    std::size_t at = 0;
    const Piece* last = nullptr;  // the last live one
    for (const Piece& piece : m_pieces) {
        if (!piece.live)
            continue;
        const std::size_t within = offset - at;
        if (side == Side::After ? within < piece.size() : within <= piece.size())
            return Anchor{origins.id(piece.origin), piece.begin + static_cast<std::uint32_t>(within), side};
        at += piece.size();
        last = &piece;
    }
    if (!last && !m_pieces.empty())
        last = &m_pieces.back();
    return last ? std::optional(Anchor{origins.id(last->origin), last->end, Side::Before}) : std::nullopt;
}

std::optional<AnchorRange> PieceText::anchorsOf(const Origins& origins, Span live) const
{
    auto begin = anchorAt(origins, live.begin, live.empty() ? Side::Before : Side::After);
    if (!begin)
        return std::nullopt;
    if (!live.empty())
        return AnchorRange{*begin, *anchorAt(origins, live.end, Side::Before)};
    const std::string_view text = origins.text(*origins.find(begin->origin));
    if (begin->side == Side::Before && text[begin->byte - 1] == '\n')
        begin = anchorAt(origins, live.begin, Side::After);
    return AnchorRange{*begin, *begin};
}

/// Makes a border between pieces at a live offset; answers the index of the piece behind it (dead pieces there lie behind, too).
std::size_t PieceText::splitAt(std::size_t offset)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        Piece& piece = m_pieces[i];
        if (at == offset)
            return i;
        if (!piece.live)
            continue;
        if (offset < at + piece.size()) {
            Piece rest = piece;
            piece.end = rest.begin = piece.begin + static_cast<std::uint32_t>(offset - at);
            m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
            return i + 1;
        }
        at += piece.size();
    }
    return m_pieces.size();
}

/// Answers the index of the first piece behind the dead ones.
std::size_t PieceText::markDead(Span live, Origins::Ref replacedBy)
{
    std::size_t i = splitAt(live.begin);
    if (live.empty())
        return i;
    for (std::size_t left = live.size(); left > 0 && i < m_pieces.size(); ++i) {
        Piece& piece = m_pieces[i];
        if (!piece.live)
            continue;
        if (piece.size() > left) {
            Piece rest = piece;
            piece.end = rest.begin = piece.begin + static_cast<std::uint32_t>(left);
            m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
        }
        Piece& dead = m_pieces[i];
        left -= dead.size();
        dead.live = false;
        dead.replacedBy = replacedBy;
    }
    return i;
}

void PieceText::replace(Span live, Origins::Ref inserted, const Origins& origins)
{
    const auto length = static_cast<std::uint32_t>(origins.text(inserted).size());
    const std::size_t at = markDead(live, length ? inserted : Piece::nobody);
    if (length)
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(at), Piece{inserted, 0, length, true});
}

void PieceText::kill(Span live) { markDead(live, Piece::nobody); }

std::pair<PieceText, PieceText> PieceText::cut(std::size_t offset) const
{
    PieceText first = *this;
    auto at = static_cast<std::ptrdiff_t>(first.splitAt(offset));
    while (at < std::ssize(first.m_pieces) && !first.m_pieces[static_cast<std::size_t>(at)].live)
        ++at;
    PieceText second(std::vector<Piece>(first.m_pieces.begin() + at, first.m_pieces.end()));
    first.m_pieces.erase(first.m_pieces.begin() + at, first.m_pieces.end());
    return {std::move(first), std::move(second)};
}

}  // namespace danqian
