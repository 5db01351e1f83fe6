#pragma once
#include <QWidget>

class QLabel;
class QTreeView;

namespace danqian::ui {

class ArchiveController;
class DocumentController;
class EmptyState;
class LibraryModel;

/// The tree at the left: paper › date › page › article.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    LibraryPanel(ArchiveController* archive, DocumentController* document, QWidget* parent = nullptr);

    void focusList();

signals:
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void follow();
    void choose(const QModelIndex& index);
    void retranslate();

    ArchiveController* m_archive;
    DocumentController* m_document;
    LibraryModel* m_model;
    QTreeView* m_tree;
    QLabel *m_heading, *m_count;
    EmptyState* m_empty;
};

}  // namespace danqian::ui
