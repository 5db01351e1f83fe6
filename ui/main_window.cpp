#include "ui/main_window.h"

#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/dialogs/issue_dialog.h"
#include "ui/document_controller.h"
#include "ui/header_bar.h"
#include "ui/language.h"
#include "ui/message_bar.h"
#include "ui/page/page_images.h"
#include "ui/page/page_pane.h"
#include "ui/page/rest_strip.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/records_panel.h"
#include "ui/panels/tags_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/search_box.h"
#include "ui/status_line.h"
#include "ui/strings.h"
#include "ui/stylebook/stylebook_dialog.h"
#include "ui/stylebook_controller.h"
#include "ui/system_theme.h"
#include "ui/task_runner.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace danqian::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Settings& settings, SystemTheme* system, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_system(system), m_runner(std::make_unique<TaskRunner>()),
      m_archive(new ArchiveController(m_runner.get(), this)), m_document(new DocumentController(m_runner.get(), this)),
      m_stylebook(new StylebookController(m_runner.get(), m_archive, m_document,
                                          settings.remember ? personalTermsFile() : std::filesystem::path(), this)),
      m_commands(new Commands(this)), m_images(new PageImages(this))
{
    setObjectName(u"desk"_s);
    setAcceptDrops(true);
    build();
    wireCommands();
    wireArchive();
    wireStylebook();
    connect(m_system, &SystemTheme::changed, this, &MainWindow::applySettings);
    connect(m_document, &DocumentController::viewChanged, this, &MainWindow::refreshTabs);
    connect(m_document, &DocumentController::selectionChanged, this, &MainWindow::onSelectionChanged);
    connect(m_document, &DocumentController::readingDone, this, &MainWindow::onReadingDone);
    connect(m_document, &DocumentController::tookOut, this, [this] {
        m_messages->show(MessageBar::Tone::Good, tr("Taken out of the article."),
                         tr("It stands in the rest of the page, below the page (Ctrl+5)."),
                         {{tr("Undo"), [this] { m_document->undo(); }}});
    });
    connect(m_document, &DocumentController::failed, this, [this](const Error& error) {
        const text::Words words = text::words(error);
        m_messages->show(MessageBar::Tone::Warning, words.what, words.safe + u' ' + words.remedy);
    });
    connect(m_reader, &ReaderView::refused, this,
            [this](const QString& why) { m_messages->show(MessageBar::Tone::Warning, why); });
    connect(m_reader, &ReaderView::painted, this, [this] {
        if (m_document->view())
            emit settled();
    });
    // Last, so that all panes follow the new view before their size does.
    const QByteArray geometry = QSettings().value(u"geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40)));  // with its frame
    m_splitter->restoreState(QSettings().value(u"panes"_s).toByteArray());
    retranslate();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    delete m_style;
    delete centralWidget();  // the panes go before the controllers that they listen to
}

/// The tabs at the right and their panels.
QWidget* MainWindow::buildSide()
{
    auto* side = new QWidget(this);
    side->setObjectName(u"sidePane"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    m_tabs = new QTabBar(side);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_stack = new QStackedWidget(side);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_findings, m_records, m_tags, m_history}) {
        m_tabs->addTab({});
        m_stack->addWidget(panel);
    }
    auto* line = new QWidget(side);
    line->setObjectName(u"tabLine"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    auto* sideRows = new QVBoxLayout(side);
    sideRows->setContentsMargins(0, 4, 0, 0);
    sideRows->setSpacing(0);
    sideRows->addWidget(m_tabs);
    sideRows->addWidget(line);
    sideRows->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    side->setMinimumWidth(340);
    return side;
}

void MainWindow::buildSplitter()
{
    QWidget* side = buildSide();
    auto* text = new QWidget(this);
    m_textColumn = new QVBoxLayout(text);
    m_textColumn->setContentsMargins(0, 0, 0, 0);
    m_textColumn->setSpacing(0);
    m_textColumn->addWidget(m_reader, 1);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_library, m_page, text, side})
        m_splitter->addWidget(pane);
    m_library->setMinimumWidth(150);
    m_page->setMinimumWidth(200);
    text->setMinimumWidth(300);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setStretchFactor(2, 3);
    m_splitter->setStretchFactor(3, 0);
    m_splitter->setSizes({214, 380, 474, 372});
}

void MainWindow::build()
{
    m_header = new HeaderBar(m_archive, m_document, m_commands, this);
    m_messages = new MessageBar(this);
    m_library = new LibraryPanel(m_archive, m_document, this);
    m_page = new PagePane(m_document, m_images, this);
    m_page->setObjectName(u"pagePane"_s);
    m_page->setAttribute(Qt::WA_StyledBackground);
    m_reader = new ReaderView(m_document, this);
    m_findings = new FindingsPanel(m_document, m_stylebook, this);
    m_records = new RecordsPanel(m_document, m_stylebook, this);
    m_tags = new TagsPanel(m_archive, m_document, this);
    m_history = new HistoryPanel(m_document, this);
    m_status = new StatusLine(m_archive, m_document, m_stylebook, m_runner.get(), this);

    buildSplitter();

    auto* desk = new QWidget(this);
    auto* rows = new QVBoxLayout(desk);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_messages);
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_status);
    setCentralWidget(desk);
    connect(m_library, &LibraryPanel::importWanted, this, [this] { chooseImport(false); });
    connect(m_header->search(), &SearchBox::left, this, [this] { focusPane(Pane::Text); });
    connect(m_status, &StatusLine::languageWanted, m_commands->action(Commands::Language), &QAction::trigger);
}

/// What can be done with the open page and its text.
void MainWindow::wireTextCommands()
{
    using C = Commands;
    const auto on = [this](C::Id id, auto what) { m_commands->on(id, this, what); };
    on(C::Undo, [this] { m_reader->finishTyping(), m_document->undo(); });
    on(C::Redo, [this] { m_document->redo(); });
    on(C::NextFinding, [this] { m_document->nextFinding(); });
    on(C::PreviousFinding, [this] { m_document->previousFinding(); });
    on(C::Accept, [this] { m_findings->takeSuggestion(); });
    on(C::Reject, [this] { m_document->rejectFinding(); });
    on(C::AddRecord, [this] { m_document->addRecordFromSelection(); });
    on(C::SplitHere, [this] {
        const Selection& at = m_document->selection();
        if (at.kind != Selection::Kind::Article && at.part == Part::Body)
            m_document->splitArticle(at.article, at.span.begin);
    });
    on(C::MergeNext, [this] { m_document->mergeWithNext(); });
    on(C::TakeOut, [this] { m_reader->finishTyping(), m_document->takeOut(false); });
    on(C::TakeOutFurniture, [this] { m_reader->finishTyping(), m_document->takeOut(true); });
    on(C::ReadAnew, [this] { m_reader->finishTyping(), m_document->readAnew(); });
    on(C::Rest, [this] { m_page->rest()->focusList(); });
    on(C::IssueFacts, [this] { editIssue(*m_document, this); });
    on(C::ReadClean, [this] { m_reader->setClean(m_commands->action(Commands::ReadClean)->isChecked()); });
}

/// The menu that the text opens at the pointer.
void MainWindow::wireTextMenu()
{
    using C = Commands;
    m_reader->addActions({m_commands->action(C::AddRecord), m_commands->action(C::SplitHere), m_commands->action(C::MergeNext),
                          m_commands->action(C::TakeOut), m_commands->action(C::TakeOutFurniture)});
    auto* kinds = new QMenu(this);
    m_kinds = kinds->menuAction();
    m_reader->addAction(m_kinds);
    connect(kinds, &QMenu::aboutToShow, this, [this, kinds] {
        kinds->clear();
        const workspace::ArticleView* article = m_document->currentArticle();
        for (int i = 0; article && i <= static_cast<int>(ArticleKind::Table); ++i) {
            const auto kind = static_cast<ArticleKind>(i);
            QAction* action = kinds->addAction(text::of(kind), this,
                                               [this, kind] { m_document->retype(m_document->selection().article, kind); });
            action->setCheckable(true);
            action->setChecked(article->kind == kind);
        }
    });
}

void MainWindow::wireCommands()
{
    using C = Commands;
    const auto on = [this](C::Id id, auto what) { m_commands->on(id, this, what); };
    wireFileCommands();
    wireTextCommands();
    wireTextMenu();
    on(C::GoTo, [this] { m_header->search()->start(); });
    on(C::NextPane, [this] { nextPane(); });
    on(C::PageDone, [this] { pageDone(); });
    on(C::Findings, [this] { focusPane(Pane::Findings); });
    on(C::Records, [this] { focusPane(Pane::Records); });
    on(C::Tags, [this] { focusPane(Pane::Tags); });
    on(C::History, [this] { focusPane(Pane::History); });
    on(C::LargerText, [this] { changeTextSize(+1); });
    on(C::SmallerText, [this] { changeTextSize(-1); });
    on(C::Theme, [this] {
        m_settings.theme = theme().dark ? ThemeMode::Light : ThemeMode::Dark;
        applySettings();
    });
    on(C::Language, [this] {
        m_settings.language = chinese() ? u"en"_s : u"zh_CN"_s;
        applySettings();
    });
    on(C::Preferences, [this] { preferences(); });
    on(C::Keys, [this] { showKeys(*m_commands, focusedPane(), this); });
    on(C::About, [this] { showAbout(this); });
    on(C::Quit, [this] { close(); });
    auto* menu = new QAction(this);
    menu->setShortcut(Qt::Key_F10);
    addAction(menu);
    connect(menu, &QAction::triggered, m_header, &HeaderBar::openMenu);
}

void MainWindow::changeTextSize(int step)
{
    m_settings.textSize = std::clamp(m_settings.textSize + step, 12, 32);
    applySettings();
}

void MainWindow::applySettings()
{
    m_settings.save();
    const bool dark = m_settings.theme == ThemeMode::Dark || (m_settings.theme == ThemeMode::System && m_system->dark());
    applyTheme(*qApp, dark, m_settings.textSize);
    setLanguage(m_settings.language);
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_kinds->setText(tr("Kind of the article"));
    m_tabs->setAccessibleName(tr("Findings, records, tags, history"));
    refreshTabs();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    placePagePane();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_reader->finishTyping();
    QSettings settings;
    settings.setValue(u"geometry"_s, saveGeometry());
    if (!m_page->isStrip())
        settings.setValue(u"panes"_s, m_splitter->saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.emplace_back(utf8(url.toLocalFile()));
    if (files.empty())
        return;
    event->acceptProposedAction();
    importFiles(files);
}

/// Files may be dropped on any pane, the web page included, which would otherwise take them for itself.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    auto* widget = drag ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget || widget == this || widget->window() != this || !static_cast<QDropEvent*>(event)->mimeData()->hasUrls())
        return QMainWindow::eventFilter(watched, event);
    if (event->type() == QEvent::Drop)
        dropEvent(static_cast<QDropEvent*>(event));
    else
        static_cast<QDropEvent*>(event)->acceptProposedAction();
    return true;
}

}  // namespace danqian::ui
