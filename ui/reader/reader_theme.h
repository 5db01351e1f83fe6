#pragma once
#include <QJsonObject>

namespace danqian::ui {

struct Theme;

/// The desk's theme as the reader's page takes it: {dark, clean, variables}, the variables being those of reader.css.
QJsonObject toJson(const Theme& theme, bool clean);

}  // namespace danqian::ui
