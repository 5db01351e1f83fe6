#pragma once
#include "core/model/fold.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace danqian {

/// The names under which the texts outside of articles are addressed, in targets and in Place.
inline constexpr std::string_view furnitureName = "furniture";
inline constexpr std::string_view leftoversName = "leftovers";

/// Where a target stands now.
struct Place {
    std::string article;  ///< of an article, or furnitureName or leftoversName
    Part part = Part::Body;
    std::size_t index = 0;  ///< of furniture and leftovers: which one
    Span span;  ///< bytes of the live text
    bool sure = true;  ///< false: text that the target keeps to was deleted, or replaced by a wider edit
};

/// Anchors are looked for in the target's article and part first, then everywhere: articles are split, merged and moved.
/// A target without anchors stands in its article's part. Nothing where the text is not there.
std::optional<Place> locate(const State& state, const Target& target);

/// The same for what must be shown even where its stretch was cut apart: then from its begin to the end of the text that begin is in.
std::optional<Place> locateToShow(const State& state, const Target& target);

/// The text that a place is in; the place must come from `locate` on this state.
const PieceText& textAt(const State& state, const Place& place);
PieceText& textAt(State& state, const Place& place);

/// The target of a span of live text as it reads now.
Target targetOf(const State& state, const Place& place);
Target targetOf(const State& state, std::string_view article, Part part, Span span);  ///< an unknown article: the whole of it

/// Every text of the state: articles in order with their parts in order, furniture, leftovers.
std::vector<Place> allTexts(const State& state);

}  // namespace danqian
