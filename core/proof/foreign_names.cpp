#include "core/proof/foreign_names.h"

namespace danqian::proof {
namespace {

/// Characters that names of other languages are written with; few of them are frequent elsewhere.
constexpr std::u32string_view nameChars = U"阿埃艾安奥巴白拜班邦保鲍贝本比彼毕宾波伯勃博布查察茨达戴丹道德登邓狄迪蒂丁东杜顿多厄"
                                          U"恩尔法凡菲费芬丰佛夫弗福盖冈高戈哥歌格葛根古哈海汉赫黑亨胡华怀惠霍基吉加贾"
                                          U"简杰金卡凯坎康考柯科可克肯库夸拉莱兰朗劳勒雷黎里丽利莉连廉列林琳龙卢鲁路伦罗洛马玛迈"
                                          U"麦曼茅梅门蒙米密缪摩莫默姆穆拿纳南内尼年涅宁牛纽努诺欧帕潘庞佩彭皮珀普奇齐契恰乔琼热"
                                          U"仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山舍申圣施什史士舒斯丝思司苏索塔泰坦唐特提蒂廷图托瓦万"
                                          U"旺威韦维魏温文翁沃乌吾武西希锡夏显香歇谢辛欣休雪逊雅亚延扬耶叶伊因尤于约赞泽曾扎詹珍"
                                          U"芝朱兹宗佐蕾薇妮娜娅茜黛蒂莲露萝雯弥贡甫伽迦韩翰";

std::size_t countBack(const Glyphs& text, std::size_t i)
{
    std::size_t n = 0;
    while (n < 6 && i > n && in(text[i - n - 1], nameChars))
        ++n;
    return n;
}

std::size_t countOn(const Glyphs& text, std::size_t i)
{
    std::size_t n = 0;
    while (n < 6 && in(text[i + n], nameChars))
        ++n;
    return n;
}

}  // namespace

bool isTranscription(char32_t c)
{
    static const CharSet chars(nameChars);
    return chars.has(c);
}

bool isForeignName(const Glyphs& text, std::size_t dot) { return countBack(text, dot) >= 2 && countOn(text, dot + 1) >= 2; }

}  // namespace danqian::proof
