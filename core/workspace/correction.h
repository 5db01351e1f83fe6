#pragma once
#include "core/workspace/view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::workspace {

/// What a person put right by hand: a form, and the one that now stands in its place.
struct Correction {
    std::string wrong, right;

    bool operator==(const Correction&) const = default;
};

/// The correction that turned one text into the other, widened to a word: the longest of the dictionary that the change lies in, else
/// a neighbouring character where the change is of one character only. Nothing where the change is none inside of a word: where it
/// replaced no Han character, touched a mark or a line end, or is longer than a name.
std::optional<Correction> correctionBetween(std::string_view before, std::string_view after);

/// Where the wrong form stands on a page, except inside of the right one.
std::vector<TextPlace> placesOf(const DocumentView& view, const Correction& correction);

/// Whether a text can stand in a list of words: Han characters, letters and digits, and one Han character at least.
bool readsAsWord(std::string_view text);

}  // namespace danqian::workspace
