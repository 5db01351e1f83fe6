#include "core/workspace/quality.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

namespace danqian::workspace {

namespace {

std::size_t printedCharacters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [ch, size] = utf8::decode(text, at);
        count += !isSpace(ch) && !isLineEnd(ch);
        at += size;
    }
    return count;
}

double weight(const Finding& finding)
{
    if (finding.severity != Severity::Error)
        return 0;
    return finding.rule.starts_with("punct.") ? 0.1 : 1;
}

}  // namespace

Quality quality(const DocumentView& view)
{
    Quality result;
    for (const ArticleView& article : view.articles) {
        for (const std::string& part : article.text)
            result.characters += printedCharacters(part);
        for (const FindingRow& row : article.findings) {
            const bool open = !row.verdict || row.verdict == Verdict::Skipped;
            result.open += open;
            result.errors += open ? weight(row.finding) : 0;
        }
    }
    if (result.characters > 0)
        result.perTenThousand = result.errors * 10000.0 / static_cast<double>(result.characters);
    return result;
}

}  // namespace danqian::workspace
