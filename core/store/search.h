#pragma once
#include "core/model/document.h"
#include "core/store/sqlite.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Full-text search. Whatever engine works behind it, this is all that others know of it: words of any length are found, one Chinese
/// character included; letters in either case, full-width forms as their plain ones. Words of a query (separated by spaces) must
/// all be there. No query is ever an error.
namespace danqian::store {

using ArticleText = std::array<std::string, partCount>;

/// Puts an article into the index, or its new text in place of the old. `original`: how it read before all edits, if otherwise; it is
/// searched, too, so that a misprint is found as it was printed. Inside the caller's transaction.
void indexArticle(const Database& database, const std::string& document, const std::string& article, const std::string& date,
                  const ArticleText& text, const std::string& original = {});
void unindexArticle(const Database& database, const std::string& document, const std::string& article);

void clearIndex(const Database& database);

struct Found {
    std::string document, article;
    std::string title, paper, date;
    std::string before, match, after;  ///< the line around the first match
    Part part = Part::Body;
    Span span;  ///< of the first match, in the part's text; empty where only the original holds it
};
struct FoundPage {
    std::vector<Found> hits;  ///< newest date first
    std::size_t total = 0;
};
FoundPage find(const Database& database, std::string_view query, std::size_t offset, std::size_t limit);

/// Merges what many small changes left in the index, a little at a time; for idle moments.
void tidyIndex(const Database& database);

/// Throws ArchiveDamaged where the index contradicts itself.
void checkIndex(const Database& database);

}  // namespace danqian::store
