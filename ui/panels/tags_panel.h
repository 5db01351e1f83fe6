#pragma once
#include "core/workspace/archive.h"

#include <QWidget>

#include <vector>

class QCompleter;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QVBoxLayout;

namespace danqian::ui {

class ArchiveController;
class DocumentController;
class EmptyState;
class FlowLayout;

/// 标签: terms of the vocabularies on the article and on passages of it.
class TagsPanel : public QWidget {
    Q_OBJECT

public:
    TagsPanel(ArchiveController* archive, DocumentController* controller, QWidget* parent = nullptr);

    void focusList();

protected:
    void changeEvent(QEvent* event) override;

private:
    void loadTerms();
    void refresh();
    void add();
    void retranslate();
    QWidget* tagButton(const workspace::TagRow& tag, QWidget* parent);

    ArchiveController* m_archive;
    DocumentController* m_controller;
    QLineEdit* m_field;
    QStandardItemModel* m_terms;
    QCompleter* m_completer;
    std::vector<workspace::Term> m_all;
    QLabel *m_where, *m_articleHeading, *m_passageHeading;
    QWidget* m_articleTags;
    FlowLayout* m_flow;
    QWidget* m_passages;
    QVBoxLayout* m_passageRows;
    EmptyState* m_empty;
};

}  // namespace danqian::ui
