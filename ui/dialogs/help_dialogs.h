#pragma once

class QWidget;

namespace danqian::ui {

class Commands;

/// The keys: those of the pane that has the focus first, then those that hold everywhere.
enum class Pane { Library, Page, Text, Findings, Records, Tags, History };
void showKeys(const Commands& commands, Pane pane, QWidget* parent);

void showAbout(QWidget* parent);

}  // namespace danqian::ui
