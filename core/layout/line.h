#pragma once
#include "core/model/document.h"

#include <algorithm>
#include <string>
#include <vector>

namespace danqian::layout {

/// What became of a line end, and how sure that is.
struct Mend {
    bool joined = true;
    double confidence = 1;
};

/// One printed line of one column (in text without line ends at the column's edge: one paragraph or what a cut left of it).
struct Line {
    std::vector<Span> spans;  ///< its live bytes of Source::text in reading order; an empty span is a space to be put in
    std::string text;  ///< what they spell
    double width = 0;  ///< in ems: Han 1, ASCII about half
    std::uint32_t blankBefore = 0;  ///< empty lines above it (text without geometry)
    std::optional<Mend> end;  ///< what the column's shape says about its end, where it says anything

    // Where it stands: points in a PDF, character cells and rows in text that has columns side by side.
    Box box;
    float left = 0, right = 0;  ///< edges of its column as full lines near it tell them; both 0: not known
    float size = 0;  ///< of most of its characters; 0: not known
    bool bold = false;
    bool vertical = false;
};

using LineIndex = std::uint32_t;
using LineList = std::vector<LineIndex>;

/// An article before its text is put together: the lines of each part in reading order.
struct Draft {
    ArticleKind kind = ArticleKind::News;
    std::array<LineList, partCount> parts;

    LineList& operator[](Part p) { return parts[static_cast<std::size_t>(p)]; }
    const LineList& operator[](Part p) const { return parts[static_cast<std::size_t>(p)]; }
};

/// What was read on a page: every line stands in one place.
struct Reading {
    std::vector<Line> lines;
    std::vector<Draft> articles;
    std::vector<LineList> furniture;
    std::vector<LineList> leftovers;
};

/// Makes a box hold another one too.
inline void widen(Box& box, const Box& other)
{
    box = {std::min(box.x0, other.x0), std::min(box.y0, other.y0), std::max(box.x1, other.x1), std::max(box.y1, other.y1)};
}

/// The width of a text in ems.
double emsOf(std::string_view text);

/// The line of the stretch [begin, end) of the text, blanks at both ends left out; the blanks between the characters of a
/// justified line ("产 值 下 降") are left out too. Its spans are empty where there is nothing but blanks.
Line lineOf(std::string_view text, std::size_t begin, std::size_t end);

/// The width in ems of what no printer parts at a text's begin: a number, a Latin word, a character with the marks that cannot
/// stand apart from it. 0: a character by itself.
double firstWord(std::string_view text);

/// True where a short line is the rest of a headline that did not fit on one line.
bool isRestOfHead(const Line& first, const Line& second);

/// True for white space, line ends, control characters and the invisible ones.
bool isBlank(char32_t c);

}  // namespace danqian::layout
