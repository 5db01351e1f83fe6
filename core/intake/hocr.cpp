#include "core/intake/ocr_page.h"
#include "core/intake/readers.h"
#include "core/intake/xml.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

// hOCR 1.2: HTML whose class attributes say what an element is and whose title attributes say where ("bbox 10 20 110 40; x_size 32").

namespace danqian::intake {

namespace {

bool hasClass(const pugi::xml_node& node, std::string_view wanted)
{
    std::string_view names = node.attribute("class").value();
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if (names.substr(0, end) == wanted)
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

bool isLine(const pugi::xml_node& node)
{
    for (const std::string_view name : {"ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocr_footer"})
        if (hasClass(node, name))
            return true;
    return false;
}

/// The numbers of a property in the title attribute: as many as were asked for, or none.
template <std::size_t N> std::optional<std::array<double, N>> property(const pugi::xml_node& node, std::string_view name)
{
    const std::string_view title = node.attribute("title").value();
    std::size_t at = title.find(name);
    while (at != std::string_view::npos && at > 0 && title[at - 1] != ' ' && title[at - 1] != ';')
        at = title.find(name, at + 1);
    if (at == std::string_view::npos)
        return std::nullopt;
    const char* text = title.data() + at + name.size();  // attribute values end in NUL
    std::array<double, N> values{};
    for (double& value : values) {
        char* end = nullptr;
        value = std::strtod(text, &end);
        if (end == text || !std::isfinite(value) || std::fabs(value) > 1e7)
            return std::nullopt;
        text = end;
    }
    return values;
}

std::optional<Box> boxOf(const pugi::xml_node& node, double toPoints)
{
    const auto edges = property<4>(node, "bbox");
    if (!edges || (*edges)[2] < (*edges)[0] || (*edges)[3] < (*edges)[1])
        return std::nullopt;
    const auto points = [&](std::size_t i) { return static_cast<float>((*edges)[i] * toPoints); };
    return Box{points(0), points(1), points(2), points(3)};
}

/// All text inside an element; white space inside a word is none.
std::string textOf(const pugi::xml_node& node)
{
    std::string text;
    struct Walker : pugi::xml_tree_walker {
        std::string* out = nullptr;
        bool for_each(pugi::xml_node& inner) override
        {
            if (inner.type() == pugi::node_pcdata || inner.type() == pugi::node_cdata)
                out->append(inner.value());
            return true;
        }
    } walker;
    walker.out = &text;
    pugi::xml_node(node).traverse(walker);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
    const std::size_t begin = std::min(text.find_first_not_of(" \n"), text.size());
    return text.substr(begin);
}

OcrLine lineOf(const pugi::xml_node& node, double toPoints)
{
    OcrLine line;
    line.box = boxOf(node, toPoints);
    if (const auto size = property<1>(node, "x_size"))
        line.size = static_cast<float>((*size)[0] * toPoints);
    line.measured = true;
    xml::forEach(node, [&](const pugi::xml_node& part) {
        if (!hasClass(part, "ocrx_word") && !hasClass(part, "ocr_word"))
            return true;
        line.words.push_back({textOf(part), boxOf(part, toPoints), true});
        return false;
    });
    if (line.words.empty())  // a line whose words are not marked
        if (const std::string text = textOf(node); !text.empty())
            line.words.push_back({text, line.box, true});
    return line;
}

}  // namespace

void readHocr(Source& source)
{
    pugi::xml_document document;
    xml::parse(source, document);
    source.mediaType = "text/vnd.hocr+html";
    double toPoints = 72.0 / 300;
    OcrPages pages(source);
    xml::forEach(document, [&](const pugi::xml_node& node) {
        if (hasClass(node, "ocr_page")) {
            const auto resolution = property<2>(node, "scan_res");
            toPoints = 72.0 / (resolution && (*resolution)[0] >= 30 ? (*resolution)[0] : 300.0);
            const Box page = boxOf(node, toPoints).value_or(Box{});
            pages.beginPage(page.x1, page.y1);
        } else if (hasClass(node, "ocr_carea") || hasClass(node, "ocr_par")) {
            pages.endBlock();
        } else if (isLine(node)) {
            pages.addLine(lineOf(node, toPoints));
            return false;
        }
        return true;
    });
    pages.finish();
}

}  // namespace danqian::intake
