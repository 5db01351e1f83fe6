#include "core/base/error.h"
#include "core/workspace/correction.h"
#include "tests/core/workspace/desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace danqian::workspace {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Correction, OfOneCharacterIsWidenedToItsWord)
{
    EXPECT_EQ(correctionBetween("市民可登陆网站查询。", "市民可登录网站查询。"), (Correction{"登陆", "登录"}));
    EXPECT_EQ(correctionBetween("人员路续到岗。", "人员陆续到岗。"), (Correction{"路续", "陆续"}));
}

TEST(Correction, OfANameThatNoDictionaryHoldsTakesTheCharacterBesideIt)
{
    EXPECT_EQ(correctionBetween("镇长霍梓岍说。", "镇长霍梓岓说。"), (Correction{"梓岍", "梓岓"}));
    EXPECT_EQ(correctionBetween("的岍岭。", "的岓岭。"), (Correction{"岍岭", "岓岭"})) << "的 is no part of it";
}

TEST(Correction, IsNoneWhereNoHanCharacterWasReplacedInsideAWord)
{
    EXPECT_FALSE(correctionBetween("共36人。", "共38人。"));
    EXPECT_FALSE(correctionBetween("南汀,北汀", "南汀，北汀"));
    EXPECT_FALSE(correctionBetween("已完成。", "已经完成。")) << "only typed";
    EXPECT_FALSE(correctionBetween("已经完成。", "已完成。")) << "only deleted";
    EXPECT_FALSE(correctionBetween("一致", "一致"));
    EXPECT_FALSE(correctionBetween("修堤，筑坝", "修路铺桥")) << "across a mark";
    EXPECT_FALSE(correctionBetween("\xFF\xFE", "\xE7"));
}

class CorrectionDesk : public ::testing::Test {
protected:
    test::Desk desk{"老街登陆系统上线\n市民可登陆网站查询，登陆后即可办理；游客登陆码头。\n"};
    std::vector<TextPlace> places(const Correction& correction) const { return placesOf(desk.session->view(), correction); }
};

TEST_F(CorrectionDesk, EveryOtherPlaceOfThePageIsFoundInHeadLinesToo)
{
    EXPECT_THAT(places({"登陆", "登录"}), SizeIs(4));
    EXPECT_THAT(places({"登陆", "登陆码头"}), SizeIs(3)) << "one stands in the right form already";
}

TEST_F(CorrectionDesk, PlacesAreReplacedAsOneStepThatIsTakenBackAtOnce)
{
    const std::string before = desk.shown();
    auto chosen = places({"登陆", "登录"});
    chosen.pop_back();
    EXPECT_EQ(desk.session->replaceAll(chosen, "登陆", "登录"), 3U);
    EXPECT_THAT(places({"登陆", "登录"}), SizeIs(1));
    EXPECT_TRUE(desk.session->undo());
    EXPECT_EQ(desk.shown(), before);
}

TEST_F(CorrectionDesk, NothingIsReplacedWhereOnePlaceReadsDifferently)
{
    const std::string before = desk.shown();
    auto chosen = places({"登陆", "登录"});
    chosen.back().span = desk.find("码头");
    EXPECT_THROW(desk.session->replaceAll(chosen, "登陆", "登录"), Error);
    EXPECT_EQ(desk.shown(), before);
    EXPECT_EQ(desk.session->replaceAll({}, "登陆", "登录"), 0U);
    EXPECT_THAT(places({"登陆", "登陆"}), IsEmpty());
}

}  // namespace
}  // namespace danqian::workspace
