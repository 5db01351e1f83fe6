#include "ui/archive_controller.h"

#include "core/workspace/pinyin.h"
#include "core/workspace/session.h"
#include "ui/strings.h"
#include "ui/task_runner.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace danqian::ui {

using workspace::Archive;
using workspace::ImportResult;

namespace {

Library readLibrary(const Archive& archive)
{
    Library library;
    library.info = archive.info();
    library.pages = archive.pages();
    for (const workspace::PageRow& page : library.pages)
        library.articles[page.document] = archive.articles(page.document);
    for (const auto& [document, rows] : library.articles)
        for (const workspace::ArticleRow& row : rows)
            library.initials.try_emplace(row.title, workspace::pinyinInitials(row.title));
    return library;
}

/// The files of a list, and of the folders in it, in order of their names. What cannot be listed is kept, so that importing it tells why.
std::vector<std::filesystem::path> filesOf(const std::vector<std::filesystem::path>& paths)
{
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> found;
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator it(path, options, error), end; !error && it != end; it.increment(error)) {
            const bool hidden = it->path().filename().string().starts_with('.');
            if (hidden)
                it.disable_recursion_pending();
            else if (it->is_regular_file(error))
                found.push_back(it->path());
        }
        std::sort(found.begin(), found.end());
        if (found.empty())
            files.push_back(path);
        std::move(found.begin(), found.end(), std::back_inserter(files));
    }
    return files;
}

}  // namespace

std::size_t Library::articleCount() const
{
    std::size_t count = 0;
    for (const auto& [document, rows] : articles)
        count += rows.size();
    return count;
}

ArchiveController::ArchiveController(TaskRunner* runner, QObject* parent) : QObject(parent), m_runner(runner) { }

void ArchiveController::open(const std::filesystem::path& path, bool create, Archive::Mode mode)
{
    m_runner->post(
        this,
        [path, create, mode](Desk& desk) {
            desk = Desk{};  // frees the lock first: it may be the same file again
            desk.archive = Archive::open(path, mode, create);
            return readLibrary(*desk.archive);
        },
        [this, path](Outcome<Library>& library) {
            m_open = static_cast<bool>(library);
            m_library = library ? std::move(*library) : Library{};
            if (library)
                emit opened();
            else
                emit openFailed(path, *library.error);
            emit libraryChanged();
        });
}

void ArchiveController::refresh()
{
    if (std::exchange(m_refreshing, true)) {
        m_refreshAgain = true;
        return;
    }
    m_runner->post(
        this,
        [](Desk& desk) {
            if (!desk.archive)
                throw Error{ErrorCode::ArchiveMissing};
            return readLibrary(*desk.archive);
        },
        [this](Outcome<Library>& library) {
            m_refreshing = false;
            if (library) {
                m_library = std::move(*library);
                emit libraryChanged();
            } else {
                emit failed(*library.error);
            }
            if (std::exchange(m_refreshAgain, false))
                refresh();
        });
}

void ArchiveController::importFiles(std::vector<std::filesystem::path> paths, const std::string& issueDate)
{
    if (!m_open) {
        emit failed(Error{ErrorCode::ArchiveMissing});
        return;
    }
    m_runner->post(
        this, [paths = std::move(paths)](Desk&) { return filesOf(paths); },
        [this, issueDate](Outcome<std::vector<std::filesystem::path>>& files) {
            if (!files) {
                emit failed(*files.error);
                return;
            }
            const bool running = importing();
            m_issueDate = issueDate;
            m_total += files->size();
            std::move(files->begin(), files->end(), std::back_inserter(m_queue));
            if (!running && m_total > 0) {
                m_results.clear();
                m_clock.start();
                m_refreshedAt = 0;
                importNext();
            }
        });
}

void ArchiveController::cancelImport() { m_queue.clear(); }

void ArchiveController::importNext()
{
    if (m_queue.empty()) {
        finishImport(m_results.size() < m_total);
        return;
    }
    const std::filesystem::path file = m_queue.front();
    m_queue.pop_front();
    ImportState state{m_results.size(), m_total, QString::fromStdString(file.filename().string()), m_clock.elapsed(), -1};
    if (state.done > 0)
        state.left = state.elapsed * static_cast<qint64>(state.total - state.done) / static_cast<qint64>(state.done);
    emit importProgress(state);
    constexpr qint64 refreshEvery = 2000;  // ms: what is in already can be worked on
    if (state.elapsed - m_refreshedAt > refreshEvery) {
        m_refreshedAt = state.elapsed;
        refresh();
    }
    m_runner->post(
        this, [file, date = m_issueDate](Desk& desk) { return desk.archive->importFiles({file}, date); },
        [this, file](Outcome<std::vector<ImportResult>>& results) {
            if (results)
                std::move(results->begin(), results->end(), std::back_inserter(m_results));
            else
                m_results.push_back({file, {}, *results.error, {}, false});
            importNext();
        });
}

void ArchiveController::finishImport(bool cancelled)
{
    m_total = 0;
    refresh();
    emit importFinished(std::exchange(m_results, {}), cancelled);
}

void ArchiveController::search(const std::string& query, std::size_t offset, std::size_t limit, QObject* receiver,
                               std::function<void(workspace::SearchPage)> done)
{
    m_runner->post(
        receiver, [=](Desk& desk) { return desk.archive ? desk.archive->search(query, offset, limit) : workspace::SearchPage{}; },
        [this, done = std::move(done)](Outcome<workspace::SearchPage>& page) {
            if (page)
                done(std::move(*page));
            else
                emit failed(*page.error);
        });
}

void ArchiveController::terms(const std::string& like, QObject* receiver, std::function<void(std::vector<workspace::Term>)> done)
{
    m_runner->post(
        receiver, [=](Desk& desk) { return desk.archive ? desk.archive->terms(like) : std::vector<workspace::Term>{}; },
        [done = std::move(done)](Outcome<std::vector<workspace::Term>>& terms) {
            if (terms)
                done(std::move(*terms));
        });
}

void ArchiveController::exportTo(const workspace::ExportRequest& request, std::function<void(std::size_t)> done)
{
    m_runner->post(
        this,
        [request](Desk& desk) {
            if (!desk.archive)
                throw Error{ErrorCode::ArchiveMissing};
            return desk.archive->exportTo(request);
        },
        [this, done = std::move(done)](Outcome<std::size_t>& written) {
            if (written)
                done(*written);
            else
                emit failed(*written.error);
        });
}

void ArchiveController::backup(const std::filesystem::path& target, std::function<void()> done)
{
    m_runner->post(
        this, [target](Desk& desk) { desk.archive->backup(target); },
        [this, done = std::move(done)](Outcome<void>& outcome) {
            if (outcome)
                done();
            else
                emit failed(*outcome.error);
        });
}

void ArchiveController::check(std::function<void(std::vector<std::string>)> done)
{
    m_runner->post(
        this, [](Desk& desk) { return desk.archive->check(); },
        [this, done = std::move(done)](Outcome<std::vector<std::string>>& flaws) {
            if (flaws)
                done(std::move(*flaws));
            else
                emit failed(*flaws.error);
        });
}

void ArchiveController::setActor(const std::string& name)
{
    m_runner->post(
        this,
        [name](Desk& desk) {
            if (desk.archive)
                desk.archive->setActor(name);
        },
        [this](Outcome<void>& outcome) {
            if (!outcome)
                emit failed(*outcome.error);
        });
}

}  // namespace danqian::ui
