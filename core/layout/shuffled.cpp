#include "core/layout/shuffled.h"

#include "core/layout/heap_match.h"
#include "core/layout/phrases.h"
#include "core/layout/rarity.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

using Kind = UnitKind;

constexpr std::size_t mostHeads = 150, mostCells = 40000;  // head lines, and as many times paragraphs, of a page; more is no page
constexpr std::size_t nobody = Matching::none;

class HeapReader {
public:
    HeapReader(Reading& reading, const std::vector<Unit>& units)
        : m_reading(reading), m_units(units), m_kinds(kindsOf(reading, units)), m_with(units.size(), nobody)
    {
        sortUnits();
    }

    bool run()
    {
        if (m_heads.empty() || m_paragraphs.empty() || m_heads.size() > mostHeads
            || m_heads.size() * m_paragraphs.size() > mostCells)
            return false;
        weighBegins();
        m_matching = matchHeap(m_heads, m_paragraphs);
        if (m_matching.natural)
            return false;
        write();
        return true;
    }

private:
    std::string text(std::size_t unit) const { return textOf(m_reading, m_units[unit]); }

    bool isParagraph(std::size_t i) const
    {
        const Kind kind = m_kinds[i];
        return kind == Kind::Body || kind == Kind::Caption || kind == Kind::Signature;
    }

    void sortUnits()
    {
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (m_kinds[i] == Kind::Head && i > 0 && isParagraph(i - 1) && isSignature(text(i)))
                m_kinds[i] = Kind::Signature;
            if (isParagraph(i)) {
                m_paragraphUnits.push_back(i);
                m_paragraphs.push_back({text(i), 0, m_kinds[i] == Kind::Caption});
            } else if (m_kinds[i] == Kind::Head) {
                addHead(i);
            } else if (m_kinds[i] == Kind::Byline && i > 0 && !m_headUnits.empty() && m_headUnits.back() + 1 == i) {
                m_heads.back().last = true;
                m_with[i] = m_heads.size() - 1;
            }
        }
    }

    /// Two headlines that were drawn on one level may share a line.
    void addHead(std::size_t unit)
    {
        const double heading = emsOf(text(unit)) < 9 ? 0.0 : -3.0;
        const std::vector<LineList> parts = partsOf(unit);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            m_headUnits.push_back(unit);
            m_headLines.push_back(parts[k]);
            m_heads.push_back({textOf(m_reading, {parts[k]}), m_paragraphs.size(), false, k > 0, heading});
        }
    }

    /// A headline's lines between blanks; all of them where a part would be too short for a headline.
    std::vector<LineList> partsOf(std::size_t unit)
    {
        constexpr double least = 4;  // ems
        std::vector<LineList> parts;
        for (const LineIndex i : m_units[unit].lines) {
            const Line line = m_reading.lines[i];
            for (std::size_t begin = 0; begin < line.text.size();) {
                const std::size_t end =
                    line.spans.size() == 1 ? std::min(line.text.find(' ', begin), line.text.size()) : line.text.size();
                LineIndex part = i;
                if (begin > 0 || end < line.text.size()) {
                    part = static_cast<LineIndex>(m_reading.lines.size());
                    m_reading.lines.push_back(cut(line, begin, end));
                }
                if (begin > 0 || parts.empty())
                    parts.emplace_back();
                parts.back().push_back(part);
                begin = end + 1;
            }
        }
        const auto tooShort = [&](const LineList& lines) { return emsOf(textOf(m_reading, {lines})) < least; };
        return parts.size() > 1 && std::ranges::none_of(parts, tooShort) ? parts : std::vector<LineList>{m_units[unit].lines};
    }

    static Line cut(const Line& line, std::size_t begin, std::size_t end)
    {
        Line part = line;
        part.text = line.text.substr(begin, end - begin);
        part.width = emsOf(part.text);
        part.spans = {{line.spans[0].begin + begin, line.spans[0].begin + end}};
        return part;
    }

    /// Whether a text is at its end before a unit, or a byline opens another there.
    bool isClosedBefore(std::size_t unit) const
    {
        for (std::size_t i = unit; i-- > 0 && !isParagraph(i) && m_kinds[i] != Kind::Head;)
            if (m_with[i] == nobody && m_kinds[i] != Kind::Furniture)
                return true;
        return false;
    }

    static bool isComplete(const std::string& text)
    {
        return endsSentence(text) || isSignature(text) || isDateLine(text) || isTableRow(text) || hasCredit(text);
    }

    /// How much each paragraph looks like the first of an article.
    void weighBegins()
    {
        Rarity rarity;
        for (const DrawnParagraph& paragraph : m_paragraphs)
            rarity.count(Topics(paragraph.text));
        for (std::size_t p = 1; p < m_paragraphs.size(); ++p) {
            const double goesOn = rarity.share(Topics(textFrom(p)), Topics(textBefore(p)));
            m_paragraphs[p].begins = ofBegin(p) - 1.2 + std::clamp(2 * std::log(0.027 / (goesOn + 1e-6)), -2.5, 1.9);
        }
    }

    /// What stands before a paragraph, back to where an article began for certain.
    std::string textBefore(std::size_t p) const
    {
        constexpr std::size_t enough = 600;  // bytes
        constexpr double certain = 4;
        std::string all;
        for (std::size_t k = p; k-- > 0 && all.size() < enough;) {
            all += m_paragraphs[k].text + "\n";
            if (m_paragraphs[k].begins > certain)
                break;
        }
        return all;
    }

    /// A paragraph, and more of what follows it if it is short.
    std::string textFrom(std::size_t p) const
    {
        constexpr std::size_t enough = 300;  // bytes
        std::string all = m_paragraphs[p].text;
        while (all.size() < enough && ++p < m_paragraphs.size() && m_paragraphUnits[p] == m_paragraphUnits[p - 1] + 1)
            all += m_paragraphs[p].text;
        return all;
    }

    /// The evidence of what stands around it and of its first words, in nats.
    double ofBegin(std::size_t p) const
    {
        constexpr double never = -10;
        const std::string &before = m_paragraphs[p - 1].text, &text = m_paragraphs[p].text;
        if (startsInside(text) || isSignature(text) || isDateLine(text) || goesOn(before, text))
            return never;
        double score = isComplete(before) ? 0 : -5;
        if (isClosedBefore(m_paragraphUnits[p]) || opensNews(text))
            score += 5;
        else if (opensReport(text))
            score += 1.5;
        if (opensLater(text))
            score -= 2;
        if (firstOf(text) == U'“' || firstOf(text) == U'「')
            score -= 0.8;
        if (isSignature(before) || isDateLine(before))
            score += 3;
        return score + (m_paragraphs[p].caption ? 6 : 0) + (m_paragraphs[p - 1].caption ? 3 : 0);
    }

    // Writing

    void write()
    {
        std::vector<Draft> drafts;
        std::vector<std::size_t> draftOf;  // of the paragraphs
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
            if (p == 0 || m_matching.begins[p])
                drafts.emplace_back();
            draftOf.push_back(drafts.size() - 1);
        }
        writeHeads(drafts, draftOf);
        for (std::size_t i = 0, p = 0; i < m_units.size(); ++i) {
            if (p < m_paragraphUnits.size() && m_paragraphUnits[p] == i)
                append(drafts[draftOf[p++]][Part::Body], i);
            else if (m_kinds[i] != Kind::Head)
                place(i, drafts, p > 0 ? draftOf[p - 1] : nobody, p < draftOf.size() ? draftOf[p] : nobody);
            else if (isHeading(i))
                writeHeading(drafts[draftOf[p]][Part::Body], i);
        }
        for (Draft& draft : drafts) {
            draft.kind = layout::kindOf(m_reading, draft);
            m_reading.articles.push_back(std::move(draft));
        }
    }

    bool isHeading(std::size_t unit) const
    {
        const auto h = std::ranges::lower_bound(m_headUnits, unit) - m_headUnits.begin();
        return m_matching.heading[static_cast<std::size_t>(h)];
    }

    void writeHeads(std::vector<Draft>& drafts, const std::vector<std::size_t>& draftOf)
    {
        std::vector<std::vector<LineList>> heads(drafts.size());
        for (std::size_t h = 0, end = 0; h < m_heads.size(); h = end) {
            end = h + 1;
            while (end < m_heads.size() && m_heads[end].half && m_matching.textOf[end] == m_matching.textOf[h])
                ++end;
            if (m_matching.heading[h])
                continue;
            const bool whole = !m_heads[h].half && (end == m_heads.size() || !m_heads[end].half);
            std::vector<LineList>& to =
                m_matching.textOf[h] == nobody ? m_reading.leftovers : heads[draftOf[m_matching.textOf[h]]];
            if (whole)
                to.push_back(m_units[m_headUnits[h]].lines);
            else
                to.insert(to.end(), m_headLines.begin() + static_cast<std::ptrdiff_t>(h),
                          m_headLines.begin() + static_cast<std::ptrdiff_t>(end));
        }
        for (std::size_t d = 0; d < drafts.size(); ++d)
            giveRoles(m_reading, drafts[d], heads[d]);
    }

    void writeHeading(LineList& body, std::size_t unit)
    {
        if (!body.empty())
            m_reading.lines[body.back()].end = Mend{false, 0.8};
        append(body, unit);
        m_reading.lines[body.back()].end = Mend{false, 0.8};
    }

    /// Bylines, labels, furniture, jumps; `before` and `after`: the drafts on either side, or nobody.
    void place(std::size_t i, std::vector<Draft>& drafts, std::size_t before, std::size_t after)
    {
        if (m_kinds[i] != Kind::Byline && m_kinds[i] != Kind::EndByline) {
            m_reading.furniture.push_back(m_units[i].lines);
            return;
        }
        std::size_t draft = before;
        if (m_with[i] != nobody)
            draft = draftOfHead(m_with[i]);
        else if (m_kinds[i] == Kind::Byline && after != nobody && i + 1 < m_units.size() && isParagraph(i + 1))
            draft = after;
        if (draft == nobody)
            m_reading.leftovers.push_back(m_units[i].lines);
        else
            append(drafts[draft][Part::Byline], i);
    }

    std::size_t draftOfHead(std::size_t h) const
    {
        const std::size_t text = m_matching.textOf[h];
        if (text == nobody)
            return nobody;
        return static_cast<std::size_t>(
            std::count(m_matching.begins.begin() + 1, m_matching.begins.begin() + static_cast<std::ptrdiff_t>(text) + 1, true));
    }

    void append(LineList& to, std::size_t unit) { to.insert(to.end(), m_units[unit].lines.begin(), m_units[unit].lines.end()); }

    Reading& m_reading;
    const std::vector<Unit>& m_units;
    std::vector<Kind> m_kinds;
    std::vector<std::size_t> m_with;  // of the bylines: the head line above
    std::vector<LineList> m_headLines;
    std::vector<std::size_t> m_headUnits, m_paragraphUnits;
    std::vector<DrawnHead> m_heads;
    std::vector<DrawnParagraph> m_paragraphs;
    Matching m_matching;
};

}  // namespace

bool readShuffled(Reading& reading, const std::vector<Unit>& units)
{
    Reading heap = reading;
    if (!HeapReader(heap, units).run())
        return false;
    reading = std::move(heap);
    return true;
}

}  // namespace danqian::layout
