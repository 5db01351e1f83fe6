#include "ui/correction_offer.h"

#include "core/text/diff.h"
#include "ui/dialogs/equal_dialog.h"
#include "ui/message_bar.h"
#include "ui/strings.h"
#include "ui/stylebook_controller.h"

#include <algorithm>
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

/// A form is put right in one go or in two: it is deleted and typed anew after a pause, or the other way round.
std::optional<Correction> CorrectionOffer::learn(const TextChange& change)
{
    const auto half = std::exchange(m_half, std::nullopt);
    if (auto correction = workspace::correctionBetween(change.before, change.after))
        return correction;
    m_half = change;
    if (!half || half->article != change.article || half->part != change.part || half->after != change.before)
        return {};
    constexpr std::size_t longest = 60;  // bytes: what lies farther apart is no half of the same
    const Replacement both = difference(half->before, change.after);
    if (std::max(both.span.size(), both.text.size()) <= longest)
        m_half->before = half->before;
    return workspace::correctionBetween(half->before, change.after);
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
