#pragma once
#include <QIcon>

namespace danqian::ui {

/// The seal 丹, the same strokes as resources/icons/danqian.svg; painted, so that no SVG plug-in is needed.
QIcon appIcon();

}  // namespace danqian::ui
