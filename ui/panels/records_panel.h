#pragma once
#include <QWidget>

class QModelIndex;
class QComboBox;
class QTableView;

namespace danqian::ui {

class ActionButton;
class DocumentController;
class EmptyState;
class RecordCard;
class RecordsModel;
class StylebookController;

/// 记录: the facts of the current article in a table, and all fields of the selected one.
class RecordsPanel : public QWidget {
    Q_OBJECT

public:
    RecordsPanel(DocumentController* controller, StylebookController* stylebook, QWidget* parent = nullptr);

    void focusList();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpTable();
    void refresh();
    void follow();
    void goOn();  ///< to the next record
    void retranslate();

    DocumentController* m_controller;
    RecordsModel* m_model;
    QTableView* m_table;
    QComboBox* m_order;
    RecordCard* m_card;
    ActionButton* m_add;
    EmptyState* m_empty;
    bool m_following = false;  ///< the table is being moved by the selection, not by the user
};

}  // namespace danqian::ui
