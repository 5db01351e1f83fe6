#pragma once
#include <QWidget>

class QLabel;
class QToolButton;

namespace danqian::ui {

class ActionButton;
class ArchiveController;
class Commands;
class DocumentController;
class SearchBox;
class Segmented;

/// The top line: the name, the paper and date, the one field for everything, page done, the menu.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    HeaderBar(ArchiveController* archive, DocumentController* document, Commands* commands, QWidget* parent = nullptr);

    SearchBox* search() const { return m_search; }
    void openMenu();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void buildMenu();

    DocumentController* m_document;
    Commands* m_commands;
    QLabel *m_brand, *m_place;
    SearchBox* m_search;
    Segmented* m_views;  ///< only the views that there are
    ActionButton* m_done;
    QToolButton* m_menu;
};

}  // namespace danqian::ui
