#include "ui/panels/findings_panel.h"

#include "ui/dialogs/equal_dialog.h"
#include "ui/document_controller.h"
#include "ui/models/findings_model.h"
#include "ui/panels/finding_card.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_painter.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int openScope = -1, decidedScope = -2;  // beside the severities

/// Two lines: wrong → right with the rule, and the place in its sentence.
class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, 50}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        paintRowGround(*painter, option);
        const QString decided = index.data(FindingsModel::DecidedRole).toString();
        const QColor mark = decided.isEmpty() ? inkOf(index.data(FindingsModel::ToneRole).toString()) : t.faint;
        const QRect area = option.rect.adjusted(14, 5, -12, -5);
        const QRect top(area.left(), area.top(), area.width(), 20), bottom(area.left(), area.top() + 20, area.width(), 19);

        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(QPointF(area.left() + 3, top.center().y() + 1), 3, 3);
        painter->restore();

        QRect line = top;
        const QString note = !decided.isEmpty()               ? decided
            : index.data(FindingsModel::DemotedRole).toBool() ? FindingsPanel::tr("Demoted")
                                                              : QString();
        if (!note.isEmpty())
            line.setRight(paintChip(*painter, top, top.right(), note, u"quiet"_s, option.font) - 6);
        QFont font = scaled(option.font, 14);
        QFont struck = font;
        struck.setStrikeOut(index.data(FindingsModel::RightRole).toString() != u"?");
        int x = paintText(*painter, line, area.left() + 13, index.data(FindingsModel::WrongRole).toString(),
                          decided.isEmpty() ? t.vermilion : t.soft, struck);
        x = paintText(*painter, line, x + 6, u"→"_s, t.faint, font);
        x = paintText(*painter, line, x + 6, index.data(FindingsModel::RightRole).toString(), t.ink,
                      scaled(option.font, 14, true));
        const QFont small = scaled(option.font, 11);
        const QString rule = index.data(FindingsModel::RuleRole).toString();
        const int width = QFontMetrics(small).horizontalAdvance(rule) + 3;
        paintText(*painter, line, std::max(x + 12, line.right() - width), rule, t.soft, small);

        x = area.left() + 13;
        const QFont context = scaled(option.font, 12);
        const QString place = index.data(FindingsModel::PlaceRole).toString();
        if (!place.isEmpty())
            x = paintText(*painter, bottom, x, place + u" · "_s, t.faint, context);
        x = paintText(*painter, bottom, x, index.data(FindingsModel::BeforeRole).toString(), t.soft, context);
        x = paintText(*painter, bottom, x, index.data(FindingsModel::WrongRole).toString(), t.vermilion, context);
        paintText(*painter, bottom, x, index.data(FindingsModel::AfterRole).toString(), t.soft, context);
    }
};

}  // namespace

FindingsPanel::FindingsPanel(DocumentController* controller, StylebookController* stylebook, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_model(new FindingsModel(controller, this)), m_list(new QListView(this)),
      m_filter(new QLineEdit(this)), m_scope(new QComboBox(this)), m_order(new QComboBox(this)),
      m_card(new FindingCard(controller, stylebook, this)), m_empty(new EmptyState(this))
{
    m_list->setObjectName(u"findings"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    setFocusProxy(m_list);
    for (const auto& [from, to] : std::initializer_list<std::pair<QWidget*, QWidget*>>{
             {m_filter, m_scope}, {m_scope, m_order}, {m_order, m_list}, {m_list, m_card->findChild<QLineEdit*>()}})
        setTabOrder(from, to);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->setSpacing(6);
    top->addWidget(m_filter, 1);
    for (QComboBox* box : {m_scope, m_order}) {  // the words of the list may be longer than the box
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFixedWidth(104);
        box->view()->setMinimumWidth(150);
    }
    top->addWidget(m_scope);
    top->addWidget(m_order);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 8, 10, 10);
    bottom->addWidget(m_card);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_empty, 1);
    rows->addLayout(bottom);

    connect(m_filter, &QLineEdit::textChanged, this, &FindingsPanel::filter);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FindingsPanel::filter);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_controller->setOrder(static_cast<FindingOrder>(order)); });
    connect(m_controller, &DocumentController::orderChanged, this, &FindingsPanel::refresh);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
        if (m_list->indexAt(at).isValid())
            m_card->showMenu(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_card, &FindingCard::equalWanted, this, &FindingsPanel::decideEqual);
    connect(m_card, &FindingCard::finished, this, &FindingsPanel::focusList);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (!m_filter->text().isEmpty() || m_scope->currentIndex() > 0) {
            m_filter->clear();
            m_scope->setCurrentIndex(0);
        } else {
            m_controller->nextFinding();
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(index); row && !m_following)
            m_controller->selectFinding(m_controller->selection().article, row->key, this);
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) {  // the row may be current already, after a word was clicked
                if (const auto* row = m_model->row(index))
                    m_controller->selectFinding(m_controller->selection().article, row->key, this);
            });
    connect(m_controller, &DocumentController::viewChanged, this, &FindingsPanel::refresh);
    connect(m_controller, &DocumentController::selectionChanged, this, &FindingsPanel::refresh);
    retranslate();
    refresh();
}

void FindingsPanel::focusList()
{
    if (m_list->isHidden())
        m_empty->takeKeys();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void FindingsPanel::refresh()
{
    {
        const QScopedValueRollback guard(m_following, true);
        m_model->refresh();
    }
    const bool empty = m_model->rowCount() == 0;
    const bool keysHere = m_list->hasFocus() || m_empty->hasKeys();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    if (empty) {
        if (!m_controller->currentArticle())
            m_empty->setWords(tr("No page is open. Choose one in the archive at the left."));
        else if (!m_filter->text().isEmpty() || m_scope->currentIndex() > 0)
            m_empty->setWords(tr("No finding passes the filter."), tr("Show all open ones"));
        else
            m_empty->setWords(tr("Nothing left to decide in this article."), tr("Next open finding"));
    }
    follow();
    m_card->refresh();
    if (keysHere)
        empty ? m_empty->takeKeys() : focusList();
}

void FindingsPanel::follow()
{
    const QScopedValueRollback guard(m_following, true);
    const auto* row = m_controller->currentFinding();
    const QModelIndex index = row ? m_model->find(row->key) : QModelIndex();
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void FindingsPanel::filter()
{
    const QVariant severity = m_scope->currentData();
    const bool decided = severity.toInt() == decidedScope;
    m_model->setFilter(m_filter->text(),
                       severity.toInt() < 0 ? std::nullopt : std::optional(static_cast<Severity>(severity.toInt())), decided);
    refresh();
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (watched == m_list && listKey(press->key(), press->modifiers() & ~Qt::KeypadModifier))
            return true;
        const bool leaves = press->key() == Qt::Key_Down || press->key() == Qt::Key_Return || press->key() == Qt::Key_Escape;
        if (watched == m_filter && leaves) {
            if (press->key() == Qt::Key_Escape)
                m_filter->clear();
            focusList();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::takeSuggestion()
{
    const workspace::FindingRow* row = m_controller->currentFinding();
    if (!row)
        return;
    if (row->finding.right)
        m_controller->acceptFinding();
    else if (row->finding.rule.starts_with("join."))
        m_controller->flipFinding();
    else
        m_card->editInPlace();
}

/// Decides by one key; each goes on to the next finding.
bool FindingsPanel::listKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (modifiers == Qt::ControlModifier && (enter || key == Qt::Key_Delete)) {
        decideEqual(enter);
        return true;
    }
    if (modifiers == Qt::ShiftModifier && (key == Qt::Key_Delete || key == Qt::Key_Insert)) {
        if (key == Qt::Key_Delete)
            m_card->ignoreAlways();
        else
            m_card->takeAsRight();
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (enter) {
        m_controller->currentFinding() ? takeSuggestion() : static_cast<void>(m_controller->nextFinding());
    } else if (key == Qt::Key_Delete) {
        m_controller->rejectFinding();
    } else if (key == Qt::Key_Space) {
        m_controller->skipFinding();
    } else if (key == Qt::Key_Backspace) {
        m_controller->reopenFinding();
    } else if (key == Qt::Key_F2) {
        m_card->editInPlace();
    } else if (key >= Qt::Key_1 && key <= Qt::Key_5) {
        m_controller->acceptFinding(static_cast<std::size_t>(key - Qt::Key_1));
    } else {
        return false;
    }
    return true;
}

void FindingsPanel::decideEqual(bool accept)
{
    if (!m_controller->currentFinding() || (accept && !m_controller->currentFinding()->finding.right))
        return;
    const std::string article = m_controller->selection().article;
    const auto keys = askAboutEqual(*m_controller, accept, this);
    if (keys.empty())
        return;
    if (accept)
        m_controller->acceptFindings(article, keys);
    else
        m_controller->rejectFindings(article, keys);
}

void FindingsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        m_card->refresh();
    QWidget::changeEvent(event);
}

void FindingsPanel::retranslate()
{
    const QSignalBlocker quiet(m_scope);
    const int current = std::max(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItem(tr("Open"), openScope);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Style, Severity::Query})
        m_scope->addItem(text::of(severity), static_cast<int>(severity));
    m_scope->addItem(tr("Decided"), decidedScope);
    m_scope->setCurrentIndex(current);
    m_scope->setAccessibleName(tr("Which findings"));
    retranslateOrder();
    m_filter->setPlaceholderText(tr("Filter by text or rule"));
    m_list->setAccessibleName(tr("Findings"));
    refresh();
}

void FindingsPanel::retranslateOrder()
{
    const QSignalBlocker quiet(m_order);
    m_order->clear();
    m_order->addItems({tr("By place"), tr("Unsure first"), tr("By rule")});  // in the order of FindingOrder
    m_order->setCurrentIndex(static_cast<int>(m_controller->order()));
    m_order->setAccessibleName(tr("In which order"));
}

}  // namespace danqian::ui
