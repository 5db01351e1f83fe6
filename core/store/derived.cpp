#include "core/store/derived.h"

#include <algorithm>

namespace danqian::store {

namespace {

void removeArticle(const Database& database, const std::string& document, const std::string& article)
{
    for (const char* sql :
         {"DELETE FROM record WHERE document = ? AND article = ?", "DELETE FROM facet WHERE document = ? AND article = ?",
          "DELETE FROM article WHERE document = ? AND article = ?"})
        database.prepare(sql).run(document, article);
}

void putRow(const Database& database, const DerivedPage& page)
{
    database
        .prepare(
            "INSERT INTO page (document, paper, date, number, page, section, signed_round, pipeline)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document) DO UPDATE SET paper = excluded.paper, date = excluded.date,"
            " number = excluded.number, page = excluded.page, section = excluded.section, signed_round = excluded.signed_round,"
            " pipeline = excluded.pipeline")
        .run(page.document, page.paper, page.date, page.number, page.page, page.section, page.signedRound, page.pipeline);
}

/// Puts a list of rows that are numbered by their position: only those that differ from before are written.
template <class Row, class Write>
void putList(const Database& database, const std::string& table, const std::string& document, const std::string& article,
             const std::vector<Row>& rows, const std::vector<Row>* before, Write write)
{
    if (!before || before->size() > rows.size())
        database.prepare("DELETE FROM " + table + " WHERE document = ? AND article = ? AND position >= ?")
            .run(document, article, before ? rows.size() : 0);
    for (std::size_t position = 0; position < rows.size(); ++position)
        if (!before || position >= before->size() || !((*before)[position] == rows[position]))
            write(position, rows[position]);
}

void putRecords(const Database& database, const std::string& document, const DerivedArticle& article,
                const DerivedArticle* before)
{
    Statement insert = database.prepare(
        "INSERT OR REPLACE INTO record (document, article, position, record, status, kind, surface, value, high, unit,"
        " normal_value, normal_unit, indicator, subject, place, time, qualifier, action)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    putList(database, "record", document, article.id, article.records, before ? &before->records : nullptr,
            [&](std::size_t position, const DerivedRecord& r) {
                insert.run(document, article.id, position, r.key, r.status, r.kind, r.surface, r.value, r.high, r.unit,
                           r.normalValue, r.normalUnit, r.indicator, r.subject, r.place, r.time, r.qualifier, r.action);
            });
}

void putFacets(const Database& database, const std::string& document, const DerivedArticle& article, const DerivedArticle* before)
{
    Statement insert = database.prepare(
        "INSERT OR REPLACE INTO facet (document, article, position, kind, vocabulary, value) VALUES (?, ?, ?, ?, ?, ?)");
    putList(database, "facet", document, article.id, article.facets, before ? &before->facets : nullptr,
            [&](std::size_t position, const Facet& facet) {
                insert.run(document, article.id, position, facet.kind, facet.vocabulary, facet.value);
            });
}

void putArticle(const Database& database, const DerivedPage& page, std::size_t position, const DerivedArticle* before)
{
    const DerivedArticle& article = page.articles[position];
    database
        .prepare("INSERT INTO article (document, article, position, kind, title, open_findings, decided_findings)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, article) DO UPDATE SET position = excluded.position,"
                 " kind = excluded.kind, title = excluded.title, open_findings = excluded.open_findings,"
                 " decided_findings = excluded.decided_findings")
        .run(page.document, article.id, position, article.kind, article.title, article.openFindings, article.decidedFindings);
    putRecords(database, page.document, article, before);
    putFacets(database, page.document, article, before);
    indexArticle(database, page.document, article.id, page.date, article.text, article.original);
}

void putJudged(const Database& database, const DerivedPage& page)
{
    database.prepare("DELETE FROM judged_rule WHERE document = ?").run(page.document);
    Statement insert = database.prepare("INSERT INTO judged_rule (document, rule, accepted, rejected) VALUES (?, ?, ?, ?)");
    for (const auto& [rule, record] : page.judged)
        insert.run(page.document, rule, record.accepted, record.rejected);
}

std::map<std::string, RuleRecord> loadJudged(const Database& database, const std::string& document)
{
    Statement rows = database.prepare("SELECT rule, accepted, rejected FROM judged_rule WHERE document = ?");
    rows.bind(document);
    std::map<std::string, RuleRecord> judged;
    while (rows.step())
        judged[rows.text(0)] = {static_cast<std::size_t>(rows.integer(1)), static_cast<std::size_t>(rows.integer(2))};
    return judged;
}

void removeVanished(const Database& database, const DerivedPage& page)
{
    Statement rows = database.prepare("SELECT article FROM article WHERE document = ?");
    rows.bind(page.document);
    std::vector<std::string> gone;
    while (rows.step()) {
        const std::string id = rows.text(0);
        if (std::none_of(page.articles.begin(), page.articles.end(), [&](const DerivedArticle& a) { return a.id == id; }))
            gone.push_back(id);
    }
    for (const std::string& id : gone) {
        unindexArticle(database, page.document, id);
        removeArticle(database, page.document, id);
    }
}

std::vector<DerivedRecord> loadRecords(const Database& database, const std::string& document, const std::string& article)
{
    Statement row =
        database.prepare("SELECT record, status, kind, surface, value, high, unit, normal_value, normal_unit, indicator,"
                         " subject, place, time, qualifier, action FROM record WHERE document = ? AND article = ?"
                         " ORDER BY position");
    row.bind(document, article);
    std::vector<DerivedRecord> records;
    while (row.step())
        records.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                           row.text(8), row.text(9), row.text(10), row.text(11), row.text(12), row.text(13), row.text(14)});
    return records;
}

std::vector<Facet> loadFacets(const Database& database, const std::string& document, const std::string& article)
{
    Statement row =
        database.prepare("SELECT kind, vocabulary, value FROM facet WHERE document = ? AND article = ? ORDER BY position");
    row.bind(document, article);
    std::vector<Facet> facets;
    while (row.step())
        facets.push_back({row.text(0), row.text(1), row.text(2)});
    return facets;
}

std::vector<std::string> tagLabels(const Database& database, const std::string& document, const std::string& article)
{
    Statement row = database.prepare("SELECT DISTINCT coalesce(label_zh, value) FROM facet LEFT JOIN term"
                                     " ON term.vocabulary = facet.vocabulary AND term.code = value"
                                     " WHERE document = ? AND article = ? AND kind = 'tag' ORDER BY facet.position");
    row.bind(document, article);
    std::vector<std::string> labels;
    while (row.step())
        labels.push_back(row.text(0));
    return labels;
}

}  // namespace

void putDerived(const Database& database, const DerivedPage& page, const DerivedPage* before)
{
    putRow(database, page);
    if (!before || before->judged != page.judged)
        putJudged(database, page);
    removeVanished(database, page);
    const bool sameDate = before && before->date == page.date;
    for (std::size_t position = 0; position < page.articles.size(); ++position) {
        const DerivedArticle& article = page.articles[position];
        const bool known = before && position < before->articles.size() && before->articles[position].id == article.id;
        const DerivedArticle* old = known ? &before->articles[position] : nullptr;
        if (!old || !sameDate || !(*old == article))
            putArticle(database, page, position, old);
    }
}

void clearDerived(const Database& database)
{
    database.execute("DELETE FROM record; DELETE FROM facet; DELETE FROM article; DELETE FROM judged_rule; DELETE FROM page");
    clearIndex(database);
}

DerivedPage loadDerived(const Database& database, const std::string& document)
{
    DerivedPage page;
    Statement row = database.prepare("SELECT document, paper, date, number, page, section, signed_round, pipeline FROM page"
                                     " WHERE document = ?");
    if (!row.bind(document).step())
        return page;
    page = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), {}, {}};
    page.judged = loadJudged(database, document);
    // LEFT JOIN: an article that is missing in the index shows as one without text.
    Statement rows = database.prepare(
        "SELECT a.article, kind, title, open_findings, decided_findings, shoulder, headline, subtitle, byline, body,"
        " original FROM article "
        "a"
        " LEFT JOIN search_text t ON t.document = a.document AND t.article = a.article WHERE a.document = ? ORDER BY position");
    rows.bind(document);
    while (rows.step()) {
        DerivedArticle article;
        article.id = rows.text(0);
        article.kind = rows.text(1);
        article.title = rows.text(2);
        article.openFindings = static_cast<std::size_t>(rows.integer(3));
        article.decidedFindings = static_cast<std::size_t>(rows.integer(4));
        article.text = {rows.text(5), rows.text(6), rows.text(7), rows.text(8), rows.text(9)};
        article.original = rows.text(10);
        article.records = loadRecords(database, document, article.id);
        article.facets = loadFacets(database, document, article.id);
        page.articles.push_back(std::move(article));
    }
    return page;
}

std::vector<std::string> pagesNotMadeBy(const Database& database, const std::string& pipeline)
{
    Statement rows = database.prepare("SELECT document FROM page WHERE pipeline <> ? ORDER BY date DESC, document");
    rows.bind(pipeline);
    std::vector<std::string> documents;
    while (rows.step())
        documents.push_back(rows.text(0));
    return documents;
}

std::string loadDate(const Database& database, const std::string& document)
{
    Statement row = database.prepare("SELECT date FROM page WHERE document = ?");
    return row.bind(document).step() ? row.text(0) : std::string();
}

std::vector<StatedRecord> recordsOfDate(const Database& database, const std::string& date, const std::string& butDocument)
{
    Statement row = database.prepare(
        "SELECT record, status, r.kind, surface, value, high, unit, normal_value, normal_unit, indicator, subject, place, time,"
        " qualifier, action, p.document, a.article, a.title, p.page FROM page p JOIN record r ON r.document = p.document"
        " JOIN article a ON a.document = r.document AND a.article = r.article"
        " WHERE p.date = ? AND p.document <> ? AND indicator <> '' AND time <> '' AND high = '' AND normal_value <> ''"
        " ORDER BY p.document, a.position, r.position");
    row.bind(date, butDocument);
    std::vector<StatedRecord> records;
    while (row.step())
        records.push_back(
            {{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8),
              row.text(9), row.text(10), row.text(11), row.text(12), row.text(13), row.text(14)},
             row.text(15),
             row.text(16),
             row.text(17),
             row.text(18)});
    return records;
}

std::vector<PageSummary> pageSummaries(const Database& database)
{
    Statement row =
        database.prepare("SELECT page.document, paper, date, number, page.page, section, signed_round, page.pipeline, name,"
                         " (SELECT count(*) FROM article WHERE article.document = page.document),"
                         " (SELECT coalesce(sum(open_findings), 0) FROM article WHERE article.document = page.document)"
                         " FROM page JOIN document ON document.id = page.document JOIN source ON source.id = document.source"
                         " ORDER BY paper, date DESC, CAST(page.page AS INTEGER), page.page, name, document.page, page.document");
    std::vector<PageSummary> pages;
    while (row.step())
        pages.push_back(
            {{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), {}, {}},
             row.text(8),
             static_cast<std::size_t>(row.integer(9)),
             static_cast<std::size_t>(row.integer(10))});
    return pages;
}

Counts counts(const Database& database)
{
    return {static_cast<std::size_t>(database.number("SELECT count(*) FROM page")),
            static_cast<std::size_t>(database.number("SELECT count(*) FROM article"))};
}

std::vector<ArticleSummary> articleSummaries(const Database& database, const std::string& document)
{
    Statement row = database.prepare(
        "SELECT article, kind, title, open_findings, decided_findings,"
        " (SELECT count(*) FROM record WHERE record.document = article.document AND record.article = article.article)"
        " FROM article WHERE document = ? ORDER BY position");
    row.bind(document);
    std::vector<ArticleSummary> articles;
    while (row.step()) {
        ArticleSummary summary;
        summary.article.id = row.text(0);
        summary.article.kind = row.text(1);
        summary.article.title = row.text(2);
        summary.article.openFindings = static_cast<std::size_t>(row.integer(3));
        summary.article.decidedFindings = static_cast<std::size_t>(row.integer(4));
        summary.article.facets = loadFacets(database, document, summary.article.id);
        summary.records = static_cast<std::size_t>(row.integer(5));
        summary.tags = tagLabels(database, document, summary.article.id);
        articles.push_back(std::move(summary));
    }
    return articles;
}

}  // namespace danqian::store
