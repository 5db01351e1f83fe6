#include "ui/reader/reader_document.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"
#include "core/text/offset_map.h"
#include "ui/strings.h"

#include <algorithm>

namespace danqian::ui {

namespace {

using workspace::ArticleView;
using workspace::DocumentView;

std::string_view textOf(const ArticleView& article, Part part) { return article.text[static_cast<std::size_t>(part)]; }
std::string_view textOf(const ArticleView& article, const ReaderParagraph& p)
{
    return textOf(article, p.part).substr(p.bytes.begin, p.bytes.size());
}

std::vector<ReaderParagraph> paragraphsOf(const ArticleView& article, Part part)
{
    std::vector<ReaderParagraph> out;
    const std::string_view text = textOf(article, part);
    if (text.empty() && part != Part::Body)
        return out;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        ReaderParagraph paragraph;
        paragraph.part = part;
        paragraph.bytes = {begin, end};
        paragraph.text = qs(text.substr(begin, end - begin));
        out.push_back(std::move(paragraph));
        if (end == text.size())
            return out;
        begin = end + 1;
    }
}

/// Puts marks and points that are given in bytes of a part into its paragraphs, in UTF-16.
class Placer {
public:
    Placer(std::string_view text, std::vector<ReaderParagraph>& paragraphs) : m_paragraphs(paragraphs)
    {
        for (const ReaderParagraph& p : paragraphs)
            m_maps.emplace_back(text.substr(p.bytes.begin, p.bytes.size()));
    }

    void mark(Span span, const ReaderMark& mark)
    {
        for (std::size_t i = at(span.begin); i < m_paragraphs.size() && m_paragraphs[i].bytes.begin < span.end; ++i) {
            const Span& bytes = m_paragraphs[i].bytes;
            const Span inside{std::max(span.begin, bytes.begin), std::min(span.end, bytes.end)};
            if (inside.empty())
                continue;
            ReaderMark placed = mark;
            placed.begin = unit(i, inside.begin);
            placed.end = unit(i, inside.end);
            m_paragraphs[i].marks.push_back(std::move(placed));
        }
    }

    void point(std::size_t byte, ReaderPoint point)
    {
        const std::size_t i = at(byte);
        if (i >= m_paragraphs.size())
            return;
        point.at = unit(i, byte);
        m_paragraphs[i].points.push_back(std::move(point));
    }

private:
    /// The paragraph that holds a byte; a line feed belongs to the one that it ends.
    std::size_t at(std::size_t byte) const
    {
        const auto next = std::partition_point(m_paragraphs.begin(), m_paragraphs.end(),
                                               [&](const ReaderParagraph& p) { return p.bytes.end < byte; });
        return static_cast<std::size_t>(next - m_paragraphs.begin());
    }
    int unit(std::size_t i, std::size_t byte) const
    {
        const Span& bytes = m_paragraphs[i].bytes;
        return static_cast<int>(m_maps[i].toUtf16(std::clamp(byte, bytes.begin, bytes.end) - bytes.begin));
    }

    std::vector<ReaderParagraph>& m_paragraphs;
    std::vector<OffsetMap> m_maps;
};

QString titleOf(const Finding& finding, const ReaderWords& words)
{
    if (!finding.right)
        return words.look;
    return words.replaceBy.arg(qs(finding.wrong), qs(*finding.right));
}

void placeFindings(const ArticleView& article, Part part, Placer& placer, const ReaderWords& words)
{
    for (const workspace::FindingRow& row : article.findings) {
        const bool skipped = row.verdict == Verdict::Skipped;
        if (row.finding.part != part || (row.verdict && !skipped))
            continue;
        const QString kind = qs(name(row.finding.severity)) + (skipped ? QStringLiteral(" skipped") : QString());
        if (row.finding.span.empty())
            placer.point(row.finding.span.begin,
                         {0, QStringLiteral("gap ") + kind, qs(row.key), {}, titleOf(row.finding, words)});
        else
            placer.mark(row.finding.span, {0, 0, QStringLiteral("finding ") + kind, qs(row.key), titleOf(row.finding, words)});
    }
}

QString kindOf(const Record& record)
{
    switch (record.kind) {
    case RecordKind::Date:
    case RecordKind::DateRange:
    case RecordKind::Time: return QStringLiteral("record date");
    default: return QStringLiteral("record");
    }
}

void placeFacts(const ArticleView& article, Part part, Placer& placer)
{
    for (const workspace::RecordRow& row : article.records)
        if (row.record.part == part)
            placer.mark(row.record.span, {0, 0, kindOf(row.record), qs(row.key), {}});
    for (const workspace::TagRow& row : article.tags)
        if (row.part == part && !row.span.empty())
            placer.mark(row.span, {0, 0, QStringLiteral("tag"), qs(row.id), qs(row.label)});
}

void placeJoins(const ArticleView& article, Part part, Placer& placer, const ReaderWords& words)
{
    constexpr double sure = 0.8;
    for (const workspace::JoinRow& row : article.joins) {
        if (row.part != part)
            continue;
        const QString kind = (row.joined ? QStringLiteral("join") : QStringLiteral("end"))
            + (row.confidence < sure ? QStringLiteral(" doubtful") : QString());
        placer.point(row.offset, {0, kind, {}, {}, row.joined ? words.joined : words.kept});
    }
}

bool readable(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto [ch, size] = utf8::decode(text, at);
        if (!isSpace(ch) && !isLineEnd(ch) && ch != 0xAD)
            return true;
        at += size;
    }
    return false;
}

/// Edits, read off the pieces: live text that was typed, and text of the source that a person took away.
void placeEdits(const State& state, const PieceText& pieces, Placer& placer, const ReaderWords& words)
{
    constexpr Origins::Ref firstTyped = 2;  // 0 is the source, 1 what the base put in
    std::size_t live = 0;
    for (const Piece& piece : pieces.pieces()) {
        const std::string_view text = state.origins.text(piece.origin).substr(piece.begin, piece.end - piece.begin);
        if (!piece.live) {
            if (piece.origin < firstTyped && readable(text))
                placer.point(live, {0, QStringLiteral("gone"), {}, qs(text), words.was});
            continue;
        }
        if (piece.origin >= firstTyped)
            placer.mark({live, live + text.size()}, {0, 0, QStringLiteral("edited"), {}, {}});
        live += text.size();
    }
}

}  // namespace

const ReaderParagraph* ReaderDocument::paragraph(int id) const
{
    const auto it = std::find_if(paragraphs.begin(), paragraphs.end(), [&](const ReaderParagraph& p) { return p.id == id; });
    return it == paragraphs.end() ? nullptr : &*it;
}

ReaderDocument compose(const DocumentView& view, const ArticleView& article, const ReaderWords& words)
{
    ReaderDocument out;
    out.document = view.id;
    out.article = article.id;
    out.kind = article.kind;
    out.revision = static_cast<int>(view.revision);
    const Article* pieces = view.state ? view.state->article(article.id) : nullptr;
    for (std::size_t p = 0; p < partCount; ++p) {
        const Part part = static_cast<Part>(p);
        std::vector<ReaderParagraph> paragraphs = paragraphsOf(article, part);
        Placer placer(textOf(article, part), paragraphs);
        placeFacts(article, part, placer);
        if (pieces)
            placeEdits(*view.state, (*pieces)[part], placer, words);
        placeFindings(article, part, placer, words);
        placeJoins(article, part, placer, words);
        for (ReaderParagraph& paragraph : paragraphs) {
            paragraph.id = static_cast<int>(out.paragraphs.size()) + 1;
            paragraph.textRevision = out.revision;
            out.paragraphs.push_back(std::move(paragraph));
        }
    }
    return out;
}

std::vector<ReaderStep> follow(const ReaderDocument& before, ReaderDocument& after, int& nextId)
{
    const auto& old = before.paragraphs;
    auto& now = after.paragraphs;
    const auto sameText = [](const ReaderParagraph& a, const ReaderParagraph& b) { return a.part == b.part && a.text == b.text; };
    const auto keep = [&](const ReaderParagraph& from, ReaderParagraph& to) {
        to.id = from.id;
        to.textRevision = sameText(from, to) ? from.textRevision : after.revision;
    };
    std::size_t head = 0, tail = 0;
    const std::size_t most = std::min(old.size(), now.size());
    const bool sameCount = old.size() == now.size()
        && std::equal(old.begin(), old.end(), now.begin(), [](const auto& a, const auto& b) { return a.part == b.part; });
    while (head < most && (sameCount || sameText(old[head], now[head])))
        ++head;
    while (tail < most - head && sameText(old[old.size() - 1 - tail], now[now.size() - 1 - tail]))
        ++tail;

    std::vector<ReaderStep> steps;
    const auto redraw = [&](std::size_t from, std::size_t to) {
        keep(old[from], now[to]);
        if (!old[from].drawnLike(now[to]))
            steps.push_back({to, 1, to, 1});
    };
    for (std::size_t i = 0; i < head; ++i)
        redraw(i, i);
    const std::size_t gone = old.size() - head - tail, come = now.size() - head - tail;
    for (std::size_t i = head; i < head + come; ++i) {
        now[i].id = nextId++;
        now[i].textRevision = after.revision;
    }
    if (gone || come)
        steps.push_back({head, gone, head, come});
    for (std::size_t i = 0; i < tail; ++i)
        redraw(old.size() - tail + i, now.size() - tail + i);
    return steps;
}

int unitOf(const ArticleView& article, const ReaderParagraph& paragraph, std::size_t byte)
{
    const std::size_t inside = std::clamp(byte, paragraph.bytes.begin, paragraph.bytes.end) - paragraph.bytes.begin;
    return static_cast<int>(OffsetMap(textOf(article, paragraph)).toUtf16(inside));
}

std::size_t byteOf(const ArticleView& article, const ReaderParagraph& paragraph, int unit)
{
    return paragraph.bytes.begin + OffsetMap(textOf(article, paragraph)).fromUtf16(static_cast<std::size_t>(std::max(unit, 0)));
}

QJsonObject toJson(const ReaderParagraph& paragraph)
{
    QJsonArray marks, points;
    for (const ReaderMark& mark : paragraph.marks) {
        QJsonObject object{
            {QStringLiteral("begin"), mark.begin}, {QStringLiteral("end"), mark.end}, {QStringLiteral("kind"), mark.kind}};
        if (!mark.key.isEmpty())
            object.insert(QStringLiteral("key"), mark.key);
        if (!mark.title.isEmpty())
            object.insert(QStringLiteral("title"), mark.title);
        marks.append(object);
    }
    for (const ReaderPoint& point : paragraph.points)
        points.append(QJsonObject{{QStringLiteral("at"), point.at},
                                  {QStringLiteral("kind"), point.kind},
                                  {QStringLiteral("key"), point.key},
                                  {QStringLiteral("text"), point.text},
                                  {QStringLiteral("title"), point.title}});
    return {{QStringLiteral("id"), paragraph.id},
            {QStringLiteral("part"), qs(name(paragraph.part))},
            {QStringLiteral("text"), paragraph.text},
            {QStringLiteral("marks"), marks},
            {QStringLiteral("points"), points}};
}

QJsonObject toJson(const ReaderDocument& document)
{
    QJsonArray paragraphs;
    for (const ReaderParagraph& paragraph : document.paragraphs)
        paragraphs.append(toJson(paragraph));
    return {{QStringLiteral("article"), qs(document.article)},
            {QStringLiteral("kind"), qs(name(document.kind))},
            {QStringLiteral("revision"), document.revision},
            {QStringLiteral("paragraphs"), paragraphs}};
}

QJsonArray toJson(const ReaderDocument& document, const std::vector<ReaderStep>& steps)
{
    QJsonArray out;
    for (const ReaderStep& step : steps) {
        QJsonArray paragraphs;
        for (std::size_t i = 0; i < step.count; ++i)
            paragraphs.append(toJson(document.paragraphs[step.first + i]));
        out.append(QJsonObject{{QStringLiteral("at"), static_cast<int>(step.at)},
                               {QStringLiteral("remove"), static_cast<int>(step.remove)},
                               {QStringLiteral("paragraphs"), paragraphs}});
    }
    return out;
}

}  // namespace danqian::ui
