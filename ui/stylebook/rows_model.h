#pragma once
#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace danqian::ui {

/// A table over plain rows of words. What an edit means is for its owner to say: the model only tells what was wanted, and shows the
/// change when it is given the new rows.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Cell {
        QString text;
        std::optional<QString> edit = {};  ///< what stands in the editor; none: the text
        QStringList choices = {};  ///< what it can be changed to; empty: anything
        bool editable = false;
        bool number = false;
    };
    struct Row {
        std::string key;
        std::vector<Cell> cells;
        bool quiet = false;
    };
    enum Role { ChoicesRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const QStringList& headers);
    void setRows(std::vector<Row> rows);
    const Row* row(int index) const;
    int find(const std::string& key) const;  ///< -1: it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void edited(const std::string& key, int column, const QString& text);

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
};

}  // namespace danqian::ui
