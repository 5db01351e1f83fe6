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

#include <functional>

namespace danqian::ui {

namespace {

struct EqualDialog {
    Q_DECLARE_TR_FUNCTIONS(EqualDialog)
};

QString inContext(const std::string& whole, Span span)
{
    constexpr int around = 14;
    const QString before = qs(std::string_view(whole).substr(0, span.begin)).section(u'\n', -1).right(around);
    const QString after = qs(std::string_view(whole).substr(span.end, 240)).section(u'\n', 0, 0).left(around);
    const QString text = text::visible(std::string_view(whole).substr(span.begin, span.size()));
    return before + QStringLiteral(" 【%1】 ").arg(text) + after;
}

/// Places in their sentences, and what is to be done with those that keep their tick.
struct Question {
    QString title, intro;
    QStringList places;
    std::function<QString(int ticked)> doIt;
};

/// Gives which places were left ticked; none where people thought better of it.
std::vector<std::size_t> ask(const Question& question, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.resize(560, 440);
    auto* intro = softLabel(&dialog);
    intro->setText(question.intro);
    auto* list = new QListWidget(&dialog);
    for (const QString& place : question.places)
        (new QListWidgetItem(place, list))->setCheckState(Qt::Checked);
    list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* ok = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    ok->setDefault(true);
    buttons->addButton(EqualDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    const auto ticked = [list] {
        std::vector<std::size_t> rows;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked)
                rows.push_back(static_cast<std::size_t>(i));
        return rows;
    };
    const auto label = [&] {
        ok->setText(question.doIt(static_cast<int>(ticked().size())));
        ok->setEnabled(!ticked().empty());
    };
    label();
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(intro);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    QObject::connect(list, &QListWidget::itemChanged, &dialog, label);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted ? ticked() : std::vector<std::size_t>();
}

}  // namespace

std::vector<std::string> askAboutEqual(const DocumentController& controller, bool accept, QWidget* parent)
{
    const auto view = controller.view();  // keeps the rows alive while the dialog is open
    const auto rows = equalFindings(controller);
    const workspace::ArticleView* article = controller.currentArticle();
    const workspace::FindingRow* like = controller.currentFinding();
    if (rows.empty() || !article || !like)
        return {};
    Question question;
    question.title = accept ? EqualDialog::tr("Accept all that are alike") : EqualDialog::tr("Reject all that are alike");
    question.intro = EqualDialog::tr("%1: %2 → %3. Take the tick away where it does not hold.")
                         .arg(text::ruleName(like->finding), text::visible(like->finding.wrong),
                              text::visible(like->finding.right.value_or("")));
    for (const workspace::FindingRow* row : rows)
        question.places << inContext((*article)[row->finding.part], row->finding.span);
    question.doIt = [accept](int n) {
        return accept ? EqualDialog::tr("Accept %n", nullptr, n) : EqualDialog::tr("Reject %n", nullptr, n);
    };
    std::vector<std::string> chosen;
    for (const std::size_t i : ask(question, parent))
        chosen.push_back(rows[i]->key);
    return chosen;
}

std::vector<workspace::TextPlace> askAboutPlaces(const DocumentController& controller, const workspace::Correction& correction,
                                                 QWidget* parent)
{
    const auto view = controller.view();
    if (!view)
        return {};
    const auto places = workspace::placesOf(*view, correction);
    Question question;
    question.title = EqualDialog::tr("The same at other places");
    question.intro = EqualDialog::tr("%1 → %2. Take the tick away where it does not hold.")
                         .arg(text::visible(correction.wrong), text::visible(correction.right));
    for (const workspace::TextPlace& place : places)
        question.places << inContext((*view->article(place.article))[place.part], place.span);
    question.doIt = [](int n) { return EqualDialog::tr("Replace %n", nullptr, n); };
    std::vector<workspace::TextPlace> chosen;
    for (const std::size_t i : ask(question, parent))
        chosen.push_back(places[i]);
    return chosen;
}

}  // namespace danqian::ui
