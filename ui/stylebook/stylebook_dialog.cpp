#include "ui/stylebook/stylebook_dialog.h"

#include "ui/message_bar.h"
#include "ui/stylebook/glossary_tab.h"
#include "ui/stylebook/ignored_tab.h"
#include "ui/stylebook/rules_tab.h"
#include "ui/stylebook/terms_tab.h"
#include "ui/stylebook/weights_tab.h"
#include "ui/stylebook_controller.h"
#include "ui/widgets/action_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace danqian::ui {

StylebookDialog::StylebookDialog(StylebookController* stylebook, QWidget* parent)
    : QDialog(parent), m_stylebook(stylebook), m_messages(new MessageBar(this)), m_tabs(new QTabWidget(this)), m_close(nullptr)
{
    setObjectName(QStringLiteral("stylebook"));
    resize(920, 660);
    m_pages = {new TermsTab(stylebook, this), new RulesTab(stylebook, this), new IgnoredTab(stylebook, this),
               new GlossaryTab(stylebook, this), new WeightsTab(stylebook, this)};  // in the order of Tab
    for (StyleTab* page : m_pages)
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_close = new ActionButton(ActionButton::Look::Plain, this);  // last for Tab, too
    auto* bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_messages);
    rows->addWidget(m_tabs, 1);
    rows->addLayout(bottom);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);  // Enter belongs to the line that is being written
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(new QShortcut(QKeySequence::NextChild, this), &QShortcut::activated, this, [this] { turn(+1); });
    connect(new QShortcut(QKeySequence::PreviousChild, this), &QShortcut::activated, this, [this] { turn(-1); });
    connect(stylebook, &StylebookController::changed, this, &StylebookDialog::refresh);
    retranslate();
}

void StylebookDialog::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_pages[static_cast<std::size_t>(tab)]->takeKeys();
}

/// From anywhere in the dialog, not only from its tabs.
void StylebookDialog::turn(int step)
{
    const int count = m_tabs->count();
    showTab(static_cast<Tab>((m_tabs->currentIndex() + step + count) % count));
}

void StylebookDialog::setOfferKey(const QKeySequence& key)
{
    m_messages->setOfferKey(key.toString(QKeySequence::NativeText));
    connect(new QShortcut(key, this), &QShortcut::activated, m_messages, &MessageBar::takeOffer);
}

void StylebookDialog::refresh()
{
    for (StyleTab* page : m_pages)
        page->refresh();
}

void StylebookDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && !m_pages.empty())
        refresh();
    QDialog::changeEvent(event);
}

void StylebookDialog::retranslate()
{
    setWindowTitle(tr("Stylebook of the paper"));
    m_close->setLabel(tr("Close"), {});
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_pages[static_cast<std::size_t>(i)]->retranslate();
        m_tabs->setTabText(i, m_pages[static_cast<std::size_t>(i)]->title());
    }
}

}  // namespace danqian::ui
