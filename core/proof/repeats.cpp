#include "core/proof/families.h"
#include "core/proof/numbers.h"
#include "core/proof/resources.h"
#include "core/proof/word_trie.h"
#include "core/text/spelling_model.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

/// Words, sentences and paragraphs that stand twice by mistake.
namespace danqian::proof {
namespace {

/// Function words that never stand twice; 的的 in 的的确确 and the like are let pass.
bool neverTwice(char32_t c) { return in(c, U"的了是在和与及为被把从向对于而且但以就也都将其或由至并所得地"); }

/// One of the two characters belongs to a longer word: 现在|在, 为|为了, 实实在在.
bool rightly(const Glyphs& text, std::size_t i)
{
    if (text[i - 1] == text[i - 2] || text[i + 2] == text[i + 3])
        return true;
    const bool before =
        !wordBefore(text, i + 1,
                    {U"目的", U"有的", U"标的", U"为了", U"除了", U"现在", U"正在", U"存在", U"所在", U"内在", U"潜在", U"实在",
                     U"还是", U"但是", U"就是", U"只是", U"总是", U"总和", U"温和", U"柔和", U"饱和", U"缓和", U"随和", U"普及",
                     U"涉及", U"参与", U"给与", U"认为", U"成为", U"作为", U"行为", U"获得", U"取得", U"不得", U"觉得", U"值得",
                     U"土地", U"当地", U"各地", U"工地", U"基地", U"场地", U"用地", U"绿地", U"农地", U"林地", U"湿地", U"产地",
                     U"外地", U"内地", U"耕地", U"针对", U"应对", U"绝对", U"面对", U"反对", U"相对", U"经由", U"自由", U"理由",
                     U"事由", U"即将", U"大将", U"成就", U"造就", U"可以", U"所以", U"予以", U"难以", U"足以", U"甚至", U"合并",
                     U"吞并", U"由于", U"关于", U"对于", U"属于", U"位于", U"首都", U"古都", U"成都", U"花都", U"顺从", U"服从",
                     U"遵从", U"方向", U"导向", U"走向", U"取向", U"定向", U"一向", U"意向", U"动向", U"极其", U"尤其", U"与其",
                     U"雪地", U"草地", U"阵地", U"营地", U"胜地", U"墓地"})
             .empty();
    const bool after =
        !wordAt(text, i + 1,
                {U"的士", U"的确", U"了解", U"了结", U"了却", U"在建", U"在职", U"在校",   U"在于", U"在线", U"在内", U"在场",
                 U"在岗", U"在家", U"为数", U"为民", U"为了", U"为止", U"为期", U"为主",   U"为何", U"就业", U"就近", U"就餐",
                 U"就读", U"就医", U"就地", U"就诊", U"就是", U"是否", U"是非", U"和平",   U"和谐", U"和田", U"和县", U"和气",
                 U"和美", U"和解", U"与会", U"与时", U"从事", U"从业", U"从前", U"从而",   U"由于", U"由来", U"地方", U"地处",
                 U"地面", U"地理", U"地质", U"地区", U"地铁", U"地下", U"地震", U"地块",   U"地点", U"对方", U"对口", U"对手",
                 U"对外", U"对象", U"对比", U"对应", U"对接", U"对策", U"对话", U"以色列", U"以为", U"以及", U"以上", U"以下",
                 U"以前", U"以后", U"将军", U"将来", U"将士", U"得到", U"得当", U"得失",   U"得分", U"得知", U"于是", U"都江堰",
                 U"都市", U"向来", U"向上", U"所长", U"所以", U"所有", U"所谓", U"并且",   U"并不", U"但是", U"而且", U"及时",
                 U"及其", U"及格", U"其他", U"其中", U"其实", U"其它", U"其余", U"至少",   U"至今", U"至于", U"或者", U"或许",
                 U"且末", U"被子", U"被告", U"被动", U"把手", U"把握", U"把关", U"也许",   U"也门"})
             .empty();
    return before || after;
}

class RepeatRules {
public:
    explicit RepeatRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void run()
    {
        const auto t = m_text.chars(0, m_text.size());
        for (std::size_t i = 0; i + 1 < t.size(); ++i) {
            if (!m_text.is(i, Kind::Han))
                continue;
            const auto again = [&](std::size_t k) { return i + k < t.size() && t[i] == t[i + k]; };
            if (again(1)) {
                again(2) ? triple(i) : character(i);
            } else if (again(2)) {
                if (t.substr(i, 2) == t.substr(i + 2, 2) && m_text.is(i + 1, Kind::Han))
                    word(i);
            } else if (again(3) || again(4) || again(5) || again(6) || again(8)) {
                phrase(i);
            }
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

    /// 带领下下下到: three of a kind, where it is no sound and no call.
    void triple(std::size_t i)
    {
        static const CharSet calls(U"哈呵嘿嘻啊呀哇嗯哦噢哎咚轰哗叮当滴嘟呜咯咕喔汪喵咩嘎铛砰啪叭咔嚓刷唰嗖哼咳呸嗒嘀哒咣哐一二三"
                                   U"大多快好对行是来走谢人天千"
                                   U"万嘘嗡吱唧咻啦吧喂冲杀干买真很太最远高早久慢轻");
        if (calls.has(m_text[i]) || isHanNumeral(m_text[i]) || in(m_text[i], U"壹贰叁肆伍陆柒捌玖拾○")
            || m_text[i - 1] == m_text[i] || m_text[i + 3] == m_text[i])
            return;
        m_report.add("dup.word", {i, i + 3}, std::string(m_text.utf8(i, i + 2)));
    }

    /// A word that stands twice (养老养老服务) and is not one that is said twice on purpose (研究研究).
    void word(std::size_t i)
    {
        const SpellingModel& model = SpellingModel::instance();
        if (m_text[i] == m_text[i + 1] || isHanNumeral(m_text[i]) || m_text[i] == U'几'
            || (m_text[i + 4] == m_text[i] && m_text[i + 5] == m_text[i + 1])
            || (i > 1 && m_text[i - 2] == m_text[i] && m_text[i - 1] == m_text[i + 1])
            || reduplicable().longest(m_text, i).length == 2)
            return;
        constexpr int everyday = 112;  // -8 ln p
        const auto word = model.empty() ? SpellingModel::Word{} : model.word(m_text.chars(i, i + 2));
        if (word.id == 0 || word.cost > everyday || !m_text.is(i + 4, Kind::Han))
            return;
        for (std::size_t length = 3; length <= 4; ++length) {  // 社会|社会主义: the second begins a longer word
            if (model.word(m_text.chars(i + 2, i + 2 + length)).id != 0)
                return;
        }
        m_report.add("dup.word", {i + 2, i + 4}, "");
    }

    static const WordTrie& reduplicable()
    {
        static const WordTrie words = [] {
            WordTrie trie;
            forEachRow(resource("resources/lexicons/proof/reduplicable.tsv"), [&](const Row& row) { trie.add(row[0], 0); });
            trie.finish();
            return trie;
        }();
        return words;
    }

    /// 农村环境农村环境整治: a phrase of three to eight characters that follows itself at once.
    bool phrase(std::size_t i)
    {
        for (std::size_t length = 3; length <= 8; ++length) {
            if (m_text[i] != m_text[i + length] || m_text.chars(i, i + length) != m_text.chars(i + length, i + 2 * length))
                continue;
            bool plain = m_text.is(i + 2 * length, Kind::Han) && !in(m_text[i], U"几多") && m_text[i] != m_text[i + 1];
            for (std::size_t at = i; at < i + length; ++at)
                plain = plain && m_text.is(at, Kind::Han) && !isHanNumeral(m_text[at]);
            if (plain && m_text[i + 2 * length] != m_text[i])
                m_report.add("dup.word", {i + length, i + 2 * length}, "");
            return plain;
        }
        return false;
    }

    /// A paragraph that stands before, then sentences of nine characters or more, or shorter ones that follow themselves once.
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
            if (text.size() >= 6 && m_text[i] == U'。') {
                const auto [it, fresh] = seen.emplace(text, begin);
                const bool atOnce = it->second + text.size() == begin && !m_text.startsWith(i + 1, text);
                if (!fresh && (text.size() >= 9 || atOnce))
                    m_report.add("dup.sentence", {begin, i + 1}, "", {{}, {{it->second, it->second + text.size()}}, 1});
            }
            begin = i + 1;
        }
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkRepeats(const Job& job) { RepeatRules(job).run(); }

}  // namespace danqian::proof
