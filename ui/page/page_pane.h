#pragma once
#include <QWidget>

#include <cstdint>
#include <string>
#include <vector>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace danqian::ui {

class DocumentController;
class FacsimileView;
class SourceView;

/// The page pane: the paper's page as it came in (its image, else its raw text), with the selection's place marked. A click on it
/// selects what stands there.
class PagePane : public QWidget {
    Q_OBJECT

public:
    explicit PagePane(DocumentController* controller, QWidget* parent = nullptr);

    FacsimileView* facsimile() const { return m_facsimile; }
    SourceView* source() const { return m_source; }
    bool showsFacsimile() const;

    void zoomBy(int steps);  ///< larger or smaller
    void fitWidth();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onViewChanged();
    void onSelectionChanged(QObject* origin);
    void showPage();
    void select(std::size_t from, std::size_t to);
    void setZoom(double factor);
    void retitle();

    DocumentController* m_controller;
    QLabel* m_title;
    QToolButton* m_zoomButton;
    QStackedWidget* m_stack;
    FacsimileView* m_facsimile;
    SourceView* m_source;
    QLabel* m_nothing;

    std::string m_document;  ///< the page that is shown
    double m_zoom = 0;  ///< 0: fits the width
};

}  // namespace danqian::ui
