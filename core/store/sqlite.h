#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace danqian::store {

class Statement;

/// One connection to an SQLite file. Every failure throws Error (ArchiveLocked, ArchiveDamaged, ArchiveNotDatabase, ArchiveReadOnly,
/// DiskFull, DatabaseFailed) with the file as its subject and SQLite's own words as its detail.
class Database {
public:
    enum class Access {
        Create,  ///< made where it is not there yet
        ReadWrite,
        ReadOnly,  ///< never writes, never checkpoints
        Immutable,  ///< the medium cannot change: no locks, no side files; a leftover -wal would be ignored
    };

    Database(const std::filesystem::path& path, Access access);
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    ~Database();

    static Database inMemory() { return {":memory:", Access::Create}; }

    const std::filesystem::path& path() const { return m_path; }

    /// Runs one or more statements that answer nothing.
    void execute(const std::string& sql) const;
    Statement prepare(std::string_view sql) const;
    /// The first column of the first row, or 0.
    std::int64_t number(std::string_view sql) const;

    /// Copies all of this database over the target, some pages a step; `step` (done, total) answers false to stop.
    /// Gives false where it was stopped.
    bool copyTo(Database& target, const std::function<bool(std::size_t, std::size_t)>& step = {}) const;

private:
    friend class Statement;
    [[noreturn]] void fail(int code) const;

    std::filesystem::path m_path;
    sqlite3* m_handle = nullptr;
};

/// A prepared statement: bind, step, read columns (from 0).
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all parameters in order: text, integers, Blob.
    template <class... Values> Statement& bind(const Values&... values)
    {
        reset();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    /// True while there is a row.
    bool step();
    /// Binds, runs to the end and is ready for the next.
    template <class... Values> void run(const Values&... values)
    {
        bind(values...);
        while (step()) { }
        reset();
    }
    void reset();

    std::string text(int column) const;  ///< of a blob: its bytes
    std::int64_t integer(int column) const;
    int columns() const;

    /// Bytes that are bound as a blob; they must outlive the step.
    struct Blob {
        std::string_view bytes;
    };

private:
    friend class Database;
    Statement(const Database& database, std::string_view sql);
    void bindOne(int index, std::string_view value);
    void bindOne(int index, const std::string& value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, const char* value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, std::size_t value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, Blob value);

    const Database* m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// All or nothing: what was not committed is rolled back.
class Transaction {
public:
    explicit Transaction(const Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

}  // namespace danqian::store
