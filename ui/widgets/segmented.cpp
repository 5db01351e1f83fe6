#include "ui/widgets/segmented.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace danqian::ui {

namespace {

constexpr int side = 12, segmentHeight = 26;

}  // namespace

Segmented::Segmented(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::setLabels(const QStringList& labels)
{
    m_labels = labels;
    updateGeometry();
    setCurrent(m_current);
}

void Segmented::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(m_labels.value(index));
    update();
}

int Segmented::widthOf(int index) const { return fontMetrics().horizontalAdvance(m_labels[index]) + 2 * side + 1; }

QSize Segmented::sizeHint() const
{
    int width = 1;
    for (int i = 0; i < m_labels.size(); ++i)
        width += widthOf(i);
    return {width, segmentHeight};
}

void Segmented::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 6, 6);
    painter.fillPath(outline, t.paper);
    int x = 0;
    for (int i = 0; i < m_labels.size(); ++i) {
        const QRect segment(x, 0, widthOf(i) + (i + 1 == m_labels.size() ? 1 : 0), height());
        if (i == m_current) {
            painter.save();
            painter.setClipPath(outline);
            painter.fillRect(segment, t.vermilion);
            painter.restore();
        }
        painter.setPen(i == m_current ? t.onAccent : t.soft);
        painter.drawText(segment, Qt::AlignCenter, m_labels[i]);
        x += widthOf(i);
    }
    painter.setPen(hasFocus() ? QPen(t.azure, 2) : QPen(t.line));
    painter.drawPath(outline);
}

void Segmented::mousePressEvent(QMouseEvent* event)
{
    int x = 0;
    for (int i = 0; i < m_labels.size(); ++i) {
        x += widthOf(i);
        if (event->position().x() <= x) {
            emit chosen(i);
            return;
        }
    }
}

void Segmented::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        QWidget::keyPressEvent(event);
    else
        emit chosen(std::clamp(m_current + step, 0, static_cast<int>(m_labels.size()) - 1));
}

}  // namespace danqian::ui
