#pragma once
#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace danqian::workspace {
struct ConflictRow;
}

namespace danqian::ui {

class ActionButton;
class DocumentController;

/// Changes of people that do not fit the page any more, after it was read anew say: what stood there and what was to stand there. Each is
/// made again at a selected place, or let go. Hidden while there is none.
class WaitingEdits : public QWidget {
    Q_OBJECT

public:
    explicit WaitingEdits(DocumentController* controller, QWidget* parent = nullptr);

    bool isEmpty() const;
    void focusList();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const workspace::ConflictRow* current() const;
    void refresh();
    void refreshActions();
    void applyHere();
    void letGo();

    DocumentController* m_controller;
    QLabel* m_title;
    QListView* m_list;
    QStandardItemModel* m_model;
    ActionButton *m_apply, *m_letGo;
};

}  // namespace danqian::ui
