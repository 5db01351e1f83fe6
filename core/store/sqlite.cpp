#include "core/store/sqlite.h"

#include "core/base/error.h"

#include <cerrno>
#include <sqlite3.h>
#include <utility>

namespace danqian::store {

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int pagesPerStep = 512;

ErrorCode errorCode(int extended, int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return ErrorCode::DiskFull;
    switch (extended & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::ArchiveLocked;
    case SQLITE_CORRUPT: return ErrorCode::ArchiveDamaged;
    case SQLITE_NOTADB: return ErrorCode::ArchiveNotDatabase;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_READONLY: return ErrorCode::ArchiveReadOnly;
    case SQLITE_IOERR: return extended == SQLITE_IOERR_CORRUPTFS ? ErrorCode::ArchiveDamaged : ErrorCode::DatabaseFailed;
    default: return ErrorCode::DatabaseFailed;
    }
}

int openFlags(Database::Access access)
{
    switch (access) {
    case Database::Access::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::ReadWrite: return SQLITE_OPEN_READWRITE;
    case Database::Access::ReadOnly: return SQLITE_OPEN_READONLY;
    case Database::Access::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    return SQLITE_OPEN_READONLY;
}

/// Only a URI can say that a file is immutable; everything but plain letters, digits and slashes is escaped.
std::string immutableUri(const std::string& path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.';
        if (plain)
            uri += c;
        else
            uri.append({'%', digits[byte >> 4], digits[byte & 0x0F]});
    }
    return uri + "?immutable=1";
}

}  // namespace

Database::Database(const std::filesystem::path& path, Access access) : m_path(path)
{
    const std::string name = access == Access::Immutable ? immutableUri(std::filesystem::absolute(path).string()) : path.string();
    const int code = sqlite3_open_v2(name.c_str(), &m_handle, openFlags(access) | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
        if (code != SQLITE_OK)
            fail(code);
        sqlite3_extended_result_codes(m_handle, 1);
        sqlite3_busy_timeout(m_handle, busyMilliseconds);
        // The file may come from anywhere: nothing in it may run code, and damage is noticed as early as can be.
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
        execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                "PRAGMA synchronous = FULL");
        if (access == Access::ReadOnly || access == Access::Immutable) {
            // Two connections that checkpoint at once can corrupt a WAL file (SQLite before 3.51.3): readers never do.
            sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            sqlite3_wal_autocheckpoint(m_handle, 0);
        }
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::Database(Database&& other) noexcept : m_path(std::move(other.m_path)), m_handle(std::exchange(other.m_handle, nullptr))
{
}

Database::~Database() { sqlite3_close_v2(m_handle); }

void Database::fail(int code) const
{
    const int extended = m_handle ? sqlite3_extended_errcode(m_handle) : code;
    const int systemError = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const bool ioError = (extended & 0xFF) == SQLITE_IOERR || (extended & 0xFF) == SQLITE_CANTOPEN;
    throw Error(errorCode(extended, ioError ? systemError : 0), m_path.string(),
                m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
}

void Database::execute(const std::string& sql) const
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

Statement Database::prepare(std::string_view sql) const { return {*this, sql}; }

std::int64_t Database::number(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::copyTo(Database& target, const std::function<bool(std::size_t, std::size_t)>& step) const
{
    sqlite3_backup* copy = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!copy)
        target.fail(sqlite3_errcode(target.m_handle));
    int code = SQLITE_OK;
    bool wanted = true;
    while (wanted && (code = sqlite3_backup_step(copy, pagesPerStep)) == SQLITE_OK) {
        const auto total = static_cast<std::size_t>(sqlite3_backup_pagecount(copy));
        wanted = !step || step(total - static_cast<std::size_t>(sqlite3_backup_remaining(copy)), total);
    }
    const int finished = sqlite3_backup_finish(copy);
    if (!wanted)
        return false;
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        target.fail(code == SQLITE_DONE ? finished : code);
    return true;
}

Statement::Statement(const Database& database, std::string_view sql) : m_database(&database)
{
    const int code = sqlite3_prepare_v2(database.m_handle, sql.data(), static_cast<int>(sql.size()), &m_handle, nullptr);
    if (code != SQLITE_OK)
        database.fail(code);
}

Statement::Statement(Statement&& other) noexcept : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement::~Statement() { sqlite3_finalize(m_handle); }

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database->fail(code);
    return false;
}

void Statement::reset() { sqlite3_reset(m_handle); }

std::string Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_handle, column);
    const int size = sqlite3_column_bytes(m_handle, column);
    return bytes ? std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string();
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }
int Statement::columns() const { return sqlite3_column_count(m_handle); }

// The callers' strings outlive the step, but the rows of a bound SELECT may not: text is copied, blobs (large files) are not.
void Statement::bindOne(int index, std::string_view value)
{
    const char* data = value.data() ? value.data() : "";
    const int code = sqlite3_bind_text64(m_handle, index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bindOne(int index, std::int64_t value)
{
    const int code = sqlite3_bind_int64(m_handle, index, value);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bindOne(int index, Blob value)
{
    const char* data = value.bytes.data() ? value.bytes.data() : "";
    const int code = sqlite3_bind_blob64(m_handle, index, data, value.bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

Transaction::Transaction(const Database& database) : m_database(database) { m_database.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute("ROLLBACK");
    } catch (...) {
        // After a full disk or an I/O error SQLite has rolled back by itself.
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

}  // namespace danqian::store
