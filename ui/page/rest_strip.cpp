#include "ui/page/rest_strip.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_painter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::RestRow;

namespace {

constexpr int rowHeight = 30, mostRows = 6, longestText = 60;
constexpr int furnitureRole = Qt::UserRole;

QString kindOf(bool furniture) { return furniture ? RestStrip::tr("Page furniture") : RestStrip::tr("Unplaced"); }

class RestDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        paintRowGround(*painter, option);
        const bool furniture = index.data(furnitureRole).toBool();
        QRect line = option.rect.adjusted(14, 0, -10, 0);
        line.setRight(paintChip(*painter, line, line.right(), kindOf(furniture), furniture ? u"quiet"_s : u"amber"_s, option.font)
                      - 8);
        paintText(*painter, line, line.left(), index.data().toString(), furniture ? theme().soft : theme().ink,
                  scaled(option.font, 13));
    }
};

}  // namespace

RestStrip::RestStrip(DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_fold(new QToolButton(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)), m_body(new QWidget(this)),
      m_into(new ActionButton(ActionButton::Look::Plain, m_body)), m_article(new ActionButton(ActionButton::Look::Plain, m_body)),
      m_kind(new ActionButton(ActionButton::Look::Plain, m_body))
{
    setObjectName(u"restStrip"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_list->setObjectName(u"rest"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RestDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    layOut();

    connect(m_fold, &QToolButton::toggled, this, &RestStrip::unfold);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RestStrip::currentChanged);
    connect(m_list, &QListView::clicked, this, &RestStrip::currentChanged);
    connect(m_list, &QListView::customContextMenuRequested, this, &RestStrip::showMenu);
    connect(m_into, &QPushButton::clicked, this, [this] { putInto(Part::Body); });
    connect(m_article, &QPushButton::clicked, this, &RestStrip::makeArticle);
    connect(m_kind, &QPushButton::clicked, this, &RestStrip::changeKind);
    connect(m_controller, &DocumentController::viewChanged, this, &RestStrip::refresh);
    connect(this, &RestStrip::currentChanged, this, &RestStrip::retranslate);
    unfold(false);
    refresh();
}

void RestStrip::layOut()
{
    auto* buttons = new QWidget(m_body);
    auto* flow = new FlowLayout(buttons, 5);
    for (ActionButton* button : {m_into, m_article, m_kind}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->followKeys(this);
        flow->addWidget(button);
    }
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 4, 10, 8);
    bottom->addWidget(buttons);
    auto* inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_list);
    inside->addLayout(bottom);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 2, 0, 2);
    rows->setSpacing(0);
    rows->addWidget(m_fold, 0, Qt::AlignLeft);
    rows->addWidget(m_body);
}

void RestStrip::unfold(bool open)
{
    m_fold->setChecked(open);
    m_body->setVisible(open);
    retranslate();
    if (open && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    emit currentChanged();
}

bool RestStrip::isUnfolded() const { return m_fold->isChecked(); }

void RestStrip::focusList()
{
    if (QWidget* before = QApplication::focusWidget(); before && !isAncestorOf(before))
        m_before = before;
    unfold(true);
    m_list->setFocus(Qt::OtherFocusReason);
}

const RestRow* RestStrip::current() const
{
    const auto& view = m_controller->view();
    const int row = m_list->currentIndex().row();
    const bool known = view && isUnfolded() && row >= 0 && row < static_cast<int>(view->rest.size());
    return known ? &view->rest[static_cast<std::size_t>(row)] : nullptr;
}

void RestStrip::refresh()
{
    const auto& view = m_controller->view();
    const int before = m_list->currentIndex().row();
    m_model->clear();
    for (const RestRow& piece : view ? view->rest : std::vector<RestRow>()) {
        auto* item = new QStandardItem(text::quote(piece.text, longestText));
        item->setData(piece.furniture, furnitureRole);
        item->setToolTip(qs(piece.text));
        item->setData(item->text() + u", "_s + kindOf(piece.furniture), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    const int count = m_model->rowCount();
    setVisible(count > 0);
    m_list->setFixedHeight(std::clamp(count, 1, mostRows) * rowHeight + 2);
    if (before >= 0 && count > 0 && isUnfolded())
        m_list->setCurrentIndex(m_model->index(std::min(before, count - 1), 0));
    retranslate();
}

void RestStrip::retranslate()
{
    const auto& view = m_controller->view();
    const int count = m_model->rowCount();
    const auto unplaced =
        view ? std::count_if(view->rest.begin(), view->rest.end(), [](const RestRow& piece) { return !piece.furniture; }) : 0;
    QString title = (isUnfolded() ? u"▾ "_s : u"▸ "_s) + tr("Rest of the page: %n pieces", nullptr, count);
    if (unplaced > 0)
        title += u" · "_s + tr("%n unplaced", nullptr, static_cast<int>(unplaced));
    m_fold->setText(title);
    m_fold->setToolTip(tr("What stands in no article: page furniture, and pieces whose place is not known (Ctrl+5)"));
    m_list->setAccessibleName(tr("Rest of the page"));
    const RestRow* piece = current();
    const bool writable = piece && !m_controller->readOnly();
    m_into->setLabel(tr("Into this article"), tr("Enter"));
    m_into->setToolTip(tr("Puts it at the end of the open article. The menu (Shift+F10) has its head lines too."));
    m_into->setEnabled(writable && m_controller->currentArticle());
    m_article->setLabel(tr("New article"), tr("Ins"));
    m_article->setEnabled(writable);
    m_kind->setLabel(piece && piece->furniture ? tr("Not page furniture") : tr("Page furniture"), tr("Del"));
    m_kind->setEnabled(writable);
}

void RestStrip::putInto(Part part)
{
    if (const RestRow* piece = current(); piece && m_controller->currentArticle())
        m_controller->moveRest(*piece, m_controller->selection().article, part);
}

void RestStrip::makeArticle()
{
    if (const RestRow* piece = current())
        m_controller->articleFromRest(*piece);
}

void RestStrip::changeKind()
{
    if (const RestRow* piece = current())
        m_controller->moveRest(*piece, piece->furniture ? "leftovers" : "furniture", Part::Body);
}

void RestStrip::showMenu(const QPoint& at)
{
    const RestRow* piece = current();
    if (!piece || m_controller->readOnly())
        return;
    QMenu menu(this);
    if (m_controller->currentArticle()) {
        for (const Part part : {Part::Body, Part::Shoulder, Part::Headline, Part::Subtitle, Part::Byline})
            menu.addAction(part == Part::Body ? tr("Put at the end of this article") : tr("Use as: %1").arg(text::of(part)), this,
                           [this, part] { putInto(part); });
        menu.addSeparator();
    }
    menu.addAction(tr("Make a new article of it"), this, &RestStrip::makeArticle);
    menu.addAction(piece->furniture ? tr("Not page furniture") : tr("It is page furniture"), this, &RestStrip::changeKind);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void RestStrip::giveBack()
{
    if (m_before && m_before->isVisible())  // before the list is hidden: else Qt hands the keys to the next widget
        m_before->setFocus(Qt::OtherFocusReason);
    unfold(false);
}

bool RestStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if ((press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: putInto(Part::Body); return true;
    case Qt::Key_Insert: makeArticle(); return true;
    case Qt::Key_Delete: changeKind(); return true;
    case Qt::Key_Escape: giveBack(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void RestStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

}  // namespace danqian::ui
