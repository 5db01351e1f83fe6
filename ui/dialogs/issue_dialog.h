#pragma once

class QWidget;

namespace danqian::ui {

class DocumentController;

/// Lets people correct what the page says of itself: paper, date, number, page, section. Each change is a step of its own.
void editIssue(DocumentController& controller, QWidget* parent);

}  // namespace danqian::ui
