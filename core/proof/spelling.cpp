#include "core/proof/families.h"
#include "core/proof/measure_words.h"
#include "core/proof/numbers.h"
#include "core/proof/resources.h"
#include "core/proof/spelling_reader.h"
#include "core/proof/word_trie.h"
#include "core/text/spelling_model.h"

#include <algorithm>
#include <array>

/// Characters confused by sound or shape, found without a network: where two neighbours never occur side by side, each character that
/// is confused with one of them is tried, and the clause is read as words before and after. Only a far cheaper reading counts.
namespace danqian::proof {
namespace {

// How much cheaper (-8 ln p) a reading must be. Found by trial on texts with known errors.
constexpr int soundGain = 40;
constexpr int shapeGain = 52;
constexpr int strangeSide = 16;  ///< more where one side of the candidate stays unusual
constexpr int brokenWord = 12;  ///< more where the text as it stands reads as a word
constexpr int adverb = 32;  ///< more for a character that stands before any verb
constexpr int exotic = 131;  ///< a character that rare was meant: a term, a dialect's, an old form; slips give commoner ones
constexpr int rareWord = 92;  ///< a word that rare does not vouch for its characters
constexpr int roughSlack = 28;  ///< what word pairs may add to the rough gain

/// Characters that stand beside any other: that a pair with them is new says nothing.
constexpr std::u32string_view everyday =
    U"的了是在和与及等对将被把也都而但或让向从于其这那一二三四五六七八九十百千万亿零两年月日时点号壹贰叁肆伍陆柒捌玖拾佰仟";

/// These, too, stand before any verb, but are miswritten now and then.
constexpr std::u32string_view adverbs = U"只刚共已才就均仅未曾渐仍";

class SpellingRules {
public:
    explicit SpellingRules(const Job& job)
        : m_text(job.text), m_report(job.report), m_model(SpellingModel::instance()), m_reader(m_model)
    {
    }

    void run()
    {
        bool leftSeen = true;
        for (std::size_t i = 0; i + 1 < m_text.size(); ++i) {
            if (!m_text.is(i, Kind::Han) || !m_text.is(i + 1, Kind::Han)) {
                leftSeen = true;
                continue;
            }
            const bool seen = m_model.adjacent(m_text[i], m_text[i + 1]);
            if (!seen) {
                if (leftSeen)
                    doubt(i);
                doubt(i + 1);
            }
            leftSeen = seen;
        }
        settle();
    }

private:
    struct Candidate {
        std::size_t at;
        char32_t right;
        int gain;
        bool sound;
    };

    int wordCost(std::size_t from, std::size_t to) const
    {
        const auto word = m_model.word(m_text.chars(from, to));
        return word.id != 0 ? word.cost : 0;
    }

    int single(std::size_t i) const { return m_model.costOf(m_text[i]); }

    /// The characters may be one word: each occurs beside the next.
    bool joined(std::size_t from, std::size_t to) const
    {
        for (std::size_t i = from; i + 1 < to; ++i) {
            if (!m_text.is(i + 1, Kind::Han) || !m_model.adjacent(m_text[i], m_text[i + 1]))
                return false;
        }
        return m_text.is(from, Kind::Han);
    }

    /// A word as the text stands covers i.
    bool covered(std::size_t i) const
    {
        for (std::size_t length = 2; length <= 4; ++length) {
            for (std::size_t from = i + 1 >= length ? i + 1 - length : 0; from <= i; ++from) {
                if (!joined(from, from + length))
                    continue;
                const int cost = wordCost(from, from + length);
                if (cost != 0 && cost < rareWord)
                    return true;
            }
        }
        return false;
    }

    /// 湄州, 南汀县, 漪澜大街: names of places are made of any characters; 晋省: so is what stands before the kind of place.
    bool namesPlace(std::size_t i) const
    {
        constexpr std::u32string_view kinds = U"县市州镇乡村屯庄寨街路";
        if (in(m_text[i + 1], kinds) || m_text[i] == U'省')
            return true;
        if (!m_text.is(i + 1, Kind::Han))
            return false;
        return in(m_text[i + 2], kinds) || !wordAt(m_text, i + 2, {U"大街", U"大道", U"小区", U"区"}).empty()
            || !wordAt(m_text, i + 3, {U"大街", U"大道"}).empty();
    }

    /// 丰源粮油购销部: what stands between a place and the kind of a firm is its name.
    bool namesFirm(std::size_t i) const
    {
        const std::size_t from = i > 3 ? i - 3 : 0;
        const std::size_t place = find(m_text, from, i, {U"市", U"县", U"区", U"镇"});
        return place != nowhere && (place + 3 > i)
            && has(m_text, i + 1, i + 8,
                   {U"公司", U"购销部", U"经营部", U"门市部", U"商行", U"商店", U"超市", U"酒店", U"宾馆", U"饭店", U"药店",
                    U"药房", U"合作社", U"集团", U"农场", U"厂"});
    }

    /// 这碗饭, 加满一箱油: a measure word after what calls for one stands by itself; so does what stands between figures, 六毛六, and
    /// what begins behind a figure with its measure word, 5条减到.
    bool measures(std::size_t i) const
    {
        if (hanDigit(m_text[i - 1]) > 0 && hanDigit(m_text[i + 1]) > 0)
            return true;
        if (m_text.is(i - 2, Kind::Digit) && measureAt(m_text, i - 1) == 1)
            return true;
        return (m_text.is(i - 1, Kind::Digit) || in(m_text[i - 1], U"这那每几数半两整满一二三四五六七八九十百千万"))
            && measureAt(m_text, i) == 1 && m_text.is(i + 1, Kind::Han);
    }

    /// 种粮大户程立新: after the word for what somebody is come two or three characters of a name.
    bool namesPerson(std::size_t i) const
    {
        for (std::size_t at = i + 1; at-- > 0 && i - at < 3;) {
            const std::size_t title = at > 0 && m_text.is(at - 1, Kind::Space) ? at - 1 : at;  // 记者 祁望舒
            if (!wordBefore(m_text, title, {U"记者", U"通讯员", U"实习生"}).empty() && title < at)
                return true;  // a byline; nothing but a name follows the space
            if (!wordBefore(m_text, title,
                            {U"大户", U"记者", U"户主", U"支书", U"书记", U"主任", U"教授", U"同学",   U"老师",  U"医生", U"民警",
                             U"村民", U"市民", U"居民", U"校长", U"院长", U"局长", U"县长", U"市长",   U"镇长",  U"经理", U"队长",
                             U"护士", U"选手", U"教练", U"导演", U"作家", U"画家", U"同志", U"董事长", U"通讯员"})
                     .empty())
                return in(
                    m_text[at],
                    U"王李张刘陈杨赵黄周吴徐孙胡朱郭罗宋郑谢韩唐冯董萧程曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪廖姚熊陆"
                    U"郝孔崔康邱秦顾侯邵孟龙段汤何高林马梁于田石金夏方史范白江常钱严覃莫尹黎武乔贺赖龚");
        }
        return false;
    }

    /// A word that the table of frequencies is too old for.
    bool inVocabulary(std::size_t i) const
    {
        for (std::size_t back = 0; back < 5 && back <= i; ++back) {
            if (vocabulary().longest(m_text, i - back).length > back)
                return true;
        }
        return false;
    }

    static const WordTrie& vocabulary()
    {
        static const WordTrie words = [] {
            WordTrie trie;
            forEachRow(resource("resources/lexicons/proof/vocabulary.tsv"), [&](const Row& row) { trie.add(row[0], 0); });
            trie.finish();
            return trie;
        }();
        return words;
    }

    void doubt(std::size_t i)
    {
        if (i < m_doubtedTo)
            return;
        m_doubtedTo = i + 1;
        if (in(m_text[i], everyday) || m_text.is(i - 1, Kind::Digit) || single(i) >= exotic || namesPlace(i) || measures(i)
            || covered(i) || inVocabulary(i))
            return;
        m_tries.clear();
        m_place = i;
        m_here = single(i);
        m_left = besideCost(i - 1, i - 2);
        m_right = besideCost(i + 1, i + 2);
        m_model.forEachSound(m_text[i - 1], m_text[i], m_text[i + 1], [&](char32_t c) { attempt(c, true); });
        m_model.forEachShape(m_text[i], [&](char32_t c) { attempt(c, false); });
        if (!m_tries.empty() && !namesPerson(i) && !namesFirm(i))
            decide();
    }

    /// What the neighbour costs by itself; less where it makes a word with the character beyond it, which would be broken.
    int besideCost(std::size_t near, std::size_t beyond) const
    {
        if (!m_text.is(near, Kind::Han))
            return 0;
        const int alone = single(near);
        if (!m_text.is(beyond, Kind::Han))
            return alone;
        const int together = near < beyond ? wordCost(near, beyond + 1) : wordCost(beyond, near + 1);
        return together != 0 ? std::min(alone, together - single(beyond)) : alone;
    }

    /// A rough gain: the characters by themselves against the word that the candidate makes of them.
    void attempt(char32_t c, bool sound)
    {
        const std::size_t i = m_place;
        if (c == m_text[i])
            return;
        const bool left = m_text.is(i - 1, Kind::Han), right = m_text.is(i + 1, Kind::Han);
        const bool wordLeft = left && m_model.inside(m_text[i - 1], c), wordRight = right && m_model.inside(c, m_text[i + 1]);
        if (!wordLeft && !wordRight)
            return;
        const bool fitsLeft = left && m_model.adjacent(m_text[i - 1], c), fitsRight = right && m_model.adjacent(c, m_text[i + 1]);
        int rough = 0;
        const auto consider = [&](std::u32string_view chars, int apart) {
            const auto word = m_model.word(chars);
            if (word.id != 0)
                rough = std::max(rough, apart - word.cost);
        };
        const std::array<char32_t, 5> near{m_text[i - 2], m_text[i - 1], c, m_text[i + 1], m_text[i + 2]};
        const std::u32string_view chars(near.data(), near.size());
        if (wordLeft)
            consider(chars.substr(1, 2), m_left + m_here);
        if (wordRight)
            consider(chars.substr(2, 2), m_here + m_right);
        if (wordLeft && wordRight)
            consider(chars.substr(1, 3), m_left + m_here + m_right);
        if (wordLeft && m_text.is(i - 2, Kind::Han))
            consider(chars.substr(0, 3), m_left + m_here + single(i - 2));
        if (wordRight && m_text.is(i + 2, Kind::Han))
            consider(chars.substr(2, 3), m_here + m_right + single(i + 2));
        const int wanted = (sound ? soundGain : shapeGain) + ((left && !fitsLeft) || (right && !fitsRight) ? strangeSide : 0);
        if (rough > 0 && rough + roughSlack > wanted)
            m_tries.push_back({c, rough, wanted, sound});
    }

    /// Reads the clause with each of the best candidates.
    void decide()
    {
        const std::size_t i = m_place;
        std::size_t begin = i, end = i + 1;
        while (i - begin < SpellingReader::reach && m_text.is(begin - 1, Kind::Han))
            --begin;
        while (end - i <= SpellingReader::reach && m_text.is(end, Kind::Han))
            ++end;
        if (end - begin < 3)
            return;
        constexpr std::size_t most = 3;
        const std::size_t n = std::min(most, m_tries.size());
        std::partial_sort(m_tries.begin(), m_tries.begin() + static_cast<std::ptrdiff_t>(n), m_tries.end(),
                          [](const Try& a, const Try& b) { return a.rough - a.wanted > b.rough - b.wanted; });
        m_window.assign(m_text.chars(begin, end));
        const auto original = m_reader.read(m_window, i - begin);
        const int strange = strangeness(i) + (original.covering >= 2 ? brokenWord : 0) + (in(m_text[i], adverbs) ? adverb : 0);
        Candidate best{i, 0, 0, false};
        for (std::size_t k = 0; k < n; ++k) {
            m_window[i - begin] = m_tries[k].right;
            const auto reading = m_reader.again(m_window, i - begin);
            const int gain = original.cost - reading.cost - m_tries[k].wanted - strange;
            if (reading.covering >= 2 && gain > best.gain)
                best = {i, m_tries[k].right, gain, m_tries[k].sound};
        }
        if (best.right != 0) {
            m_found.push_back(best);
        }
    }

    /// Foreign names and terms of art are strange to the model all along: the more pairs it does not know, the more is asked.
    int strangeness(std::size_t i) const
    {
        int unknown = 0;
        for (std::size_t at = i > 3 ? i - 3 : 0; at < i + 3; ++at)
            unknown += m_text.is(at, Kind::Han) && m_text.is(at + 1, Kind::Han) && !m_model.adjacent(m_text[at], m_text[at + 1]);
        return unknown > 2 ? (unknown - 2) * 12 : 0;
    }

    /// Of neighbouring places that were both doubted the one with the larger gain is the culprit.
    void settle()
    {
        for (std::size_t n = 0; n < m_found.size(); ++n) {
            const Candidate& c = m_found[n];
            const bool beaten = (n > 0 && m_found[n - 1].at + 2 >= c.at && m_found[n - 1].gain >= c.gain)
                || (n + 1 < m_found.size() && m_found[n + 1].at <= c.at + 2 && m_found[n + 1].gain > c.gain);
            if (!beaten)
                m_report.add(c.sound ? "spell.sound" : "spell.char", {c.at, c.at + 1}, std::string(utf8(c.right)),
                             {{}, {}, std::min(0.99, 0.6 + c.gain / 200.0)});
        }
    }

    static std::string utf8(char32_t c)
    {
        std::string out;
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
        return out;
    }

    const Glyphs& m_text;
    Report& m_report;
    const SpellingModel& m_model;
    SpellingReader m_reader;
    struct Try {
        char32_t right;
        int rough, wanted;
        bool sound;
    };
    std::size_t m_doubtedTo = 0;
    std::size_t m_place = 0;  ///< the character in doubt …
    int m_here = 0, m_left = 0, m_right = 0;  ///< … and what it and its neighbours cost as they stand
    std::vector<Try> m_tries;
    std::u32string m_window;
    std::vector<Candidate> m_found;
};

}  // namespace

void checkSpelling(const Job& job)
{
    if (!SpellingModel::instance().empty())
        SpellingRules(job).run();
}

}  // namespace danqian::proof
