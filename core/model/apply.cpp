#include "core/base/utf8.h"
#include "core/model/fold.h"
#include "core/model/place.h"

#include <algorithm>
#include <array>

namespace danqian {

namespace {

bool isOutside(std::string_view article) { return article == furnitureName || article == leftoversName; }

/// Applies one edit; false, with nothing changed, where it does not fit.
class Applier {
public:
    Applier(State& state, const Entry& entry) : m_state(state), m_entry(entry) { }

    bool operator()(const ReplaceText& edit)
    {
        const auto place = locate(m_state, edit.target);
        if (!place || !fits(*place, edit) || !newOrigin(edit.text))
            return false;
        textAt(m_state, *place).replace(place->span, m_origin, m_state.origins);
        return true;
    }

    bool operator()(const Decide& edit)
    {
        if (edit.verdict == Verdict::Open)
            m_state.verdicts.erase(edit.finding);
        else
            m_state.verdicts[edit.finding] = edit;
        return true;
    }

    bool operator()(const SetField& edit)
    {
        if (!isKey(edit.record) && !m_state.added.contains(edit.record))
            return false;
        m_state.fields[edit.record][edit.field] = edit.value;
        return true;
    }

    bool operator()(const AddRecord& edit)
    {
        if (!readsAsQuoted(edit.target))
            return false;
        m_state.added[m_entry.id] = edit;
        return true;
    }

    bool operator()(const RemoveRecord& edit)
    {
        m_state.removed.insert(edit.record);
        return true;
    }

    bool operator()(const Tag& edit)
    {
        if (!readsAsQuoted(edit.target))
            return false;
        m_state.tags.push_back({m_entry.id, edit.target, edit.vocabulary, edit.term});
        return true;
    }

    bool operator()(const Untag& edit)
    {
        std::erase_if(m_state.tags, [&](const TagState& tag) { return tag.id == edit.tag; });
        return true;
    }

    bool operator()(const Link& edit)
    {
        const auto place = locate(m_state, edit.target);
        if (!place || !readsAsQuoted(edit.target))
            return false;
        Mention mention;
        mention.part = place->part;
        mention.span = place->span;
        const std::string key = mentionKey(m_state, place->article, mention);
        if (edit.authority.empty())
            m_state.links.erase(key);
        else
            m_state.links[key] = edit.authority;
        return true;
    }

    bool operator()(const SplitArticle& edit);
    bool operator()(const MergeArticles& edit);
    bool operator()(const MoveRange& edit);

    bool operator()(const Retype& edit)
    {
        Article* article = m_state.article(edit.article);
        if (article)
            article->kind = edit.kind;
        return article != nullptr;
    }

    bool operator()(const SetIssue& edit)
    {
        IssueFact* fact = issueFact(m_state.issue, edit.field);
        if (fact)
            *fact = {edit.value, "given"};
        return fact != nullptr;
    }

    bool operator()(const AskQuery& edit)
    {
        if (!readsAsQuoted(edit.target))
            return false;
        m_state.queries.push_back({m_entry.id, edit.target, edit.question, edit.askedOf, {}, false});
        return true;
    }

    bool operator()(const AnswerQuery& edit)
    {
        const auto query =
            std::find_if(m_state.queries.begin(), m_state.queries.end(), [&](const QueryState& q) { return q.id == edit.query; });
        if (query == m_state.queries.end())
            return false;
        query->answer = edit.answer;
        query->closed = edit.closed;
        return true;
    }

    bool operator()(const SignOff& edit)
    {
        m_state.signedRound = edit.round;
        return true;
    }

    // These are weighed before anything is applied.
    bool operator()(const Undo&) { return true; }
    bool operator()(const LetGo&) { return true; }
    bool operator()(const Rebase& edit) { return edit.base != nullptr; }

private:
    /// Keys of derived records hold a colon; ids of entries do not.
    static bool isKey(std::string_view record) { return record.find(':') != std::string_view::npos; }

    bool readsAsQuoted(const Target& target) const
    {
        const auto place = locate(m_state, target);
        return place
            && (target.quote.empty()
                || textAt(std::as_const(m_state), *place).text(m_state.origins, place->span) == target.quote);
    }

    bool fits(const Place& place, const ReplaceText& edit) const
    {
        const PieceText& text = textAt(std::as_const(m_state), place);
        if (edit.target.wholeArticle())
            return text.empty();  // there was nothing to anchor to
        if (place.span.empty() && edit.target.quote.empty())
            return place.sure || text.empty();  // not into a stretch that is gone
        const std::string now = text.text(m_state.origins, place.span);
        return edit.target.quote.empty() || now == edit.target.quote || now == edit.text;
    }

    bool newOrigin(const std::string& text)
    {
        if (m_state.origins.find(m_entry.id) || utf8::findInvalid(text) != std::string::npos)
            return false;
        m_origin = m_state.origins.add(m_entry.id, text);
        return true;
    }

    /// Takes the line feeds away that stand at the ends of a text.
    void trimLineFeeds(PieceText& text) const
    {
        const std::string live = text.text(m_state.origins);
        const std::size_t first = live.find_first_not_of('\n');
        if (first == std::string::npos)
            return text.kill({0, live.size()});
        text.kill({live.find_last_not_of('\n') + 1, live.size()});
        text.kill({0, first});
    }

    /// Puts a text at the end, parted by the next byte of this entry's own text.
    void appendParted(PieceText& text, const PieceText& added)
    {
        if (!text.empty() && !added.empty()) {
            text.append(Piece{m_origin, m_parted, m_parted + 1, true});
            ++m_parted;
        }
        text.append(added);
    }

    /// Leaves one line feed where a paragraph was taken out, none at the ends of the text.
    void closeGap(PieceText& before, PieceText& behind) const
    {
        const std::string head = before.text(m_state.origins), tail = behind.text(m_state.origins);
        if (head.empty())
            trimLineFeeds(behind);
        else if (tail.empty())
            trimLineFeeds(before);
        else if (head.back() == '\n' && tail.front() == '\n')
            behind.kill({0, 1});
    }

    void dropEmptyOutsiders()
    {
        const auto bare = [](const PieceText& text) { return text.pieces().empty(); };
        std::erase_if(m_state.furniture, bare);
        std::erase_if(m_state.leftovers, bare);
    }

    State& m_state;
    const Entry& m_entry;
    Origins::Ref m_origin = 0;
    std::uint32_t m_parted = 0;
};

bool Applier::operator()(const SplitArticle& edit)
{
    const auto place = locate(m_state, edit.at);
    if (!place || edit.at.wholeArticle() || !place->sure || !readsAsQuoted(edit.at) || m_state.article(m_entry.id)
        || isOutside(m_entry.id))
        return false;
    Article fresh;
    fresh.id = m_entry.id;
    fresh.kind = edit.kind;
    PieceText& text = textAt(m_state, *place);
    auto [before, after] = text.cut(place->span.begin);
    trimLineFeeds(before);
    trimLineFeeds(after);
    text = std::move(before);
    const Part part = isOutside(place->article) ? Part::Body : place->part;
    fresh[part] = std::move(after);
    auto at = m_state.articles.end();
    if (Article* article = m_state.article(place->article)) {
        for (auto p = static_cast<std::size_t>(part) + 1; p < partCount; ++p)
            std::swap(fresh.parts[p], article->parts[p]);
        at = m_state.articles.begin() + (article - m_state.articles.data()) + 1;
    }
    m_state.articles.insert(at, std::move(fresh));
    dropEmptyOutsiders();
    return true;
}

bool Applier::operator()(const MergeArticles& edit)
{
    Article* first = m_state.article(edit.first);
    Article* second = m_state.article(edit.second);
    if (!first || !second || first == second || !newOrigin(std::string(partCount, '\n')))
        return false;
    PieceText& body = (*first)[Part::Body];
    for (const PieceText& text : second->parts)
        appendParted(body, text);
    const auto inherit = [&](Target& target) {
        if (target.wholeArticle() && target.article == edit.second)
            target.article = edit.first;
    };
    for (TagState& tag : m_state.tags)
        inherit(tag.target);
    for (QueryState& query : m_state.queries)
        inherit(query.target);
    m_state.articles.erase(m_state.articles.begin() + (second - m_state.articles.data()));
    return true;
}

bool Applier::operator()(const MoveRange& edit)
{
    const auto place = locate(m_state, edit.from);
    const bool outside = isOutside(edit.toArticle);
    if (!place || place->span.empty() || !readsAsQuoted(edit.from) || (!outside && !m_state.article(edit.toArticle))
        || !newOrigin(edit.toPart == Part::Body ? "\n" : " "))
        return false;
    PieceText& from = textAt(m_state, *place);
    auto [rest, behind] = from.cut(place->span.end);
    auto [before, moved] = rest.cut(place->span.begin);
    trimLineFeeds(moved);
    closeGap(before, behind);
    before.append(behind);
    from = std::move(before);
    if (outside)
        (edit.toArticle == furnitureName ? m_state.furniture : m_state.leftovers).push_back(std::move(moved));
    else
        appendParted((*m_state.article(edit.toArticle))[edit.toPart], moved);
    dropEmptyOutsiders();
    return true;
}

}  // namespace

void apply(State& state, const Entry& entry)
{
    if (!std::visit(Applier(state, entry), entry.edit))
        state.conflicts.insert(entry.id);
}

}  // namespace danqian
