#pragma once
#include <string>
#include <vector>

class QWidget;

namespace danqian::ui {

class DocumentController;

/// Shows every finding of the article that is like the selected one, each in its sentence, and asks which are meant.
/// Gives their keys; none where people thought better of it.
std::vector<std::string> askAboutEqual(const DocumentController& controller, bool accept, QWidget* parent);

}  // namespace danqian::ui
