#include "core/proof/families.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

/// Words, sentences and paragraphs that stand twice by mistake.
namespace danqian::proof {
namespace {

/// Function words that never stand twice; 的的 in 的的确确 and the like are let pass.
bool neverTwice(char32_t c)
{
    return in(c, U"的了是在和与及为被把从向对于而且但以就也都将其或由至并所得地");
}

/// Words in which such a character rightly follows itself.
bool rightly(const Glyphs& text, std::size_t i)
{
    for (std::size_t at = i > 2 ? i - 2 : 0; at <= i; ++at) {
        if (!wordAt(text, at, {U"的的确确", U"为为", U"从从容容", U"以以", U"是是非非", U"对对", U"将将", U"得得", U"就就业", U"地地道道", U"就就近", U"和和气气",
                               U"和和美美", U"了了", U"对对子", U"并并", U"了了解", U"在在建", U"为为数", U"于于", U"在在职", U"在在校", U"由由",
                               U"并并入", U"就就餐", U"的的士", U"是是否", U"和和平", U"和和谐", U"和和田", U"和和县", U"与与会", U"从从事",
                               U"从从业", U"从从前", U"由由于", U"地地方", U"地地处", U"对对方", U"对对口", U"对对手", U"对对外", U"对对象",
                               U"向向", U"以以色列", U"将将军", U"的的", U"地地质", U"地地面", U"地地理", U"地地势", U"为为民", U"为为了", U"所所",
                               U"得得到", U"得得当", U"得得失", U"于于是", U"都都江堰", U"都都市"})
                 .empty()
            && !(text.startsWith(at, U"的的") && !text.startsWith(at, U"的的确确") && !text.startsWith(at, U"的的士")))
            return true;
    }
    return false;
}

class RepeatRules {
public:
    explicit RepeatRules(const Job& job) : m_text(job.text), m_report(job.report) {}

    void run()
    {
        const auto& t = m_text;
        for (std::size_t i = 0; i + 1 < t.size(); ++i) {
            if (!t.is(i, Kind::Han))
                continue;
            if (t[i] == t[i + 1])
                character(i);
            else if (t[i] == t[i + 2] && t[i + 1] == t[i + 3] && t.is(i + 1, Kind::Han))
                word(i);
        }
        paragraphs();
    }

private:
    void character(std::size_t i)
    {
        if (!neverTwice(m_text[i]) || m_text[i + 2] == m_text[i] || (i > 0 && m_text[i - 1] == m_text[i]) || rightly(m_text, i))
            return;
        m_report.add("dup.word", {i, i + 2}, std::string(m_text.utf8(i, i + 1)));
    }

    /// Nouns and other words that are not said twice for emphasis. Verbs (研究研究) and children's talk are let pass.
    void word(std::size_t i)
    {
        const bool listed = !wordAt(m_text, i, {U"环境", U"社会", U"经济", U"政府", U"企业", U"公司", U"单位", U"部门", U"人员", U"群众", U"干部", U"党员",
                                                U"领导", U"会议", U"项目", U"问题", U"情况", U"方面", U"时间", U"地区", U"城市", U"农村", U"乡村", U"农业",
                                                U"工业", U"产业", U"市场", U"技术", U"科技", U"质量", U"水平", U"能力", U"机制", U"制度", U"体系", U"平台",
                                                U"中心", U"全面", U"进一", U"目前", U"我们", U"他们", U"她们", U"你们", U"已经", U"正在", U"可以", U"应该",
                                                U"必须", U"需要", U"因为", U"所以", U"但是", U"而且", U"以及", U"或者", U"如果", U"虽然", U"不断", U"大力",
                                                U"积极", U"有效", U"切实", U"深入", U"重点", U"重要", U"主要", U"具有", U"成为", U"作为", U"通过", U"根据",
                                                U"按照", U"为了", U"关于", U"由于", U"对于", U"进行", U"加强", U"推进", U"推动", U"实现", U"促进", U"提高",
                                                U"建设", U"发展", U"工作", U"管理", U"服务", U"生产", U"安全", U"教育", U"文化", U"生态", U"治理", U"污染",
                                                U"大气", U"国家", U"全国", U"全市", U"全区", U"全县", U"全省", U"我市", U"我区", U"我县", U"今年", U"去年",
                                                U"本报", U"记者", U"同志", U"书记", U"市长", U"区长", U"县长", U"主任", U"局长", U"学校", U"学生", U"老师",
                                                U"医院", U"患者", U"法院", U"银行", U"资金", U"资源", U"投资", U"收入", U"消费", U"增长", U"达到", U"完成",
                                                U"开展", U"组织", U"举行", U"召开", U"认为", U"表示", U"指出", U"强调", U"介绍", U"要求", U"没有", U"不能",
                                                U"一个", U"这个", U"那个", U"自己", U"人民", U"基层", U"责任", U"措施", U"政策", U"改革", U"创新", U"绿色"})
                                  .empty();
        if (!listed || (m_text[i + 4] == m_text[i] && m_text[i + 5] == m_text[i + 1]))
            return;
        if (m_text.startsWith(i, U"工作工作") && !wordAt(m_text, i + 4, {U"组", U"站", U"人员", U"者", U"部"}).empty())
            return;
        if (m_text.startsWith(i, U"发展发展") || m_text.startsWith(i, U"建设建设"))
            return;
        m_report.add("dup.word", {i + 2, i + 4}, "");
    }

    /// A paragraph that stands before, then sentences of ten characters or more that follow themselves.
    void paragraphs()
    {
        std::unordered_map<std::u32string_view, std::size_t> seen;
        for (const Line& line : m_text.lines()) {
            const auto text = m_text.chars(line.begin, line.end);
            if (text.size() >= 15 && line.prose && line.han) {
                const auto [it, fresh] = seen.emplace(text, line.begin);
                if (!fresh) {
                    const std::size_t end = m_text.is(line.end, Kind::LineEnd) ? line.end + 1 : line.end;
                    const std::size_t begin = end == line.end && line.begin > 0 ? line.begin - 1 : line.begin;
                    m_report.add("dup.paragraph", {begin, end}, "", {{}, {{it->second, it->second + text.size()}}, 1});
                    continue;
                }
            }
            sentences(line);
        }
    }

    void sentences(const Line& line)
    {
        std::unordered_map<std::u32string_view, std::size_t> seen;
        std::size_t begin = line.begin;
        bool quoted = false;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            if (m_text[i] == U'“' || m_text[i] == U'”')
                quoted = m_text[i] == U'“';
            if (!in(m_text[i], U"。！？") || quoted)
                continue;
            const auto text = m_text.chars(begin, i + 1);
            if (text.size() >= 9 && m_text[i] == U'。') {
                const auto [it, fresh] = seen.emplace(text, begin);
                if (!fresh)
                    m_report.add("dup.sentence", {begin, i + 1}, "", {{}, {{it->second, it->second + text.size()}}, 1});
            }
            begin = i + 1;
        }
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkRepeats(const Job& job)
{
    RepeatRules(job).run();
}

}  // namespace danqian::proof
