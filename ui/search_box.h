#pragma once
#include "core/workspace/archive.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>

class QListView;
class QStandardItemModel;
class QTimer;

namespace danqian::ui {

class ArchiveController;
class Commands;
class DocumentController;

/// The field in the header: commands, articles and every word of the archive, as you type.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    SearchBox(ArchiveController* archive, DocumentController* document, Commands* commands, QWidget* parent = nullptr);

    void start();  ///< takes the keys, with what was sought last selected

signals:
    void left();  ///< a place in a text was chosen: the keys go there

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void retranslate();
    void giveBack();
    void propose();
    void addCommands(const QString& text);
    void addArticles(const QString& text);
    void addHits(const workspace::SearchPage& page);
    void addRow(const QString& title, const QString& note, const QString& context, std::function<void()> go);
    void place();
    void move(int step);
    void choose(const QModelIndex& index);

    ArchiveController* m_archive;
    DocumentController* m_document;
    Commands* m_commands;
    QFrame* m_popup = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_rows;
    QTimer* m_pause;
    QPointer<QWidget> m_before;  ///< what had the keys before they came here
    std::vector<std::function<void()>> m_go;  ///< what each row does
    int m_asked = 0;  ///< number of the last question: answers to older ones are dropped
};

}  // namespace danqian::ui
