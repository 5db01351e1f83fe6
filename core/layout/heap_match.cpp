#include "core/layout/heap_match.h"

#include "core/layout/assignment.h"
#include "core/layout/head_echoes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr std::size_t none = Matching::none;
constexpr std::size_t mostTogether = 4, mostParts = 6;  // lines of one headline, and what blanks part on them

// In nats:
constexpr double never = -50;
constexpr double ofUncovered = -2.5;  // a text without a headline
constexpr double ofLost = -4;  // a headline without a text
constexpr double ofForeignCaption = -3;  // a headline that belongs to a caption is drawn above it
constexpr double ofInterruption = 2.5;  // headlines were drawn between two paragraphs
constexpr double ofFreedom = -2.2;  // one that may belong to any text, as the page has no order
constexpr double ofDisorder = -4.7;  // one that does not stand where the page's order wants it
constexpr double impossible = -6;  // a paragraph that cannot begin an article

double priorOf(std::size_t lines)
{
    constexpr std::array<double, mostTogether + 1> prior = {0, 0, -0.5, -1.2, -2.5};
    return lines <= mostTogether ? prior[lines] : never;
}

struct Range {
    std::size_t begin, end;
    std::size_t size() const { return end - begin; }
};

/// A way to cut the page into texts and headlines.
struct Cuts {
    std::vector<bool> begins;  // of the paragraphs
    std::vector<bool> splits;  // of the head lines: a headline begins with it
};

struct Found {
    double score = never * 1000;
    std::vector<Range> texts, heads;
    std::vector<std::size_t> given;  // of the headlines: a text, or none
};

class Matcher {
public:
    Matcher(const std::vector<DrawnHead>& heads, const std::vector<DrawnParagraph>& paragraphs)
        : m_heads(heads), m_paragraphs(paragraphs), m_drawnBefore(paragraphs.size() + 1), m_start(startOf()),
          m_echoes(heads, paragraphs, m_start.begins)
    {
    }

    Matching run()
    {
        Cuts cuts = m_start;
        mergeAlike(cuts);
        m_natural = true;
        Found natural = improve(cuts);
        m_natural = false;
        Found found = improve(cuts);
        m_natural = true;
        if (Found again = improve(cuts); again.score > natural.score)
            natural = std::move(again);
        m_natural = false;
        Found ordered = inOrder();
        if (ordered.score > found.score)
            found = std::move(ordered);
        Matching matching = write(found);
        matching.natural = natural.score >= found.score;
        return matching;
    }

private:
    Cuts startOf()
    {
        for (const DrawnHead& head : m_heads)
            m_drawnBefore[head.next] = true;
        Cuts cuts;
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p)
            cuts.begins.push_back(p == 0 || ofBegin(p) > 0);
        cuts.splits.assign(m_heads.size(), true);
        return cuts;
    }

    double ofBegin(std::size_t p) const { return m_paragraphs[p].begins + (m_drawnBefore[p] ? ofInterruption : 0); }

    bool areTogether(std::size_t head) const
    {
        return head > 0 && !m_heads[head - 1].last && m_heads[head - 1].next == m_heads[head].next;
    }

    bool isHeading(const std::vector<bool>& begins, std::size_t head) const
    {
        const std::size_t next = m_heads[head].next;
        return next > 0 && next < m_paragraphs.size() && !begins[next];
    }

    std::vector<Range> textsOf(const Cuts& cuts) const
    {
        std::vector<Range> texts;
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
            if (p == 0 || cuts.begins[p])
                texts.push_back({p, p});
            texts.back().end = p + 1;
        }
        return texts;
    }

    /// Lines that speak of one text are of one headline.
    void mergeAlike(Cuts& cuts) const
    {
        const std::vector<Range> texts = textsOf(cuts);
        std::size_t before = none;
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            std::size_t best = none;
            double most = 0;
            for (std::size_t t = 0; t < texts.size(); ++t)
                if (const double score = m_echoes.score(h, texts[t].begin, texts[t].end); score > most) {
                    most = score;
                    best = t;
                }
            cuts.splits[h] = !areTogether(h) || best == none || best != before;
            before = best;
        }
    }

    double scoreOf(const Range& head, const Range& text) const
    {
        double best = never, all = 0;
        for (std::size_t h = head.begin; h < head.end; ++h)
            add(m_echoes.score(h, text.begin, text.end), best, all);
        const bool adjacent = m_heads[head.end - 1].next == text.begin;
        const double order = !m_natural ? ofFreedom : adjacent ? 0 : ofDisorder;
        const bool caption = m_paragraphs[text.begin].caption;
        return all + ofLines(head.begin, head.end) + order + (!caption ? -ofUncovered : adjacent ? 0 : ofForeignCaption);
    }

    double ofLines(std::size_t begin, std::size_t end) const
    {
        std::size_t lines = 1;
        for (std::size_t h = begin + 1; h < end; ++h)
            lines += !m_heads[h].half;
        return priorOf(lines);
    }

    /// One line of a headline speaks of its text, the others may add to that or not.
    static void add(double echo, double& best, double& all)
    {
        const auto little = [](double score) { return score > 0 ? score : std::max(0.5 * score, -0.7); };
        all = best == never ? echo : all + (echo > best ? echo - best + little(best) : little(echo));
        best = std::max(best, echo);
    }

    Found judge(const Cuts& cuts) const
    {
        Found found;
        found.score = 0;
        found.texts = textsOf(cuts);
        for (const Range& text : found.texts)
            found.score += (text.begin > 0 ? ofBegin(text.begin) : 0) + (m_paragraphs[text.begin].caption ? 0 : ofUncovered);
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            if (isHeading(cuts.begins, h))
                found.score += ofHeading(h);
            else if (found.heads.empty() || found.heads.back().end != h || cuts.splits[h])
                found.heads.push_back({h, h + 1});
            else
                found.heads.back().end = h + 1;
        }
        give(found);
        return found;
    }

    /// Each headline a text of its own.
    void give(Found& found) const
    {
        const std::size_t n = found.heads.size(), texts = found.texts.size();
        if (n == 0)
            return;
        Scores scores(n, std::vector<double>(texts + n, never));
        for (std::size_t g = 0; g < n; ++g) {
            for (std::size_t t = 0; t < texts; ++t)
                scores[g][t] = scoreOf(found.heads[g], found.texts[t]);
            scores[g][texts + g] = ofLost;
        }
        found.given = assign(scores);
        for (std::size_t g = 0; g < n; ++g) {
            found.score += scores[g][found.given[g]];
            if (found.given[g] >= texts)
                found.given[g] = none;
        }
    }

    /// Changes one cut after the other as long as that explains more.
    Found improve(Cuts& cuts) const
    {
        Found best = judge(cuts);
        double work = 2e8;  // so that no page takes long
        const auto attempt = [&](auto change) {
            const double n = double(best.heads.size() + 1), texts = double(best.texts.size() + 1);
            work -= n * n * (n + texts) + 20 * double(m_heads.size() + 1) * texts;
            Cuts other = cuts;
            change(other);
            Found found = judge(other);
            if (found.score <= best.score + 1e-6)
                return false;
            best = std::move(found);
            cuts = std::move(other);
            return true;
        };
        for (bool changed = true; changed && work > 0;) {
            changed = false;
            for (std::size_t p = 1; p < m_paragraphs.size() && work > 0; ++p) {
                if (ofBegin(p) < impossible)
                    continue;
                changed |= attempt([&](Cuts& c) { c.begins[p] = !c.begins[p]; });
                if (cuts.begins[p] != cuts.begins[p - 1] && p > 1)  // one further or one less far
                    changed |= attempt([&](Cuts& c) { std::vector<bool>::swap(c.begins[p], c.begins[p - 1]); });
            }
            for (std::size_t h = 1; h < m_heads.size() && work > 0; ++h)
                if (areTogether(h))
                    changed |= attempt([&](Cuts& c) { c.splits[h] = !c.splits[h]; });
        }
        return best;
    }

    struct Step {
        std::size_t text = 0, line = 0;  // before it
    };

    /// The best matching where a heap of headlines comes in the order of the texts.
    Found inOrder() const
    {
        const Range heap = heapOf();
        const std::size_t n = m_paragraphs.size(), lines = heap.size();
        if (lines < 3 || double(n) * double(n) * double(lines) > 4e6)
            return {};
        std::vector<std::vector<double>> best(n + 1, std::vector<double>(lines + 1, never * 1000));
        std::vector<std::vector<Step>> from(n + 1, std::vector<Step>(lines + 1));
        const auto reach = [&](std::size_t p, std::size_t line, double score, Step step) {
            if (score > best[p][line]) {
                best[p][line] = score;
                from[p][line] = step;
            }
        };
        best[0][0] = 0;
        std::vector<double> echo(lines);
        for (std::size_t p = 0; p <= n; ++p) {
            for (std::size_t line = 0; line < lines; ++line)  // one without a text
                reach(p, line + 1, best[p][line] + ofLost + ofDisorder, {p, line});
            if (p == n || (p > 0 && ofBegin(p) < impossible))
                continue;
            double inside = p > 0 ? m_paragraphs[p].begins : 0;
            for (std::size_t q = p + 1; q <= n; ++q) {
                for (std::size_t line = 0; line < lines; ++line)
                    echo[line] = m_echoes.score(heap.begin + line, p, q);
                for (std::size_t line = 0; line <= lines; ++line) {
                    const double before = best[p][line] + inside;
                    if (before < never * 100)
                        continue;
                    const bool covered = m_paragraphs[p].caption || (p > 0 && m_drawnBefore[p]);
                    reach(q, line, before + (covered ? drawnAbove(p, q) : ofUncovered), {p, line});
                    const double score = before + (covered ? ofForeignCaption : 0);
                    double most = never, all = 0;
                    for (std::size_t k = 1; k <= mostParts && line + k <= lines; ++k) {
                        if (k > 1 && !areTogether(heap.begin + line + k - 1))
                            break;
                        add(echo[line + k - 1], most, all);
                        reach(q, line + k, score + all + ofLines(heap.begin + line, heap.begin + line + k), {p, line});
                    }
                }
                if (q < n)
                    inside += headingsBefore(q);
            }
        }
        Found found = trace(from, heap);
        found.score = best[n][lines];
        return found;
    }

    /// Walks back along the best steps.
    Found trace(const std::vector<std::vector<Step>>& from, const Range& heap) const
    {
        Found found;
        for (std::size_t p = m_paragraphs.size(), line = heap.size(); p > 0 || line > 0;) {
            const Step step = from[p][line];
            if (step.text < p) {
                found.texts.push_back({step.text, p});
                if (step.line < line) {
                    found.heads.push_back({heap.begin + step.line, heap.begin + line});
                    found.given.push_back(found.texts.size() - 1);
                }
            }
            p = step.text;
            line = step.line;
        }
        addDrawnAbove(found, heap);
        return found;
    }

    /// What headlines drawn right above a text say for it.
    double drawnAbove(std::size_t p, std::size_t q) const
    {
        double score = 0;
        for (std::size_t h = 0; h < m_heads.size() && p > 0; ++h)
            if (m_heads[h].next == p)
                score += m_echoes.score(h, p, q) + (m_paragraphs[p].caption ? 0 : ofDisorder);
        return score;
    }

    double headingsBefore(std::size_t p) const
    {
        double score = 0;
        for (std::size_t h = 0; h < m_heads.size() && m_drawnBefore[p]; ++h)
            if (m_heads[h].next == p)
                score += ofHeading(h);
        return score;
    }

    /// A heading inside a text speaks of the paragraphs below it as a headline does.
    double ofHeading(std::size_t h) const
    {
        std::size_t end = m_heads[h].next + 1;
        while (end < m_paragraphs.size() && !m_drawnBefore[end])
            ++end;
        return m_heads[h].heading + m_echoes.score(h, m_heads[h].next, end);
    }

    /// Most headlines, drawn all together before the texts or behind them.
    Range heapOf() const
    {
        const std::size_t n = m_paragraphs.size();
        Range last{m_heads.size(), m_heads.size()}, first{0, 0};
        while (last.begin > 0 && m_heads[last.begin - 1].next == n)
            --last.begin;
        while (first.end < m_heads.size() && m_heads[first.end].next == 0)
            ++first.end;
        const Range heap = last.size() >= first.size() ? last : first;
        return heap.size() * 2 > m_heads.size() ? heap : Range{0, 0};
    }

    /// Headlines that are not in the heap stand above their texts.
    void addDrawnAbove(Found& found, const Range& heap) const
    {
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            if (h >= heap.begin && h < heap.end)
                continue;
            for (std::size_t t = 0; t < found.texts.size(); ++t)
                if (found.texts[t].begin == m_heads[h].next) {
                    found.heads.push_back({h, h + 1});
                    found.given.push_back(t);
                }
        }
    }

    Matching write(const Found& found) const
    {
        Matching matching;
        matching.begins.assign(m_paragraphs.size(), false);
        matching.textOf.assign(m_heads.size(), none);
        matching.heading.assign(m_heads.size(), true);
        for (const Range& text : found.texts)
            matching.begins[text.begin] = true;
        for (std::size_t h = 0; h < m_heads.size(); ++h)
            matching.heading[h] = isHeading(matching.begins, h);
        for (std::size_t g = 0; g < found.heads.size(); ++g) {
            if (found.given[g] == none)
                continue;
            const std::size_t begin = found.texts[found.given[g]].begin;
            for (std::size_t h = found.heads[g].begin; h < found.heads[g].end; ++h)
                matching.textOf[h] = begin;
        }
        return matching;
    }

    const std::vector<DrawnHead>& m_heads;
    const std::vector<DrawnParagraph>& m_paragraphs;
    std::vector<bool> m_drawnBefore;  // of the paragraphs: head lines were drawn before it
    Cuts m_start;
    HeadEchoes m_echoes;
    bool m_natural = false;  // headlines are thought to stand above their texts
};

}  // namespace

Matching matchHeap(const std::vector<DrawnHead>& heads, const std::vector<DrawnParagraph>& paragraphs)
{
    if (paragraphs.empty())
        return {{}, std::vector<std::size_t>(heads.size(), none), std::vector<bool>(heads.size(), false), true};
    return Matcher(heads, paragraphs).run();
}

}  // namespace danqian::layout
