// What people do to the articles of the open page, and to its reading as a whole.
#include "core/base/utf8.h"
#include "core/workspace/session.h"
#include "ui/document_controller.h"

#include <algorithm>

namespace danqian::ui {

using workspace::RestRow;
using workspace::Session;

void DocumentController::flipJoin(const std::string& article, std::size_t offset)
{
    perform([=](Session& s) { return s.flipJoin(article, offset), std::string{}; });
}

void DocumentController::flipFinding()
{
    const workspace::FindingRow* row = currentFinding();
    const workspace::ArticleView* article = currentArticle();
    if (!row || !row->finding.rule.starts_with("join."))
        return;
    const std::string& text = (*article)[row->finding.part];
    const std::size_t begin = row->finding.span.begin;  // of the character before the line end
    const std::string id = article->id;
    nextFinding();
    flipJoin(id, begin + utf8::decode(text, begin).size);
}

void DocumentController::splitArticle(const std::string& article, std::size_t bodyOffset)
{
    perform([=](Session& s) { return s.splitArticle(article, bodyOffset), std::string{}; });
}

void DocumentController::mergeWithNext()
{
    if (!m_view)
        return;
    for (std::size_t i = 0; i + 1 < m_view->articles.size(); ++i)
        if (m_view->articles[i].id == m_selection.article)
            perform([first = m_selection.article, second = m_view->articles[i + 1].id](Session& s) {
                return s.mergeArticles(first, second), std::string{};
            });
}

void DocumentController::takeOut(bool furniture)
{
    const workspace::ArticleView* article = currentArticle();
    if (!article || m_selection.kind == Selection::Kind::Article)
        return;
    Span span = m_selection.span;
    const std::string& text = (*article)[m_selection.part];
    if (m_selection.kind != Selection::Kind::Text || span.empty()) {  // a place stands for its paragraph
        const std::size_t before = span.begin > 0 ? text.rfind('\n', span.begin - 1) : std::string::npos;
        span.begin = before == std::string::npos ? 0 : before + 1;
        span.end = std::min(text.find('\n', span.end), text.size());
    }
    perform(
        [=, place = m_selection](Session& s) {
            return s.movePart(place.article, place.part, span, furniture ? "furniture" : "leftovers", Part::Body), std::string{};
        },
        [this](const std::string&) { emit tookOut(); });
}

void DocumentController::moveRest(const RestRow& piece, const std::string& toArticle, Part part)
{
    perform([=](Session& s) { return s.moveRest(piece, toArticle, part), std::string{}; });
}

void DocumentController::articleFromRest(const RestRow& piece)
{
    perform([=](Session& s) { return s.articleFromRest(piece); }, [this](const std::string& id) { selectArticle(id); });
}

void DocumentController::retype(const std::string& article, ArticleKind kind)
{
    perform([=](Session& s) { return s.retype(article, kind), std::string{}; });
}

void DocumentController::signOff(const std::string& round)
{
    perform([=](Session& s) { return s.signOff(round), std::string{}; });
}

void DocumentController::setIssueFact(const std::string& field, const std::string& value)
{
    perform([=](Session& s) { return s.setIssueFact(field, value), std::string{}; });
}

void DocumentController::readAnew()
{
    perform([](Session& s) { return s.reanalyse() ? std::string("changed") : std::string{}; },
            [this, before = m_view](const std::string& changed) {
                const auto& history = m_view->history;
                Reading reading;
                reading.changed = !changed.empty();
                reading.articlesBefore = before->articles.size();
                reading.articles = m_view->articles.size();
                reading.waiting = m_view->conflicts.size();
                reading.edits = static_cast<std::size_t>(std::count_if(history.begin(), history.end(), [](const auto& row) {
                    return !row.undone && row.kind != "undo" && row.kind != "rebase" && row.kind != "let-go";
                }));
                emit readingDone(reading);
            });
}

void DocumentController::letGo(const std::string& conflict)
{
    perform([=](Session& s) { return s.letGo(conflict), std::string{}; });
}

void DocumentController::applyAtSelection(const std::string& conflict)
{
    perform([=, place = m_selection](Session& s) {
        return s.applyAt(conflict, place.article, place.part, place.span), std::string{};
    });
}

}  // namespace danqian::ui
