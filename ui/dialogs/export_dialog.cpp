#include "ui/dialogs/export_dialog.h"

#include "ui/strings.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::ExportFormat;

namespace {

struct ExportDialog {
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)
};

const char16_t* suffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown: return u".md";
    case ExportFormat::Csv: return u".csv";
    case ExportFormat::JsonLines: return u".jsonl";
    default: return u".txt";
    }
}

/// Where files went last, else the documents, else the home folder: on many a machine there is no folder for documents.
QString folderFor(const QSettings& settings)
{
    for (const QString& folder :
         {settings.value(u"exportFolder"_s).toString(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    return QDir::homePath();
}

/// `name`, or name-2, name-3 …, so that no export takes the place of another unless somebody says so.
QString freeName(const QString& folder, const QString& name, const QString& end)
{
    QString free = QDir(folder).filePath(name + end);
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = QDir(folder).filePath(u"%1-%2%3"_s.arg(name).arg(i).arg(end));
    return free;
}

}  // namespace

std::optional<workspace::ExportRequest> askExport(const std::string& currentDocument, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(ExportDialog::tr("Export"));
    dialog.setMinimumWidth(480);
    auto* format = new QComboBox(&dialog);
    format->addItem(ExportDialog::tr("Text (.txt)"), static_cast<int>(ExportFormat::Text));
    format->addItem(ExportDialog::tr("Markdown (.md)"), static_cast<int>(ExportFormat::Markdown));
    format->addItem(ExportDialog::tr("Table for spreadsheets (.csv)"), static_cast<int>(ExportFormat::Csv));
    format->addItem(ExportDialog::tr("JSON Lines (.jsonl)"), static_cast<int>(ExportFormat::JsonLines));
    auto* what = new QComboBox(&dialog);
    what->addItem(ExportDialog::tr("Articles: corrected text, tags"));
    what->addItem(ExportDialog::tr("Records: figures and dates"));
    auto* scope = new QComboBox(&dialog);
    if (!currentDocument.empty())
        scope->addItem(ExportDialog::tr("This page"), true);
    scope->addItem(ExportDialog::tr("The whole archive"), false);
    auto* target = new QLineEdit(&dialog);
    auto* browse = new QPushButton(ExportDialog::tr("Browse…"), &dialog);
    auto* note = softLabel(&dialog);

    QSettings settings;
    const QString folder = folderFor(settings);
    format->setCurrentIndex(std::max(0, format->findData(settings.value(u"exportFormat"_s, 0))));

    const auto chosen = [=] { return static_cast<ExportFormat>(format->currentData().toInt()); };
    const auto adapt = [=] {
        const bool records = chosen() == ExportFormat::Csv || chosen() == ExportFormat::JsonLines;
        what->setEnabled(records);
        if (!records)
            what->setCurrentIndex(0);
        const QString end = QString::fromUtf16(suffix(chosen()));
        const QFileInfo info(target->text());
        const bool chosenByHand = target->isModified();
        target->setText(chosenByHand ? info.dir().filePath(info.completeBaseName() + end) : freeName(folder, u"danqian"_s, end));
        target->setModified(chosenByHand);  // setText forgets it
    };
    QObject::connect(format, &QComboBox::currentIndexChanged, &dialog, adapt);
    QObject::connect(browse, &QPushButton::clicked, &dialog, [&dialog, target] {
        const QString path = QFileDialog::getSaveFileName(&dialog, ExportDialog::tr("Export to"), target->text(), {}, nullptr,
                                                          QFileDialog::DontConfirmOverwrite);
        if (!path.isEmpty()) {
            target->setText(path);
            target->setModified(true);
        }
    });
    auto* buttons = new QDialogButtonBox(&dialog);
    auto* ok = buttons->addButton(ExportDialog::tr("Export"), QDialogButtonBox::AcceptRole);
    buttons->addButton(ExportDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    ok->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(target, &QLineEdit::textChanged, &dialog, [=](const QString& text) {
        ok->setEnabled(!text.trimmed().isEmpty());
        note->setText(QFileInfo(text.trimmed()).isFile() ? ExportDialog::tr("There is a file of this name. It is replaced.")
                                                         : ExportDialog::tr("The file is written whole or not at all."));
    });

    auto* path = new QHBoxLayout;
    path->setSpacing(6);
    path->addWidget(target, 1);
    path->addWidget(browse);
    auto* form = new QFormLayout(&dialog);
    form->setVerticalSpacing(10);
    form->addRow(ExportDialog::tr("Format"), format);
    form->addRow(ExportDialog::tr("Content"), what);
    form->addRow(ExportDialog::tr("Scope"), scope);
    form->addRow(ExportDialog::tr("File"), path);
    form->addRow(note);
    form->addRow(buttons);
    adapt();
    if (dialog.exec() != QDialog::Accepted)
        return {};
    settings.setValue(u"exportFolder"_s, QFileInfo(target->text()).absolutePath());
    settings.setValue(u"exportFormat"_s, format->currentData());
    workspace::ExportRequest request;
    request.format = chosen();
    request.records = what->currentIndex() == 1;
    if (scope->currentData().toBool())
        request.documents = {currentDocument};
    request.target = utf8(QFileInfo(target->text().trimmed()).absoluteFilePath());
    return request;
}

}  // namespace danqian::ui
