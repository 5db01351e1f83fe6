#include "core/intake/detect.h"

#include "core/base/utf8.h"
#include "core/intake/decode.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <vector>

namespace danqian::intake {

namespace {

constexpr std::size_t sampleSize = std::size_t(64) << 10;

/// The characters that make up about two thirds of any Chinese text, simplified and traditional. Wrongly decoded text is spread
/// over the whole repertoire and hits them by chance only.
constexpr std::u32string_view commonCharacters =
    U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
    U"得经"
    U"十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事"
    U"平形"
    U"相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    U"程展五"
    U"果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必"
    U"战先回"
    U"则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白"
    U"教速花"
    U"带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究"
    U"观越织"
    U"装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率"
    U"族维划"
    U"选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失"
    U"尔死讲"
    U"配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视"
    U"仅费紧"
    U"爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞"
    U"检吸助"
    U"升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌"
    U"略客袁"
    U"冷胜绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧"
    U"甲游久"
    U"個們來說時國這為會過對發經產進動現實種與還應開從業間樣關線內數質氣變條結問題學點當後麼體機裡兩無軍義總員運長設計處據隊給門"
    U"規熱領"
    U"東導壓爭濟階術極聯認證單風類離華確張節話廣記觀織裝聲報達務車萬帶場轉選標寫許書術黨黃價嚴議護輸輕載連廠積響區邊農統組見級決"
    U"東網電視"
    U"灣灣臺灣億圓請營藝項師圍遠樹費緊愛視續試職覺漢畫創環雙優獨環壞輛銀們協歷邊麗顯專屬劃劉陳楊鄭蔣蘇羅謝韓趙錢孫";

using CommonSet = std::bitset<0x10000>;

const CommonSet& common()
{
    static const CommonSet set = [] {
        CommonSet made;
        for (const char32_t c : commonCharacters)
            made.set(c);
        return made;
    }();
    return set;
}

bool isPrivate(char32_t c) { return (c >= 0xE000 && c < 0xF900) || c >= 0xF0000; }

bool isControl(char32_t c) { return (c < 0x20 && c != '\t' && !isLineEnd(c)) || (c >= 0x7F && c < 0xA0 && c != 0x85); }

/// How much decoded text looks like Chinese: about 0.6 to 0.9 for what is, below 0.2 for what is not.
struct Plausibility {
    double perCharacter = 0;  ///< over the characters that are not ASCII; 1 where there are none
    double bad = 0;  ///< share of undecodable, private and control characters among all
    std::size_t wide = 0;  ///< characters that are not ASCII
};

Plausibility judge(std::string_view text)
{
    double score = 0;
    std::size_t wide = 0, bad = 0, all = 0;
    for (std::size_t at = 0; at < text.size(); ++all) {
        const utf8::Decoded d = utf8::decode(text, at);
        at += d.size;
        const char32_t c = d.ch;
        if (c == utf8::replacement || isPrivate(c) || isControl(c)) {
            ++bad;
            ++wide;
            score -= 2;
        } else if (c >= 0x80) {
            ++wide;
            if (isCjkPunctuation(c) || c == 0x3000 || (c >= 0xFF10 && c <= 0xFF19) || (c < 0x10000 && common()[c]))
                score += 1;
            else if (isHan(c) && c < 0x10000 && c >= 0x4E00)
                score += 0.15;
            else
                score -= 0.3;
        }
    }
    return {wide ? score / static_cast<double>(wide) : 1, all ? static_cast<double>(bad) / static_cast<double>(all) : 0, wide};
}

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};

std::optional<Guess> byMark(std::string_view bytes)
{
    using namespace std::string_view_literals;
    static constexpr std::array marks{
        Mark{"\xEF\xBB\xBF"sv, Encoding::Utf8},    Mark{"\xFF\xFE\0\0"sv, Encoding::Utf32Le},
        Mark{"\0\0\xFE\xFF"sv, Encoding::Utf32Be}, Mark{"\xFF\xFE"sv, Encoding::Utf16Le},
        Mark{"\xFE\xFF"sv, Encoding::Utf16Be},     Mark{"\x84\x31\x95\x33"sv, Encoding::Gb18030},
    };
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes))
            return Guess{mark.encoding, true, mark.bytes.size(), 1, false};
    return std::nullopt;
}

/// How well bytes keep to the form of UTF-8.
struct Utf8Form {
    std::size_t sequences = 0;  ///< well-formed ones of several bytes
    std::size_t longer = 0;  ///< of these, of three bytes and more: hardly ever by chance
    std::size_t broken = 0;  ///< bytes that fit nowhere; a sequence cut by the end does not count
};

Utf8Form utf8Form(std::string_view bytes)
{
    Utf8Form form;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const utf8::Decoded d = utf8::decode(bytes, at);
        if (d.size > 1) {
            ++form.sequences;
            form.longer += d.size > 2;
        } else if (bytes.size() - at > 3 || static_cast<unsigned char>(bytes[at]) < 0xC2) {
            ++form.broken;
        }
        at += d.size;
    }
    return form;
}

/// UTF-8 by its form alone; nothing where it is broken too often or too short to tell.
std::optional<Guess> byUtf8Form(std::string_view bytes)
{
    const Utf8Form form = utf8Form(bytes);
    if (form.sequences + form.broken == 0)
        return Guess{Encoding::Utf8, false, 0, 1, false};
    if (form.broken * 10 > form.sequences)
        return std::nullopt;
    if (form.broken == 0 && form.longer > 0)
        return Guess{Encoding::Utf8, false, 0, form.sequences > 2 ? 1.0 : 0.9, false};
    if (form.broken > 0 && form.longer > 0)
        return Guess{Encoding::Utf8, false, 0,
                     0.95 - 2.0 * static_cast<double>(form.broken) / static_cast<double>(form.sequences), false};
    return std::nullopt;  // pairs only: two Chinese characters in GB 18030 may look like that
}

/// The encoding that makes the bytes most plausible; its lead over the next is the confidence.
Guess byPlausibility(std::string_view sample)
{
    struct Candidate {
        Encoding encoding;
        double score;
    };
    std::vector<Candidate> candidates;
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be,
                                    Encoding::Utf32Le, Encoding::Utf32Be}) {
        DecodeReport ignored;
        const Plausibility seen = judge(toUtf8(sample, encoding, ignored));
        const bool asciiOnly = seen.wide == 0;  // of wide units: no Chinese, but text all the same
        candidates.push_back({encoding, asciiOnly ? (encoding == Encoding::Utf8 ? 0.0 : 0.7) : seen.perCharacter});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    const double best = candidates[0].score;
    const double lead = best - std::max(candidates[1].score, 0.0);
    Guess guess;
    guess.encoding = candidates[0].encoding;
    guess.confidence = std::clamp(std::min(best * 1.8, lead * 2.5), 0.0, 1.0);
    if (best < 0.25)
        guess.confidence = std::min(guess.confidence, 0.25);
    return guess;
}

/// Control characters by the dozen are a program's bytes, unless they are halves of UTF-16 or UTF-32 units.
bool looksBinary(std::string_view sample)
{
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && isControl(byte);
    });
    return static_cast<std::size_t>(controls) * 50 > sample.size();
}

}  // namespace

std::string_view name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return "UTF-8";
    case Encoding::Utf16Le: return "UTF-16LE";
    case Encoding::Utf16Be: return "UTF-16BE";
    case Encoding::Utf32Le: return "UTF-32LE";
    case Encoding::Utf32Be: return "UTF-32BE";
    case Encoding::Gb18030: return "GB18030";
    case Encoding::Big5: return "Big5";
    }
    return "";
}

Guess detect(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, sampleSize);
    const auto isWide = [](const Guess& g) {
        return g.encoding != Encoding::Utf8 && g.encoding != Encoding::Gb18030 && g.encoding != Encoding::Big5;
    };
    if (auto marked = byMark(bytes)) {
        DecodeReport ignored;
        marked->binary = judge(toUtf8(sample.substr(marked->bomSize), marked->encoding, ignored)).bad > 0.1;
        return *marked;
    }
    const bool controls = looksBinary(sample);
    if (!controls)
        if (const auto form = byUtf8Form(bytes))
            return *form;
    Guess guess = byPlausibility(sample);
    guess.binary = controls && (!isWide(guess) || guess.confidence < 0.3);
    return guess;
}

}  // namespace danqian::intake
