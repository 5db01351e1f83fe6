#pragma once
#include <QWidget>

class QListView;

namespace danqian::ui {

class ActionButton;
class WaitingEdits;
class DocumentController;
class EmptyState;
class HistoryModel;

/// 沿革: who did what and when, newest first; each step can be taken back by itself.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(DocumentController* controller, QWidget* parent = nullptr);

    void focusList();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void updateButton();
    void takeBack();
    void retranslate();

    DocumentController* m_controller;
    HistoryModel* m_model;
    WaitingEdits* m_waiting;
    QListView* m_list;
    ActionButton* m_undo;
    EmptyState* m_empty;
};

}  // namespace danqian::ui
