#pragma once
#include "core/workspace/view.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The article as the reader's page draws it: paragraphs with marks, offsets in UTF-16 units of the paragraph. Pure functions.
namespace danqian::ui {

/// A stretch of a paragraph that is drawn in its own way. Marks overlap as they like.
struct ReaderMark {
    int begin = 0, end = 0;
    QString kind;  ///< classes of reader.css: "finding error", "record date", "tag", "edited"
    QString key;  ///< what a click selects; empty: nothing
    QString title;  ///< shown when the pointer rests on it

    bool operator==(const ReaderMark&) const = default;
};

/// A sign between two characters: a line end that was joined ("join") or kept ("end"), a place where something is missing ("gap"),
/// text that an edit took away ("gone").
struct ReaderPoint {
    int at = 0;
    QString kind;
    QString key;
    QString text;  ///< of "gone": what stood there
    QString title;

    bool operator==(const ReaderPoint&) const = default;
};

struct ReaderParagraph {
    int id = 0;  ///< stays the same as long as the paragraph can be followed
    int textRevision = 0;  ///< revision in which its text changed last
    Part part = Part::Body;
    Span bytes;  ///< of the part's text
    QString text;
    std::vector<ReaderMark> marks;
    std::vector<ReaderPoint> points;

    bool drawnLike(const ReaderParagraph& other) const
    {
        return part == other.part && text == other.text && marks == other.marks && points == other.points;
    }
};

struct ReaderDocument {
    std::string document, article;
    ArticleKind kind = ArticleKind::News;
    int revision = 0;
    std::vector<ReaderParagraph> paragraphs;

    const ReaderParagraph* paragraph(int id) const;
};

/// A run of paragraphs of the older document that is replaced by others.
struct ReaderStep {
    std::size_t at = 0, remove = 0;
    std::size_t first = 0, count = 0;  ///< paragraphs of the newer document
};

/// Words for the marks' titles, translated by the view.
struct ReaderWords {
    QString replaceBy;  ///< "%1 → %2"
    QString look;  ///< of a finding without suggestion
    QString joined, kept, was;
};

/// Ids and revisions are those of a document that is shown for the first time.
ReaderDocument compose(const workspace::DocumentView& view, const workspace::ArticleView& article, const ReaderWords& words);

/// What to redraw to get from one to the other (the later steps count on the earlier ones). Gives `after` the ids of the paragraphs
/// that it shares with `before`, and new ids, counted on from `nextId`, to the others.
std::vector<ReaderStep> follow(const ReaderDocument& before, ReaderDocument& after, int& nextId);

/// Between bytes of a part's text and UTF-16 units of a paragraph.
int unitOf(const workspace::ArticleView& article, const ReaderParagraph& paragraph, std::size_t byte);
std::size_t byteOf(const workspace::ArticleView& article, const ReaderParagraph& paragraph, int unit);

QJsonObject toJson(const ReaderParagraph& paragraph);
QJsonObject toJson(const ReaderDocument& document);
/// Steps towards a document, each with its paragraphs.
QJsonArray toJson(const ReaderDocument& document, const std::vector<ReaderStep>& steps);

}  // namespace danqian::ui
