#include "core/extract/extract.h"

#include "core/extract/clause.h"
#include "core/extract/figures.h"
#include "core/extract/metrics.h"

#include <algorithm>

namespace danqian::extract {

std::vector<Record> records(std::string_view text, const Context& context)
{
    prepareFigures();
    prepareClauses();
    std::vector<Record> out;
    const Reference reference = Reference::parse(context.issueDate);
    Line line;
    std::vector<Figure> figures;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line.read(text, {begin, end});
        findFigures(line, figures);
        describeFigures(line, figures, reference, out);
        begin = end + 1;
    }
    return out;
}

std::vector<Mention> mentions(std::string_view, const Context&) { return {}; }

}  // namespace danqian::extract
