#include "core/layout/column_ends.h"

#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

/// A line's place between the edges of its column, in ems.
struct Place {
    float indent, room;
};

float medianWidth(const std::vector<const Stack*>& columns)
{
    std::vector<float> widths;
    for (const Stack* column : columns)
        for (std::size_t i = 0; i < column->lines.size(); ++i)
            widths.push_back(column->box.width());
    const auto mid = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::ranges::nth_element(widths, mid);
    return *mid;
}

/// The edges of a column, whatever a few lines of it do; a short one is as wide as its neighbours.
Box edgesOf(const Reading& reading, const Stack& column, float usual)
{
    Box box = column.box;
    if (column.lines.size() > 3) {
        std::vector<float> left, right;
        for (const LineIndex i : column.lines) {
            left.push_back(reading.lines[i].box.x0);
            right.push_back(reading.lines[i].box.x1);
        }
        std::ranges::sort(left);
        std::ranges::sort(right);
        box.x0 = left[left.size() / 5];
        box.x1 = right[right.size() * 2 / 3];
        return box;
    }
    const float lack = usual - box.width();
    if (lack < 0.5F * column.size)
        return box;
    if (lack < 2.6F * column.size && lack > 1.4F * column.size)  // nothing but first lines of paragraphs
        box.x0 = box.x1 - usual;
    else
        box.x1 = box.x0 + usual;
    return box;
}

/// A signature stands to the right of where paragraphs begin, or says so by what follows it.
bool signs(const Line& line, const Place& place, const Line& after)
{
    return place.indent > 1.3F && isSignature(line.text)
        && (place.indent > 2.6F || place.room > 1.2F || isSignature(after.text) || isDateLine(after.text));
}

Mend mendOf(const Line& before, const Place& a, const Line& after, const Place& b)
{
    const bool complete = endsSentence(before.text);
    if (startsInside(after.text) && b.indent < 1)
        return {true, 0.99};
    if (isDateLine(after.text) || signs(before, a, after))
        return {false, 0.95};
    const double word = firstWord(after.text);  // what is never broken may leave room
    if (!complete && word > 3 && a.room < word)
        return {true, 0.9};
    if (!complete && a.room < 0.8F && b.room < 0.8F && b.indent > 1.3F && a.indent < b.indent)  // a signature over two lines
        return {true, 0.9};
    if (b.indent > 5)  // set to the right or in the middle: a signature, a heading
        return {false, 0.97};
    if (b.indent > 1.3F)
        return {false, complete || a.room > 1 ? 0.99 : 0.9};
    if (a.indent > 3 && a.room > 0.8F)  // a heading stood in the middle
        return {false, 0.9};
    if (complete && isSignature(after.text))
        return {false, 0.8};
    if (a.room < 1.2F || a.room < word)
        return {true, complete && b.indent > 0.8F ? 0.45 : 0.99};
    if (complete)
        return {false, a.room > 2 ? 0.9 : 0.6};
    return {a.room < 3, a.room < 2 ? 0.85 : 0.45};
}

/// Cells of text do not stand exactly where the printed lines did: there a sentence that goes on counts for more than an indent.
Mend mendOfCells(const Line& before, const Place& a, const Line& after, const Place& b)
{
    if (isTableRow(before.text) && isTableRow(after.text))
        return {false, 0.95};
    const Mend printed = mendOf(before, a, after, b);
    if (printed.joined || endsSentence(before.text) || lastOf(before.text) == U'：' || isDateLine(after.text)
        || isTableRow(after.text) || (isSignature(before.text) && isSignature(after.text)))
        return printed;
    if (isSignature(before.text))
        return {true, 0.45};
    if (looksLikeHeadline(before.text) && before.width < 9 && !cutsNumber(before.text, after.text))
        return {false, 0.45};
    const bool heading = a.indent > 1.3F && looksLikeHeadline(before.text);  // stood in the middle, it may be
    return {true, b.indent > 1.3F && (a.room > 2 || heading) ? 0.45 : 0.9};
}

/// Converters change the order of lines that stand on almost one level: a paragraph's second line before its first.
void putInOrder(const Reading& reading, LineList& lines, std::vector<Place>& where)
{
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const std::string &before = reading.lines[lines[i - 1]].text, &second = reading.lines[lines[i]].text;
        const bool first = where[i + 1].indent > 1.3F && where[i + 1].indent < 3;
        if (endsSentence(before) && where[i].indent < 0.8F && !endsSentence(second) && first && where[i - 1].room > 1) {
            std::swap(lines[i], lines[i + 1]);
            std::swap(where[i], where[i + 1]);
        }
    }
}

/// Text that goes on in a column which does not begin on the level of the first one may have been put in the wrong place.
void doubtBrokenColumns(Reading& reading, const std::vector<const Stack*>& columns)
{
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        Line& last = reading.lines[columns[i]->lines.back()];
        const float down = columns[i + 1]->box.y0 - columns.front()->box.y0;
        if (last.end && std::fabs(down) > 2.8F * columns[i]->size)
            last.end->confidence = std::min(last.end->confidence, 0.45);
    }
}

}  // namespace

LineList readColumnEnds(Reading& reading, const std::vector<const Stack*>& columns, Places places)
{
    LineList lines;
    if (columns.empty())
        return lines;
    const float usual = medianWidth(columns);
    std::vector<Place> where;
    for (const Stack* column : columns) {
        const bool vertical = reading.lines[column->lines.front()].vertical;
        const Box edges = vertical ? column->box : edgesOf(reading, *column, usual);
        for (const LineIndex i : column->lines) {
            const Box& box = reading.lines[i].box;
            if (vertical) {
                where.push_back({(box.y0 - edges.y0) / column->size, (edges.y1 - box.y1) / column->size});
                lines.push_back(i);
                continue;
            }
            const Line& line = reading.lines[i];
            const bool known = line.right > line.left;
            where.push_back({(box.x0 - (known ? std::min(line.left, edges.x0) : edges.x0)) / column->size,
                             ((known ? std::max(line.right, edges.x1) : edges.x1) - box.x1) / column->size});
            lines.push_back(i);
        }
    }
    if (places == Places::Cells)
        putInOrder(reading, lines, where);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        reading.lines[lines[i]].end = (places == Places::Cells ? mendOfCells : mendOf)(reading.lines[lines[i]], where[i],
                                                                                       reading.lines[lines[i + 1]], where[i + 1]);
    if (places == Places::Cells)
        doubtBrokenColumns(reading, columns);
    return lines;
}

}  // namespace danqian::layout
