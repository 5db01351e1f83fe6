#include "app/cli/read_page.h"
#include "app/cli/words.h"

namespace danqian::cli {
namespace {

std::string valueText(const Record& record)
{
    switch (record.value.form) {
    case Value::Form::None: return "?";
    case Value::Form::Range: return record.value.lo + " – " + record.value.hi;
    default: return record.value.lo;
    }
}

std::string articleText(const ReadPage& page, std::size_t index)
{
    const Article& article = page.state.articles[index];
    const workspace::Analysis& analysis = page.analyses[index];
    std::string out = "\n── " + std::string(name(article.kind)) + " · page " + std::to_string(page.number) + '\n';
    for (const Part part : {Part::Shoulder, Part::Headline, Part::Subtitle, Part::Byline, Part::Body}) {
        const std::string text = article[part].text(page.state.origins);
        if (!text.empty())
            out += (part == Part::Headline ? "【" + text + "】" : text) + '\n';
    }
    out += "  records: " + std::to_string(analysis.records.size()) + '\n';
    for (const Record& r : analysis.records) {
        out += "    " + r.surface + " = " + valueText(r) + (r.unit.empty() ? "" : " " + r.unit) + "  ["
            + std::string(name(r.kind)) + "] " + r.indicator + (r.qualifier.empty() ? "" : " (" + r.qualifier + ")") + '\n';
    }
    out += "  findings: " + std::to_string(analysis.findings.size()) + '\n';
    for (const Finding& f : analysis.findings)
        out += "    " + (f.wrong.empty() ? "∅" : f.wrong) + " → " + f.right.value_or("?") + "  [" + f.rule + "] " + explanation(f)
            + '\n';
    return out;
}

}  // namespace

std::string textOf(const Source& source, const std::vector<ReadPage>& pages)
{
    std::string out = printable(source.name) + " · " + source.report.encoding + '\n';
    for (const ReadPage& page : pages)
        for (std::size_t i = 0; i < page.state.articles.size(); ++i)
            out += articleText(page, i);
    return out;
}

}  // namespace danqian::cli
