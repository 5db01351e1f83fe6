#include "tests/ui/desk_fixture.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"

#include <QTest>
#include <QWebEnginePage>

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace danqian::ui::test {

bool waitFor(const std::function<bool()>& condition, int milliseconds) { return QTest::qWaitFor(condition, milliseconds); }

QVariant evaluate(QWebEnginePage* page, const QString& script)
{
    auto result = std::make_shared<std::optional<QVariant>>();
    page->runJavaScript(script, [result](const QVariant& value) { *result = value; });
    waitFor([&] { return result->has_value(); });
    return result->value_or(QVariant());
}

Sheet::Sheet(std::string headline, std::vector<std::string> paragraphs) : source(std::make_shared<Source>())
{
    source->id = "11111111-1111-4111-8111-111111111111";
    source->name = "page.txt";
    source->mediaType = "text/plain";
    source->text = headline;
    Article article;
    article.id = "a1";
    const auto add = [&](Part part, std::size_t begin, std::size_t end) {
        article[part].append({0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), true});
    };
    add(Part::Headline, 0, headline.size());
    source->text += '\n';
    const std::size_t body = source->text.size();
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        source->text += (i ? "\n" : "") + paragraphs[i];
    add(Part::Body, body, source->text.size());
    PageLayout page;
    page.source = {0, source->text.size()};
    source->pages.push_back(page);

    Base base;
    base.articles.push_back(article);
    m_state = std::make_shared<State>(fold(*source, "d1", base, {}));
    m_article.id = "a1";
    for (std::size_t p = 0; p < partCount; ++p)
        m_article.text[p] = m_state->text("a1", static_cast<Part>(p));
}

Span Sheet::find(std::string_view text, int n) const
{
    std::size_t at = body().find(text);
    for (; n > 0 && at != std::string::npos; --n)
        at = body().find(text, at + 1);
    return at == std::string::npos ? Span{} : Span{at, at + text.size()};
}

Sheet& Sheet::finding(std::string_view wrong, std::string right, Severity severity, int n)
{
    workspace::FindingRow row;
    row.key = "f" + std::to_string(m_article.findings.size() + 1);
    row.finding.span = find(wrong, n);
    row.finding.wrong = wrong;
    row.finding.right = std::move(right);
    row.finding.rule = "test.rule";
    row.finding.severity = severity;
    m_article.findings.push_back(std::move(row));
    return *this;
}

Sheet& Sheet::certainty(const std::string& finding, double confidence)
{
    for (workspace::FindingRow& row : m_article.findings)
        if (row.key == finding)
            row.finding.confidence = confidence;
    return *this;
}

Sheet& Sheet::record(std::string_view surface, RecordKind kind, int n)
{
    workspace::RecordRow row;
    row.key = "r" + std::to_string(m_article.records.size() + 1);
    row.record.span = find(surface, n);
    row.record.surface = surface;
    row.record.kind = kind;
    m_article.records.push_back(std::move(row));
    return *this;
}

Sheet& Sheet::join(std::size_t offset, bool joined)
{
    workspace::JoinRow row;
    row.offset = offset;
    row.joined = joined;
    m_article.joins.push_back(row);
    return *this;
}

Sheet& Sheet::edit(Span span, const std::string& text)
{
    m_state = std::make_shared<State>(*m_state);
    const auto origin = m_state->origins.add("edit" + std::to_string(++m_edits), text);
    (*m_state->article("a1"))[Part::Body].replace(span, origin, m_state->origins);
    m_article.text[static_cast<std::size_t>(Part::Body)] = m_state->text("a1", Part::Body);
    return *this;
}

DocumentController::View Sheet::view(std::uint64_t revision) const
{
    auto view = std::make_shared<workspace::DocumentView>();
    view->id = "d1";
    view->revision = revision;
    view->sourceName = source->name;
    view->source = source;
    view->state = m_state;
    view->articles.push_back(m_article);
    return view;
}

OpenDesk::OpenDesk() = default;

bool OpenDesk::open(const std::string& text)
{
    const std::string file = m_folder.filePath(QStringLiteral("page.txt")).toStdString();
    std::ofstream(file, std::ios::binary) << text;
    bool done = false;
    runner.post(
        &controller,
        [file, path = archivePath()](Desk& desk) -> std::string {
            desk.archive = workspace::Archive::open(path, workspace::Archive::Mode::ReadWrite, true);
            const auto results = desk.archive->importFiles({file}, "2023-11-07");
            if (results.empty() || results[0].documents.empty())
                throw results.empty() || !results[0].error ? Error{ErrorCode::NotFound, file} : *results[0].error;
            return results[0].documents[0];
        },
        [&](Outcome<std::string>& imported) {
            done = true;
            if (imported)
                controller.openArticle(m_document = *imported);
            else
                std::cerr << imported.error->what() << '\n';
        });
    return waitFor([&] { return done && (m_document.empty() || controller.currentArticle()); }) && !m_document.empty();
}

std::string OpenDesk::body() const
{
    const workspace::ArticleView* article = controller.currentArticle();
    return article ? (*article)[Part::Body] : std::string();
}

}  // namespace danqian::ui::test
