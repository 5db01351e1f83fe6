#pragma once
#include <QString>

namespace danqian::ui {

/// Switches the language of the desk: "zh_CN", "en", or "" for the system's. Widgets hear of it by QEvent::LanguageChange.
void setLanguage(const QString& code);

/// The language in force.
QString language();
bool chinese();

}  // namespace danqian::ui
