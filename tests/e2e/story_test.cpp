// A day at the desk, with the power cut in the middle: what was done must be there, and can be taken back to the beginning.
#include "tests/e2e/desk_session.h"
#include "ui/language.h"
#include "ui/reader/reader_scheme.h"
#include "ui/theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace danqian::e2e {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr int ranToItsEnd = 0, failed = 3;

bool save(const QString& file, const QString& text)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.flush();
}

QString load(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// The page that the story is about: written for it, with commas of the wrong width and a sentence that columns cut.
const QString page = u"青禾镇“三看三改”守护清流\n"
                     "　　河道清淤专项行动开展以来,南汀县青禾镇建立“晨碰头、晚复盘”机\n"
                     "制,辖区河道水质持续改善。10月份,全镇优良天数24天,比去年同期增加5天。\n"
                     "　　日夜值守,不留死角。截止目前,累计出动清淤车辆130余辆,取缔小养殖场11家。\n"_s;

/// First life: works, notes what it has done, and is killed in the midst of it.
int work(const QString& folder)
{
    DeskSession desk(folder + u"/story.danqian"_s, folder + u"/page.txt"_s);
    if (!desk.opens())
        return failed;
    save(folder + u"/imported"_s, desk.memory());
    for (int i = 0; i < 3; ++i)
        if (!desk.acceptFindingByKey())
            return failed;
    if (!desk.typeBefore(u"取缔小养殖场"_s, u"2023"_s) || !desk.correctValue(u"24天"_s, u"25"_s) || !desk.tagArticle())
        return failed;
    save(folder + u"/worked"_s, desk.memory());
    ::kill(::getpid(), SIGKILL);
    return failed;
}

/// Second life: finds everything, undoes all of it, does it again, and exports.
int goOn(const QString& folder)
{
    DeskSession desk(folder + u"/story.danqian"_s);
    if (!desk.opens())
        return failed;
    save(folder + u"/found"_s, desk.memory());
    if (!desk.undoEverything())
        return failed;
    save(folder + u"/undone"_s, desk.memory());
    if (!desk.redoEverything())
        return failed;
    save(folder + u"/redone"_s, desk.memory());
    return desk.exportText(folder + u"/export.txt"_s) ? ranToItsEnd : failed;
}

struct Life {
    bool killed = false;
    int code = 0;
    std::string errors;
};

Life live(const QString& what, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"--live"_s, what, folder});
    process.waitForFinished(120'000);
    Life life{process.exitStatus() == QProcess::CrashExit, process.exitCode(), process.readAll().toStdString()};
    if (process.state() != QProcess::NotRunning)
        process.kill(), process.waitForFinished();
    return life;
}

TEST(Story, WhatWasDoneBeforeTheProcessWasKilledIsThereAndUndoGoesBackToTheImport)
{
    QTemporaryDir folder;
    ASSERT_TRUE(save(folder.filePath(u"page.txt"_s), page));
    const Life first = live(u"work"_s, folder.path());
    ASSERT_TRUE(first.killed) << "it was to be killed, but ended with " << first.code << ":\n" << first.errors;
    const QString worked = load(folder.filePath(u"worked"_s)), imported = load(folder.filePath(u"imported"_s));
    EXPECT_EQ(worked.count(u"verdict=0"_s), 3);
    EXPECT_THAT(worked.toStdString(), HasSubstr("2023取缔小养殖场"));
    EXPECT_THAT(worked.toStdString(), HasSubstr("value=25"));
    EXPECT_THAT(worked.toStdString(), HasSubstr("tag "));

    const Life second = live(u"go-on"_s, folder.path());
    ASSERT_EQ(second.code, ranToItsEnd) << second.errors;
    ASSERT_FALSE(second.killed) << second.errors;
    EXPECT_EQ(load(folder.filePath(u"found"_s)), worked);
    EXPECT_EQ(load(folder.filePath(u"undone"_s)), imported);
    EXPECT_EQ(load(folder.filePath(u"redone"_s)), worked);
    const QString exported = load(folder.filePath(u"export.txt"_s));
    EXPECT_THAT(exported.toStdString(), HasSubstr("2023取缔小养殖场"));
    EXPECT_LT(exported.count(u','), page.count(u',')) << "the accepted commas are full-width";
}

}  // namespace
}  // namespace danqian::e2e

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
    QApplication::setOrganizationName(QStringLiteral("danqian-test"));
    danqian::ui::setLanguage(QStringLiteral("en"));
    danqian::ui::applyTheme(app, false);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--live"))
        return arguments[2] == QLatin1String("work") ? danqian::e2e::work(arguments[3]) : danqian::e2e::goOn(arguments[3]);
    return RUN_ALL_TESTS();
}
