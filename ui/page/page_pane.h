#pragma once
#include <QWidget>

#include "core/model/document.h"

#include <cstdint>
#include <string>
#include <vector>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace danqian::ui {

class DocumentController;
class FacsimileView;
class PageImages;
class RestStrip;
class SourceView;

/// The page pane: the paper's page as it came in (its image, else its raw text), with the selection's place marked. A click on it
/// selects what stands there. Below it the rest of the page. In a narrow window it becomes a strip over the text, which shows the lines
/// around the selection.
class PagePane : public QWidget {
    Q_OBJECT

public:
    /// Without images (tests) the page is blank paper with marks.
    explicit PagePane(DocumentController* controller, PageImages* images = nullptr, QWidget* parent = nullptr);

    FacsimileView* facsimile() const { return m_facsimile; }
    SourceView* source() const { return m_source; }
    RestStrip* rest() const { return m_rest; }
    bool showsFacsimile() const;

    void zoomBy(int steps);  ///< larger or smaller
    void fitWidth();
    void fitArticle();  ///< as large as the open article allows
    void setStrip(bool strip);
    bool isStrip() const { return m_strip; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void onViewChanged();
    void onSelectionChanged(QObject* origin);
    void wireViews(PageImages* images);
    void showPage();
    void showRest();
    void showRelated();
    void follow();
    void pointAt(Part part, Span span);
    void select(std::size_t from, std::size_t to);
    void setZoom(double factor);
    void retitle();

    DocumentController* m_controller;
    QWidget* m_head;
    QLabel* m_title;
    QToolButton* m_zoomButton;
    QStackedWidget* m_stack;
    FacsimileView* m_facsimile;
    SourceView* m_source;
    QLabel* m_nothing;
    RestStrip* m_rest;

    std::string m_document;  ///< the page that is shown
    double m_zoom = 0;  ///< 0: fits the width, or the article
    bool m_fitArticle = true;
    bool m_strip = false;
};

}  // namespace danqian::ui
