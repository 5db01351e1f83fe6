#include "ui/widgets/row_painter.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace danqian::ui {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool line)
{
    const Theme& t = theme();
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, t.selection);
        if (option.state & QStyle::State_HasFocus || option.state & QStyle::State_Active)
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), t.vermilion);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, t.chip);
    }
    if (line) {
        painter.setPen(t.line);
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

int paintText(QPainter& painter, const QRect& line, int x, const QString& text, const QColor& colour, const QFont& font)
{
    const int room = line.right() - x;
    if (room <= 0 || text.isEmpty())
        return x;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRect(x, line.top(), room, line.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return x + metrics.horizontalAdvance(shown);
}

int paintChip(QPainter& painter, const QRect& line, int right, const QString& text, const QString& tone, const QFont& font)
{
    const QFont small = scaled(font, 11);
    const int width = QFontMetrics(small).horizontalAdvance(text) + 14;
    const QRect chip(right - width, line.center().y() - 8, width, 17);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(washOf(tone));
    painter.drawRoundedRect(chip, 8.5, 8.5);
    painter.setPen(inkOf(tone));
    painter.setFont(small);
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.restore();
    return chip.left();
}

QColor inkOf(const QString& tone)
{
    const Theme& t = theme();
    return tone == u"vermilion" ? t.vermilion
        : tone == u"azure"      ? t.azure
        : tone == u"jade"       ? t.jade
        : tone == u"amber"      ? t.amber
                                : t.soft;
}

QColor washOf(const QString& tone)
{
    const Theme& t = theme();
    return tone == u"vermilion" ? t.vermilionWash
        : tone == u"azure"      ? t.azureWash
        : tone == u"jade"       ? t.jadeWash
        : tone == u"amber"      ? t.amberWash
                                : t.chip;
}

QFont scaled(QFont font, int pixels, bool bold)
{
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

}  // namespace danqian::ui
