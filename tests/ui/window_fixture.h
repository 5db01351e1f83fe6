#pragma once
#include "tests/ui/desk_fixture.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/system_theme.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace danqian::ui::test {

/// The whole desk on an archive of its own.
class Window : public testing::Test {
protected:
    void start(const QString& archive = {}, std::vector<std::filesystem::path> files = {})
    {
        Settings settings;
        settings.remember = false;
        settings.actor = QStringLiteral("校对员");
        window = std::make_unique<MainWindow>(settings, &system);
        window->resize(1440, 900);
        window->show();
        window->start(archive.isEmpty() ? path() : std::filesystem::path(archive.toStdString()), std::move(files));
    }
    std::filesystem::path path() const { return folder.filePath(QStringLiteral("desk.danqian")).toStdString(); }
    std::filesystem::path page(const char* name, const std::string& content) const
    {
        const std::filesystem::path file = folder.filePath(QString::fromUtf8(name)).toStdString();
        std::ofstream(file) << content;
        return file;
    }
    void TearDown() override { window.reset(); }

    static constexpr const char* text =
        "南汀镇三项工作见效\n南汀镇开展整治,出动36人,检查11家,完成2家。\n截止目前,已清理堆场22个。\n";
    QTemporaryDir folder;
    SystemTheme system;
    std::unique_ptr<MainWindow> window;
};

}  // namespace danqian::ui::test
