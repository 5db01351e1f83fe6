#pragma once
#include "ui/settings.h"

class QWidget;

namespace danqian::ui {

/// Lets people change the settings. False where they thought better of it.
bool editSettings(Settings& settings, QWidget* parent);

}  // namespace danqian::ui
