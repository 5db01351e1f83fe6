#include "core/workspace/archive.h"

#include "core/base/error.h"
#include "core/store/archive_file.h"
#include "tests/core/workspace/desk.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace danqian::workspace {
namespace {

namespace fs = std::filesystem;
using test::Desk;
using test::TempFolder;

std::unique_ptr<Archive> create(const TempFolder& folder)
{
    return Archive::open(folder / "a.danqian", Archive::Mode::ReadWrite, true);
}

TEST(Archive, ANewOneIsEmptyAndHasAVocabulary)
{
    const TempFolder folder;
    const auto archive = create(folder);
    EXPECT_EQ(archive->info().name, "a");
    EXPECT_EQ(archive->info().pages, 0u);
    EXPECT_FALSE(archive->info().readOnly);
    EXPECT_TRUE(archive->pages().empty());
    EXPECT_FALSE(archive->terms().empty());
    EXPECT_EQ(archive->terms("教育").front().code, "education");
    EXPECT_EQ(archive->terms("教育").front().labelEn, "Education");
    EXPECT_TRUE(archive->check().empty());
}

TEST(Archive, EveryBadFileIsReportedAndTheRestGoesOn)
{
    const TempFolder folder;
    const auto archive = create(folder);
    std::string noise(1 << 20, '\0');
    for (std::size_t i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>((i * 2654435761u) >> 13);
    const auto results = archive->importFiles({folder.write("empty.txt", ""), folder / "missing.txt",
                                               folder.write("noise.bin", noise), folder.write("good.txt", test::pageText)});
    ASSERT_EQ(results.size(), 4u);
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->code(), ErrorCode::FileEmpty);
    ASSERT_TRUE(results[1].error);
    EXPECT_EQ(results[1].error->code(), ErrorCode::FileMissing);
    EXPECT_TRUE(results[2].error);
    EXPECT_FALSE(results[3].error);
    EXPECT_EQ(archive->pages().size(), 1u);
    EXPECT_TRUE(archive->check().empty());
}

TEST(Archive, TheSameFileIsImportedOnce)
{
    const TempFolder folder;
    const auto archive = create(folder);
    const auto first = archive->importFiles({folder.write("a.txt", test::pageText)});
    const auto second = archive->importFiles({folder.write("b.txt", test::pageText)});
    EXPECT_FALSE(first[0].alreadyThere);
    EXPECT_TRUE(second[0].alreadyThere);
    EXPECT_EQ(second[0].documents, first[0].documents);
    EXPECT_EQ(archive->pages().size(), 1u);
}

TEST(Archive, FoldersAreWalkedInOrderWithoutHiddenFiles)
{
    const TempFolder folder;
    const auto archive = create(folder);
    folder.write("in/b/2.txt", test::pageText + "二");
    folder.write("in/b/1.txt", test::pageText + "一");
    folder.write("in/a.txt", test::pageText);
    folder.write("in/.hidden", "x");
    folder.write("in/.git/config", "x");
    fs::create_directory_symlink(folder / "in", folder / "in/circle");
    const auto results = archive->importFiles({folder / "in"});
    ASSERT_EQ(results.size(), 3u);
    EXPECT_EQ(results[0].file, folder / "in/a.txt");
    EXPECT_EQ(results[1].file, folder / "in/b/1.txt");
    EXPECT_EQ(results[2].file, folder / "in/b/2.txt");
}

TEST(Archive, AStoppedImportKeepsWholeFiles)
{
    const TempFolder folder;
    const auto archive = create(folder);
    std::vector<fs::path> files;
    for (int i = 0; i < 5; ++i)
        files.push_back(folder.write(std::to_string(i) + ".txt", test::pageText + std::to_string(i)));
    const auto results = archive->importFiles(files, "", [](const ProgressStep& step) {
        EXPECT_EQ(step.total, 5u);
        return step.done < 2;
    });
    EXPECT_EQ(results.size(), 2u);
    EXPECT_EQ(archive->pages().size(), 2u);
    EXPECT_TRUE(archive->check().empty());
}

TEST(Archive, TheGivenDateStandsWhereThePageHasNone)
{
    const Desk desk;
    ASSERT_EQ(desk.archive->pages().size(), 1u);
    EXPECT_EQ(desk.archive->pages()[0].date, "2026-03-01");
    EXPECT_EQ(desk.archive->pages()[0].sourceName, "page.txt");
}

TEST(Archive, ListsFollowTheWork)
{
    Desk desk;
    const auto before = desk.archive->articles(desk.document).at(0);
    EXPECT_EQ(before.openFindings, desk.article().openFindings());
    EXPECT_EQ(before.records, desk.article().records.size());
    desk.session->reject(desk.article().id, desk.openFindings().front());
    const auto after = desk.archive->articles(desk.document).at(0);
    EXPECT_EQ(after.openFindings, before.openFindings - 1);
    EXPECT_EQ(after.decided, 1u);
    EXPECT_EQ(desk.archive->pages().at(0).openFindings, desk.article().openFindings());
}

TEST(Archive, SearchFollowsTheWork)
{
    Desk desk;
    EXPECT_EQ(desk.archive->search("管网").total, 1u);
    desk.replace("管网", "水管");
    EXPECT_TRUE(desk.archive->search("管网").hits.at(0).span.empty()) << "only the text before all edits holds it";
    const SearchPage page = desk.archive->search("水管");
    ASSERT_EQ(page.total, 1u);
    EXPECT_EQ(page.hits[0].document, desk.document);
    EXPECT_EQ(page.hits[0].article, desk.article().id);
    EXPECT_EQ(page.hits[0].span, desk.find("水管"));
    EXPECT_NO_THROW(desk.archive->search("\" OR NEAR("));
}

TEST(Archive, ExportsWriteTheCorrectedText)
{
    Desk desk;
    desk.replace("管网", "水管");
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Markdown, ExportFormat::Csv, ExportFormat::JsonLines}) {
        const fs::path target = desk.folder / "out";
        EXPECT_EQ(desk.archive->exportTo({format, {}, false, target}), desk.session->view().articles.size());
        EXPECT_NE(test::readAll(target).find("改造了水管"), std::string::npos);
        EXPECT_FALSE(fs::exists(desk.folder / "out.part"));
    }
    EXPECT_EQ(desk.archive->exportTo({ExportFormat::Csv, {desk.document}, true, desk.folder / "records.csv"}),
              desk.article().records.size());
}

TEST(Archive, AFailedExportLeavesTheOldFile)
{
    Desk desk;
    const fs::path target = desk.folder.write("out", "old");
    EXPECT_THROW(desk.archive->exportTo({ExportFormat::Text, {}, false, target}, [](const ProgressStep&) { return false; }),
                 Error);
    EXPECT_THROW(desk.archive->exportTo({ExportFormat::Text, {"no such page"}, false, target}), Error);
    EXPECT_EQ(test::readAll(target), "old");
    EXPECT_FALSE(fs::exists(desk.folder / "out.part"));
    EXPECT_THROW(desk.archive->exportTo({ExportFormat::Text, {}, false, desk.folder / "no/such/folder"}), Error);
    EXPECT_THROW(desk.archive->exportTo({ExportFormat::Text, {}, false, desk.folder.path()}), Error);
}

TEST(Archive, ABackupOpensWithAllThatWasDone)
{
    Desk desk;
    desk.replace("管网", "水管");
    desk.archive->backup(desk.folder / "copy.danqian");
    const auto copy = Archive::open(desk.folder / "copy.danqian", Archive::Mode::ReadOnly);
    EXPECT_EQ(copy->search("水管").total, 1u);
    EXPECT_TRUE(copy->check().empty());
    EXPECT_EQ(copy->logAsJsonLines(), desk.archive->logAsJsonLines());
}

TEST(Archive, TheLogNamesWhoDidWhatWhen)
{
    Desk desk;
    desk.archive->setActor("王校对");
    desk.replace("管网", "水管");
    const auto line = nlohmann::json::parse(desk.archive->logAsJsonLines(desk.document));
    EXPECT_EQ(line.at("actor"), "王校对");
    EXPECT_EQ(line.at("kind"), "replace-text");
    EXPECT_EQ(line.at("at").get<std::string>().size(), 24u);
    EXPECT_EQ(line.at("at").get<std::string>().back(), 'Z');
}

TEST(Archive, CheckFindsDerivedRowsThatDiffer)
{
    Desk desk;
    EXPECT_TRUE(desk.archive->check().empty());
    const fs::path path = desk.path();
    desk.session.reset();
    desk.archive.reset();
    store::Database(path, store::Database::Access::ReadWrite).execute("UPDATE article SET title = 'another'");
    const auto archive = Archive::open(path);
    ASSERT_EQ(archive->check().size(), 1u);
    archive->openDocument(desk.document);  // looking at a page sets its rows right
    EXPECT_TRUE(archive->check().empty());
}

TEST(Archive, WhatIsRebuiltIsWhatWasThere)
{
    Desk desk;
    desk.replace("管网", "水管");
    const fs::path path = desk.path();
    desk.session.reset();
    desk.archive.reset();
    store::Database(path, store::Database::Access::ReadWrite)
        .execute("DELETE FROM record; DELETE FROM facet; DELETE FROM article; DELETE FROM page; DELETE FROM search_text;"
                 "INSERT INTO search_index (search_index) VALUES ('delete-all')");
    const auto archive = Archive::open(path);
    EXPECT_FALSE(archive->check().empty());
    archive->rebuild();
    EXPECT_TRUE(archive->check().empty());
    EXPECT_EQ(archive->search("水管").total, 1u);
}

TEST(Archive, TextPagesHaveNoFacsimile)
{
    const Desk desk;
    EXPECT_EQ(desk.archive->facsimile(desk.document, 72), "");
    EXPECT_THROW(desk.archive->facsimile("no such page", 72), Error);
    EXPECT_THROW(desk.archive->openDocument("no such page"), Error);
}

TEST(Archive, ARefusedArchiveIsNotChanged)
{
    const TempFolder folder;
    const fs::path file = folder.write("notes.danqian", "just text, no archive");
    EXPECT_THROW(Archive::open(file, Archive::Mode::ReadWrite, true), Error);
    EXPECT_EQ(test::readAll(file), "just text, no archive");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

}  // namespace
}  // namespace danqian::workspace
