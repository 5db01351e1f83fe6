#pragma once
#include "core/base/error.h"
#include "ui/personal_terms.h"
#include "ui/ruling.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace danqian::ui {

class ArchiveController;
class DocumentController;
class TaskRunner;

/// How far the lists of other pages have followed a ruling.
struct UpkeepState {
    std::size_t done = 0, total = 0;
    bool quiet = false;  ///< nobody asked for it: the archive was read by an older program
    qint64 elapsed = 0;  ///< ms since it began
};

/// The stylebook of the open archive as it stands, the verbs that rule, and the pages that follow. Verbs return at once; what they did
/// comes as `ruled`. Rulings show on the open page at once; the lists of the other pages follow one job a page, so that decisions slip
/// in between. All on the UI thread.
class StylebookController : public QObject {
    Q_OBJECT

public:
    /// `personal`: the file of the terms of whoever works here; empty: they last as long as the program.
    StylebookController(TaskRunner* runner, ArchiveController* archive, DocumentController* document,
                        std::filesystem::path personal = {}, QObject* parent = nullptr);

    const Stylebook& book() const { return *m_book; }  ///< with the personal terms laid under the paper's
    const Terms& papersTerms() const { return m_papersTerms; }
    const Terms& personalTerms() const { return m_personalTerms; }
    bool readOnly() const;

    /// Reads it anew, with how the rules were judged so far, and shows the open page under it.
    void refresh();
    /// Rules on the keys as one step. Keys and values are trimmed; a step that changes nothing is not told.
    void rule(std::vector<Ruling> rulings);
    /// Puts back what stood before a step.
    void takeBack(const RulingStep& step);
    bool keepingUp() const { return m_total > 0; }
    void cancelUpkeep();

signals:
    void changed();  ///< book() is another one
    void ruled(const danqian::ui::RulingStep& step);
    void upkeep(const danqian::ui::UpkeepState& state);
    void upkeepFinished();
    void failed(const danqian::Error& error);  ///< nothing has changed

private:
    struct Read;
    void take(const Read& read);
    void perform(std::vector<Ruling> rulings, bool told);
    void keepUp(bool quiet);
    void updateNext();
    void finishUpkeep();

    TaskRunner* m_runner;
    ArchiveController* m_archive;
    DocumentController* m_document;
    std::filesystem::path m_personalFile;
    std::shared_ptr<const Stylebook> m_book = std::make_shared<const Stylebook>();
    Terms m_papersTerms, m_personalTerms;

    std::deque<std::string> m_queue;  ///< pages whose lists are to be made anew
    std::size_t m_total = 0;
    bool m_quiet = false;
    unsigned m_round = 0;  ///< answers of an older upkeep are not heeded
    QElapsedTimer m_clock;
    qint64 m_refreshedAt = 0;  ///< ms after the upkeep began
};

}  // namespace danqian::ui
