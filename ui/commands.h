#pragma once
#include <QAction>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace danqian::ui {

/// Every command of the window with its words and key, in one table: the menu, the command field and the help are made from it.
class Commands : public QObject {
    Q_OBJECT

public:
    enum Id {
        GoTo,
        Import,
        ImportFolder,
        Export,
        OpenArchive,
        NewArchive,
        Backup,
        CheckArchive,
        Undo,
        Redo,
        NextFinding,
        PreviousFinding,
        Accept,
        Reject,
        AddRecord,
        SplitHere,
        MergeNext,
        TakeOut,
        TakeOutFurniture,
        ReadAnew,
        IssueFacts,
        ReadClean,
        NextPane,
        PageDone,
        Findings,
        Records,
        Tags,
        History,
        Stylebook,
        TakeOffer,
        Rest,
        LargerText,
        SmallerText,
        Language,
        Theme,
        Preferences,
        Keys,
        About,
        Quit,
        Count,
    };

    explicit Commands(QWidget* window);

    QAction* action(Id id) const { return m_actions[static_cast<std::size_t>(id)]; }
    const std::vector<QAction*>& all() const { return m_actions; }
    void on(Id id, QObject* receiver, std::function<void()> what);

    void retranslate();

    static QString keyOf(const QAction* action);  ///< its key as it is printed on caps

private:
    std::vector<QAction*> m_actions;
};

}  // namespace danqian::ui
