#include "core/export/export.h"
#include "core/export/plain.h"

namespace danqian::exports {

std::string textOf(const ArticleOut& article)
{
    std::string out;
    for (std::size_t p = 0; p < partCount; ++p) {
        const std::string& line = article.text[p];
        if (static_cast<Part>(p) != Part::Body && !line.empty())
            out += oneLine(line) + "\n";
    }
    if (!out.empty())
        out += "\n";
    for (const std::string& paragraph : paragraphs(article.text[static_cast<std::size_t>(Part::Body)]))
        out += "　　" + paragraph + "\n";
    return out + "\n\n";
}

}  // namespace danqian::exports
