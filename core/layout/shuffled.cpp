#include "core/layout/shuffled.h"

#include "core/layout/phrases.h"
#include "core/layout/topics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace danqian::layout {

namespace {

constexpr std::size_t mostHeads = 150, mostParagraphs = 1500;  // of a page; more is no page
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

// In shares of a headline's words that a paragraph has in common with it:
constexpr double changeOfArticle = 0.2;  // what a change of article must bring
constexpr double ofNoHead = 0.04;  // a paragraph that speaks of no headline
constexpr double ofOneMoreHead = 0.15;  // what a shoulder or subtitle must bring
constexpr std::size_t mostTogether = 3;  // head lines of one article

struct Head {
    std::size_t unit;
    std::size_t byline = nobody;  // unit
    Topics topics;
};

struct Paragraph {
    std::size_t unit;
    double cue = 0;  // how much it looks like an article's first
    bool apart = false;  // certainly begins an article
    Topics topics;
};

class Matcher {
public:
    Matcher(Reading& reading, const std::vector<Unit>& units) : m_reading(reading), m_units(units) { sortUnits(); }

    bool fits() const { return m_heads.size() <= mostHeads && m_paragraphs.size() <= mostParagraphs; }

    bool isShuffled() const
    {
        if (m_heads.empty() || m_paragraphs.empty() || !fits())
            return false;
        // A page begins with a headline and ends with a text.
        if (m_heads.front().unit > m_paragraphs.front().unit && !m_paragraphs.front().apart)
            return true;
        return m_heads.back().unit > m_paragraphs.back().unit && !isSignature(text(m_heads.back().unit));
    }

    void run()
    {
        weigh();
        label();
        giveFreeHeads();
        write();
    }

private:
    std::string text(std::size_t unit) const { return textOf(m_reading, m_units[unit]); }

    void sortUnits()
    {
        bool closed = false;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            UnitKind kind = kindOf(m_reading, m_units[i]);
            if (kind == UnitKind::Head && i > 0 && m_kinds[i - 1] == UnitKind::Head && isPersonName(text(i)))
                kind = UnitKind::Byline;
            m_kinds.push_back(kind);
            const bool head = kind == UnitKind::Head && !(isSignature(text(i)) && i > 0 && m_kinds[i - 1] == UnitKind::Body);
            if (head) {
                m_heads.push_back({i, nobody, Topics(text(i))});
            } else if (kind == UnitKind::Byline && !m_heads.empty() && m_heads.back().unit + 1 == i) {
                m_heads.back().byline = i;
            } else if (kind == UnitKind::Body || kind == UnitKind::Caption || kind == UnitKind::Signature
                       || kind == UnitKind::Head) {
                addParagraph(i, kind, closed);
            }
            closed = kind == UnitKind::EndByline || kind == UnitKind::Jump || kind == UnitKind::Caption
                || (closed && kind == UnitKind::Label);
        }
    }

    void addParagraph(std::size_t i, UnitKind kind, bool closed)
    {
        Paragraph paragraph{i, 0, kind == UnitKind::Caption || closed, Topics(text(i))};
        const std::string begin = text(i).substr(0, 60);
        if (begin.starts_with("本报") || begin.starts_with("新华社"))
            paragraph.cue = 0.3;
        else if (opensReport(begin) || begin.starts_with("据"))
            paragraph.cue = 0.15;
        if (i > 0 && m_kinds[i - 1] != UnitKind::Body && m_kinds[i - 1] != UnitKind::Signature)
            paragraph.cue += 0.25;  // something else stood between
        m_paragraphs.push_back(std::move(paragraph));
    }

    /// What share of each headline's words each paragraph has; rare words weigh more.
    void weigh()
    {
        std::unordered_map<std::uint64_t, double> seen;
        for (const Paragraph& paragraph : m_paragraphs)
            for (const std::uint64_t pair : paragraph.topics.pairs())
                ++seen[pair];
        const double n = double(m_paragraphs.size());
        for (const Head& head : m_heads) {
            std::vector<double> row;
            double all = 0;
            for (const std::uint64_t pair : head.topics.pairs())
                all += std::log(1 + n / std::max(1.0, seen[pair]));
            for (const Paragraph& paragraph : m_paragraphs) {
                double shared = 0;
                for (const std::uint64_t pair : head.topics.pairs())
                    if (paragraph.topics.holds(pair))
                        shared += std::log(1 + n / seen[pair]);
                row.push_back(all > 0 ? shared / all : 0);
            }
            m_shares.push_back(std::move(row));
        }
    }

    bool follows(std::size_t head, std::size_t paragraph) const
    {
        const Head& h = m_heads[head];
        return m_paragraphs[paragraph].unit == (h.byline == nobody ? h.unit : h.byline) + 1;
    }

    struct Found {
        std::vector<std::size_t> heads, paragraphs;
        std::vector<std::size_t> headings;  // units inside the body
        std::size_t label = nobody;
    };

    /// Head lines [begin, end) that stand together and may be one article's.
    struct Label {
        std::size_t begin, end;
    };

    void makeLabels()
    {
        for (std::size_t i = 0; i < m_heads.size(); ++i)
            for (std::size_t end = i + 1; end <= m_heads.size() && end - i <= mostTogether; ++end) {
                m_labels.push_back({i, end});
                if (end == m_heads.size() || m_heads[end].unit != m_heads[end - 1].unit + 1)
                    break;
            }
        m_labels.push_back({0, 0});  // none
    }

    double scoreOf(const Label& label, std::size_t p) const
    {
        if (label.begin == label.end)
            return ofNoHead;
        const bool caption = m_kinds[m_paragraphs[p].unit] == UnitKind::Caption;
        double score = follows(label.end - 1, p) ? 0.15 : 0;
        for (std::size_t h = label.begin; h < label.end; ++h)
            score += m_shares[h][p] * (caption && !follows(label.end - 1, p) ? 0.2 : 1);
        return score;
    }

    /// Gives each paragraph its headlines: the best sequence of labels that changes seldom.
    void label()
    {
        makeLabels();
        const std::size_t n = m_paragraphs.size(), labels = m_labels.size();
        std::vector<double> now(labels, 0);
        std::vector<std::vector<std::uint32_t>> from(n, std::vector<std::uint32_t>(labels, 0));
        for (std::size_t p = 0; p < n; ++p) {
            const Paragraph& paragraph = m_paragraphs[p];
            const auto best = static_cast<std::uint32_t>(std::ranges::max_element(now) - now.begin());
            const double change = paragraph.apart ? 0 : paragraph.cue - changeOfArticle;
            std::vector<double> next(labels);
            for (std::size_t a = 0; a < labels; ++a) {
                const std::size_t heads = m_labels[a].end - m_labels[a].begin;
                const double stay = p ? now[a] - (paragraph.apart ? 1 : 0) : -1;
                const double come = (p ? now[best] + change : 0) - (heads > 1 ? ofOneMoreHead * double(heads - 1) : 0);
                from[p][a] = stay >= come ? static_cast<std::uint32_t>(a) : best;
                next[a] = std::max(stay, come) + scoreOf(m_labels[a], p);
            }
            now = std::move(next);
        }
        m_given.assign(n, 0);
        auto a = static_cast<std::size_t>(std::ranges::max_element(now) - now.begin());
        for (std::size_t p = n; p-- > 0;) {
            m_given[p] = a;
            a = from[p][a];
        }
        cutArticles();
    }

    void cutArticles()
    {
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
            const bool caption = m_kinds[m_paragraphs[p].unit] == UnitKind::Caption;
            const bool begins = p == 0 || m_given[p] != m_given[p - 1] || m_paragraphs[p].apart || caption;
            if (Found* earlier = begins && !caption ? articleOf(m_given[p]) : nullptr) {  // other text stood between
                earlier->paragraphs.push_back(p);
                continue;
            }
            if (begins) {
                m_articles.push_back({});
                for (std::size_t h = m_labels[m_given[p]].begin; h < m_labels[m_given[p]].end; ++h)
                    m_articles.back().heads.push_back(h);
            }
            m_articles.back().paragraphs.push_back(p);
            m_articles.back().label = m_given[p];
        }
    }

    Found* articleOf(std::size_t label)
    {
        for (Found& article : m_articles)
            if (article.label == label && label + 1 < m_labels.size())
                return &article;
        return nullptr;
    }

    /// A caption uses the words of the report beside it.
    double weightOf(std::size_t head, const Found& article) const
    {
        const std::size_t first = article.paragraphs.front();
        return m_kinds[m_paragraphs[first].unit] == UnitKind::Caption && !follows(head, first) ? 0.2 : 1;
    }

    double shareOf(std::size_t head, const Found& article) const
    {
        double best = 0;
        for (const std::size_t p : article.paragraphs)
            best = std::max(best, m_shares[head][p]);
        return best;
    }

    /// A head line that was given to no body is the shoulder or subtitle of the one beside it, or a headline whose words the body
    /// does not repeat.
    void giveFreeHeads()
    {
        dropRepeats();
        std::vector<std::size_t> owner(m_heads.size(), nobody);
        for (std::size_t a = 0; a < m_articles.size(); ++a)
            for (const std::size_t h : m_articles[a].heads)
                owner[h] = a;
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            if (owner[h] != nobody)
                continue;
            if (Found* around = articleAround(m_heads[h].unit)) {
                around->headings.push_back(m_heads[h].unit);
                continue;
            }
            double most = -1;
            for (std::size_t a = 0; a < m_articles.size(); ++a) {
                const std::size_t first = m_articles[a].paragraphs.front();
                const bool caption = m_kinds[m_paragraphs[first].unit] == UnitKind::Caption && !follows(h, first);
                double score = shareOf(h, m_articles[a]) * weightOf(h, m_articles[a]);
                if (isBeside(h, owner, a))
                    score += 0.2;
                if (m_articles[a].heads.empty() && !caption)
                    score += follows(h, first) ? 0.3 : 0.1;
                if (score > most) {
                    most = score;
                    owner[h] = a;
                }
            }
            if (owner[h] != nobody)
                m_articles[owner[h]].heads.push_back(h);
        }
        for (Found& article : m_articles)
            std::ranges::sort(article.heads);
    }

    /// The article whose body goes on across a unit.
    Found* articleAround(std::size_t unit)
    {
        for (Found& article : m_articles) {
            bool before = false, after = false;
            for (const std::size_t p : article.paragraphs) {
                before |= m_paragraphs[p].unit + 1 == unit;
                after |= m_paragraphs[p].unit == unit + 1;
            }
            if (before && after)
                return &article;
        }
        return nullptr;
    }

    bool isBeside(std::size_t h, const std::vector<std::size_t>& owner, std::size_t article) const
    {
        const bool before = h > 0 && owner[h - 1] == article && m_heads[h - 1].unit + 1 == m_heads[h].unit;
        const bool after = h + 1 < m_heads.size() && owner[h + 1] == article && m_heads[h].unit + 1 == m_heads[h + 1].unit;
        return before || after;
    }

    /// One headline, one body: the one that speaks of it most.
    void dropRepeats()
    {
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            Found* best = nullptr;
            for (Found& article : m_articles)
                if (std::ranges::find(article.heads, h) != article.heads.end()
                    && (!best || shareOf(h, article) * weightOf(h, article) > shareOf(h, *best) * weightOf(h, *best)))
                    best = &article;
            for (Found& article : m_articles)
                if (&article != best)
                    std::erase(article.heads, h);
        }
    }

    void write()
    {
        std::vector<Draft> drafts;
        for (const Found& found : m_articles) {
            Draft& draft = drafts.emplace_back();
            std::vector<LineList> heads;
            for (const std::size_t h : found.heads) {
                heads.push_back(m_units[m_heads[h].unit].lines);
                if (m_heads[h].byline != nobody)
                    append(draft[Part::Byline], m_heads[h].byline);
            }
            giveRoles(m_reading, draft, heads);
            std::vector<std::size_t> body = found.headings;
            for (const std::size_t unit : found.headings)
                m_reading.lines[m_units[unit].lines.back()].end = Mend{false, 0.8};
            for (const std::size_t p : found.paragraphs)
                body.push_back(m_paragraphs[p].unit);
            std::ranges::sort(body);
            for (const std::size_t unit : body)
                append(draft[Part::Body], unit);
        }
        placeRest(drafts);
        for (Draft& draft : drafts) {
            draft.kind = layout::kindOf(m_reading, draft);
            m_reading.articles.push_back(std::move(draft));
        }
    }

    /// Bylines at the end of a body, labels, furniture, jumps.
    void placeRest(std::vector<Draft>& drafts)
    {
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (m_kinds[i] == UnitKind::EndByline || (m_kinds[i] == UnitKind::Byline && !isGiven(i))) {
                const std::size_t article = articleBefore(i);
                if (article == nobody)
                    m_reading.leftovers.push_back(m_units[i].lines);
                else
                    append(drafts[article][Part::Byline], i);
            } else if (m_kinds[i] == UnitKind::Label || m_kinds[i] == UnitKind::Furniture || m_kinds[i] == UnitKind::Jump) {
                m_reading.furniture.push_back(m_units[i].lines);
            }
        }
    }

    bool isGiven(std::size_t byline) const
    {
        return std::ranges::any_of(m_heads, [&](const Head& head) { return head.byline == byline; });
    }

    std::size_t articleBefore(std::size_t unit) const
    {
        std::size_t article = nobody;
        for (std::size_t a = 0; a < m_articles.size(); ++a)
            if (m_paragraphs[m_articles[a].paragraphs.front()].unit < unit)
                article = a;
        return article;
    }

    void append(LineList& to, std::size_t unit) { to.insert(to.end(), m_units[unit].lines.begin(), m_units[unit].lines.end()); }

    Reading& m_reading;
    const std::vector<Unit>& m_units;
    std::vector<UnitKind> m_kinds;
    std::vector<Head> m_heads;
    std::vector<Paragraph> m_paragraphs;
    std::vector<std::vector<double>> m_shares;  // [head][paragraph]
    std::vector<Label> m_labels;
    std::vector<std::size_t> m_given;  // of the paragraphs: a label
    std::vector<Found> m_articles;
};

}  // namespace

bool readShuffled(Reading& reading, const std::vector<Unit>& units)
{
    Matcher matcher(reading, units);
    if (!matcher.isShuffled())
        return false;
    matcher.run();
    return true;
}

}  // namespace danqian::layout
