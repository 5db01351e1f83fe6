#include "ui/dialogs/help_dialogs.h"

#include "ui/commands.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

using Rows = std::vector<std::pair<QString, QString>>;  // key, what it does

QString titleOf(Pane pane)
{
    switch (pane) {
    case Pane::Library: return Help::tr("In the archive");
    case Pane::Page: return Help::tr("On the page");
    case Pane::Text: return Help::tr("In the text");
    case Pane::Findings: return Help::tr("In the findings");
    case Pane::Records: return Help::tr("In the records");
    case Pane::Tags: return Help::tr("In the tags");
    case Pane::History: return Help::tr("In the history");
    }
    return {};
}

Rows keysOf(Pane pane)
{
    switch (pane) {
    case Pane::Library: return {{u"↑ ↓"_s, Help::tr("go to another article")}, {Help::tr("Enter"), Help::tr("open it")}};
    case Pane::Page:
        return {{Help::tr("Double click"), Help::tr("the whole page, or the article to read")},
                {u"Ctrl"_s + u' ' + Help::tr("Wheel"), Help::tr("larger, smaller")},
                {u"Ctrl+5"_s, Help::tr("to the rest of the page: what stands in no article")},
                {Help::tr("Enter"), Help::tr("put that piece into the open article")},
                {Help::tr("Ins"), Help::tr("make a new article of it")},
                {Help::tr("Del"), Help::tr("page furniture, or not")},
                {u"Shift+F10"_s, Help::tr("all that can be done with it: as headline, byline …")}};
    case Pane::Text:
        return {{u"Alt+↓  Alt+↑"_s, Help::tr("next, previous finding")},
                {Help::tr("Alt+Enter"), Help::tr("accept the finding")},
                {u"Alt+Del"_s, Help::tr("reject the finding")},
                {u"Ctrl+J"_s, Help::tr("join the nearest line end, or begin a paragraph there")}};
    case Pane::Findings:
        return {{Help::tr("Enter"), Help::tr("accept the suggestion, go on")},
                {Help::tr("Del"), Help::tr("not an error, go on")},
                {Help::tr("Space"), Help::tr("skip, go on")},
                {u"1 – 5"_s, Help::tr("take that suggestion")},
                {u"F2"_s, Help::tr("write what should stand there")},
                {u"Backspace"_s, Help::tr("take a decision back")},
                {Help::tr("Ctrl+Enter"), Help::tr("accept all that are alike, after a look at them")},
                {u"Ctrl+Del"_s, Help::tr("reject all that are alike")},
                {Help::tr("Shift+Del"), Help::tr("always ignore this, on every page")},
                {Help::tr("Shift+Ins"), Help::tr("it is right: put the word into the stylebook")}};
    case Pane::Records:
        return {{Help::tr("Enter"), Help::tr("correct as it is, go on")},
                {Help::tr("Del"), Help::tr("not a record, go on")},
                {Help::tr("Space"), Help::tr("go on")},
                {u"F2"_s, Help::tr("edit the cell")},
                {Help::tr("Ins"), Help::tr("make a record of the selected text")}};
    case Pane::Tags: return {{Help::tr("Enter"), Help::tr("put the tag on the selection, else on the article")}};
    case Pane::History:
        return {{Help::tr("Enter"), Help::tr("take that one step back; of a change that waits: make it at the selection")},
                {Help::tr("Del"), Help::tr("let a change go that waits")}};
    }
    return {};
}

void addRows(QGridLayout* grid, const QString& title, const Rows& rows, QWidget* parent)
{
    auto* head = heading(parent);
    head->setText(title);
    head->setContentsMargins(0, grid->rowCount() > 1 ? 12 : 0, 0, 2);
    grid->addWidget(head, grid->rowCount(), 0, 1, 2);
    for (const auto& [key, what] : rows) {
        const int row = grid->rowCount();
        auto* cap = chip(parent);
        cap->setText(key);
        grid->addWidget(cap, row, 0, Qt::AlignLeft);
        grid->addWidget(new QLabel(what, parent), row, 1);
    }
}

}  // namespace

void showKeys(const Commands& commands, Pane pane, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Help::tr("Keys"));
    dialog.resize(470, 620);
    auto* content = new QWidget(&dialog);
    content->setObjectName(u"scrolled"_s);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    addRows(grid, titleOf(pane), keysOf(pane), content);
    Rows everywhere;
    for (const QAction* action : commands.all())
        if (!action->shortcut().isEmpty())
            everywhere.emplace_back(Commands::keyOf(action), action->text());
    addRows(grid, Help::tr("Everywhere"), everywhere, content);
    auto* column = new QVBoxLayout(content);
    column->addLayout(grid);
    column->addStretch();
    auto* scroll = new QScrollArea(&dialog);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(Help::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* rows = new QVBoxLayout(&dialog);
    rows->addWidget(scroll, 1);
    rows->addWidget(buttons);
    dialog.exec();
}

void showAbout(QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Help::tr("About Danqian"));
    auto* name = new QLabel(&dialog);
    name->setText(
        u"<span style='font-family:\"%1\";font-size:30px;font-weight:700'><span style='color:%2'>丹</span>铅</span>"_s.arg(
            theme().serif, theme().vermilion.name()));
    auto* text = new QLabel(&dialog);
    text->setWordWrap(true);
    text->setText(Help::tr("Danqian %1, a reading room for Chinese newspaper text.").arg(QLatin1String(DANQIAN_VERSION)));
    auto* more = softLabel(&dialog);
    more->setText(
        Help::tr("Vermilion and white lead are the two pigments with which scholars marked and corrected texts.\n\n"
                 "Nothing leaves this computer. Free software under the GNU General Public License, version 3 or later."));
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(Help::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* rows = new QVBoxLayout(&dialog);
    rows->setContentsMargins(28, 24, 28, 18);
    rows->setSpacing(10);
    for (QLabel* label : {name, text, static_cast<QLabel*>(more)})
        rows->addWidget(label);
    rows->addWidget(buttons);
    dialog.setMinimumWidth(420);
    dialog.exec();
}

}  // namespace danqian::ui
