#include "ui/page/page_pane.h"

#include "ui/document_controller.h"
#include "ui/page/facsimile_view.h"
#include "ui/page/page_images.h"
#include "ui/page/rest_strip.h"
#include "ui/page/source_place.h"
#include "ui/page/source_view.h"
#include "ui/strings.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<double, 9> zooms{0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3};

}  // namespace

PagePane::PagePane(DocumentController* controller, PageImages* images, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_head(new QWidget(this)), m_title(new QLabel(m_head)),
      m_zoomButton(new QToolButton(m_head)), m_stack(new QStackedWidget(this)), m_facsimile(new FacsimileView),
      m_source(new SourceView), m_nothing(new QLabel), m_rest(new RestStrip(controller, this))
{
    setObjectName(u"pagePane"_s);
    m_title->setProperty("heading", true);
    m_zoomButton->setAutoRaise(true);
    m_zoomButton->setPopupMode(QToolButton::InstantPopup);
    m_zoomButton->setMenu(new QMenu(m_zoomButton));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("soft", true);

    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(14, 6, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_zoomButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_rest);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_facsimile);
    m_stack->addWidget(m_source);

    connect(controller, &DocumentController::viewChanged, this, &PagePane::onViewChanged);
    connect(controller, &DocumentController::selectionChanged, this, &PagePane::onSelectionChanged);
    connect(controller, &DocumentController::pointedAt, this, &PagePane::pointAt);
    connect(m_rest, &RestStrip::currentChanged, this, &PagePane::showRest);
    wireViews(images);
    setZoom(0);
    onViewChanged();
}

void PagePane::wireViews(PageImages* images)
{
    if (images)
        connect(m_facsimile, &FacsimileView::imageWanted, this, [this, images](double dots) {
            images->draw(m_document, dots, this, [this, document = m_document](const QImage& image) {
                if (document == m_document)
                    m_facsimile->setImage(image);
            });
        });
    const auto byteAt = [this](QPointF place) -> std::optional<std::size_t> {
        const PageLayout* page = m_controller->view() ? pageOf(*m_controller->view()) : nullptr;
        return page ? sourceByteAt(*page, place) : std::nullopt;
    };
    connect(m_facsimile, &FacsimileView::clicked, this, [this, byteAt](QPointF place) {
        if (const auto byte = byteAt(place))
            select(*byte, *byte);
    });
    connect(m_facsimile, &FacsimileView::dragged, this, [this, byteAt](QPointF from, QPointF to) {
        const auto begin = byteAt(from), end = byteAt(to);
        if (begin && end)
            select(*begin, *end);
    });
    connect(m_source, &SourceView::clicked, this, [this](std::size_t byte) { select(byte, byte); });
    connect(m_source, &SourceView::dragged, this, &PagePane::select);
    connect(m_facsimile, &FacsimileView::zoomAsked, this, &PagePane::zoomBy);
    connect(m_facsimile, &FacsimileView::closerAsked, this, [this](QPointF place) {
        m_fitArticle || m_zoom > 0 ? fitWidth() : fitArticle();
        m_facsimile->centreOn(place);
    });
    connect(m_source, &SourceView::zoomAsked, this, &PagePane::zoomBy);
}

bool PagePane::showsFacsimile() const { return m_stack->currentWidget() == m_facsimile; }

void PagePane::onViewChanged()
{
    const auto& view = m_controller->view();
    if (!view) {
        m_document.clear();
        m_stack->setCurrentWidget(m_nothing);
    } else if (view->id != m_document) {
        showPage();
    }
    if (view) {
        const PageLayout* page = pageOf(*view);
        if (page && showsFacsimile())
            m_facsimile->setFlaws(boxesOf(*page, sourceOfFindings(*view)));
        else
            m_source->setFlaws(sourceOfFindings(*view));
    }
    retitle();
    onSelectionChanged(this);
}

void PagePane::showPage()
{
    const auto& view = m_controller->view();
    m_document = view->id;
    const PageLayout* page = pageOf(*view);
    if (page && !page->glyphs.empty() && page->width > 0 && page->height > 0) {
        m_stack->setCurrentWidget(m_facsimile);
        m_facsimile->setPage(page->width, page->height);
    } else if (view->source) {
        m_stack->setCurrentWidget(m_source);
        m_source->setText(view->source, page ? page->source : Span{0, view->source->text.size()});
    } else {
        m_stack->setCurrentWidget(m_nothing);
    }
    setFocusProxy(m_stack->currentWidget());
}

/// The part of the page that is to fit, for the selection of now.
void PagePane::follow()
{
    const auto& view = m_controller->view();
    const PageLayout* page = view && showsFacsimile() ? pageOf(*view) : nullptr;
    m_facsimile->setFit(page && m_zoom <= 0 && (m_fitArticle || m_strip) ? boxOf(*view, *page, m_controller->selection().article)
                                                                         : QRectF());
}

void PagePane::onSelectionChanged(QObject* origin)
{
    const auto& view = m_controller->view();
    if (!view || view->id != m_document)
        return;
    const Selection& selection = m_controller->selection();
    const std::vector<Span> source = sourceOf(*view, selection);
    const bool reveal = origin != this;
    const QColor line = selection.kind == Selection::Kind::Finding ? QColor(0xc0392b) : QColor(0x2f6690);
    const PageLayout* page = pageOf(*view);
    follow();
    if (showsFacsimile() && page) {
        m_facsimile->setSelected(boxesOf(*page, source), line, reveal);
        if (reveal && source.empty())
            m_facsimile->reveal(boxOf(*view, *page, selection.article));
    } else {
        m_source->setSelected(source, false);
    }
    showRelated();
}

/// The other places that the selected finding speaks of.
void PagePane::showRelated()
{
    const workspace::FindingRow* finding = m_controller->currentFinding();
    std::vector<Span> source;
    for (const Span& span : finding ? finding->finding.related : std::vector<Span>()) {
        const Selection place{Selection::Kind::Text, m_controller->selection().article, finding->finding.part, span, {}};
        const auto spans = sourceOf(*m_controller->view(), place);
        source.insert(source.end(), spans.begin(), spans.end());
    }
    const PageLayout* page = pageOf(*m_controller->view());
    m_facsimile->setRelated(page ? boxesOf(*page, source) : std::vector<QRectF>());
    m_source->setRelated(std::move(source));
}

/// Frames the piece of the rest that the keys are on.
void PagePane::showRest()
{
    const auto& view = m_controller->view();
    const workspace::RestRow* piece = m_rest->current();
    if (!view || view->id != m_document)
        return;
    if (!piece)
        return onSelectionChanged(this);
    if (const PageLayout* page = pageOf(*view); page && showsFacsimile())
        m_facsimile->setSelected(boxesOf(*page, piece->source), theme().amber, true);
    else
        m_source->setSelected(piece->source, true);
}

void PagePane::pointAt(Part part, Span span)
{
    const auto& view = m_controller->view();
    if (!view || view->id != m_document)
        return;
    const auto source = sourceOf(*view, {Selection::Kind::Text, m_controller->selection().article, part, span, {}});
    const PageLayout* page = pageOf(*view);
    if (!page || !showsFacsimile() || source.empty())
        return m_source->reveal(source);
    for (const QRectF& box : boxesOf(*page, {source.front()}))
        m_facsimile->reveal(box);
}

void PagePane::select(std::size_t from, std::size_t to)
{
    const auto& view = m_controller->view();
    if (!view)
        return;
    const auto selection = from == to ? selectionAt(*view, from) : selectionBetween(*view, from, to);
    if (selection)
        m_controller->select(*selection, this);
}

void PagePane::zoomBy(int steps)
{
    const double now = m_zoom > 0 ? m_zoom : showsFacsimile() ? m_facsimile->scale() * 0.75 : 1;
    if (steps > 0) {
        const auto next = std::upper_bound(zooms.begin(), zooms.end(), now * 1.01);
        setZoom(next == zooms.end() ? zooms.back() : *next);
    } else {
        const auto next = std::lower_bound(zooms.begin(), zooms.end(), now * 0.99);
        setZoom(next == zooms.begin() ? zooms.front() : *std::prev(next));
    }
}

void PagePane::fitWidth()
{
    m_fitArticle = false;
    setZoom(0);
}

void PagePane::fitArticle()
{
    m_fitArticle = true;
    setZoom(0);
    onSelectionChanged(nullptr);
}

void PagePane::setZoom(double factor)
{
    m_zoom = factor;
    follow();
    m_facsimile->setZoom(factor);
    m_source->setZoom(factor > 0 ? factor : 1);
    retitle();
}

void PagePane::setStrip(bool strip)
{
    constexpr int stripHeight = 124;
    m_strip = strip;
    m_head->setVisible(!strip);
    m_stack->setFixedHeight(strip ? stripHeight : QWIDGETSIZE_MAX);
    if (!strip)
        m_stack->setMinimumHeight(0);
    setSizePolicy(QSizePolicy::Preferred, strip ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    onSelectionChanged(nullptr);
}

void PagePane::retitle()
{
    const auto& view = m_controller->view();
    const QString number = view ? qs(view->issue.page.value) : QString();
    const QString section = view ? qs(view->issue.section.value) : QString();
    QString title = number.isEmpty() ? tr("As printed") : tr("As printed · page %1").arg(number);
    if (!section.isEmpty())
        title += u' ' + section;
    m_title->setText(title);
    m_title->setToolTip(view ? qs(view->sourceName) : QString());
    m_nothing->setText(tr("The page as it was printed stands here\nwhen an article is open."));
    m_zoomButton->setVisible(view != nullptr);
    const bool image = showsFacsimile();
    const QString fits = !image ? u"100 %"_s : m_fitArticle ? tr("Fit article") : tr("Fit width");
    m_zoomButton->setText((m_zoom > 0 ? u"%1 %"_s.arg(qRound(m_zoom * 100)) : fits) + u" ▾"_s);
    QMenu* menu = m_zoomButton->menu();
    menu->clear();
    if (image) {
        menu->addAction(tr("Fit article"), this, &PagePane::fitArticle);
        menu->addAction(tr("Fit width"), this, &PagePane::fitWidth);
        menu->addSeparator();
    }
    for (const double zoom : zooms)
        menu->addAction(u"%1 %"_s.arg(qRound(zoom * 100)), this, [this, zoom] { setZoom(zoom); });
}

void PagePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retitle();
}

}  // namespace danqian::ui
