#include "ui/models/records_model.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"

#include <algorithm>

namespace danqian::ui {

using workspace::RecordRow;

RecordsModel::RecordsModel(DocumentController* controller, QObject* parent)
    : QAbstractTableModel(parent), m_controller(controller)
{
    refresh();
}

void RecordsModel::setOrder(Order order)
{
    m_order = order;
    refresh();
}

void RecordsModel::refresh()
{
    auto view = m_controller->view();
    const workspace::ArticleView* article = m_controller->currentArticle();
    std::vector<const RecordRow*> rows;
    if (article)
        for (const RecordRow& row : article->records)
            rows.push_back(&row);
    // What a person has looked at is sure.
    const auto sure = [](const RecordRow* row) {
        return row->status != workspace::RecordStatus::Open || !text::unsure(row->record);
    };
    if (m_order == Order::UnsureLast)
        std::stable_partition(rows.begin(), rows.end(), sure);
    const bool sameRows = m_article && article && m_article->id == article->id
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                      [](const auto* a, const auto* b) { return a->key == b->key; });
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(rows);
    m_view = std::move(view);
    m_article = article;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const RecordRow* RecordsModel::row(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex RecordsModel::find(const std::string& key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* row) { return row->key == key; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

int RecordsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RecordsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    const RecordRow* at = row(index);
    if (!at)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == ValueColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const bool unsure = at->status == workspace::RecordStatus::Open && text::unsure(at->record);
    if (role == UnsureRole)
        return unsure;
    if (role == ToneRole && index.column() == StatusColumn)
        return unsure ? QStringLiteral("amber") : text::tone(at->status);
    if (role == Qt::ToolTipRole)
        return unsure ? qs(at->record.surface) + u'\n' + text::certainty(at->record) : qs(at->record.surface);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const Record& record = at->record;
    switch (index.column()) {
    case IndicatorColumn:
        if (record.indicator.empty() && role == Qt::DisplayRole)
            return QString(u'〔' + text::of(record.kind) + u'〕');
        return qs(record.indicator);
    case ValueColumn:
        if (role == Qt::EditRole)
            return qs(record.value.lo);
        return record.value.form == Value::Form::None ? text::quote(record.surface, 8) : text::value(record);
    case UnitColumn: return qs(record.unit);
    case SubjectTimeColumn: return text::subjectAndTime(record);
    case StatusColumn: return unsure ? tr("Unsure") : text::of(at->status);
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IndicatorColumn: return tr("Indicator");
    case ValueColumn: return tr("Value");
    case UnitColumn: return tr("Unit");
    case SubjectTimeColumn: return tr("Subject / time");
    case StatusColumn: return tr("Status");
    default: return {};
    }
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex& index) const
{
    const bool editable = index.isValid() && index.column() < SubjectTimeColumn && !m_controller->readOnly();
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool RecordsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const RecordRow* at = row(index);
    if (!at || role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    static constexpr const char* fields[] = {"indicator", "value", "unit"};
    m_controller->setRecordField(m_article->id, at->key, fields[index.column()], utf8(value.toString()));
    return true;  // the row shows it when it is written down
}

}  // namespace danqian::ui
