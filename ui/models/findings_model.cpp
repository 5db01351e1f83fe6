#include "ui/models/findings_model.h"

#include "core/base/utf8.h"
#include "ui/document_controller.h"
#include "ui/finding_order.h"
#include "ui/strings.h"
#include "ui/text.h"

#include <algorithm>
#include <tuple>

namespace danqian::ui {

using workspace::FindingRow;

namespace {

constexpr int contextLength = 10;

QString before(const std::string& text, const Span& span)
{
    constexpr std::size_t reach = 12 * contextLength;  // bytes: more than enough, and the page may be long
    std::size_t start = span.begin > reach ? span.begin - reach : 0;
    while (!utf8::isBoundary(text, start))
        ++start;
    const QString whole = qs(std::string_view(text).substr(start, span.begin - start));
    const qsizetype line = whole.lastIndexOf(u'\n') + 1;
    const qsizetype from = std::max(line, whole.size() - contextLength);
    return (from > line ? QStringLiteral("…") : QString()) + whole.mid(from);
}

QString after(const std::string& text, const Span& span)
{
    const QString rest = qs(std::string_view(text).substr(span.end, 240)).section(u'\n', 0, 0);
    return rest.size() > 2 * contextLength ? rest.left(2 * contextLength) + u'…' : rest;
}

}  // namespace

FindingsModel::FindingsModel(DocumentController* controller, QObject* parent)
    : QAbstractListModel(parent), m_controller(controller)
{
    refresh();
}

void FindingsModel::setFilter(const QString& text, std::optional<Severity> severity, bool decided)
{
    m_text = text;
    m_severity = severity;
    m_decided = decided;
    refresh();
}

bool FindingsModel::passes(const FindingRow& row) const
{
    if (m_decided != (row.verdict || m_controller->pending(row.key)))
        return false;
    if (m_severity && row.finding.severity != *m_severity)
        return false;
    if (m_text.isEmpty())
        return true;
    const Finding& f = row.finding;
    return qs(f.wrong).contains(m_text, Qt::CaseInsensitive) || qs(f.right.value_or("")).contains(m_text, Qt::CaseInsensitive)
        || qs(f.rule).contains(m_text, Qt::CaseInsensitive) || text::ruleName(f).contains(m_text, Qt::CaseInsensitive);
}

void FindingsModel::refresh()
{
    std::vector<const FindingRow*> rows;
    auto view = m_controller->view();
    const workspace::ArticleView* article = m_controller->currentArticle();
    if (article)
        for (const FindingRow* row : inOrder(*article, m_controller->order()))
            if (passes(*row))
                rows.push_back(row);
    const bool sameRows = m_article && article && m_article->id == article->id
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                      [](const auto* a, const auto* b) { return a->key == b->key; });
    if (sameRows) {
        m_rows = std::move(rows);
        m_view = std::move(view);
        m_article = article;
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_view = std::move(view);
    m_article = article;
    endResetModel();
}

const FindingRow* FindingsModel::row(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex FindingsModel::find(const std::string& key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* row) { return row->key == key; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

std::size_t FindingsModel::total() const { return m_article ? m_article->findings.size() : 0; }

int FindingsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const FindingRow* at = row(index);
    if (!at || !m_article)
        return {};
    const Finding& f = at->finding;
    const std::string& whole = (*m_article)[f.part];
    const bool inside = f.span.begin <= f.span.end && f.span.end <= whole.size();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 → %3")
            .arg(text::ruleName(f), text::visible(f.wrong), f.right ? text::visible(*f.right) : tr("to be decided"));
    case BeforeRole: return inside ? before(whole, f.span) : QString();
    case WrongRole: return text::visible(f.wrong);
    case RightRole: return f.right ? text::visible(*f.right) : QStringLiteral("?");
    case AfterRole: return inside ? after(whole, f.span) : QString();
    case RuleRole: return text::ruleName(f);
    case ToneRole: return text::tone(f.severity);
    case PlaceRole: return f.part == Part::Body ? QString() : text::of(f.part);
    case DemotedRole: return isDemoted(*m_view->style, f.rule);
    case DecidedRole: return at->verdict ? text::of(*at->verdict) : QString();
    default: return {};
    }
}

}  // namespace danqian::ui
