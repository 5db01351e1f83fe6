// The part of the desk that keeps its panes together: which tab is shown, where the keys go, what can be done now.
#include "ui/main_window.h"

#include "ui/commands.h"
#include "ui/document_controller.h"
#include "ui/page/page_pane.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/records_panel.h"
#include "ui/panels/tags_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/strings.h"

#include <QAction>
#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 1280;  // below this width the page folds into a strip over the text

enum Tab { FindingsTab, RecordsTab, TagsTab, HistoryTab };

}  // namespace

void MainWindow::onSelectionChanged()
{
    using Kind = Selection::Kind;
    const Kind kind = m_document->selection().kind;
    if (kind == Kind::Finding)
        showTab(FindingsTab);
    else if (kind == Kind::Record)
        showTab(RecordsTab);
    else if (kind == Kind::Tag)
        showTab(TagsTab);
    refreshTabs();
}

/// The keys stay with the tabs if they were there.
void MainWindow::showTab(int tab)
{
    if (m_tabs->currentIndex() == tab)
        return;
    const QWidget* focus = QApplication::focusWidget();
    const bool here = focus && m_stack->isAncestorOf(focus);
    m_tabs->setCurrentIndex(tab);
    if (here)
        focusPane(static_cast<Pane>(static_cast<int>(Pane::Findings) + tab));
}

void MainWindow::refreshTabs()
{
    const workspace::ArticleView* article = m_document->currentArticle();
    const auto label = [&](Tab tab, const QString& word, std::size_t count) {
        m_tabs->setTabText(tab, count > 0 ? word + u"  "_s + QString::number(count) : word);
    };
    label(FindingsTab, tr("Findings"), article ? article->openFindings() : 0);
    label(RecordsTab, tr("Records"), article ? article->records.size() : 0);
    label(TagsTab, tr("Tags"), article ? article->tags.size() : 0);
    label(HistoryTab, tr("History"), m_document->view() ? m_document->view()->conflicts.size() : 0);
    const auto& view = m_document->view();
    const bool writable = view && !m_document->readOnly();
    m_commands->action(Commands::Undo)->setEnabled(writable && view->canUndo);
    m_commands->action(Commands::Redo)->setEnabled(writable && view->canRedo);
    for (const auto id : {Commands::NextFinding, Commands::PreviousFinding, Commands::PageDone, Commands::Export,
                          Commands::ReadClean, Commands::IssueFacts})
        m_commands->action(id)->setEnabled(view != nullptr);
    const Selection& at = m_document->selection();
    const bool place = writable && at.kind != Selection::Kind::Article;
    m_commands->action(Commands::AddRecord)->setEnabled(place && !at.span.empty());
    m_commands->action(Commands::SplitHere)->setEnabled(place && at.part == Part::Body && at.span.begin > 0);
    m_commands->action(Commands::MergeNext)->setEnabled(writable && article && article->id != view->articles.back().id);
    m_commands->action(Commands::TakeOut)->setEnabled(place);
    m_commands->action(Commands::TakeOutFurniture)->setEnabled(place);
    m_commands->action(Commands::ReadAnew)->setEnabled(writable);
    m_commands->action(Commands::Rest)->setEnabled(view && !view->rest.empty());
    m_kinds->setEnabled(writable && article);
    setWindowTitle(view ? tr("%1 · Danqian").arg(qs(view->issue.paper.value.empty() ? view->sourceName : view->issue.paper.value))
                        : tr("Danqian"));
}

/// Beside the text where there is room, else as a strip over it.
void MainWindow::placePagePane()
{
    const bool strip = width() < narrow;
    if (strip == m_page->isStrip())
        return;
    if (strip) {
        m_wideSizes = m_splitter->sizes();
        m_textColumn->insertWidget(0, m_page);
    } else {
        m_splitter->insertWidget(1, m_page);
        m_splitter->setStretchFactor(1, 2);
        m_splitter->setSizes(m_wideSizes);
    }
    m_page->setStrip(strip);
    m_page->show();  // a widget that changes its place is hidden
}

void MainWindow::nextPane()
{
    static constexpr Pane order[] = {Pane::Library, Pane::Page, Pane::Text, Pane::Findings};
    const Pane now = focusedPane();
    const auto at = std::find(std::begin(order), std::end(order), now);
    const auto next = at == std::end(order) ? std::begin(order) : std::next(at);
    Pane pane = next == std::end(order) ? order[0] : *next;
    if (pane == Pane::Findings)
        pane = static_cast<Pane>(static_cast<int>(Pane::Findings) + m_tabs->currentIndex());
    focusPane(pane);
}

Pane MainWindow::focusedPane() const
{
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    if (holds(m_library))
        return Pane::Library;
    if (holds(m_page))
        return Pane::Page;
    if (holds(m_findings))
        return Pane::Findings;
    if (holds(m_records))
        return Pane::Records;
    if (holds(m_tags))
        return Pane::Tags;
    return holds(m_history) ? Pane::History : Pane::Text;
}

void MainWindow::focusPane(Pane pane)
{
    switch (pane) {
    case Pane::Library: m_library->focusList(); return;
    case Pane::Page: m_page->setFocus(Qt::TabFocusReason); return;
    case Pane::Text: m_reader->setFocus(Qt::TabFocusReason); return;
    case Pane::Findings:
        m_tabs->setCurrentIndex(FindingsTab);
        m_findings->focusList();
        return;
    case Pane::Records:
        m_tabs->setCurrentIndex(RecordsTab);
        m_records->focusList();
        return;
    case Pane::Tags:
        m_tabs->setCurrentIndex(TagsTab);
        m_tags->focusList();
        return;
    case Pane::History:
        m_tabs->setCurrentIndex(HistoryTab);
        m_history->focusList();
        return;
    }
}

}  // namespace danqian::ui
