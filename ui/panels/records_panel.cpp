#include "ui/panels/records_panel.h"

#include "ui/document_controller.h"
#include "ui/models/records_model.h"
#include "ui/panels/record_card.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_painter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace danqian::ui {

namespace {

class RecordDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, t.azureWash);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (selected && index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), t.azure);
        const QRect cell = option.rect.adjusted(index.column() == 0 ? 12 : 7, 0, -4, 0);
        const QString text = index.data().toString();
        if (index.column() == RecordsModel::StatusColumn) {
            const QString tone = index.data(RecordsModel::ToneRole).toString();
            const int width = QFontMetrics(scaled(option.font, 11)).horizontalAdvance(text) + 14;
            paintChip(*painter, cell, std::min(cell.right(), cell.left() + width), text, tone, option.font);
            return;
        }
        const bool value = index.column() == RecordsModel::ValueColumn;
        const QFont font = scaled(option.font, 13, value);
        int x = cell.left();
        if (value)
            x = std::max(x, cell.right() - QFontMetrics(font).horizontalAdvance(text) - 4);
        const bool quiet = index.column() == RecordsModel::SubjectTimeColumn || text.startsWith(u'〔');
        paintText(*painter, cell, x, text, quiet ? t.soft : t.ink, font);
    }
};

}  // namespace

RecordsPanel::RecordsPanel(DocumentController* controller, StylebookController* stylebook, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_model(new RecordsModel(controller, this)), m_table(new QTableView(this)),
      m_order(new QComboBox(this)), m_card(new RecordCard(controller, stylebook, this)),
      m_add(new ActionButton(ActionButton::Look::Plain, this)), m_empty(new EmptyState(this))
{
    setUpTable();
    setFocusProxy(m_table);
    setTabOrder(m_order, m_table);  // as they stand, from above
    m_add->followKeys(this, tr("Alt+Ins"));

    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 8, 10, 10);
    bottom->setSpacing(8);
    bottom->addWidget(m_add, 0, Qt::AlignLeft);
    bottom->addWidget(m_card);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->addStretch();
    top->addWidget(m_order);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_empty, 1);
    rows->addLayout(bottom);

    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int order) {
        m_model->setOrder(static_cast<RecordsModel::Order>(order));
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, [this] { m_controller->addRecordFromSelection(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(index); row && !m_following)
            m_controller->selectRecord(m_controller->selection().article, row->key, this);
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(index))
            m_controller->selectRecord(m_controller->selection().article, row->key, this);
    });
    connect(m_controller, &DocumentController::viewChanged, this, &RecordsPanel::refresh);
    connect(m_controller, &DocumentController::selectionChanged, this, &RecordsPanel::refresh);
    retranslate();
}

void RecordsPanel::setUpTable()
{
    m_table->setObjectName(QStringLiteral("records"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RecordsModel::IndicatorColumn, QHeaderView::Stretch);
    header->resizeSection(RecordsModel::ValueColumn, 88);
    header->resizeSection(RecordsModel::UnitColumn, 44);
    header->resizeSection(RecordsModel::SubjectTimeColumn, 78);
    m_table->installEventFilter(this);
}

void RecordsPanel::focusList() { m_table->setFocus(Qt::OtherFocusReason); }

void RecordsPanel::refresh()
{
    {
        const QScopedValueRollback guard(m_following, true);
        m_model->refresh();
    }
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_order->setVisible(!empty);
    m_empty->setVisible(empty);
    const bool canAdd = !m_controller->readOnly() && m_controller->selection().kind == Selection::Kind::Text
        && !m_controller->selectedText().empty();
    m_add->setVisible(canAdd);
    if (canAdd)
        m_add->setLabel(tr("Add “%1” as a record").arg(text::quote(m_controller->selectedText(), 12)), tr("Ins"));
    m_empty->setWords(m_controller->currentArticle()
                          ? tr("No figures or dates were found in this article. Select some text to add one.")
                          : tr("No page is open. Choose one in the archive at the left."));
    follow();
    m_card->refresh();
}

void RecordsPanel::follow()
{
    const QScopedValueRollback guard(m_following, true);
    m_table->setAttribute(Qt::WA_InputMethodEnabled,
                          false);  // an input method must not swallow Space; cell editors have their own
    const auto* row = m_controller->currentRecord();
    const QModelIndex index = row ? m_model->find(row->key) : QModelIndex();
    if (!index.isValid()) {
        m_table->selectionModel()->clear();
        return;
    }
    if (m_table->currentIndex().row() != index.row())
        m_table->setCurrentIndex(index);
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void RecordsPanel::goOn()
{
    const auto* row = m_controller->currentRecord();
    const QModelIndex here = row ? m_model->find(row->key) : QModelIndex();
    const int next = here.isValid() ? here.row() + 1 : 0;
    if (const auto* after = m_model->row(m_model->index(next, 0)))
        m_controller->selectRecord(m_controller->selection().article, after->key, this);
}

bool RecordsPanel::eventFilter(QObject* watched, QEvent* event)
{
    // The Enter that ends the editing of a cell comes by here, too; it is no decision.
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_table->hasFocus())
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const auto* row = m_controller->currentRecord();
    if ((press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const std::string article = m_controller->selection().article;
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row) {
            const std::string key = row->key;
            const bool confirmed = row->status == workspace::RecordStatus::Confirmed;
            if (!confirmed)
                goOn();
            m_controller->confirmRecord(article, key, !confirmed);
        }
        return true;
    case Qt::Key_Delete:
        if (row) {
            const std::string key = row->key;
            goOn();
            m_controller->removeRecord(article, key);
        }
        return true;
    case Qt::Key_Space: goOn(); return true;
    case Qt::Key_Insert: m_controller->addRecordFromSelection(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void RecordsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Records"));
    using workspace::RecordStatus;
    {
        const QSignalBlocker quiet(m_order);
        const int order = std::max(0, m_order->currentIndex());
        m_order->clear();
        m_order->addItems({tr("Unsure ones last"), tr("In the order of the text")});
        m_order->setCurrentIndex(order);
        m_order->setAccessibleName(tr("Order"));
    }
    int widest = m_table->fontMetrics().horizontalAdvance(tr("Status"));
    for (const auto status : {RecordStatus::Open, RecordStatus::Confirmed, RecordStatus::Corrected, RecordStatus::Added})
        widest = std::max(widest, QFontMetrics(scaled(m_table->font(), 11)).horizontalAdvance(text::of(status)));
    m_table->horizontalHeader()->resizeSection(RecordsModel::StatusColumn, widest + 28);
    m_card->retranslate();
    refresh();
}

}  // namespace danqian::ui
