#include "core/store/writer_lock.h"

#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace danqian::store {

namespace {

// Somebody who only asks who the holder is takes the lock for an instant: a writer tries again before it gives up.
constexpr int attempts = 4;
constexpr std::chrono::milliseconds pause{20};

std::filesystem::path lockFile(const std::filesystem::path& archive)
{
    std::filesystem::path file = archive;
    file += ".lock";
    return file;
}

std::string thisProcess()
{
    std::array<char, 256> host{};
    gethostname(host.data(), host.size() - 1);
    const passwd* entry = getpwuid(geteuid());
    const std::string user = entry ? entry->pw_name : std::to_string(geteuid());
    return user + " on " + host.data() + ", process " + std::to_string(getpid());
}

std::string contents(int descriptor)
{
    std::array<char, 512> buffer{};
    const ssize_t size = pread(descriptor, buffer.data(), buffer.size(), 0);
    return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string("another process");
}

/// The last holder takes its file away: what we locked must still be the file of that name.
bool stillThere(int descriptor, const std::filesystem::path& file)
{
    struct stat held { };
    struct stat named { };
    return fstat(descriptor, &held) == 0 && stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino
        && held.st_dev == named.st_dev;
}

/// A file that someone else left behind may not be ours to write, but it can be locked.
int openLockFile(const std::filesystem::path& archive, const std::filesystem::path& file)
{
    int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno == EACCES)
        descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0)
        return descriptor;
    const int error = errno;
    const ErrorCode code = error == ENOSPC ? ErrorCode::DiskFull
        : error == ENOENT                  ? ErrorCode::ArchiveMissing
                                           : ErrorCode::ArchiveReadOnly;
    throw Error(code, archive.string(), std::strerror(error));
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& archive) : m_file(lockFile(archive))
{
    std::string holds;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int descriptor = openLockFile(archive, m_file);
        if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            if (stillThere(descriptor, m_file)) {
                m_descriptor = descriptor;
                break;
            }
        } else {
            holds = contents(descriptor);
            std::this_thread::sleep_for(pause);
        }
        ::close(descriptor);
    }
    if (m_descriptor < 0)
        throw Error(ErrorCode::ArchiveLocked, archive.string(), holds);
    const std::string me = thisProcess();
    // The name is a courtesy; the lock holds without it.
    [[maybe_unused]] const bool written = ftruncate(m_descriptor, 0) == 0 && pwrite(m_descriptor, me.data(), me.size(), 0) > 0;
}

WriterLock::~WriterLock()
{
    ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

std::string WriterLock::holder(const std::filesystem::path& archive)
{
    const int descriptor = ::open(lockFile(archive).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    const std::string name = flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? std::string() : contents(descriptor);
    ::close(descriptor);
    return name;
}

}  // namespace danqian::store
