#include "ui/models/library_model.h"

#include "core/workspace/view.h"
#include "ui/archive_controller.h"
#include "ui/strings.h"
#include "ui/text.h"

#include <algorithm>
#include <vector>

namespace danqian::ui {

struct LibraryModel::Node {
    Kind kind = Kind::Root;
    QString label;
    std::string document, article;
    std::size_t open = 0, decided = 0;
    bool signedOff = false;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node* add(Kind childKind, const QString& childLabel)
    {
        children.push_back(std::make_unique<Node>());
        Node* child = children.back().get();
        child->kind = childKind;
        child->label = childLabel;
        child->parent = this;
        return child;
    }

    /// The last child if it bears that label (the rows come in order), else a new one.
    Node* under(Kind childKind, const QString& childLabel)
    {
        if (!children.empty() && children.back()->label == childLabel)
            return children.back().get();
        return add(childKind, childLabel);
    }

    int row() const
    {
        const auto& siblings = parent->children;
        const auto it = std::find_if(siblings.begin(), siblings.end(), [&](const auto& n) { return n.get() == this; });
        return static_cast<int>(it - siblings.begin());
    }

    std::size_t openBelow() const
    {
        std::size_t sum = open;
        for (const auto& child : children)
            sum += child->openBelow();
        return sum;
    }
};

namespace {

QString pageLabel(const workspace::PageRow& row)
{
    if (row.page.empty() && row.section.empty())
        return qs(row.sourceName);
    QString label = row.page.empty() ? QString() : LibraryModel::tr("Page %1").arg(qs(row.page));
    if (!row.section.empty())
        label += (label.isEmpty() ? QString() : QStringLiteral(" ")) + qs(row.section);
    return label;
}

/// What somebody has done to an article; a finding that was taken is only in the history, for its flaw is gone.
std::size_t decisions(const workspace::DocumentView& view, const workspace::ArticleView& article)
{
    const auto done = [&](const workspace::HistoryRow& row) { return !row.undone && row.article == article.id; };
    const auto decided = [](const workspace::FindingRow& row) { return row.verdict.has_value(); };
    return static_cast<std::size_t>(std::count_if(view.history.begin(), view.history.end(), done)
                                    + std::count_if(article.findings.begin(), article.findings.end(), decided));
}

QString orElse(const std::string& text, const QString& instead) { return text.empty() ? instead : qs(text); }

}  // namespace

LibraryModel::LibraryModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }
LibraryModel::~LibraryModel() = default;

void LibraryModel::setLibrary(const Library& library)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    for (const workspace::PageRow& row : library.pages) {
        Node* paper = m_root->under(Kind::Paper, orElse(row.paper, tr("Paper not known")));
        Node* date = paper->under(Kind::Date, orElse(row.date, tr("Date not known")));
        Node* page = date->add(Kind::Page, pageLabel(row));
        page->document = row.document;
        page->signedOff = !row.signedRound.empty();
        const auto articles = library.articles.find(row.document);
        if (articles == library.articles.end())
            continue;
        for (const workspace::ArticleRow& article : articles->second) {
            Node* child = page->add(Kind::Article, orElse(article.title, tr("Without headline")));
            child->document = article.document;
            child->article = article.article;
            child->open = article.openFindings;
            child->decided = article.decided;
        }
    }
    endResetModel();
}

void LibraryModel::update(const workspace::DocumentView& view)
{
    const QModelIndex pageIndex = find(view.id, {});
    Node* page = pageIndex.isValid() ? node(pageIndex) : nullptr;
    if (!page || page->children.size() != view.articles.size())
        return;  // split or merged: the next library says how it stands now
    for (const workspace::ArticleView& article : view.articles) {
        const QModelIndex index = find(view.id, article.id);
        if (!index.isValid())
            return;
        Node* row = node(index);
        const std::size_t decided = decisions(view, article);
        const QString title = orElse(article.title(), tr("Without headline"));
        if (row->open == article.openFindings() && row->decided == decided && row->label == title)
            continue;
        row->open = article.openFindings();
        row->decided = decided;
        row->label = title;
        for (Node* at = row; at->parent; at = at->parent)
            changed(at);
    }
}

void LibraryModel::changed(Node* at)
{
    const QModelIndex index = indexOf(at);
    emit dataChanged(index, index);
}

QModelIndex LibraryModel::find(const std::string& document, const std::string& article) const
{
    for (const auto& paper : m_root->children)
        for (const auto& date : paper->children)
            for (const auto& page : date->children) {
                if (page->document != document)
                    continue;
                if (article.empty())
                    return indexOf(page.get());
                for (const auto& child : page->children)
                    if (child->article == article)
                        return indexOf(child.get());
            }
    return {};
}

LibraryModel::Node* LibraryModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex LibraryModel::indexOf(const Node* at) const
{
    return at->parent ? createIndex(at->row(), 0, const_cast<Node*>(at)) : QModelIndex();
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LibraryModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(node(child)->parent) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int LibraryModel::columnCount(const QModelIndex&) const { return 1; }

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node* at = node(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return at->label;
    case Qt::AccessibleTextRole:
        return at->open ? tr("%1, %n open", nullptr, static_cast<int>(at->open)).arg(at->label) : at->label;
    case KindRole: return static_cast<int>(at->kind);
    case DocumentRole: return QString::fromStdString(at->document);
    case ArticleRole: return QString::fromStdString(at->article);
    case OpenRole: return static_cast<int>(at->openBelow());
    case StateRole: return at->open == 0 ? 2 : at->decided > 0 ? 1 : 0;
    default: return {};
    }
}

}  // namespace danqian::ui
