#include "ui/panels/waiting_edits.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_painter.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::ConflictRow;

namespace {

constexpr int rowHeight = 46, mostRows = 4;
constexpr int beforeRole = Qt::UserRole, afterRole = Qt::UserRole + 1;

/// What it was to do; below: what stood there | what was to stand there.
class WaitingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        paintRowGround(*painter, option);
        const QRect area = option.rect.adjusted(14, 4, -12, -4);
        const QRect top(area.left(), area.top(), area.width(), 19), bottom(area.left(), area.top() + 19, area.width(), 19);
        paintText(*painter, top, top.left(), index.data().toString(), t.ink, scaled(option.font, 13));
        QFont struck = scaled(option.font, 12);
        struck.setStrikeOut(true);
        int x = paintText(*painter, bottom, bottom.left(), index.data(beforeRole).toString(), t.soft, struck);
        x = paintText(*painter, bottom, x + 6, u"|"_s, t.faint, scaled(option.font, 12));
        paintText(*painter, bottom, x + 6, index.data(afterRole).toString(), t.vermilion, scaled(option.font, 12));
    }
};

}  // namespace

WaitingEdits::WaitingEdits(DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_title(softLabel(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)), m_apply(new ActionButton(ActionButton::Look::Primary, this)),
      m_letGo(new ActionButton(ActionButton::Look::Plain, this))
{
    m_title->setWordWrap(true);
    m_title->setContentsMargins(14, 8, 10, 4);
    m_list->setObjectName(u"waiting"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WaitingDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons, 5);
    for (ActionButton* button : {m_apply, m_letGo}) {
        button->followKeys(this);
        flow->addWidget(button);
    }
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 4, 10, 10);
    bottom->addWidget(buttons);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_title);
    rows->addWidget(m_list);
    rows->addLayout(bottom);

    connect(m_apply, &QPushButton::clicked, this, &WaitingEdits::applyHere);
    connect(m_letGo, &QPushButton::clicked, this, &WaitingEdits::letGo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WaitingEdits::refreshActions);
    connect(m_controller, &DocumentController::viewChanged, this, &WaitingEdits::refresh);
    connect(m_controller, &DocumentController::selectionChanged, this, &WaitingEdits::refreshActions);
    refresh();
}

bool WaitingEdits::isEmpty() const { return m_model->rowCount() == 0; }

void WaitingEdits::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

const ConflictRow* WaitingEdits::current() const
{
    const auto& view = m_controller->view();
    const int row = m_list->currentIndex().row();
    return view && row >= 0 && row < static_cast<int>(view->conflicts.size()) ? &view->conflicts[static_cast<std::size_t>(row)]
                                                                              : nullptr;
}

void WaitingEdits::refresh()
{
    const auto& view = m_controller->view();
    const int before = std::max(0, m_list->currentIndex().row());
    m_model->clear();
    for (const ConflictRow& row : view ? view->conflicts : std::vector<ConflictRow>()) {
        const text::Change change = text::change(row.edit);
        auto* item = new QStandardItem(text::ofHistory(row.edit.kind) + u" · "_s + text::localTime(row.edit.at));
        item->setData(change.before, beforeRole);
        item->setData(change.after, afterRole);
        item->setData(item->text() + u": "_s + change.before + u" | "_s + change.after, Qt::AccessibleTextRole);
        item->setToolTip(qs(row.edit.before) + u" | "_s + qs(row.edit.after));
        m_model->appendRow(item);
    }
    const int count = m_model->rowCount();
    setVisible(count > 0);
    m_list->setFixedHeight(std::clamp(count, 1, mostRows) * rowHeight + 2);
    m_list->setCurrentIndex(m_model->index(std::min(before, count - 1), 0));
    m_title->setText(
        tr("%n changes do not fit the page any more. Select where one belongs and make it there, or let it go.", nullptr, count));
    m_list->setAccessibleName(tr("Changes that wait"));
    refreshActions();
}

void WaitingEdits::refreshActions()
{
    const ConflictRow* row = current();
    const bool writable = row && !m_controller->readOnly();
    const std::string quote = m_controller->selectedText();
    m_apply->setLabel(quote.empty() ? tr("Make it at the selection") : tr("Make it at “%1”").arg(text::quote(quote, 10)),
                      tr("Enter"));
    m_apply->setEnabled(writable && row->movable && m_controller->selection().kind != Selection::Kind::Article);
    m_letGo->setLabel(tr("Let it go"), tr("Del"));
    m_letGo->setEnabled(writable);
}

void WaitingEdits::applyHere()
{
    if (const ConflictRow* row = current(); row && m_apply->isEnabled())
        m_controller->applyAtSelection(row->id);
}

void WaitingEdits::letGo()
{
    if (const ConflictRow* row = current())
        m_controller->letGo(row->id);
}

bool WaitingEdits::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool plain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter))
        return applyHere(), true;
    if (plain && press->key() == Qt::Key_Delete)
        return letGo(), true;
    return QWidget::eventFilter(watched, event);
}

void WaitingEdits::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

}  // namespace danqian::ui
