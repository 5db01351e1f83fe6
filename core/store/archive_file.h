#pragma once
#include "core/store/sqlite.h"
#include "core/store/writer_lock.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace danqian::store {

/// Marks an SQLite file as an archive of ours ("DanQ").
inline constexpr std::int64_t applicationId = 0x44616E51;

/// The schema that this program writes.
int newestSchema();

/// An opened archive file: checked, migrated, with the writer's lock where it was opened for writing.
struct ArchiveFile {
    std::unique_ptr<WriterLock> lock;  ///< none: read only
    Database database;
};

/// Opens for writing, or makes a new archive where there is none and `create` is set. An older schema is brought up to date, after a
/// copy of the file was put beside it (`<archive>.schema-<n>.backup`).
/// Throws ArchiveMissing, IsDirectory, ArchiveNotDatabase, ArchiveForeign, ArchiveNewer, ArchiveDamaged, ArchiveReadOnly, ArchiveLocked.
ArchiveFile openForWriting(const std::filesystem::path& path, bool create);

/// Opens for reading; neither the file's nor its folder's rights to write are needed.
Database openForReading(const std::filesystem::path& path);

/// Merges the write-ahead log into the file and needs it no more, so that the file alone can be copied, and read from a folder that
/// nobody can write. For closing; does nothing while others read.
void settle(const Database& database);

/// Brings a database up to the newest schema; an empty one gets all of it.
void migrate(const Database& database);

/// Copies a database to a new file through a temporary one that is checked before it takes the name. The copy needs no side files,
/// so that it can be read from a folder that nobody can write. Gives false where `step` stopped it.
bool backUp(const Database& database, const std::filesystem::path& target,
            const std::function<bool(std::size_t, std::size_t)>& step = {});

/// What SQLite itself finds wrong with the file; empty = sound.
std::vector<std::string> integrityProblems(const Database& database);

/// Puts what a finished file holds, and its name, on the disk.
void syncToDisk(const std::filesystem::path& file);

}  // namespace danqian::store
