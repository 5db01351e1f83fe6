#include "ui/app_icon.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/reader/reader_scheme.h"
#include "ui/settings.h"
#include "ui/strings.h"
#include "ui/system_theme.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace danqian::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int settleTime = 900, patience = 30000;  // ms

/// The web engine refuses to run its sandbox as root. Everybody else keeps it.
void allowRoot()
{
    if (geteuid() != 0 || qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"))
        return;
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    std::fputs("danqian: running as root, so the web engine's sandbox is off. Better run it as an ordinary user.\n", stderr);
}

/// Where there is none, Qt would abort.
bool hasDisplay()
{
    constexpr const char* names[] = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::ranges::any_of(names, [](const char* name) { return qEnvironmentVariableIsSet(name); });
}

/// Saves a picture of the window once its text has stood still for a moment, says how long it took to get there, and quits.
void shoot(MainWindow& window, const QString& file, const QElapsedTimer& clock)
{
    const auto say = [clock](const char* what) {
        std::fprintf(stderr, "danqian: %s after %.2f s\n", what, static_cast<double>(clock.elapsed()) / 1000);
    };
    QTimer::singleShot(0, &window, [&window, say] {
        window.repaint();
        say("window on screen");
    });
    QObject::connect(
        &window, &MainWindow::settled, &window, [say] { say("text on screen"); }, Qt::SingleShotConnection);
    auto* still = new QTimer(&window);
    still->setSingleShot(true);
    still->setInterval(settleTime);
    QObject::connect(&window, &MainWindow::settled, still, qOverload<>(&QTimer::start));
    const auto save = [&window, file] {
        const bool saved = window.grab().save(file);
        if (!saved)
            std::fprintf(stderr, "danqian: cannot write %s\n", qUtf8Printable(file));
        QApplication::exit(saved ? 0 : 1);
    };
    QObject::connect(still, &QTimer::timeout, &window, save);
    QTimer::singleShot(patience, &window, save);
}

QSize sizeOf(const QString& text)
{
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

/// What stands on the command line. Help, the version and a wrong option are answered before a display is asked for.
void readArguments(QCommandLineParser& parser, int argc, char** argv)
{
    parser.setApplicationDescription(u"A desktop reading room for Chinese newspaper text."_s);
    parser.addPositionalArgument(u"ARCHIVE"_s, u"The archive to open; made where there is none. Without it: the last one."_s,
                                 u"[ARCHIVE]"_s);
    parser.addPositionalArgument(u"FILES"_s, u"Pages or folders to import."_s, u"[FILES…]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"lang"_s, u"Language: zh_CN or en."_s, u"code"_s},
                       {u"theme"_s, u"light, dark or system."_s, u"name"_s},
                       {u"screenshot"_s, u"Save a picture of the window and quit."_s, u"file"_s},
                       {u"size"_s, u"Size of the window, say 1440x900."_s, u"WxH"_s}});
    const QCoreApplication console(argc, argv);
    parser.process(console);
}

/// The first argument is the archive, the others are pages to import.
void start(MainWindow& window, const QStringList& arguments)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& argument : arguments)
        paths.push_back(utf8(QFileInfo(argument).absoluteFilePath()));
    const std::filesystem::path archive = paths.empty() ? std::filesystem::path() : paths.front();
    if (!paths.empty())
        paths.erase(paths.begin());
    window.start(archive, paths);
}

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::setApplicationName(u"danqian"_s);
    QCoreApplication::setOrganizationName(u"danqian"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(DANQIAN_VERSION));
    QCommandLineParser parser;
    readArguments(parser, argc, argv);
    if (!hasDisplay()) {
        std::fputs("danqian: there is no display to open a window on. Start it in a graphical session; danqian-cli needs none.\n",
                   stderr);
        return 1;
    }
    allowRoot();
    QLoggingCategory::setFilterRules(u"qt.webenginecontext.info=false\nqt.webenginecontext.debug=false"_s);
    registerReaderScheme();
    QApplication app(argc, argv);
    QApplication::setDesktopFileName(u"danqian"_s);
    QApplication::setWindowIcon(appIcon());

    SystemTheme system;
    Settings settings = Settings::load();
    settings.remember = !parser.isSet(u"screenshot"_s);
    if (parser.isSet(u"lang"_s))
        settings.language = parser.value(u"lang"_s);
    if (parser.isSet(u"theme"_s))
        settings.theme = themeMode(parser.value(u"theme"_s));
    setLanguage(settings.language);
    applyTheme(app, settings.theme == ThemeMode::Dark || (settings.theme == ThemeMode::System && system.dark()),
               settings.textSize);

    MainWindow window(settings, &system);
    if (parser.isSet(u"size"_s) && sizeOf(parser.value(u"size"_s)).isValid())
        window.resize(sizeOf(parser.value(u"size"_s)));
    if (parser.isSet(u"screenshot"_s))
        shoot(window, parser.value(u"screenshot"_s), clock);
    window.show();
    start(window, parser.positionalArguments());
    return QApplication::exec();
}
