#pragma once
#include <QWidget>

namespace danqian::ui {

class StylebookController;
class StyleTable;

/// One page of the stylebook's dialog: a table over one section, and what can be done with its rows.
class StyleTab : public QWidget {
    Q_OBJECT

public:
    StyleTab(StylebookController* stylebook, const QString& tableName, QWidget* parent);

    virtual QString title() const = 0;
    virtual void refresh() = 0;  ///< shows the stylebook as it stands
    virtual void retranslate() = 0;
    /// The line for a new row takes the keys; without one the filter, without that the table.
    void takeKeys();

protected:
    StylebookController* stylebook() const { return m_stylebook; }
    StyleTable* table() const { return m_table; }

private:
    StylebookController* m_stylebook;
    StyleTable* m_table;
};

}  // namespace danqian::ui
