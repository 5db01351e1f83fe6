#include "ui/stylebook/rows_model.h"

#include "ui/theme.h"

#include <algorithm>
#include <utility>

namespace danqian::ui {

void RowsModel::setHeaders(const QStringList& headers)
{
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RowsModel::setRows(std::vector<Row> rows)
{
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const Row& a, const Row& b) { return a.key == b.key; });
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(rows);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const RowsModel::Row* RowsModel::row(int index) const
{
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

int RowsModel::find(const std::string& key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    const Row* at = row(index.row());
    if (!at || index.column() >= static_cast<int>(at->cells.size()))
        return {};
    const Cell& cell = at->cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.text;
    case Qt::EditRole: return cell.edit.value_or(cell.text);
    case Qt::ForegroundRole: return at->quiet ? theme().soft : theme().ink;
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft));
    case ChoicesRole: return cell.choices;
    case SortRole: return cell.number ? QVariant(cell.text.toDouble()) : QVariant(cell.text);
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = !m_rows.empty() && m_rows.front().cells[static_cast<std::size_t>(section)].number;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    const Row* at = row(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const bool editable = at && column < at->cells.size() && at->cells[column].editable;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Row* at = row(index.row());
    if (!at || role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    emit edited(at->key, index.column(), value.toString());
    return true;
}

}  // namespace danqian::ui
