#include "core/export/export.h"
#include "core/export/plain.h"

#include <algorithm>
#include <string_view>

namespace danqian::exports {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether a mark is markup wherever it stands (CommonMark 0.31, chapter 6; GFM: ~ and |; many readers: $).
bool isMarkup(std::string_view text, std::size_t at)
{
    if (text[at] == ':')
        return text.substr(at, 3) == "://";  // GFM makes links of bare addresses
    return std::string_view("\\`*_[]<>&~|#$").find(text[at]) != std::string_view::npos;
}

/// The mark that would make a line a list, a rule or a heading (chapters 4 and 5), or npos.
std::size_t blockMark(std::string_view line)
{
    const std::size_t digits = static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), isDigit) - line.begin());
    if (digits == line.size())
        return std::string_view::npos;
    const std::string_view marks = digits > 0 ? ".)" : "+-=";
    return marks.find(line[digits]) != std::string_view::npos ? digits : std::string_view::npos;
}

/// One line of text as Markdown that shows just that text. White space at its ends would be markup, too.
std::string escaped(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos)
        return {};
    const std::string_view line = std::string_view(text).substr(first, text.find_last_not_of(" \t") + 1 - first);
    const std::size_t block = blockMark(line);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (at == block || isMarkup(line, at))
            out += '\\';
        out += line[at];
    }
    return out;
}

}  // namespace

std::string markdownOf(const ArticleOut& article)
{
    std::string out;
    const auto add = [&](Part part, std::string_view before, std::string_view after) {
        const std::string line = escaped(oneLine(article.text[static_cast<std::size_t>(part)]));
        if (!line.empty())
            out.append(before).append(line).append(after).append("\n\n");
    };
    add(Part::Shoulder, "**", "**");
    add(Part::Headline, "# ", "");
    add(Part::Subtitle, "**", "**");
    add(Part::Byline, "*", "*");
    for (const std::string& paragraph : paragraphs(article.text[static_cast<std::size_t>(Part::Body)])) {
        if (const std::string line = escaped(paragraph); !line.empty())
            out += line + "\n\n";
    }
    return out;
}

}  // namespace danqian::exports
