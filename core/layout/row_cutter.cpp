#include "core/layout/row_cutter.h"

#include "core/layout/bylines.h"
#include "core/layout/phrases.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr double blur = 1.0;  // ems by which a width can be mistaken
constexpr double indent = 2;  // ems
constexpr std::size_t mostWords = 250;  // no row has more; keeps hostile ones from taking for ever

bool isSetRight(std::string_view text) { return isEndByline(text) || isJump(text); }

class RowCutter {
public:
    RowCutter(std::string_view text, const std::vector<Word>& words, std::size_t begin, std::size_t end,
              const std::vector<const Edge*>& edges, double usual)
        : m_text(text), m_words(words), m_begin(begin), m_end(end), m_edges(edges), m_usual(usual)
    {
        while (m_first + 1 < edges.size() && edges[m_first + 1]->column <= words[begin].column + 2)
            ++m_first;
    }

    /// Where the lines begin; the first is `begin`.
    std::vector<std::size_t> run() const
    {
        const std::size_t n = m_end - m_begin;
        const std::string_view all = textOf(0, n);
        if (areLines(n))
            return everyWord();
        if (n == 1 || n > mostWords || isByline(all) || isFurniture(all)
            || (m_edges.empty() && (hasCredit(all) || word(0).width > m_usual + 3)))
            return {m_begin};
        // cost[k][e]: the first e words make k lines.
        constexpr std::size_t most = 9;
        std::vector<std::vector<double>> cost(most + 1, std::vector<double>(n + 1, 1e9));
        std::vector<std::vector<std::size_t>> from(most + 1, std::vector<std::size_t>(n + 1, 0));
        cost[0][0] = 0;
        for (std::size_t k = 1; k <= most; ++k)
            for (std::size_t e = k; e <= n; ++e)
                for (std::size_t b = e > 60 ? std::max(k - 1, e - 60) : k - 1; b < e; ++b)
                    if (const double c = cost[k - 1][b] + costOf(b, e, k - 1); c < cost[k][e]) {
                        cost[k][e] = c;
                        from[k][e] = b;
                    }
        std::size_t best = 1;
        for (std::size_t k = 2; k <= most; ++k)
            if (cost[k][n] < cost[best][n])
                best = k;
        std::vector<std::size_t> cuts;
        for (std::size_t k = best, e = n; k > 0; e = from[k--][e])
            cuts.push_back(m_begin + from[k][e]);
        std::ranges::reverse(cuts);
        return cuts;
    }

private:
    const Word& word(std::size_t i) const { return m_words[m_begin + i]; }

    std::string_view textOf(std::size_t b, std::size_t e) const
    {
        return m_text.substr(word(b).span.begin, word(e - 1).span.end - word(b).span.begin);
    }

    /// Each word of the run is a line of a column of its own: all but the last are about as wide as each other.
    bool areLines(std::size_t n) const
    {
        constexpr double narrowest = 7, oddity = 2.6;  // ems
        double least = word(0).width, most = least;
        for (std::size_t i = 1; i + 1 < n; ++i) {
            least = std::min(least, word(i).width);
            most = std::max(most, word(i).width);
        }
        const double last = word(n - 1).width;
        const bool text = n > 2 || textOf(0, 1).find("，") != std::string_view::npos;  // no headline of two halves
        return n > 1 && text && least >= narrowest && most - least < oddity && last >= narrowest && last < most + oddity;
    }

    std::vector<std::size_t> everyWord() const
    {
        std::vector<std::size_t> cuts;
        for (std::size_t i = m_begin; i < m_end; ++i)
            cuts.push_back(i);
        return cuts;
    }

    /// The edge at which the k-th line of the run should begin.
    const Edge* edge(std::size_t k) const { return m_first + k < m_edges.size() ? m_edges[m_first + k] : nullptr; }

    double costOf(std::size_t b, std::size_t e, std::size_t k) const
    {
        const Edge* at = edge(k);
        const double column = at && at->width > 4 ? at->width : m_usual;
        const std::size_t n = m_end - m_begin;
        double width = 0, cost = b > 0 ? 0.4 : 0;
        std::size_t characters = 0, wide = 0;
        for (std::size_t i = b; i < e; ++i) {
            width += word(i).width + (i > b ? 0.3 : 0);
            characters += word(i).characters;
            wide += word(i).width > 3.2;
            cost += i + 1 < e && isSetRight(textOf(i, i + 1)) ? 3 : 0;  // what is set to the right ends its line
        }
        if (b > 0 && !m_edges.empty())
            cost += spansColumns(0) ? 0 : at ? 0.25 * offBy(*at, word(b).column, k) : 1.5;
        if (b > 0 && !m_edges.empty() && namesGoOn(textOf(b - 1, b)))
            cost += 3;
        if (e - b >= 4 && wide == 0 && characters * 10 <= (e - b) * 24 && width <= column + 2.5)
            return cost + 0.3 + (width < 0.4 * column ? 1 : 0);  // stretched: its width says nothing
        cost += 0.45 * double(e - b - 1) + (b > 0 && width < 1.6 ? 1.2 : 0);
        if (b == 0 && e == n)
            return cost + (width > column + 2 * blur ? 2 : 0);
        if (b == 0 && e == 1 && spansColumns(0))
            return cost + 0.6;
        if (b == 0 && at && !fitsFrom(*at, word(0).column, column - width))
            cost += 2;
        if (e == n && b == 1 && spansColumns(0) && width < 0.4 * column)
            return cost + 3;
        if (e == n)
            return cost + 2 * std::max(0.0, width - column - blur);
        const double lack = column - width;
        double off = lack > 0 ? std::max(0.0, lack - blur - 0.5) : std::max(0.0, -lack - blur);
        off = std::min(off, std::max(0.0, std::fabs(lack - indent) - blur - 0.3) + (b > 0 ? 0.5 : 0));
        if (isSetRight(textOf(b, e)))
            return cost + 0.3;
        return cost + std::min(1.5 * off, endsSentence(textOf(b, e)) && lack < 0 ? 1.2 : 1e9);
    }

    /// A word that is too wide for a column: a line under a picture, most often, beside whatever follows it.
    bool spansColumns(std::size_t i) const
    {
        return word(i).width > 1.3 * std::max(m_usual, m_edges.empty() ? 0 : m_edges[m_first]->width) + 3;
    }

    /// The first line of a run begins at its edge, or is a paragraph's first line; all else stands in the middle.
    static bool fitsFrom(const Edge& edge, std::size_t column, double lack)
    {
        return column <= edge.column + 1 || (column <= edge.column + deepestIndent && lack < indent + 2.3);
    }

    /// In a row of several columns a line begins at its edge, or before it where the lines left of it hold few digits.
    static double offBy(const Edge& edge, std::size_t column, std::size_t k)
    {
        const double off = double(edge.column) - double(column);
        return off < 0 ? -off : std::max(0.0, off - double(deepestIndent * k));
    }

    std::string_view m_text;
    const std::vector<Word>& m_words;
    std::size_t m_begin, m_end;
    const std::vector<const Edge*>& m_edges;
    std::size_t m_first = 0;
    double m_usual;
};

}  // namespace

std::vector<std::size_t> cutRow(std::string_view text, const std::vector<Word>& words, std::size_t begin, std::size_t end,
                                const std::vector<const Edge*>& edges, double usual)
{
    return RowCutter(text, words, begin, end, edges, usual).run();
}

}  // namespace danqian::layout
