#include "core/store/archive_file.h"

#include "core/base/error.h"
#include "core/store/resource.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <linux/magic.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

namespace danqian::store {

namespace {

namespace fs = std::filesystem;

/// In order; the place in the list, from 1, is the schema's version.
constexpr std::array migrations{"core/store/migrations/001_archive.sql", "core/store/migrations/002_stylebook.sql"};

/// Write bits are honoured even where the user is root, who could write all the same.
bool canWrite(const fs::path& path)
{
    struct stat status { };
    const bool anyBit = stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0;
    return anyBit && access(path.c_str(), W_OK) == 0;
}

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

/// Changes that lie in the write-ahead log beside the file.
bool hasUnmergedChanges(const fs::path& path)
{
    fs::path wal = path;
    wal += "-wal";
    std::error_code missing;
    const auto size = fs::file_size(wal, missing);
    return !missing && size > 0;
}

/// SQLite's write-ahead log needs memory that all its users share: it cannot work over a network.
bool onNetworkShare(const fs::path& path)
{
    struct statfs status { };
    if (statfs(path.c_str(), &status) != 0)
        return false;
    static constexpr std::array<std::uint32_t, 4> networks{NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, 0xFF534D42 /* CIFS */,
                                                           0xFE534D42 /* SMB 2 */};
    return std::find(networks.begin(), networks.end(), static_cast<std::uint32_t>(status.f_type)) != networks.end();
}

void requireFile(const fs::path& path)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        throw Error(ErrorCode::IsDirectory, path.string());
    if (!fs::exists(path, ignored))
        throw Error(ErrorCode::ArchiveMissing, path.string());
}

/// SQLite would take an empty file for an empty database, and a foreign one is not to be touched at all.
void requireDatabaseHeader(const fs::path& path)
{
    std::array<char, 16> head{};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(ErrorCode::FileUnreadable, path.string(), std::strerror(errno));
    file.read(head.data(), head.size());
    if (std::string_view(head.data(), head.size()) != std::string_view("SQLite format 3\0", 16))
        throw Error(ErrorCode::ArchiveNotDatabase, path.string());
}

void requireOurs(const Database& database)
{
    const auto id = database.number("PRAGMA application_id");
    if (id != applicationId)
        throw Error(ErrorCode::ArchiveForeign, database.path().string(), "application id " + std::to_string(id));
    const auto version = database.number("PRAGMA user_version");
    if (version > newestSchema())
        throw Error(ErrorCode::ArchiveNewer, database.path().string(),
                    "schema " + std::to_string(version) + ", known up to " + std::to_string(newestSchema()));
    if (version < 1)
        throw Error(ErrorCode::ArchiveDamaged, database.path().string(), "schema " + std::to_string(version));
}

/// A file that was cut short is told here, before anything is written to it.
void requireWhole(const Database& database)
{
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('source', 'document', 'entry')") != 3)
        throw Error(ErrorCode::ArchiveDamaged, database.path().string(), "tables are missing");
    if (hasUnmergedChanges(database.path()))
        return;  // its newest pages are there
    const auto wanted = static_cast<std::uintmax_t>(database.number("PRAGMA page_count") * database.number("PRAGMA page_size"));
    std::error_code ignored;
    if (fs::file_size(database.path(), ignored) < wanted)
        throw Error(ErrorCode::ArchiveDamaged, database.path().string(), "the file was cut short");
}

void backUpBeforeMigration(const Database& database)
{
    const auto version = database.number("PRAGMA user_version");
    if (version == 0 || version >= newestSchema())
        return;
    fs::path copy = database.path();
    copy += ".schema-" + std::to_string(version) + ".backup";
    backUp(database, copy);
}

Database connect(const fs::path& path, Database::Access access, bool fresh)
{
    Database database(path, access);
    if (!fresh) {
        requireOurs(database);
        requireWhole(database);
    }
    return database;
}

}  // namespace

int newestSchema() { return static_cast<int>(migrations.size()); }

void migrate(const Database& database)
{
    const auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
    for (std::size_t next = version; next < migrations.size(); ++next) {
        Transaction transaction(database);
        database.execute(std::string(resource(migrations[next])));
        database.execute("PRAGMA application_id = " + std::to_string(applicationId)
                         + "; PRAGMA user_version = " + std::to_string(next + 1));
        transaction.commit();
    }
}

ArchiveFile openForWriting(const fs::path& path, bool create)
{
    std::error_code ignored;
    const bool fresh =
        create && !fs::is_directory(path, ignored) && (!fs::exists(path, ignored) || fs::file_size(path, ignored) == 0);
    if (!fresh) {
        requireFile(path);
        requireDatabaseHeader(path);
        if (!canWrite(path) || !canWrite(folderOf(path)) || onNetworkShare(path)) {
            openForReading(path);  // whatever else is wrong with it comes first
            throw Error(ErrorCode::ArchiveReadOnly, path.string(), onNetworkShare(path) ? "it lies on a network share" : "");
        }
    }
    auto lock = std::make_unique<WriterLock>(path);
    ArchiveFile file{std::move(lock), connect(path, fresh ? Database::Access::Create : Database::Access::ReadWrite, fresh)};
    file.database.execute("PRAGMA journal_mode = WAL");
    backUpBeforeMigration(file.database);
    migrate(file.database);
    return file;
}

void settle(const Database& database)
{
    try {
        database.execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    } catch (const Error&) {
        // Somebody reads: what is committed is as safe in the log beside the file.
    }
}

Database openForReading(const fs::path& path)
{
    requireFile(path);
    requireDatabaseHeader(path);
    // SQLite needs side files for reading a WAL database; in a folder that cannot have them the file itself must say it all.
    const bool sideFiles = canWrite(folderOf(path)) || hasUnmergedChanges(path);
    Database database = connect(path, sideFiles ? Database::Access::ReadOnly : Database::Access::Immutable, false);
    if (database.number("PRAGMA user_version") < newestSchema())
        throw Error(ErrorCode::ArchiveReadOnly, path.string(), "the schema is older and must be brought up to date first");
    return database;
}

std::vector<std::string> integrityProblems(const Database& database)
{
    std::vector<std::string> problems;
    Statement integrity = database.prepare("PRAGMA integrity_check");
    while (integrity.step())
        if (integrity.text(0) != "ok")
            problems.push_back(integrity.text(0));
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (keys.step())
        problems.push_back("a row of " + keys.text(0) + " refers to a missing row of " + keys.text(2));
    return problems;
}

void syncToDisk(const fs::path& file)
{
    for (const fs::path& path : {file, folderOf(file)}) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
        const int error = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        if (!synced)
            throw Error(error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path.string(), std::strerror(error));
    }
}

bool backUp(const Database& database, const fs::path& target, const std::function<bool(std::size_t, std::size_t)>& step)
{
    fs::path temporary = target;
    temporary += ".part";
    std::error_code ignored;
    fs::remove(temporary, ignored);
    bool done = false;
    try {
        Database copy(temporary, Database::Access::Create);
        done = database.copyTo(copy, step);
        if (done) {
            copy.execute("PRAGMA journal_mode = DELETE");
            if (const auto problems = integrityProblems(copy); !problems.empty())
                throw Error(ErrorCode::ArchiveDamaged, database.path().string(), problems.front());
        }
    } catch (...) {
        fs::remove(temporary, ignored);
        throw;
    }
    if (!done) {
        fs::remove(temporary, ignored);
        return false;
    }
    syncToDisk(temporary);
    fs::rename(temporary, target);
    syncToDisk(target);
    return true;
}

}  // namespace danqian::store
