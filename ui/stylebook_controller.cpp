#include "ui/stylebook_controller.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"
#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/task_runner.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace danqian::ui {

/// What a job brings back: the stylebook, and the open page under it.
struct StylebookController::Read {
    std::shared_ptr<const Stylebook> book;
    Terms papers, personal;
    DocumentController::View view;
    RulingStep step;
};

namespace {

/// In one line and without tabs, as lists of words are kept.
std::string trimmed(const std::string& text) { return utf8(qs(text).replace(u'\n', u' ').replace(u'\t', u' ').trimmed()); }

/// Keys of ignored findings hold a tab between rule and text, and are no words that somebody typed.
Ruling tidied(Ruling ruling)
{
    if (ruling.section == StyleSection::Ignored)
        return ruling;
    ruling.key = trimmed(ruling.key);
    if (ruling.value)
        ruling.value = trimmed(*ruling.value);
    return ruling;
}

std::optional<std::string> standing(const Ruling& ruling, const Stylebook& papers, const Terms& personal)
{
    if (!ruling.mine)
        return papers.ruling(ruling.section, ruling.key);
    const auto it = personal.find(ruling.key);
    return it == personal.end() ? std::nullopt : std::optional(it->second);
}

void ruleOnMine(const Ruling& ruling, Terms& personal)
{
    if (ruling.value)
        personal[ruling.key] = *ruling.value;
    else
        personal.erase(ruling.key);
}

/// Does the rulings of a step that change something, and tells which stood before.
RulingStep carryOut(Desk& desk, const std::vector<Ruling>& rulings, Terms& personal, const std::filesystem::path& personalFile)
{
    RulingStep step;
    const Stylebook papers = foldStyle(desk.archive->rulings());
    const Terms before = personal;
    for (const Ruling& ruling : rulings) {
        Ruling former = ruling;
        former.value = standing(ruling, papers, personal);
        if (former.value == ruling.value)
            continue;
        if (ruling.mine)
            ruleOnMine(ruling, personal);
        else
            desk.archive->rule(ruling.section, ruling.key, ruling.value);
        step.now.push_back(ruling);
        step.before.push_back(std::move(former));
    }
    if (personal != before && !personalFile.empty())
        savePersonalTerms(personalFile, personal);
    return step;
}

/// Whether a page reads the same under both.
bool sameReading(const Stylebook& a, const Stylebook& b)
{
    return a.rulings == b.rulings && a.personal == b.personal && a.records == b.records;
}

}  // namespace

StylebookController::StylebookController(TaskRunner* runner, ArchiveController* archive, DocumentController* document,
                                         std::filesystem::path personal, QObject* parent)
    : QObject(parent), m_runner(runner), m_archive(archive), m_document(document), m_personalFile(std::move(personal))
{
    connect(m_archive, &ArchiveController::opened, this, [this] {
        finishUpkeep();
        refresh();
        if (!readOnly())
            keepUp(true);
    });
}

bool StylebookController::readOnly() const { return m_document->readOnly(); }

void StylebookController::take(const Read& read)
{
    m_book = read.book;
    m_papersTerms = read.papers;
    m_personalTerms = read.personal;
    if (read.view && m_document->view() && m_document->view()->id == read.view->id)
        m_document->show(read.view);
    emit changed();
}

void StylebookController::refresh() { perform({}, false); }

void StylebookController::rule(std::vector<Ruling> rulings)
{
    std::transform(rulings.begin(), rulings.end(), rulings.begin(), tidied);
    std::erase_if(rulings, [](const Ruling& ruling) { return ruling.key.empty(); });
    if (readOnly())
        emit failed(Error{ErrorCode::ArchiveReadOnly});
    else if (!rulings.empty())
        perform(std::move(rulings), true);
}

void StylebookController::takeBack(const RulingStep& step) { perform({step.before.rbegin(), step.before.rend()}, false); }

void StylebookController::perform(std::vector<Ruling> rulings, bool told)
{
    m_runner->post(
        this,
        [rulings = std::move(rulings), file = m_personalFile, kept = m_personalTerms](Desk& desk) {
            if (!desk.archive)
                throw Error{ErrorCode::ArchiveMissing};
            Read read;
            read.personal = file.empty() ? kept : loadPersonalTerms(file);
            read.step = carryOut(desk, rulings, read.personal, file);
            desk.archive->setPersonalTerms(read.personal);
            read.papers = foldStyle(desk.archive->rulings()).terms;
            read.book = std::make_shared<const Stylebook>(desk.archive->stylebook());
            if (desk.session && !sameReading(*desk.session->view().style, *read.book)) {
                desk.session->restyle();
                read.view = std::make_shared<const workspace::DocumentView>(desk.session->view());
            }
            return read;
        },
        [this, told](Outcome<Read>& read) {
            if (!read) {
                emit failed(*read.error);
                return;
            }
            take(*read);
            if (read->step.now.empty())
                return;
            if (told)
                emit ruled(read->step);
            keepUp(false);
        });
}

/// Asks anew which pages are behind; a round that is under way ends with the page it is at.
void StylebookController::keepUp(bool quiet)
{
    const unsigned round = ++m_round;
    m_queue.clear();
    m_quiet = quiet && (m_total == 0 || m_quiet);
    m_runner->post(
        this, [](Desk& desk) { return desk.archive ? desk.archive->outdated() : std::vector<std::string>(); },
        [this, round](Outcome<std::vector<std::string>>& pages) {
            if (round != m_round)
                return;
            if (!pages || pages->empty()) {
                finishUpkeep();
                return;
            }
            m_queue.assign(pages->begin(), pages->end());
            m_total = pages->size();
            m_clock.start();
            m_refreshedAt = 0;
            updateNext();
        });
}

void StylebookController::updateNext()
{
    if (m_queue.empty()) {
        finishUpkeep();
        return;
    }
    emit upkeep({m_total - m_queue.size(), m_total, m_quiet, m_clock.elapsed()});
    constexpr qint64 refreshEvery = 2000;  // ms
    if (m_clock.elapsed() - m_refreshedAt > refreshEvery) {
        m_refreshedAt = m_clock.elapsed();
        m_archive->refresh();
    }
    const std::string page = m_queue.front();
    m_queue.pop_front();
    m_runner->post(
        this,
        [page](Desk& desk) {
            const bool open = desk.session && desk.document == page;  // it follows by itself
            if (desk.archive && !open)
                desk.archive->bringUpToDate(page);
        },
        [this, round = m_round](Outcome<void>& done) {
            if (round != m_round)
                return;
            if (!done) {
                finishUpkeep();  // the page shows the change when it is opened
                emit failed(*done.error);
                return;
            }
            updateNext();
        });
}

void StylebookController::cancelUpkeep()
{
    ++m_round;
    finishUpkeep();
}

void StylebookController::finishUpkeep()
{
    m_queue.clear();
    if (std::exchange(m_total, 0) == 0)
        return;
    m_archive->refresh();
    emit upkeepFinished();
}

}  // namespace danqian::ui
