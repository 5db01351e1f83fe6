#include "ui/correction_offer.h"

#include "core/text/diff.h"
#include "ui/dialogs/equal_dialog.h"
#include "ui/message_bar.h"
#include "ui/strings.h"
#include "ui/stylebook_controller.h"

#include <utility>

namespace danqian::ui {

using workspace::Correction;

CorrectionOffer::CorrectionOffer(DocumentController* document, StylebookController* stylebook, MessageBar* messages,
                                 QWidget* window)
    : QObject(window), m_document(document), m_stylebook(stylebook), m_messages(messages), m_window(window)
{
    connect(document, &DocumentController::typed, this, &CorrectionOffer::onTyped);
}

void CorrectionOffer::onTyped(const TextChange& change)
{
    if (const auto correction = learn(change))
        offer(*correction);
}

std::optional<Correction> CorrectionOffer::learn(const TextChange& change)
{
    const auto deleted = std::exchange(m_deleted, std::nullopt);
    const bool goesOn =
        deleted && deleted->article == change.article && deleted->part == change.part && deleted->after == change.before;
    const std::string& before = goesOn ? deleted->before : change.before;
    if (difference(before, change.after).text.empty())
        m_deleted = TextChange{change.article, change.part, before, change.after};
    return workspace::correctionBetween(before, change.after);
}

void CorrectionOffer::offer(const Correction& correction)
{
    const auto places = workspace::placesOf(*m_document->view(), correction);
    if (places.empty())
        return;
    m_messages->show(
        MessageBar::Tone::Info,
        tr("%n more places of this page read “%1”.", nullptr, static_cast<int>(places.size())).arg(qs(correction.wrong)), {},
        {{tr("Show…"), [this, correction] { showPlaces(correction); }},
         {tr("Always “%1”").arg(qs(correction.right)), [this, correction] {
              m_stylebook->rule({{StyleSection::Term, correction.wrong, correction.right}});
          }}});
}

void CorrectionOffer::showPlaces(const Correction& correction)
{
    const auto chosen = askAboutPlaces(*m_document, correction, m_window);
    if (!chosen.empty())
        m_document->replaceAll(chosen, correction.wrong, correction.right);
}

}  // namespace danqian::ui
