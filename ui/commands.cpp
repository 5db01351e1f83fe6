#include "ui/commands.h"

#include <QKeySequence>
#include <QWidget>

namespace danqian::ui {

namespace {

using Keys = QList<QKeySequence>;

/// Every key has a modifier or is a function key: an input method that is on swallows letters and marks.
Keys keysOf(Commands::Id id)
{
    switch (id) {
    case Commands::GoTo: return {Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_F};
    case Commands::Import: return {Qt::CTRL | Qt::Key_O};
    case Commands::ImportFolder: return {Qt::CTRL | Qt::SHIFT | Qt::Key_O};
    case Commands::Export: return {Qt::CTRL | Qt::Key_E};
    case Commands::Undo: return {Qt::CTRL | Qt::Key_Z};
    case Commands::Redo: return {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y};
    case Commands::NextFinding: return {Qt::ALT | Qt::Key_Down};
    case Commands::PreviousFinding: return {Qt::ALT | Qt::Key_Up};
    case Commands::Accept: return {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter};
    case Commands::Reject: return {Qt::ALT | Qt::Key_Delete};
    case Commands::AddRecord: return {Qt::ALT | Qt::Key_Insert};
    case Commands::TakeOut: return {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete};
    case Commands::ReadClean: return {Qt::Key_F9};
    case Commands::NextPane: return {Qt::Key_F6};
    case Commands::PageDone: return {Qt::Key_F8};
    case Commands::Findings: return {Qt::CTRL | Qt::Key_1};
    case Commands::Records: return {Qt::CTRL | Qt::Key_2};
    case Commands::Tags: return {Qt::CTRL | Qt::Key_3};
    case Commands::History: return {Qt::CTRL | Qt::Key_4};
    case Commands::Stylebook: return {Qt::CTRL | Qt::Key_B};
    case Commands::TakeOffer: return {Qt::CTRL | Qt::Key_M};
    case Commands::Rest: return {Qt::CTRL | Qt::Key_5};
    case Commands::LargerText: return {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal};
    case Commands::SmallerText: return {Qt::CTRL | Qt::Key_Minus};
    case Commands::Preferences: return {Qt::CTRL | Qt::Key_Comma};
    case Commands::Keys: return {Qt::Key_F1};
    case Commands::Quit: return {Qt::CTRL | Qt::Key_Q};
    default: return {};
    }
}

QString wordsOf(Commands::Id id)
{
    switch (id) {
    case Commands::GoTo: return Commands::tr("Search and go to anything");
    case Commands::Import: return Commands::tr("Import pages…");
    case Commands::ImportFolder: return Commands::tr("Import a folder…");
    case Commands::Export: return Commands::tr("Export…");
    case Commands::OpenArchive: return Commands::tr("Open another archive…");
    case Commands::NewArchive: return Commands::tr("New archive…");
    case Commands::Backup: return Commands::tr("Save a backup…");
    case Commands::CheckArchive: return Commands::tr("Check the archive");
    case Commands::Undo: return Commands::tr("Undo");
    case Commands::Redo: return Commands::tr("Redo");
    case Commands::NextFinding: return Commands::tr("Next finding");
    case Commands::PreviousFinding: return Commands::tr("Previous finding");
    case Commands::Accept: return Commands::tr("Accept the finding");
    case Commands::Reject: return Commands::tr("Reject the finding");
    case Commands::AddRecord: return Commands::tr("Make a record of the selected text");
    case Commands::SplitHere: return Commands::tr("Begin a new article here");
    case Commands::MergeNext: return Commands::tr("Join with the next article");
    case Commands::TakeOut: return Commands::tr("Not part of the article");
    case Commands::TakeOutFurniture: return Commands::tr("Page furniture, not part of the article");
    case Commands::ReadAnew: return Commands::tr("Read this page anew");
    case Commands::IssueFacts: return Commands::tr("Paper, date and page…");
    case Commands::ReadClean: return Commands::tr("Read without marks");
    case Commands::NextPane: return Commands::tr("Next pane");
    case Commands::PageDone: return Commands::tr("Page done, next page");
    case Commands::Findings: return Commands::tr("Show findings");
    case Commands::Records: return Commands::tr("Show records");
    case Commands::Tags: return Commands::tr("Show tags");
    case Commands::History: return Commands::tr("Show history");
    case Commands::Stylebook: return Commands::tr("Stylebook of the paper…");
    case Commands::TakeOffer: return Commands::tr("Do what the message offers");
    case Commands::Rest: return Commands::tr("Show the rest of the page");
    case Commands::LargerText: return Commands::tr("Larger text");
    case Commands::SmallerText: return Commands::tr("Smaller text");
    case Commands::Language: return Commands::tr("Language: 简体中文");
    case Commands::Theme: return Commands::tr("Switch between light and dark");
    case Commands::Preferences: return Commands::tr("Settings…");
    case Commands::Keys: return Commands::tr("Keys of this pane");
    case Commands::About: return Commands::tr("About Danqian");
    case Commands::Quit: return Commands::tr("Quit");
    case Commands::Count: break;
    }
    return {};
}

}  // namespace

Commands::Commands(QWidget* window) : QObject(window)
{
    for (int id = 0; id < Count; ++id) {
        auto* action = new QAction(this);
        action->setShortcuts(keysOf(static_cast<Id>(id)));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setMenuRole(QAction::NoRole);
        window->addAction(action);
        m_actions.push_back(action);
    }
    retranslate();
}

void Commands::on(Id id, QObject* receiver, std::function<void()> what)
{
    connect(action(id), &QAction::triggered, receiver, [what = std::move(what)] { what(); });
}

QString Commands::keyOf(const QAction* action)
{
    return action->shortcut()
        .toString(QKeySequence::PortableText)
        .replace(QLatin1String("Return"), tr("Enter"))
        .replace(QLatin1String("Down"), QStringLiteral("↓"))
        .replace(QLatin1String("Up"), QStringLiteral("↑"));
}

void Commands::retranslate()
{
    for (int id = 0; id < Count; ++id)
        action(static_cast<Id>(id))->setText(wordsOf(static_cast<Id>(id)));
}

}  // namespace danqian::ui
