#pragma once
#include "core/base/error.h"
#include "core/workspace/view.h"
#include "ui/finding_order.h"
#include "ui/selection.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace danqian::workspace {
class Session;
}

namespace danqian::ui {

class TaskRunner;

/// What somebody typed into a part's text.
struct TextChange {
    std::string article;
    Part part = Part::Body;
    std::string before, after;  ///< the whole text of the part
};

/// What came of reading the page anew.
struct Reading {
    bool changed = false;
    std::size_t articlesBefore = 0, articles = 0;
    std::size_t edits = 0;  ///< steps of people that count
    std::size_t waiting = 0;  ///< of the edits, those that no longer fit
};

/// The one place that holds the open page as it reads now, the one selection, and the verbs. Every pane listens to it.
/// Verbs return at once; what they did comes as viewChanged, what went wrong as failed. All on the UI thread.
class DocumentController : public QObject {
    Q_OBJECT

public:
    using View = std::shared_ptr<const workspace::DocumentView>;

    /// Without a runner (tests) the verbs do nothing.
    explicit DocumentController(TaskRunner* runner, QObject* parent = nullptr);

    const View& view() const { return m_view; }  ///< null: no page is open
    bool opening() const { return m_opening; }  ///< a page is on its way
    bool readOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    const Selection& selection() const { return m_selection; }
    const workspace::ArticleView* currentArticle() const;
    const workspace::FindingRow* currentFinding() const;  ///< null: the selection is no finding
    const workspace::RecordRow* currentRecord() const;
    bool pending(const std::string& finding) const { return m_pending.contains(finding); }  ///< its decision is on its way
    std::string selectedText() const;  ///< the live text of the selection's span

    /// Shows a page as it reads now, and keeps the selection where its place still is. (The verbs end here; tests start here.)
    void show(View view);

    // Opening and selecting. `origin` is the pane that asked; it is told too, and may leave its own scrolling alone.
    void openArticle(const std::string& document, const std::string& article = {});
    void openAt(const std::string& document, const Selection& place);
    void openAtFirstFinding(const std::string& document, std::function<void()> then = {});
    void close();
    void select(const Selection& selection, QObject* origin = nullptr);
    void selectArticle(const std::string& article, QObject* origin = nullptr);
    void selectFinding(const std::string& article, const std::string& key, QObject* origin = nullptr);
    void selectRecord(const std::string& article, const std::string& key, QObject* origin = nullptr);
    void selectTag(const std::string& article, const std::string& id, QObject* origin = nullptr);
    /// The next open finding in order, of this article or a later one (from the end on to the first again).
    bool nextFinding(QObject* origin = nullptr);
    bool previousFinding(QObject* origin = nullptr);
    /// In which order findings of an article are gone through.
    FindingOrder order() const { return m_order; }
    void setOrder(FindingOrder order);

    // On the selected finding; each goes on to the next one at once.
    void acceptFinding(std::size_t candidate = 0);
    void acceptFindingAs(const std::string& text);
    void rejectFinding();
    void flipFinding();  ///< of a doubtful line end: joined ↔ a new paragraph
    void skipFinding();
    /// Takes the decision on the selected finding back.
    void reopenFinding();
    /// On all findings of a list, as one step.
    void acceptFindings(const std::string& article, const std::vector<std::string>& keys);
    void rejectFindings(const std::string& article, const std::vector<std::string>& keys);

    // On the text. `expected` is what the caller saw there: where the text has changed since, the edit is refused (failed: Conflict).
    void replaceText(const std::string& article, Part part, Span span, const std::string& expected, const std::string& text);
    /// The same at all places of the list, as one step.
    void replaceAll(const std::vector<workspace::TextPlace>& places, const std::string& expected, const std::string& text);
    /// `offset`: the byte of the part's text where the line end stood (JoinRow::offset).
    void flipJoin(const std::string& article, std::size_t offset);
    void splitArticle(const std::string& article, std::size_t bodyOffset);
    void mergeWithNext();  ///< puts the next article of the page at the end of the current one
    /// The selected stretch, else the paragraph of the selection, leaves its article.
    void takeOut(bool furniture);
    void moveRest(const workspace::RestRow& piece, const std::string& toArticle, Part part);
    void articleFromRest(const workspace::RestRow& piece);
    void readAnew();  ///< ends with readingDone
    void letGo(const std::string& conflict);
    void applyAtSelection(const std::string& conflict);
    void retype(const std::string& article, ArticleKind kind);
    void signOff(const std::string& round);
    void setIssueFact(const std::string& field, const std::string& value);

    // On records.
    void setRecordField(const std::string& article, const std::string& record, const std::string& field,
                        const std::string& value);
    void confirmRecord(const std::string& article, const std::string& record, bool confirmed = true);
    void removeRecord(const std::string& article, const std::string& record);
    /// From the selected stretch of text; the fields may be empty (its text becomes the value as far as it can be read).
    void addRecordFromSelection(std::map<std::string, std::string> fields = {});

    // On tags.
    void tagArticle(const std::string& vocabulary, const std::string& term);
    void tagSelection(const std::string& vocabulary, const std::string& term);
    void untag(const std::string& tag);

    void undo();
    void redo();
    void undoGroup(const std::string& group);

    /// Brings a place of the open article in sight, and leaves the selection as it is.
    void pointAt(Part part, Span span) { emit pointedAt(part, span); }

signals:
    void viewChanged();  ///< view() is another page or another revision of it
    void selectionChanged(QObject* origin);  ///< also after viewChanged, when the selection's span moved
    void failed(const danqian::Error& error);  ///< nothing has changed
    void tookOut();  ///< a stretch left its article
    void readingDone(const danqian::ui::Reading& reading);
    void pointedAt(danqian::Part part, danqian::Span span);
    void decided(const QString& key);  ///< a decision was written down (durable)
    void typed(const danqian::ui::TextChange& change);  ///< text that somebody wrote by hand was written down
    void orderChanged();

private:
    using Verb = std::function<std::string(workspace::Session&)>;  ///< gives the id of what it made, or ""
    using Then = std::function<void(const std::string& id)>;

    void open(const std::string& document, std::function<void()> then);
    void perform(Verb verb, Then then = {});
    void decide(std::function<void(workspace::Session&, const std::string& article, const std::string& key)> verb,
                std::optional<TextChange> written = {});
    std::optional<TextChange> changeOf(const std::string& article, Part part, Span span, const std::string& text) const;
    bool step(int direction, QObject* origin);
    bool comesAfterSelection(const Selection& finding) const;
    void undoOrRedo(Verb verb);
    Selection resolved(Selection selection) const;

    TaskRunner* m_runner;
    View m_view;
    Selection m_selection;
    std::set<std::string> m_pending;  ///< keys of findings whose decision is on its way
    FindingOrder m_order = FindingOrder::Place;
    bool m_readOnly = false;
    bool m_opening = false;
};

}  // namespace danqian::ui
