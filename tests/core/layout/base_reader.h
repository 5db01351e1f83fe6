#pragma once
#include "core/layout/layout.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace danqian::layout {

/// A source of one page of text without geometry.
inline Source textSource(std::string text)
{
    Source source;
    source.id = "source";
    source.text = std::move(text);
    source.pages.emplace_back().source = {0, source.text.size()};
    return source;
}

/// A base in plain strings, as a person sees it.
struct Seen {
    struct Article {
        std::string kind, shoulder, headline, subtitle, byline, body;
    };
    std::vector<Article> articles;
    std::vector<std::string> furniture, leftovers;
    std::vector<Join> joins;
};

inline Seen seen(const Source& source, const Base& base)
{
    const Origins origins = originsOf(source, "document", base);
    Seen out;
    for (const Article& article : base.articles) {
        const auto part = [&](Part p) { return article[p].text(origins); };
        out.articles.push_back({std::string(name(article.kind)), part(Part::Shoulder), part(Part::Headline), part(Part::Subtitle),
                                part(Part::Byline), part(Part::Body)});
    }
    for (const PieceText& text : base.furniture)
        out.furniture.push_back(text.text(origins));
    for (const PieceText& text : base.leftovers)
        out.leftovers.push_back(text.text(origins));
    out.joins = base.joins;
    return out;
}

inline Seen readText(std::string text)
{
    const Source source = textSource(std::move(text));
    return seen(source, layOut(source, 0));
}

/// What is wrong with the origin of a base's characters; empty if every byte of the page stands in it exactly once.
inline std::string lostBytes(const Source& source, std::size_t page, const Base& base)
{
    const Span stretch = source.pages[page].source;
    std::vector<int> held(source.text.size()), added(base.added.size());
    const auto count = [&](const PieceText& text) {
        for (const Piece& piece : text.pieces())
            for (std::size_t i = piece.begin; i < piece.end; ++i)
                ++(piece.origin == 0 ? held.at(i) : added.at(i));
    };
    for (const Article& article : base.articles)
        for (const PieceText& part : article.parts)
            count(part);
    for (const PieceText& text : base.furniture)
        count(text);
    for (const PieceText& text : base.leftovers)
        count(text);
    for (std::size_t i = 0; i < held.size(); ++i)
        if (held[i] != (stretch.contains(i) ? 1 : 0))
            return "byte " + std::to_string(i) + " stands " + std::to_string(held[i]) + " times";
    for (std::size_t i = 0; i < added.size(); ++i)
        if (added[i] != 1)
            return "added byte " + std::to_string(i) + " stands " + std::to_string(added[i]) + " times";
    return {};
}

inline std::string fileText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

}  // namespace danqian::layout
