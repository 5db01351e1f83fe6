#include "ui/page/facsimile_view.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace danqian::ui {

namespace {

constexpr int margin = 14;
constexpr double pointsPerInch = 72;
constexpr double readable = 1.35, large = 1.9;  // pixels a point: body text of 10 points in 14 and in 19 pixels
constexpr double mostDots = 300;  // an inch; a newspaper page at more than that is too large to hold

}  // namespace

FacsimileView::FacsimileView(QWidget* parent) : QAbstractScrollArea(parent), m_pause(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_pause->setSingleShot(true);
    m_pause->setInterval(80);
    connect(m_pause, &QTimer::timeout, this, &FacsimileView::ask);
}

void FacsimileView::setPage(double width, double height)
{
    m_width = width;
    m_height = height;
    m_image = {};
    m_asked = 0;
    m_flaws.clear();
    m_selected.clear();
    m_related.clear();
    m_fit = {};
    verticalScrollBar()->setValue(0);
    relay();  // the image is asked for when the size has settled
}

void FacsimileView::setImage(const QImage& image)
{
    if (image.isNull())
        return;
    m_image = image;
    viewport()->update();
}

void FacsimileView::setFlaws(std::vector<QRectF> boxes)
{
    m_flaws = std::move(boxes);
    viewport()->update();
}

void FacsimileView::setSelected(std::vector<QRectF> boxes, const QColor& line, bool follow)
{
    m_selected = std::move(boxes);
    m_line = line;
    viewport()->update();
    if (m_selected.empty())
        return;
    const QRectF box = m_selected.front();
    const QRectF seen(box.topLeft() * scale() + origin(), box.size() * scale());
    if (follow || !QRectF(viewport()->rect()).contains(seen))
        reveal(box);
}

void FacsimileView::setRelated(std::vector<QRectF> boxes)
{
    m_related = std::move(boxes);
    viewport()->update();
}

void FacsimileView::reveal(const QRectF& box)
{
    const QRectF seen(box.topLeft() * scale() + origin(), box.size() * scale());
    if (seen.top() < 0 || seen.bottom() > viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(margin + box.top() * scale()) - viewport()->height() / 3);
    const int edge = fitsWidth() ? 0 : viewport()->width() / 6;  // what comes next is to be seen too
    if (seen.left() < 0 || seen.right() > viewport()->width() - edge)
        horizontalScrollBar()->setValue(static_cast<int>(margin + box.left() * scale()) - viewport()->width() / 3);
}

void FacsimileView::setFit(const QRectF& part)
{
    if (part == m_fit)
        return;
    m_fit = part;
    relay();
    if (!part.isNull())
        horizontalScrollBar()->setValue(static_cast<int>(margin / 2 + part.left() * scale()));
}

void FacsimileView::setZoom(double factor)
{
    const QPointF middle = pageAt(viewport()->rect().center());
    m_zoom = factor;
    relay();
    centreOn(middle);
}

void FacsimileView::centreOn(QPointF place)
{
    const QPointF by = place * scale() + origin() - QPointF(viewport()->rect().center());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(by.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(by.y()));
}

double FacsimileView::scale() const
{
    if (m_zoom > 0)
        return m_zoom / 0.75;
    const double room = std::max(50, viewport()->width() - 2 * margin);
    const double whole = m_width > 0 ? room / m_width : 1;
    return m_fit.isNull() ? whole : std::max(whole, std::clamp(room / m_fit.width(), readable, large));
}

QPointF FacsimileView::origin() const
{
    const double width = m_width * scale() + 2 * margin;
    const double left = std::max(0.0, (viewport()->width() - width) / 2);
    return {left + margin - horizontalScrollBar()->value(), double(margin - verticalScrollBar()->value())};
}

void FacsimileView::relay()
{
    // With the width fitted, a scroll bar that comes must not change the width that it came from.
    setVerticalScrollBarPolicy(fitsWidth() ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    const QSizeF sheet(m_width * scale() + 2 * margin, m_height * scale() + 2 * margin);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(sheet.height()) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, fitsWidth() ? 0 : std::max(0, static_cast<int>(sheet.width()) - viewport()->width()));
    viewport()->update();
    m_pause->start();
}

/// The image is asked for anew only where the one at hand would be seen to be too coarse, or is far too large.
void FacsimileView::ask()
{
    const double dots = std::min(mostDots, std::ceil(scale() * pointsPerInch * devicePixelRatioF() / 12) * 12);
    if (m_width <= 0 || !isVisible() || (m_asked >= dots && m_asked <= dots * 2))
        return;
    m_asked = dots;
    emit imageWanted(dots);
}

void FacsimileView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().ground);
    if (m_width <= 0)
        return;
    const QPointF at = origin();
    const QRectF sheet(at, QSizeF(m_width, m_height) * scale());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(sheet, m_image.isNull() ? theme().paper : QColor(Qt::white));
    if (!m_image.isNull())
        painter.drawImage(sheet, m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(sheet, theme().dark ? QColor(0xc9c3b8) : theme().paper);  // the glare of white paper, softened
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(theme().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));

    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [&](const QRectF& box) { return QRectF(box.topLeft() * scale() + at, box.size() * scale()); };
    painter.setPen(QPen(QColor(0xc0392b), std::max(1.0, scale() * 0.9)));
    for (const QRectF& box : m_flaws) {
        const QRectF seen = place(box);
        if (seen.intersects(viewport()->rect()))
            painter.drawLine(seen.bottomLeft() + QPointF(0, 1), seen.bottomRight() + QPointF(0, 1));
    }
    painter.setPen(QPen(theme().amber, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF& box : m_related)
        painter.drawRoundedRect(place(box).adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2);
    QColor wash = m_line;
    wash.setAlpha(46);
    painter.setPen(QPen(m_line, 1.6));
    painter.setBrush(wash);
    for (const QRectF& box : m_selected)
        painter.drawRoundedRect(place(box).adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2);
}

void FacsimileView::resizeEvent(QResizeEvent*) { relay(); }

void FacsimileView::showEvent(QShowEvent*) { ask(); }

void FacsimileView::mousePressEvent(QMouseEvent* event)
{
    m_last = event->pos();
    m_panning = event->button() == Qt::MiddleButton;
    if (event->button() == Qt::LeftButton)
        m_pressed = event->pos();
}

void FacsimileView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_panning)
        return;
    const QPoint by = event->pos() - m_last;
    m_last = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void FacsimileView::mouseReleaseEvent(QMouseEvent* event)
{
    m_panning = false;
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const QPoint from = *std::exchange(m_pressed, std::nullopt);
    if ((event->pos() - from).manhattanLength() > 6)
        emit dragged(pageAt(from), pageAt(event->pos()));
    else
        emit clicked(pageAt(event->pos()));
}

void FacsimileView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_pressed.reset();
    if (event->button() == Qt::LeftButton)
        emit closerAsked(pageAt(event->pos()));
}

void FacsimileView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    emit zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

}  // namespace danqian::ui
