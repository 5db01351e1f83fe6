// The part of the desk that has to do with the stylebook: its dialog, and the words about every ruling.
#include "ui/main_window.h"

#include "ui/commands.h"
#include "ui/correction_offer.h"
#include "ui/message_bar.h"
#include "ui/ruling_text.h"
#include "ui/status_line.h"
#include "ui/stylebook/stylebook_dialog.h"
#include "ui/stylebook_controller.h"
#include "ui/text.h"

namespace danqian::ui {

void MainWindow::wireStylebook()
{
    // Where people look: in the dialog while it is open.
    const auto messages = [this] { return m_style ? m_style->messages() : m_messages; };
    m_commands->on(Commands::Stylebook, this, [this] { openStylebook(); });
    m_commands->on(Commands::TakeOffer, this, [this] { m_messages->takeOffer(); });
    m_messages->setOfferKey(Commands::keyOf(m_commands->action(Commands::TakeOffer)));
    connect(m_status, &StatusLine::weightsWanted, this, [this] { openStylebook(StylebookDialog::Weights); });
    connect(m_stylebook, &StylebookController::ruled, this, [this, messages](const RulingStep& step) {
        messages()->show(MessageBar::Tone::Good, text::of(step), {},
                         {{tr("Undo"), [this, step] { m_stylebook->takeBack(step); }}});
    });
    connect(m_stylebook, &StylebookController::failed, this, [messages](const Error& error) {
        const text::Words words = text::words(error);
        messages()->show(MessageBar::Tone::Warning, words.what, words.safe + u' ' + words.remedy);
    });
    new CorrectionOffer(m_document, m_stylebook, m_messages, this);
}

StylebookDialog* MainWindow::openStylebook(int tab)
{
    if (!m_style) {
        m_style = new StylebookDialog(m_stylebook, this);
        m_style->setAttribute(Qt::WA_DeleteOnClose);
        m_style->setOfferKey(m_commands->action(Commands::TakeOffer)->shortcut());
        m_stylebook->refresh();  // how the rules were judged up to now
    }
    m_style->showTab(static_cast<StylebookDialog::Tab>(tab));
    m_style->show();
    m_style->raise();
    m_style->activateWindow();
    return m_style;
}

}  // namespace danqian::ui
