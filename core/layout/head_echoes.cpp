#include "core/layout/head_echoes.h"

#include "core/layout/topics.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace danqian::layout {

namespace {

using Counts = std::unordered_map<std::uint64_t, std::size_t>;

/// In how many of the texts each word stands.
Counts countTexts(const std::vector<Topics>& paragraphs, const std::vector<bool>& begins, std::size_t& texts)
{
    Counts counts;
    std::unordered_map<std::uint64_t, std::size_t> last;
    texts = 0;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        texts += p == 0 || begins[p];
        for (const std::uint64_t word : paragraphs[p].pairs())
            if (std::size_t& text = last[word]; text != texts) {
                text = texts;
                ++counts[word];
            }
    }
    return counts;
}

}  // namespace

HeadEchoes::HeadEchoes(const std::vector<DrawnHead>& heads, const std::vector<DrawnParagraph>& paragraphs,
                       const std::vector<bool>& begins)
{
    const auto read = [&](auto wordsOf, std::vector<Words>& to) {
        std::vector<Topics> topics;
        for (const DrawnParagraph& paragraph : paragraphs)
            topics.push_back(wordsOf(paragraph.text));
        std::size_t texts = 0;
        const Counts counts = countTexts(topics, begins, texts);
        for (const DrawnHead& head : heads) {
            Words& words = to.emplace_back();
            words.held.resize(paragraphs.size());
            double all = 0;
            const Topics own = wordsOf(head.text);
            for (const std::uint64_t word : own.pairs()) {
                const std::size_t bit = words.weights.size();
                if (bit == 64)
                    break;
                const auto found = counts.find(word);
                words.weights.push_back(std::log((1.0 + double(texts)) / double(found == counts.end() ? 1 : found->second)));
                all += words.weights.back();
                for (std::size_t p = 0; found != counts.end() && p < paragraphs.size(); ++p)
                    words.held[p] |= std::uint64_t(topics[p].holds(word)) << bit;
            }
            for (double& weight : words.weights)
                weight /= std::max(all, 1e-6);
        }
    };
    constexpr std::size_t lead = 400;  // bytes
    m_bytes.push_back(0);
    for (const DrawnParagraph& paragraph : paragraphs)
        m_bytes.push_back(m_bytes.back() + double(paragraph.text.size()));
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        std::size_t end = p, bytes = 0;
        while (end < paragraphs.size() && bytes < lead)
            bytes += paragraphs[end++].text.size();
        m_leads.push_back(end);
    }
    read([](const std::string& text) { return Topics(text); }, m_pairs);
    read([](const std::string& text) { return Topics::ofCharacters(text); }, m_characters);
}

double HeadEchoes::score(std::size_t head, std::size_t begin, std::size_t end) const
{
    constexpr double enough = 7;  // characters
    constexpr double usual = 1200;  // bytes of a text; a longer one holds more words by chance
    double share = 0;
    for (const std::size_t last : {end, std::min(end, m_leads[begin])})
        share += 0.5 * (shareOf(m_pairs[head], begin, last) + shareOf(m_characters[head], begin, last));
    const double sure = std::min(1.0, double(m_characters[head].weights.size()) / enough);
    const double chance = 1.7 * std::log(std::max(1.0, (m_bytes[end] - m_bytes[begin]) / usual));
    return std::clamp(12 * share - 6 - chance, -3.4, 8.0) * sure;
}

double HeadEchoes::shareOf(const Words& words, std::size_t begin, std::size_t end)
{
    std::uint64_t held = 0;
    for (std::size_t p = begin; p < end; ++p)
        held |= words.held[p];
    double share = 0;
    for (std::size_t bit = 0; bit < words.weights.size(); ++bit)
        if (held >> bit & 1)
            share += words.weights[bit];
    return share;
}

}  // namespace danqian::layout
