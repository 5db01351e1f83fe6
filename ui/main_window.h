#pragma once
#include "core/base/error.h"
#include "core/workspace/archive.h"
#include "ui/dialogs/help_dialogs.h"
#include "ui/settings.h"

#include <QMainWindow>
#include <QPointer>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace danqian::ui {

class ArchiveController;
class Commands;
class DocumentController;
struct Reading;
class FindingsPanel;
class HeaderBar;
class HistoryPanel;
class LibraryPanel;
class MessageBar;
class PageImages;
class PagePane;
class ReaderView;
class RecordsPanel;
class StatusLine;
class StylebookController;
class StylebookDialog;
class SystemTheme;
class TagsPanel;
class TaskRunner;

/// The desk: library | page | text | tabs, one header, one status line. It wires the panes; what they know is in the controllers.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Settings& settings, SystemTheme* system, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens an archive (made where there is none). With an empty path: the last one, else the user's own, which gets the sample pages
    /// when it is new. Then imports the files.
    void start(const std::filesystem::path& archive, std::vector<std::filesystem::path> files);

    DocumentController* document() const { return m_document; }
    ArchiveController* archive() const { return m_archive; }
    StylebookController* stylebook() const { return m_stylebook; }
    /// Opens the stylebook, at its first tab or the one asked for.
    StylebookDialog* openStylebook(int tab = 0);
    ReaderView* reader() const { return m_reader; }
    MessageBar* messages() const { return m_messages; }
    Commands* commands() const { return m_commands; }

signals:
    void settled();  ///< the page is open and its text stands on the screen

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildSide();
    void buildSplitter();
    void wireCommands();
    void wireFileCommands();
    void wireTextCommands();
    void wireTextMenu();
    void wireArchive();
    void wireStylebook();
    void openArchive(const std::filesystem::path& path, bool create);
    void openPage(const std::string& document);
    void importFiles(const std::vector<std::filesystem::path>& files);
    void onImported(const std::vector<workspace::ImportResult>& results, bool cancelled);
    void onOpenFailed(const std::filesystem::path& path, const Error& error);
    void onSelectionChanged();
    void refreshTabs();
    void showTab(int tab);
    void nextPane();
    Pane focusedPane() const;
    void focusPane(Pane pane);
    void pageDone();
    void onReadingDone(const Reading& reading);
    void placePagePane();
    void chooseImport(bool folder);
    void chooseExport();
    void chooseArchive(bool create);
    void chooseBackup();
    void preferences();
    void changeTextSize(int step);
    void applySettings();
    void retranslate();

    Settings m_settings;
    SystemTheme* m_system;
    std::unique_ptr<TaskRunner> m_runner;
    ArchiveController* m_archive;
    DocumentController* m_document;
    StylebookController* m_stylebook;
    Commands* m_commands;
    HeaderBar* m_header = nullptr;
    MessageBar* m_messages = nullptr;
    PageImages* m_images;
    QSplitter* m_splitter = nullptr;
    QVBoxLayout* m_textColumn = nullptr;  ///< the text, and over it the page in a narrow window
    QList<int> m_wideSizes;  ///< of the panes while the page is a strip
    LibraryPanel* m_library = nullptr;
    PagePane* m_page = nullptr;
    ReaderView* m_reader = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    FindingsPanel* m_findings = nullptr;
    RecordsPanel* m_records = nullptr;
    TagsPanel* m_tags = nullptr;
    HistoryPanel* m_history = nullptr;
    StatusLine* m_status = nullptr;
    QPointer<StylebookDialog> m_style;  ///< null: it is not open
    QAction* m_kinds = nullptr;  ///< the submenu of article kinds
    std::vector<std::filesystem::path> m_toImport;
    bool m_firstStart = false;
};

}  // namespace danqian::ui
