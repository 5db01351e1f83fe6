#include "ui/dialogs/settings_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

struct SettingsDialog {
    Q_DECLARE_TR_FUNCTIONS(SettingsDialog)
};

}  // namespace

bool editSettings(Settings& settings, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(SettingsDialog::tr("Settings"));
    dialog.setMinimumWidth(400);
    auto* language = new QComboBox(&dialog);
    language->addItem(SettingsDialog::tr("As the system"), QString());
    language->addItem(u"简体中文"_s, u"zh_CN"_s);
    language->addItem(u"English"_s, u"en"_s);
    language->setCurrentIndex(std::max(0, language->findData(settings.language)));
    auto* theme = new QComboBox(&dialog);
    theme->addItem(SettingsDialog::tr("As the system"), static_cast<int>(ThemeMode::System));
    theme->addItem(SettingsDialog::tr("Light"), static_cast<int>(ThemeMode::Light));
    theme->addItem(SettingsDialog::tr("Dark"), static_cast<int>(ThemeMode::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme)));
    auto* size = new QSpinBox(&dialog);
    size->setRange(12, 32);
    size->setButtonSymbols(QAbstractSpinBox::NoButtons);
    size->setSuffix(SettingsDialog::tr(" px"));
    size->setValue(settings.textSize);
    auto* name = new QLineEdit(settings.actor, &dialog);
    name->setToolTip(SettingsDialog::tr("Stands beside every step in the history"));

    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(SettingsDialog::tr("OK"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(SettingsDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* form = new QFormLayout(&dialog);
    form->setVerticalSpacing(10);
    form->addRow(SettingsDialog::tr("Language"), language);
    form->addRow(SettingsDialog::tr("Colours"), theme);
    form->addRow(SettingsDialog::tr("Size of the text"), size);
    form->addRow(SettingsDialog::tr("My name"), name);
    form->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    settings.language = language->currentData().toString();
    settings.theme = static_cast<ThemeMode>(theme->currentData().toInt());
    settings.textSize = size->value();
    settings.actor = name->text().trimmed();
    return true;
}

}  // namespace danqian::ui
