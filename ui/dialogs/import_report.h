#pragma once
#include "core/workspace/archive.h"

#include <QString>

#include <vector>

class QWidget;

namespace danqian::ui {

/// "12 pages from 10 files; 2 files failed": successes first, whatever went wrong.
QString importSummary(const std::vector<workspace::ImportResult>& results, bool cancelled);

/// True where somebody should read the whole report: a failure, lost characters, a doubtful encoding.
bool needsLook(const std::vector<workspace::ImportResult>& results);

/// Every file that needs a look: what happened, what is safe, what to do.
void showImportReport(const std::vector<workspace::ImportResult>& results, QWidget* parent);

}  // namespace danqian::ui
