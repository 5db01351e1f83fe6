// What the person at the desk waits for, in the real window: start, an article on the screen, a decision that is safe on disk.
// Starts the built program for the cold start; the rest runs in this process. Needs a display (or QT_QPA_PLATFORM=offscreen).
#include "tests/bench/news_text.h"

#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/main_window.h"
#include "ui/reader/reader_scheme.h"
#include "ui/system_theme.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <unistd.h>

namespace {

using namespace danqian;
using namespace danqian::ui;
using namespace Qt::StringLiterals;

constexpr int patience = 30'000;  // ms

/// Runs the event loop until the signal comes; gives seconds since `clock` started, or nothing when it never came.
template <typename Sender, typename Signal>
std::optional<double> secondsUntil(const QElapsedTimer& clock, Sender* sender, Signal signal)
{
    QEventLoop loop;
    bool came = false;
    double seconds = 0;
    const auto connection = QObject::connect(sender, signal, &loop, [&] {
        came = true;
        seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(connection);
    return came ? std::optional(seconds) : std::nullopt;
}

/// A desk open on two pages of about 20,000 characters, their commas ASCII so that there is plenty to decide.
class OpenDesk {
public:
    OpenDesk() : window(Settings(), &m_system)
    {
        std::string text = bench::cutPages(60'000);
        for (std::size_t at = 0; (at = text.find("，", at)) != std::string::npos;)
            text.replace(at, 3, ",");
        std::vector<std::filesystem::path> files;
        for (const char* name : {"one.txt", "two.txt"}) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            if (!file.open(QFile::WriteOnly))
                return;
            file.write((text + name).c_str());
            files.push_back(file.fileName().toStdString());
        }
        window.resize(1440, 900);
        window.show();
        QElapsedTimer clock;
        clock.start();
        window.start(m_folder.filePath(u"bench.danqian"_s).toStdString(), files);
        ready = secondsUntil(clock, &window, &MainWindow::settled).has_value();
    }

private:
    QTemporaryDir m_folder;
    SystemTheme m_system;  // before the window, which listens to it

public:
    MainWindow window;
    bool ready = false;
};

OpenDesk& desk()
{
    static OpenDesk open;
    return open;
}

void take(benchmark::State& state, std::optional<double> seconds)
{
    if (seconds)
        state.SetIterationTime(*seconds);
    else
        state.SkipWithError("nothing came within 30 s");
}

/// What the program itself says when its window stands on the screen, counted from the start of its process.
void coldStart(benchmark::State& state)
{
    QTemporaryDir folder;
    static const QRegularExpression said(u"window on screen after ([0-9.]+) s"_s);
    for (auto _ : state) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QCoreApplication::applicationDirPath() + u"/danqian"_s,
                      {folder.filePath(u"start.danqian"_s), u"--screenshot"_s, folder.filePath(u"start.png"_s)});
        QString words;
        QRegularExpressionMatch match;
        while (!match.hasMatch() && program.waitForReadyRead(patience)) {
            words += QString::fromUtf8(program.readAll());
            match = said.match(words);
        }
        program.kill();  // an empty archive has no page to wait for
        program.waitForFinished(patience);
        take(state, match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt);
    }
}

void openArticle(benchmark::State& state)
{
    if (!desk().ready)
        return state.SkipWithError("the desk did not open");
    DocumentController* controller = desk().window.document();
    const auto& articles = controller->view()->articles;
    std::size_t next = 0;
    for (auto _ : state) {
        next = (next + 1) % articles.size();
        QElapsedTimer clock;
        clock.start();
        controller->selectArticle(articles[next].id);
        take(state, secondsUntil(clock, &desk().window, &MainWindow::settled));
    }
}

void acceptFinding(benchmark::State& state)
{
    if (!desk().ready)
        return state.SkipWithError("the desk did not open");
    DocumentController* controller = desk().window.document();
    for (auto _ : state) {
        if (!controller->currentFinding() && !controller->nextFinding())
            return state.SkipWithError("nothing left to accept");
        QElapsedTimer clock;
        clock.start();
        controller->acceptFinding();
        take(state, secondsUntil(clock, controller, &DocumentController::decided));
    }
}

BENCHMARK(coldStart)->Name("desk/window_on_screen")->Unit(benchmark::kSecond)->UseManualTime()->Iterations(3);
BENCHMARK(openArticle)->Name("desk/article_on_screen")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(20);
BENCHMARK(acceptFinding)->Name("desk/accept_in_the_window")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(30);

}  // namespace

int main(int argc, char** argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QStandardPaths::setTestModeEnabled(true);
    registerReaderScheme();
    QApplication app(argc, argv);
    applyTheme(app, false);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
