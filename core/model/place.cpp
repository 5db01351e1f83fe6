#include "core/model/place.h"

namespace danqian {

namespace {

std::optional<Place> locateIn(const State& state, const AnchorRange& range, Place where)
{
    const PieceText& text = textAt(state, where);
    const auto begin = text.locate(state.origins, range.begin);
    if (!begin)
        return std::nullopt;
    const auto end = range.end == range.begin ? begin : text.locate(state.origins, range.end);
    if (!end || end->offset < begin->offset)
        return std::nullopt;
    where.span = {begin->offset, end->offset};
    where.sure = begin->sure && end->sure;
    return where;
}

}  // namespace

const PieceText& textAt(const State& state, const Place& place)
{
    if (place.article == furnitureName)
        return state.furniture[place.index];
    if (place.article == leftoversName)
        return state.leftovers[place.index];
    return (*state.article(place.article))[place.part];
}

PieceText& textAt(State& state, const Place& place) { return const_cast<PieceText&>(textAt(std::as_const(state), place)); }

std::vector<Place> allTexts(const State& state)
{
    std::vector<Place> all;
    for (const Article& article : state.articles) {
        for (std::size_t p = 0; p < partCount; ++p)
            all.push_back({article.id, static_cast<Part>(p), 0, {}, true});
    }
    for (std::size_t i = 0; i < state.furniture.size(); ++i)
        all.push_back({std::string(furnitureName), Part::Body, i, {}, true});
    for (std::size_t i = 0; i < state.leftovers.size(); ++i)
        all.push_back({std::string(leftoversName), Part::Body, i, {}, true});
    return all;
}

std::optional<Place> locate(const State& state, const Target& target)
{
    const bool known = state.article(target.article) != nullptr;
    const Place home{target.article, target.part, 0, {}, true};
    if (target.wholeArticle())
        return known ? std::optional(home) : std::nullopt;
    if (known) {
        if (const auto place = locateIn(state, target.range, home))
            return place;
    }
    for (const Place& where : allTexts(state)) {
        if (const auto place = locateIn(state, target.range, where))
            return place;
    }
    return std::nullopt;
}

std::optional<Place> locateToShow(const State& state, const Target& target)
{
    if (const auto place = locate(state, target))
        return place;
    Target begin = target;
    begin.range.end = begin.range.begin;
    auto place = locate(state, begin);
    if (place)
        place->span.end = textAt(state, *place).size();
    return place;
}

Target targetOf(const State& state, const Place& place)
{
    Target target{place.article, place.part, {}, {}};
    const PieceText& text = textAt(state, place);
    if (const auto range = text.anchorsOf(state.origins, place.span))
        target.range = *range;
    target.quote = text.text(state.origins, place.span);
    return target;
}

Target targetOf(const State& state, std::string_view article, Part part, Span span)
{
    const Place place{std::string(article), part, 0, span, true};
    return state.article(article) ? targetOf(state, place) : Target{place.article, part, {}, {}};
}

}  // namespace danqian
