#include "ui/dialogs/import_report.h"

#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::ImportResult;

namespace {

struct ImportReport {
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

constexpr double sureEncoding = 0.8;

bool doubtful(const ImportResult& result)
{
    return !result.error && !result.alreadyThere && (result.report.replaced > 0 || result.report.confidence < sureEncoding);
}

text::Words wordsOf(const ImportResult& result)
{
    if (result.error) {
        text::Words words = text::words(*result.error);
        return words;
    }
    const QString name = QString::fromStdString(result.file.filename().string());
    const QString encoding = qs(result.report.encoding);
    if (result.report.replaced > 0)
        return {ImportReport::tr("“%1” was read as %2, but %n characters could not be read.", nullptr,
                                 static_cast<int>(result.report.replaced))
                    .arg(name, encoding),
                ImportReport::tr("The file is kept as it came; the text shows � in their place."),
                ImportReport::tr("Compare these places with the paper, or export the page again.")};
    return {ImportReport::tr("“%1” was read as %2, which is not certain.").arg(name, encoding),
            ImportReport::tr("The file is kept as it came."), ImportReport::tr("Look whether the text reads well.")};
}

QWidget* entry(const ImportResult& result, QWidget* parent)
{
    auto* card = new Card(parent);
    const text::Words words = wordsOf(result);
    auto* what = new QLabel(words.what, card);
    what->setProperty("strong", true);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    card->rows()->addWidget(what);
    for (const QString& line : {words.safe, words.remedy}) {
        auto* label = softLabel(card);
        label->setTextFormat(Qt::PlainText);
        label->setText(line);
        card->rows()->addWidget(label);
    }
    return card;
}

}  // namespace

QString importSummary(const std::vector<ImportResult>& results, bool cancelled)
{
    int pages = 0, failed = 0, known = 0;
    for (const ImportResult& result : results) {
        pages += static_cast<int>(result.alreadyThere ? 0 : result.documents.size());
        failed += result.error.has_value();
        known += result.alreadyThere;
    }
    QStringList words{ImportReport::tr("%n pages imported", nullptr, pages)};
    if (known > 0)
        words << ImportReport::tr("%n files were there already", nullptr, known);
    if (failed > 0)
        words << ImportReport::tr("%n files could not be read", nullptr, failed);
    if (cancelled)
        words << ImportReport::tr("the rest was cancelled");
    return words.join(ImportReport::tr("; ")) + ImportReport::tr(".");
}

bool needsLook(const std::vector<ImportResult>& results)
{
    return std::any_of(results.begin(), results.end(), [](const ImportResult& r) { return r.error || doubtful(r); });
}

void showImportReport(const std::vector<ImportResult>& results, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(ImportReport::tr("Import"));
    dialog.resize(560, 440);
    auto* summary = new QLabel(importSummary(results, false), &dialog);
    summary->setWordWrap(true);
    auto* content = new QWidget(&dialog);
    content->setObjectName(u"scrolled"_s);
    auto* entries = new QVBoxLayout(content);
    entries->setContentsMargins(0, 0, 0, 0);
    for (const ImportResult& result : results)
        if (result.error || doubtful(result))
            entries->addWidget(entry(result, content));
    entries->addStretch();
    auto* scroll = new QScrollArea(&dialog);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(ImportReport::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* rows = new QVBoxLayout(&dialog);
    rows->addWidget(summary);
    rows->addWidget(scroll, 1);
    rows->addWidget(buttons);
    dialog.exec();
}

}  // namespace danqian::ui
