#pragma once
#include "core/base/error.h"
#include "core/workspace/archive.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace danqian::ui {

class TaskRunner;

/// What the library shows: pages in order, and the articles of each.
struct Library {
    workspace::ArchiveInfo info;
    std::vector<workspace::PageRow> pages;
    std::map<std::string, std::vector<workspace::ArticleRow>> articles;  ///< by document
    std::map<std::string, std::string> initials;  ///< pinyin initials of the titles, by title

    std::size_t articleCount() const;
};

/// How far an import is.
struct ImportState {
    std::size_t done = 0, total = 0;
    QString item;
    qint64 elapsed = 0;  ///< ms since it began
    qint64 left = -1;  ///< ms still to go as far as can be told; -1: not yet
};

/// The open archive as a whole: its library, imports, search and exports. All on the UI thread; the work is done by the runner.
class ArchiveController : public QObject {
    Q_OBJECT

public:
    explicit ArchiveController(TaskRunner* runner, QObject* parent = nullptr);

    const Library& library() const { return m_library; }
    bool isOpen() const { return m_open; }
    bool importing() const { return m_total > 0; }

    void open(const std::filesystem::path& path, bool create,
              workspace::Archive::Mode mode = workspace::Archive::Mode::ReadWrite);
    void refresh();

    /// Takes files and the files of folders in, one after the other, so that decisions slip in between.
    void importFiles(std::vector<std::filesystem::path> paths, const std::string& issueDate = {});
    void cancelImport();

    void search(const std::string& query, std::size_t offset, std::size_t limit, QObject* receiver,
                std::function<void(workspace::SearchPage)> done);
    void terms(const std::string& like, QObject* receiver, std::function<void(std::vector<workspace::Term>)> done);
    void exportTo(const workspace::ExportRequest& request, std::function<void(std::size_t)> done);
    void backup(const std::filesystem::path& target, std::function<void()> done);
    void check(std::function<void(std::vector<std::string>)> done);
    void setActor(const std::string& name);

signals:
    void opened();
    void openFailed(const std::filesystem::path& path, const danqian::Error& error);
    void libraryChanged();
    void importProgress(const danqian::ui::ImportState& state);
    void importFinished(const std::vector<danqian::workspace::ImportResult>& results, bool cancelled);
    void failed(const danqian::Error& error);

private:
    void importNext();
    void finishImport(bool cancelled);

    TaskRunner* m_runner;
    Library m_library;
    bool m_open = false;

    std::deque<std::filesystem::path> m_queue;
    std::vector<workspace::ImportResult> m_results;
    std::string m_issueDate;
    std::size_t m_total = 0;
    bool m_refreshing = false, m_refreshAgain = false;
    QElapsedTimer m_clock;
    qint64 m_refreshedAt = 0;  ///< ms after the import began
};

}  // namespace danqian::ui
