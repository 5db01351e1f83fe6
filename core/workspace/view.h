#pragma once
#include "core/model/fold.h"
#include "core/workspace/pipeline.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace danqian::workspace {

/// Plain rows for the desk: values only, safe to hand to another thread.

struct FindingRow {
    std::string key;
    Finding finding;
    std::optional<Verdict> verdict;  ///< none: open
};

enum class RecordStatus : std::uint8_t { Open, Confirmed, Corrected, Added };

struct RecordRow {
    std::string key;  ///< recordKey, or the AddRecord entry's id
    Record record;  ///< with corrections applied
    RecordStatus status = RecordStatus::Open;
    std::set<std::string> corrected;  ///< names of the corrected fields
    std::string total = {};  ///< of a part: the key of the record that it is part of
};

struct MentionRow {
    std::string key;
    Mention mention;
    std::string authority;
};

struct TagRow {
    std::string id;  ///< the Tag entry's
    std::string vocabulary, term, label;
    Part part = Part::Body;
    Span span;  ///< empty: the whole article
    bool changed = false;  ///< the text no longer reads as it did when it was tagged: to be confirmed
};

/// A question put to someone.
struct QueryRow {
    std::string id;  ///< the AskQuery entry's
    std::string article;
    Part part = Part::Body;
    Span span;
    std::string quote;  ///< what stood there when it was asked
    std::string question, askedOf, answer;
    bool closed = false;
};

struct JoinRow {
    Part part = Part::Body;
    std::size_t offset = 0;  ///< byte of the part's text where the line end stood
    bool joined = true;
    double confidence = 1;
};

struct ArticleView {
    std::string id;
    ArticleKind kind = ArticleKind::News;
    std::array<std::string, partCount> text;  ///< live text of each part; body paragraphs separated by '\n'
    std::vector<FindingRow> findings;  ///< decided ones included; in order of part and span
    /// Taken suggestions that stand in the text, which no stage finds any more: `wrong` is what stood there, `right` what does now.
    std::vector<FindingRow> accepted;
    std::vector<RecordRow> records;  ///< removed ones left out
    std::vector<MentionRow> mentions;
    std::vector<TagRow> tags;
    std::vector<JoinRow> joins;

    const std::string& operator[](Part p) const { return text[static_cast<std::size_t>(p)]; }
    std::string title() const;  ///< headline, else shoulder, else the body's first characters
    std::size_t openFindings() const;
    const FindingRow* finding(std::string_view key) const;  ///< of both lists; null where it is in neither
};

struct HistoryRow {
    std::string group;
    std::string at, actor, round;
    std::string kind;  ///< kindName of the first edit
    std::string article;
    std::string before, after;  ///< short quotes
    std::size_t entries = 1;
    bool undone = false;
};

/// A stretch of a part's text.
struct TextPlace {
    std::string article;
    Part part = Part::Body;
    Span span;

    bool operator==(const TextPlace&) const = default;
};

/// A piece of the page that stands in no article.
struct RestRow {
    bool furniture = false;  ///< page header, editors …; else what no article claimed
    std::size_t index = 0;  ///< among the state's furniture or leftovers
    std::string text;
    std::vector<Span> source;  ///< where it came from
};

/// An edit that waits for a person: its place is gone or reads differently.
struct ConflictRow {
    std::string id;  ///< the entry's
    HistoryRow edit;  ///< what it is, what stood there, what was to stand there
    bool movable = false;  ///< can be made at another place
};

/// One open page as it reads now.
struct DocumentView {
    std::string id;
    std::uint64_t revision = 0;  ///< grows with every change in this process
    std::string sourceName, mediaType;
    IssueFacts issue;
    std::shared_ptr<const Source> source;
    std::size_t page = 0;  ///< index into source->pages
    std::shared_ptr<const State> state;
    std::shared_ptr<const Stylebook> style = std::make_shared<const Stylebook>();  ///< never null
    std::vector<ArticleView> articles;
    std::vector<RestRow> rest;  ///< in the order of the source
    std::vector<QueryRow> queries;
    std::string signedRound;
    std::vector<HistoryRow> history;  ///< newest first
    std::vector<ConflictRow> conflicts;
    bool canUndo = false, canRedo = false;

    const ArticleView* article(std::string_view id) const;
};

/// Where a span of text came from, as stretches of Source::text in reading order (typed text gives none).
std::vector<Span> sourceSpans(const PieceText& text, Span span);
std::vector<Span> sourceSpans(const State& state, std::string_view article, Part part, Span span);

/// Where a source byte is shown now.
struct ShownAt {
    std::string article;
    Part part = Part::Body;
    std::size_t offset = 0;
};
std::optional<ShownAt> shownAt(const State& state, std::size_t sourceByte);

}  // namespace danqian::workspace
