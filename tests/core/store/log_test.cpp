#include "core/store/log.h"

#include "core/base/error.h"
#include "core/store/edit_json.h"
#include "tests/core/store/sample.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace danqian::store {
namespace {

Entry entryOf(const std::string& document, Edit edit)
{
    return {newUuid(), document, newUuid(), "2026-01-01T08:00:00.000Z", "校对员", "first", "", "1", std::move(edit)};
}

const Target target{"a1", Part::Headline, {{"origin", 3, Side::After}, {"origin", 9, Side::Before}}, "“引文”\n"};

std::vector<Edit> oneOfEach()
{
    Base read;
    read.pipeline = "2";
    read.articles.emplace_back().id = "a1";
    read.articles[0][Part::Body] = PieceText({{0, 0, 6, true}, {0, 6, 7, false}});
    return {ReplaceText{target, "新\"文\"\\"},
            Decide{"punct:x@1-2", Verdict::Skipped},
            SetField{"count:x@1-2", "value", "12"},
            AddRecord{target, {{"value", "3"}, {"unit", "台"}}},
            RemoveRecord{"count:x@1-2"},
            Tag{{"a1", Part::Body, {}, {}}, "topics", "economy"},
            Untag{"some-id"},
            Link{target, "authority"},
            SplitArticle{target, ArticleKind::PhotoCaption},
            MergeArticles{"a1", "a2"},
            MoveRange{target, "furniture", Part::Byline},
            Retype{"a1", ArticleKind::Notice},
            SetIssue{"date", "2026-01-01"},
            AskQuery{target, "对吗？", "记者"},
            AnswerQuery{"some-id", "对", false},
            SignOff{"first"},
            Undo{"some-group"},
            Rebase{std::make_shared<const Base>(read)},
            LetGo{"some-id"}};
}

TEST(Log, EveryKindOfEditComesBackAsItWas)
{
    ASSERT_EQ(oneOfEach().size(), std::variant_size_v<Edit>) << "a kind is missing in this test";
    for (const Edit& edit : oneOfEach()) {
        const std::string json = toJson(edit);
        const Edit back = editFromJson(kindName(edit), json);
        EXPECT_EQ(back.index(), edit.index()) << kindName(edit);
        EXPECT_EQ(toJson(back), json) << kindName(edit);
    }
    const Edit back = editFromJson("replace-text", toJson(oneOfEach().front()));
    EXPECT_EQ(std::get<ReplaceText>(back).target, target);
    EXPECT_EQ(std::get<ReplaceText>(back).text, "新\"文\"\\");
}

TEST(Log, DamagedEntriesAreNamedAsSuch)
{
    for (const auto& [kind, payload] :
         std::vector<std::pair<std::string, std::string>>{{"no-such-kind", "{}"},
                                                          {"decide", "{"},
                                                          {"decide", "{}"},
                                                          {"decide", R"({"finding":"x","verdict":"maybe"})"},
                                                          {"replace-text", R"({"target":{"article":1},"text":""})"},
                                                          {"undo", "[]"},
                                                          {"undo", "null"}}) {
        try {
            editFromJson(kind, payload);
            ADD_FAILURE() << kind << " " << payload;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::ArchiveDamaged);
        }
    }
}

TEST(Log, KeepsTheOrderOfWriting)
{
    const Database database = test::emptyArchive();
    const std::string document = test::putPage(database, "正文");
    std::vector<Entry> written;
    for (const Edit& edit : oneOfEach()) {
        written.push_back(entryOf(document, edit));
        append(database, std::span(&written.back(), 1));
    }
    const std::vector<Entry> read = entriesOf(database, document);
    ASSERT_EQ(read.size(), written.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        EXPECT_EQ(toJsonLine(read[i]), toJsonLine(written[i]));
    EXPECT_EQ(entryCount(database, document), written.size());
}

TEST(Log, RefusesChangesToWhatWasWritten)
{
    const Database database = test::emptyArchive();
    const std::string document = test::putPage(database, "正文");
    const Entry entry = entryOf(document, Retype{"a1", ArticleKind::Brief});
    append(database, std::span(&entry, 1));
    EXPECT_THROW(database.execute("UPDATE entry SET actor = 'someone else'"), Error);
    EXPECT_THROW(database.execute("DELETE FROM entry"), Error);
    EXPECT_THROW(
        database.execute("INSERT OR REPLACE INTO entry SELECT id, document, number, action, at, 'someone else', round, kind,"
                         " payload, reason, pipeline FROM entry"),
        Error);
    ASSERT_EQ(entriesOf(database, document).size(), 1u);
    EXPECT_EQ(entriesOf(database, document).front().actor, "校对员");
}

TEST(Log, EntriesNeedTheirPage)
{
    const Database database = test::emptyArchive();
    const Entry entry = entryOf("no such page", SignOff{"first"});
    EXPECT_THROW(append(database, std::span(&entry, 1)), Error);
}

TEST(Log, JsonLinesAreOneObjectALine)
{
    const Database database = test::emptyArchive();
    const std::string document = test::putPage(database, "正文"), other = test::putPage(database, "另一页");
    for (const std::string& page : {document, other}) {
        const Entry entry = entryOf(page, AskQuery{target, "两\n行？", "记者"});
        append(database, std::span(&entry, 1));
    }
    std::istringstream lines(logAsJsonLines(database));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_EQ(nlohmann::json::parse(line).at("payload").at("question"), "两\n行？");
    EXPECT_EQ(count, 2u);
    const std::string one = logAsJsonLines(database, document);
    EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 1);
}

}  // namespace
}  // namespace danqian::store
