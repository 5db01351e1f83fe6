#include "core/workspace/session.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/text/chars.h"
#include "core/workspace/history.h"
#include "core/workspace/session_impl.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace danqian::workspace {

Session::Session(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }
Session::~Session() = default;

const DocumentView& Session::view() const { return m_impl->page.view(); }

// --- Findings

namespace {

/// The suggestion that was chosen; nothing where the finding has no such.
std::optional<std::string> suggestion(const Finding& finding, std::size_t candidate)
{
    if (candidate == 0)
        return finding.right;
    return candidate <= finding.others.size() ? std::optional(finding.others[candidate - 1]) : std::nullopt;
}

}  // namespace

bool Session::accept(const std::string& article, const std::string& finding, std::size_t candidate,
                     const std::optional<std::string>& text)
{
    const FindingRow* row = m_impl->finding(article, finding);
    const auto right = !row ? std::nullopt : text ? text : suggestion(row->finding, candidate);
    if (!right)
        return false;
    std::vector<Edit> edits;
    if (auto edit = m_impl->replacement(article, row->finding.part, row->finding.span, *right))
        edits.push_back(std::move(*edit));
    edits.push_back(Decide{finding, Verdict::Accepted, row->finding.rule});
    m_impl->commit(std::move(edits));
    return true;
}

bool Session::decide(const std::string& article, const std::string& finding, Verdict verdict)
{
    const FindingRow* row = m_impl->finding(article, finding);
    if (!row || row->verdict == verdict)
        return false;
    m_impl->commit({Decide{finding, verdict, row->finding.rule}});
    return true;
}

bool Session::reject(const std::string& article, const std::string& finding)
{
    return decide(article, finding, Verdict::Rejected);
}
bool Session::skip(const std::string& article, const std::string& finding) { return decide(article, finding, Verdict::Skipped); }

namespace {

/// The group of the last decision on a finding, if it decided nothing else.
std::optional<std::string> onlyDecision(std::span<const Entry> log, const std::string& finding)
{
    const std::set<std::string> active = activeGroups(log);
    std::optional<std::string> group;
    std::map<std::string, std::size_t> decisions;
    for (const Entry& entry : log) {
        const auto* decision = std::get_if<Decide>(&entry.edit);
        if (!decision || !active.contains(entry.group))
            continue;
        ++decisions[entry.group];
        if (decision->finding == finding)
            group = entry.group;
    }
    return group && decisions[*group] == 1 ? group : std::nullopt;
}

}  // namespace

bool Session::reopen(const std::string& article, const std::string& finding)
{
    const ArticleView* view = m_impl->article(article);
    const FindingRow* row = view ? view->finding(finding) : nullptr;
    if (!row || !row->verdict)
        return false;
    if (const auto group = onlyDecision(m_impl->page.log(), finding))
        return undoGroup(*group);
    std::vector<Edit> edits;
    if (!m_impl->finding(article, finding))  // its suggestion stands in the text
        if (auto back = m_impl->replacement(article, row->finding.part, row->finding.span, row->finding.wrong))
            edits.push_back(std::move(*back));
    edits.push_back(Decide{finding, Verdict::Open, row->finding.rule});
    m_impl->commit(std::move(edits));
    return true;
}

std::size_t Session::acceptAll(const std::string& article, const std::vector<std::string>& findings)
{
    std::vector<Edit> edits;
    std::vector<const Finding*> taken;
    const auto clashes = [&](const Finding& a) {
        return std::any_of(taken.begin(), taken.end(), [&](const Finding* b) {
            return a.part == b->part && (a.span == b->span || a.span.overlaps(b->span));
        });
    };
    for (const std::string& key : findings) {
        const FindingRow* row = m_impl->finding(article, key);
        if (!row || !row->finding.right || clashes(row->finding))
            continue;
        taken.push_back(&row->finding);
        if (auto edit = m_impl->replacement(article, row->finding.part, row->finding.span, *row->finding.right))
            edits.push_back(std::move(*edit));
        edits.push_back(Decide{key, Verdict::Accepted, row->finding.rule});
    }
    const std::size_t count = taken.size();
    if (count > 0)
        m_impl->commit(std::move(edits));
    return count;
}

// --- Text

bool Session::replaceText(const std::string& article, Part part, Span span, const std::string& expected, const std::string& text)
{
    m_impl->requireText({article, part, span}, expected);
    auto edit = m_impl->replacement(article, part, span, text);
    if (!edit)
        return false;
    m_impl->commit({std::move(*edit)});
    return true;
}

std::size_t Session::replaceAll(const std::vector<TextPlace>& places, const std::string& expected, const std::string& text)
{
    std::vector<Edit> edits;
    std::vector<const TextPlace*> taken;
    for (const TextPlace& place : places) {
        m_impl->requireText(place, expected);
        const bool clashes = std::any_of(taken.begin(), taken.end(), [&](const TextPlace* other) {
            return other->article == place.article && other->part == place.part && other->span.overlaps(place.span);
        });
        auto edit = clashes ? std::nullopt : m_impl->replacement(place.article, place.part, place.span, text);
        if (!edit)
            continue;
        taken.push_back(&place);
        edits.push_back(std::move(*edit));
    }
    if (!edits.empty())
        m_impl->commit(std::move(edits));
    return taken.size();
}

namespace {

/// Words of letters and digits need a space between them when their lines are joined; Chinese text needs none.
bool needsSpace(std::string_view text, Span gap)
{
    const auto plain = [](char32_t c) { return isAsciiLetter(c) || isAsciiDigit(c); };
    return gap.begin > 0 && gap.end < text.size() && plain(utf8::decodeBefore(text, gap.begin).ch)
        && plain(utf8::decode(text, gap.end).ch);
}

}  // namespace

bool Session::flipJoin(const std::string& article, std::size_t offset)
{
    const ArticleView* view = m_impl->article(article);
    if (!view)
        return false;
    const std::string& text = (*view)[Part::Body];
    m_impl->requireSpan(article, Part::Body, {offset, offset});
    if (offset == 0 || offset >= text.size())
        return false;
    // The line end itself, where it is shown; it may stand on either side of its place in the source.
    Span gap{offset, offset};
    const bool breakAfter = text[offset] == '\n', breakBefore = text[offset - 1] == '\n';
    if (breakAfter || text[offset] == ' ')
        ++gap.end;
    else if (breakBefore || text[offset - 1] == ' ')
        --gap.begin;
    const bool joined = !breakAfter && !breakBefore;
    const auto isThere = [&](const JoinRow& join) { return join.part == Part::Body && join.offset == offset; };
    if (joined && std::none_of(view->joins.begin(), view->joins.end(), isThere))
        return false;
    const char* replacement = joined ? "\n" : needsSpace(text, gap) ? " " : "";
    return replaceText(article, Part::Body, gap, text.substr(gap.begin, gap.size()), replacement);
}

// --- Records

bool Session::setRecordField(const std::string& article, const std::string& record, const std::string& field,
                             const std::string& value)
{
    const RecordRow* row = m_impl->record(article, record);
    if (!row)
        return false;
    Record changed = row->record;
    if (!setField(changed, field, value))
        throw Error(ErrorCode::BadInput, record, field + " = " + value);
    const auto& fields = m_impl->page.state().fields;
    const auto known = fields.find(record);
    if (known != fields.end() && known->second.contains(field) && known->second.at(field) == value)
        return false;
    m_impl->commit({SetField{record, field, value}});
    return true;
}

bool Session::confirmRecord(const std::string& article, const std::string& record, bool confirmed)
{
    const RecordRow* row = m_impl->record(article, record);
    if (!row || (row->status == RecordStatus::Confirmed) == confirmed)
        return false;
    return setRecordField(article, record, "status", confirmed ? "confirmed" : "open");
}

std::string Session::addRecord(const std::string& article, Part part, Span span, const std::map<std::string, std::string>& fields)
{
    if (span.empty())
        throw Error(ErrorCode::BadInput, article, "a record needs a place");
    Record record;
    for (const auto& [field, value] : fields)
        if (!setField(record, field, value))
            throw Error(ErrorCode::BadInput, article, field + " = " + value);
    return m_impl->commit({AddRecord{m_impl->target(article, part, span), fields}}).front();
}

bool Session::removeRecord(const std::string& article, const std::string& record)
{
    if (!m_impl->record(article, record))
        return false;
    m_impl->commit({RemoveRecord{record}});
    return true;
}

// --- Tags

std::string Session::tag(const std::string& article, Part part, Span span, const std::string& vocabulary, const std::string& term)
{
    if (!m_impl->archive.labels.contains({vocabulary, term}))
        throw Error(ErrorCode::NotFound, term, vocabulary);
    const Target target = m_impl->target(article, part, span);
    for (const TagRow& tag : m_impl->article(article)->tags) {
        const bool sameSpan = tag.span.empty() ? span.empty() : tag.part == part && tag.span == span;
        if (sameSpan && tag.vocabulary == vocabulary && tag.term == term)
            return tag.id;
    }
    return m_impl->commit({Tag{target, vocabulary, term}}).front();
}

bool Session::untag(const std::string& tag)
{
    const auto& tags = m_impl->page.state().tags;
    if (std::none_of(tags.begin(), tags.end(), [&](const TagState& t) { return t.id == tag; }))
        return false;
    m_impl->commit({Untag{tag}});
    return true;
}

// --- Questions and rounds

std::string Session::ask(const std::string& article, Part part, Span span, const std::string& question,
                         const std::string& askedOf)
{
    return m_impl->commit({AskQuery{m_impl->target(article, part, span), question, askedOf}}).front();
}

bool Session::answer(const std::string& query, const std::string& text, bool closed)
{
    const auto& queries = m_impl->page.state().queries;
    const auto it = std::find_if(queries.begin(), queries.end(), [&](const QueryState& q) { return q.id == query; });
    if (it == queries.end() || (it->answer == text && it->closed == closed))
        return false;
    m_impl->commit({AnswerQuery{query, text, closed}});
    return true;
}

bool Session::signOff(const std::string& round)
{
    if (!isRound(round))
        throw Error(ErrorCode::BadInput, round);
    if (m_impl->page.state().signedRound == round)
        return false;
    m_impl->commit({SignOff{round}});
    return true;
}

// --- Undo

bool Session::undo()
{
    const auto target = undoTargets(m_impl->page.log()).undo;
    if (target)
        m_impl->takeBack(*target);
    return target.has_value();
}

bool Session::redo()
{
    const auto target = undoTargets(m_impl->page.log()).redo;
    if (target)
        m_impl->takeBack(*target);
    return target.has_value();
}

bool Session::undoGroup(const std::string& group)
{
    const std::vector<Entry>& log = m_impl->page.log();
    const bool known = std::any_of(log.begin(), log.end(), [&](const Entry& entry) { return entry.group == group; });
    if (!known || !activeGroups(log).contains(group))
        return false;
    m_impl->takeBack(group);
    return true;
}

}  // namespace danqian::workspace
