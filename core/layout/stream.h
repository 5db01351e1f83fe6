#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// A stretch of lines that is one headline, one byline or (part of) one paragraph.
struct Unit {
    LineList lines;
    std::uint32_t blankBefore = 0;
    bool inside = false;  ///< begins in the midst of a paragraph
    bool open = false;  ///< ends in the midst of one
    bool head = false;  ///< taken for a headline among the lines around it
    double column = 0;  ///< the width of its column in ems, where known
};

enum class UnitKind : std::uint8_t { Body, Head, Byline, EndByline, Jump, Label, Furniture, Caption, Signature };

/// What a unit is by its words and length.
UnitKind kindOf(const Reading& reading, const Unit& unit);

/// What each of a text's units is, seen among the others.
std::vector<UnitKind> kindsOf(const Reading& reading, const std::vector<Unit>& units);

/// A word or a number is parted between the end of one text and the begin of another: the one goes on in the other.
bool goesOn(std::string_view before, std::string_view after);

constexpr std::uint32_t wideGap = 2;  ///< empty lines that no column's end makes

/// The text of a unit.
std::string textOf(const Reading& reading, const Unit& unit);

/// Finds the articles in text whose order can be trusted but whose look is lost: what is short and without a stop is a headline,
/// what follows it its body. Adds to the reading's articles, furniture and leftovers.
void readStream(Reading& reading, const std::vector<Unit>& units);

/// The kind of an article whose parts are known.
ArticleKind kindOf(const Reading& reading, const Draft& draft);

/// Gives the head lines of an article, from top to bottom, their roles.
void giveRoles(const Reading& reading, Draft& draft, const std::vector<LineList>& heads);

}  // namespace danqian::layout
