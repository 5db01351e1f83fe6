#include "core/layout/column_widths.h"

#include <algorithm>
#include <array>
#include <functional>

namespace danqian::layout {

namespace {

constexpr std::size_t window = 7;  // lines up and down that tell a column's width

using Histogram = std::array<int, static_cast<std::size_t>(widestColumn) * 2 + 4>;

void count(Histogram& histogram, const Line& line, int step)
{
    if (line.width >= 5 && line.width < widestColumn)
        histogram[static_cast<std::size_t>(line.width * 2)] += step;
}

/// How many lines fill a column that is w half ems wide: digits and marks make a width look up to an em and a half too small.
int filling(const Histogram& histogram, std::size_t w)
{
    return histogram[w - 2] + histogram[w - 1] + 2 * histogram[w] + histogram[w + 1];
}

/// The width of the page's columns that a few of its lines fill best, in ems; where few lines speak, the page has more weight.
/// `wider`: of the widest line, in half ems.
double widthOf(const Histogram& local, const Histogram& page, int most, std::size_t wider = 0)
{
    double best = -9, width = 0;
    for (std::size_t w = 2; w + 1 < page.size(); ++w) {
        const double score = filling(local, w) + 3.0 * filling(page, w) / most - (w + 2 < wider ? 6 : 0);
        if (score >= best) {
            best = score;
            width = static_cast<double>(w) / 2 + 0.25;
        }
    }
    return width;
}

/// The same, where the lines are known to come one after the other: paragraphs' first lines are two ems short, and but for a headline
/// no line is wider than its column.
double widthAround(const Histogram& local, const Histogram& page, int most)
{
    constexpr std::size_t indent = 4, beyond = 9;  // half ems
    double best = -99, width = 0;
    for (std::size_t w = 2; w + 1 < page.size(); ++w) {
        int wider = 0;
        for (std::size_t k = w + 3; k < std::min(w + beyond, page.size()); ++k)
            wider += local[k];
        const double first = w > indent + 2 ? 0.4 * filling(local, w - indent) : 0;
        const double score = filling(local, w) + first - 0.6 * wider + 3.0 * filling(page, w) / most;
        if (score >= best) {
            best = score;
            width = static_cast<double>(w) / 2 + 0.25;
        }
    }
    return width;
}

int mostFilling(const Histogram& page)
{
    int most = 1;
    for (std::size_t w = 2; w + 1 < page.size(); ++w)
        most = std::max(most, filling(page, w));
    return most;
}

}  // namespace

std::vector<double> widthsOfBlocks(const std::vector<const Line*>& lines)
{
    Histogram page{};
    for (const Line* line : lines)
        count(page, *line, 1);
    const int most = mostFilling(page);
    std::vector<double> widths;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        end = begin + 1;
        while (end < lines.size() && lines[end]->blankBefore == 0)
            ++end;
        Histogram local{};
        std::vector<double> all;
        for (std::size_t i = begin; i < end; ++i) {
            count(local, *lines[i], 1);
            all.push_back(lines[i]->width);
        }
        std::ranges::sort(all, std::greater());
        const double widestLine = all[all.size() > 3 ? 1 : 0];  // a headline may stand above
        const bool rows = widestLine >= widestColumn;
        widths.resize(end, widthOf(local, page, most, rows ? 0 : static_cast<std::size_t>(2 * widestLine)));
    }
    return widths;
}

std::vector<double> columnWidths(const std::vector<const Line*>& lines)
{
    Histogram page{}, local{};
    for (const Line* line : lines)
        count(page, *line, 1);
    const int most = mostFilling(page);
    for (std::size_t i = 0; i < std::min(window, lines.size()); ++i)
        count(local, *lines[i], 1);
    std::vector<double> widths(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i + window < lines.size())
            count(local, *lines[i + window], 1);
        if (i > window)
            count(local, *lines[i - window - 1], -1);
        widths[i] = widthAround(local, page, most);
    }
    return widths;
}

}  // namespace danqian::layout
