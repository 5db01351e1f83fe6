#pragma once
#include <QString>

#include <string>
#include <string_view>

namespace danqian::ui {

/// Core speaks UTF-8, Qt speaks UTF-16; these two are the only bridge.
inline QString qs(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
inline std::string utf8(const QString& text) { return text.toStdString(); }

}  // namespace danqian::ui
