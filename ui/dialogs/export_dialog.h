#pragma once
#include "core/workspace/archive.h"

#include <optional>
#include <string>

class QWidget;

namespace danqian::ui {

/// Asks what is to be written, in which format and where to. Nothing where people thought better of it.
std::optional<workspace::ExportRequest> askExport(const std::string& currentDocument, QWidget* parent);

}  // namespace danqian::ui
