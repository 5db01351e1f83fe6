// What people do to the articles of a page and to its reading as a whole.
#include "core/base/error.h"
#include "core/layout/layout.h"
#include "core/model/place.h"
#include "core/model/rebase.h"
#include "core/store/base_json.h"
#include "core/workspace/pipeline.h"
#include "core/workspace/session.h"
#include "core/workspace/session_impl.h"

#include <algorithm>

namespace danqian::workspace {

bool Session::splitArticle(const std::string& article, std::size_t bodyOffset)
{
    const ArticleView* view = m_impl->article(article);
    if (!view || bodyOffset == 0 || bodyOffset >= (*view)[Part::Body].size())
        return false;
    m_impl->requireSpan(article, Part::Body, {bodyOffset, bodyOffset});
    m_impl->commit({SplitArticle{targetOf(m_impl->page.state(), article, Part::Body, {bodyOffset, bodyOffset}), view->kind}});
    return true;
}

bool Session::mergeArticles(const std::string& first, const std::string& second)
{
    if (first == second || !m_impl->article(first) || !m_impl->article(second))
        return false;
    m_impl->commit({MergeArticles{first, second}});
    return true;
}

bool Session::movePart(const std::string& article, Part part, Span span, const std::string& toArticle, Part toPart)
{
    if (span.empty() || (article == toArticle && part == toPart))
        return false;
    m_impl->commit({MoveRange{m_impl->target(article, part, span), toArticle, toPart}});
    return true;
}

bool Session::moveRest(const RestRow& piece, const std::string& toArticle, Part toPart)
{
    if (toArticle == (piece.furniture ? furnitureName : leftoversName))
        return false;
    m_impl->commit({MoveRange{m_impl->target(piece), toArticle, toPart}});
    return true;
}

std::string Session::articleFromRest(const RestRow& piece)
{
    Target at = m_impl->target(piece);
    at.range.end = at.range.begin;
    at.quote.clear();
    return m_impl->commit({SplitArticle{std::move(at), ArticleKind::News}}).front();
}

bool Session::retype(const std::string& article, ArticleKind kind)
{
    const ArticleView* view = m_impl->article(article);
    if (!view || view->kind == kind)
        return false;
    m_impl->commit({Retype{article, kind}});
    return true;
}

bool Session::setIssueFact(const std::string& field, const std::string& value)
{
    IssueFacts facts = view().issue;
    const IssueFact* fact = issueFact(facts, field);
    if (!fact)
        throw Error(ErrorCode::BadInput, field);
    if (fact->value == value)
        return false;
    m_impl->commit({SetIssue{field, value}});
    return true;
}

bool Session::reanalyse()
{
    const PageWork& page = m_impl->page;
    Base fresh = succeeding(page.base(), layout::layOut(page.source(), page.view().page));
    fresh.pipeline = page.base().pipeline;
    if (store::toJson(fresh) == store::toJson(page.base()))
        return false;
    fresh.pipeline = pipelineVersion();
    m_impl->commit({Rebase{std::make_shared<const Base>(std::move(fresh))}}, Impl::Conflicts::Shown);
    return true;
}

namespace {

/// The same edit at another place.
Edit movedTo(Edit edit, const State& state, const std::string& article, Part part, Span span)
{
    const bool needsStretch = std::holds_alternative<AddRecord>(edit) || std::holds_alternative<MoveRange>(edit);
    const bool ofArticle = std::holds_alternative<Tag>(edit) || std::holds_alternative<AskQuery>(edit);
    Target* target = targetOf(edit);
    if (!target || (needsStretch && span.empty()))
        throw Error(ErrorCode::BadInput, article, std::string(kindName(edit)) + " cannot be made there");
    *target = ofArticle && span.empty() ? Target{article, part, {}, {}} : targetOf(state, article, part, span);
    return edit;
}

}  // namespace

bool Session::letGo(const std::string& conflict)
{
    const auto& waiting = view().conflicts;
    if (std::none_of(waiting.begin(), waiting.end(), [&](const ConflictRow& row) { return row.id == conflict; }))
        return false;
    m_impl->commit({LetGo{conflict}});
    return true;
}

bool Session::applyAt(const std::string& conflict, const std::string& article, Part part, Span span)
{
    const auto& waiting = view().conflicts;
    if (std::none_of(waiting.begin(), waiting.end(), [&](const ConflictRow& row) { return row.id == conflict; }))
        return false;
    m_impl->requireSpan(article, part, span);
    const auto& log = m_impl->page.log();
    const auto entry = std::find_if(log.begin(), log.end(), [&](const Entry& e) { return e.id == conflict; });
    m_impl->commit({LetGo{conflict}, movedTo(entry->edit, m_impl->page.state(), article, part, span)});
    return true;
}

void Session::restyle()
{
    m_impl->page = m_impl->page.under(m_impl->archive.style);
    m_impl->storeDerived();
}

}  // namespace danqian::workspace
