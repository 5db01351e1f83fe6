#pragma once
#include "core/workspace/open_archive.h"
#include "core/workspace/session.h"

#include <optional>
#include <string>
#include <vector>

namespace danqian::workspace {

/// "first", "second", "third" or "press".
bool isRound(const std::string& name);

struct Session::Impl {
    Impl(OpenArchive& openArchive, PageWork pageWork);

    enum class Conflicts { Refused, Shown };

    /// Appends edits as one user action, with the derived rows, in one transaction; gives the ids of the entries. Only then does the
    /// page change. Throws Conflict where an entry does not fit, or makes an older one not fit (unless that is to be shown).
    std::vector<std::string> commit(std::vector<Edit> edits, Conflicts conflicts = Conflicts::Refused);

    /// Undoes a group. Throws Conflict where a later entry builds on it.
    void takeBack(const std::string& group);

    /// Lists and search follow what the page reads as now: a newer pipeline, or another stylebook, may see more.
    void storeDerived();

    const ArticleView* article(const std::string& id) const { return page.view().article(id); }
    const FindingRow* finding(const std::string& articleId, const std::string& key) const;
    const RecordRow* record(const std::string& articleId, const std::string& key) const;

    /// The smallest edit that puts text in place of a span; nothing where it reads so already.
    std::optional<Edit> replacement(const std::string& articleId, Part part, Span span, const std::string& text) const;
    /// The target of a span; of an empty one the whole article.
    Target target(const std::string& articleId, Part part, Span span) const;
    /// The whole of a piece that stands in no article. Throws Conflict where it reads otherwise by now.
    Target target(const RestRow& piece) const;
    /// Throws BadInput where the span is not one of that text.
    void requireSpan(const std::string& articleId, Part part, Span span) const;
    /// Throws Conflict where something else stands there.
    void requireText(const TextPlace& place, const std::string& expected) const;

    OpenArchive& archive;
    PageWork page;
    store::DerivedPage stored;  ///< what the database holds
};

}  // namespace danqian::workspace
