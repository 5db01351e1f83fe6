#include "ui/panels/library_panel.h"

#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/models/library_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_painter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <map>

namespace danqian::ui {

namespace {

class LibraryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, 27}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const auto kind = static_cast<LibraryModel::Kind>(index.data(LibraryModel::KindRole).toInt());
        const bool article = kind == LibraryModel::Kind::Article;
        paintRowGround(*painter, option, false);
        QRect line = option.rect.adjusted(0, 0, -10, 0);
        const int open = index.data(LibraryModel::OpenRole).toInt();
        if (open > 0 && kind != LibraryModel::Kind::Paper) {
            const QString count = QString::number(open);
            const QFont small = scaled(option.font, 11);
            const int width = QFontMetrics(small).horizontalAdvance(count);
            paintText(*painter, line, line.right() - width - 1, count, t.vermilion, small);
            line.setRight(line.right() - width - 8);
        }
        static constexpr int indents[] = {0, 14, 24, 34, 40};
        int x = indents[static_cast<int>(kind)];
        if (article) {
            paintDot(*painter, QPoint(x + 4, line.center().y() + 1), index.data(LibraryModel::StateRole).toInt());
            x += 15;
        }
        if (kind == LibraryModel::Kind::Date)
            paintText(*painter, line, x - 13, option.state & QStyle::State_Open ? QStringLiteral("▾") : QStringLiteral("▸"),
                      t.faint, scaled(option.font, 11));
        const QFont font = scaled(option.font, 13, kind == LibraryModel::Kind::Paper);
        paintText(*painter, line, x, index.data().toString(), article || kind == LibraryModel::Kind::Paper ? t.ink : t.soft,
                  font);
    }

private:
    /// Empty: untouched; half: begun; full: nothing left to decide. The shape says it without the colour.
    static void paintDot(QPainter& painter, QPoint centre, int state)
    {
        const Theme& t = theme();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF dot(centre.x() - 3.5, centre.y() - 3.5, 7, 7);
        const QColor colour = state == 2 ? t.jade : state == 1 ? t.vermilion : t.faint;
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(state == 2 ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot);
        if (state == 1) {
            painter.setBrush(colour);
            painter.drawPie(dot, 90 * 16, 180 * 16);
        }
        painter.restore();
    }
};

class LibraryTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override { }
};

}  // namespace

LibraryPanel::LibraryPanel(ArchiveController* archive, DocumentController* document, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_document(document), m_model(new LibraryModel(this)), m_tree(new LibraryTree(this)),
      m_heading(heading(this)), m_count(heading(this)), m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("libraryPane"));
    setAttribute(Qt::WA_StyledBackground);
    m_tree->setObjectName(QStringLiteral("library"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new LibraryDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(14, 10, 14, 6);
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(m_count);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_tree, 1);
    rows->addWidget(m_empty, 1);

    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        const auto kind = static_cast<LibraryModel::Kind>(index.data(LibraryModel::KindRole).toInt());
        if (kind == LibraryModel::Kind::Paper || kind == LibraryModel::Kind::Date)
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        else
            choose(index);
    });
    connect(m_tree, &QTreeView::activated, this, &LibraryPanel::choose);
    connect(m_empty, &EmptyState::acted, this, &LibraryPanel::importWanted);
    connect(m_archive, &ArchiveController::libraryChanged, this, &LibraryPanel::reload);
    connect(m_document, &DocumentController::selectionChanged, this, &LibraryPanel::follow);
    connect(m_document, &DocumentController::viewChanged, this, [this] {
        if (m_document->view())
            m_model->update(*m_document->view());
        follow();
    });
    retranslate();
    reload();
}

void LibraryPanel::focusList() { m_tree->setFocus(Qt::TabFocusReason); }

/// Dates stay folded or unfolded as people left them; of the others the newest ones are unfolded.
void LibraryPanel::reload()
{
    constexpr int newest = 3;
    std::map<QString, bool> unfolded;
    const auto eachDate = [this](auto&& visit) {
        for (int p = 0; p < m_model->rowCount(); ++p) {
            const QModelIndex paper = m_model->index(p, 0);
            for (int d = 0; d < m_model->rowCount(paper); ++d) {
                const QModelIndex date = m_model->index(d, 0, paper);
                visit(date, paper.data().toString() + u'\n' + date.data().toString(), d);
            }
        }
    };
    eachDate([&](const QModelIndex& date, const QString& name, int) { unfolded[name] = m_tree->isExpanded(date); });
    m_model->setLibrary(m_archive->library());
    if (m_document->view())
        m_model->update(*m_document->view());
    m_tree->expandAll();
    eachDate([&](const QModelIndex& date, const QString& name, int row) {
        const auto known = unfolded.find(name);
        m_tree->setExpanded(date, known == unfolded.end() ? row < newest : known->second);
    });
    const bool empty = m_model->rowCount() == 0;
    m_tree->setVisible(!empty);
    m_empty->setVisible(empty);
    retranslate();
    follow();
}

/// Shows where the selection is.
void LibraryPanel::follow()
{
    if (!m_document->view())
        return;
    const QModelIndex index = m_model->find(m_document->view()->id, m_document->selection().article);
    if (!index.isValid() || index == m_tree->currentIndex())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void LibraryPanel::choose(const QModelIndex& index)
{
    const std::string document = utf8(index.data(LibraryModel::DocumentRole).toString());
    if (!document.empty())
        m_document->openArticle(document, utf8(index.data(LibraryModel::ArticleRole).toString()));
}

void LibraryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        reload();
    QWidget::changeEvent(event);
}

void LibraryPanel::retranslate()
{
    m_heading->setText(tr("Archive"));
    const auto articles = static_cast<int>(m_archive->library().articleCount());
    m_count->setText(articles > 0 ? tr("%n articles", nullptr, articles) : QString());
    m_tree->setAccessibleName(tr("Papers, dates, pages and articles"));
    if (m_archive->isOpen())
        m_empty->setWords(tr("The archive is empty. Drop newspaper pages here (PDF or text), or:"), tr("Import pages…"));
    else
        m_empty->setWords(tr("No archive is open."), {});
}

}  // namespace danqian::ui
