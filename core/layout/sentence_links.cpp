#include "core/layout/sentence_links.h"

#include "core/layout/assignment.h"
#include "core/layout/subjects.h"

#include <algorithm>
#include <cmath>

namespace danqian::layout {

namespace {

constexpr double never = -50;

// Scores are in nats: how much likelier a link makes what is seen.
constexpr double ofBelow = 2;  // it goes on right below
constexpr double ofParallel = 1.5;  // the column beside it goes on in the one beside that
constexpr double ofSameWidth = 0.7, ofOtherWidth = -3;

/// The share of links so many blocks further, in pages that converters were seen to make.
double usualShare(double step)
{
    if (step < 1)
        return 0.012 * std::pow(0.9, -step);
    return step < 2 ? 0.5 : step < 3 ? 0.08 : 0.06 * std::pow(0.88, step - 3);
}

class SentenceLinker {
public:
    explicit SentenceLinker(const Fragments& parts) : m_parts(parts), m_subjects(topicsOf(parts)) { }

    SentenceLinks run()
    {
        Scores scores = scoresOfAll();
        for (int round = 0; round < 2; ++round) {
            const std::vector<std::size_t> parents = assign(scores);
            const std::vector<double> sure = learnSteps(scores, parents);
            scores = scoresOfAll();
            addParallels(scores, parents, sure);
        }
        SentenceLinks links{assignChains(scores), {}, m_steps};
        for (std::size_t b = 0; b < scores.size(); ++b)
            links.doubts.push_back(links.parents[b] < scores.size() ? doubtOf(scores[b], links.parents[b], scores.size()) : 0);
        return links;
    }

private:
    static std::vector<const Topics*> topicsOf(const Fragments& parts)
    {
        std::vector<const Topics*> topics;
        for (const Fragment& one : parts.fragments)
            topics.push_back(&one.topics);
        return topics;
    }

    /// One sentence across two fragments.
    double scoreOf(std::size_t a, std::size_t b) const
    {
        const Fragment &from = m_parts.fragments[a], &to = m_parts.fragments[b];
        if (a == b || from.caption != to.caption || from.closed)
            return never;
        const double both = from.open * to.inside, neither = (1 - from.open) * (1 - to.inside);
        const double places = scoreOfPlaces(m_parts, m_steps, a, b);
        double score = never;
        if (both > 0.1 || (both > neither && both > 0.05))
            score = 2 + std::log(both + 0.01) + m_parts.continuity.between(from.last, to.first) + places;
        // Two paragraphs: only columns side by side can tell; what stands next is weighed against the headlines later.
        if (neither > both && b != a + 1)
            score = std::max(score, (to.opensReport ? -9 : -7) + std::log(neither + 0.01) + places);
        return score > never ? score + std::min(3.0, 15 * m_subjects.likeness(a, b)) : never;
    }

    Scores scoresOfAll() const
    {
        const std::size_t n = m_parts.fragments.size();
        Scores scores(n, std::vector<double>(2 * n, never));
        for (std::size_t b = 0; b < n; ++b) {
            for (std::size_t a = 0; a < n; ++a)
                scores[b][a] = scoreOf(a, b);
            scores[b][n + b] = -4 * m_parts.fragments[b].inside;  // follows nothing
        }
        return scores;
    }

    /// How sure the parent of each fragment is.
    std::vector<double> learnSteps(const Scores& scores, const std::vector<std::size_t>& parents)
    {
        const std::size_t n = scores.size();
        std::vector<double> sure(n);
        m_steps = {};
        for (std::size_t b = 0; b < n; ++b) {
            sure[b] = parents[b] < n ? std::max(0.0, 1 - 2 * doubtOf(scores[b], parents[b], n)) : 0;
            if (sure[b] > 0)
                m_steps.learn(double(b) - double(parents[b]), sure[b]);
        }
        return sure;
    }

    /// Columns that stand side by side go on side by side: a link gains by those of its neighbours.
    static void addParallels(Scores& scores, const std::vector<std::size_t>& parents, const std::vector<double>& sure)
    {
        const std::size_t n = scores.size();
        for (std::size_t b = 0; b < n; ++b)
            for (std::size_t a = 0; a < n; ++a) {
                if (b == a + 1)
                    continue;
                if (b > 0 && a > 0 && parents[b - 1] == a - 1)
                    scores[b][a] += ofParallel * sure[b - 1];
                if (b + 1 < n && parents[b + 1] == a + 1)
                    scores[b][a] += ofParallel * sure[b + 1];
            }
    }

    const Fragments& m_parts;
    Subjects m_subjects;
    Steps m_steps;
};

}  // namespace

void Steps::learn(double step, double sure)
{
    m_seen[static_cast<int>(step)] += sure;
    m_all += sure;
}

double Steps::score(double step) const
{
    constexpr double trust = 5, any = 0.025;
    const auto found = m_seen.find(static_cast<int>(step));
    const double seen = found == m_seen.end() ? 0 : found->second;
    return std::log((seen + trust * usualShare(step)) / (m_all + trust) / any);
}

double scoreOfPlaces(const Fragments& parts, const Steps& steps, std::size_t a, std::size_t b)
{
    const Fragment &from = parts.fragments[a], &to = parts.fragments[b];
    const double score = steps.score(double(b) - double(a)) + (b == a + 1 && from.block == to.block ? ofBelow : 0);
    const double difference = std::fabs(from.column - to.column);
    return score + (difference < 1.1 ? ofSameWidth : ofOtherWidth * std::min(1.0, difference / 3));
}

SentenceLinks linkSentences(const Fragments& parts) { return SentenceLinker(parts).run(); }

}  // namespace danqian::layout
