#include "core/proof/confusion.h"
#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/printed_dates.h"
#include "core/proof/printed_quantities.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

/// One person, body, document or fact that a text gives in two forms.
namespace danqian::proof {
namespace {

constexpr std::u32string_view surnames = U"王李张刘陈杨赵黄周吴徐孙胡朱郭罗宋郑谢韩唐冯董萧程曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶阎潘"
                                         U"杜戴钟汪廖姚熊陆郝孔崔康邱秦顾侯邵孟龙段汤"
                                         U"尹黎武乔贺赖龚殷樊施陶翟倪严牛温芦季俞章鲁葛韦毕聂焦齐梁";

/// Characters that are no part of a given name where they stand in running text.
constexpr std::u32string_view notInNames =
    U"的了是在和与及为被把从向对于而且但以就也都将其或由至并所得地不有这那个们来去上下说等年月日市县区镇乡村局部厅委省";

class Consistency {
public:
    explicit Consistency(const Job& job)
        : m_text(job.text), m_report(job.report), m_quantities(job.quantities), m_dates(job.dates)
    {
    }

    void run()
    {
        titlesOfPersons();
        names();
        bodies();
        documents();
        slippedFigures();
        movedDates();
    }

private:
    std::string utf8(Range r) const { return std::string(m_text.utf8(r.begin, r.end)); }

    /// 副区长李欣 … 区长李欣
    void titlesOfPersons()
    {
        struct Seen {
            Range where;
            bool deputy;
        };
        std::unordered_map<std::u32string, Seen> seen;  // title and name, without 副
        static const CharSet ends(U"长记任理席");
        for (std::size_t i = 1; i < m_text.size(); ++i) {
            if (!ends.has(m_text[i]) || !in(m_text[i + 1], surnames) || !m_text.is(i + 2, Kind::Han)
                || in(m_text[i + 2], notInNames))
                continue;
            const auto title = wordBefore(
                m_text, i + 1, {U"区长", U"市长", U"县长",   U"镇长", U"乡长", U"省长",   U"州长",   U"书记",   U"主任", U"局长",
                                U"处长", U"院长", U"校长",   U"部长", U"主席", U"会长",   U"总经理", U"董事长", U"科长", U"所长",
                                U"厅长", U"司长", U"秘书长", U"队长", U"站长", U"检察长", U"总编辑", U"社长"});
            if (title.empty())
                continue;
            const std::size_t begin = i + 1 - title.size();
            const bool deputy = m_text[begin - 1] == U'副';
            const Range where{begin - deputy, nameEnd(i + 1)};
            if (!wordBefore(m_text, where.begin, {U"原", U"前", U"时任", U"曾任", U"常务"}).empty()
                || (!deputy && m_text[begin - 1] == U'的'))
                continue;
            const std::u32string key(m_text.chars(begin, where.end));
            const auto [it, fresh] = seen.emplace(key, Seen{where, deputy});
            if (!fresh && it->second.deputy != deputy)
                m_report.add("doc.person-title", where, utf8(it->second.where),
                             {{utf8(it->second.where)}, {it->second.where}, 0.8});
        }
    }

    /// The end of the name whose surname stands at i: two characters, three where the third is no common word's beginning.
    std::size_t nameEnd(std::size_t i) const
    {
        const bool third = m_text.is(i + 2, Kind::Han) && !in(m_text[i + 2], notInNames)
            && !in(m_text[i + 2], U"出作主讲指强调介同表参带率深到走要发宣一前今会告");
        return i + (third ? 3 : 2);
    }

    /// Names of three characters that differ in one character of the same sound or look: 陈思远, 陈思源.
    void names()
    {
        std::unordered_map<std::u32string, Range> first;
        std::unordered_map<std::u32string, std::vector<std::u32string>> bySkeleton;
        static const CharSet starts(surnames);
        for (std::size_t i = 0; i + 2 < m_text.size(); ++i) {
            if (!starts.has(m_text[i]) || !isName(i))
                continue;
            const std::u32string name(m_text.chars(i, i + 3));
            if (!first.emplace(name, Range{i, i + 3}).second)
                continue;
            for (const std::size_t gap : {1U, 2U}) {
                std::u32string skeleton = name;
                skeleton[gap] = U'*';
                for (const std::u32string& other : bySkeleton[skeleton]) {
                    if (!soundsAlike(other[gap], name[gap]) && !looksAlike(other[gap], name[gap]))
                        continue;
                    const Range was = first[other];
                    m_report.add("doc.person-name", {i, i + 3}, utf8(was), {{utf8(was)}, {was}, 0.8});
                }
                if (bySkeleton[skeleton].size() < 16)
                    bySkeleton[skeleton].push_back(name);
            }
        }
    }

    /// A surname at the beginning of a clause, or after a word that names lead on from, and two characters that may be a given name.
    bool isName(std::size_t i) const
    {
        if (!m_text.is(i + 1, Kind::Han) || !m_text.is(i + 2, Kind::Han) || in(m_text[i + 1], notInNames)
            || in(m_text[i + 2], notInNames))
            return false;
        const char32_t before = m_text[i - 1];
        return i == 0 || !m_text.is(i - 1, Kind::Han) || in(before, U"由让请的和与及向对给据被是为对长任记者员民工师生士岁手")
            || !wordBefore(m_text, i, {U"同志", U"书记", U"教授"}).empty();
    }

    /// 泰恒机械有限公司 … 泰恒机械股份有限公司
    void bodies()
    {
        struct Body {
            Range where;
            std::size_t stem;  ///< characters before the legal form
        };
        std::vector<Body> seen;
        for (std::size_t i = 0; i < m_text.size() && seen.size() < 64; ++i) {
            if (m_text[i] != U'公' || m_text[i + 1] != U'司')
                continue;
            const auto form = wordBefore(
                m_text, i + 2,
                {U"集团股份有限公司", U"集团有限责任公司", U"集团有限公司", U"股份有限公司", U"有限责任公司", U"有限公司"});
            if (form.empty())
                continue;
            const std::size_t end = i + 2, stemEnd = end - form.size();
            std::size_t begin = stemEnd;
            while (begin > 0 && stemEnd - begin < 24 && m_text.is(begin - 1, Kind::Han))
                --begin;
            Body body{{begin, end}, stemEnd - begin};
            for (const Body& other : seen) {
                const std::size_t common = commonTail(other.where.begin + other.stem, stemEnd, std::min(other.stem, body.stem));
                if (common < 4 || form == m_text.chars(other.where.begin + other.stem, other.where.end))
                    continue;
                const Range was{other.where.begin + other.stem - common, other.where.end}, now{stemEnd - common, end};
                m_report.add("doc.org-name", now, utf8(was), {{utf8(was)}, {was}, 0.8});
                break;
            }
            seen.push_back(body);
        }
    }

    std::size_t commonTail(std::size_t a, std::size_t b, std::size_t limit) const
    {
        std::size_t n = 0;
        while (n < limit && m_text[a - n - 1] == m_text[b - n - 1])
            ++n;
        return n;
    }

    /// Two titles of documents, one with a few characters more inside.
    void documents()
    {
        std::vector<Range> seen;
        for (const std::size_t i : m_text.others()) {
            if (m_text[i] != U'《' || seen.size() >= 64)
                continue;
            std::size_t end = i + 1;
            while (end - i < 60 && m_text[end] != U'》' && !m_text.is(end, Kind::LineEnd) && m_text[end] != 0)
                ++end;
            if (m_text[end] != U'》' || end - i < 8)
                continue;
            const Range now{i, end + 1};
            for (const Range was : seen) {
                if (m_text.chars(was.begin, was.end) == m_text.chars(now.begin, now.end) || !nearlySame(was, now))
                    continue;
                m_report.add("doc.doc-title", now, utf8(was), {{utf8(was)}, {was}, 0.8});
                break;
            }
            seen.push_back(now);
        }
    }

    bool nearlySame(Range a, Range b) const
    {
        const auto x = m_text.chars(a.begin, a.end), y = m_text.chars(b.begin, b.end);
        const auto &shorter = x.size() <= y.size() ? x : y, &longer = x.size() <= y.size() ? y : x;
        const std::size_t extra = longer.size() - shorter.size();
        std::size_t head = 0, tail = 0;
        while (head < shorter.size() && shorter[head] == longer[head])
            ++head;
        while (tail + head < shorter.size() && shorter[shorter.size() - tail - 1] == longer[longer.size() - tail - 1])
            ++tail;
        if (extra == 0)
            return head + tail + 1 == shorter.size() && (soundsAlike(x[head], y[head]) || looksAlike(x[head], y[head]));
        const bool inside = head >= 5 && tail >= 3 && head + tail == shorter.size() && extra <= 2;
        for (std::size_t i = head; inside && i < head + extra; ++i) {
            if (!isHanNumeral(longer[i]) && !in(longer[i], U"（）()0123456789—省市县区第"))
                continue;
            return false;
        }
        return inside;
    }

    /// 新增就业1.2万人 … 新增就业12万人: the same words, the figure ten times as large.
    void slippedFigures()
    {
        struct Seen {
            Range where;
            double value;
        };
        std::unordered_map<std::u32string, Seen> seen;
        for (const Quantity& q : m_quantities) {
            if (!isAscii9(m_text[q.where.begin]) || q.where.begin < 4 || q.value <= 0)
                continue;
            std::u32string key(m_text.chars(q.where.begin - 4, q.where.begin));
            if (!std::all_of(key.begin(), key.end(), [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }))
                continue;
            key += q.unit;
            const auto [it, fresh] = seen.emplace(key, Seen{q.where, q.value});
            if (fresh)
                continue;
            const double ratio = std::max(q.value, it->second.value) / std::min(q.value, it->second.value);
            if (std::abs(ratio - 10) < 1e-9 || std::abs(ratio - 100) < 1e-9 || std::abs(ratio - 10000) < 1e-6)
                m_report.add("doc.number-conflict", q.where, std::nullopt, {{utf8(it->second.where)}, {it->second.where}, 0.7});
        }
    }

    /// 11月3日启动 … 11月5日启动的这项活动
    void movedDates()
    {
        std::unordered_map<std::u32string, PrintedDate> seen;
        for (const PrintedDate& d : m_dates) {
            if (!d.month || !d.day)
                continue;
            const auto verb = wordAt(m_text, d.where.end,
                                     {U"启动", U"开幕", U"开工", U"举行", U"召开", U"揭牌", U"成立", U"投产", U"通车", U"开业",
                                      U"竣工", U"闭幕", U"发布", U"印发"});
            if (verb.empty())
                continue;
            const std::size_t after = d.where.end + verb.size();
            const bool same = !wordAt(m_text, after, {U"的这", U"的该", U"的此", U"的本次", U"的上述"}).empty();
            const auto [it, fresh] = seen.emplace(std::u32string(verb), d);
            if (!fresh && same && (it->second.month != d.month || it->second.day != d.day))
                m_report.add("doc.number-conflict", d.where, std::nullopt, {{utf8(it->second.where)}, {it->second.where}, 0.7});
        }
    }

    const Glyphs& m_text;
    Report& m_report;
    const std::vector<Quantity>& m_quantities;
    const std::vector<PrintedDate>& m_dates;
};

}  // namespace

void checkConsistency(const Job& job) { Consistency(job).run(); }

}  // namespace danqian::proof
