#include "ui/search_box.h"

#include "core/workspace/pinyin.h"
#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/row_painter.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 120;  ///< ms without typing before the archive is asked
constexpr std::size_t firstPage = 30;
constexpr int maxArticles = 6, maxCommands = 6, rowHeight = 46, lowRowHeight = 30, maxHeight = 460;

enum Role { NoteRole = Qt::UserRole, ContextRole, IndexRole };

/// A row without context is one line high.
class ProposalDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, index.data(ContextRole).toString().isEmpty() ? lowRowHeight : rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        paintRowGround(*painter, option, false);
        const QString context = index.data(ContextRole).toString();
        const QRect area = option.rect.adjusted(14, 4, -12, -4);
        const QRect top(area.left(), area.top(), area.width(), context.isEmpty() ? area.height() : 19);
        const QString note = index.data(NoteRole).toString();
        const QFont small = scaled(option.font, 11);
        const int noteWidth = QFontMetrics(small).horizontalAdvance(note) + 3;
        paintText(*painter, top.adjusted(0, 0, -noteWidth - 8, 0), area.left(), index.data().toString(), t.ink,
                  scaled(option.font, 13));
        paintText(*painter, top, top.right() - noteWidth, note, t.soft, small);
        if (context.isEmpty())
            return;
        const QRect bottom(area.left(), area.top() + 20, area.width(), 18);
        int x = area.left();
        bool match = false;
        for (const QString& piece : context.split(u'\x1')) {  // before, match, after
            x = paintText(*painter, bottom, x, piece, match ? t.vermilion : t.soft, scaled(option.font, 12, match));
            match = !match;
        }
    }
};

}  // namespace

SearchBox::SearchBox(ArchiveController* archive, DocumentController* document, Commands* commands, QWidget* parent)
    : QLineEdit(parent), m_archive(archive), m_document(document), m_commands(commands), m_rows(new QStandardItemModel(this)),
      m_pause(new QTimer(this))
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &SearchBox::propose);
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (now == this && before && before->window() == window())
            m_before = before;
    });
    retranslate();
}

void SearchBox::start()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    propose();
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search the archive, articles, commands…"));
    setAccessibleName(tr("Search the archive, articles and commands"));
}

bool SearchBox::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QLineEdit::event(event);
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        propose();
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_popup && event->reason() != Qt::PopupFocusReason)
        m_popup->hide();
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_popup && m_popup->isVisible();
    switch (event->key()) {
    case Qt::Key_Down: open ? move(+1) : propose(); return;
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_list->currentIndex().isValid())
            choose(m_list->currentIndex());
        else
            propose();
        return;
    case Qt::Key_Escape:
        clear();
        if (m_popup)
            m_popup->hide();
        giveBack();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

/// A list of findings that was at work goes on where it stood.
void SearchBox::giveBack()
{
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        emit left();
}

/// What is at hand is shown at once, what the archive holds when it answers.
void SearchBox::propose()
{
    if (!hasFocus())
        return;
    if (!m_popup) {
        m_popup = new QFrame(window());
        m_popup->setObjectName(u"popup"_s);
        m_list = new QListView(m_popup);
        m_list->setModel(m_rows);
        m_list->setItemDelegate(new ProposalDelegate(m_list));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setMouseTracking(true);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        auto* rows = new QVBoxLayout(m_popup);
        rows->setContentsMargins(4, 6, 4, 6);
        rows->addWidget(m_list);
        connect(m_list, &QListView::clicked, this, &SearchBox::choose);
    }
    m_rows->clear();
    m_go.clear();
    const QString sought = text().trimmed();
    const int question = ++m_asked;
    addArticles(sought);
    addCommands(sought);
    place();
    if (sought.isEmpty() || !m_archive->isOpen())
        return;
    m_archive->search(utf8(sought), 0, firstPage, this, [this, question](const workspace::SearchPage& page) {
        if (question == m_asked && hasFocus())
            addHits(page);
    });
}

void SearchBox::addRow(const QString& title, const QString& note, const QString& context, std::function<void()> go)
{
    auto* item = new QStandardItem(title);
    item->setData(note, NoteRole);
    item->setData(context, ContextRole);
    item->setData(static_cast<int>(m_go.size()), IndexRole);
    m_rows->appendRow(item);
    m_go.push_back(std::move(go));
}

void SearchBox::addArticles(const QString& sought)
{
    if (sought.isEmpty())
        return;
    int shown = 0;
    for (const workspace::PageRow& page : m_archive->library().pages) {
        const auto rows = m_archive->library().articles.find(page.document);
        if (rows == m_archive->library().articles.end())
            continue;
        for (const workspace::ArticleRow& row : rows->second) {
            const auto initials = m_archive->library().initials.find(row.title);
            const bool fits = qs(row.title).contains(sought, Qt::CaseInsensitive)
                || (initials != m_archive->library().initials.end()
                    && initials->second.find(utf8(sought.toLower())) != std::string::npos);
            if (shown == maxArticles || !fits)
                continue;
            ++shown;
            addRow(qs(row.title), page.date.empty() ? tr("Article") : tr("Article · %1").arg(qs(page.date)), {},
                   [this, row] { emit left(), m_document->openArticle(row.document, row.article); });
        }
    }
}

void SearchBox::addCommands(const QString& sought)
{
    int shown = 0;
    for (QAction* action : m_commands->all()) {
        const bool fits = sought.isEmpty() || action->text().contains(sought, Qt::CaseInsensitive)
            || workspace::pinyinInitials(utf8(action->text())).find(utf8(sought.toLower())) != std::string::npos;
        if (!fits || !action->isEnabled() || (!sought.isEmpty() && shown == maxCommands))
            continue;
        ++shown;
        addRow(action->text().remove(u'…'), Commands::keyOf(action), {}, [this, action] {
            const QSignalBlocker quiet(this);
            clear();  // a command is done; what was sought in texts stays
            giveBack();
            action->trigger();
        });
    }
}

void SearchBox::addHits(const workspace::SearchPage& page)
{
    for (const workspace::SearchHit& hit : page.hits) {
        const Selection selection{Selection::Kind::Text, hit.article, hit.part, hit.span, {}};
        addRow(text::quote(hit.title, 40),
               hit.paper.empty() || hit.date.empty() ? qs(hit.paper + hit.date) : qs(hit.paper) + u" · "_s + qs(hit.date),
               qs(hit.before) + u'\x1' + qs(hit.match) + u'\x1' + qs(hit.after),
               [this, document = hit.document, selection] { emit left(), m_document->openAt(document, selection); });
    }
    if (page.total > page.hits.size())
        addRow(tr("%n more. Type more to narrow them down.", nullptr, static_cast<int>(page.total - page.hits.size())), {}, {},
               {});
    if (m_go.empty())
        addRow(tr("Nothing in this archive reads “%1”.").arg(text().trimmed()), {}, {}, {});
    place();
}

void SearchBox::place()
{
    if (m_rows->rowCount() == 0) {
        m_popup->hide();
        return;
    }
    int height = 14;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        height += m_rows->item(i)->data(ContextRole).toString().isEmpty() ? lowRowHeight : rowHeight;
    const QPoint corner = mapTo(window(), QPoint(0, QLineEdit::height() + 4));
    const int width = std::max(QLineEdit::width(), 460);
    m_popup->setGeometry(corner.x() - (width - QLineEdit::width()) / 2, corner.y(), width, std::min(height, maxHeight));
    m_popup->raise();
    m_popup->show();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
}

void SearchBox::move(int step)
{
    if (!m_popup || !m_popup->isVisible())
        return;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

void SearchBox::choose(const QModelIndex& index)
{
    const auto go = m_go[static_cast<std::size_t>(index.data(IndexRole).toInt())];
    if (!go)
        return;
    m_popup->hide();
    go();
}

}  // namespace danqian::ui
