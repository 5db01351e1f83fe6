#include "core/model/fold.h"

#include <algorithm>

namespace danqian {

namespace {

/// A base comes from a file: pieces that point outside of its two origins are left out, so that nothing behind must doubt them.
PieceText checked(const PieceText& text, const Origins& origins)
{
    std::vector<Piece> good;
    good.reserve(text.pieces().size());
    for (const Piece& piece : text.pieces()) {
        if (piece.origin < origins.size() && piece.begin < piece.end && piece.end <= origins.text(piece.origin).size())
            good.push_back({piece.origin, piece.begin, piece.end, piece.live});
    }
    return PieceText(std::move(good));
}

bool isRebase(const Entry& entry)
{
    const auto* rebase = std::get_if<Rebase>(&entry.edit);
    return rebase && rebase->base;
}

std::vector<PieceText> checked(const std::vector<PieceText>& texts, const Origins& origins)
{
    std::vector<PieceText> out;
    out.reserve(texts.size());
    for (const PieceText& text : texts)
        out.push_back(checked(text, origins));
    return out;
}

}  // namespace

const Article* State::article(std::string_view id) const
{
    const auto it = std::find_if(articles.begin(), articles.end(), [&](const Article& a) { return a.id == id; });
    return it == articles.end() ? nullptr : &*it;
}

Article* State::article(std::string_view id) { return const_cast<Article*>(std::as_const(*this).article(id)); }

std::string State::text(std::string_view id, Part part) const
{
    const Article* found = article(id);
    return found ? (*found)[part].text(origins) : std::string();
}

std::set<std::string> activeGroups(std::span<const Entry> log)
{
    std::set<std::string> active, undone;
    for (std::size_t i = log.size(); i-- > 0;) {
        const Entry& entry = log[i];
        if (undone.contains(entry.group))
            continue;
        active.insert(entry.group);
        // An undo says nothing about what comes after it.
        const auto* undo = std::get_if<Undo>(&entry.edit);
        if (undo && !active.contains(undo->target))
            undone.insert(undo->target);
    }
    return active;
}

std::vector<bool> activeEntries(std::span<const Entry> log)
{
    const std::set<std::string> groups = activeGroups(log);
    std::set<std::string_view> gone;
    for (const Entry& entry : log) {
        const auto* letGo = std::get_if<LetGo>(&entry.edit);
        if (letGo && groups.contains(entry.group))
            gone.insert(letGo->entry);
    }
    std::vector<bool> active;
    active.reserve(log.size());
    for (const Entry& entry : log)
        active.push_back(groups.contains(entry.group) && !gone.contains(entry.id));
    return active;
}

const Entry* activeRebase(std::span<const Entry> log)
{
    if (std::none_of(log.begin(), log.end(), isRebase))
        return nullptr;
    const std::set<std::string> active = activeGroups(log);
    for (std::size_t i = log.size(); i-- > 0;) {
        if (isRebase(log[i]) && active.contains(log[i].group))
            return &log[i];
    }
    return nullptr;
}

State startOf(const Source& source, const std::string& document, const Base& first, std::span<const Entry> log)
{
    const Entry* rebase = activeRebase(log);
    const Base& base = rebase ? *std::get<Rebase>(rebase->edit).base : first;
    State state;
    state.origins = originsOf(source, rebase ? rebase->id : document, base);
    for (const Article& article : base.articles) {
        Article& copy = state.articles.emplace_back();
        copy.id = article.id;
        copy.kind = article.kind;
        for (std::size_t p = 0; p < partCount; ++p)
            copy.parts[p] = checked(article.parts[p], state.origins);
    }
    state.furniture = checked(base.furniture, state.origins);
    state.leftovers = checked(base.leftovers, state.origins);
    state.joins = base.joins;
    state.issue = base.issue;
    return state;
}

State fold(const Source& source, const std::string& document, const Base& base, std::span<const Entry> log)
{
    State state = startOf(source, document, base, log);
    const std::vector<bool> active = activeEntries(log);
    std::set<std::string_view> seen;  // a merged log may hold an entry twice
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (active[i] && seen.insert(log[i].id).second)
            apply(state, log[i]);
    }
    return state;
}

}  // namespace danqian
