#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// Lines one below the other in one column: a stretch of body text, a headline of one or two lines, a caption.
struct Stack {
    LineList lines;  ///< from top to bottom
    Box box;
    float size = 0;
    bool table = false;  ///< its lines are the cells of a table, row by row

    float em() const { return size; }
};

/// How far places can be trusted: points on a page, or rows and cells of text that a converter laid out with blanks.
enum class Places : std::uint8_t { Points, Cells };

/// Puts the reading's lines together as stacks by size, column and distance.
std::vector<Stack> stackLines(const Reading& reading, Places places);

/// Finds the articles on a page whose lines have their places: which stacks are head lines, which body columns each of them
/// stands over, in what order the columns run on, what is furniture. Adds to the reading's articles, furniture and leftovers.
void planPage(Reading& reading, double height, Places places = Places::Points);

}  // namespace danqian::layout
