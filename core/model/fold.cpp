#include "core/model/fold.h"

#include <algorithm>

namespace danqian {

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

State fold(const Source& source, const std::string& document, const Base& base, std::span<const Entry> log)
{
    State state;
    state.origins = originsOf(source, document, base);
    state.articles = base.articles;
    state.furniture = base.furniture;
    state.leftovers = base.leftovers;
    state.joins = base.joins;
    state.issue = base.issue;

    const std::set<std::string> active = activeGroups(log);
    std::set<std::string_view> seen;  // a merged log may hold an entry twice
    for (const Entry& entry : log) {
        if (active.contains(entry.group) && seen.insert(entry.id).second)
            apply(state, entry);
    }
    return state;
}

}  // namespace danqian
