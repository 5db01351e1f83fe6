#include "ui/settings.h"

#include "ui/strings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace danqian::ui {

using namespace Qt::StringLiterals;

Settings Settings::load()
{
    const QSettings stored;
    Settings s;
    s.language = stored.value(u"language"_s).toString();
    s.theme = themeMode(stored.value(u"theme"_s).toString());
    s.textSize = stored.value(u"textSize"_s, s.textSize).toInt();
    s.actor = stored.value(u"actor"_s).toString();
    if (s.actor.isEmpty())
        s.actor = qEnvironmentVariable("USER");
    s.lastArchive = stored.value(u"archive"_s).toString();
    return s;
}

void Settings::save() const
{
    if (!remember)
        return;
    QSettings stored;
    stored.setValue(u"language"_s, language);
    stored.setValue(u"theme"_s, nameOf(theme));
    stored.setValue(u"textSize"_s, textSize);
    stored.setValue(u"actor"_s, actor);
}

void Settings::rememberArchive(const QString& path)
{
    lastArchive = path;
    if (remember)
        QSettings().setValue(u"archive"_s, path);
}

QString nameOf(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
}

ThemeMode themeMode(const QString& name)
{
    return name == u"light" ? ThemeMode::Light : name == u"dark" ? ThemeMode::Dark : ThemeMode::System;
}

namespace {

std::filesystem::path dataFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return utf8(folder);
}

}  // namespace

std::filesystem::path defaultArchive() { return dataFolder() / "archive.danqian"; }

std::filesystem::path personalTermsFile() { return dataFolder() / "terms.tsv"; }

std::filesystem::path sampleFolder()
{
    const QString installed = QCoreApplication::applicationDirPath() + u"/../share/danqian/sample"_s;
    return QDir(installed).exists() ? std::filesystem::path(utf8(installed)) : std::filesystem::path(DANQIAN_SAMPLE_DIR);
}

}  // namespace danqian::ui
