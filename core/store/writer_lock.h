#pragma once
#include <filesystem>
#include <string>

namespace danqian::store {

/// The right to write an archive: held by one process, by means of a lock file beside it (`<archive>.lock`) that names the holder.
/// A process that dies lets go of it.
class WriterLock {
public:
    /// Throws ArchiveLocked (detail: who holds it) or ArchiveReadOnly (no lock file can be made there).
    explicit WriterLock(const std::filesystem::path& archive);
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

    /// Who holds it now ("user on host, process 123"); empty where nobody does.
    static std::string holder(const std::filesystem::path& archive);

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

}  // namespace danqian::store
