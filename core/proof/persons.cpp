#include "core/proof/confusion.h"
#include "core/proof/families.h"
#include "core/proof/foreign_names.h"

#include <algorithm>
#include <unordered_map>

/// One person under two names or with two titles.
namespace danqian::proof {
namespace {

constexpr std::u32string_view surnames = U"王李张刘陈杨赵黄周吴徐孙胡朱郭罗宋郑谢韩唐冯董萧程曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶阎潘"
                                         U"杜戴钟汪廖姚熊陆郝孔崔康邱秦顾侯邵孟龙段汤何高林马梁于田石金夏方史范白江常钱严覃莫"
                                         U"尹黎武乔贺赖龚殷樊施陶翟倪牛温芦季俞章鲁葛韦毕聂焦齐肖曾彭余邹易洪包左岳毛祝阮柳柯"
                                         U"颜欧关苗童裴申耿庞单祁凌霍霞虞蓝冉屈路甘项苑盛边卜匡国费屠佟游管";

/// Characters that are no part of a given name where they stand in running text.
constexpr std::u32string_view notInNames =
    U"的了是在和与及为被把从向对于而且但以就也都将其或由至并所得地不有这那个们来去上下说等年月日市县区镇乡村局部厅委省";

/// Posts of one ladder: nobody holds two of them at a time.
constexpr Words heads{U"省长", U"州长", U"市长", U"区长", U"县长", U"镇长", U"乡长", U"村长"};
constexpr Words offices{U"部长", U"厅长", U"司长", U"局长", U"处长", U"科长", U"股长"};
constexpr Words others{U"书记",   U"主任医师", U"主任护师", U"主任技师", U"主任",     U"院长",   U"校长", U"主席",
                       U"会长",   U"总经理",   U"董事长",   U"所长",     U"秘书长",   U"队长",   U"站长", U"检察长",
                       U"社长",   U"总编辑",   U"教授",     U"研究员",   U"总工程师", U"馆长",   U"园长", U"庭长",
                       U"理事长", U"司令员",   U"团长",     U"台长",     U"总指挥",   U"参谋长", U"关长", U"行长",
                       U"厂长",   U"经理",     U"组长",     U"总干事",   U"裁判长",   U"政委"};

class PersonChecks {
public:
    explicit PersonChecks(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        static const CharSet starts(surnames);
        const auto all = m_text.chars(0, m_text.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!starts.has(all[i]))
                continue;
            titled(i);
            named(i);
        }
        foreignNames();
    }

private:
    std::string utf8(Range r) const { return std::string(m_text.utf8(r.begin, r.end)); }

    struct Post {
        Range where;
        std::u32string_view title;
        bool deputy = false;
    };

    std::u32string_view titleBefore(std::size_t i) const
    {
        for (const Words& ladder : {heads, offices, others}) {
            if (const auto title = wordBefore(m_text, i, ladder); !title.empty())
                return title;
        }
        return {};
    }

    static bool oneLadder(std::u32string_view a, std::u32string_view b)
    {
        const auto on = [](Words ladder, std::u32string_view post) {
            return std::find(ladder.begin(), ladder.end(), post) != ladder.end();
        };
        return (on(heads, a) && on(heads, b)) || (on(offices, a) && on(offices, b));
    }

    /// 副区长李欣 … 区长李欣; 局长李欣 … 处长李欣. The surname stands at i.
    void titled(std::size_t i)
    {
        static const CharSet ends(U"长记任理席师授员辑挥事委");
        if (i == 0 || !ends.has(m_text[i - 1]) || !m_text.is(i + 1, Kind::Han) || in(m_text[i + 1], notInNames))
            return;
        const auto title = titleBefore(i);
        if (title.empty())
            return;
        const std::size_t begin = i - title.size();
        const bool deputy = m_text[begin - 1] == U'副';
        const Post post{{begin - deputy, nameEnd(i)}, title, deputy};
        if (!wordBefore(m_text, post.where.begin, {U"原", U"前", U"时任", U"曾任", U"常务", U"代"}).empty()
            || (!deputy && m_text[begin - 1] == U'的'))
            return;
        std::vector<Post>& posts = m_posts[std::u32string(m_text.chars(i, post.where.end))];
        for (const Post& other : posts) {
            const bool deputed = other.title == title && other.deputy != deputy;
            if (!deputed && (other.title == title || other.deputy != deputy || !oneLadder(other.title, title)))
                continue;
            m_report.add("doc.person-title", post.where, utf8(other.where), {{utf8(other.where)}, {other.where}, 0.8});
            break;
        }
        if (posts.size() < 8)
            posts.push_back(post);
    }

    /// The end of the name whose surname stands at i: two characters, three where the third is no common word's beginning.
    std::size_t nameEnd(std::size_t i) const
    {
        const bool third = m_text.is(i + 2, Kind::Han) && !in(m_text[i + 2], notInNames)
            && !in(m_text[i + 2], U"出作主讲指强调介同表参带率深到走要发宣一前今会告提称认坦先当接随");
        return i + (third ? 3 : 2);
    }

    /// Names of three characters that differ in one character of the same sound or look: 陈思远, 陈思源. The surname stands at i.
    void named(std::size_t i)
    {
        if (!isName(i))
            return;
        const std::u32string name(m_text.chars(i, i + 3));
        if (!m_names.emplace(name, Range{i, i + 3}).second)
            return;
        for (const std::size_t gap : {1U, 2U}) {
            std::u32string skeleton = name;
            skeleton[gap] = U'*';
            std::vector<std::u32string>& alike = m_bySkeleton[skeleton];
            for (const std::u32string& other : alike) {
                if (!soundsAlike(other[gap], name[gap]) && !looksAlike(other[gap], name[gap]))
                    continue;
                const Range was = m_names[other];
                if (was.end + 1 == i && in(m_text[was.end], U"、和与及"))
                    continue;  // named side by side: two persons
                m_report.add("doc.person-name", {i, i + 3}, utf8(was), {{utf8(was)}, {was}, 0.8});
            }
            if (alike.size() < 16)
                alike.push_back(name);
        }
    }

    /// A surname at the beginning of a clause, or after a word that names lead on from, and two characters that may be a given name.
    bool isName(std::size_t i) const
    {
        if (!m_text.is(i + 1, Kind::Han) || !m_text.is(i + 2, Kind::Han) || in(m_text[i + 1], notInNames)
            || in(m_text[i + 2], notInNames))
            return false;
        const char32_t before = m_text[i - 1];
        return i == 0 || !m_text.is(i - 1, Kind::Han) || in(before, U"由让请的和与及向对给据被是为对长任记者员人民工师生士岁手家")
            || !wordBefore(
                    m_text, i,
                    {U"同志", U"书记", U"教授", U"支书", U"户主", U"大户", U"选手", U"老人", U"主席", U"经理", U"导演", U"专家"})
                    .empty();
    }

    /// 吉尔吉诺夫 … 吉尔诺夫: names in transcription of which one has lost a character or has one of the same sound in its place.
    void foreignNames()
    {
        std::vector<Range> seen;
        for (std::size_t i = 0; i < m_text.size() && seen.size() < 64; ++i) {
            if (!isTranscription(m_text[i + 3])) {  // no run of four holds this place
                i += 3;
                continue;
            }
            std::size_t end = i;
            while (end - i < 12 && isTranscription(m_text[end]))
                ++end;
            if (end - i < 4) {
                i = std::max(i, end);
                continue;
            }
            const Range now{i, end};
            const auto same = [&](Range was) { return m_text.chars(was.begin, was.end) == m_text.chars(now.begin, now.end); };
            if (std::none_of(seen.begin(), seen.end(), same)) {
                const auto was = std::find_if(seen.begin(), seen.end(), [&](Range r) { return oneSlip(r, now); });
                if (was != seen.end())
                    m_report.add("doc.person-name", now, utf8(*was), {{utf8(*was)}, {*was}, 0.8});
                seen.push_back(now);
            }
            i = end;
        }
    }

    bool oneSlip(Range a, Range b) const
    {
        const auto x = m_text.chars(a.begin, a.end), y = m_text.chars(b.begin, b.end);
        const auto &shorter = x.size() <= y.size() ? x : y, &longer = x.size() <= y.size() ? y : x;
        std::size_t head = 0, tail = 0;
        while (head < shorter.size() && shorter[head] == longer[head])
            ++head;
        while (tail + head < shorter.size() && shorter[shorter.size() - tail - 1] == longer[longer.size() - tail - 1])
            ++tail;
        if (shorter.size() == longer.size())
            return head + tail + 1 == shorter.size() && soundsAlike(x[head], y[head]);
        return longer.size() == shorter.size() + 1 && head + tail == shorter.size() && head > 0 && tail > 0;
    }

    const Glyphs& m_text;
    Report& m_report;
    std::unordered_map<std::u32string, std::vector<Post>> m_posts;  ///< by the name
    std::unordered_map<std::u32string, Range> m_names;  ///< where each stands first
    std::unordered_map<std::u32string, std::vector<std::u32string>>
        m_bySkeleton;  ///< names by what is left without one character
};

}  // namespace

void checkPersons(const Job& job) { PersonChecks(job).run(); }

}  // namespace danqian::proof
