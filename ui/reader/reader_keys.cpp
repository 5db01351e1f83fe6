#include "ui/reader/reader_keys.h"

#include <QKeyEvent>

namespace danqian::ui {

namespace {

/// Keys of the page's own table (reader.js).
bool isPageKey(const QKeyEvent& key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const int k = key.key();
    if (modifiers == Qt::AltModifier)
        return k == Qt::Key_Up || k == Qt::Key_Down || k == Qt::Key_Return || k == Qt::Key_Enter || k == Qt::Key_Delete;
    if (modifiers == Qt::ControlModifier)
        return k == Qt::Key_Z || k == Qt::Key_Y || k == Qt::Key_J;
    return modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && k == Qt::Key_Z;
}

bool isEditingKey(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X:
    case Qt::Key_Insert:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Backspace:
    case Qt::Key_Delete: return true;
    default: return false;
    }
}

}  // namespace

bool ReaderKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (isPageKey(key)) {
        event->accept();
        return true;
    }
    if ((key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && !isEditingKey(key)) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace danqian::ui
