#include "core/workspace/archive_check.h"

#include "core/store/search.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

constexpr Origins::Ref sourceOrigin = 0;

void addStretches(const PieceText& text, std::vector<Span>& stretches)
{
    for (const Piece& piece : text.pieces())
        if (piece.origin == sourceOrigin && piece.begin < piece.end)
            stretches.push_back({piece.begin, piece.end});
}

void checkFile(const OpenArchive& archive, std::vector<std::string>& problems)
{
    for (const std::string& problem : store::integrityProblems(archive.database))
        problems.push_back("file: " + problem);
    if (!archive.lock)
        return;  // the index is checked by writing a command to it
    try {
        store::checkIndex(archive.database);
    } catch (const Error& error) {
        problems.push_back("search index: " + error.detail());
    }
}

void checkPage(const OpenArchive& archive, const std::string& document, std::vector<std::string>& problems)
{
    try {
        const PageWork page = archive.load(document);
        for (const Span span : unconserved(page.source(), page.view().page, page.base()))
            problems.push_back("page " + document + ": source bytes " + std::to_string(span.begin) + "-"
                               + std::to_string(span.end) + " are lost or doubled");
        const store::DerivedPage stored = store::loadDerived(archive.database, document);
        const store::DerivedPage derived = page.derived();
        // Rows of another pipeline are not wrong; they are made anew when the page is opened.
        if (stored.pipeline == derived.pipeline ? !(stored == derived) : stored.document.empty())
            problems.push_back("page " + document + ": the derived tables differ from the log");
    } catch (const Error& error) {
        problems.push_back("page " + document + ": " + error.what());
    }
}

}  // namespace

std::vector<Span> unconserved(const Source& source, std::size_t page, const Base& base)
{
    std::vector<Span> stretches;
    for (const Article& article : base.articles)
        for (const PieceText& text : article.parts)
            addStretches(text, stretches);
    for (const PieceText& text : base.furniture)
        addStretches(text, stretches);
    for (const PieceText& text : base.leftovers)
        addStretches(text, stretches);
    std::sort(stretches.begin(), stretches.end());

    std::vector<Span> wrong;
    std::size_t at = source.pages[page].source.begin;
    for (const Span stretch : stretches) {
        if (stretch.begin != at)
            wrong.push_back({std::min(at, stretch.begin), std::max(at, stretch.begin)});
        at = std::max(at, stretch.end);
    }
    if (at != source.pages[page].source.end)
        wrong.push_back({std::min(at, source.pages[page].source.end), std::max(at, source.pages[page].source.end)});
    return wrong;
}

std::vector<std::string> check(const OpenArchive& archive, const Progress& progress)
{
    std::vector<std::string> problems;
    checkFile(archive, problems);
    const std::vector<std::string> documents = store::documents(archive.database);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (progress && !progress({i, documents.size(), documents[i]}))
            throw Error(ErrorCode::Cancelled, archive.database.path().string());
        checkPage(archive, documents[i], problems);
    }
    return problems;
}

void rebuild(const OpenArchive& archive, const Progress& progress)
{
    archive.requireWritable();
    store::Transaction transaction(archive.database);
    store::clearDerived(archive.database);
    const std::vector<std::string> documents = store::documents(archive.database);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (progress && !progress({i, documents.size(), documents[i]}))
            throw Error(ErrorCode::Cancelled, archive.database.path().string());
        store::putDerived(archive.database, archive.load(documents[i]).derived());
    }
    transaction.commit();
}

}  // namespace danqian::workspace
