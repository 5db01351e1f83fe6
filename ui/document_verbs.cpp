// What people do with the open page: every verb is a job for the worker, and comes back as a new view.
#include "ui/document_controller.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"
#include "ui/task_runner.h"

#include <algorithm>
#include <utility>

namespace danqian::ui {

using workspace::ArticleView;
using workspace::DocumentView;
using workspace::FindingRow;
using workspace::Session;

namespace {

const FindingRow* findRow(const ArticleView& article, const std::string& key)
{
    const auto found =
        std::find_if(article.findings.begin(), article.findings.end(), [&](const FindingRow& row) { return row.key == key; });
    return found == article.findings.end() ? nullptr : &*found;
}

/// The finding that an undo opened again: where people want to look.
std::optional<Selection> reopened(const DocumentView& before, const DocumentView& after)
{
    for (const ArticleView& article : after.articles) {
        const ArticleView* old = before.article(article.id);
        for (const FindingRow& row : article.findings) {
            const FindingRow* was = old ? findRow(*old, row.key) : nullptr;
            if (!row.verdict && (!was || was->verdict))
                return Selection{Selection::Kind::Finding, article.id, row.finding.part, row.finding.span, row.key};
        }
    }
    return {};
}

}  // namespace

void DocumentController::perform(Verb verb, Then then)
{
    if (!m_view || !m_runner)
        return;
    if (m_readOnly) {
        m_pending.clear();
        emit failed(Error{ErrorCode::ArchiveReadOnly});
        return;
    }
    struct Done {
        View view;
        std::string id;
    };
    m_runner->post(
        this,
        [document = m_view->id, verb = std::move(verb)](Desk& desk) -> Done {
            if (!desk.session || desk.document != document)
                throw Error{ErrorCode::NotFound, document};
            const std::string id = verb(*desk.session);
            return {std::make_shared<const DocumentView>(desk.session->view()), id};
        },
        [this, then = std::move(then)](Outcome<Done>& done) {
            if (!done) {
                m_pending.clear();
                emit failed(*done.error);
                return;
            }
            show(done->view);
            if (then)
                then(done->id);
        });
}

std::optional<TextChange> DocumentController::changeOf(const std::string& article, Part part, Span span,
                                                       const std::string& text) const
{
    const ArticleView* at = m_view ? m_view->article(article) : nullptr;
    if (!at || span.begin > span.end || span.end > (*at)[part].size())
        return {};
    TextChange change{article, part, (*at)[part], (*at)[part]};
    change.after.replace(span.begin, span.size(), text);
    return change;
}

/// Goes on to the next finding before the decision is on disk: a fast hand never waits, and never decides twice.
void DocumentController::decide(std::function<void(Session&, const std::string&, const std::string&)> verb,
                                std::optional<TextChange> written)
{
    const FindingRow* row = currentFinding();
    if (!row || m_pending.contains(row->key))
        return;
    const std::string key = row->key;
    const std::string article = m_selection.article;
    m_pending.insert(key);
    if (!m_readOnly)
        nextFinding();
    perform(
        [verb = std::move(verb), article, key](Session& session) {
            verb(session, article, key);
            return std::string{};
        },
        [this, key, written = std::move(written)](const std::string&) {
            m_pending.erase(key);
            emit decided(QString::fromStdString(key));
            if (written)
                emit typed(*written);
        });
}

void DocumentController::acceptFinding(std::size_t candidate)
{
    const FindingRow* row = currentFinding();
    if (!row || !row->finding.right || candidate > row->finding.others.size())
        return;  // nothing to take: a person must write it
    decide([candidate](Session& s, const std::string& article, const std::string& key) { s.accept(article, key, candidate); });
}

void DocumentController::acceptFindingAs(const std::string& text)
{
    const FindingRow* row = currentFinding();
    if (row)
        decide([text](Session& s, const std::string& article, const std::string& key) { s.accept(article, key, 0, text); },
               changeOf(m_selection.article, row->finding.part, row->finding.span, text));
}

void DocumentController::rejectFinding()
{
    decide([](Session& s, const std::string& article, const std::string& key) { s.reject(article, key); });
}

void DocumentController::skipFinding()
{
    decide([](Session& s, const std::string& article, const std::string& key) { s.skip(article, key); });
}

void DocumentController::reopenFinding()
{
    const FindingRow* row = currentFinding();
    if (!row || !row->verdict)
        return;
    undoOrRedo([article = m_selection.article, key = row->key](Session& s) { return s.reopen(article, key), std::string{}; });
}

void DocumentController::acceptFindings(const std::string& article, const std::vector<std::string>& keys)
{
    m_pending.insert(keys.begin(), keys.end());
    nextFinding();
    perform(
        [article, keys](Session& s) {
            s.acceptAll(article, keys);
            return std::string{};
        },
        [this](const std::string&) { m_pending.clear(); });
}

void DocumentController::rejectFindings(const std::string& article, const std::vector<std::string>& keys)
{
    m_pending.insert(keys.begin(), keys.end());
    nextFinding();
    perform(
        [article, keys](Session& s) {
            for (const std::string& key : keys)
                s.reject(article, key);
            return std::string{};
        },
        [this](const std::string&) { m_pending.clear(); });
}

void DocumentController::replaceText(const std::string& article, Part part, Span span, const std::string& expected,
                                     const std::string& text)
{
    perform([=](Session& s) { return s.replaceText(article, part, span, expected, text), std::string{}; },
            [this, change = changeOf(article, part, span, text)](const std::string&) {
                if (change)
                    emit typed(*change);
            });
}

void DocumentController::replaceAll(const std::vector<workspace::TextPlace>& places, const std::string& expected,
                                    const std::string& text)
{
    perform([=](Session& s) { return s.replaceAll(places, expected, text), std::string{}; });
}

void DocumentController::setRecordField(const std::string& article, const std::string& record, const std::string& field,
                                        const std::string& value)
{
    perform([=](Session& s) { return s.setRecordField(article, record, field, value), std::string{}; });
}

void DocumentController::confirmRecord(const std::string& article, const std::string& record, bool confirmed)
{
    perform([=](Session& s) { return s.confirmRecord(article, record, confirmed), std::string{}; });
}

void DocumentController::removeRecord(const std::string& article, const std::string& record)
{
    perform([=](Session& s) { return s.removeRecord(article, record), std::string{}; });
}

void DocumentController::addRecordFromSelection(std::map<std::string, std::string> fields)
{
    const Selection place = m_selection;
    if (place.kind == Selection::Kind::Article || place.span.empty())
        return;
    perform([=](Session& s) { return s.addRecord(place.article, place.part, place.span, fields); },
            [this, place](const std::string& id) { selectRecord(place.article, id); });
}

void DocumentController::tagArticle(const std::string& vocabulary, const std::string& term)
{
    perform([=, article = m_selection.article](Session& s) { return s.tag(article, Part::Body, {}, vocabulary, term); });
}

void DocumentController::tagSelection(const std::string& vocabulary, const std::string& term)
{
    perform([=, place = m_selection](Session& s) { return s.tag(place.article, place.part, place.span, vocabulary, term); });
}

void DocumentController::untag(const std::string& tag)
{
    perform([=](Session& s) { return s.untag(tag), std::string{}; });
}

void DocumentController::undoOrRedo(Verb verb)
{
    perform(std::move(verb), [this, before = m_view](const std::string&) {
        if (!before || !m_view || before->id != m_view->id)
            return;
        if (const auto place = reopened(*before, *m_view))
            select(*place);
    });
}

void DocumentController::undo()
{
    undoOrRedo([](Session& s) { return s.undo(), std::string{}; });
}

void DocumentController::redo()
{
    undoOrRedo([](Session& s) { return s.redo(), std::string{}; });
}

void DocumentController::undoGroup(const std::string& group)
{
    undoOrRedo([=](Session& s) { return s.undoGroup(group), std::string{}; });
}

}  // namespace danqian::ui
