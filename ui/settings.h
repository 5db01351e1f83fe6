#pragma once
#include <QString>

#include <filesystem>

namespace danqian::ui {

enum class ThemeMode { System, Light, Dark };

/// What the desk remembers between two starts, apart from the archive.
struct Settings {
    QString language;  ///< "" follows the system
    ThemeMode theme = ThemeMode::System;
    int textSize = 17;
    QString actor;  ///< the name that stands in the log
    QString lastArchive;
    bool remember = true;  ///< false: what is changed now is forgotten at the end (pictures, tests)

    static Settings load();
    void save() const;
    void rememberArchive(const QString& path);
};

QString nameOf(ThemeMode mode);  ///< "system", "light", "dark"
ThemeMode themeMode(const QString& name);  ///< System for anything unknown

/// The archive of a person who named none: in the data folder of the user.
std::filesystem::path defaultArchive();
/// The terms of whoever works here, beside it.
std::filesystem::path personalTermsFile();
/// Where the sample pages stand: beside the installed program, else in the source.
std::filesystem::path sampleFolder();

}  // namespace danqian::ui
