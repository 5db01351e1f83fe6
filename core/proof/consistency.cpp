#include "core/proof/confusion.h"
#include "core/proof/families.h"
#include "core/proof/numbers.h"

#include <algorithm>

/// One body or document that a text calls by two names.
namespace danqian::proof {
namespace {

/// Levels, directions and the like: names that differ in one of them are names of two things.
constexpr std::u32string_view distinctive =
    U"国省市县区镇乡村州盟旗东西南北中上下左右前后内外大小老新高初春夏秋冬男女甲乙丙丁城总分正副";

class NameChecks {
public:
    explicit NameChecks(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        legalForms();
        bodies();
        documents();
    }

private:
    std::string utf8(Range r) const { return std::string(m_text.utf8(r.begin, r.end)); }

    void report(std::string_view rule, Range now, Range was) const
    {
        m_report.add(rule, now, utf8(was), {{utf8(was)}, {was}, 0.8});
    }

    /// 泰恒机械有限公司 … 泰恒机械股份有限公司
    void legalForms()
    {
        struct Firm {
            Range where;
            std::size_t stem;  ///< characters before the legal form
        };
        std::vector<Firm> seen;
        for (std::size_t i = 0; i < m_text.size() && seen.size() < 64; ++i) {
            if (m_text[i] != U'公' || m_text[i + 1] != U'司')
                continue;
            const auto form = wordBefore(
                m_text, i + 2,
                {U"集团股份有限公司", U"集团有限责任公司", U"集团有限公司", U"股份有限公司", U"有限责任公司", U"有限公司"});
            if (form.empty())
                continue;
            const std::size_t end = i + 2, stemEnd = end - form.size(), begin = hanBefore(stemEnd);
            const Firm firm{{begin, end}, stemEnd - begin};
            for (const Firm& other : seen) {
                const std::size_t common = commonTail(other.where.begin + other.stem, stemEnd, std::min(other.stem, firm.stem));
                if (common < 4 || form == m_text.chars(other.where.begin + other.stem, other.where.end))
                    continue;
                report("doc.org-name", {stemEnd - common, end}, {other.where.begin + other.stem - common, other.where.end});
                break;
            }
            seen.push_back(firm);
        }
    }

    /// The beginning of the run of Han characters that ends at i.
    std::size_t hanBefore(std::size_t i) const
    {
        std::size_t begin = i;
        while (begin > 0 && i - begin < 24 && m_text.is(begin - 1, Kind::Han))
            --begin;
        return begin;
    }

    /// Characters that both stretches, given by their ends, have in common at the end.
    std::size_t commonTail(std::size_t a, std::size_t b, std::size_t limit) const
    {
        std::size_t n = 0;
        while (n < limit && n < a && n < b && m_text[a - n - 1] == m_text[b - n - 1])
            ++n;
        return n;
    }

    /// 区文化和旅游局 … 区文化旅游局; 宏达科技公司 … 鸿达科技公司
    void bodies()
    {
        std::vector<Range> seen;
        static const CharSet ends(U"司局会院校学团行所心社站部");
        for (std::size_t i = 3; i < m_text.size() && seen.size() < 96; ++i) {
            if (!ends.has(m_text[i]) || (m_text[i] != U'局' && wordBefore(m_text, i + 1, suffixes).empty()))
                continue;
            const Range now{hanBefore(i + 1), i + 1};
            for (const Range was : seen) {
                if (oneBody(was, now))
                    break;
            }
            seen.push_back(now);
        }
    }

    static constexpr Words suffixes{U"公司",   U"委员会", U"医院",   U"学校",   U"大学",   U"中学",   U"小学",   U"集团",
                                    U"银行",   U"研究院", U"研究所", U"协会",   U"中心",   U"法院",   U"检察院", U"合作社",
                                    U"出版社", U"学院",   U"联合会", U"供电所", U"派出所", U"服务站", U"工会",   U"俱乐部",
                                    U"基金会", U"商会",   U"武装部", U"宣传部", U"组织部", U"管委会", U"居委会", U"村委会"};

    /// Whether the two are one body under names that differ in one place; reports it.
    bool oneBody(Range was, Range now) const
    {
        const std::size_t tail = commonTail(was.end, now.end, std::min(was.end - was.begin, now.end - now.begin));
        const std::size_t a = was.end - tail, b = now.end - tail;  // past the first character that differs
        if (tail < 3 || a <= was.begin || b <= now.begin)
            return false;
        const char32_t x = m_text[a - 1], y = m_text[b - 1];
        const auto before = [&](std::size_t i, std::size_t j) {
            return commonTail(i, j, std::min(i - was.begin, j - now.begin));
        };
        const auto found = [&](std::size_t i, std::size_t j, std::size_t head) {
            report("doc.org-name", {j - head, now.end}, {i - head, was.end});
            return true;
        };
        if (in(x, U"和与及") && before(a - 1, b) >= 2)
            return found(a - 1, b, before(a - 1, b));
        if (in(y, U"和与及") && before(a, b - 1) >= 2)
            return found(a, b - 1, before(a, b - 1));
        if (in(x, distinctive) || in(y, distinctive))
            return false;
        const std::size_t head = before(a - 1, b - 1);
        const bool numbers = hanDigit(x) > 0 && hanDigit(y) > 0;
        if (numbers)
            return m_text[a - 2] == U'第' && head >= 4 && speaks(now.end) && found(a - 1, b - 1, head);
        const bool whole = a - 1 == was.begin && b - 1 == now.begin && tail >= 5;
        return (soundsAlike(x, y) || looksAlike(x, y)) && (head >= 2 || whole) && found(a - 1, b - 1, head);
    }

    /// A body that is spoken of as known: 第三人民医院院长介绍.
    bool speaks(std::size_t i) const
    {
        return has(m_text, i, i + 8, {U"负责人", U"院长", U"校长", U"介绍", U"表示", U"工作人员", U"相关人员", U"说"});
    }

    /// Two titles of documents or works that differ in one place.
    void documents()
    {
        std::vector<Range> seen;
        for (const std::size_t i : m_text.others()) {
            if (m_text[i] != U'《' || seen.size() >= 64)
                continue;
            std::size_t end = i + 1;
            while (end - i < 60 && m_text[end] != U'》' && !m_text.is(end, Kind::LineEnd) && m_text[end] != 0)
                ++end;
            if (m_text[end] != U'》')
                continue;
            const Range now{i, end + 1};
            const auto same = [&](Range was) { return m_text.chars(was.begin, was.end) == m_text.chars(now.begin, now.end); };
            if (std::any_of(seen.begin(), seen.end(), same))
                continue;
            const auto was = std::find_if(seen.begin(), seen.end(), [&](Range r) { return oneTitle(r, now); });
            if (was != seen.end())
                report("doc.doc-title", now, *was);
            seen.push_back(now);
        }
    }

    bool oneTitle(Range a, Range b) const
    {
        const auto x = m_text.chars(a.begin, a.end), y = m_text.chars(b.begin, b.end);
        const auto &shorter = x.size() <= y.size() ? x : y, &longer = x.size() <= y.size() ? y : x;
        const std::size_t extra = longer.size() - shorter.size();
        std::size_t head = 0, tail = 0;
        while (head < shorter.size() && shorter[head] == longer[head])
            ++head;
        while (tail + head < shorter.size() && shorter[shorter.size() - tail - 1] == longer[longer.size() - tail - 1])
            ++tail;
        if (extra > 0)
            return extra <= 2 && head >= 5 && tail >= 3 && head + tail == shorter.size() && ordinary(longer.substr(head, extra));
        const std::size_t differing = shorter.size() - head - tail;
        const auto u = x.substr(head, differing), v = y.substr(head, differing);
        if (differing == 1 && (soundsAlike(u[0], v[0]) || looksAlike(u[0], v[0])))
            return shorter.size() >= 5;
        const bool apart = has(m_text, a.end, b.begin, {U"。", U"\n"});
        if (!apart || !ordinary(u) || !ordinary(v))
            return false;
        if (differing == 1)
            return head >= 2 && tail >= 2;
        const bool shared = differing <= 4 && v.find_first_of(u) != std::u32string_view::npos;
        return shared && head + tail >= 10;
    }

    /// Neither numbers nor levels.
    static bool ordinary(std::u32string_view chars)
    {
        return std::none_of(chars.begin(), chars.end(),
                            [](char32_t c) { return isHanNumeral(c) || in(c, U"（）()0123456789—第") || in(c, distinctive); });
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkConsistency(const Job& job)
{
    checkPersons(job);
    NameChecks(job).run();
    checkFacts(job);
}

}  // namespace danqian::proof
