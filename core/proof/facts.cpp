#include "core/proof/families.h"
#include "core/proof/figures.h"
#include "core/proof/printed_dates.h"

#include <algorithm>
#include <map>
#include <unordered_map>

/// One fact that a text gives with two values: figures, dates and scores.
namespace danqian::proof {
namespace {

class FactChecks {
public:
    explicit FactChecks(const Job& job)
        : m_text(job.text), m_report(job.report), m_figures(job), m_dates(job.dates), m_bodyBegin(job.bodyBegin)
    {
    }

    void run()
    {
        figures();
        movedDates();
        scores();
        for (std::size_t n = 0; n < m_figures.size(); ++n)
            season(n);
    }

private:
    std::string utf8(Range r) const { return std::string(m_text.utf8(r.begin, r.end)); }

    void report(Range now, Range was) const { m_report.add("doc.number-conflict", now, std::nullopt, {{utf8(was)}, {was}, 0.7}); }

    /// Units of one dimension are held against each other: 亩 and 公顷.
    static std::u32string_view dimension(std::u32string_view unit)
    {
        if (unit == U"公顷" || unit == U"平方公里" || unit == U"平方米")
            return U"亩";
        if (unit == U"公斤" || unit == U"克" || unit == U"斤")
            return U"吨";
        return unit == U"公里" || unit == U"厘米" ? std::u32string_view(U"米") : unit;
    }

    /// How two figures come to differ by a slip.
    enum class Slip { None, Shifted, Swapped, OneFigure };

    std::u32string digits(const Quantity& q) const
    {
        std::u32string out;
        for (std::size_t i = q.where.begin; i < q.figureEnd; ++i) {
            if (isAscii9(m_text[i]))
                out += m_text[i];
        }
        return out;
    }

    Slip slip(const Quantity& a, const Quantity& b) const
    {
        if (a.unit != b.unit)  // 2600亩, 2600公顷
            return a.value == b.value && digits(a).size() >= 3 ? Slip::Shifted : Slip::None;
        const double ratio = std::max(a.value, b.value) / std::min(a.value, b.value);
        if (std::abs(ratio - 10) < 1e-9 || std::abs(ratio - 100) < 1e-9 || std::abs(ratio - 10000) < 1e-6)
            return Slip::Shifted;
        std::u32string x = digits(a), y = digits(b);
        if (x.size() != y.size() || x.empty() || a.scale != b.scale || a.step != b.step)
            return Slip::None;
        std::size_t differing = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            differing += x[i] != y[i];
        std::sort(x.begin(), x.end());
        std::sort(y.begin(), y.end());
        return x == y ? Slip::Swapped : differing == 1 ? Slip::OneFigure : Slip::None;
    }

    /// 新增就业1.2万人 … 新增就业12万人; 全长1860米 … 全长1680米的大桥; 17人受伤 … 受伤的27人
    void figures()
    {
        std::map<std::u32string_view, std::vector<std::size_t>> byUnit;  // by dimension
        for (std::size_t n = 0; n < m_figures.size(); ++n) {
            const Quantity& q = m_figures[n];
            const bool share = (q.unit == U"%" && m_bodyBegin == 0) || q.unit == U"倍";
            if (q.rounded() || q.value <= 0 || q.han || share)
                continue;
            std::vector<std::size_t>& earlier = byUnit[dimension(q.unit)];
            for (const std::size_t k : earlier) {
                if (conflict(k, n)) {
                    report(q.where, m_figures[k].where);
                    break;
                }
            }
            if (earlier.size() < 40)
                earlier.push_back(n);
        }
    }

    /// The first stands in a head line, the second in the body below it.
    bool headAndBody(Range a, Range b) const { return a.begin < m_bodyBegin && b.begin >= m_bodyBegin; }

    /// A head line restates a figure of the body: the one of its unit that stands by the same words.
    bool restates(std::size_t head, std::size_t n) const
    {
        const Quantity &was = m_figures[head], &now = m_figures[n];
        if (was.unit != now.unit || was.range().meets(now.range()))
            return false;
        const bool slipped = slip(was, now) != Slip::None && digits(was).size() > 1 && topics(was, now) >= 2;
        for (std::size_t k = 0; k < m_figures.size(); ++k) {
            const Quantity& other = m_figures[k];
            if (k == n || other.unit != was.unit || !headAndBody(was.where, other.where))
                continue;
            if (was.range().meets(other.range()) || (slipped ? slip(was, other) != Slip::None : sharedWords(was, other) >= 2))
                return false;
        }
        return slipped || sharedWords(was, now) >= 3;
    }

    /// How long a word the head line and the clauses around the figure of the body have in common.
    std::size_t topics(const Quantity& head, const Quantity& now) const
    {
        const Line& line = m_text.lineOf(head.where.begin);
        std::size_t best = 0;
        for (std::size_t i = line.begin; i + 1 < line.end && i < line.begin + 40; ++i) {
            std::size_t n = 0;
            while (n < 4 && m_text.is(i + n, Kind::Han) && !in(m_text[i + n], U"的了在与和个"))
                ++n;
            const std::size_t from = now.where.begin > 16 ? now.where.begin - 16 : 0;
            while (n > best && !has(m_text, std::max(from, m_bodyBegin), now.where.end + 10, {m_text.chars(i, i + n)}))
                --n;
            best = std::max(best, n);
        }
        return best;
    }

    bool conflict(std::size_t a, std::size_t b) const
    {
        const Quantity &was = m_figures[a], &now = m_figures[b];
        if ((was.value == now.value && was.unit == now.unit) || was.sentence == now.sentence)
            return false;
        if (contrast(a, b))
            return false;
        if (headAndBody(was.where, now.where))
            return restates(a, b);
        if (caption(was) != caption(now))
            return was.unit == now.unit && longestCommon(behind(was), behind(now)) >= 3 && alone(a, b);
        const Slip how = slip(was, now);
        if (how == Slip::None)
            return false;
        const std::size_t shared = sharedWords(was, now);
        if (how == Slip::OneFigure && longestCommon(before(was), before(now)) >= 3
            && longestCommon(behind(was), behind(now)) >= 4)
            return true;  // the same words on both sides
        return how == Slip::Shifted ? shared >= 4
            : how == Slip::Swapped  ? shared >= 2
                                    : shared >= 2 && definite(now) && (was.value >= 10 || now.value >= 10);
    }

    /// Words that say that another amount than before is meant.
    bool contrast(std::size_t a, std::size_t b) const
    {
        Range x = m_figures.clause(a), y = m_figures.clause(b);
        for (const Range r : {x, y}) {
            if (m_figures.says(r, {U"其中", U"增至", U"升至", U"降至", U"减至", U"到", U"同期", U"另", U"其他", U"邻近"})
                || m_figures.compares(r))
                return true;
        }
        x.begin -= std::min<std::size_t>(x.begin, 8);
        y.begin -= std::min<std::size_t>(y.begin, 8);
        for (const std::u32string_view word :
             {U"去年", U"上年", U"今年", U"明年", U"计划", U"预计", U"将", U"目标", U"季度", U"月", U"半年"}) {
            if (m_figures.says(x, {word}) != m_figures.says(y, {word}) && word != U"今年")
                return true;
        }
        return false;
    }

    /// 图为6名志愿者: the picture shows what the text tells of.
    bool caption(const Quantity& q) const
    {
        const Line& line = m_text.lineOf(q.where.begin);
        return m_text.startsWith(line.begin, U"图为") || m_text.startsWith(line.begin, U"图片");
    }

    /// No other figure of the text stands by the same noun.
    bool alone(std::size_t a, std::size_t b) const
    {
        for (std::size_t k = 0; k < m_figures.size() && k < 64; ++k) {
            if (k != a && k != b && longestCommon(behind(m_figures[k]), behind(m_figures[a])) >= 3)
                return false;
        }
        return true;
    }

    /// The figure takes up what is known: 受伤的27人, 1680米的大桥, 36名学生全部….
    bool definite(const Quantity& q) const
    {
        return m_text[q.where.begin - 1] == U'的' || m_text[q.where.end] == U'的'
            || !wordAt(m_text, q.where.end + 2, {U"全部", U"全都", U"无一"}).empty();
    }

    /// The longest word that stands by both figures and touches one of them (的 and verbs of measure aside).
    std::size_t sharedWords(const Quantity& a, const Quantity& b) const
    {
        std::size_t best = 0;
        for (const Range x : {before(a), behind(a)}) {
            for (const Range y : {before(b), behind(b)})
                best = std::max(best, longestCommon(x, y));
        }
        return best;
    }

    Range before(const Quantity& q) const
    {
        std::size_t end = q.where.begin;
        while (end > 0 && in(m_text[end - 1], U"达到为的有共约了量数额"))
            --end;
        std::size_t begin = end;
        while (begin > 0 && end - begin < 10 && m_text.is(begin - 1, Kind::Han))
            --begin;
        return {begin, end};
    }

    Range behind(const Quantity& q) const
    {
        std::size_t begin = q.where.end;
        if (in(m_text[begin], U"（(")) {
            while (begin < q.where.end + 6 && !in(m_text[begin], U"）)"))
                ++begin;
            ++begin;
        }
        while (m_text[begin] == U'的')
            ++begin;
        std::size_t end = begin;
        while (end - begin < 6 && m_text.is(end, Kind::Han))
            ++end;
        return {begin, end};
    }

    /// The longest run of characters that both stretches hold, where it touches an end or a beginning of one of them.
    std::size_t longestCommon(Range x, Range y) const
    {
        std::size_t best = 0;
        for (std::size_t i = x.begin; i < x.end; ++i) {
            for (std::size_t j = y.begin; j < y.end; ++j) {
                std::size_t n = 0;
                while (i + n < x.end && j + n < y.end && m_text[i + n] == m_text[j + n])
                    ++n;
                // 青山村全村 and 白石村全村: a short word after two subjects
                const bool apart = n < 4 && i > x.begin && j > y.begin;
                const bool touches = !apart && (i == x.begin || j == y.begin || i + n == x.end || j + n == y.end);
                if (touches)
                    best = std::max(best, n);
            }
        }
        return best;
    }

    /// 11月3日启动 … 11月5日启动的这项活动; 博览会9月8日开幕 … 博览会9月18日开幕
    void movedDates()
    {
        struct Seen {
            PrintedDate date;
            std::u32string subject;
        };
        std::unordered_map<std::u32string, Seen> seen;
        for (const PrintedDate& d : m_dates) {
            if (!d.month || !d.day)
                continue;
            const auto verb = wordAt(m_text, d.where.end,
                                     {U"启动", U"开幕", U"开工", U"举行", U"召开", U"揭牌", U"成立", U"投产", U"通车", U"开业",
                                      U"竣工", U"闭幕", U"发布", U"印发", U"开馆", U"开播", U"上映", U"施行", U"开园", U"开赛"});
            if (verb.empty())
                continue;
            const std::size_t after = d.where.end + verb.size();
            const bool taken = !wordAt(m_text, after, {U"的这", U"的该", U"的此", U"的本次", U"的上述"}).empty();
            const std::u32string subject = subjectOf(d);
            const auto [it, fresh] = seen.emplace(std::u32string(verb), Seen{d, subject});
            const bool same = taken || (!fresh && headAndBody(it->second.date.where, d.where))
                || (subject.size() == 3 && subject == it->second.subject);
            if (!fresh && same && (it->second.date.month != d.month || it->second.date.day != d.day))
                report(d.where, it->second.date.where);
        }
    }

    /// The three characters before a date, without the words that lead to it.
    std::u32string subjectOf(const PrintedDate& d) const
    {
        std::size_t end = d.where.begin;
        while (end > 0 && in(m_text[end - 1], U"将于定在已自从"))
            --end;
        std::size_t begin = end;
        while (begin > 0 && end - begin < 3 && m_text.is(begin - 1, Kind::Han))
            --begin;
        return std::u32string(m_text.chars(begin, end));
    }

    /// 以3∶1战胜 … 凭借这场3∶2的胜利
    void scores()
    {
        Range won;  // the one result that the text tells
        std::size_t count = 0;
        for (const std::size_t i : m_text.others()) {
            if (!in(m_text[i], U"∶:：") || !isAscii9(m_text[i - 1]) || !isAscii9(m_text[i + 1]))
                continue;
            Range now{i - 1, i + 2};
            while (now.begin > 0 && isAscii9(m_text[now.begin - 1]))
                --now.begin;
            while (isAscii9(m_text[now.end]))
                ++now.end;
            const bool taken =
                !wordBefore(m_text, now.begin, {U"这场", U"该场", U"这一", U"这个", U"此番", U"这次", U"这"}).empty();
            if (taken && count == 1 && m_text.chars(won.begin, won.end) != m_text.chars(now.begin, now.end))
                report(now, won);
            if (!has(m_text, now.end, now.end + 6, {U"胜", U"败", U"平", U"负", U"克", U"取", U"赢", U"不敌", U"惜败"}))
                continue;
            won = now;
            ++count;
        }
    }

    /// 12胜5平3负，已赛21场
    void season(std::size_t n)
    {
        const Quantity& games = m_figures[n];
        const Range words = m_figures.clause(n);
        if ((games.unit != U"场" && games.unit != U"轮") || games.rounded()
            || !m_figures.says(words, {U"赛", U"战", U"共", U"打"}))
            return;
        const std::size_t lost = words.begin - 2;  // the last of …12胜5平3负，
        if (words.begin < 4 || m_text[words.begin - 1] != U'，' || !in(m_text[lost], U"负败"))
            return;
        double sum = 0;
        std::size_t i = lost + 1;
        while (i > 1 && in(m_text[i - 1], U"胜平负败")) {
            std::size_t begin = --i;
            while (begin > 0 && isAscii9(m_text[begin - 1]))
                --begin;
            const auto count = decimalAt(m_text, begin);
            if (!count)
                return;
            sum += count->value;
            i = begin;
        }
        if (sum != games.value)
            m_figures.flagSum("doc.sum", n, exactly(sum), {i, lost + 1});
    }

    const Glyphs& m_text;
    Report& m_report;
    const Figures m_figures;
    const std::vector<PrintedDate>& m_dates;
    std::size_t m_bodyBegin;
};

}  // namespace

void checkFacts(const Job& job) { FactChecks(job).run(); }

}  // namespace danqian::proof
