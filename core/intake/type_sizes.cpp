#include "core/intake/type_sizes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace danqian::intake {

namespace {

constexpr float alike = 0.1F;  // part by which guesses for one size may differ: lines are stretched
constexpr float alikeHeights = 0.09F;
constexpr float fewEms = 4;  // too few to tell the size
constexpr std::size_t fewLines = 8;  // too few to tell what a page is set in
constexpr std::size_t mostSizes = 24;  // on one page

/// The file tells the heights of its type, not of what was printed: most are the same.
bool areExact(std::vector<float> heights)
{
    constexpr float blur = 0.035F;
    std::ranges::sort(heights);
    std::size_t most = 0;
    for (std::size_t begin = 0, end = 0; end < heights.size(); ++end) {
        while (heights[begin] * (1 + blur) < heights[end])
            ++begin;
        most = std::max(most, end + 1 - begin);
    }
    return 3 * most >= 2 * heights.size();
}

/// A line is stretched to fill its column, but never by far.
float guess(const MeasuredLine& line)
{
    return line.ems < fewEms ? line.height : std::clamp(line.length / line.ems, 0.75F * line.height, 1.3F * line.height);
}

class SizeFinder {
public:
    explicit SizeFinder(const std::vector<MeasuredLine>& lines) : m_lines(lines), m_order(lines.size())
    {
        for (const MeasuredLine& line : lines)
            m_sizes.push_back(guess(line));
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        std::ranges::sort(m_order, {}, [&](std::size_t i) { return m_sizes[i]; });
    }

    std::vector<float> run()
    {
        for (std::size_t n = 0; n < mostSizes && !m_order.empty(); ++n)
            settle(commonest());
        return m_sizes;
    }

private:
    /// The size that most of the text not yet settled has.
    float commonest() const
    {
        float ems = 0, most = -1, size = 0;
        std::size_t begin = 0;
        for (std::size_t end = 0; end < m_order.size(); ++end) {
            ems += m_lines[m_order[end]].ems;
            while (m_sizes[m_order[begin]] * (1 + alike) < m_sizes[m_order[end]])
                ems -= m_lines[m_order[begin++]].ems;
            if (ems > most) {
                most = ems;
                size = m_sizes[m_order[begin + (end - begin) / 2]];
            }
        }
        return size;
    }

    void settle(float size)
    {
        const auto near = [&](float other, float part) { return std::fabs(other - size) <= part * size; };
        std::vector<float> heights;
        for (const std::size_t i : m_order)
            if (near(m_sizes[i], alike / 2))
                heights.push_back(m_lines[i].height);
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::ranges::nth_element(heights, middle);
        const float ratio = *middle / size;
        std::erase_if(m_order, [&](std::size_t i) {
            const bool its = near(m_sizes[i], alike) || near(m_lines[i].height / ratio, alikeHeights);
            if (its)
                m_sizes[i] = size;
            return its;
        });
    }

    const std::vector<MeasuredLine>& m_lines;
    std::vector<std::size_t> m_order;  // of lines whose size is not settled, by their guesses
    std::vector<float> m_sizes;
};

}  // namespace

std::vector<float> typeSizes(const std::vector<MeasuredLine>& lines)
{
    const auto sane = [](float value) { return std::isfinite(value) ? std::max(value, 0.0F) : 0.0F; };
    std::vector<MeasuredLine> measured;
    std::vector<float> heights;
    for (const MeasuredLine& line : lines) {
        measured.push_back({sane(line.height), sane(line.length), sane(line.ems)});
        heights.push_back(measured.back().height);
    }
    return lines.size() < fewLines || areExact(heights) ? heights : SizeFinder(measured).run();
}

}  // namespace danqian::intake
