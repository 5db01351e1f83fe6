#pragma once
#include "core/model/record.h"
#include "ui/widgets/labels.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLayout;
class QLineEdit;

namespace danqian::workspace {
struct RecordRow;
}

namespace danqian::ui {

class ActionButton;
class DocumentController;
class StylebookController;

/// All fields of the selected record, each to be corrected in place.
class RecordCard : public Card {
    Q_OBJECT

public:
    RecordCard(DocumentController* controller, StylebookController* stylebook, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

private:
    struct Field {
        std::string name;
        QLabel* label = nullptr;
        QLineEdit* edit = nullptr;
    };

    QLayout* fieldGrid();
    void fillFields(const workspace::RecordRow& row, bool another);
    void commit(const Field& field);
    void commitMeaning();
    void refreshMeaning(const Record& record, bool another);
    QString sumOf(const workspace::RecordRow& row) const;

    DocumentController* m_controller;
    StylebookController* m_stylebook;
    QLabel *m_surface, *m_status, *m_normal, *m_sum, *m_reason;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    std::vector<Field> m_fields;
    Field m_meaning;  ///< of a name, in the stylebook's glossary
    ActionButton *m_confirm, *m_reject;
    std::string m_article, m_record;  ///< whose fields stand in the editors
};

}  // namespace danqian::ui
