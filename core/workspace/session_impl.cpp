#include "core/workspace/session_impl.h"

#include "core/base/clock.h"
#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/model/place.h"
#include "core/store/log.h"
#include "core/text/diff.h"
#include "core/workspace/pipeline.h"

#include <algorithm>
#include <array>

namespace danqian::workspace {

namespace {

constexpr std::array rounds{"first", "second", "third", "press"};

/// The round at work: the one after the last that was signed.
std::string roundAfter(const std::string& signedRound)
{
    const auto it = std::find(rounds.begin(), rounds.end(), signedRound);
    return it == rounds.end() ? rounds.front() : it + 1 == rounds.end() ? rounds.back() : *(it + 1);
}

void requireNoNewConflict(const PageWork& before, const PageWork& after)
{
    const auto& old = before.state().conflicts;
    for (const std::string& id : after.state().conflicts)
        if (!old.contains(id))
            throw Error(ErrorCode::Conflict, after.document(), "entry " + id);
}

}  // namespace

bool isRound(const std::string& name) { return std::find(rounds.begin(), rounds.end(), name) != rounds.end(); }

Session::Impl::Impl(OpenArchive& openArchive, PageWork pageWork)
    : archive(openArchive), page(std::move(pageWork)), stored(store::loadDerived(archive.database, page.document()))
{
    storeDerived();
}

void Session::Impl::storeDerived()
{
    store::DerivedPage derived = page.derived();
    if (!archive.lock || stored == derived)
        return;
    try {
        store::Transaction transaction(archive.database);
        store::putDerived(archive.database, derived, &stored);
        transaction.commit();
        stored = std::move(derived);
    } catch (const Error&) {
        // On a full disk the page can be read all the same; the lists follow with the next edit.
    }
}

std::vector<std::string> Session::Impl::commit(std::vector<Edit> edits, Conflicts conflicts)
{
    archive.requireWritable();
    std::vector<std::string> ids;
    std::vector<Entry> entries;
    const std::string group = newUuid(), now = utcNow(), round = roundAfter(page.state().signedRound);
    for (Edit& edit : edits) {
        ids.push_back(newUuid());
        entries.push_back(
            {ids.back(), page.document(), group, now, archive.actor, round, {}, std::string(pipelineVersion()), std::move(edit)});
    }
    PageWork next = page.with(entries);
    if (conflicts == Conflicts::Refused)
        requireNoNewConflict(page, next);
    store::DerivedPage derived = next.derived();

    store::Transaction transaction(archive.database);
    if (store::entryCount(archive.database, page.document()) != page.log().size())
        throw Error(ErrorCode::Conflict, page.document(), "the page was changed elsewhere");
    store::append(archive.database, entries);
    store::putDerived(archive.database, derived, &stored);
    transaction.commit();

    page = std::move(next);
    stored = std::move(derived);
    return ids;
}

void Session::Impl::takeBack(const std::string& group)
{
    // A new reading of the page, and what was let go, may leave edits waiting; so may taking that back, or bringing it back.
    Conflicts conflicts = Conflicts::Refused;
    std::string at = group;
    const std::vector<Entry>& log = page.log();
    for (std::size_t i = log.size(); i-- > 0;) {
        if (log[i].group != at)
            continue;
        if (std::holds_alternative<Rebase>(log[i].edit) || std::holds_alternative<LetGo>(log[i].edit))
            conflicts = Conflicts::Shown;
        if (const auto* undo = std::get_if<Undo>(&log[i].edit))
            at = undo->target;
    }
    commit({Undo{group}}, conflicts);
}

const FindingRow* Session::Impl::finding(const std::string& articleId, const std::string& key) const
{
    const ArticleView* view = article(articleId);
    if (!view)
        return nullptr;
    const auto it =
        std::find_if(view->findings.begin(), view->findings.end(), [&](const FindingRow& row) { return row.key == key; });
    return it == view->findings.end() ? nullptr : &*it;
}

const RecordRow* Session::Impl::record(const std::string& articleId, const std::string& key) const
{
    const ArticleView* view = article(articleId);
    if (!view)
        return nullptr;
    const auto it =
        std::find_if(view->records.begin(), view->records.end(), [&](const RecordRow& row) { return row.key == key; });
    return it == view->records.end() ? nullptr : &*it;
}

void Session::Impl::requireSpan(const std::string& articleId, Part part, Span span) const
{
    const ArticleView* view = article(articleId);
    if (!view)
        throw Error(ErrorCode::NotFound, articleId);
    const std::string& text = (*view)[part];
    if (span.begin > span.end || span.end > text.size() || !utf8::isBoundary(text, span.begin)
        || !utf8::isBoundary(text, span.end))
        throw Error(ErrorCode::BadInput, articleId, "span " + std::to_string(span.begin) + "-" + std::to_string(span.end));
}

void Session::Impl::requireText(const TextPlace& place, const std::string& expected) const
{
    requireSpan(place.article, place.part, place.span);
    if ((*article(place.article))[place.part].compare(place.span.begin, place.span.size(), expected) != 0)
        throw Error(ErrorCode::Conflict, place.article, "the text reads otherwise now");
}

std::optional<Edit> Session::Impl::replacement(const std::string& articleId, Part part, Span span, const std::string& text) const
{
    requireSpan(articleId, part, span);
    if (utf8::findInvalid(text) != std::string::npos)
        throw Error(ErrorCode::BadInput, articleId, "text that is not UTF-8");
    const std::string_view before = std::string_view((*article(articleId))[part]).substr(span.begin, span.size());
    const Replacement smallest = difference(before, text);
    if (smallest.nothing())
        return std::nullopt;
    const Span place{span.begin + smallest.span.begin, span.begin + smallest.span.end};
    return ReplaceText{targetOf(page.state(), articleId, part, place), smallest.text};
}

Target Session::Impl::target(const std::string& articleId, Part part, Span span) const
{
    requireSpan(articleId, part, span);
    return span.empty() ? Target{articleId, part, {}, {}} : targetOf(page.state(), articleId, part, span);
}

Target Session::Impl::target(const RestRow& piece) const
{
    const std::string_view where = piece.furniture ? furnitureName : leftoversName;
    const State& state = page.state();
    const auto& texts = piece.furniture ? state.furniture : state.leftovers;
    if (piece.index >= texts.size() || texts[piece.index].text(state.origins) != piece.text)
        throw Error(ErrorCode::Conflict, std::string(where), "the text reads otherwise now");
    return targetOf(state, Place{std::string(where), Part::Body, piece.index, {0, piece.text.size()}, true});
}

}  // namespace danqian::workspace
