#include "ui/document_controller.h"

#include "core/base/utf8.h"
#include "core/workspace/archive.h"
#include "core/workspace/session.h"
#include "ui/task_runner.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace danqian::ui {

using workspace::ArticleView;
using workspace::DocumentView;
using workspace::FindingRow;
using workspace::RecordRow;
using workspace::Session;

namespace {

template <class Rows> auto findRow(const Rows& rows, const std::string& key)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

Selection selectionOf(const std::string& article, const FindingRow& row)
{
    return {Selection::Kind::Finding, article, row.finding.part, row.finding.span, row.key};
}

}  // namespace

DocumentController::DocumentController(TaskRunner* runner, QObject* parent) : QObject(parent), m_runner(runner) { }

const ArticleView* DocumentController::currentArticle() const { return m_view ? m_view->article(m_selection.article) : nullptr; }

const FindingRow* DocumentController::currentFinding() const
{
    const ArticleView* article = currentArticle();
    return article && m_selection.kind == Selection::Kind::Finding ? article->finding(m_selection.key) : nullptr;
}

const RecordRow* DocumentController::currentRecord() const
{
    const ArticleView* article = currentArticle();
    return article && m_selection.kind == Selection::Kind::Record ? findRow(article->records, m_selection.key) : nullptr;
}

std::string DocumentController::selectedText() const
{
    const ArticleView* article = currentArticle();
    if (!article || m_selection.kind == Selection::Kind::Article)
        return {};
    const std::string& text = (*article)[m_selection.part];
    return m_selection.span.end <= text.size() && !m_selection.span.empty()
        ? text.substr(m_selection.span.begin, m_selection.span.size())
        : std::string{};
}

void DocumentController::show(View view)
{
    if (m_view && view && m_view->id == view->id && m_view->revision == view->revision)
        return;
    m_view = std::move(view);
    const Selection before = std::exchange(m_selection, resolved(m_selection));
    emit viewChanged();
    if (m_selection != before)
        emit selectionChanged(nullptr);
}

/// Where the selection stands in the view of now: by key where it has one, else the same place as far as it still exists.
Selection DocumentController::resolved(Selection selection) const
{
    if (!m_view || m_view->articles.empty())
        return {};
    const ArticleView* article = m_view->article(selection.article);
    if (!article)
        return {Selection::Kind::Article, m_view->articles.front().id, Part::Body, {}, {}};
    const auto moved = [&](const auto* row, Part part, Span span) {
        return row ? Selection{selection.kind, selection.article, part, span, selection.key}
                   : Selection{Selection::Kind::Article, selection.article, Part::Body, {}, {}};
    };
    switch (selection.kind) {
    case Selection::Kind::Finding: {
        const auto* row = article->finding(selection.key);
        return moved(row, row ? row->finding.part : Part::Body, row ? row->finding.span : Span{});
    }
    case Selection::Kind::Record: {
        const auto* row = findRow(article->records, selection.key);
        return moved(row, row ? row->record.part : Part::Body, row ? row->record.span : Span{});
    }
    case Selection::Kind::Mention: {
        const auto* row = findRow(article->mentions, selection.key);
        return moved(row, row ? row->mention.part : Part::Body, row ? row->mention.span : Span{});
    }
    case Selection::Kind::Tag: {
        const auto row =
            std::find_if(article->tags.begin(), article->tags.end(), [&](const auto& t) { return t.id == selection.key; });
        const bool found = row != article->tags.end();
        return moved(found ? &*row : nullptr, found ? row->part : Part::Body, found ? row->span : Span{});
    }
    case Selection::Kind::Text: {
        const std::string& text = (*article)[selection.part];
        const Span span = selection.span;
        if (span.begin > span.end || span.end > text.size() || !utf8::isBoundary(text, span.begin)
            || !utf8::isBoundary(text, span.end))
            return {Selection::Kind::Article, selection.article, Part::Body, {}, {}};
        return selection;
    }
    case Selection::Kind::Article: break;
    }
    return {Selection::Kind::Article, selection.article, Part::Body, {}, {}};
}

void DocumentController::open(const std::string& document, std::function<void()> then)
{
    if (m_view && m_view->id == document) {
        then();
        return;
    }
    if (!m_runner)
        return;
    m_opening = true;
    m_runner->post(
        this,
        [document](Desk& desk) -> View {
            if (!desk.archive)
                throw Error{ErrorCode::ArchiveMissing};
            desk.session = desk.archive->openDocument(document);
            desk.document = document;
            return std::make_shared<const DocumentView>(desk.session->view());
        },
        [this, then = std::move(then)](Outcome<View>& opened) {
            m_opening = false;
            if (!opened) {
                emit failed(*opened.error);
                return;
            }
            m_selection = {};
            m_pending.clear();
            show(*opened);
            then();
        });
}

void DocumentController::openArticle(const std::string& document, const std::string& article)
{
    open(document, [this, article] {
        if (m_view && !m_view->articles.empty())
            selectArticle(m_view->article(article) ? article : m_view->articles.front().id);
    });
}

void DocumentController::openAt(const std::string& document, const Selection& place)
{
    open(document, [this, place] { select(place); });
}

void DocumentController::openAtFirstFinding(const std::string& document, std::function<void()> then)
{
    open(document, [this, then = std::move(then)] {
        if (!m_view || m_view->articles.empty())
            return;
        select({Selection::Kind::Article, m_view->articles.front().id, Part::Body, {}, {}});
        nextFinding();
        if (then)
            then();
    });
}

void DocumentController::close()
{
    m_view.reset();
    m_selection = {};
    m_pending.clear();
    emit viewChanged();
    emit selectionChanged(nullptr);
}

void DocumentController::select(const Selection& selection, QObject* origin)
{
    const Selection next = resolved(selection);
    if (next == m_selection)
        return;
    m_selection = next;
    emit selectionChanged(origin);
}

void DocumentController::selectArticle(const std::string& article, QObject* origin)
{
    if (m_selection.article != article)
        select({Selection::Kind::Article, article, Part::Body, {}, {}}, origin);
}

void DocumentController::selectFinding(const std::string& article, const std::string& key, QObject* origin)
{
    select({Selection::Kind::Finding, article, Part::Body, {}, key}, origin);
}

void DocumentController::selectRecord(const std::string& article, const std::string& key, QObject* origin)
{
    select({Selection::Kind::Record, article, Part::Body, {}, key}, origin);
}

void DocumentController::selectTag(const std::string& article, const std::string& id, QObject* origin)
{
    select({Selection::Kind::Tag, article, Part::Body, {}, id}, origin);
}

bool DocumentController::nextFinding(QObject* origin) { return step(+1, origin); }
bool DocumentController::previousFinding(QObject* origin) { return step(-1, origin); }

void DocumentController::setOrder(FindingOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    emit orderChanged();
}

/// Walks all open findings of the page, article by article, round the end if need be.
bool DocumentController::step(int direction, QObject* origin)
{
    if (!m_view)
        return false;
    std::vector<Selection> open;
    std::size_t next = 0;  // the first one behind the selection
    bool passed = false;
    for (const ArticleView& article : m_view->articles) {
        const bool current = article.id == m_selection.article;
        for (const FindingRow* row : inOrder(article, m_order)) {
            const Selection place = selectionOf(article.id, *row);
            const bool itself = current && m_selection.kind == Selection::Kind::Finding && row->key == m_selection.key;
            if (!passed && (itself || (current && comesAfterSelection(place)))) {
                passed = true;
                next = open.size();
            }
            if (!itself && !row->verdict && !m_pending.contains(row->key))
                open.push_back(place);
        }
        if (current && !passed) {
            passed = true;
            next = open.size();
        }
    }
    if (open.empty())
        return false;
    const std::size_t count = open.size();
    select(open[direction > 0 ? next % count : (next + count - 1) % count], origin);
    return true;
}

/// Whether a finding is read after the selected text. From an article, and in any other order, all of its findings are.
bool DocumentController::comesAfterSelection(const Selection& finding) const
{
    using Kind = Selection::Kind;
    if (m_selection.kind == Kind::Finding)
        return false;
    return m_selection.kind == Kind::Article || m_order != FindingOrder::Place
        || std::tie(finding.part, finding.span.begin) >= std::tie(m_selection.part, m_selection.span.begin);
}

}  // namespace danqian::ui
