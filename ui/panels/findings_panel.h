#pragma once
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace danqian::ui {

class DocumentController;
class EmptyState;
class FindingCard;
class FindingsModel;
class StylebookController;

/// 建议: what looks wrong in the current article, decided by one key each.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(DocumentController* controller, StylebookController* stylebook, QWidget* parent = nullptr);

    void focusList();
    /// What Enter does to the selected finding: takes its suggestion, flips a line end, or asks what to write.
    void takeSuggestion();
    FindingsModel* model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool listKey(int key, Qt::KeyboardModifiers modifiers);
    void refresh();
    void follow();
    void filter();
    void decideEqual(bool accept);
    void retranslate();
    void retranslateOrder();

    DocumentController* m_controller;
    FindingsModel* m_model;
    QListView* m_list;
    QLineEdit* m_filter;
    QComboBox *m_scope, *m_order;
    FindingCard* m_card;
    EmptyState* m_empty;
    bool m_following = false;  ///< the list is being moved by the selection, not by the user
};

}  // namespace danqian::ui
