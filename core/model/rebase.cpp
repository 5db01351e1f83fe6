#include "core/model/rebase.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace danqian {

namespace {

constexpr Origins::Ref sourceOrigin = 0;

struct Stretch {
    Span source;
    std::size_t article = 0;
};

std::vector<Stretch> stretchesOf(const Base& base)
{
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < base.articles.size(); ++i) {
        for (const PieceText& text : base.articles[i].parts) {
            for (const Piece& piece : text.pieces()) {
                if (piece.origin == sourceOrigin)
                    all.push_back({{piece.begin, piece.end}, i});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.source < b.source; });
    return all;
}

/// How many source bytes an article of one base and an article of the other have in common.
struct Kinship {
    std::size_t bytes = 0, before = 0, fresh = 0;
};

std::vector<Kinship> kinships(const Base& before, const Base& fresh)
{
    std::vector<std::vector<std::size_t>> shared(before.articles.size(), std::vector<std::size_t>(fresh.articles.size()));
    const std::vector<Stretch> olds = stretchesOf(before), news = stretchesOf(fresh);
    for (auto a = olds.begin(), b = news.begin(); a != olds.end() && b != news.end();) {
        if (a->source.overlaps(b->source))
            shared[a->article][b->article] += std::min(a->source.end, b->source.end) - std::max(a->source.begin, b->source.begin);
        a->source.end < b->source.end ? ++a : ++b;
    }
    std::vector<Kinship> all;
    for (std::size_t i = 0; i < before.articles.size(); ++i) {
        for (std::size_t k = 0; k < fresh.articles.size(); ++k) {
            if (shared[i][k] > 0)
                all.push_back({shared[i][k], i, k});
        }
    }
    std::sort(all.begin(), all.end(), [](const Kinship& x, const Kinship& y) {
        return std::tie(y.bytes, x.before, x.fresh) < std::tie(x.bytes, y.before, y.fresh);
    });
    return all;
}

void keepFact(const IssueFact& before, IssueFact& fresh)
{
    if (fresh.value.empty())
        fresh = before;
}

}  // namespace

Base succeeding(const Base& before, Base fresh)
{
    std::set<std::string> taken;
    std::vector<bool> named(fresh.articles.size());
    for (const Kinship& kin : kinships(before, fresh)) {
        const std::string& id = before.articles[kin.before].id;
        if (named[kin.fresh] || !taken.insert(id).second)
            continue;
        fresh.articles[kin.fresh].id = id;
        named[kin.fresh] = true;
    }
    for (const Article& article : before.articles)
        taken.insert(article.id);
    std::size_t number = 0;
    for (std::size_t i = 0; i < fresh.articles.size(); ++i) {
        while (!named[i] && !taken.insert("a" + std::to_string(++number)).second) { }
        if (!named[i])
            fresh.articles[i].id = "a" + std::to_string(number);
    }
    keepFact(before.issue.paper, fresh.issue.paper);
    keepFact(before.issue.date, fresh.issue.date);
    keepFact(before.issue.number, fresh.issue.number);
    keepFact(before.issue.page, fresh.issue.page);
    keepFact(before.issue.section, fresh.issue.section);
    return fresh;
}

}  // namespace danqian
