#include "ui/widgets/action_button.h"

#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace danqian::ui {

namespace {

constexpr int side = 10, gap = 7, capSide = 4, buttonHeight = 26,
              slack = 3;  // text may be a fraction wider than its whole pixels

}  // namespace

ActionButton::ActionButton(Look look, QWidget* parent) : QPushButton(parent), m_look(look)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void ActionButton::setLabel(const QString& text, const QString& key)
{
    m_key = key;
    setText(text);
    setAccessibleDescription(this->key());
    updateGeometry();
}

void ActionButton::followKeys(const QWidget* pane, const QString& elsewhere)
{
    m_elsewhere = elsewhere;
    const auto follow = [this, pane](const QWidget*, const QWidget* focus) {
        if (!focus || focus->window() != window())
            return;  // a dialog gives the keys back where it took them
        m_here = pane == focus || pane->isAncestorOf(focus);
        setAccessibleDescription(key());
        updateGeometry();
        update();
    };
    connect(qApp, &QApplication::focusChanged, this, follow);
    follow(nullptr, QApplication::focusWidget());
}

QFont ActionButton::keyFont() const
{
    QFont small = font();
    small.setPixelSize(10);
    return small;
}

QSize ActionButton::sizeHint() const
{
    const int cap = key().isEmpty() ? 0 : gap + 2 * capSide + QFontMetrics(keyFont()).horizontalAdvance(key());
    return {2 * side + fontMetrics().horizontalAdvance(text()) + slack + cap, buttonHeight};
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void ActionButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QColor fill = t.paper, ink = t.ink, line = t.line;
    if (m_look == Look::Primary)
        fill = line = t.vermilion, ink = t.onAccent;
    else if (m_look == Look::Dark)
        fill = line = t.ink, ink = t.pane;
    if (!isEnabled())
        fill = t.chip, ink = t.faint, line = t.line;
    else if (isDown())
        fill = fill.darker(112);
    else if (underMouse())
        fill = m_look == Look::Plain ? t.chip : fill.lighter(108);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, 6, 6);
    if (hasFocus()) {
        painter.setPen(QPen(t.azure, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    painter.setPen(ink);
    const int capWidth = key().isEmpty() ? 0 : 2 * capSide + QFontMetrics(keyFont()).horizontalAdvance(key());
    const int textWidth = width() - 2 * side - (capWidth ? capWidth + gap : 0);
    painter.drawText(QRect(side, 0, textWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textWidth));
    if (!capWidth)
        return;
    const QRectF cap(width() - side - capWidth + 3.5, (height() - 16) / 2.0, capWidth, 16);
    QColor edge = ink;
    edge.setAlphaF(m_look == Look::Plain ? 0.25F : 0.45F);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 3.5, 3.5);
    painter.setFont(keyFont());
    painter.setPen(m_look == Look::Plain && isEnabled() ? t.soft : ink);
    painter.drawText(cap, Qt::AlignCenter, key());
}

}  // namespace danqian::ui
