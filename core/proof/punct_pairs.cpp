#include "core/proof/families.h"

#include <algorithm>
#include <array>
#include <optional>

/// Quotation marks, brackets and book marks: partners, nesting and kind (GB/T 15834-2011, 4.8, 4.9, 4.15).
namespace danqian::proof {
namespace {

struct PairKind {
    char32_t open, close;
};
constexpr std::array<PairKind, 10> kinds{{{U'“', U'”'},
                                          {U'‘', U'’'},
                                          {U'《', U'》'},
                                          {U'〈', U'〉'},
                                          {U'（', U'）'},
                                          {U'【', U'】'},
                                          {U'〔', U'〕'},
                                          {U'「', U'」'},
                                          {U'『', U'』'},
                                          {U'(', U')'}}};
constexpr std::size_t doubleQuote = 0, singleQuote = 1, title = 2, round = 4, asciiRound = 9;

std::string utf8Of(const Glyphs& text, Range r) { return std::string(text.utf8(r.begin, r.end)); }

/// Words with which the names of documents end; what follows them is outside the book marks.
std::size_t documentNameEnd(const Glyphs& text, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin + 3; i <= end; ++i) {
        if (!wordBefore(text, i, {U"通知", U"意见", U"办法",   U"条例", U"规定",   U"方案", U"规划",     U"决定",
                                  U"细则", U"纲要", U"章程",   U"公告", U"决议",   U"通报", U"工作报告", U"准则",
                                  U"协定", U"宣言", U"倡议书", U"刑法", U"民法典", U"法"})
                 .empty()) {
            if (text.is(i, Kind::Han)
                && wordAt(text, i, {U"规", U"律", U"院", U"制", U"治", U"定", U"人", U"庭", U"官", U"学", U"宝"}).empty())
                return i;
        }
    }
    return 0;
}

/// Where a name in brackets ends: "（原市环保局有关负责人" after 局, "（以下简称经开区成立于" nowhere known.
std::size_t officeNameEnd(const Glyphs& text, std::size_t begin, std::size_t end)
{
    if (text[begin] != U'原')
        return 0;
    for (std::size_t i = begin + 2; i < end; ++i) {
        if (in(text[i], U"局厅委部院处办司公") && !in(text[i + 1], U"长员事局厅司分"))
            return i + (text[i] == U'公' ? 2 : 1);
    }
    return 0;
}

/// Where a quoted name ends: before the noun that the name belongs to (“…绿网”作用, “…”行动).
std::size_t quotedNameEnd(const Glyphs& text, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin + 2; i < end && i < begin + 14; ++i) {
        if (!wordAt(text, i,
                    {U"作用", U"行动", U"活动",   U"工程", U"工作机制", U"工作制度", U"精神", U"理念", U"目标", U"模式", U"平台",
                     U"企业", U"称号", U"战略",   U"计划", U"政策",     U"机制",     U"原则", U"倡议", U"建设", U"改革", U"试点",
                     U"荣誉", U"专项", U"攻坚战", U"品牌", U"体系",     U"格局",     U"优势", U"效应", U"的",   U"等"})
                 .empty())
            return i;
    }
    return 0;
}

class PairRules {
public:
    explicit PairRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        for (const std::size_t i : m_text.others()) {
            const char32_t c = m_text[i];
            if (c == U'\n')
                endLine(i);
            else if (c >= 0x2018 || c == U'(' || c == U')')
                mark(i, c);
        }
        endLine(m_text.size());
    }

private:
    struct Open {
        std::size_t at;
        std::size_t kind;
    };

    void mark(std::size_t i, char32_t c)
    {
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            if (c == kinds[k].open)
                return opening(i, k);
            if (c == kinds[k].close)
                return closing(i, k);
        }
    }

    bool isOpen(std::size_t kind) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Open& o) { return o.kind == kind; });
    }

    void opening(std::size_t i, std::size_t kind)
    {
        if (kind == doubleQuote && !m_open.empty() && m_open.back().kind == doubleQuote && !closesLater(i)
            && m_text.is(i - 1, Kind::Han) && i - m_open.back().at <= 24) {
            m_report.addHere("punct.quote", i, "”");  // “绿网“建设
            m_open.pop_back();
            return;
        }
        if (kind == doubleQuote && m_text.lineOf(i).begin == i)
            m_carried = false;  // a quotation of many paragraphs opens each of them anew
        if (m_open.size() < deepest)
            m_open.push_back({i, kind});
    }

    /// In this line more closing than opening double quotes follow i: the mark at i opens an inner quotation.
    bool closesLater(std::size_t i) const
    {
        int depth = 0;
        const std::size_t end = std::min(m_text.lineOf(i).end, i + 400);
        for (std::size_t at = i; at < end; ++at) {
            if (m_text[at] == U'“')
                ++depth;
            else if (m_text[at] == U'”' && --depth <= 0)
                return true;
        }
        return false;
    }

    void closing(std::size_t i, std::size_t kind)
    {
        if (kind == singleQuote && m_text.is(i - 1, Kind::Latin) && !isOpen(singleQuote))
            return;  // an apostrophe
        if (!m_open.empty() && matches(m_open.back(), kind)) {
            pair(m_open.back(), i, kind);
            m_open.pop_back();
            return;
        }
        const auto partner = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Open& o) { return matches(o, kind); });
        if (partner != m_open.rend()) {
            while (!matches(m_open.back(), kind)) {
                unclosed(m_open.back(), i);
                m_open.pop_back();
            }
            m_open.pop_back();
        } else if (!m_open.empty() && i - m_open.back().at < 40) {
            mismatch(m_open.back(), i);
            m_open.pop_back();
        } else {
            unopened(i, kind);
        }
    }

    static bool matches(const Open& open, std::size_t kind)
    {
        const auto plain = [](std::size_t k) { return k == asciiRound ? round : k; };
        return plain(open.kind) == plain(kind);
    }

    void pair(const Open& open, std::size_t end, std::size_t kind)
    {
        const bool within = m_open.size() > 1;
        const std::size_t outer = within ? m_open[m_open.size() - 2].kind : kinds.size();
        const auto both = [&](std::string_view rule, const char* left, const char* right) {
            m_report.addHere(rule, open.at, left);
            m_report.addHere(rule, end, right);
        };
        if (kind == 7 || kind == 8) {  // 「」 『』
            const bool inner = outer == doubleQuote || outer == 7 || (kind == 8 && outer == 8);
            both("punct.unify", inner ? "‘" : "“", inner ? "’" : "”");
        } else if (kind == doubleQuote && outer == doubleQuote) {
            both("punct.nested", "‘", "’");
        } else if (kind == singleQuote && !isOpen(doubleQuote) && !isOpen(7) && holdsHan(open.at, end)) {
            both("punct.nested", "“", "”");
        } else if (kind == title && outer == title) {
            both("punct.nested", "〈", "〉");
        } else if (kind == 3 && !isOpen(title) && holdsHan(open.at, end)) {
            both("punct.nested", "《", "》");
        }
    }

    bool holdsHan(std::size_t begin, std::size_t end) const
    {
        for (std::size_t i = begin; i < end && i < begin + 60; ++i) {
            if (m_text.is(i, Kind::Han))
                return true;
        }
        return false;
    }

    /// “三全三防）: the opening mark decides.
    void mismatch(const Open& open, std::size_t i)
    {
        if (open.kind == asciiRound)
            return;
        std::string right = utf8Of(m_text, {open.at, i});
        char32_t close = kinds[open.kind].close;
        right += close == U'”' ? "”"
            : close == U'’'    ? "’"
            : close == U'》'   ? "》"
            : close == U'〉'   ? "〉"
            : close == U'）'   ? "）"
                               : "";
        if (close == U'】' || close == U'〔' || close == U'」' || close == U'』' || close == U'〕')
            m_report.add("punct.mismatch", {open.at, i + 1}, std::nullopt);
        else
            m_report.add("punct.mismatch", {open.at, i + 1}, right);
    }

    /// A mark without a partner before `limit`. The finding reaches one character past the place where the partner is put in,
    /// so that both ends of the quotation show.
    void unclosed(const Open& open, std::size_t limit)
    {
        if (open.kind == asciiRound)
            return;
        std::size_t clause = open.at + 1;
        while (clause < limit && clause - open.at < longestClause && !in(m_text[clause], U"，。；！？：,;\n\r"))
            ++clause;
        std::size_t at = 0;
        const char* close = nullptr;
        if (open.kind == title) {
            at = documentNameEnd(m_text, open.at + 1, clause);
            close = "》";
        } else if (open.kind == round) {
            at = officeNameEnd(m_text, open.at + 1, clause);
            close = "）";
        } else if (open.kind == doubleQuote) {
            close = "”";
            if (in(m_text[open.at - 1], U"：:")) {
                at = limit;  // speech: it ends with the paragraph
                close = in(m_text[limit - 1], U"。！？…") ? "”" : "。”";
            } else {
                at = quotedNameEnd(m_text, open.at + 1, clause);
            }
        }
        if (at == 0) {
            m_report.add("punct.unpaired", {open.at, std::min(clause, open.at + 30)}, std::nullopt);
            return;
        }
        const std::size_t end = std::min(at + 1, m_text.size());
        m_report.add("punct.unpaired", {open.at, end}, utf8Of(m_text, {open.at, at}) + close + utf8Of(m_text, {at, end}));
    }

    void unopened(std::size_t i, std::size_t kind)
    {
        if (kind == asciiRound || kind == singleQuote)
            return;
        if (kind == round && listNumber(i))
            return;
        if (kind == doubleQuote && m_carried) {
            m_carried = false;
            return;
        }
        if (kind == doubleQuote && reversed(i))
            return;
        std::size_t begin = i;
        while (begin > 0 && i - begin < 30 && !in(m_text[begin - 1], U"，。；！？：、,;\n\r"))
            --begin;
        m_report.add("punct.unpaired", {begin, i + 1}, std::nullopt);
    }

    /// "1）" and "a）" open items of a list.
    bool listNumber(std::size_t i) const
    {
        std::size_t begin = i;
        while (begin > 0
               && (m_text.is(begin - 1, Kind::Digit) || m_text.is(begin - 1, Kind::Latin)
                   || in(m_text[begin - 1], U"一二三四五六七八九十")))
            --begin;
        return begin < i && i - begin <= 3 && !m_text.is(begin - 1, Kind::Han);
    }

    /// ”绿网“: both marks stand the wrong way round.
    bool reversed(std::size_t i)
    {
        const std::size_t end = std::min(m_text.lineOf(i).end, i + 40);
        for (std::size_t at = i + 1; at < end; ++at) {
            if (m_text[at] == U'”') {  // ”绿网”
                if (at - i > 20 || !m_text.is(i + 1, Kind::Han))
                    return false;
                m_report.addHere("punct.quote", i, "“");
                m_open.push_back({i, doubleQuote});
                return true;
            }
            if (m_text[at] == U'“') {
                m_report.addHere("punct.quote", i, "“");
                m_report.addHere("punct.quote", at, "”");
                m_skip = at;
                return true;
            }
            if (in(m_text[at], U"。；！？"))
                return false;
        }
        return false;
    }

    void endLine(std::size_t end)
    {
        std::size_t limit = end;
        while (limit > 0 && m_text.is(limit - 1, Kind::Space))
            --limit;
        bool carried = false;
        for (const Open& open : m_open) {
            if (open.at == m_skip)
                continue;
            if (open.kind == doubleQuote && quotationGoesOn(end)) {
                carried = true;
                continue;
            }
            unclosed(open, limit);
        }
        m_open.clear();
        m_carried = carried;
        m_skip = npos;
    }

    /// The next line with text opens with a quotation mark: the quotation runs over several paragraphs.
    bool quotationGoesOn(std::size_t end) const
    {
        std::size_t next = end;
        while (m_text.is(next, Kind::LineEnd) || m_text.is(next, Kind::Space))
            ++next;
        return m_text[next] == U'“';
    }

    static constexpr std::size_t longestClause = 60;
    static constexpr std::size_t deepest = 32;  ///< marks open at once; more is no text
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    const Glyphs& m_text;
    Report& m_report;
    std::vector<Open> m_open;
    bool m_carried = false;  ///< the paragraph before left its quotation open on purpose
    std::size_t m_skip = npos;  ///< an opening mark that was already turned into a closing one
};

}  // namespace

void checkPairs(const Job& job) { PairRules(job).run(); }

}  // namespace danqian::proof
