#include "ui/stylebook/style_table.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace danqian::ui {

namespace {

/// A line to write in, or the choices where a cell has some.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QStringList choices = index.data(RowsModel::ChoicesRole).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        auto* self = const_cast<CellDelegate*>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

}  // namespace

StyleTable::StyleTable(const QString& name, QWidget* parent)
    : QWidget(parent), m_model(new RowsModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)),
      m_view(new QTableView(this)), m_empty(new EmptyState(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortRole(RowsModel::SortRole);
    m_view->setObjectName(name);
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(30);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->installEventFilter(this);
    m_filter->setClearButtonEnabled(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_filter);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_empty, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sorted->setFilterFixedString(text);
        showOrHide();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StyleTable::currentChanged);
    showOrHide();
}

void StyleTable::setWords(const QString& name, const QString& filter, const QString& why)
{
    m_view->setAccessibleName(name);
    m_filter->setPlaceholderText(filter);
    m_why = why;
    showOrHide();
}

void StyleTable::setRows(std::vector<RowsModel::Row> rows)
{
    const std::string here = current();
    m_model->setRows(std::move(rows));
    if (current() != here)
        select(here);
    showOrHide();
}

void StyleTable::setWidths(const std::vector<int>& widths)
{
    QHeaderView* header = m_view->horizontalHeader();
    for (int i = 0; i < static_cast<int>(widths.size()) && i < header->count(); ++i) {
        const int width = widths[static_cast<std::size_t>(i)];
        header->setSectionResizeMode(i, width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (width > 0)
            header->resizeSection(i, width);
    }
}

std::vector<std::string> StyleTable::selected() const
{
    std::vector<std::string> keys;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        if (const auto* row = m_model->row(m_sorted->mapToSource(index).row()))
            keys.push_back(row->key);
    return keys;
}

std::string StyleTable::current() const
{
    const auto* row = m_model->row(m_sorted->mapToSource(m_view->currentIndex()).row());
    return row ? row->key : std::string();
}

void StyleTable::select(const std::string& key)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(m_model->find(key), 0));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void StyleTable::showOrHide()
{
    const bool empty = m_sorted->rowCount() == 0;
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    m_filter->setVisible(m_model->rowCount() > 0 && !m_filter->placeholderText().isEmpty());
    m_empty->setWords(m_model->rowCount() > 0 ? tr("Nothing passes the filter.") : m_why);
}

bool StyleTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)  // what stands below may take room from the row where we are
        QTimer::singleShot(0, m_view, [this] { m_view->scrollTo(m_view->currentIndex()); });
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->hasFocus()) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->key() == Qt::Key_Delete && press->modifiers() == Qt::NoModifier) {
            emit removeWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace danqian::ui
