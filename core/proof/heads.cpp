#include "core/proof/heads.h"

#include "core/proof/families.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <string>

namespace danqian::proof {
namespace {

/// The heads, a line each, and the body behind them: one text, so that the checks of a document hold them against each other.
class Joined {
public:
    Joined(std::span<const HeadPart> heads, std::string_view body) : m_heads(heads), m_body(body)
    {
        for (const HeadPart& head : heads) {
            m_begins.push_back(m_text.size());
            m_text += head.text;
            m_text += '\n';
        }
        m_bodyBegin = m_text.size();
        m_text += body;
    }

    std::string_view text() const { return m_text; }
    std::size_t bodyBegin() const { return m_bodyBegin; }
    bool inBody(Span s) const { return s.begin >= m_bodyBegin; }
    std::string_view at(Span s) const { return text().substr(s.begin, s.size()); }
    bool bodySays(std::string_view words) const { return m_body.find(words) != std::string_view::npos; }

    /// The finding as one on the head that holds `head`; `body` speaks against it.
    Contradiction on(Span head, Span body, Finding finding) const
    {
        const auto line = std::upper_bound(m_begins.begin(), m_begins.end(), head.begin) - 1;
        finding.part = m_heads[static_cast<std::size_t>(line - m_begins.begin())].part;
        finding.span = {head.begin - *line, head.end - *line};
        finding.wrong = at(head);
        if (finding.right)
            finding.right = std::string(at(body));
        finding.arguments = {std::string(at(body))};
        finding.related.clear();
        return {std::move(finding), {body.begin - m_bodyBegin, body.end - m_bodyBegin}};
    }

private:
    std::span<const HeadPart> m_heads;
    std::string_view m_body;
    std::string m_text;
    std::vector<std::size_t> m_begins;  ///< of the heads
    std::size_t m_bodyBegin = 0;
};

std::vector<Ranked> conflicts(const Joined& joined)
{
    const Glyphs glyphs(joined.text());
    Report report(glyphs);
    const std::vector<Quantity> quantities = readQuantities(glyphs);
    const std::vector<PrintedDate> dates = readDates(glyphs);
    const Options options;
    checkConsistency({glyphs, report, options, quantities, dates, glyphs.indexOf(joined.bodyBegin())});
    return report.take();
}

}  // namespace

std::vector<Contradiction> contradictedByBody(std::span<const HeadPart> heads, std::string_view body)
{
    std::vector<Contradiction> out;
    if (heads.empty() || body.empty())
        return out;
    const Joined joined(heads, body);
    std::vector<Span> told;
    for (Ranked& r : conflicts(joined)) {
        const Span now = r.finding.span, was = r.finding.related.empty() ? now : r.finding.related.front();
        const bool across = joined.inBody(now) && !joined.inBody(was);
        if (!across || joined.bodySays(joined.at(was)) || std::find(told.begin(), told.end(), was) != told.end())
            continue;
        told.push_back(was);
        out.push_back(joined.on(was, now, std::move(r.finding)));
    }
    const auto place = [&](const Contradiction& c) {
        const auto head = std::find_if(heads.begin(), heads.end(), [&](const HeadPart& h) { return h.part == c.finding.part; });
        return std::pair(head - heads.begin(), c.finding.span.begin);
    };
    std::stable_sort(out.begin(), out.end(), [&](const Contradiction& a, const Contradiction& b) { return place(a) < place(b); });
    return out;
}

}  // namespace danqian::proof
