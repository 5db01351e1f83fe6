#include "ui/dialogs/issue_dialog.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDate>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <string>
#include <utility>
#include <vector>

namespace danqian::ui {

namespace {

struct IssueDialog {
    Q_DECLARE_TR_FUNCTIONS(IssueDialog)
};

}  // namespace

void editIssue(DocumentController& controller, QWidget* parent)
{
    if (!controller.view())
        return;
    const IssueFacts issue = controller.view()->issue;
    const std::string document = controller.view()->id;
    const std::pair<const char*, const IssueFact*> facts[] = {{"paper", &issue.paper},
                                                              {"date", &issue.date},
                                                              {"number", &issue.number},
                                                              {"page", &issue.page},
                                                              {"section", &issue.section}};
    QDialog dialog(parent);
    dialog.setWindowTitle(IssueDialog::tr("Paper, date and page"));
    dialog.setMinimumWidth(380);
    auto* form = new QFormLayout(&dialog);
    form->setVerticalSpacing(10);
    std::vector<QLineEdit*> edits;
    for (const auto& [field, fact] : facts) {
        edits.push_back(new QLineEdit(qs(fact->value), &dialog));
        edits.back()->setReadOnly(controller.readOnly());
        form->addRow(text::ofIssueField(field), edits.back());
    }
    edits[1]->setPlaceholderText(IssueDialog::tr("2024-09-12"));
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* ok = buttons->addButton(IssueDialog::tr("OK"), QDialogButtonBox::AcceptRole);
    ok->setDefault(true);
    buttons->addButton(IssueDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    QObject::connect(edits[1], &QLineEdit::textChanged, &dialog, [ok](const QString& date) {
        ok->setEnabled(date.isEmpty() || QDate::fromString(date, Qt::ISODate).isValid());
    });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted || !controller.view() || controller.view()->id != document)
        return;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const std::string value = utf8(edits[i]->text().trimmed());
        if (value != facts[i].second->value)
            controller.setIssueFact(facts[i].first, value);
    }
}

}  // namespace danqian::ui
