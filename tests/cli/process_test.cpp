#include "tests/cli/process.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace danqian::test {
namespace {

std::string slurp(const std::filesystem::path& path)
{
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

void redirect(const std::filesystem::path& path, int flags, int descriptor)
{
    const int file = open(path.c_str(), flags, 0600);
    dup2(file, descriptor);
    close(file);
}

}  // namespace

Outcome runProgram(const std::string& name, const std::vector<std::string>& arguments, const std::string& input)
{
    char folderName[] = "/tmp/danqian-cli-XXXXXX";
    const std::filesystem::path folder = mkdtemp(folderName);
    std::ofstream(folder / "in", std::ios::binary) << input;
    const std::string program = std::string(DANQIAN_BIN) + '/' + name;
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        redirect(folder / "in", O_RDONLY, 0);
        redirect(folder / "out", O_WRONLY | O_CREAT | O_TRUNC, 1);
        redirect(folder / "err", O_WRONLY | O_CREAT | O_TRUNC, 2);
        execv(program.c_str(), argv.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), slurp(folder / "out"),
                    slurp(folder / "err")};
    std::filesystem::remove_all(folder);
    return outcome;
}

TEST(Process, GivesBackExitCodeAndOutput)
{
    const Outcome help = runProgram("danqian-cli", {"--help"});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_NE(help.out.find("extract"), std::string::npos);
    EXPECT_EQ(runProgram("danqian-cli", {"no-such-verb"}).exitCode, 2);
}

}  // namespace danqian::test
