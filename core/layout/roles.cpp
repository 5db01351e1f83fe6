#include "core/base/utf8.h"
#include "core/layout/phrases.h"
#include "core/layout/stream.h"

#include <algorithm>

namespace danqian::layout {

namespace {

std::string textOf(const Reading& reading, const LineList& lines)
{
    std::string text;
    for (const LineIndex i : lines)
        text += reading.lines[i].text;
    return text;
}

double emsOf(const Reading& reading, const LineList& lines)
{
    double ems = 0;
    for (const LineIndex i : lines)
        ems += reading.lines[i].width;
    return ems;
}

float sizeOf(const Reading& reading, const LineList& lines) { return lines.empty() ? 0 : reading.lines[lines.front()].size; }

/// Which of several head lines is the headline: the largest; where sizes are not known, the last one, unless that is much the
/// longer or says two things side by side, as subtitles do.
std::size_t headlineAmong(const Reading& reading, const std::vector<LineList>& heads)
{
    const auto bySize = [&](const LineList& a, const LineList& b) { return sizeOf(reading, a) < sizeOf(reading, b); };
    const auto largest = std::ranges::max_element(heads, bySize);
    if (sizeOf(reading, *largest) > 1.04f * sizeOf(reading, *std::ranges::min_element(heads, bySize)))
        return static_cast<std::size_t>(largest - heads.begin());
    if (heads.size() != 2)
        return heads.size() / 2;
    const double first = emsOf(reading, heads[0]), second = emsOf(reading, heads[1]);
    const bool halves = textOf(reading, heads[1]).find(' ') != std::string::npos;
    const bool slogan = textOf(reading, heads[0]).find(' ') != std::string::npos;
    return !slogan && (second > 1.35 * first || halves) ? 0 : 1;
}

}  // namespace

void giveRoles(const Reading& reading, Draft& draft, const std::vector<LineList>& heads)
{
    if (heads.empty())
        return;
    const std::size_t main = headlineAmong(reading, heads);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        LineList& part = draft[i < main ? Part::Shoulder : i == main ? Part::Headline : Part::Subtitle];
        part.insert(part.end(), heads[i].begin(), heads[i].end());
    }
}

ArticleKind kindOf(const Reading& reading, const Draft& draft)
{
    const std::string headline = textOf(reading, draft[Part::Headline]);
    if (namesNotice(headline))
        return ArticleKind::Notice;
    if (namesCommentary(textOf(reading, draft[Part::Shoulder])) || namesCommentary(headline))
        return ArticleKind::Commentary;
    std::size_t bytes = 0;
    for (const LineIndex i : draft[Part::Body])
        bytes += reading.lines[i].text.size();
    if (!draft[Part::Body].empty()) {
        std::string tail;
        for (const LineIndex i : draft[Part::Body])
            tail = (tail + reading.lines[i].text).substr(tail.size() > 400 ? tail.size() - 400 : 0);
        if (bytes < 1200 && isCaption(tail))
            return ArticleKind::PhotoCaption;
    }
    const auto rows = std::ranges::count_if(draft[Part::Body], [&](LineIndex i) { return isTableRow(reading.lines[i].text); });
    if (rows > 2 && rows * 2 > std::ssize(draft[Part::Body]))
        return ArticleKind::Table;
    return bytes > 0 && bytes < 420 ? ArticleKind::Brief : ArticleKind::News;
}

}  // namespace danqian::layout
