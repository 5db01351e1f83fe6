#pragma once
#include "core/model/document.h"
#include "core/model/edit.h"
#include "core/model/finding.h"
#include "core/model/record.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace danqian {

struct TagState {
    std::string id;  ///< the Tag entry's
    Target target;
    std::string vocabulary, term;
};
struct QueryState {
    std::string id;
    Target target;
    std::string question, askedOf, answer;
    bool closed = false;
};

/// One page after the log: what people read. Everything derived (findings, records) is made from this.
struct State {
    Origins origins;
    std::vector<Article> articles;
    std::vector<PieceText> furniture;
    std::vector<PieceText> leftovers;
    std::vector<Join> joins;
    IssueFacts issue;

    std::map<std::string, Decide> verdicts;  ///< by findingKey
    std::map<std::string, std::map<std::string, std::string>> fields;  ///< by record key: corrected fields
    std::map<std::string, AddRecord> added;  ///< by entry id
    std::set<std::string> removed;  ///< record keys
    std::vector<TagState> tags;
    std::map<std::string, std::string> links;  ///< mention key → authority
    std::vector<QueryState> queries;
    std::string signedRound;
    std::set<std::string> conflicts;  ///< ids of entries whose place is gone or reads differently: to be decided by a person

    const Article* article(std::string_view id) const;
    Article* article(std::string_view id);
    /// The live text of a part; "" for an unknown article.
    std::string text(std::string_view article, Part part) const;
};

/// state = fold(base, log): pure. Entries of undone groups leave no trace but their place in the log.
/// An entry that no longer fits is not applied and is named in `conflicts`.
State fold(const Source& source, const std::string& document, const Base& base, std::span<const Entry> log);

/// The state before any edit: the base, or that of the last Rebase of the log that counts.
State startOf(const Source& source, const std::string& document, const Base& base, std::span<const Entry> log);

/// The Rebase that counts, or null.
const Entry* activeRebase(std::span<const Entry> log);

/// Applies one more entry that undoes nothing and is no Rebase.
void apply(State& state, const Entry& entry);

/// Ids of the groups that count after all Undo entries (and undone Undos) are weighed.
std::set<std::string> activeGroups(std::span<const Entry> log);

/// For each entry whether it counts: its group does, and nobody let it go.
std::vector<bool> activeEntries(std::span<const Entry> log);

/// Stable keys, so that decisions survive a better pipeline: rule family (up to the first dot) or kind, and the anchors of the span.
std::string findingKey(const State& state, std::string_view article, const Finding& finding);
std::string recordKey(const State& state, std::string_view article, const Record& record);
std::string mentionKey(const State& state, std::string_view article, const Mention& mention);

}  // namespace danqian
