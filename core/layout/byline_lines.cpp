#include "core/layout/byline_lines.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

namespace danqian::layout {

namespace {

constexpr std::size_t mostLines = 3;  // of one byline
constexpr double longestRest = 8;  // ems of names that a line had no room for

bool goesOn(const Line& line) { return line.end && line.end->joined; }

/// The rest of a byline: names, which nothing but blanks part.
bool isRestOfNames(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        if (!isHan(c) && !isBlank(c))
            return false;
        i += size;
    }
    return emsOf(text) <= longestRest;
}

}  // namespace

LineList takeTopByline(const Reading& reading, LineList& body)
{
    LineList taken;
    const auto at = [&](std::size_t i) -> const Line& { return reading.lines[body[i]]; };
    std::size_t n = 0;
    while (n + 1 < body.size() && n < mostLines) {
        const bool rest = n > 0 && goesOn(at(n - 1)) && !goesOn(at(n)) && isRestOfNames(at(n).text);
        const bool name = n == 0 && isPersonName(at(n).text) && !goesOn(at(n));
        if (!rest && !name && !isByline(at(n).text))
            break;
        ++n;
    }
    taken.assign(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(n));
    body.erase(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(n));
    return taken;
}

LineList takeEndByline(const Reading& reading, LineList& body)
{
    std::string text;
    for (std::size_t n = 1; n <= mostLines && n < body.size(); ++n) {
        const std::size_t first = body.size() - n;
        text.insert(0, reading.lines[body[first]].text);
        if (hasCredit(text))
            break;
        if (!isEndByline(text) && !isByline(text))
            continue;
        LineList taken(body.begin() + static_cast<std::ptrdiff_t>(first), body.end());
        body.resize(first);
        return taken;
    }
    return {};
}

bool partsNames(const Line& before, const Line& after)
{
    return !leavesOpen(before.text) && (!goesOn(before) || (namesGoOn(before.text) && isPersonName(after.text)));
}

}  // namespace danqian::layout
