#pragma once
#include <QObject>

namespace danqian::ui {

/// Watches the web view's input widget and settles which keys are the page's and which the window's. The engine would take some of
/// the window's shortcuts for line editing, and the window some of the page's own, past text that is typed and not yet sent.
class ReaderKeys : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace danqian::ui
