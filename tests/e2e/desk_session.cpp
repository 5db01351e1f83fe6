#include "tests/e2e/desk_session.h"

#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/main_window.h"
#include "ui/models/records_model.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/reader_view.h"
#include "ui/settings.h"
#include "ui/strings.h"
#include "ui/system_theme.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <iostream>
#include <memory>
#include <optional>

namespace danqian::e2e {

using namespace Qt::StringLiterals;
using ui::qs;
using ui::utf8;

DeskSession::DeskSession(const QString& archive, const QString& fileToImport) : m_archive(archive), m_file(fileToImport)
{
    ui::Settings settings;
    settings.remember = false;
    m_window = new ui::MainWindow(settings, new ui::SystemTheme);
    m_window->resize(1440, 900);
}

DeskSession::~DeskSession() { delete m_window; }

bool DeskSession::waitFor(const char* what, const std::function<bool()>& condition, int milliseconds) const
{
    const bool held = QTest::qWaitFor(condition, milliseconds);
    if (!held)
        std::cerr << "the desk did not " << what << " in time\n";
    return held;
}

QVariant DeskSession::evaluate(const QString& script) const
{
    auto result = std::make_shared<std::optional<QVariant>>();
    m_window->reader()->page()->runJavaScript(script, [result](const QVariant& value) { *result = value; });
    waitFor("answer a script", [&] { return result->has_value(); });
    return result->value_or(QVariant());
}

QWidget* DeskSession::readerInput() const
{
    QWidget* view = m_window->reader()->focusProxy();
    return view->focusProxy() ? view->focusProxy() : view;
}

bool DeskSession::opens()
{
    QSignalSpy settled(m_window, &ui::MainWindow::settled);
    m_window->show();
    m_window->activateWindow();
    std::vector<std::filesystem::path> files;
    if (!m_file.isEmpty())
        files.emplace_back(utf8(m_file));
    m_window->start(utf8(m_archive), files);
    return waitFor("open the page", [&] { return m_window->document()->currentArticle() && !settled.isEmpty(); });
}

bool DeskSession::acceptFindingByKey()
{
    ui::DocumentController* document = m_window->document();
    auto* list = m_window->findChild<QListView*>(u"findings"_s);
    if (!list)
        list = m_window->findChild<QListView*>();
    const auto open = [&] {
        const auto* row = document->currentFinding();
        return row && !row->verdict && row->finding.right && !document->pending(row->key);
    };
    // Findings for which a person must write the correction are passed over, by Space.
    for (int i = 0; i < 50 && !open(); ++i) {
        if (document->currentFinding())
            document->nextFinding();
        else if (!document->nextFinding())
            break;
        QTest::qWait(10);
    }
    if (!waitFor("come to a finding", open))
        return false;
    const std::size_t before = decisions();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    return waitFor("write the decision", [&] { return decisions() == before + 1; });
}

/// Clicks before a place of the text until the caret stands there: the text may still be scrolling to what is selected.
bool DeskSession::clickBefore(const QString& place)
{
    const QString where =
        u"(() => { const words = '%1'; const line = sheet.lines.find(l => l.text.includes(words)); if (!line) return {};"
        "const at = line.text.indexOf(words), box = drawing.boxOf(line.element, at, at + 1), picked = sheet.selection();"
        "const there = picked && picked.collapsed && sheet.lines[picked.from.index] === line && picked.from.unit === at;"
        "return {x: box.left + 2, y: box.top + box.height / 2, there: !!there && document.hasFocus()}; })()"_s.arg(place);
    return waitFor("set the caret", [&] {
        const QVariantMap at = evaluate(where).toMap();
        if (at[u"there"_s].toBool())
            return true;
        if (!at.isEmpty())
            QTest::mouseClick(readerInput(), Qt::LeftButton, {}, QPoint(at[u"x"_s].toInt(), at[u"y"_s].toInt()));
        QTest::qWait(200);
        return false;
    });
}

bool DeskSession::typeBefore(const QString& place, const QString& text)
{
    if (!clickBefore(place))
        return false;
    QTest::keyClicks(readerInput(), text);
    return waitFor("take the typed text", [&] { return bodies().contains(text + place); });
}

bool DeskSession::correctValue(const QString& surface, const QString& value)
{
    const auto* article = m_window->document()->currentArticle();
    const auto row = std::find_if(article->records.begin(), article->records.end(),
                                  [&](const auto& r) { return qs(r.record.surface) == surface; });
    auto* table = m_window->findChild<QTableView*>(u"records"_s);
    if (row == article->records.end() || !table) {
        std::cerr << "there is no record " << utf8(surface) << '\n';
        return false;
    }
    const std::string key = row->key;
    m_window->document()->selectRecord(article->id, key);
    if (!waitFor("select the record", [&] { return table->isVisible() && table->currentIndex().isValid(); }))
        return false;
    table->setFocus();
    table->setCurrentIndex(table->model()->index(table->currentIndex().row(), ui::RecordsModel::ValueColumn));
    QTest::keyClick(table, Qt::Key_F2);
    QLineEdit* editor = nullptr;
    if (!waitFor("open the cell", [&] { return (editor = table->viewport()->findChild<QLineEdit*>()) != nullptr; }))
        return false;
    editor->setText(value);
    QTest::keyClick(editor, Qt::Key_Return);
    return waitFor("correct the record", [&] { return memory().contains(u"value="_s + value); });
}

bool DeskSession::tagArticle()
{
    ui::DocumentController* document = m_window->document();
    document->select({ui::Selection::Kind::Article, document->selection().article, Part::Body, {}, {}});
    auto* field = m_window->findChild<QLineEdit*>(u"tagField"_s);
    std::optional<std::string> term;
    m_window->archive()->terms({}, m_window, [&](const std::vector<workspace::Term>& terms) {
        term = terms.empty() ? std::string() : terms.front().label;
    });
    if (!field || !waitFor("give its vocabulary", [&] { return term.has_value(); }) || term->empty())
        return false;
    field->setText(qs(*term));
    QTest::keyClick(field, Qt::Key_Return);
    return waitFor("set the tag", [&] {
        const auto* article = document->currentArticle();
        return article && !article->tags.empty();
    });
}

bool DeskSession::undoEverything()
{
    readerInput()->setFocus();
    for (int i = 0; m_window->document()->view()->canUndo && i < 100; ++i) {
        const auto revision = m_window->document()->view()->revision;
        QTest::keyClick(readerInput(), Qt::Key_Z, Qt::ControlModifier);
        if (!waitFor("undo", [&] { return m_window->document()->view()->revision != revision; }))
            return false;
    }
    return !m_window->document()->view()->canUndo;
}

bool DeskSession::redoEverything()
{
    readerInput()->setFocus();
    for (int i = 0; m_window->document()->view()->canRedo && i < 100; ++i) {
        const auto revision = m_window->document()->view()->revision;
        QTest::keyClick(readerInput(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        if (!waitFor("redo", [&] { return m_window->document()->view()->revision != revision; }))
            return false;
    }
    return !m_window->document()->view()->canRedo;
}

bool DeskSession::exportText(const QString& target)
{
    workspace::ExportRequest request;
    request.format = workspace::ExportFormat::Text;
    request.target = utf8(target);
    bool done = false;
    m_window->archive()->exportTo(request, [&](std::size_t) { done = true; });
    return waitFor("export", [&] { return done; });
}

QString DeskSession::bodies() const
{
    QString out;
    if (const auto& view = m_window->document()->view())
        for (const auto& article : view->articles)
            out += qs(article[Part::Body]) + u'\n';
    return out;
}

std::size_t DeskSession::decisions() const
{
    std::size_t count = 0;
    if (const auto& view = m_window->document()->view())
        count = view->state->verdicts.size();
    return count;
}

QString DeskSession::memory() const
{
    const auto& view = m_window->document()->view();
    if (!view)
        return {};
    QString out = bodies();
    for (const auto& [finding, decision] : view->state->verdicts)
        out += qs(finding) + u" verdict="_s + QString::number(static_cast<int>(decision.verdict)) + u'\n';
    for (const auto& [record, fields] : view->state->fields)
        for (const auto& [field, value] : fields)
            out += qs(record) + u' ' + qs(field) + u'=' + qs(value) + u'\n';
    for (const auto& tag : view->state->tags)
        out += u"tag "_s + qs(tag.vocabulary) + u' ' + qs(tag.term) + u'\n';
    return out;
}

}  // namespace danqian::e2e
