#pragma once
#include "core/model/document.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QListView;
class QStandardItemModel;
class QToolButton;

namespace danqian::workspace {
struct RestRow;
}

namespace danqian::ui {

class ActionButton;
class DocumentController;

/// The rest of the page: what stands in no article, page furniture and pieces without a place, so that nothing of the source is lost to
/// the eye. Folded it is one line; unfolded each piece can be put where it belongs.
class RestStrip : public QWidget {
    Q_OBJECT

public:
    explicit RestStrip(DocumentController* controller, QWidget* parent = nullptr);

    void unfold(bool open);
    bool isUnfolded() const;
    /// Unfolds and takes the keys; Escape folds and gives them back.
    void focusList();
    /// The piece that the keys are on; null: none, or the strip is folded.
    const workspace::RestRow* current() const;

signals:
    void currentChanged();  ///< current() is another piece, to be shown on the page

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void refresh();
    void retranslate();
    void showMenu(const QPoint& at);
    void putInto(Part part);
    void makeArticle();
    void changeKind();
    void giveBack();

    DocumentController* m_controller;
    QToolButton* m_fold;
    QListView* m_list;
    QStandardItemModel* m_model;
    QWidget* m_body;
    ActionButton *m_into, *m_article, *m_kind;
    QPointer<QWidget> m_before;  ///< what had the keys before the list took them
};

}  // namespace danqian::ui
