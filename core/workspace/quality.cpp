#include "core/workspace/quality.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>
#include <map>
#include <utility>

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

constexpr std::size_t mostOfOneFlaw = 3;
constexpr double mostOfNumerals = 1;

/// Adds up the flaws of a page as the annex says.
class Count {
public:
    Count(const Stylebook& style, Quality& result) : m_result(result)
    {
        for (std::size_t c = 0; c < errorClassCount; ++c)
            m_result.classes[c].weight = weightOf(style, static_cast<ErrorClass>(c));
    }

    void add(const Finding& finding)
    {
        if (finding.severity != Severity::Error)
            return;
        const ErrorClass errorClass = danqian::errorClass(finding.rule);
        ClassQuality& counted = m_result.classes[static_cast<std::size_t>(errorClass)];
        ++counted.flaws;
        if (errorClass == ErrorClass::Words && ++m_same[{finding.rule, finding.wrong}] > mostOfOneFlaw)
            return;
        const bool doubled = errorClass == ErrorClass::Words && isHeadLine(finding.part);
        counted.errors += doubled ? 2 * counted.weight : counted.weight;
    }

    void close()
    {
        double& numerals = m_result.classes[static_cast<std::size_t>(ErrorClass::Numerals)].errors;
        numerals = std::min(numerals, mostOfNumerals);
        for (const ClassQuality& counted : m_result.classes)
            m_result.errors += counted.errors;
        if (m_result.characters > 0)
            m_result.perTenThousand = m_result.errors * 10000.0 / static_cast<double>(m_result.characters);
    }

private:
    static bool isHeadLine(Part part) { return part == Part::Shoulder || part == Part::Headline || part == Part::Subtitle; }

    Quality& m_result;
    std::map<std::pair<std::string, std::string>, std::size_t> m_same;  // by rule and wrong text
};

}  // namespace

Quality quality(const DocumentView& view)
{
    Quality result;
    Count count(*view.style, result);
    for (const ArticleView& article : view.articles) {
        for (const std::string& part : article.text)
            result.characters += printedCharacters(part);
        for (const FindingRow& row : article.findings) {
            if (row.verdict && row.verdict != Verdict::Skipped)
                continue;
            ++result.open;
            count.add(row.finding);
        }
    }
    count.close();
    return result;
}

}  // namespace danqian::workspace
