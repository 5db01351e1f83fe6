#include "core/intake/child.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace danqian::intake {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void failStart(const std::string& subject, const std::string& what)
{
    throw Error(ErrorCode::IntakeFailed, subject, what + ": " + std::strerror(errno));
}

/// A started child and the reading end of its standard output. Whatever happens, it is not left behind.
class Child {
public:
    Child(const SharedBytes& input, const std::vector<std::string>& arguments, const std::string& subject)
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            failStart(subject, "pipe");
        m_output = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input.descriptor(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        std::vector<char*> argv;
        argv.reserve(arguments.size() + 1);
        for (const auto& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        const int failure = posix_spawn(&m_pid, argv[0], &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        if (failure != 0) {
            close(m_output);
            errno = failure;
            failStart(subject, arguments[0]);
        }
    }
    ~Child()
    {
        close(m_output);
        if (m_pid > 0) {
            kill(m_pid, SIGKILL);
            wait();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Bytes of the output, 0 at its end, -1 when the time is over.
    ssize_t read(char* buffer, std::size_t size, Clock::time_point deadline)
    {
        while (true) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
            if (left <= 0)
                return -1;
            pollfd waiting{m_output, POLLIN, 0};
            if (poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1000))) <= 0)
                continue;
            const ssize_t got = ::read(m_output, buffer, size);
            if (got >= 0 || errno != EINTR)
                return std::max<ssize_t>(got, 0);
        }
    }

    int wait()
    {
        int status = 0;
        while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
        m_pid = -1;
        return status;
    }

private:
    pid_t m_pid = -1;
    int m_output = -1;
};

/// Cuts the stream of bytes into frames.
class Frames {
public:
    Frames(const std::string& subject, const OnFrame& onFrame) : m_subject(subject), m_onFrame(onFrame) { }

    void add(std::string_view bytes)
    {
        m_buffer.append(bytes);
        std::size_t at = 0;
        while (m_buffer.size() - at >= headSize) {
            std::uint32_t size = 0;
            std::memcpy(&size, m_buffer.data() + at + 1, sizeof size);
            if (size > wire::maxFrame)
                throw Error(ErrorCode::IntakeFailed, m_subject, place("oversized answer"));
            if (m_buffer.size() - at - headSize < size)
                break;
            take(static_cast<wire::Tag>(m_buffer[at]), std::string_view(m_buffer).substr(at + headSize, size));
            at += headSize + size;
        }
        m_buffer.erase(0, at);
    }

    bool ended() const { return m_ended; }

    /// A detail with the page at work, where there is one.
    std::string place(const std::string& detail) const
    {
        if (m_page == 0)
            return detail;
        const std::string page = "page " + std::to_string(m_page);
        return detail.empty() ? page : page + ": " + detail;
    }

private:
    static constexpr std::size_t headSize = 5;

    void take(wire::Tag tag, std::string_view payload)
    {
        wire::Reader in(payload);
        switch (tag) {
        case wire::Tag::Begin: m_page = in.get<std::uint32_t>(); break;
        case wire::Tag::End: m_ended = true; break;
        case wire::Tag::Failed: throwFailure(in);
        default: m_onFrame(tag, payload);
        }
    }

    [[noreturn]] void throwFailure(wire::Reader& in) const
    {
        const auto code = static_cast<ErrorCode>(in.get<std::uint32_t>());
        const std::string detail(in.text());
        switch (code) {
        case ErrorCode::PdfDamaged:
        case ErrorCode::PdfEncrypted:
        case ErrorCode::IntakeMemory:
        case ErrorCode::NotFound: throw Error(code, m_subject, detail.starts_with("page") ? detail : place(detail));
        default: throw Error(ErrorCode::IntakeFailed, m_subject, place(detail));
        }
    }

    const std::string& m_subject;
    const OnFrame& m_onFrame;
    std::string m_buffer;
    std::uint32_t m_page = 0;
    bool m_ended = false;
};

/// What a child's end says. poppler calls abort() where memory runs out, the kernel kills where time does.
ErrorCode causeOfDeath(int status)
{
    if (!WIFSIGNALED(status))
        return ErrorCode::IntakeFailed;
    switch (WTERMSIG(status)) {
    case SIGABRT: return ErrorCode::IntakeMemory;
    case SIGXCPU:
    case SIGKILL: return ErrorCode::IntakeTime;
    default: return ErrorCode::PdfDamaged;
    }
}

}  // namespace

SharedBytes::SharedBytes(std::string_view bytes) : m_descriptor(memfd_create("danqian-intake", MFD_CLOEXEC | MFD_ALLOW_SEALING))
{
    std::size_t done = 0;
    while (m_descriptor >= 0 && done < bytes.size()) {
        const ssize_t put = write(m_descriptor, bytes.data() + done, bytes.size() - done);
        if (put <= 0 && errno != EINTR)
            break;
        done += static_cast<std::size_t>(std::max<ssize_t>(put, 0));
    }
    if (m_descriptor < 0 || done < bytes.size()) {
        close(m_descriptor);
        failStart({}, "memory file");
    }
    fcntl(m_descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
}

SharedBytes::~SharedBytes() { close(m_descriptor); }

void runChild(const SharedBytes& input, const std::vector<std::string>& job, const Limits& limits, const std::string& subject,
              const OnFrame& onFrame)
{
    std::vector<std::string> arguments{childProgram().string(), std::to_string(limits.memoryBytes),
                                       std::to_string(limits.cpuSeconds)};
    arguments.insert(arguments.end(), job.begin(), job.end());
    const auto deadline = Clock::now() + std::chrono::seconds(limits.wallSeconds);
    Child child(input, arguments, subject);
    Frames frames(subject, onFrame);
    std::vector<char> buffer(std::size_t(256) << 10);
    while (true) {
        const ssize_t got = child.read(buffer.data(), buffer.size(), deadline);
        if (got < 0)
            throw Error(ErrorCode::IntakeTime, subject, frames.place({}));
        if (got == 0)
            break;
        frames.add({buffer.data(), static_cast<std::size_t>(got)});
    }
    const int status = child.wait();
    if (!frames.ended())
        throw Error(causeOfDeath(status), subject, frames.place({}));
}

std::filesystem::path childProgram()
{
    std::error_code none;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", none);
    auto beside = self.parent_path() / "danqian-intake";
    if (!none && std::filesystem::exists(beside, none))
        return beside;
    if (const char* given = std::getenv("DANQIAN_INTAKE"))
        return given;
    return beside;
}

}  // namespace danqian::intake
