#include "core/workspace/view.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

constexpr Origins::Ref sourceOrigin = 0;
constexpr std::size_t titleCharacters = 20;

/// The first characters of a text's first line.
std::string opening(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    std::size_t at = 0;
    for (std::size_t count = 0; count < titleCharacters && at < text.size(); ++count)
        at += utf8::decode(text, at).size;
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

}  // namespace

std::string ArticleView::title() const
{
    for (const Part part : {Part::Headline, Part::Shoulder}) {
        if (!(*this)[part].empty())
            return (*this)[part];
    }
    return opening((*this)[Part::Body]);
}

std::size_t ArticleView::openFindings() const
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const FindingRow& row) { return !row.verdict.has_value(); }));
}

const ArticleView* DocumentView::article(std::string_view wanted) const
{
    const auto it = std::find_if(articles.begin(), articles.end(), [&](const ArticleView& a) { return a.id == wanted; });
    return it == articles.end() ? nullptr : &*it;
}

const FindingRow* ArticleView::finding(std::string_view key) const
{
    for (const auto* rows : {&findings, &accepted}) {
        const auto it = std::find_if(rows->begin(), rows->end(), [&](const FindingRow& row) { return row.key == key; });
        if (it != rows->end())
            return &*it;
    }
    return nullptr;
}

std::vector<Span> sourceSpans(const State& state, std::string_view article, Part part, Span span)
{
    const Article* found = state.article(article);
    return found ? sourceSpans((*found)[part], span) : std::vector<Span>();
}

std::vector<Span> sourceSpans(const PieceText& text, Span span)
{
    std::vector<Span> spans;
    std::size_t at = 0;
    for (const Piece& piece : text.pieces()) {
        if (!piece.live)
            continue;
        const std::size_t begin = std::max(at, span.begin), end = std::min(at + piece.size(), span.end);
        if (piece.origin == sourceOrigin && begin < end) {
            const Span stretch{piece.begin + (begin - at), piece.begin + (end - at)};
            if (!spans.empty() && spans.back().end == stretch.begin)
                spans.back().end = stretch.end;
            else
                spans.push_back(stretch);
        }
        at += piece.size();
    }
    return spans;
}

std::optional<ShownAt> shownAt(const State& state, std::size_t sourceByte)
{
    const std::string_view source = state.origins.text(sourceOrigin);
    while (sourceByte < source.size() && !utf8::isBoundary(source, sourceByte))
        --sourceByte;
    const Anchor anchor{state.origins.id(sourceOrigin), static_cast<std::uint32_t>(sourceByte), Side::After};
    for (const Article& article : state.articles) {
        for (std::size_t p = 0; p < partCount; ++p) {
            if (const auto place = article.parts[p].locate(state.origins, anchor))
                return ShownAt{article.id, static_cast<Part>(p), place->offset};
        }
    }
    return std::nullopt;
}

}  // namespace danqian::workspace
