#include "ui/reader/reader_view.h"

#include "ui/document_controller.h"
#include "ui/reader/reader_keys.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/reader_theme.h"
#include "ui/strings.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QEventLoop>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineView>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

ReaderWords words()
{
    return {ReaderView::tr("%1 → %2"), ReaderView::tr("To be decided"),
            ReaderView::tr("The line ended here and was joined. Click (or Ctrl+J) to begin a paragraph."),
            ReaderView::tr("A paragraph ends here. Click (or Ctrl+J) to join it with the next one."),
            ReaderView::tr("Taken out")};
}

const ReaderParagraph* byIndex(const ReaderDocument& document, std::size_t i)
{
    return i < document.paragraphs.size() ? &document.paragraphs[i] : nullptr;
}

}  // namespace

ReaderView::ReaderView(DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_profile(new ReaderProfile), m_page(new ReaderPage(m_profile)),
      m_view(new QWebEngineView(this)), m_channel(new QWebChannel(this)), m_bridge(new ReaderBridge(*this, this)),
      m_keys(new ReaderKeys(this)), m_failure(new QWidget(this))
{
    setObjectName(u"reader"_s);
    m_channel->registerObject(u"reader"_s, m_bridge);
    m_page->setWebChannel(m_channel);
    m_page->setBackgroundColor(theme().paper);
    m_view->setPage(m_page);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_view);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_failure);
    m_failure->hide();

    connect(m_view, &QWidget::customContextMenuRequested, this, &ReaderView::showContextMenu);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &ReaderView::onProcessGone);
    connect(m_page, &QWebEnginePage::loadFinished, this, [this] {
        if (QWidget* input = m_view->focusProxy())
            input->installEventFilter(m_keys);
    });
    connect(controller, &DocumentController::viewChanged, this, &ReaderView::onViewChanged);
    connect(controller, &DocumentController::selectionChanged, this, &ReaderView::onSelectionChanged);
    connect(controller, &DocumentController::failed, this, &ReaderView::onFailed);
    connect(controller, &DocumentController::pointedAt, this, &ReaderView::pointAt);
    openPage();
}

ReaderView::~ReaderView()
{
    // A page must go before its profile.
    delete m_view;
    delete m_page;
    delete m_profile;
}

void ReaderView::openPage()
{
    m_ready = false;
    m_awaited.reset();
    m_failure->hide();
    m_view->show();
    m_page->open();
}

void ReaderView::pageReady()
{
    m_ready = true;
    sendTheme();
    showArticle();
    emit ready();
}

// What the controller holds.

const workspace::ArticleView* ReaderView::shownArticle() const
{
    const auto& view = m_controller->view();
    const workspace::ArticleView* article = m_controller->currentArticle();
    return view && article && view->id == m_document.document && article->id == m_document.article ? article : nullptr;
}

void ReaderView::onViewChanged()
{
    if (!m_ready)
        return;
    if (shownArticle())
        patchArticle();
    else
        showArticle();
}

void ReaderView::onSelectionChanged(QObject* origin)
{
    if (!m_ready)
        return;
    if (!shownArticle())
        return showArticle();
    const Selection& now = m_controller->selection();
    const bool sameThing = now.kind == m_marked.kind && now.key == m_marked.key && now.article == m_marked.article;
    if (origin != this && !sameThing)
        ++m_turn;
    const bool typingHere = now.kind == Selection::Kind::Text && isAncestorOf(QApplication::focusWidget());
    const bool sameText = now.kind == Selection::Kind::Text && now == m_marked;
    const bool follows = sameThing && (now.kind != Selection::Kind::Text || sameText);
    markSelection(origin != this && !follows && !typingHere);
}

void ReaderView::showArticle()
{
    m_awaited.reset();
    const workspace::ArticleView* article = m_controller->currentArticle();
    if (!article)
        return showEmpty();
    m_document = compose(*m_controller->view(), *article, words());
    m_nextId = static_cast<int>(m_document.paragraphs.size()) + 1;
    QJsonObject message = toJson(m_document);
    message.insert(u"locked"_s, m_controller->readOnly());
    emit m_bridge->shown(message);
    markSelection(true);
}

void ReaderView::showEmpty()
{
    m_document = {};
    m_marked = {};
    const QJsonObject words{
        {u"title"_s, tr("No page is open")},
        {u"text"_s, tr("Choose an article in the library, or drop a newspaper page here: a PDF or a text file.")}};
    emit m_bridge->shown({{u"empty"_s, words}, {u"revision"_s, 0}, {u"paragraphs"_s, QJsonArray()}});
}

void ReaderView::patchArticle()
{
    ReaderDocument now = compose(*m_controller->view(), *shownArticle(), words());
    const std::vector<ReaderStep> steps = follow(m_document, now, m_nextId);
    m_document = std::move(now);
    const bool answered = m_awaited && landed();
    if (steps.empty() && !answered)
        return emit painted(m_document.revision);
    if (answered)
        m_awaited.reset();
    emit m_bridge->patched({{u"revision"_s, m_document.revision},
                            {u"steps"_s, toJson(m_document, steps)},
                            {u"answered"_s, answered},
                            {u"accepted"_s, answered}});
}

/// True where the awaited edit can be read in the article.
bool ReaderView::landed() const
{
    const auto& all = m_document.paragraphs;
    const auto count = static_cast<std::size_t>(m_awaited->lines.size());
    for (std::size_t i = 0; i + count <= all.size(); ++i) {
        std::size_t same = 0;
        while (same < count && all[i + same].part == m_awaited->part
               && all[i + same].text == m_awaited->lines[static_cast<qsizetype>(same)])
            ++same;
        if (same == count)
            return true;
    }
    return false;
}

void ReaderView::answer(bool accepted)
{
    m_awaited.reset();
    emit m_bridge->patched(
        {{u"revision"_s, m_document.revision}, {u"steps"_s, QJsonArray()}, {u"answered"_s, true}, {u"accepted"_s, accepted}});
}

void ReaderView::onFailed()
{
    if (m_awaited && m_ready)
        answer(false);
}

QJsonObject ReaderView::caretOf(const Selection& selection, const workspace::ArticleView& article) const
{
    for (std::size_t i = 0; const ReaderParagraph* p = byIndex(m_document, i); ++i) {
        if (p->part != selection.part || selection.span.begin < p->bytes.begin || selection.span.begin > p->bytes.end)
            continue;
        const bool stretch = selection.kind == Selection::Kind::Text;
        const int begin = unitOf(article, *p, selection.span.begin);
        return {{u"id"_s, p->id}, {u"begin"_s, begin}, {u"end"_s, stretch ? unitOf(article, *p, selection.span.end) : begin}};
    }
    return {};
}

/// A span of a part as stretches of the paragraphs that it runs through.
QJsonArray ReaderView::rangesOf(const workspace::ArticleView& article, Part part, Span span, const QString& key) const
{
    QJsonArray ranges;
    for (const ReaderParagraph& p : m_document.paragraphs) {
        const Span inside{std::max(p.bytes.begin, span.begin), std::min(p.bytes.end, span.end)};
        if (p.part != part || inside.begin > inside.end || (inside.empty() && !span.empty()))
            continue;
        ranges.append(QJsonObject{{u"id"_s, p.id},
                                  {u"begin"_s, unitOf(article, p, inside.begin)},
                                  {u"end"_s, unitOf(article, p, inside.end)},
                                  {u"key"_s, key}});
    }
    return ranges;
}

void ReaderView::pointAt(Part part, Span span)
{
    const workspace::ArticleView* article = shownArticle();
    if (!article || !m_ready)
        return;
    const QJsonObject place = caretOf({Selection::Kind::Text, article->id, part, span, {}}, *article);
    if (!place.isEmpty())
        emit m_bridge->revealed(place);
}

void ReaderView::markSelection(bool reveal)
{
    const workspace::ArticleView* article = shownArticle();
    if (!article)
        return;
    const Selection& selection = m_controller->selection();
    m_marked = selection;
    QJsonArray ranges, related;
    const bool text = selection.kind == Selection::Kind::Text;
    if (selection.kind != Selection::Kind::Article && (!text || reveal))
        ranges = rangesOf(*article, selection.part, selection.span, qs(selection.key));
    if (const workspace::FindingRow* finding = m_controller->currentFinding())
        for (const Span& span : finding->finding.related)
            for (const QJsonValue& range : rangesOf(*article, finding->finding.part, span, {}))
                related.append(range);
    QJsonObject message{{u"turn"_s, m_turn}, {u"ranges"_s, ranges}, {u"related"_s, related}};
    const QJsonObject caret = selection.kind == Selection::Kind::Article ? QJsonObject() : caretOf(selection, *article);
    if (reveal && !caret.isEmpty())
        message.insert(u"caret"_s, caret);
    emit m_bridge->marked(message);
    if (reveal && !caret.isEmpty())
        emit m_bridge->revealed(caret);
}

void ReaderView::sendTheme()
{
    m_page->setBackgroundColor(theme().paper);
    emit m_bridge->themed(toJson(theme(), m_clean));
}

void ReaderView::setClean(bool clean)
{
    m_clean = clean;
    if (m_ready)
        sendTheme();
}

void ReaderView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (!m_ready)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        sendTheme();
    else if (event->type() == QEvent::LanguageChange)
        shownArticle() ? patchArticle() : showArticle();
}

void ReaderView::finishTyping()
{
    if (!m_ready)
        return;
    QEventLoop loop;
    QPointer<QEventLoop> waiting(&loop);
    const QPointer<ReaderView> self(this);
    m_page->runJavaScript(u"reader.takeChange()"_s, [self, waiting](const QVariant& result) {
        const QVariantMap change = result.toMap();
        if (self && !change.isEmpty())
            self->pageEdited(change[u"first"_s].toInt(), change[u"last"_s].toInt(), change[u"text"_s].toString(),
                             change[u"revision"_s].toInt());
        if (waiting)
            waiting->quit();
    });
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void ReaderView::showContextMenu(const QPoint& at)
{
    QMenu menu(this);
    const auto add = [&](QWebEnginePage::WebAction action, const QString& text) {
        QAction* item = menu.addAction(text, [this, action] { m_page->triggerAction(action); });
        item->setEnabled(action == QWebEnginePage::Paste || m_page->hasSelection());
    };
    menu.addActions(actions());
    if (!actions().isEmpty())
        menu.addSeparator();
    if (!m_controller->readOnly())
        add(QWebEnginePage::Cut, tr("Cut"));
    add(QWebEnginePage::Copy, tr("Copy"));
    if (!m_controller->readOnly())
        add(QWebEnginePage::Paste, tr("Paste"));
    menu.exec(m_view->mapToGlobal(at));
}

// When the page's process dies.

void ReaderView::onProcessGone()
{
    constexpr int most = 3;
    constexpr qint64 calm = 60'000;
    m_ready = false;
    m_crashes = m_lastCrash.isValid() && m_lastCrash.elapsed() < calm ? m_crashes + 1 : 1;
    m_lastCrash.start();
    if (m_crashes > most)
        giveUp();
    else
        QTimer::singleShot(0, this, &ReaderView::openPage);
}

void ReaderView::giveUp()
{
    m_view->hide();
    if (!m_failure->layout()) {
        auto* layout = new QVBoxLayout(m_failure);
        auto* why = new QLabel(
            tr("The text cannot be shown: its display stopped several times.\nEverything that you did is saved."), m_failure);
        why->setAlignment(Qt::AlignCenter);
        auto* again = new QPushButton(tr("Show the text again"), m_failure);
        connect(again, &QPushButton::clicked, this, [this] {
            m_crashes = 0;
            openPage();
        });
        layout->addStretch();
        layout->addWidget(why);
        layout->addWidget(again, 0, Qt::AlignHCenter);
        layout->addStretch();
    }
    m_failure->show();
}

}  // namespace danqian::ui
