#include "core/extract/extract.h"

#include "core/base/large_pages.h"
#include "core/extract/figures.h"
#include "core/extract/indicator.h"
#include "core/extract/metrics.h"
#include "core/extract/words.h"

#include <algorithm>

namespace danqian::extract {

namespace {

constexpr std::size_t longParagraph = 16 * 1024;

// The end of the next stretch to read: a paragraph, or of a very long one so many sentences. No rule looks over a sentence's end,
// so the buffers stay small and a long text costs no more than a short one.
std::size_t stretchEnd(std::string_view text, std::size_t begin)
{
    const std::size_t paragraph = text.substr(begin, longParagraph).find('\n');
    if (paragraph != std::string_view::npos)
        return begin + paragraph;
    static constexpr std::string_view stop = "。";
    for (std::size_t i = std::min(begin + longParagraph, text.size()); i < text.size(); ++i) {
        if (text[i] == '\n')
            return i;
        if (text.substr(i, stop.size()) == stop)
            return i + stop.size();
    }
    return text.size();
}

}  // namespace

std::vector<Record> records(std::string_view text, const Context& context)
{
    prepareFigures();
    prepareWords();
    prepareIndicators();
    std::vector<Record> out;
    const Reference reference = Reference::parse(context.issueDate);
    Story story;
    Line line;
    std::vector<Figure> figures;
    out.reserve(std::min(text.size(), longParagraph) / 80 + 2);
    figures.reserve(16);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = stretchEnd(text, begin);
        line.read(text, {begin, end});
        findFigures(line, figures);
        describeFigures(line, figures, reference, story, out);
        // The first stretch of a long text tells how many records to expect.
        if (begin == 0 && end > 0 && text.size() > 4 * end) {
            out.reserve(out.size() * (text.size() / end + 1) * 9 / 8);
            adviseLargePages(out.data(), out.capacity() * sizeof(Record));
        }
        begin = end < text.size() && text[end] == '\n' ? end + 1 : end;
    }
    return out;
}

// Papers write about their own year most; a plan's span (2018-2019年) begins in it. So the latest year named wins, and of a span its
// first.
std::string guessIssueDate(std::string_view text)
{
    prepareFigures();
    Line line;
    std::vector<Figure> figures;
    int year = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = stretchEnd(text, begin);
        line.read(text, {begin, end});
        findFigures(line, figures);
        for (const Figure& figure : figures) {
            const bool dated = figure.type == Figure::Type::Date || figure.type == Figure::Type::DateRange;
            const Point& point = figure.from;
            // 到2030年底 looks ahead.
            const bool ahead = point.edge == Point::Edge::Late || line.before(figure.phraseBegin) == u'到';
            if (dated && !ahead && point.has(point.year) && !point.shortYear && point.year >= 1900 && point.year < 2100)
                year = std::max(year, point.year);
        }
        begin = end < text.size() && text[end] == '\n' ? end + 1 : end;
    }
    return year > 0 ? std::to_string(year) : std::string();
}

}  // namespace danqian::extract
