#include "core/layout/assemble.h"

#include "core/base/utf8.h"
#include "core/layout/byline_lines.h"
#include "core/layout/issue_facts.h"
#include "core/layout/reflow.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::layout {

namespace {

enum class After : std::uint8_t { Nothing, Space, LineFeed };

/// A stretch of one text of the base, with what follows it there.
struct Atom {
    Span span;
    After after = After::Nothing;
    Span tail;  // bytes behind it that no line holds
    Span lead;  // blanks before the first one of the page
};

using Atoms = std::vector<Atom>;

class Assembler {
public:
    Assembler(const Source& source, Span page, const Reading& reading) : m_text(source.text), m_page(page), m_reading(reading) { }

    Base run()
    {
        for (const Draft& draft : m_reading.articles)
            for (std::size_t part = 0; part < partCount; ++part)
                addPart(draft.parts[part], static_cast<Part>(part));
        for (const LineList& lines : m_reading.furniture)
            addPlain(lines, After::LineFeed);
        for (const LineList& lines : m_reading.leftovers)
            addPlain(lines, After::LineFeed);
        spreadGaps();
        return write();
    }

private:
    struct Doubt {  // a line end, to be told once its byte is known
        std::size_t text, atom;
        Mend mend;
    };

    Atoms& begin()
    {
        m_texts.emplace_back();
        return m_texts.back();
    }

    void addLine(Atoms& atoms, const Line& line)
    {
        for (const Span& span : line.spans) {
            if (!span.empty())
                atoms.push_back({span, After::Nothing, {}, {}});
            else if (!atoms.empty())
                atoms.back().after = After::Space;
        }
    }

    void addPlain(const LineList& lines, After between)
    {
        Atoms& atoms = begin();
        for (const LineIndex i : lines) {
            if (!atoms.empty())
                atoms.back().after = between;
            addLine(atoms, m_reading.lines[i]);
        }
    }

    void addPart(const LineList& lines, Part part)
    {
        if (part != Part::Body) {
            addHead(lines, part);
            return;
        }
        Atoms& atoms = begin();
        const Line* before = nullptr;
        for (const LineIndex i : lines) {
            const Line& line = m_reading.lines[i];
            if (before && !atoms.empty()) {
                const Mend end = mend(*before, line);
                const bool apart = atoms.back().after == After::Space || needsSpace(*before, line);
                atoms.back().after = !end.joined ? After::LineFeed : apart ? After::Space : After::Nothing;
                m_doubts.push_back({m_texts.size() - 1, atoms.size() - 1, end});
            }
            addLine(atoms, line);
            before = &line;
        }
        if (!atoms.empty())
            atoms.back().after = After::Nothing;
    }

    /// A headline over two lines is one word after the other; names over two lines are apart.
    void addHead(const LineList& lines, Part part)
    {
        Atoms& atoms = begin();
        const Line* before = nullptr;
        for (const LineIndex i : lines) {
            const Line& line = m_reading.lines[i];
            if (before && !atoms.empty() && (part == Part::Byline ? partsNames(*before, line) : needsSpace(*before, line)))
                atoms.back().after = After::Space;
            addLine(atoms, line);
            before = &line;
        }
    }

    /// Every byte once: takes back what a line claims a second time and gives the bytes between the lines to the line before.
    void spreadGaps()
    {
        std::vector<Atom*> order;
        for (Atoms& atoms : m_texts)
            for (Atom& atom : atoms)
                order.push_back(&atom);
        const auto earlier = [](const Atom* a, const Atom* b) { return a->span.begin < b->span.begin; };
        if (!std::ranges::is_sorted(order, earlier))
            std::ranges::stable_sort(order, earlier);
        std::size_t at = m_page.begin;
        Atom* before = nullptr;
        for (Atom* atom : order) {
            atom->span.begin = std::clamp(atom->span.begin, at, m_page.end);
            atom->span.end = std::clamp(atom->span.end, atom->span.begin, m_page.end);
            if (atom->span.empty())
                continue;
            if (atom->span.begin > at)
                giveGap({at, atom->span.begin}, before, atom);
            at = atom->span.end;
            before = atom;
        }
        if (at < m_page.end)
            giveGap({at, m_page.end}, before, nullptr);
    }

    void giveGap(Span gap, Atom* before, Atom* next)
    {
        std::size_t i = gap.begin, end = gap.begin;
        while (i < gap.end) {  // blanks up to the first sign
            const auto [c, size] = utf8::decode(m_text, i);
            if (!isBlank(c))
                break;
            i = end = std::min<std::size_t>(i + size, gap.end);
        }
        if (before)
            before->tail = {gap.begin, end};
        else if (next && end == gap.end)
            next->lead = gap;
        else if (end > gap.begin)
            m_loose.push_back({{gap.begin, end}, false});
        if (end < gap.end)
            m_loose.push_back({{end, gap.end}, true});
    }

    PieceText piecesOf(Atoms& atoms, Base& base)
    {
        PieceText text;
        const auto put = [&](Span span, bool live) {
            if (!span.empty())
                text.append({0, static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end), live});
        };
        for (Atom& atom : atoms) {
            put(atom.lead, false);
            put(atom.span, true);
            const char wanted = atom.after == After::LineFeed ? '\n' : ' ';
            const std::size_t found = atom.after == After::Nothing
                ? std::string_view::npos
                : m_text.substr(0, atom.tail.end).find(wanted, atom.tail.begin);
            if (found != std::string_view::npos) {
                put({atom.tail.begin, found}, false);
                put({found, found + 1}, true);
                put({found + 1, atom.tail.end}, false);
                continue;
            }
            put(atom.tail, false);
            if (atom.after != After::Nothing) {
                base.added.push_back(wanted);
                const auto end = static_cast<std::uint32_t>(base.added.size());
                text.append({1, end - 1, end, true});
            }
        }
        return text;
    }

    std::uint32_t lineEndOf(const Atom& atom) const
    {
        for (std::size_t i = atom.tail.begin; i < atom.tail.end;) {
            const auto [c, size] = utf8::decode(m_text, i);
            if (isLineEnd(c))
                return static_cast<std::uint32_t>(i);
            i += size;
        }
        return static_cast<std::uint32_t>(atom.span.end);
    }

    Base write()
    {
        Base base;
        std::size_t next = 0;
        for (const Draft& draft : m_reading.articles) {
            Article& article = base.articles.emplace_back();
            article.id = "a" + std::to_string(base.articles.size());
            article.kind = draft.kind;
            for (PieceText& part : article.parts)
                part = piecesOf(m_texts[next++], base);
        }
        for (std::size_t i = 0; i < m_reading.furniture.size(); ++i)
            base.furniture.push_back(piecesOf(m_texts[next++], base));
        for (std::size_t i = 0; i < m_reading.leftovers.size(); ++i)
            base.leftovers.push_back(piecesOf(m_texts[next++], base));
        for (const auto& [span, live] : m_loose)
            base.leftovers.push_back(
                PieceText({{0, static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end), live}}));
        for (const Doubt& doubt : m_doubts)
            base.joins.push_back({lineEndOf(m_texts[doubt.text][doubt.atom]), doubt.mend.joined, doubt.mend.confidence});
        base.issue = readIssueFacts(furnitureTexts());
        return base;
    }

    std::vector<std::string> furnitureTexts() const
    {
        std::vector<std::string> texts;
        for (const LineList& lines : m_reading.furniture)
            for (const LineIndex i : lines)
                texts.push_back(m_reading.lines[i].text);
        return texts;
    }

    struct Loose {
        Span span;
        bool live;
    };

    std::string_view m_text;
    Span m_page;
    const Reading& m_reading;
    std::vector<Atoms> m_texts;  // parts of the articles, then furniture, then leftovers
    std::vector<Doubt> m_doubts;
    std::vector<Loose> m_loose;
};

}  // namespace

Base assemble(const Source& source, Span page, const Reading& reading) { return Assembler(source, page, reading).run(); }

}  // namespace danqian::layout
