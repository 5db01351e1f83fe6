#pragma once
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace danqian {
struct Finding;
}

namespace danqian::ui {

class DocumentController;

/// The places that a finding sets against each other, one quote below the other; a click brings that place in sight, or opens the
/// other article.
class RelatedPlaces : public QWidget {
    Q_OBJECT

public:
    explicit RelatedPlaces(DocumentController* controller, QWidget* parent = nullptr);

    void setFinding(const Finding& finding);

private:
    void add(const QString& html, const QString& plain, std::function<void()> open);

    DocumentController* m_controller;
    QVBoxLayout* m_rows;
};

}  // namespace danqian::ui
