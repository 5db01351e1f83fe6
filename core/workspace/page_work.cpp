#include "core/workspace/page_work.h"

#include "core/workspace/cross_checks.h"
#include "core/workspace/pipeline.h"
#include "core/workspace/view_builder.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

/// Whether two texts are made of the same characters of the same origins. Their numbers may differ: a fold numbers anew.
bool same(const PieceText& a, const Origins& originsA, const PieceText& b, const Origins& originsB)
{
    return std::equal(
        a.pieces().begin(), a.pieces().end(), b.pieces().begin(), b.pieces().end(), [&](const Piece& x, const Piece& y) {
            return x.begin == y.begin && x.end == y.end && x.live == y.live && originsA.id(x.origin) == originsB.id(y.origin);
        });
}

bool readsAlike(const State& a, const Article& x, const State& b, const Article& y)
{
    if (a.issue.date.value != b.issue.date.value || a.issue.paper.value != b.issue.paper.value)
        return false;  // dates are completed from the one, the other is a name
    for (std::size_t p = 0; p < partCount; ++p)
        if (!same(x.parts[p], a.origins, y.parts[p], b.origins))
            return false;
    return true;
}

std::string_view statusName(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Open: return "open";
    case RecordStatus::Confirmed: return "confirmed";
    case RecordStatus::Corrected: return "corrected";
    case RecordStatus::Added: return "added";
    }
    return "open";
}

store::DerivedRecord derivedOf(const RecordRow& row)
{
    const Record& r = row.record;
    return {row.key,
            std::string(statusName(row.status)),
            std::string(name(r.kind)),
            r.surface,
            r.value.lo,
            r.value.hi,
            r.unit,
            r.normal.value,
            r.normal.unit,
            r.indicator,
            r.subject,
            r.place,
            r.time,
            r.qualifier,
            r.action};
}

store::DerivedArticle derivedOf(const ArticleView& view)
{
    store::DerivedArticle article;
    article.id = view.id;
    article.kind = name(view.kind);
    article.title = view.title();
    for (const FindingRow& row : view.findings)
        if (ruleFamily(row.finding.rule) != archiveFamily)
            ++(row.verdict ? article.decidedFindings : article.openFindings);
    article.text = view.text;
    for (const RecordRow& row : view.records)
        article.records.push_back(derivedOf(row));
    for (const TagRow& tag : view.tags)
        article.facets.push_back({"tag", tag.vocabulary, tag.term});
    return article;
}

std::map<std::string, RuleRecord> judgedRules(const State& state)
{
    std::map<std::string, RuleRecord> judged;
    for (const auto& [key, decision] : state.verdicts) {
        if (decision.rule.empty() || decision.verdict == Verdict::Skipped)
            continue;
        RuleRecord& record = judged[decision.rule];
        ++(decision.verdict == Verdict::Accepted ? record.accepted : record.rejected);
    }
    return judged;
}

/// How an article read before all edits; nothing where it reads so still.
std::string originalOf(const ArticleView& view, const Base& base, const Origins& origins)
{
    std::string original;
    bool changed = false;
    for (const Article& article : base.articles) {
        for (std::size_t p = 0; article.id == view.id && p < partCount; ++p) {
            const std::string text = article.parts[p].text(origins);
            changed = changed || text != view.text[p];
            original += text + '\n';
        }
    }
    return changed ? original : std::string();
}

}  // namespace

PageWork::PageWork(std::string document, Source source, std::size_t page, Base base, std::vector<Entry> log, Surroundings around)
    : m_document(std::move(document)), m_source(std::make_shared<const Source>(std::move(source))), m_page(page),
      m_base(std::make_shared<const Base>(std::move(base))), m_log(std::move(log)), m_around(std::move(around)),
      m_state(m_folded.fold(*m_source, m_document, *m_base, m_log))
{
    build(1, nullptr);
}

PageWork::PageWork(std::string document, store::StoredDocument stored, std::vector<Entry> log, Surroundings around)
    : PageWork(std::move(document), std::move(stored.source), stored.page, std::move(stored.base), std::move(log),
               std::move(around))
{
}

const Base& PageWork::base() const
{
    const Entry* rebase = activeRebase(m_log);
    return rebase ? *std::get<Rebase>(rebase->edit).base : *m_base;
}

PageWork PageWork::with(const std::vector<Entry>& entries) const
{
    PageWork next = *this;
    next.m_log.insert(next.m_log.end(), entries.begin(), entries.end());
    next.m_state = next.m_folded.fold(*m_source, m_document, *m_base, next.m_log);
    next.build(m_view->revision + 1, this);
    return next;
}

PageWork PageWork::under(std::shared_ptr<const Stylebook> style) const
{
    PageWork next = *this;
    next.m_around.style = std::move(style);
    next.build(m_view->revision + 1, nullptr);
    return next;
}

std::shared_ptr<const Analysis> PageWork::analysisOf(const Article& article, const PageWork* before) const
{
    const Article* old = before ? before->m_state->article(article.id) : nullptr;
    if (old && readsAlike(*m_state, article, *before->m_state, *old))
        return before->m_analyses.at(article.id);
    const Analysis* earlier = old ? before->m_analyses.at(article.id).get() : nullptr;
    return std::make_shared<const Analysis>(analyse(*m_state, article, {{}, m_around.style}, earlier));
}

void PageWork::build(std::uint64_t revision, const PageWork* before)
{
    Analyses analyses;
    for (const Article& article : m_state->articles)
        analyses[article.id] = analysisOf(article, before);
    m_analyses = std::move(analyses);

    ViewInput input;
    input.document = m_document;
    input.revision = revision;
    input.source = m_source;
    input.page = m_page;
    input.state = m_state;
    input.log = m_log;
    input.options.style = m_around.style;
    input.labelOf = m_around.labelOf;
    if (m_around.elsewhere)
        input.elsewhere = *m_around.elsewhere;
    input.analysisOf = [this](const Article& article) -> const Analysis& { return *m_analyses.at(article.id); };
    m_view = std::make_shared<const DocumentView>(buildView(input));
}

store::DerivedPage PageWork::derived() const
{
    const IssueFacts& issue = m_state->issue;
    store::DerivedPage page{m_document,
                            issue.paper.value,
                            issue.date.value,
                            issue.number.value,
                            issue.page.value,
                            issue.section.value,
                            m_state->signedRound,
                            m_around.style ? pipelineUnder(*m_around.style) : std::string(pipelineVersion()),
                            {},
                            judgedRules(*m_state)};
    const Origins origins = originsOf(*m_source, m_document, base());
    for (const ArticleView& article : m_view->articles) {
        page.articles.push_back(derivedOf(article));
        page.articles.back().original = originalOf(article, base(), origins);
    }
    return page;
}

}  // namespace danqian::workspace
