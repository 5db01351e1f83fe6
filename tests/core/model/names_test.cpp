#include "core/model/edit.h"
#include "core/model/finding.h"

#include <gtest/gtest.h>

#include <set>

using namespace danqian;

TEST(Names, OfKindsAndPartsReadBackAsThemselves)
{
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(articleKind(name(static_cast<ArticleKind>(i))), static_cast<ArticleKind>(i));
    for (std::size_t i = 0; i < partCount; ++i)
        EXPECT_EQ(part(name(static_cast<Part>(i))), static_cast<Part>(i));
    for (int i = 0; i < 14; ++i)
        EXPECT_EQ(recordKind(name(static_cast<RecordKind>(i))), static_cast<RecordKind>(i));
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(verdict(name(static_cast<Verdict>(i))), static_cast<Verdict>(i));
    EXPECT_FALSE(articleKind("essay"));
    EXPECT_EQ(name(ArticleKind::PhotoCaption), "photo-caption");
    EXPECT_EQ(name(RecordKind::DateRange), "date-range");
    EXPECT_EQ(name(MentionKind::Quotation), "quotation");
    EXPECT_EQ(name(Severity::Query), "query");
}

TEST(Names, OfValuesThatDoNotExistAreUnknownNotACrash)
{
    EXPECT_EQ(name(static_cast<ArticleKind>(77)), "unknown");
    EXPECT_EQ(name(static_cast<Severity>(200)), "unknown");
}

TEST(Names, OfEditsAreTheOnesInTheLog)
{
    EXPECT_EQ(kindName(ReplaceText{}), "replace-text");
    EXPECT_EQ(kindName(RemoveRecord{}), "remove-record");
    EXPECT_EQ(kindName(SplitArticle{}), "split-article");
    EXPECT_EQ(kindName(AskQuery{}), "ask-query");
    EXPECT_EQ(kindName(Undo{}), "undo");
}
