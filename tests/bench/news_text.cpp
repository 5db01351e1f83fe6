#include "tests/bench/news_text.h"

#include <array>
#include <random>
#include <string_view>

namespace danqian::bench {
namespace {

using Words = std::array<std::string_view, 12>;

constexpr Words who{"县水利局",   "青溪街道办事处", "市农业农村委", "北湾镇",   "东林社区",     "市交通运输局",
                    "南桥开发区", "县教育局",       "老城区政府",   "西岭林场", "市卫生健康委", "临江港务公司"};
constexpr Words did{"组织开展了", "稳步推进",   "全面完成", "启动实施", "集中部署了", "认真落实",
                    "继续扩大",   "及时调整了", "有序恢复", "重点督办", "联合检查了", "持续优化"};
constexpr Words what{"河道清淤工程", "老旧小区改造", "冬季农田水利建设", "校园安全整治", "乡村道路养护", "基层医疗服务",
                     "特色产业培育", "港口岸电设施", "林区防火巡护",     "政务服务流程", "城市绿道网络", "困难群众帮扶"};
constexpr Words how{"得到群众的普遍认可",       "为下一步工作打下坚实基础", "有关负责人介绍了具体做法", "现场干部逐项核对清单",
                    "各单位密切配合、形成合力", "建立了长效管理机制",       "专家对方案提出意见",       "技术人员上门讲解要领",
                    "基层干部走村入户",         "沿线居民出行更加方便",     "周边环境明显改善",         "相关资料已经归档"};
constexpr std::array<std::string_view, 12> unit{"个", "户", "公里", "万元", "%", "名", "台", "亩", "吨", "件", "家", "处"};
constexpr std::array<std::string_view, 6> lead{"共有", "累计完成", "新增", "比去年同期增长", "超过", "达到"};

class Writer {
public:
    Writer(std::size_t bytes, std::size_t bytesPerFigure) : m_perFigure(bytesPerFigure) { m_text.reserve(bytes + 512); }

    void sentence()
    {
        m_text += pick(who);
        m_text += pick(did);
        m_text += pick(what);
        m_text += "，";
        while (m_text.size() >= m_figures * m_perFigure)
            figure();
        m_text += pick(how);
        m_text += m_random() % 5 ? "。" : "；";
    }
    std::string& text() { return m_text; }
    std::uint32_t random() { return m_random(); }

private:
    template <std::size_t n> std::string_view pick(const std::array<std::string_view, n>& words) { return words[m_random() % n]; }
    void figure()
    {
        ++m_figures;
        if (m_random() % 4 == 0) {
            m_text += std::to_string(1 + m_random() % 12) + "月" + std::to_string(1 + m_random() % 28) + "日，";
            return;
        }
        m_text += pick(lead);
        m_text += std::to_string(2 + m_random() % 4000);
        if (m_random() % 3 == 0)
            m_text += "." + std::to_string(1 + m_random() % 9);
        m_text += pick(unit);
        m_text += "，";
    }

    std::minstd_rand m_random{7};
    std::size_t m_perFigure;
    std::size_t m_figures = 0;
    std::string m_text;
};

}  // namespace

std::string newsText(std::size_t bytes, std::size_t bytesPerFigure, std::size_t paragraphBytes)
{
    Writer writer(bytes, bytesPerFigure);
    std::size_t paragraph = 0;
    while (writer.text().size() < bytes) {
        writer.sentence();
        if (writer.text().size() - paragraph > paragraphBytes) {
            writer.text() += '\n';
            paragraph = writer.text().size();
        }
    }
    return std::move(writer.text());
}

std::string cutPages(std::size_t bytes)
{
    const std::string text = newsText(bytes, 100);
    std::string out;
    out.reserve(bytes + bytes / 20);
    std::size_t article = 0, paragraphs = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (paragraphs % 8 == 0)
            out += "\n\n\n北湾镇扎实推进第" + std::to_string(++article) + "批重点工程\n\n";
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::size_t cut = at + (end - at) / 2;
        while (cut < end && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
            ++cut;
        out.append(text, at, cut - at);
        if (++paragraphs % 3 == 0)
            out += "\n\n";
        out.append(text, cut, end - cut);
        out += "\n\n";
        at = end + 1;
    }
    return out;
}

}  // namespace danqian::bench
