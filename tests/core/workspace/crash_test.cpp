// A process that is killed in the middle of its work loses nothing that it was told is safe, and leaves nothing half-written.
#include "tests/core/workspace/desk.h"

#include <csignal>
#include <gtest/gtest.h>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace danqian::workspace {
namespace {

namespace fs = std::filesystem;

/// Imports a file, works on its page, imports the next …, and says so through the pipe after every step that came back.
[[noreturn]] void workUntilKilled(const test::TempFolder& folder, int round, int out)
{
    const auto acknowledge = [out](const std::string& line) {
        const std::string bytes = line + "\n";
        if (write(out, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            _exit(1);
    };
    const auto archive = Archive::open(folder / "a.danqian", Archive::Mode::ReadWrite, true);
    for (int file = 0;; ++file) {
        const std::string name = std::to_string(round) + "-" + std::to_string(file);
        const auto results = archive->importFiles({folder.write(name + ".txt", test::pageText + name)});
        if (results.at(0).error)
            _exit(2);
        const std::string document = results.at(0).documents.at(0);
        acknowledge("import " + document);
        const auto session = archive->openDocument(document);
        const std::string article = session->view().articles.at(0).id;
        for (int step = 0; step < 5; ++step) {
            const std::string typed = "〔" + name + "/" + std::to_string(step) + "〕";
            session->replaceText(article, Part::Body, {0, 0}, "", typed);
            acknowledge("edit " + document + " " + typed);
        }
    }
}

std::vector<std::string> linesFrom(int in)
{
    std::string all;
    char buffer[4096];
    for (ssize_t size; (size = read(in, buffer, sizeof buffer)) > 0;)
        all.append(buffer, static_cast<std::size_t>(size));
    std::vector<std::string> lines;
    for (std::size_t end; (end = all.find('\n')) != std::string::npos; all.erase(0, end + 1))
        lines.push_back(all.substr(0, end));
    return lines;
}

/// Kills the worker that long after its start, or after its first step: a slow machine then gets as far as a fast one.
enum class Clock { FromStart, FromFirstStep };

std::vector<std::string> killedAfter(std::chrono::milliseconds time, Clock clock, const test::TempFolder& folder, int round)
{
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        try {
            workUntilKilled(folder, round, ends[1]);
        } catch (...) {
            _exit(3);
        }
    }
    close(ends[1]);
    if (clock == Clock::FromFirstStep) {
        pollfd first{ends[0], POLLIN, 0};
        EXPECT_EQ(poll(&first, 1, 60000), 1);
    }
    usleep(static_cast<useconds_t>(time.count()) * 1000);
    kill(child, SIGKILL);
    const auto lines = linesFrom(ends[0]);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the worker ended by itself with " << WEXITSTATUS(status);
    return lines;
}

void expectAllThere(const Archive& archive, const std::vector<std::string>& acknowledged)
{
    std::map<std::string, std::string> texts;
    for (const PageRow& page : archive.pages())
        texts[page.document] = archive.logAsJsonLines(page.document);
    for (const std::string& line : acknowledged) {
        const std::string document = line.substr(line.find(' ') + 1, 36);
        ASSERT_TRUE(texts.contains(document)) << line;
        if (line.starts_with("edit ")) {
            EXPECT_NE(texts[document].find(line.substr(line.find("〔"))), std::string::npos) << line;
        }
    }
}

TEST(Crash, NothingAcknowledgedIsLostAndNothingIsPartial)
{
    const test::TempFolder folder;
    std::mt19937 random(11);
    std::vector<std::string> acknowledged;
    constexpr int rounds = 25;
    for (int round = 0; round < rounds; ++round) {
        const Clock clock = round % 5 == 0 ? Clock::FromStart : Clock::FromFirstStep;
        const auto lines = killedAfter(std::chrono::milliseconds(20 + random() % 150), clock, folder, round);
        acknowledged.insert(acknowledged.end(), lines.begin(), lines.end());
        if (!fs::exists(folder / "a.danqian"))
            continue;  // killed before it began
        const auto archive = Archive::open(folder / "a.danqian", Archive::Mode::ReadWrite, true);
        expectAllThere(*archive, acknowledged);
        if (round % 5 == 4) {
            EXPECT_EQ(archive->check(), std::vector<std::string>{});
        }
    }
    // A harness in which nothing was ever written proves nothing.
    const auto edits =
        std::count_if(acknowledged.begin(), acknowledged.end(), [](const auto& l) { return l.starts_with("edit "); });
    EXPECT_GT(edits, rounds) << "too little was committed to prove anything";
    RecordProperty("acknowledged", static_cast<int>(acknowledged.size()));
}

}  // namespace
}  // namespace danqian::workspace
