#pragma once
#include "core/model/document.h"
#include "core/model/record.h"
#include "core/text/anchor.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace danqian {

/// A place in an article that survives edits.
struct Target {
    std::string article;
    Part part = Part::Body;
    AnchorRange range;  ///< empty anchors: the whole article
    std::string quote;  ///< the text that stood there when the edit was made

    bool wholeArticle() const { return range.begin.origin.empty(); }
    bool operator==(const Target&) const = default;
};

// What a user can do. One struct an action; the log stores them as JSON with these names.

struct ReplaceText {
    Target target;
    std::string text;
};

enum class Verdict : std::uint8_t {
    Accepted,
    Rejected,
    Skipped,
    Open,  ///< an earlier decision taken back
};
std::string_view name(Verdict verdict);  ///< "accepted", "rejected", "skipped", "open"
std::optional<Verdict> verdict(std::string_view name);
/// A decision on a finding; the key is the rule family and the source anchors of the span (findingKey).
struct Decide {
    std::string finding;
    Verdict verdict = Verdict::Accepted;
    std::string rule = {};  ///< that made the finding; "" in logs of before rules were judged

    bool operator==(const Decide&) const = default;
};

/// Corrects one field of a record: "value", "hi", "unit", "kind", "indicator", "subject", "place", "time", "qualifier", "action", "status".
struct SetField {
    std::string record;  ///< recordKey, or the id of the AddRecord entry
    std::string field;
    std::string value;
};
struct AddRecord {
    Target target;
    std::map<std::string, std::string> fields;
};
struct RemoveRecord {
    std::string record;
};

struct Tag {
    Target target;
    std::string vocabulary;
    std::string term;  ///< code of the term
};
struct Untag {
    std::string tag;  ///< id of the Tag entry
};
/// Ties a mention to an authority; an empty authority unties.
struct Link {
    Target target;
    std::string authority;
};

/// Everything of the article from the target's begin on becomes a new article (id = the entry's).
struct SplitArticle {
    Target at;
    ArticleKind kind = ArticleKind::News;
};
/// `second` is put after the end of `first`'s body; its head lines become paragraphs.
struct MergeArticles {
    std::string first;
    std::string second;
};
/// Moves a stretch to the end of another article's part ("furniture" and "leftovers" are articles too).
struct MoveRange {
    Target from;
    std::string toArticle;
    Part toPart = Part::Body;
};
struct Retype {
    std::string article;
    ArticleKind kind = ArticleKind::News;
};
/// Sets one fact of the issue: "paper", "date", "number", "page", "section".
struct SetIssue {
    std::string field;
    std::string value;
};

struct AskQuery {
    Target target;
    std::string question;
    std::string askedOf;
};
struct AnswerQuery {
    std::string query;  ///< id of the AskQuery entry
    std::string answer;
    bool closed = true;
};
struct SignOff {
    std::string round;  ///< "first", "second", "third", "press"
};
/// The page read anew by a better pipeline: this base stands in place of the first one, and all edits are folded over it.
struct Rebase {
    std::shared_ptr<const Base> base;
};
/// Gives an entry up whose place is gone or reads differently: it counts no more.
struct LetGo {
    std::string entry;
};
/// Takes back a whole group. Undoing an Undo is redo.
struct Undo {
    std::string target;  ///< id of the group
};

using Edit = std::variant<ReplaceText, Decide, SetField, AddRecord, RemoveRecord, Tag, Untag, Link, SplitArticle, MergeArticles,
                          MoveRange, Retype, SetIssue, AskQuery, AnswerQuery, SignOff, Undo, Rebase, LetGo>;

std::string_view kindName(const Edit& edit);  ///< "replace-text", "decide" …

/// The place that an edit is tied to; null for those that name an article, a record or another entry.
Target* targetOf(Edit& edit);

/// An entry of the append-only log.
struct Entry {
    std::string id;  ///< UUID
    std::string document;  ///< UUID of the page
    std::string group;  ///< UUID shared by the entries of one user action; undone together
    std::string at;  ///< UTC, ISO 8601 with milliseconds
    std::string actor;
    std::string round;
    std::string reason;
    std::string pipeline;
    Edit edit;
};

}  // namespace danqian
