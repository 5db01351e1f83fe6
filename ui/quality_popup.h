#pragma once
#include "core/workspace/quality.h"

#include <QFrame>

namespace danqian::ui {

/// How the error rate of a page is made: flaws by class, what each counts, errors per 10,000 characters against the pass mark.
class QualityPopup : public QFrame {
    Q_OBJECT

public:
    QualityPopup(const workspace::Quality& quality, QWidget* parent);

    /// Opens above a widget; closes with the next click elsewhere, or Escape.
    void openAbove(const QWidget* widget);

signals:
    void weightsWanted();
};

}  // namespace danqian::ui
