// Figures, dates, lists and names of one article against each other: each sentence here was made with one thing wrong, or with figures
// that look related and are not.
#include "core/proof/proof.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace danqian {
namespace {

struct Wrong {
    const char* rule;
    const char* text;
};

class DocumentChecks : public testing::TestWithParam<Wrong> { };

TEST_P(DocumentChecks, FindsWhatCannotBe)
{
    const auto found = proof::check(GetParam().text);
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Finding& f) { return f.rule == GetParam().rule; }))
        << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Proof, DocumentChecks,
    testing::Values(
        Wrong{"doc.sum", "全村共有劳动力860人，其中外出务工520人，在家务农360人。"},
        Wrong{"doc.sum", "检查组发现问题47个，已整改39个，未整改9个。"},
        Wrong{"doc.sum", "合唱团由女高音12人、女低音10人、男高音9人组成，共计32人。"},
        Wrong{"doc.sum", "此次拍卖成交字画43件、瓷器28件、玉器19件，合计80件。"},
        Wrong{"doc.sum", "该镇有耕地3.2万亩，其中水田1.8万亩，旱地1.7万亩。"},
        Wrong{"doc.sum", "今年共招录公务员85名，其中男性46名，女性38名。"},
        Wrong{"doc.sum", "本次表决应到代表210人，实到198人，请假13人。"},
        Wrong{"doc.sum", "比赛设金奖1个、银奖2个、铜奖3个，共7个奖项。"},
        Wrong{"doc.count-list", "五个乡镇——白沙镇、石桥镇、柳林镇、东铺镇，率先完成任务。"},
        Wrong{"doc.count-list", "会议强调要做好三项工作：一是抓生产，二是抓安全。"},
        Wrong{"doc.count-list", "他提出四点建议：第一，加大投入；第二，培养人才；第三，完善机制。"},
        Wrong{"doc.count-list", "张岩、李涛、王硕、赵宁三位同志受到表彰。"},
        Wrong{"doc.percent", "全县250个村中，有200个村通了公交，占75%。"},
        Wrong{"doc.percent", "应到120人，实到114人，出勤率为92%。"},
        Wrong{"doc.percent", "抽检样品400批次，合格392批次，合格率为97%。"},
        Wrong{"doc.difference", "平均气温从去年的14.2摄氏度升至14.8摄氏度，升高了0.8摄氏度。"},
        Wrong{"doc.difference", "今年产茶60吨，比去年的50吨增加了12吨。"},
        Wrong{"doc.multiple", "水库蓄水量从2亿立方米增加到6亿立方米，增加了3倍。"},
        Wrong{"doc.difference", "亩产由400公斤提高到500公斤，每亩增产80公斤。"},
        Wrong{"doc.multiple", "产值从3亿元跃升至12亿元，翻了三番。"},
        Wrong{"doc.difference", "失业率由4.5%下降到4.1%，下降了0.6个百分点。"},
        Wrong{"doc.product", "每张门票60元，当天售出500张，票房收入共计4万元。"},
        Wrong{"doc.product", "40户贫困户共获得补助20万元，户均6000元。"},
        Wrong{"doc.difference", "全年收入860万元，支出790万元，结余80万元。"},
        Wrong{"doc.duration", "展览从5月1日开始，到5月20日结束，为期30天。"},
        Wrong{"doc.duration", "飞机9时20分起飞，12时10分降落，全程飞行3小时50分。"},
        Wrong{"doc.duration", "大桥2012年开工，2016年建成，历时六年。"},
        Wrong{"doc.age", "老人生于1932年，2012年去世，享年90岁。"},
        Wrong{"doc.anniversary", "学校创办于1956年，2016年举行50周年校庆。"},
        Wrong{"doc.anniversary", "2018年，我国迎来改革开放50周年。"}, Wrong{"date.order", "运动会8月15日开幕，8月10日闭幕。"},
        Wrong{"date.order", "商场晚上21时30分开门，9时关门。"}, Wrong{"date.weekday", "会议于2019年5月8日（星期五）召开。"},
        Wrong{"date.nonexistent", "2018年2月29日，该工程通过验收。"}, Wrong{"date.nonexistent", "会议于11月31日召开。"},
        Wrong{"doc.person-name", "镇党委书记周建平到村调研。周建萍说，要抓好落实。"},
        Wrong{"doc.person-title", "县教育局局长马晓东出席。教育局副局长马晓东讲话。"},
        Wrong{"doc.org-name", "青禾农业发展有限公司与高校合作。青禾农业发展有限责任公司负责人说。"},
        Wrong{"doc.doc-title", "会上发布了《城区停车管理办法》。市民可登录网站查阅《城区停车场管理办法》。"},
        Wrong{"doc.number-conflict", "全县完成造林4.6万亩。据林业局介绍，今年完成造林6.4万亩，超额完成任务。"},
        Wrong{"doc.number-conflict", "桥面宽24米，全长1260米。据介绍，全长1620米的大桥年底通车。"},
        Wrong{"doc.number-conflict", "展览会共吸引观众3.5万人次。闭幕式上宣布，本届展览会共吸引观众35万人次。"},
        Wrong{"doc.ordinal-skip", "首先，要加强领导；其次，要落实责任；第四，要强化督查。"},
        Wrong{"doc.ordinal-skip", "第一步，摸底；第二步，整改；第四步，验收。"},
        Wrong{"doc.ordinal-dup", "（一）宣传发动\n（二）集中整治\n（三）检查验收\n（三）总结提升"},
        Wrong{"doc.ordinal-skip", "①查隐患；②抓整改；④促提升。"},
        Wrong{"doc.percent", "职工住房由人均18平方米增加到24平方米，增长25%。"},
        Wrong{"doc.sum", "全镇有A类企业12家、B类企业20家、C类企业8家，企业总数45家。"},
        Wrong{"doc.difference", "今年上半年进口12亿元，出口20亿元，实现贸易顺差10亿元。"},
        Wrong{"doc.sum", "参会的有三名教师、五名医生和两名律师，共11人。"},
        Wrong{"doc.duration", "此次活动为期一周，从6月1日到6月10日。"}, Wrong{"doc.percent", "合格率达103%。"},
        Wrong{"doc.direction", "养老保险参保率由92%降至95%。"},
        Wrong{"doc.sum", "小区共有住户1200户，其中已入住980户，未入住320户。"},
        Wrong{"doc.sum", "新增专利120件，其中发明专利45件，实用新型60件，其余25件为外观设计。"}));

INSTANTIATE_TEST_SUITE_P(
    Others, DocumentChecks,
    testing::Values(Wrong{"doc.sum", "全县共设投票站86个，其中城区32个，乡镇56个。"},
                    Wrong{"doc.count-list", "农户分为三类：一般户、边缘户、低保户、五保户。"},
                    Wrong{"doc.count-list", "全书分为上、中、下三册，共4章：绪论、历史、现状。"},
                    Wrong{"doc.sum", "书屋藏书5000册，其中文学类2300册，科技类1800册，少儿类1200册。"},
                    Wrong{"doc.sum", "五年来，全镇新建桥梁23座，改建12座，新建和改建桥梁共计36座。"},
                    Wrong{"doc.sum", "会议应出席委员31人，实出席28人，缺席4人。"},
                    Wrong{"doc.percent-sum", "公司员工200人中，女职工占45%，男职工占65%。"},
                    Wrong{"doc.percent-sum", "受访者中，60岁以上的占30%，40至60岁的占45%，40岁以下的占35%。"},
                    Wrong{"doc.percent", "全市常住人口由520万人增至546万人，增长4%。"},
                    Wrong{"doc.percent", "门票价格由80元下调到60元，降幅为20%。"},
                    Wrong{"doc.difference", "入园儿童比去年的320名增加了40名，达到380名。"},
                    Wrong{"doc.sum", "一季度用电量4.2亿千瓦时，二季度用电量5.1亿千瓦时，上半年合计10.3亿千瓦时。"},
                    Wrong{"doc.product", "每天生产口罩20万只，10天共生产口罩300万只。"},
                    Wrong{"doc.product", "小麦每公斤2.4元，卖了5000公斤，收入共1.5万元。"},
                    Wrong{"doc.duration", "车队8时出发，行驶3个小时，于12时到达。"},
                    Wrong{"doc.duration", "活动自7月10日起至7月20日止，为期7天。"},
                    Wrong{"doc.duration", "2015年9月入学，2018年6月毕业，历时四年。"},
                    Wrong{"doc.age", "他1978年出生，1995年参加工作，时年22岁。"},
                    Wrong{"doc.anniversary", "新中国成立于1949年，2014年迎来60周年华诞。"},
                    Wrong{"date.order", "报名从3月20日开始，3月5日截止。"}, Wrong{"date.order", "图书馆开放时间为9时至8时。"},
                    Wrong{"doc.duration", "培训班从10月8日上午8时30分开始，到11时结束，共计4小时。"},
                    Wrong{"date.weekday", "会议定于4月15日（星期二）召开，4月17日（星期五）闭幕。"},
                    Wrong{"doc.person-name", "著名画家徐志远的作品展出。徐致远说，这是他第一次办展。"},
                    Wrong{"doc.person-name", "研究员哈桑诺维奇参加会议。哈桑维奇介绍了情况。"},
                    Wrong{"doc.doc-title", "《青石巷》首演成功。剧组表示，《青石港》还将巡演。"},
                    Wrong{"doc.number-conflict", "据统计，全镇发展大棚蔬菜2600亩。目前，2600公顷的大棚蔬菜已全部上市。"},
                    Wrong{"doc.number-conflict", "全校共有28个班。校长说，全校82个班都开设了阅读课。"},
                    Wrong{"doc.number-conflict", "会议将于5月18日召开。据悉，5月28日召开的这次会议将选举新一届理事会。"},
                    Wrong{"doc.number-conflict",
                          "标题：我县去年新建改建农村公路320公里\n去年，我县新建改建农村公路230公里，总投资3亿元。"},
                    Wrong{"doc.number-conflict", "图为6名志愿者在清理垃圾。\n昨日，8名志愿者来到河边清理垃圾。"},
                    Wrong{"doc.ordinal-skip",
                          "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于全县。\n第四条 本办法自发布之日起施行。"},
                    Wrong{"doc.ordinal-dup", "1.制定方案；2.组织实施；2.检查验收。"},
                    Wrong{"doc.ordinal-skip", "其一，资金不足；其二，人才短缺；其四，机制不活。"},
                    Wrong{"doc.difference", "甲组得分85分，乙组得分78分，甲组比乙组高8分。"},
                    Wrong{"doc.sum", "学校占地120亩，建筑面积3.6万平方米，其中教学楼2.1万平方米，宿舍楼1.8万平方米。"}));

INSTANTIATE_TEST_SUITE_P(ProofMore, DocumentChecks,
                         testing::Values(Wrong{"doc.sum", "渡口现有摆渡船40艘，其中电动船21艘、柴油船18艘。"},
                                         Wrong{"doc.sum", "热线受理诉求340件，已办结312件，未办结38件。"},
                                         Wrong{"doc.sum", "球队取得9胜3平4负，至此已赛15场。"},
                                         Wrong{"doc.percent-sum", "家住低层的占35%，其余75%住在高层。"},
                                         Wrong{"doc.percent", "全村800户中，600户参加了社保，参保率为65%。"},
                                         Wrong{"doc.percent", "蓄水量由3亿立方米降至2.4亿立方米，减少30%。"},
                                         Wrong{"doc.product", "每株苗补助5元，共栽植1200株，补助资金8000元。"},
                                         Wrong{"doc.product", "120名学员分成6组，每组25人。"},
                                         Wrong{"doc.product", "15个小组每组8人，共有130人参加。"},
                                         Wrong{"doc.duration", "他1985年登上讲台，2015年退休，从教40年。"},
                                         Wrong{"doc.count-list", "镇里定下三大主导产业：食用菌、中药材、黄花菜、乡村旅游。"},
                                         Wrong{"doc.count-list", "三位嘉宾分别是：李默、张恒、赵敏、钱进。"},
                                         Wrong{"doc.count-list", "大赛设五个奖项：一等奖、二等奖、三等奖、优秀奖。"},
                                         Wrong{"doc.ordinal-dup", "一看水位，二看堤身，二看涵闸。"},
                                         Wrong{"doc.number-conflict",
                                               "一辆载有38名学生的校车抛锚。司机们帮忙后，36名学生全部准时到校。"},
                                         Wrong{"doc.person-name", "渔民诗人柳石川出书了。白天打鱼，柳石钏夜里写诗。"},
                                         Wrong{"dup.sentence", "站台挤满了人。站台挤满了人。老人换上了新衣裳。"}));

class QuietDocumentChecks : public testing::TestWithParam<const char*> { };

TEST_P(QuietDocumentChecks, LeaveUnrelatedFiguresAlone)
{
    for (const Finding& f : proof::check(GetParam()))
        EXPECT_FALSE(f.rule.starts_with("doc.") || f.rule.starts_with("dup.") || f.rule == "date.order")
            << f.rule << " at " << f.wrong << " in " << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    Proof, QuietDocumentChecks,
    testing::Values("全村有劳动力860人，其中外出务工520人，党员45人。", "检查组发现问题47个，已整改39个，正在整改8个。",
                    "全县有中小学校56所，其中省级示范校12所，市级示范校23所。",
                    "今年前三季度，全市完成投资120亿元，同比增长8%，其中工业投资60亿元，增长12%。",
                    "2018年全市粮食总产52万吨，比上年增加2万吨，增长4%。", "比赛设金奖1个、银奖2个、铜奖3个，优秀奖若干。",
                    "三大战役——辽沈、淮海、平津，彪炳史册。", "会议强调要做好三项工作。一是抓生产。二是抓安全。三是抓民生。",
                    "他提出四点建议，其中第一点最受关注。", "全县250个村中，有200个村通了公交，占八成。",
                    "今年该县高考一本上线率为32.5%，比去年提高2.1个百分点。",
                    "应到120人，实到114人，出勤率为95%，比上次提高3个百分点。", "企业利润由上年的1.2亿元增至1.5亿元，增幅为25%。",
                    "城镇居民人均可支配收入3.2万元，增长8.1%；农村居民人均可支配收入1.8万元，增长9.2%。",
                    "每张门票60元，学生票30元，当天售出500张，票房收入2.4万元。",
                    "一期工程投资3亿元，二期工程投资5亿元，三期工程投资2亿元，项目总投资10亿元。",
                    "展览从5月1日开始，到5月20日结束，为期20天。", "演出19时30分开始，22时结束，历时两个半小时。",
                    "大桥2012年开工，2016年建成，历时五年。", "老人生于1932年5月，2012年3月去世，享年81岁。",
                    "学校创办于1956年，2016年举行60周年校庆。", "夜市每天18时营业，次日2时关门。",
                    "供暖从11月15日开始，至次年3月15日结束。", "供暖从11月15日开始，至3月15日结束。",
                    "镇党委书记周建平到村调研。周建国是村里的种粮大户。", "县教育局局长马晓东出席。县卫生局副局长马晓明讲话。",
                    "市第一中学和市第二中学的学生参加了比赛。市第二中学校长说，学生们很兴奋。",
                    "会议学习了《食品安全法》《农产品质量安全法》。",
                    "会议审议了《关于加强城市管理工作的意见》和《关于加强城市绿化工作的意见》。",
                    "全县完成造林4.6万亩，其中县林场完成1.6万亩。明年计划造林6.4万亩。",
                    "青山村全村126户。邻近的白石村全村162户，也通了自来水。",
                    "第一，要抓生产；第二，要抓安全；第三，要抓民生。第一书记王强说，要落实到位。",
                    "小李获得第一名，小王获得第三名。", "这是他第三次参加比赛，第五次站上领奖台。", "男生占52%，党员占58%。",
                    "全市森林覆盖率达42%，城区绿化覆盖率达45%，人均公园绿地面积15平方米。", "计划完成率达到105%。",
                    "他18岁参军，1980年退伍，今年62岁。",
                    "2018年，全县接待游客320万人次，旅游收入28亿元；2019年一季度接待游客80万人次，旅游收入6亿元。",
                    "甲队以3∶1获胜，乙队2∶0取胜，丙队1∶1战平。", "从早上6点到晚上10点，他每天工作16个小时。",
                    "有的人喜欢春天，有的人喜欢秋天，三个人三种看法。", "两名教练、五名队员和一名领队一行8人抵达。",
                    "一斤8元，买了3斤，花了24元。", "该镇辖12个村、3个社区，总人口4.2万人。",
                    "全国共有34个省级行政区，其中省23个、自治区5个、直辖市4个、特别行政区2个。",
                    "本届赛事共有来自8个国家的120名选手参加，分别来自中国、日本、韩国等国家。",
                    "慢慢地，大家都习惯了。想想看，天天如此，谁受得了？", "人人参与，户户受益，家家门口有花香。",
                    "工作人员人员名单已公示。", "这项政策的的确确惠及百姓。",
                    "村里修了一条3公里长的路，又修了一条2公里长的渠，共修路5公里。", "他们三人一组，三组九人。",
                    "报名者中，本科学历占60%，中级以上职称占55%，女性占48%。",
                    "高一（3）班有学生48人，高一（4）班有学生84人次参加活动。",
                    "产量从8吨增加到10吨，产值从80万元增加到120万元，增长50%。", "去年产量50吨，今年预计60吨，增长两成。",
                    "气温将从25℃下降到18℃，降温幅度为7℃。", "合唱团成立10周年，1998年建校的实验小学今年迎来20周年校庆。",
                    "1949年10月1日，中华人民共和国成立。2019年，我们将迎来新中国成立70周年。",
                    "上午9时开幕，下午5时闭幕，观众达3000人。", "水稻亩产600公斤，小麦亩产400公斤，两季亩产1000公斤。"));

INSTANTIATE_TEST_SUITE_P(ProofMore, QuietDocumentChecks,
                         testing::Values("渡口现有摆渡船40艘，其中电动船21艘、柴油船8艘。",
                                         "热线受理诉求340件，已办结312件，未办结28件。",
                                         "末班车推迟发出，行车间隔由6分钟调整为8分钟，7时15分发首班，22时收班。",
                                         "柳石川、柳石钏兄弟俩都写诗。",
                                         "全县12个乡镇中，柳河镇有村18个，青塘镇有村15个，其余10个乡镇共有村143个。",
                                         "全县人口48.6万人，其中城镇人口17.3万人；常住人口41.1万人。",
                                         "养老保险按每人6000元补助，津贴1100元，比原先高出450元。",
                                         "蓄水量由2亿立方米降至1.5亿立方米，减少26%。", "上半场2∶0领先，最终拿下这场3∶2的胜利。",
                                         "大赛设三个奖项：一等奖、二等奖、三等奖。", "一看水位，二看堤身，三查涵闸。",
                                         "三位嘉宾分别是：李默、张恒、赵敏。", "他1985年登上讲台，2015年退休，从教30年。"));

}  // namespace
}  // namespace danqian
