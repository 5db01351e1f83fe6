#include "core/store/archive_file.h"

#include "core/base/error.h"
#include "tests/core/store/sample.h"
#include "tests/core/temp_folder.h"

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

namespace danqian::store {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

std::optional<Error> refusal(const fs::path& file, bool create = false)
{
    try {
        openForWriting(file, create);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

ErrorCode code(const std::optional<Error>& error)
{
    EXPECT_TRUE(error.has_value()) << "the file was opened";
    return error ? error->code() : ErrorCode::BadInput;
}

/// An archive with enough in it to fill some pages of the file.
fs::path makeArchive(const TempFolder& folder, const std::string& name = "a.danqian")
{
    const ArchiveFile file = openForWriting(folder / name, true);
    Transaction transaction(file.database);
    for (int i = 0; i < 20; ++i)
        test::putArticle(file.database, "2026-01-01", "标题", std::string(3000, 'a' + static_cast<char>(i)));
    transaction.commit();
    return folder / name;
}

TEST(ArchiveFile, IsMadeAndOpenedAgain)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    const ArchiveFile file = openForWriting(path, false);
    EXPECT_TRUE(file.lock);
    EXPECT_EQ(documents(file.database).size(), 20u);
    EXPECT_EQ(file.database.number("PRAGMA synchronous"), 2) << "FULL";
    EXPECT_EQ(file.database.number("PRAGMA foreign_keys"), 1);
}

TEST(ArchiveFile, LeavesNothingBesideItselfWhenClosed)
{
    const TempFolder folder;
    makeArchive(folder);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(ArchiveFile, ASettledOneIsReadWithoutSideFiles)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    {
        const ArchiveFile file = openForWriting(path, false);
        const Database reader = openForReading(path);
        EXPECT_EQ(documents(reader).size(), 20u);
        settle(file.database);  // in vain: somebody reads
        EXPECT_EQ(documents(reader).size(), 20u);
    }
    settle(openForWriting(path, false).database);
    EXPECT_EQ(documents(openForReading(path)).size(), 20u);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(ArchiveFile, AMissingOneIsOnlyMadeWhenAsked)
{
    const TempFolder folder;
    EXPECT_EQ(code(refusal(folder / "no.danqian")), ErrorCode::ArchiveMissing);
    EXPECT_FALSE(fs::exists(folder / "no.danqian"));
    EXPECT_EQ(code(refusal(folder / "no/such/folder/a.danqian", true)), ErrorCode::ArchiveMissing);
    EXPECT_EQ(code(refusal(folder.path())), ErrorCode::IsDirectory);
    EXPECT_EQ(code(refusal(folder.path(), true)), ErrorCode::IsDirectory);
}

TEST(ArchiveFile, OtherFilesAreRefusedAndLeftAlone)
{
    const TempFolder folder;
    const fs::path text = folder.write("page.txt", "河湾镇新闻");
    EXPECT_EQ(code(refusal(text)), ErrorCode::ArchiveNotDatabase);
    EXPECT_EQ(code(refusal(text, true)), ErrorCode::ArchiveNotDatabase);
    EXPECT_EQ(test::readAll(text), "河湾镇新闻");

    Database(folder / "other.db", Database::Access::Create)
        .execute("CREATE TABLE bookmarks (v); INSERT INTO bookmarks VALUES (1)");
    const std::string before = test::readAll(folder / "other.db");
    EXPECT_EQ(code(refusal(folder / "other.db", true)), ErrorCode::ArchiveForeign);
    EXPECT_EQ(test::readAll(folder / "other.db"), before);
}

TEST(ArchiveFile, ANewerOneIsRefusedWithItsVersion)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    Database(path, Database::Access::ReadWrite).execute("PRAGMA user_version = 99");
    const auto error = refusal(path);
    EXPECT_EQ(code(error), ErrorCode::ArchiveNewer);
    EXPECT_NE(error->detail().find("99"), std::string::npos);
    EXPECT_THROW(openForReading(path), Error);
}

TEST(ArchiveFile, ATruncatedOneIsDamaged)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    for (const std::uintmax_t size : {fs::file_size(path) - 4096, fs::file_size(path) / 2, std::uintmax_t{5000}}) {
        fs::copy_file(path, folder / "cut", fs::copy_options::overwrite_existing);
        fs::resize_file(folder / "cut", size);
        EXPECT_EQ(code(refusal(folder / "cut")), ErrorCode::ArchiveDamaged) << size;
    }
}

TEST(ArchiveFile, ScribbledPagesAreFoundByTheCheck)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    std::string bytes = test::readAll(path);
    for (std::size_t at = 4096 * 4; at < bytes.size(); at += 4096)
        bytes.replace(at, 64, std::string(64, '\x5A'));
    const fs::path damaged = folder.write("damaged", bytes);
    try {
        const Database database = openForReading(damaged);
        EXPECT_FALSE(integrityProblems(database).empty());
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::ArchiveDamaged);
    }
}

TEST(ArchiveFile, ASecondWriterLearnsWhoTheFirstIsAndCanRead)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    const ArchiveFile first = openForWriting(path, false);
    const auto error = refusal(path);
    EXPECT_EQ(code(error), ErrorCode::ArchiveLocked);
    EXPECT_NE(error->detail().find("process " + std::to_string(getpid())), std::string::npos) << error->detail();
    EXPECT_EQ(WriterLock::holder(path), error->detail());

    const Database reader = openForReading(path);
    EXPECT_EQ(documents(reader).size(), 20u);
    test::putPage(first.database, "新的一页");
    EXPECT_EQ(documents(reader).size(), 21u) << "a reader sees what was committed meanwhile";
}

TEST(ArchiveFile, TheLockEndsWithItsHolder)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    openForWriting(path, false);
    EXPECT_EQ(WriterLock::holder(path), "");
    folder.write("a.danqian.lock", "someone who died");
    EXPECT_FALSE(refusal(path));
}

TEST(ArchiveFile, AWriteProtectedOneIsReadOnly)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    fs::permissions(path, fs::perms::owner_read);
    EXPECT_EQ(code(refusal(path)), ErrorCode::ArchiveReadOnly);
    EXPECT_EQ(documents(openForReading(path)).size(), 20u);
}

TEST(ArchiveFile, AWriteProtectedFolderIsReadOnly)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(code(refusal(path)), ErrorCode::ArchiveReadOnly);
    EXPECT_EQ(documents(openForReading(path)).size(), 20u);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1) << "reading leaves nothing behind";
}

TEST(ArchiveFile, ABackupIsWholeAndNeedsNoSideFiles)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    const ArchiveFile file = openForWriting(path, false);
    std::size_t steps = 0;
    EXPECT_TRUE(backUp(file.database, folder / "copy", [&](std::size_t, std::size_t) { return ++steps > 0; }));
    EXPECT_EQ(documents(openForReading(folder / "copy")).size(), 20u);
    EXPECT_FALSE(fs::exists(folder / "copy.part"));
    EXPECT_FALSE(fs::exists(folder / "copy-wal"));
}

TEST(ArchiveFile, AStoppedBackupLeavesTheOldOne)
{
    const TempFolder folder;
    const fs::path path = makeArchive(folder);
    const ArchiveFile file = openForWriting(path, false);
    Transaction transaction(file.database);
    test::putPage(file.database, std::string(8 << 20, 'x'));
    transaction.commit();
    folder.write("copy", "the old backup");
    EXPECT_FALSE(backUp(file.database, folder / "copy", [](std::size_t, std::size_t) { return false; }));
    EXPECT_EQ(test::readAll(folder / "copy"), "the old backup");
    EXPECT_FALSE(fs::exists(folder / "copy.part"));
}

/// A small disk of its own, where the machine lets us have one.
class SmallDisk {
public:
    explicit SmallDisk(const fs::path& at) : m_at(at)
    {
        fs::create_directories(at);
        m_mounted = mount("tmpfs", at.c_str(), "tmpfs", 0, "size=2m") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount(m_at.c_str());
    }
    bool mounted() const { return m_mounted; }

private:
    fs::path m_at;
    bool m_mounted = false;
};

TEST(ArchiveFile, AFullDiskLosesNothingThatWasCommitted)
{
    const TempFolder folder;
    const SmallDisk disk(folder / "disk");
    if (!disk.mounted())
        GTEST_SKIP() << "FULL DISK NOT TESTED: no right to mount a small one";
    std::size_t committed = 0;
    {
        const ArchiveFile file = openForWriting(folder / "disk/a.danqian", true);
        try {
            for (; committed < 1000; ++committed) {
                Transaction transaction(file.database);
                test::putArticle(file.database, "2026-01-01", "标题", std::string(20000, 'x'));
                transaction.commit();
            }
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::DiskFull) << error.what();
        }
        EXPECT_GT(committed, 0u);
        EXPECT_LT(committed, 1000u);
        EXPECT_EQ(documents(file.database).size(), committed);
    }
    fs::copy(folder / "disk", folder / "copy", fs::copy_options::recursive);
    const ArchiveFile again = openForWriting(folder / "copy/a.danqian", false);
    EXPECT_EQ(documents(again.database).size(), committed);
    EXPECT_TRUE(integrityProblems(again.database).empty());
}

}  // namespace
}  // namespace danqian::store
