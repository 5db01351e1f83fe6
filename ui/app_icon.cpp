#include "ui/app_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace danqian::ui {

namespace {

QPixmap seal(int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 64.0, side / 64.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xc0392b));
    painter.drawRoundedRect(QRectF(3, 3, 58, 58), 13, 13);
    QPainterPath strokes;
    strokes.moveTo(22, 15);
    strokes.lineTo(22, 36);
    strokes.quadTo(22, 46, 15, 51);
    strokes.moveTo(22, 15);
    strokes.lineTo(43, 15);
    strokes.lineTo(43, 47);
    strokes.quadTo(43, 51, 38, 50);
    strokes.moveTo(30, 21);
    strokes.lineTo(34, 26);
    strokes.moveTo(12, 33);
    strokes.lineTo(53, 33);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0xfffefb), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(strokes);
    return pixmap;
}

}  // namespace

QIcon appIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(seal(side));
    return icon;
}

}  // namespace danqian::ui
