#include "core/store/sqlite.h"

#include "core/base/error.h"
#include "tests/core/temp_folder.h"

#include <gtest/gtest.h>

namespace danqian::store {
namespace {

ErrorCode codeOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::BadInput;
}

TEST(Database, WhatWasNotCommittedIsRolledBack)
{
    const Database database = Database::inMemory();
    database.execute("CREATE TABLE t (v TEXT)");
    {
        Transaction transaction(database);
        database.prepare("INSERT INTO t VALUES (?)").run("lost");
    }
    EXPECT_EQ(database.number("SELECT count(*) FROM t"), 0);
    Transaction transaction(database);
    database.prepare("INSERT INTO t VALUES (?)").run("kept");
    transaction.commit();
    EXPECT_EQ(database.number("SELECT count(*) FROM t"), 1);
}

TEST(Database, AnyBytesComeBackAsTheyWere)
{
    const Database database = Database::inMemory();
    database.execute("CREATE TABLE t (a TEXT, b BLOB, c INTEGER)");
    const std::string hostile("'; DROP TABLE t; --\0\xFF丹铅", 28);
    database.prepare("INSERT INTO t VALUES (?, ?, ?)").run(hostile, Statement::Blob{hostile}, std::int64_t{1} << 40);
    Statement row = database.prepare("SELECT a, b, c FROM t");
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.text(0), hostile);
    EXPECT_EQ(row.text(1), hostile);
    EXPECT_EQ(row.integer(2), std::int64_t{1} << 40);
    EXPECT_FALSE(row.step());
}

TEST(Database, EmptyTextIsNotNull)
{
    const Database database = Database::inMemory();
    database.execute("CREATE TABLE t (v TEXT NOT NULL)");
    EXPECT_NO_THROW(database.prepare("INSERT INTO t VALUES (?)").run(std::string_view()));
}

TEST(Database, WrongSqlIsADatabaseError)
{
    const Database database = Database::inMemory();
    EXPECT_EQ(codeOf([&] { database.execute("NONSENSE"); }), ErrorCode::DatabaseFailed);
}

TEST(Database, ReadersCannotWrite)
{
    const test::TempFolder folder;
    Database(folder / "a.db", Database::Access::Create).execute("CREATE TABLE t (v)");
    const Database reader(folder / "a.db", Database::Access::ReadOnly);
    EXPECT_EQ(codeOf([&] { reader.execute("INSERT INTO t VALUES (1)"); }), ErrorCode::ArchiveReadOnly);
}

TEST(Database, ErrorsNameTheFile)
{
    const test::TempFolder folder;
    const auto file = folder.write("notes.txt", std::string(5000, 'x'));
    try {
        Database(file, Database::Access::ReadWrite).number("SELECT count(*) FROM sqlite_schema");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::ArchiveNotDatabase);
        EXPECT_EQ(error.subject(), file.string());
    }
}

}  // namespace
}  // namespace danqian::store
