// The part of the desk that has to do with files: archives, imports, exports, pages done.
#include "ui/main_window.h"

#include "core/workspace/quality.h"
#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_report.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/document_controller.h"
#include "ui/message_bar.h"
#include "ui/page/page_images.h"
#include "ui/reader/reader_view.h"
#include "ui/strings.h"
#include "ui/text.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::Archive;
using workspace::ImportResult;

namespace {

std::vector<std::filesystem::path> samplePages()
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator it(sampleFolder(), error), end; !error && it != end; it.increment(error)) {
        const std::string suffix = it->path().extension().string();
        if (it->is_regular_file(error) && (suffix == ".pdf" || suffix == ".txt"))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The page to begin with: the newest date's first one that has something open, else the first.
std::string firstPage(const Library& library)
{
    for (const workspace::PageRow& page : library.pages)
        if (page.openFindings > 0)
            return page.document;
    return library.pages.empty() ? std::string() : library.pages.front().document;
}

}  // namespace

void MainWindow::start(const std::filesystem::path& archive, std::vector<std::filesystem::path> files)
{
    m_toImport = std::move(files);
    std::filesystem::path path = archive;
    std::error_code error;
    if (path.empty() && std::filesystem::exists(utf8(m_settings.lastArchive), error))
        path = utf8(m_settings.lastArchive);
    if (path.empty()) {
        path = defaultArchive();
        m_firstStart = !std::filesystem::exists(path, error);
    }
    openArchive(path, true);
}

void MainWindow::openArchive(const std::filesystem::path& path, bool create)
{
    m_document->close();
    m_document->setReadOnly(false);
    m_archive->open(path, create);
}

void MainWindow::wireFileCommands()
{
    using C = Commands;
    const auto on = [this](C::Id id, auto what) { m_commands->on(id, this, what); };
    on(C::Import, [this] { chooseImport(false); });
    on(C::ImportFolder, [this] { chooseImport(true); });
    on(C::Export, [this] { chooseExport(); });
    on(C::OpenArchive, [this] { chooseArchive(false); });
    on(C::NewArchive, [this] { chooseArchive(true); });
    on(C::Backup, [this] { chooseBackup(); });
    on(C::CheckArchive, [this] {
        m_archive->check([this](const std::vector<std::string>& flaws) {
            if (flaws.empty())
                m_messages->show(MessageBar::Tone::Good, tr("The archive is sound."));
            else
                m_messages->show(MessageBar::Tone::Error,
                                 tr("The archive has %n flaws.", nullptr, static_cast<int>(flaws.size())),
                                 qs(flaws.front()) + u' ' + tr("Save a backup now and open the last sound one."));
        });
    });
}

void MainWindow::wireArchive()
{
    connect(m_archive, &ArchiveController::opened, this, [this] {
        const workspace::ArchiveInfo& info = m_archive->library().info;
        m_document->setReadOnly(info.readOnly);
        m_images->open(info.path);
        m_settings.rememberArchive(QString::fromStdString(info.path.string()));
        if (!info.readOnly && !m_settings.actor.isEmpty())
            m_archive->setActor(utf8(m_settings.actor));
        if (m_firstStart)
            m_toImport = samplePages();
        if (!m_toImport.empty())
            importFiles(std::exchange(m_toImport, {}));
    });
    connect(m_archive, &ArchiveController::openFailed, this, &MainWindow::onOpenFailed);
    connect(m_archive, &ArchiveController::importFinished, this, &MainWindow::onImported);
    connect(m_archive, &ArchiveController::failed, this, [this](const Error& error) {
        const text::Words words = text::words(error);
        m_messages->show(MessageBar::Tone::Error, words.what, words.safe + u' ' + words.remedy);
    });
    connect(m_archive, &ArchiveController::libraryChanged, this, [this] {
        const std::string page = firstPage(m_archive->library());
        if (!m_document->view() && !m_document->opening() && !page.empty())
            openPage(page);
    });
}

void MainWindow::openPage(const std::string& document)
{
    m_document->openAtFirstFinding(document, [this] { focusPane(Pane::Findings); });
}

void MainWindow::onOpenFailed(const std::filesystem::path& path, const Error& error)
{
    const text::Words words = text::words(error);
    if (error.code() == ErrorCode::ArchiveLocked || error.code() == ErrorCode::ArchiveReadOnly) {
        m_messages->show(MessageBar::Tone::Warning, words.what, words.safe + u' ' + words.remedy,
                         {{tr("Open for reading"), [this, path] { m_archive->open(path, false, Archive::Mode::ReadOnly); }}});
        return;
    }
    m_messages->show(MessageBar::Tone::Error, words.what, words.safe + u' ' + words.remedy,
                     {{tr("Open another archive…"), [this] { chooseArchive(false); }}});
}

void MainWindow::importFiles(const std::vector<std::filesystem::path>& files)
{
    if (m_document->readOnly()) {
        const text::Words words = text::words(Error{ErrorCode::ArchiveReadOnly});
        m_messages->show(MessageBar::Tone::Warning, words.what, words.safe + u' ' + words.remedy);
        return;
    }
    m_archive->importFiles(files);
}

void MainWindow::onImported(const std::vector<ImportResult>& results, bool cancelled)
{
    if (std::exchange(m_firstStart, false)) {
        m_messages->show(MessageBar::Tone::Info, tr("Welcome. These are pages of an invented paper to try things on."),
                         tr("Enter accepts a finding, Delete rejects it, Space skips it; drop your own pages anywhere."));
        return;
    }
    const QString summary = importSummary(results, cancelled);
    if (needsLook(results))
        m_messages->show(MessageBar::Tone::Warning, summary, tr("Everything else is in the archive."),
                         {{tr("What happened?"), [this, results] { showImportReport(results, this); }}});
    else
        m_messages->show(MessageBar::Tone::Good, summary);
    constexpr std::size_t few = 3;  // more than these take their time: whoever works by then is left in peace
    if (m_document->view() && results.size() > few)
        return;
    for (const ImportResult& result : results)
        if (!result.documents.empty()) {
            openPage(result.documents.front());
            return;
        }
}

/// Signs the page off and opens the next one that is not signed yet.
void MainWindow::pageDone()
{
    if (!m_document->view())
        return;
    m_reader->finishTyping();
    static constexpr const char* rounds[] = {"first", "second", "third", "press"};
    const std::string& done = m_document->view()->state ? m_document->view()->state->signedRound : std::string();
    const auto* at = std::find(std::begin(rounds), std::end(rounds), done);
    const auto* next = at == std::end(rounds) ? std::begin(rounds) : std::min(at + 1, std::end(rounds) - 1);
    m_document->signOff(*next);
    const auto& pages = m_archive->library().pages;
    const auto here =
        std::find_if(pages.begin(), pages.end(), [&](const auto& p) { return p.document == m_document->view()->id; });
    QString words = tr("Signed off: %1.").arg(text::ofRound(*next));
    if (const std::size_t open = workspace::quality(*m_document->view()).open)
        words += u' ' + tr("%n findings were left open.", nullptr, static_cast<int>(open));
    if (here != pages.end() && std::next(here) != pages.end()) {
        openPage(std::next(here)->document);
        m_messages->show(MessageBar::Tone::Good, words);
    } else {
        m_messages->show(MessageBar::Tone::Good, words, tr("That was the last page."));
    }
    m_archive->refresh();
}

/// What changed, in one line; with waiting edits where to find them.
void MainWindow::onReadingDone(const Reading& reading)
{
    if (!reading.changed) {
        m_messages->show(MessageBar::Tone::Good, tr("The page reads as before. Nothing has changed."));
        return;
    }
    const auto articles = [](std::size_t count) { return tr("%n articles", nullptr, static_cast<int>(count)); };
    const QString what = tr("Read anew: %1, before %2.").arg(articles(reading.articles), articles(reading.articlesBefore));
    const QString rest = tr("%n corrections were laid over it.", nullptr,
                            static_cast<int>(reading.edits - std::min(reading.edits, reading.waiting)));
    if (reading.waiting > 0)
        m_messages->show(MessageBar::Tone::Warning, what,
                         rest + u' ' + tr("%n do not fit any more and wait for you.", nullptr, static_cast<int>(reading.waiting)),
                         {{tr("Show them"), [this] { focusPane(Pane::History); }}});
    else
        m_messages->show(MessageBar::Tone::Info, what, rest, {{tr("Undo"), [this] { m_document->undo(); }}});
}

void MainWindow::chooseImport(bool folder)
{
    QStringList chosen;
    if (folder)
        chosen << QFileDialog::getExistingDirectory(this, tr("Import a folder"));
    else
        chosen = QFileDialog::getOpenFileNames(
            this, tr("Import pages"), {},
            tr("Newspaper pages (*.pdf *.txt *.xml *.alto *.hocr *.html *.htm *.docx);;All files (*)"));
    std::vector<std::filesystem::path> files;
    for (const QString& path : chosen)
        if (!path.isEmpty())
            files.emplace_back(utf8(path));
    if (!files.empty())
        importFiles(files);
}

void MainWindow::chooseExport()
{
    m_reader->finishTyping();
    const auto request = askExport(m_document->view() ? m_document->view()->id : std::string(), this);
    if (!request)
        return;
    m_archive->exportTo(*request, [this, target = request->target, records = request->records](std::size_t written) {
        const QString path = QString::fromStdString(target.string());
        const auto count = static_cast<int>(written);
        m_messages->show(MessageBar::Tone::Good,
                         records ? tr("%n records written.", nullptr, count) : tr("%n articles written.", nullptr, count), path,
                         {{tr("Show the folder"),
                           [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); }}});
    });
}

void MainWindow::chooseArchive(bool create)
{
    const QString filter = tr("Archives of Danqian (*.danqian);;All files (*)");
    QString path = create
        ? QFileDialog::getSaveFileName(this, tr("New archive"), {}, filter, nullptr, QFileDialog::DontConfirmOverwrite)
        : QFileDialog::getOpenFileName(this, tr("Open an archive"), {}, filter);
    if (path.isEmpty())
        return;
    if (create && QFileInfo(path).suffix().isEmpty())
        path += u".danqian"_s;
    openArchive(utf8(path), create);
}

void MainWindow::chooseBackup()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a backup"), tr("backup.danqian"),
                                                      tr("Archives of Danqian (*.danqian);;All files (*)"));
    if (!path.isEmpty())
        m_archive->backup(utf8(path),
                          [this, path] { m_messages->show(MessageBar::Tone::Good, tr("The backup is whole."), path); });
}

void MainWindow::preferences()
{
    const QString actor = m_settings.actor;
    if (!editSettings(m_settings, this))
        return;
    applySettings();
    if (m_settings.actor != actor && m_archive->isOpen() && !m_document->readOnly())
        m_archive->setActor(utf8(m_settings.actor));
}

}  // namespace danqian::ui
