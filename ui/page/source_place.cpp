#include "ui/page/source_place.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace danqian::ui {

using workspace::ArticleView;
using workspace::DocumentView;

namespace {

/// The span widened by one character at both ends, within its text.
Span widened(const std::string& text, Span span)
{
    if (span.begin > 0)
        span.begin -= utf8::decodeBefore(text, span.begin).size;
    if (span.end < text.size())
        span.end += utf8::decode(text, span.end).size;
    return span;
}

bool sameLine(const QRectF& line, const Box& box)
{
    const double overlap = std::min<double>(line.bottom(), box.y1) - std::max<double>(line.top(), box.y0);
    const double height = std::min<double>(line.height(), box.height());
    const double gap = std::max<double>(box.x0 - line.right(), line.left() - box.x1);
    return overlap > height / 2 && gap < std::max<double>(line.height(), box.height()) * 1.5;
}

bool sameColumn(const QRectF& line, const Box& box)
{
    const double overlap = std::min<double>(line.right(), box.x1) - std::max<double>(line.left(), box.x0);
    const double gap = std::max<double>(box.y0 - line.bottom(), line.top() - box.y1);
    return overlap > std::min<double>(line.width(), box.width()) / 2 && gap < std::max<double>(line.width(), box.width()) * 1.5;
}

double distance(const Box& box, QPointF place)
{
    const double dx = std::max({box.x0 - place.x(), 0.0, place.x() - box.x1});
    const double dy = std::max({box.y0 - place.y(), 0.0, place.y() - box.y1});
    return std::hypot(dx, dy);
}

/// The shortest row whose span holds the offset.
template <class Rows, class Get> auto rowAt(const Rows& rows, Part part, std::size_t offset, Get get)
{
    decltype(&rows.front()) best = nullptr;
    for (const auto& row : rows) {
        const auto& item = get(row);
        if (item.part == part && item.span.contains(offset) && (!best || item.span.size() < get(*best).span.size()))
            best = &row;
    }
    return best;
}

}  // namespace

std::vector<Span> sourceOf(const DocumentView& view, const Selection& selection)
{
    const ArticleView* article = view.article(selection.article);
    if (!article || !view.state || selection.kind == Selection::Kind::Article)
        return {};
    const std::string& text = (*article)[selection.part];
    Span span = selection.span;
    if (span.begin > text.size() || span.end > text.size())
        return {};
    if (span.empty() && span.begin < text.size())
        span.end += utf8::decode(text, span.begin).size;
    constexpr int most = 8;
    std::vector<Span> out = workspace::sourceSpans(*view.state, article->id, selection.part, span);
    for (int i = 0; out.empty() && i < most; ++i) {
        span = widened(text, span);
        out = workspace::sourceSpans(*view.state, article->id, selection.part, span);
    }
    return out;
}

QRectF boxOf(const DocumentView& view, const PageLayout& page, const std::string& article)
{
    const Article* pieces = view.state ? view.state->article(article) : nullptr;
    std::vector<Span> source;
    for (std::size_t p = 0; pieces && p < partCount; ++p) {
        const auto spans = workspace::sourceSpans(pieces->parts[p], {0, pieces->parts[p].size()});
        source.insert(source.end(), spans.begin(), spans.end());
    }
    QRectF around;
    for (const QRectF& box : boxesOf(page, source))
        around |= box;
    return around;
}

std::vector<Span> sourceOfFindings(const DocumentView& view)
{
    std::vector<Span> out;
    for (const ArticleView& article : view.articles) {
        for (const workspace::FindingRow& row : article.findings) {
            if (row.verdict || !view.state)
                continue;
            const auto spans = workspace::sourceSpans(*view.state, article.id, row.finding.part, row.finding.span);
            out.insert(out.end(), spans.begin(), spans.end());
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::optional<Selection> selectionAt(const DocumentView& view, std::size_t sourceByte)
{
    const auto place = view.state ? workspace::shownAt(*view.state, sourceByte) : std::nullopt;
    const ArticleView* article = place ? view.article(place->article) : nullptr;
    if (!article)
        return std::nullopt;
    Selection out{Selection::Kind::Text, place->article, place->part, {place->offset, place->offset}, {}};
    const auto* finding = rowAt(
        article->findings, place->part, place->offset, [](const auto& row) -> auto& { return row.finding; });
    const auto* record = rowAt(
        article->records, place->part, place->offset, [](const auto& row) -> auto& { return row.record; });
    if (finding && !finding->verdict) {
        out.kind = Selection::Kind::Finding;
        out.key = finding->key;
        out.span = finding->finding.span;
    } else if (record) {
        out.kind = Selection::Kind::Record;
        out.key = record->key;
        out.span = record->record.span;
    }
    return out;
}

std::optional<Selection> selectionBetween(const DocumentView& view, std::size_t oneByte, std::size_t otherByte)
{
    if (!view.state)
        return std::nullopt;
    const auto begin = workspace::shownAt(*view.state, std::min(oneByte, otherByte));
    const auto end = workspace::shownAt(*view.state, std::max(oneByte, otherByte));
    const ArticleView* article = begin ? view.article(begin->article) : nullptr;
    if (!article || !end || end->article != begin->article || end->part != begin->part || end->offset < begin->offset)
        return std::nullopt;
    const std::string& text = (*article)[end->part];
    const std::size_t after = end->offset < text.size() ? end->offset + utf8::decode(text, end->offset).size : end->offset;
    return Selection{Selection::Kind::Text, begin->article, begin->part, {begin->offset, after}, {}};
}

const PageLayout* pageOf(const DocumentView& view)
{
    return view.source && view.page < view.source->pages.size() ? &view.source->pages[view.page] : nullptr;
}

std::vector<QRectF> boxesOf(const PageLayout& page, std::vector<Span> source)
{
    std::sort(source.begin(), source.end());
    const auto wanted = [&](Span glyph) {
        const auto after = std::partition_point(source.begin(), source.end(), [&](Span span) { return span.begin < glyph.end; });
        return after != source.begin() && std::prev(after)->overlaps(glyph);
    };
    std::vector<QRectF> out;
    const Glyph* last = nullptr;
    for (const Glyph& glyph : page.glyphs) {
        if (!wanted(glyph.source))
            continue;
        const QRectF box(QPointF(glyph.box.x0, glyph.box.y0), QPointF(glyph.box.x1, glyph.box.y1));
        const bool goesOn =
            last && last + 1 == &glyph && (glyph.vertical ? sameColumn(out.back(), glyph.box) : sameLine(out.back(), glyph.box));
        if (goesOn)
            out.back() |= box;
        else
            out.push_back(box);
        last = &glyph;
    }
    return out;
}

std::optional<std::size_t> sourceByteAt(const PageLayout& page, QPointF place)
{
    const Glyph* nearest = nullptr;
    double best = std::numeric_limits<double>::max();
    for (const Glyph& glyph : page.glyphs) {
        const double far = distance(glyph.box, place);
        if (far < best) {
            best = far;
            nearest = &glyph;
        }
    }
    if (!nearest || best > std::max(nearest->box.width(), nearest->box.height()) * 1.5)
        return std::nullopt;
    return nearest->source.begin;
}

}  // namespace danqian::ui
