#pragma once
#include "core/workspace/view.h"
#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/stylebook_controller.h"
#include "ui/task_runner.h"

#include <QString>
#include <QTemporaryDir>
#include <QVariant>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class QWebEnginePage;

/// What the desk's tests share: pages made by hand, and waiting for something to come true.
namespace danqian::ui::test {

/// Runs the event loop until the condition holds; false when it did not in time.
bool waitFor(const std::function<bool()>& condition, int milliseconds = 10'000);

/// What a script in the page gives.
QVariant evaluate(QWebEnginePage* page, const QString& script);

/// One article, made by hand from a headline and paragraphs: its source holds the headline and the paragraphs line by line.
class Sheet {
public:
    Sheet(std::string headline, std::vector<std::string> paragraphs);

    /// Spans are found by their text: the n-th place (from 0) where it stands in the body.
    Span find(std::string_view text, int n = 0) const;
    Sheet& finding(std::string_view wrong, std::string right, Severity severity = Severity::Error, int n = 0);
    Sheet& certainty(const std::string& finding, double confidence);
    Sheet& record(std::string_view surface, RecordKind kind = RecordKind::Count, int n = 0);
    Sheet& join(std::size_t offset, bool joined = true);

    DocumentController::View view(std::uint64_t revision = 1) const;

    /// Replaces text as an edit of somebody does; marks are left where they were.
    Sheet& edit(Span span, const std::string& text);

    const std::string& body() const { return m_article.text[static_cast<std::size_t>(Part::Body)]; }

    std::shared_ptr<Source> source;

private:
    std::shared_ptr<State> m_state;
    workspace::ArticleView m_article;
    int m_edits = 0;
};

/// A real archive in a folder of its own, with the thread that owns it.
class OpenDesk {
public:
    OpenDesk();

    /// Imports a text as a page and opens its first article; false when that failed (the reason is printed).
    bool open(const std::string& text);
    const std::string& document() const { return m_document; }
    std::string body() const;
    std::string archivePath() const { return m_folder.filePath(QStringLiteral("test.danqian")).toStdString(); }

    TaskRunner runner;
    DocumentController controller{&runner};
    ArchiveController archive{&runner};
    StylebookController stylebook{&runner, &archive, &controller};

private:
    QTemporaryDir m_folder;
    std::string m_document;
};

}  // namespace danqian::ui::test
