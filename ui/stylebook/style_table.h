#pragma once
#include "ui/stylebook/rows_model.h"

#include <QWidget>

#include <string>
#include <vector>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace danqian::ui {

class EmptyState;

/// A table of the stylebook with a filter above it, and words in its place while it is empty.
class StyleTable : public QWidget {
    Q_OBJECT

public:
    explicit StyleTable(const QString& name, QWidget* parent = nullptr);

    RowsModel* model() const { return m_model; }
    QTableView* view() const { return m_view; }
    /// `filter`: what stands in the empty filter; without it there is none. `why`: why the table is empty, and what to do.
    void setWords(const QString& name, const QString& filter, const QString& why);
    void setRows(std::vector<RowsModel::Row> rows);
    void setWidths(const std::vector<int>& widths);  ///< of the columns from the first on; 0: takes what is left
    std::vector<std::string> selected() const;  ///< keys
    std::string current() const;  ///< key of the row where we are; "" none
    void select(const std::string& key);
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void currentChanged();
    void removeWanted();  ///< by the key Delete

private:
    void showOrHide();

    RowsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLineEdit* m_filter;
    QTableView* m_view;
    EmptyState* m_empty;
    QString m_why;
};

}  // namespace danqian::ui
