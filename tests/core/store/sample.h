#pragma once
#include "core/base/uuid.h"
#include "core/store/archive_file.h"
#include "core/store/derived.h"
#include "core/store/library.h"

#include <string>

namespace danqian::test {

/// An archive in memory with the newest schema.
inline store::Database emptyArchive()
{
    store::Database database = store::Database::inMemory();
    store::migrate(database);
    return database;
}

/// A source of one page whose text is one article's body.
inline Source sourceOf(const std::string& text)
{
    Source source;
    source.id = newUuid();
    source.name = "page.txt";
    source.mediaType = "text/plain";
    source.bytes = text;
    source.text = text;
    source.report.encoding = "UTF-8";
    PageLayout page;
    page.source = {0, text.size()};
    source.pages.push_back(page);
    return source;
}

inline Base baseOf(const Source& source)
{
    Base base;
    base.pipeline = "test";
    Article article;
    article.id = "a1";
    article[Part::Body] = PieceText({{0, 0, static_cast<std::uint32_t>(source.text.size()), true}});
    base.articles.push_back(article);
    return base;
}

/// Stores a page and gives its id.
inline std::string putPage(const store::Database& database, const std::string& text)
{
    const Source source = sourceOf(text);
    const std::string document = newUuid();
    store::putSource(database, source, store::sha256(source.id), "2026-01-01T00:00:00.000Z", "tester");
    store::putDocument(database, document, source, 0, baseOf(source));
    return document;
}

/// A page whose one article can be searched for.
inline std::string putArticle(const store::Database& database, const std::string& date, const std::string& headline,
                              const std::string& body)
{
    store::DerivedPage page;
    page.document = putPage(database, body);
    page.date = date;
    page.paper = "河湾报";
    store::DerivedArticle article;
    article.id = "a1";
    article.kind = "news";
    article.title = headline;
    article.text = {"", headline, "", "", body};
    page.articles.push_back(article);
    store::putDerived(database, page);
    return page.document;
}

}  // namespace danqian::test
