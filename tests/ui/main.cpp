// Starts the tests of the desk with everything that a window needs, and nothing of the person who runs them.
#include "ui/reader/reader_scheme.h"
#include "ui/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

#include <unistd.h>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QStandardPaths::setTestModeEnabled(true);
    danqian::ui::registerReaderScheme();
    QApplication app(argc, argv);
    danqian::ui::applyTheme(app, false);
    return RUN_ALL_TESTS();
}
