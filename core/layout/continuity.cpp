#include "core/layout/continuity.h"

#include "core/base/utf8.h"
#include "core/layout/line.h"
#include "core/text/chars.h"
#include "core/text/simplified.h"
#include "core/text/spelling_model.h"

#include <algorithm>
#include <array>

namespace danqian::layout {

namespace {

constexpr std::size_t reach = SpellingModel::longestWord;  // characters on either side of a cut
constexpr double nat = 8;  // of the model's costs
constexpr int unseen = 30;  // what a word costs more where none is known that comes before it

/// What stands behind a number, so that a cut may part them.
bool isUnit(char32_t c)
{
    static constexpr std::u32string_view units =
        U"万亿个元人名户次天年月日号时分秒点米公平立千吨斤亩克度家项条座辆台只艘件套处所张册倍成％%℃多余小周岁层届位门种";
    return units.find(c) != units.npos;
}

/// Units that hardly ever begin a word.
bool isOnlyUnit(char32_t c)
{
    static constexpr std::u32string_view units = U"亿万元吨％%℃亩";
    return units.find(c) != units.npos;
}

bool opens(char32_t c) { return std::u32string_view(U"“（《‘「『").find(c) != std::u32string_view::npos; }
bool closes(char32_t c) { return std::u32string_view(U"”）》’」』").find(c) != std::u32string_view::npos; }

/// The cheapest way to read a few characters as words.
int costOf(std::u32string_view chars)
{
    const SpellingModel& model = SpellingModel::instance();
    std::array<int, reach + 1> least{};
    for (std::size_t end = 1; end <= chars.size(); ++end) {
        least[end] = least[end - 1] + model.costOf(chars[end - 1]);
        for (std::size_t n = 2; n <= end; ++n)
            if (const auto word = model.word(chars.substr(end - n, n)); word.id != 0)
                least[end] = std::min(least[end], least[end - n] + word.cost);
    }
    return least[chars.size()];
}

/// Marks that a text leaves open, or closes without having opened them.
int marksOf(std::string_view text, bool left)
{
    int open = 0, closed = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (opens(c))
            ++open;
        else if (closes(c) && open > 0)
            --open;
        else if (closes(c))
            ++closed;
    }
    return left ? open : closed;
}

}  // namespace

Continuity::Edge Continuity::before(std::string_view text)
{
    Edge edge;
    for (std::size_t i = text.size(); i > 0 && edge.chars.size() < reach;) {
        const auto [c, size] = utf8::decodeBefore(text, i);
        i -= size;
        if (isBlank(c))
            continue;
        if (edge.mark == 0)
            edge.mark = c;
        if (!isHan(c))
            break;
        edge.chars.insert(edge.chars.begin(), simplified(c));
    }
    for (std::size_t k = 0; k <= edge.chars.size(); ++k)
        edge.costs.push_back(costOf(std::u32string_view(edge.chars).substr(0, k)));
    edge.number = isDigit(edge.mark);
    edge.open = marksOf(text, true);
    return edge;
}

Continuity::Edge Continuity::after(std::string_view text)
{
    Edge edge;
    for (std::size_t i = 0; i < text.size() && edge.chars.size() < reach;) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (isBlank(c))
            continue;
        if (edge.mark == 0)
            edge.mark = c;
        if (!isHan(c))
            break;
        edge.chars.push_back(simplified(c));
    }
    for (std::size_t k = 0; k <= edge.chars.size(); ++k)
        edge.costs.push_back(costOf(std::u32string_view(edge.chars).substr(k)));
    edge.number = isDigit(edge.mark);
    edge.open = marksOf(text, false);
    return edge;
}

void Continuity::learn(std::string_view text)
{
    char32_t last = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        i += size;
        if (isHan(last) && isHan(c))
            m_pairs.push_back(std::uint64_t(simplified(last)) << 32 | simplified(c));
        last = c;
    }
}

void Continuity::finish()
{
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::ranges::unique(m_pairs).begin(), m_pairs.end());
}

double Continuity::between(const Edge& a, const Edge& b) const
{
    double score = 0;
    if (b.open > 0 || a.open > 0)
        score += b.open > 0 && a.open > 0 ? 3 : b.open > 0 ? -2 : -1;
    if (a.number && b.number)
        return score - 4;  // no printer breaks a number
    if (a.number)
        return score + (isUnit(b.mark) ? 3 : isHan(b.mark) ? -0.5 : -1);
    if (isOnlyUnit(b.mark))
        score -= 4;
    static constexpr std::u32string_view beforeNumbers = U"由至到为达约超近共仅第每有高长降少加";
    if (beforeNumbers.find(a.mark) != beforeNumbers.npos)
        score += b.number ? 1.5 : -0.5;
    if (a.chars.empty() || b.chars.empty())
        return score;
    const SpellingModel& model = SpellingModel::instance();
    const std::size_t n = a.chars.size();
    const std::u32string all = a.chars + b.chars;
    const std::u32string_view chars = all;
    const int apart = a.costs[n] + b.costs[0];
    int joined = apart + unseen / 3;
    for (std::size_t i = n > 4 ? n - 4 : 0; i < n; ++i)
        for (std::size_t end = n + 1; end <= std::min(all.size(), i + reach); ++end)  // a word across the cut
            if (const auto word = model.word(chars.substr(i, end - i)); word.id != 0)
                joined = std::min(joined, a.costs[i] + word.cost + b.costs[end - n]);
    for (std::size_t i = n > 4 ? n - 4 : 0; i < n; ++i) {
        const auto first = model.word(chars.substr(i, n - i));
        for (std::size_t end = n + 1; first.id != 0 && end <= std::min(all.size(), n + 4); ++end)
            if (const auto second = model.word(chars.substr(n, end - n)); second.id != 0)
                if (const int cost = model.follows(first.id, second.id); cost != 0)
                    joined = std::min(joined, a.costs[i] + first.cost + cost + b.costs[end - n]);
    }
    const bool seen = std::ranges::binary_search(m_pairs, std::uint64_t(a.chars.back()) << 32 | b.chars.front());
    return score + std::clamp((apart - joined) / nat, -2.0, 6.0) + (seen ? 1.5 : 0);
}

}  // namespace danqian::layout
