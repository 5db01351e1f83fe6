#include "ui/models/history_model.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"

namespace danqian::ui {

namespace {

QString labelOf(const workspace::DocumentView& view, const std::string& term)
{
    for (const workspace::ArticleView& article : view.articles)
        for (const workspace::TagRow& tag : article.tags)
            if (tag.term == term && !tag.label.empty())
                return qs(tag.label);
    return qs(term);
}

}  // namespace

HistoryModel::HistoryModel(DocumentController* controller, QObject* parent) : QAbstractListModel(parent), m_controller(controller)
{
    refresh();
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_view = m_controller->view();
    endResetModel();
}

const workspace::HistoryRow* HistoryModel::row(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_view->history[static_cast<std::size_t>(index.row())] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->history.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const workspace::HistoryRow* at = row(index);
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const QString what = text::ofHistory(at->kind);
        const std::size_t steps =
            at->kind == "replace-text" ? at->entries / 2 : at->entries;  // a taken suggestion: text and decision
        return steps > 1 ? tr("%1 (%n)", nullptr, static_cast<int>(steps)).arg(what) : what;
    }
    case BeforeRole: return text::change(*at).before;
    case AfterRole: return at->kind == "tag" ? labelOf(*m_view, at->after) : text::change(*at).after;
    case WhoRole: {
        QString who = text::localTime(at->at);
        if (!at->actor.empty())
            who += QStringLiteral(" · ") + qs(at->actor);
        if (!at->round.empty())
            who += QStringLiteral(" · ") + text::ofRound(at->round);
        return who;
    }
    case UndoneRole: return at->undone;
    default: return {};
    }
}

}  // namespace danqian::ui
