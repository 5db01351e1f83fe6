#pragma once
#include "core/model/edit.h"
#include "core/workspace/view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace danqian::workspace {

class Archive;

/// One open page: its state, what to do with it, undo. Every verb appends to the log in one transaction and is durable when it
/// returns. Verbs give false where there was nothing to do; they throw Error (Conflict: the text changed under the caller;
/// ArchiveReadOnly; DiskFull; DatabaseFailed), and then nothing has changed. Belongs to the archive's thread.
class Session {
public:
    ~Session();

    const DocumentView& view() const;

    /// Takes a finding's suggestion (`candidate` 0 is Finding::right, 1… are Finding::others; `text` overrides both) and marks it accepted.
    bool accept(const std::string& article, const std::string& finding, std::size_t candidate = 0,
                const std::optional<std::string>& text = {});
    bool reject(const std::string& article, const std::string& finding);
    bool skip(const std::string& article, const std::string& finding);
    /// Takes the decision on a finding back: its text reads as before, and it is open again. Throws Conflict where a later edit builds on it.
    bool reopen(const std::string& article, const std::string& finding);
    /// Takes the first suggestion of every finding of the list as one step.
    std::size_t acceptAll(const std::string& article, const std::vector<std::string>& findings);

    /// Puts text in place of a span of a part. `expected` is what the caller saw there.
    bool replaceText(const std::string& article, Part part, Span span, const std::string& expected, const std::string& text);
    /// The same at every place of the list, as one step. Gives how many were changed; places that overlap an earlier one are left out.
    std::size_t replaceAll(const std::vector<TextPlace>& places, const std::string& expected, const std::string& text);

    bool setRecordField(const std::string& article, const std::string& record, const std::string& field,
                        const std::string& value);
    bool confirmRecord(const std::string& article, const std::string& record, bool confirmed = true);
    std::string addRecord(const std::string& article, Part part, Span span, const std::map<std::string, std::string>& fields);
    bool removeRecord(const std::string& article, const std::string& record);

    /// An empty span tags the whole article.
    std::string tag(const std::string& article, Part part, Span span, const std::string& vocabulary, const std::string& term);
    bool untag(const std::string& tag);

    /// Flips the line end at an offset of the body: joined ↔ a new paragraph.
    bool flipJoin(const std::string& article, std::size_t offset);
    bool splitArticle(const std::string& article, std::size_t bodyOffset);
    bool mergeArticles(const std::string& first, const std::string& second);
    /// Moves a stretch to the end of another part, or out of the articles (place.h: furnitureName, leftoversName).
    bool movePart(const std::string& article, Part part, Span span, const std::string& toArticle, Part toPart);
    /// The same for a piece that stands in no article.
    bool moveRest(const RestRow& piece, const std::string& toArticle, Part toPart = Part::Body);
    /// Makes an article of such a piece, behind all others, and gives its id.
    std::string articleFromRest(const RestRow& piece);
    bool retype(const std::string& article, ArticleKind kind);
    bool setIssueFact(const std::string& field, const std::string& value);

    /// Reads the page anew with the pipeline of today; all edits are laid over the new reading. Those that no longer fit are not lost:
    /// they wait in DocumentView::conflicts. False where the page reads as before.
    bool reanalyse();

    /// Gives an edit up that waits in DocumentView::conflicts.
    bool letGo(const std::string& conflict);
    /// Makes it at another place instead. Throws BadInput where it is of no kind that has a place.
    bool applyAt(const std::string& conflict, const std::string& article, Part part, Span span);

    /// Reads the page under the archive's stylebook as it is now.
    void restyle();

    std::string ask(const std::string& article, Part part, Span span, const std::string& question, const std::string& askedOf);
    bool answer(const std::string& query, const std::string& text, bool closed = true);
    bool signOff(const std::string& round);

    /// Takes back the last user action of this page that still stands; works across restarts.
    bool undo();
    bool redo();
    /// Takes back one action of the past; throws Conflict where a later one builds on it.
    bool undoGroup(const std::string& group);

private:
    friend class Archive;
    struct Impl;
    bool decide(const std::string& article, const std::string& finding, Verdict verdict);
    explicit Session(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace danqian::workspace
