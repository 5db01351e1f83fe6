#include "ui/panels/history_panel.h"

#include "ui/document_controller.h"
#include "ui/models/history_model.h"
#include "ui/panels/waiting_edits.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_painter.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, 48}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        paintRowGround(*painter, option);
        const bool undone = index.data(HistoryModel::UndoneRole).toBool();
        const QRect area = option.rect.adjusted(14, 5, -12, -5);
        const QRect top(area.left(), area.top(), area.width(), 20), bottom(area.left(), area.top() + 19, area.width(), 18);
        QFont font = scaled(option.font, 13);
        font.setStrikeOut(undone);
        int x = paintText(*painter, top, area.left(), index.data().toString(), undone ? t.faint : t.ink, font);
        const QString before = index.data(HistoryModel::BeforeRole).toString();
        const QString after = index.data(HistoryModel::AfterRole).toString();
        if (!before.isEmpty())
            x = paintText(*painter, top, x + 10, before, undone ? t.faint : t.soft, font);
        if (!before.isEmpty() && !after.isEmpty())
            x = paintText(*painter, top, x + 6, u"→"_s, t.faint, scaled(option.font, 13));
        paintText(*painter, top, x + (before.isEmpty() ? 10 : 6), after, undone ? t.faint : t.vermilion, font);
        const QString note = undone ? HistoryPanel::tr("taken back · ") : QString();
        paintText(*painter, bottom, area.left(), note + index.data(HistoryModel::WhoRole).toString(), t.faint,
                  scaled(option.font, 11));
    }
};

}  // namespace

HistoryPanel::HistoryPanel(DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_model(new HistoryModel(controller, this)),
      m_waiting(new WaitingEdits(controller, this)), m_list(new QListView(this)),
      m_undo(new ActionButton(ActionButton::Look::Plain, this)), m_empty(new EmptyState(this))
{
    m_list->setObjectName(u"history"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_list);
    m_undo->followKeys(this);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_waiting);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_empty, 1);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 8, 10, 10);
    bottom->addWidget(m_undo, 0, Qt::AlignLeft);
    rows->addLayout(bottom);

    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::takeBack);
    connect(m_list, &QListView::activated, this, &HistoryPanel::takeBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(index); row && !row->article.empty())
            m_controller->selectArticle(row->article, this);
        updateButton();
    });
    connect(m_controller, &DocumentController::viewChanged, this, &HistoryPanel::refresh);
    retranslate();
}

void HistoryPanel::focusList() { m_waiting->isEmpty() ? m_list->setFocus(Qt::OtherFocusReason) : m_waiting->focusList(); }

void HistoryPanel::refresh()
{
    const auto* row = m_model->row(m_list->currentIndex());
    const std::string kept = row ? row->group : std::string();
    m_model->refresh();
    for (int i = 0; i < m_model->rowCount() && !kept.empty(); ++i)
        if (m_model->row(m_model->index(i))->group == kept)
            m_list->setCurrentIndex(m_model->index(i));
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    updateButton();
}

void HistoryPanel::updateButton()
{
    const auto* row = m_model->row(m_list->currentIndex());
    m_undo->setVisible(row != nullptr);
    m_undo->setEnabled(row && !row->undone && !m_controller->readOnly());
}

void HistoryPanel::takeBack()
{
    const auto* row = m_model->row(m_list->currentIndex());
    if (row && !row->undone)
        m_controller->undoGroup(row->group);
}

void HistoryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryPanel::retranslate()
{
    m_list->setAccessibleName(tr("History of the page"));
    m_undo->setLabel(tr("Take this step back"), tr("Enter"));
    m_empty->setWords(tr("Nothing was done to this page yet. Every decision and change will stand here, with who and when."));
    refresh();
}

}  // namespace danqian::ui
