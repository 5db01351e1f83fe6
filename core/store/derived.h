#pragma once
#include "core/model/stylebook.h"
#include "core/store/search.h"
#include "core/store/sqlite.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// What follows from source, base and log, kept ready for lists and search. Thrown away and rebuilt at will.
namespace danqian::store {

struct DerivedRecord {
    std::string key, status, kind, surface, value, high, unit, normalValue, normalUnit;
    std::string indicator, subject, place, time, qualifier, action;

    bool operator==(const DerivedRecord&) const = default;
};

struct Facet {
    std::string kind, vocabulary, value;

    bool operator==(const Facet&) const = default;
};

struct DerivedArticle {
    std::string id, kind, title;
    std::size_t openFindings = 0, decidedFindings = 0;
    ArticleText text;
    std::string original;  ///< how it read before all edits, if otherwise
    std::vector<DerivedRecord> records;
    std::vector<Facet> facets;

    bool operator==(const DerivedArticle&) const = default;
};

struct DerivedPage {
    std::string document;
    std::string paper, date, number, page, section, signedRound;
    std::string pipeline;  ///< version that made all this
    std::vector<DerivedArticle> articles;
    std::map<std::string, RuleRecord> judged;  ///< by rule: decisions on this page

    bool operator==(const DerivedPage&) const = default;
};

/// Stores a page; of one that is stored as `before` only what differs is written. Inside the caller's transaction.
void putDerived(const Database& database, const DerivedPage& page, const DerivedPage* before = nullptr);

/// Forgets everything derived, the search index included. Inside the caller's transaction.
void clearDerived(const Database& database);

/// As it is stored; a page that is not there comes back with an empty document.
DerivedPage loadDerived(const Database& database, const std::string& document);

/// Pages whose rows were made by something else than that.
std::vector<std::string> pagesNotMadeBy(const Database& database, const std::string& pipeline);

/// The issue date of a page, "" where it is not known.
std::string loadDate(const Database& database, const std::string& document);

/// A figure that some article states.
struct StatedRecord {
    DerivedRecord record;
    std::string document, article;
    std::string title, page;  ///< of its article, and the page's number
};
/// The figures with an indicator, a time and one value of all pages of a date but one.
std::vector<StatedRecord> recordsOfDate(const Database& database, const std::string& date, const std::string& butDocument);

struct PageSummary {
    DerivedPage page;  ///< without its articles
    std::string sourceName;
    std::size_t articles = 0, openFindings = 0;
};
/// By paper, date (newest first) and page number.
std::vector<PageSummary> pageSummaries(const Database& database);

struct Counts {
    std::size_t pages = 0, articles = 0;
};
Counts counts(const Database& database);

struct ArticleSummary {
    DerivedArticle article;  ///< without text and records
    std::size_t records = 0;
    std::vector<std::string> tags;  ///< labels
};
std::vector<ArticleSummary> articleSummaries(const Database& database, const std::string& document);

}  // namespace danqian::store
