#include "core/proof/measure_words.h"

namespace danqian::proof {

std::size_t measureAt(const Glyphs& text, std::size_t i)
{
    const auto longer =
        wordAt(text, i, {U"平方米", U"平方公里", U"立方米", U"公里", U"公斤", U"公顷", U"千米", U"千克", U"小时", U"分钟",
                         U"个月",   U"微克",     U"毫克",   U"厘米", U"毫米", U"英里", U"海里", U"周年", U"学时", U"华里"});
    if (!longer.empty())
        return longer.size();
    static const CharSet single(U"个名人位家户次天年岁只件条张本辆台套间座棵株头匹艘架支枝根颗粒滴顿趟番种样处所场句步"
                                U"遍回杯碗瓶层块亩吨斤克米尺里元分角秒周代口项篇首幅批份封把片对双组群起宗"
                                U"笔门届期点来栋幢排桌箱袋车桶盒盘盆盏枚面道股伙帮队级册眼尊具剂束朵床孔页列集类章");
    return single.has(text[i]) ? 1 : 0;
}

}  // namespace danqian::proof
