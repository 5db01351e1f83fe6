#pragma once
#include "core/workspace/correction.h"

#include <string>
#include <vector>

class QWidget;

namespace danqian::ui {

class DocumentController;

/// Shows every finding of the article that is like the selected one, each in its sentence, and asks which are meant.
/// Gives their keys; none where people thought better of it.
std::vector<std::string> askAboutEqual(const DocumentController& controller, bool accept, QWidget* parent);

/// The same for the places of the page where the wrong form of a correction stands.
std::vector<workspace::TextPlace> askAboutPlaces(const DocumentController& controller, const workspace::Correction& correction,
                                                 QWidget* parent);

}  // namespace danqian::ui
