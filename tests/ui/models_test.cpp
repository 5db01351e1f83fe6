// The lists of the desk as item views ask them: sound models, rows that follow the page.
#include "tests/ui/desk_fixture.h"
#include "ui/archive_controller.h"
#include "ui/models/findings_model.h"
#include "ui/models/history_model.h"
#include "ui/models/library_model.h"
#include "ui/models/records_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace danqian::ui::test {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

Sheet someSheet()
{
    Sheet sheet("标题", {"今年10月,全镇PM2.5平均浓度为38微克。", "截止目前,累计劝返车辆130余辆。"});
    sheet.finding(",", "，").finding("截止目前", "截至目前").finding(",", "，", Severity::Error, 1);
    sheet.record("38微克", RecordKind::Measure).record("130余辆");
    return sheet;
}

TEST(FindingsModel, listsOpenFindingsInTextOrderAndFilters)
{
    DocumentController controller(nullptr);
    FindingsModel model(&controller);
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    controller.show(someSheet().view());
    controller.selectArticle("a1");
    model.refresh();
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(1).data(FindingsModel::WrongRole).toString(), QStringLiteral("截止目前"));
    EXPECT_EQ(model.index(1).data(FindingsModel::AfterRole).toString(), QStringLiteral(",累计劝返车辆130余辆。"));
    model.setFilter(QStringLiteral("截至"), {}, false);
    EXPECT_EQ(model.rowCount(), 1);
    model.setFilter({}, Severity::Query, false);
    EXPECT_EQ(model.rowCount(), 0);
    controller.close();
    model.refresh();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(RecordsModel, showsValuesAndRefusesToEditWhereThePageIsReadOnly)
{
    DocumentController controller(nullptr);
    RecordsModel model(&controller);
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    controller.show(someSheet().view());
    controller.selectArticle("a1");
    model.refresh();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.flags(model.index(0, RecordsModel::ValueColumn)) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.flags(model.index(0, RecordsModel::StatusColumn)) & Qt::ItemIsEditable);
    controller.setReadOnly(true);
    EXPECT_FALSE(model.flags(model.index(0, RecordsModel::ValueColumn)) & Qt::ItemIsEditable);
}

TEST(RecordsModel, listsUnsureRecordsLastUnlessAskedForTheOrderOfTheText)
{
    auto view = std::make_shared<workspace::DocumentView>(*someSheet().view());
    view->articles[0].records[0].record.confidence = 0.6;
    DocumentController controller(nullptr);
    controller.show(view);
    controller.selectArticle("a1");
    RecordsModel model(&controller);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.row(model.index(1, 0))->key, "r1");
    EXPECT_TRUE(model.index(1, 0).data(RecordsModel::UnsureRole).toBool());
    EXPECT_TRUE(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("60")));
    model.setOrder(RecordsModel::Order::ByPlace);
    EXPECT_EQ(model.row(model.index(0, 0))->key, "r1");
}

TEST(LibraryModel, groupsPagesByPaperAndDateAndCountsWhatIsOpen)
{
    Library library;
    const auto page = [](const char* id, const char* date, const char* number) {
        workspace::PageRow row;
        row.document = id;
        row.paper = "栖原日报";
        row.date = date;
        row.page = number;
        return row;
    };
    library.pages = {page("d1", "2024-09-12", "1"), page("d2", "2024-09-12", "2"), page("d3", "2024-09-03", "1")};
    workspace::ArticleRow article;
    article.document = "d1";
    article.article = "a1";
    article.title = "标题";
    article.openFindings = 4;
    library.articles["d1"] = {article};
    article.article = "a2";
    article.openFindings = 3;
    library.articles["d1"].push_back(article);

    LibraryModel model;
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setLibrary(library);
    ASSERT_EQ(model.rowCount(), 1);
    const QModelIndex paper = model.index(0, 0);
    ASSERT_EQ(model.rowCount(paper), 2);
    const QModelIndex newest = model.index(0, 0, paper);
    EXPECT_EQ(newest.data().toString(), QStringLiteral("2024-09-12"));
    EXPECT_EQ(newest.data(LibraryModel::OpenRole).toInt(), 7);
    EXPECT_EQ(model.find("d1", "a2").parent(), model.find("d1", ""));
    EXPECT_FALSE(model.find("d9", "a2").isValid());
    model.setLibrary({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(HistoryModel, isSoundWithAndWithoutAPage)
{
    DocumentController controller(nullptr);
    HistoryModel model(&controller);
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    controller.show(someSheet().view());
    model.refresh();
    EXPECT_EQ(model.rowCount(), 0);
}

}  // namespace
}  // namespace danqian::ui::test
