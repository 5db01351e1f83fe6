#include "ui/dialogs/equal_dialog.h"

#include "ui/document_controller.h"
#include "ui/equal_findings.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace danqian::ui {

namespace {

struct EqualDialog {
    Q_DECLARE_TR_FUNCTIONS(EqualDialog)
};

QString inContext(const std::string& whole, const Finding& finding)
{
    constexpr int around = 14;
    const QString before = qs(std::string_view(whole).substr(0, finding.span.begin)).section(u'\n', -1).right(around);
    const QString after = qs(std::string_view(whole).substr(finding.span.end, 240)).section(u'\n', 0, 0).left(around);
    return before + QStringLiteral(" 【%1】 ").arg(text::visible(finding.wrong)) + after;
}

}  // namespace

std::vector<std::string> askAboutEqual(const DocumentController& controller, bool accept, QWidget* parent)
{
    const auto rows = equalFindings(controller);
    const workspace::ArticleView* article = controller.currentArticle();
    const workspace::FindingRow* like = controller.currentFinding();
    if (rows.empty() || !article || !like)
        return {};

    QDialog dialog(parent);
    dialog.setWindowTitle(accept ? EqualDialog::tr("Accept all that are alike") : EqualDialog::tr("Reject all that are alike"));
    dialog.resize(560, 440);
    auto* intro = softLabel(&dialog);
    intro->setText(EqualDialog::tr("%1: %2 → %3. Take the tick away where it does not hold.")
                       .arg(text::ruleName(like->finding), text::visible(like->finding.wrong),
                            text::visible(like->finding.right.value_or(""))));
    auto* list = new QListWidget(&dialog);
    std::vector<std::string> keys;
    for (const workspace::FindingRow* row : rows) {
        keys.push_back(row->key);
        auto* item = new QListWidgetItem(inContext((*article)[row->finding.part], row->finding), list);
        item->setCheckState(Qt::Checked);
    }
    list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    const auto label = [&] {
        int ticked = 0;
        for (int i = 0; i < list->count(); ++i)
            ticked += list->item(i)->checkState() == Qt::Checked;
        auto* ok = buttons->button(QDialogButtonBox::Ok);
        ok->setText(accept ? EqualDialog::tr("Accept %n", nullptr, ticked) : EqualDialog::tr("Reject %n", nullptr, ticked));
        ok->setEnabled(ticked > 0);
    };
    label();
    buttons->button(QDialogButtonBox::Cancel)->setText(EqualDialog::tr("Cancel"));
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(intro);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    QObject::connect(list, &QListWidget::itemChanged, &dialog, label);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    std::vector<std::string> chosen;
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->checkState() == Qt::Checked)
            chosen.push_back(keys[static_cast<std::size_t>(i)]);
    return chosen;
}

}  // namespace danqian::ui
