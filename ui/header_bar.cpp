#include "ui/header_bar.h"

#include "ui/archive_controller.h"
#include "ui/commands.h"
#include "ui/document_controller.h"
#include "ui/search_box.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace danqian::ui {

using namespace Qt::StringLiterals;

HeaderBar::HeaderBar(ArchiveController* archive, DocumentController* document, Commands* commands, QWidget* parent)
    : QWidget(parent), m_document(document), m_commands(commands), m_brand(new QLabel(this)), m_place(new ElidedLabel(this)),
      m_search(new SearchBox(archive, document, commands, this)), m_views(new Segmented(this)),
      m_done(new ActionButton(ActionButton::Look::Dark, this)), m_menu(new QToolButton(this))
{
    setObjectName(u"header"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(46);
    m_place->setObjectName(u"place"_s);
    m_menu->setProperty("flat", true);
    m_menu->setText(u"☰"_s);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    m_search->setMaximumWidth(460);

    auto* left = new QHBoxLayout;
    left->setSpacing(14);
    left->addWidget(m_brand);
    left->addWidget(m_place, 1);
    auto* right = new QHBoxLayout;
    right->setSpacing(8);
    right->addStretch();
    right->addWidget(m_views);
    right->addWidget(m_done);
    right->addWidget(m_menu);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 0, 10, 0);
    grid->setHorizontalSpacing(18);
    grid->addLayout(left, 0, 0);
    grid->addWidget(m_search, 0, 1);
    grid->addLayout(right, 0, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 3);

    connect(m_done, &QPushButton::clicked, commands->action(Commands::PageDone), &QAction::trigger);
    connect(document, &DocumentController::viewChanged, this, &HeaderBar::refresh);
    QAction* clean = commands->action(Commands::ReadClean);
    clean->setCheckable(true);
    connect(clean, &QAction::toggled, this, [this](bool on) { m_views->setCurrent(on); });
    connect(m_views, &Segmented::chosen, clean, [clean](int view) {
        if (clean->isChecked() != (view == 1))
            clean->trigger();
    });
    buildMenu();
    retranslate();
}

void HeaderBar::openMenu() { m_menu->showMenu(); }

void HeaderBar::buildMenu()
{
    QMenu* menu = m_menu->menu();
    using C = Commands;
    for (const int id : {+C::Import,
                         +C::ImportFolder,
                         +C::Export,
                         +C::IssueFacts,
                         +C::Stylebook,
                         +C::ReadAnew,
                         +C::Rest,
                         -1,
                         +C::Undo,
                         +C::Redo,
                         -1,
                         +C::OpenArchive,
                         +C::NewArchive,
                         +C::Backup,
                         +C::CheckArchive,
                         -1,
                         +C::LargerText,
                         +C::SmallerText,
                         +C::Theme,
                         +C::Language,
                         +C::Preferences,
                         -1,
                         +C::Keys,
                         +C::About,
                         +C::Quit}) {
        if (id < 0)
            menu->addSeparator();
        else
            menu->addAction(m_commands->action(static_cast<C::Id>(id)));
    }
}

void HeaderBar::refresh()
{
    const auto& view = m_document->view();
    QString place;
    if (view) {
        const QString paper = qs(view->issue.paper.value.empty() ? view->sourceName : view->issue.paper.value);
        place = view->issue.date.value.empty() ? paper : paper + u" · "_s + qs(view->issue.date.value);
    }
    static_cast<ElidedLabel*>(m_place)->setFullText(place);
    m_done->setVisible(view != nullptr);
    m_views->setVisible(view != nullptr);
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeaderBar::retranslate()
{
    const Theme& t = theme();
    m_brand->setText(
        u"<span style='font-family:\"%1\";font-size:19px;font-weight:700'><span style='color:%2'>丹</span>铅</span>"_s.arg(
            t.serif, t.vermilion.name()));
    m_brand->setAccessibleName(u"Danqian 丹铅"_s);
    m_views->setLabels({tr("Proofread"), tr("Read")});
    m_views->setToolTip(tr("Proofread: text with its marks. Read: clean text (F9)."));
    m_done->setLabel(tr("Page done"), u"F8"_s);
    m_done->setToolTip(tr("Signs this page off and opens the next one"));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    refresh();
}

}  // namespace danqian::ui
