#include "core/layout/stream.h"

#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/layout/rarity.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

using Kind = UnitKind;

constexpr std::size_t longestHead = 4;  // lines
constexpr std::size_t mostUnits = 10000;  // of a page; more is no page, and its words are not weighed

class StreamReader {
public:
    StreamReader(Reading& reading, const std::vector<Unit>& units)
        : m_reading(reading), m_units(units), m_kinds(kindsOf(reading, units))
    {
        for (std::size_t i = 0; i < std::min(units.size(), mostUnits); ++i)
            m_rarity.count(Topics(textOf(reading, units[i])));
    }

    void run()
    {
        for (std::size_t i = 0; i < m_units.size();)
            i = step(i);
        finish();
    }

private:
    std::string_view first(std::size_t unit) const { return m_reading.lines[m_units[unit].lines.front()].text; }
    std::string_view last(std::size_t unit) const { return m_reading.lines[m_units[unit].lines.back()].text; }

    std::string text(std::size_t unit) const { return textOf(m_reading, m_units[unit]); }

    std::size_t step(std::size_t i)
    {
        switch (m_kinds[i]) {
        case Kind::Furniture:
        case Kind::Label:
            m_reading.furniture.push_back(m_units[i].lines);
            m_breakDue = m_kinds[i] == Kind::Label;
            return i + 1;
        case Kind::Jump:
            m_reading.furniture.push_back(m_units[i].lines);
            m_closed = true;
            return i + 1;
        case Kind::EndByline:
        case Kind::Byline: return byline(i);
        case Kind::Head: return heads(i);
        case Kind::Caption: caption(i); return i + 1;
        case Kind::Signature:
        case Kind::Body: body(i); return i + 1;
        }
        return i + 1;
    }

    bool hasBody() const { return m_open && !m_draft[Part::Body].empty(); }

    /// The last sentence of the article's body is complete.
    bool complete() const
    {
        if (!hasBody())
            return true;
        const std::string& text = m_reading.lines[m_draft[Part::Body].back()].text;
        return m_closed || endsSentence(text) || isTableRow(text) || isSignature(text) || isDateLine(text) || text.ends_with("：")
            || text.ends_with(":");
    }

    void append(Part part, std::size_t unit)
    {
        m_open = true;
        m_draft[part].insert(m_draft[part].end(), m_units[unit].lines.begin(), m_units[unit].lines.end());
        if (part == Part::Body && m_text.size() < 6000)
            m_text += text(unit);
    }

    std::size_t byline(std::size_t i)
    {
        if (i + 1 < m_units.size() && m_kinds[i + 1] == Kind::Head && namesGoOn(text(i)) && emsOf(text(i + 1)) < 8) {
            append(Part::Byline, i);
            append(Part::Byline, i + 1);
            return i + 2;
        }
        if (hasBody() && m_draft[Part::Byline].empty()) {  // at the article's end
            append(Part::Byline, i);
            m_closed = true;
        } else if (m_draft[Part::Body].empty()) {
            append(Part::Byline, i);
        } else {
            append(Part::Body, i);
            m_closed = m_kinds[i] == Kind::EndByline;
        }
        return i + 1;
    }

    std::size_t heads(std::size_t i)
    {
        std::size_t end = i + 1;
        while (end < m_units.size() && m_kinds[end] == Kind::Head && end - i < longestHead && m_units[end].blankBefore < wideGap)
            ++end;
        const std::size_t signature = hasBody() ? signatureLines(i, end) : 0;
        if (signature > 0) {
            for (std::size_t k = i; k < i + signature; ++k)
                append(Part::Body, k);
            return i + signature;
        }
        if (hasBody() && !beginsArticle(i, end)) {
            const std::optional<Mend> heading = endOfHeading(i);
            m_heading = firstOf(text(i));
            append(Part::Body, i);
            if (heading)
                m_reading.lines[m_units[i].lines.back()].end = heading;
            return i + 1;
        }
        finish();
        for (std::size_t k = i; k < end; ++k) {
            m_heads.push_back(m_units[k].lines);
            m_text += text(k) + "\n";
        }
        m_open = true;
        return end;
    }

    /// The end of a line that begins no article: a heading's words are new, those of a paragraph that a column cut come from above.
    std::optional<Mend> endOfHeading(std::size_t i) const
    {
        constexpr double few = 0.05, many = 0.15;
        if (!complete() || hasComma(i))
            return {};
        const double old = i < mostUnits ? m_rarity.share(Topics(text(i)), Topics(m_text)) : 0;
        return Mend{old > many, old > few ? 0.45 : 0.8};
    }

    /// How many of the headline-like lines [i, end) sign the notice before them.
    std::size_t signatureLines(std::size_t i, std::size_t end) const
    {
        if (m_units[i].blankBefore >= wideGap || !isSignature(first(i)) || !complete())
            return 0;
        const bool notice = !m_heads.empty() && namesNotice(m_reading.lines[m_heads.back().back()].text);
        const bool lastThing = i + 1 == m_units.size() || m_units[i + 1].blankBefore >= wideGap;
        const bool dated = end < m_units.size() && m_kinds[end] == Kind::Signature && end == i + 1;
        return notice || lastThing || dated ? 1 : 0;
    }

    /// A new article, or only a heading inside the one that is open?
    bool beginsArticle(std::size_t i, std::size_t end) const
    {
        if (m_units[i].blankBefore >= wideGap || m_breakDue || (m_closed && !m_inCaption) || namesNotice(text(end - 1)))
            return true;
        const bool byline = end < m_units.size() && m_kinds[end] == Kind::Byline;
        const std::size_t next = end + (byline ? 1 : 0);
        if (next >= m_units.size())
            return false;
        return (byline ? 4 : 0) + ofOpening(next) + ofLook(i, end) + ofWords(i, end, next) + (complete() ? 0 : -4.5)
            + (!m_draft[Part::Byline].empty() && isSigned(end) ? 5 : 0)
            > 0;
    }

    // Evidence for a new article, in nats:

    double ofOpening(std::size_t next) const
    {
        if (m_kinds[next] == Kind::Caption || opensNews(first(next)) || (isTableRow(first(next)) && !endsWithTable()))
            return 5;
        return opensReport(first(next)) ? 2 : 0;
    }

    bool endsWithTable() const { return hasBody() && isTableRow(m_reading.lines[m_draft[Part::Body].back()].text); }

    /// Headings are short and stand alone.
    double ofLook(std::size_t i, std::size_t end) const
    {
        const double ems = emsOf(text(i));
        return (end - i > 1 ? 2.5 : 0)
            + (ems > 11      ? 1
                   : ems < 8 ? -1.2
                             : 0)
            - (hasComma(i) ? 0.7 : 0) - (isOneOfSeries(i) ? 3.5 : 0);
    }

    /// The headings of one text are often made alike: they begin with the same character.
    bool isOneOfSeries(std::size_t i) const
    {
        const char32_t begin = firstOf(text(i));
        std::size_t next = i + 1;
        while (next < m_units.size() && m_kinds[next] == Kind::Body)
            ++next;
        const bool below = next < m_units.size() && m_kinds[next] == Kind::Head && firstOf(text(next)) == begin;
        return below || (m_heading != 0 && m_heading == begin);
    }

    /// Text below a heading speaks on of what stood above it; text below a headline speaks of the headline alone. The begin of a
    /// paragraph that a column cut off is a part of the text above it.
    double ofWords(std::size_t i, std::size_t end, std::size_t next) const
    {
        if (i > mostUnits)
            return 0;
        const Topics before(m_text), above(headText()), after(textFrom(next));
        std::string all;
        for (std::size_t k = i; k < end; ++k)
            all += text(k) + "\n";
        const Topics head(all);
        const double goesOn = m_rarity.share(after, before), echo = m_rarity.share(head, after);
        const double sum = 0.4 + std::clamp(1.2 * std::log(0.032 / (goesOn + 1e-6)), -2.5, 2.0)
            + std::clamp(5 * (echo - 0.15), -0.7, 1.5) + std::max(-2.5, 0.7 - 22 * m_rarity.share(head, before))
            + std::max(-2.0, 0.3 - 15 * m_rarity.share(above, after));
        return std::max(sum, -3.0);
    }

    /// The begin of the text below a headline.
    std::string textFrom(std::size_t next) const
    {
        constexpr std::size_t enough = 900;  // bytes
        std::string all;
        for (; next < m_units.size() && (m_kinds[next] == Kind::Body || m_kinds[next] == Kind::Caption) && all.size() < enough;
             ++next)
            all += text(next);
        return all.substr(0, enough + enough);
    }

    /// Whether the paragraphs from here to the next headline end with a byline: an article that names its writer at the top ends with
    /// no other.
    bool isSigned(std::size_t from) const
    {
        for (std::size_t k = from; k < m_units.size() && (k == from || m_units[k].blankBefore < wideGap); ++k) {
            if (m_kinds[k] == Kind::EndByline)
                return k > from;
            if (m_kinds[k] != Kind::Body)
                return false;
        }
        return false;
    }

    bool hasComma(std::size_t unit) const
    {
        const std::string all = text(unit);
        return all.find("，") != std::string::npos || all.find(',') != std::string::npos;
    }

    std::string headText() const
    {
        std::string all;
        for (const LineList& head : m_heads)
            for (const LineIndex i : head)
                all += m_reading.lines[i].text;
        return all;
    }

    void body(std::size_t i)
    {
        const bool fresh = hasBody() && complete() && (m_units[i].blankBefore > wideGap || m_closed || m_breakDue);
        if (fresh && m_kinds[i] == Kind::Body)
            finish();
        append(Part::Body, i);
        m_breakDue = false;
    }

    /// A caption is an article of its own; what of it an earlier column end cut off comes back to it.
    void caption(std::size_t i)
    {
        if (!hasBody() && (m_open || m_breakDue)) {  // below its own headline or label
            append(Part::Body, i);
        } else if (!complete()) {
            takeBack(i);
        } else {
            finish();
            append(Part::Body, i);
        }
        m_breakDue = false;
        m_closed = endsSentence(last(i)) || isCaption(last(i));
    }

    void takeBack(std::size_t i)
    {
        LineList& body = m_draft[Part::Body];
        std::size_t from = body.size();
        while (from > 0 && (from == body.size() || !endsSentence(m_reading.lines[body[from - 1]].text)))
            --from;
        if (from == 0) {
            append(Part::Body, i);
            return;
        }
        const LineList cut(body.begin() + static_cast<std::ptrdiff_t>(from), body.end());
        body.resize(from);
        finish();
        m_open = true;
        m_draft[Part::Body] = cut;
        append(Part::Body, i);
    }

    void finish()
    {
        if (m_open) {
            giveRoles(m_reading, m_draft, m_heads);
            m_draft.kind = layout::kindOf(m_reading, m_draft);
            if (m_draft[Part::Body].empty() && !m_heads.empty() && m_reading.articles.empty() && isPaperName(headText())) {
                m_reading.furniture.push_back(m_heads.front());
            } else {
                m_reading.articles.push_back(std::move(m_draft));
            }
        }
        m_draft = {};
        m_heads.clear();
        m_text.clear();
        m_heading = 0;
        m_open = m_closed = m_breakDue = m_inCaption = false;
    }

    Reading& m_reading;
    const std::vector<Unit>& m_units;
    std::vector<Kind> m_kinds;
    Rarity m_rarity;
    Draft m_draft;
    std::vector<LineList> m_heads;
    std::string m_text;  // headlines and body
    char32_t m_heading = 0;  // what the last heading inside it begins with
    bool m_open = false;  // an article has begun
    bool m_closed = false;  // its last line has been seen: a byline, a jump
    bool m_breakDue = false;  // a label stood here
    bool m_inCaption = false;
};

}  // namespace

void readStream(Reading& reading, const std::vector<Unit>& units) { StreamReader(reading, units).run(); }

}  // namespace danqian::layout
