#include "core/workspace/archive.h"

#include "core/base/clock.h"
#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/intake/intake.h"
#include "core/store/edit_json.h"
#include "core/store/log.h"
#include "core/store/style_log.h"
#include "core/store/vocabularies.h"
#include "core/workspace/archive_check.h"
#include "core/workspace/archive_impl.h"
#include "core/workspace/export_job.h"
#include "core/workspace/import_job.h"
#include "core/workspace/session_impl.h"

#include <pwd.h>
#include <unistd.h>

namespace danqian::workspace {

namespace {

std::string loginName()
{
    const passwd* entry = getpwuid(geteuid());
    return entry ? entry->pw_name : std::to_string(geteuid());
}

void fillNewArchive(const store::Database& database)
{
    store::Transaction transaction(database);
    if (store::setting(database, "id").empty()) {
        store::setSetting(database, "id", newUuid());
        store::setSetting(database, "created_at", utcNow());
        store::setSetting(database, "name", database.path().stem().string());
        store::putBuiltInVocabularies(database);
        transaction.commit();
    }
}

store::ArchiveFile openFile(const std::filesystem::path& path, Archive::Mode mode, bool create)
{
    if (mode == Archive::Mode::ReadOnly)
        return {nullptr, store::openForReading(path)};
    store::ArchiveFile file = store::openForWriting(path, create);
    fillNewArchive(file.database);
    return file;
}

PageRow rowOf(store::PageSummary&& s)
{
    return {std::move(s.page.document),
            std::move(s.page.paper),
            std::move(s.page.date),
            std::move(s.page.number),
            std::move(s.page.page),
            std::move(s.page.section),
            std::move(s.sourceName),
            s.articles,
            s.openFindings,
            std::move(s.page.signedRound)};
}

}  // namespace

std::unique_ptr<Archive> Archive::open(const std::filesystem::path& path, Mode mode, bool create)
{
    store::ArchiveFile file = openFile(path, mode, create);
    auto impl = std::make_unique<Impl>(Impl{{std::move(file.database), std::move(file.lock), {}, loginName(), {}, {}, {}}});
    if (!impl->lock)
        impl->lockedBy = store::WriterLock::holder(path);
    for (store::StoredTerm& term : store::terms(impl->database))
        impl->labels[{std::move(term.vocabulary), std::move(term.code)}] = std::move(term.labelZh);
    impl->loadStyle();
    return std::unique_ptr<Archive>(new Archive(std::move(impl)));
}

Archive::Archive(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }

Archive::~Archive()
{
    if (!m_impl->lock)
        return;
    try {
        store::tidyIndex(m_impl->database);
    } catch (const Error&) {
        // Tidiness only; the index is right without it.
    }
    store::settle(m_impl->database);
}

ArchiveInfo Archive::info() const
{
    const store::Database& database = m_impl->database;
    const store::Counts counts = store::counts(database);
    return {database.path(), m_impl->lock == nullptr, m_impl->lockedBy, store::setting(database, "name"),
            counts.pages,    counts.articles};
}

std::vector<PageRow> Archive::pages() const
{
    std::vector<PageRow> rows;
    for (store::PageSummary& summary : store::pageSummaries(m_impl->database))
        rows.push_back(rowOf(std::move(summary)));
    return rows;
}

std::vector<ArticleRow> Archive::articles(const std::string& document) const
{
    std::vector<ArticleRow> rows;
    for (store::ArticleSummary& summary : store::articleSummaries(m_impl->database, document)) {
        store::DerivedArticle& article = summary.article;
        rows.push_back({document, std::move(article.id), std::move(article.title), std::move(article.kind), article.openFindings,
                        summary.records, article.decidedFindings, std::move(summary.tags)});
    }
    return rows;
}

SearchPage Archive::search(const std::string& query, std::size_t offset, std::size_t limit) const
{
    store::FoundPage found = store::find(m_impl->database, query, offset, limit);
    SearchPage page{{}, found.total};
    for (store::Found& hit : found.hits)
        page.hits.push_back({std::move(hit.document), std::move(hit.article), std::move(hit.title), std::move(hit.paper),
                             std::move(hit.date), std::move(hit.before), std::move(hit.match), std::move(hit.after), hit.part,
                             hit.span});
    return page;
}

std::vector<Term> Archive::terms(const std::string& like) const
{
    std::vector<Term> terms;
    for (store::StoredTerm& term : store::terms(m_impl->database, like))
        terms.push_back({std::move(term.vocabulary), std::move(term.code), std::move(term.labelZh), std::move(term.parent),
                         std::move(term.labelEn)});
    return terms;
}

std::vector<ImportResult> Archive::importFiles(const std::vector<std::filesystem::path>& files, const std::string& issueDate,
                                               const Progress& progress)
{
    return workspace::importFiles(*m_impl, files, issueDate, progress);
}

std::unique_ptr<Session> Archive::openDocument(const std::string& document)
{
    return std::unique_ptr<Session>(new Session(std::make_unique<Session::Impl>(*m_impl, m_impl->load(document))));
}

std::string Archive::facsimile(const std::string& document, double dotsPerInch) const
{
    const store::StoredFile file = store::loadFile(m_impl->database, document);
    return file.mediaType == "application/pdf" ? intake::renderPage(file.bytes, file.page, dotsPerInch) : std::string();
}

std::size_t Archive::exportTo(const ExportRequest& request, const Progress& progress) const
{
    return workspace::exportTo(*m_impl, request, progress);
}

void Archive::backup(const std::filesystem::path& target, const Progress& progress) const
{
    const std::string name = target.filename().string();
    const auto step = [&](std::size_t done, std::size_t total) { return !progress || progress({done, total, name}); };
    if (!store::backUp(m_impl->database, target, step))
        throw Error(ErrorCode::Cancelled, target.string());
}

std::vector<std::string> Archive::check(const Progress& progress) const { return workspace::check(*m_impl, progress); }

void Archive::rebuild(const Progress& progress) { workspace::rebuild(*m_impl, progress); }

std::string Archive::logAsJsonLines(const std::string& document) const
{
    std::string lines = store::logAsJsonLines(m_impl->database, document);
    if (document.empty())
        for (const StyleEntry& entry : rulings())
            lines += store::toJsonLine(entry) + '\n';
    return lines;
}

const Stylebook& Archive::stylebook() const { return *m_impl->style; }

bool Archive::rule(StyleSection section, const std::string& key, const std::optional<std::string>& value)
{
    m_impl->requireWritable();
    if (key.empty() || utf8::findInvalid(key) != std::string::npos || (value && utf8::findInvalid(*value) != std::string::npos))
        throw Error(ErrorCode::BadInput, key, "a ruling");
    if (foldStyle(store::styleEntries(m_impl->database)).ruling(section, key) == value)
        return false;
    store::Transaction transaction(m_impl->database);
    store::append(m_impl->database, StyleEntry{newUuid(), utcNow(), m_impl->actor, section, key, value});
    transaction.commit();
    m_impl->loadStyle();
    return true;
}

std::vector<StyleEntry> Archive::rulings() const { return store::styleEntries(m_impl->database); }

void Archive::setPersonalTerms(std::map<std::string, std::string> terms)
{
    m_impl->personalTerms = std::move(terms);
    m_impl->loadStyle();
}

std::vector<std::string> Archive::outdated() const
{
    return store::pagesNotMadeBy(m_impl->database, pipelineUnder(*m_impl->style));
}

void Archive::bringUpToDate(const std::string& document)
{
    m_impl->requireWritable();
    const store::DerivedPage derived = m_impl->load(document).derived();
    store::Transaction transaction(m_impl->database);
    const store::DerivedPage before = store::loadDerived(m_impl->database, document);
    store::putDerived(m_impl->database, derived, &before);
    transaction.commit();
}

std::string Archive::actor() const { return m_impl->actor; }
void Archive::setActor(const std::string& name) { m_impl->actor = name; }

}  // namespace danqian::workspace
