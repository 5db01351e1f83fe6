#pragma once
#include "core/layout/continuity.h"
#include "core/layout/page_plan.h"

#include <algorithm>
#include <limits>

/// A page on the way from stacks of lines to articles. Each step of planPage adds to it.
namespace danqian::layout {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

enum class StackKind : std::uint8_t { Body, Head, Byline, Furniture };

inline float overlapX(const Box& a, const Box& b) { return std::min(a.x1, b.x1) - std::max(a.x0, b.x0); }
inline float overlapY(const Box& a, const Box& b) { return std::min(a.y1, b.y1) - std::max(a.y0, b.y0); }
inline float centre(const Box& box) { return (box.x0 + box.x1) / 2; }

/// Head lines that stand together: shoulder, headline, subtitle, byline.
struct HeadGroup {
    std::vector<std::size_t> stacks;  // from top to bottom
    Box box;
    float size = 0;
    bool vertical = false;
};

/// A body column with the byline at its top, if there is one, and how its text begins and ends.
struct Column {
    std::size_t stack = none;
    std::size_t byline = none;
    Box box;
    float em = 0;
    float indent = 0;  ///< of its first line, in ems
    float room = 0;  ///< that its last line leaves, in ems
    std::size_t ownHead = 0;  ///< lines at its top that may be a headline in the size of the text
    bool vertical = false;
    bool caption = false;
    bool open = false;  ///< its last sentence goes on
    Continuity::Edge begin{}, end{};
};

struct Plan {  // an article in the making
    std::size_t head = none;  // group
    std::vector<std::size_t> columns;  // in reading order
    Box box;
};

struct Sheet {
    Reading& reading;
    float height = 0;
    bool loose = false;  ///< places are cells of text
    std::vector<Stack> stacks;
    std::vector<StackKind> kinds;  ///< of the stacks
    std::vector<HeadGroup> heads;
    std::vector<std::size_t> taken;  ///< bylines that went to a head group
    std::vector<Column> columns;
    std::vector<Plan> plans;
    std::vector<std::size_t> idleHeads;  ///< without text

    const Line& line(LineIndex i) const { return reading.lines[i]; }
    const Line& firstLine(std::size_t stack) const { return line(stacks[stack].lines.front()); }
    const Line& lastLine(std::size_t stack) const { return line(stacks[stack].lines.back()); }
    std::string textOf(std::size_t stack) const;
    /// Nothing but what is named lies between the lower edge of one box and the upper edge of another, where they share x.
    bool isClear(const Box& above, const Box& below, std::size_t self) const;
};

void classifyStacks(Sheet& sheet);  ///< what is headline, byline, furniture, body
void groupHeads(Sheet& sheet);  ///< shoulder, headline, subtitle and byline that stand together
void makeColumns(Sheet& sheet);  ///< what is known of each body column
void planArticles(Sheet& sheet);  ///< which columns run on in which, under which headline
void writeArticles(Sheet& sheet);  ///< to the reading

}  // namespace danqian::layout
