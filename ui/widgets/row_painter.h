#pragma once
#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

/// What the delegates of the lists draw alike.
namespace danqian::ui {

/// The row's ground: the place where we are, hovered, or nothing; with a mark at the left where the list has the focus.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool line = true);

/// Draws text into a line and gives the x behind it; text that does not fit ends in an ellipsis.
int paintText(QPainter& painter, const QRect& line, int x, const QString& text, const QColor& colour, const QFont& font);

/// A rounded word whose right edge is at `right`; gives the x of its left edge.
int paintChip(QPainter& painter, const QRect& line, int right, const QString& text, const QString& tone, const QFont& font);

QColor inkOf(const QString& tone);
QColor washOf(const QString& tone);

QFont scaled(QFont font, int pixels, bool bold = false);

}  // namespace danqian::ui
