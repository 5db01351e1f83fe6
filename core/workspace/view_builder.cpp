#include "core/workspace/view_builder.h"

#include "core/model/place.h"
#include "core/workspace/accepted.h"
#include "core/workspace/cross_checks.h"
#include "core/workspace/history.h"
#include "core/workspace/joins.h"

#include <algorithm>
#include <tuple>

namespace danqian::workspace {

namespace {

void addFindings(ArticleView& view, const State& state, const Analysis& analysis)
{
    for (const Finding& finding : analysis.findings) {
        FindingRow row{findingKey(state, view.id, finding), finding, {}};
        if (const auto it = state.verdicts.find(row.key); it != state.verdicts.end())
            row.verdict = it->second.verdict;
        view.findings.push_back(std::move(row));
    }
}

/// Lays the corrected fields over a record.
void correct(RecordRow& row, const State& state)
{
    const auto it = state.fields.find(row.key);
    if (it == state.fields.end())
        return;
    for (const auto& [field, value] : it->second) {
        if (setField(row.record, field, value) && field != "status")
            row.corrected.insert(field);
    }
    if (row.status == RecordStatus::Added)
        return;
    const auto status = it->second.find("status");
    if (!row.corrected.empty())
        row.status = RecordStatus::Corrected;
    else if (status != it->second.end() && status->second == "confirmed")
        row.status = RecordStatus::Confirmed;
}

void addRecords(ArticleView& view, const State& state, const Analysis& analysis)
{
    for (std::size_t i = 0; i < analysis.records.size(); ++i) {
        const Record& record = analysis.records[i];
        RecordRow row{recordKey(state, view.id, record), record, RecordStatus::Open, {}};
        if (state.removed.contains(row.key))
            continue;
        if (record.totalBack > 0 && record.totalBack <= i)
            row.total = recordKey(state, view.id, analysis.records[i - record.totalBack]);
        correct(row, state);
        view.records.push_back(std::move(row));
    }
}

/// Records that people added stand where their targets are now.
void addAddedRecords(DocumentView& view, const State& state)
{
    for (const auto& [id, added] : state.added) {
        const auto place = state.removed.contains(id) ? std::nullopt : locateToShow(state, added.target);
        const auto article = std::find_if(view.articles.begin(), view.articles.end(),
                                          [&](const ArticleView& a) { return place && a.id == place->article; });
        if (article == view.articles.end())
            continue;
        RecordRow row{id, {}, RecordStatus::Added, {}};
        row.record.part = place->part;
        row.record.span = place->span;
        row.record.surface = (*article)[place->part].substr(place->span.begin, place->span.size());
        row.record.rule = "added";
        for (const auto& [field, value] : added.fields)
            setField(row.record, field, value);
        correct(row, state);
        article->records.push_back(std::move(row));
    }
    for (ArticleView& article : view.articles) {
        std::stable_sort(article.records.begin(), article.records.end(), [](const RecordRow& a, const RecordRow& b) {
            return std::tie(a.record.part, a.record.span) < std::tie(b.record.part, b.record.span);
        });
    }
}

void addTags(DocumentView& view, const ViewInput& input)
{
    const State& state = *input.state;
    for (const TagState& tag : state.tags) {
        const auto place = locateToShow(state, tag.target);
        const auto article = std::find_if(view.articles.begin(), view.articles.end(),
                                          [&](const ArticleView& a) { return place && a.id == place->article; });
        if (article == view.articles.end()) {
            continue;  // named among the conflicts
        }
        TagRow row{tag.id, tag.vocabulary, tag.term, tag.term, place->part, place->span, false};
        if (input.labelOf)
            row.label = input.labelOf(tag.vocabulary, tag.term);
        if (!tag.target.wholeArticle())
            row.changed = (*article)[place->part].compare(place->span.begin, place->span.size(), tag.target.quote) != 0;
        article->tags.push_back(std::move(row));
    }
}

void addQueries(DocumentView& view, const State& state)
{
    for (const QueryState& query : state.queries) {
        QueryRow row{query.id,       query.target.article, query.target.part, {},          query.target.quote,
                     query.question, query.askedOf,        query.answer,      query.closed};
        if (const auto place = locateToShow(state, query.target)) {
            row.article = place->article;
            row.part = place->part;
            row.span = place->span;
        }
        view.queries.push_back(std::move(row));
    }
}

/// What stands in no article; pieces without any live text are left out.
std::vector<RestRow> restOf(const State& state)
{
    std::vector<RestRow> rest;
    for (const bool furniture : {true, false}) {
        const std::vector<PieceText>& texts = furniture ? state.furniture : state.leftovers;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            std::string text = texts[i].text(state.origins);
            if (text.find_first_not_of(" \r\n\t\f") != std::string::npos)
                rest.push_back({furniture, i, std::move(text), sourceSpans(texts[i], {0, texts[i].size()})});
        }
    }
    std::stable_sort(rest.begin(), rest.end(), [](const RestRow& a, const RestRow& b) {
        return !a.source.empty() && (b.source.empty() || a.source.front() < b.source.front());
    });
    return rest;
}

/// The edits that wait for a person, oldest first: those that do not fit, and tags whose text is gone.
std::vector<ConflictRow> conflictsOf(const State& state, std::span<const Entry> log)
{
    std::set<std::string> waiting = state.conflicts;
    for (const TagState& tag : state.tags)
        if (const auto place = locateToShow(state, tag.target); !place || !state.article(place->article))
            waiting.insert(tag.id);
    std::vector<ConflictRow> rows;
    for (const Entry& entry : log) {
        if (waiting.erase(entry.id) == 0)
            continue;
        Edit edit = entry.edit;
        rows.push_back({entry.id, historyRow(entry), targetOf(edit) != nullptr});
    }
    return rows;
}

}  // namespace

ArticleView buildArticleView(const State& state, const Article& article, const Analysis& analysis)
{
    ArticleView view;
    view.id = article.id;
    view.kind = article.kind;
    for (std::size_t p = 0; p < partCount; ++p)
        view.text[p] = article.parts[p].text(state.origins);
    addFindings(view, state, analysis);
    addRecords(view, state, analysis);
    for (const Mention& mention : analysis.mentions) {
        const std::string key = mentionKey(state, article.id, mention);
        const auto link = state.links.find(key);
        view.mentions.push_back({key, mention, link == state.links.end() ? std::string() : link->second});
    }
    for (const PlacedJoin& join : joinsOf(state, article))
        view.joins.push_back({join.part, join.offset, join.joined, join.join->confidence});
    return view;
}

DocumentView buildView(const ViewInput& input)
{
    const State& state = *input.state;
    DocumentView view;
    view.id = input.document;
    view.revision = input.revision;
    view.source = input.source;
    view.page = input.page;
    view.state = input.state;
    view.sourceName = input.source->name;
    view.mediaType = input.source->mediaType;
    view.style = input.options.style ? input.options.style : std::make_shared<const Stylebook>();
    view.issue = state.issue;
    view.signedRound = state.signedRound;
    for (const Article& article : state.articles)
        view.articles.push_back(buildArticleView(
            state, article, input.analysisOf ? input.analysisOf(article) : analyse(state, article, input.options)));
    addAddedRecords(view, state);
    addConflicts(view, state, input.elsewhere);
    addTags(view, input);
    addQueries(view, state);
    addAccepted(view, state, input.log);
    view.rest = restOf(state);
    view.conflicts = conflictsOf(state, input.log);
    view.history = historyOf(input.log);
    const UndoTargets targets = undoTargets(input.log);
    view.canUndo = targets.undo.has_value();
    view.canRedo = targets.redo.has_value();
    return view;
}

}  // namespace danqian::workspace
