#include "core/layout/column_links.h"

#include "core/layout/bylines.h"
#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr float sameSize = 0.06F;  // part by which the type of one article's columns may differ
constexpr float widestGutter = 4;  // ems
constexpr float full = 1.2F;  // ems that a full line may lack
constexpr float begins = 1.3F, centred = 3;  // ems: indents of a paragraph's first line, of a heading or a signature
constexpr float touching = 0.3F;  // ems by which boxes may overlap all the same
constexpr float farthestBelow = 40;  // ems
constexpr float farthest = 1.3F;  // column widths beyond a gutter: a picture may take a column's place

/// What it costs that the text of one column goes on in another.
float costOfText(const Sheet& sheet, const Column& a, const Column& b)
{
    const LineList& lines = sheet.stacks[b.stack].lines;
    const std::string& first = sheet.firstLine(b.stack).text;
    const bool paragraph = b.indent > begins && b.indent < centred;
    const bool odd = b.indent >= centred || isSignature(first) || isDateLine(first)
        || (lines.size() <= 3 && isSignature(sheet.textOf(b.stack)));
    float cost = opensNews(first) || (b.ownHead > 0 && opensNews(sheet.line(lines[b.ownHead]).text)) ? 6 : 0;
    const std::string& last = sheet.lastLine(a.stack).text;
    if (isJump(last) || isEndByline(last))
        cost += 4;
    const auto language = static_cast<float>(std::clamp(Continuity().between(a.end, b.begin), -3.0, 5.0));
    if (sheet.loose && a.open)  // blanks say little about indents
        return cost + (paragraph || odd ? 1.5F : 0) - language;
    if (a.open && a.room < full)
        return cost + (paragraph ? 5 : odd ? 3 : -language);
    if (a.open)
        return cost + (paragraph || odd ? 1 : 3 - std::max(0.0F, language / 2));
    if (a.room > full)
        return cost + (odd ? 0 : paragraph ? 1 : 4);  // most columns are cut inside a paragraph
    return cost + (paragraph || odd ? 0.3F : 1);
}

class Linker {
public:
    explicit Linker(const Sheet& sheet) : m_sheet(sheet) { }

    bool isTable(std::size_t column) const { return m_sheet.stacks[m_sheet.columns[column].stack].table; }

    std::vector<std::vector<Link>> run() const
    {
        std::vector<std::vector<Link>> links(m_sheet.columns.size());
        for (std::size_t a = 0; a < links.size(); ++a)
            for (std::size_t b = 0; b < links.size() && m_sheet.columns[b].box.y0 < reachOf(m_sheet.columns[a]); ++b)
                if (a != b && !isTable(a) && !isTable(b) && isAlike(m_sheet.columns[a], m_sheet.columns[b]))
                    add(links[a], m_sheet.columns[a], m_sheet.columns[b], b);
        return links;
    }

private:
    static float reachOf(const Column& column) { return column.box.y1 + farthestBelow * column.em; }

    static bool isAlike(const Column& a, const Column& b)
    {
        return std::fabs(a.em - b.em) < sameSize * a.em && a.vertical == b.vertical && !a.caption && !b.caption;
    }

    void add(std::vector<Link>& links, const Column& a, const Column& b, std::size_t to) const
    {
        if (const auto link = wayOf(a, b)) {
            links.push_back({to, link->way, link->cost + costOfText(m_sheet, a, b)});
        }
    }

    /// The white between two columns of one width: what a short line leaves of either is none.
    static float gutterBetween(const Column& a, const Column& b)
    {
        const float wider = std::max(a.box.width(), b.box.width());
        const float right = std::max(a.box.x1, std::min(a.box.x0 + wider, b.box.x0)), left = std::max(b.box.x1 - wider, right);
        return std::min(b.box.x0, left) - right;
    }

    std::optional<Link> wayOf(const Column& a, const Column& b) const
    {
        const float em = a.em, width = std::max(a.box.width(), b.box.width());
        if (overlapX(a.box, b.box) > (m_sheet.loose ? 0.7F : 0.5F) * std::min(a.box.width(), b.box.width()))
            return below(a, b);
        if (b.box.y0 >= a.box.y1 && b.box.x1 < a.box.x0)
            return Link{none, Link::Way::Under, 1.5F};
        const float gutter = gutterBetween(a, b);
        if (b.box.x0 < a.box.x1 - (m_sheet.loose ? 0.6F * a.box.width() : 0) || b.box.y0 > a.box.y1 + em
            || gutter > widestGutter * em + farthest * width)
            return std::nullopt;
        if (gutter < widestGutter * em)
            return Link{none, Link::Way::Beside, 0};
        const Box between{a.box.x1, std::max(a.box.y0, b.box.y0), b.box.x0, std::min(a.box.y1, b.box.y1)};
        if (between.height() < em || fillingOf(m_sheet, between) == Filling::Text)
            return std::nullopt;
        return Link{none, Link::Way::Beside, 3};
    }

    std::optional<Link> below(const Column& a, const Column& b) const
    {
        const float em = a.em, gap = b.box.y0 - a.box.y1;
        if (gap < -0.5F * em || std::fabs(a.box.width() - b.box.width()) > 0.3F * std::max(a.box.width(), b.box.width()) + 4 * em)
            return std::nullopt;
        const Box between{std::max(a.box.x0, b.box.x0), a.box.y1, std::min(a.box.x1, b.box.x1), b.box.y0};
        const Filling filling = fillingOf(m_sheet, between);
        if (filling == Filling::Text)
            return std::nullopt;
        const float far = gap > 2 * em ? 1 + 0.03F * gap / em + (beginsLevel(b) ? 4 : 0) : 0.3F;
        return Link{none, Link::Way::Below, far + (filling == Filling::Captions ? 0.7F : 0)};
    }

    /// Others begin at just its height beside it: more than a picture lies above them all.
    bool beginsLevel(const Column& column) const
    {
        return std::ranges::any_of(m_sheet.columns, [&](const Column& other) {
            const float aside = -overlapX(column.box, other.box);
            return isAlike(column, other) && std::fabs(other.box.y0 - column.box.y0) < 0.3F * column.em && aside > 0
                && aside < widestGutter * column.em;
        });
    }

    const Sheet& m_sheet;
};

}  // namespace

std::vector<std::vector<Link>> linkColumns(const Sheet& sheet) { return Linker(sheet).run(); }

float costOfBegin(const Sheet& sheet, const Column& column, bool headed)
{
    if (sheet.stacks[column.stack].table)
        return 0;
    if (opensNews(sheet.firstLine(column.stack).text))
        return headed ? -1.5F : 0;
    return column.byline != none || column.caption || column.indent > begins || (column.ownHead > 0 && !headed) ? 0 : 2.5F;
}

float costOfEnd(const Column& column) { return column.open ? (column.room < full ? 6 : 1) : 0; }

Filling fillingOf(const Sheet& sheet, const Box& area, std::size_t but)
{
    const auto holds = [&](const Box& box, float em) {
        return overlapX(area, box) > touching * (sheet.loose ? 10 * em : em) && overlapY(area, box) > touching * em;
    };
    for (std::size_t h = 0; h < sheet.heads.size(); ++h)
        if (h != but && holds(sheet.heads[h].box, sheet.heads[h].size))
            return Filling::Text;
    Filling filling = Filling::Blank;
    for (const Column& column : sheet.columns) {
        if (!holds(column.box, column.em))
            continue;
        if (!column.caption)
            return Filling::Text;
        filling = Filling::Captions;
    }
    return filling;
}

}  // namespace danqian::layout
