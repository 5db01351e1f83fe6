#include "core/intake/ocr_page.h"
#include "core/intake/readers.h"
#include "core/intake/xml.h"

#include <cmath>
#include <map>
#include <string>

// ALTO 2 to 4 (Library of Congress): Layout/Page/PrintSpace/TextBlock/TextLine/String, places in the unit that the file declares.

namespace danqian::intake {

namespace {

struct Style {
    std::uint16_t font = 0;
    float size = 0;
};

struct Reading {
    double toPoints = 72.0 / 300;  ///< pixels are taken to be of 300 dpi, as newspapers are scanned; the format does not say
    std::vector<Font> fonts;
    std::map<std::string, Style> styles;
};

void readStyle(const pugi::xml_node& node, Reading& reading)
{
    if (reading.fonts.size() > 1000)
        return;
    const std::string_view face = node.attribute("FONTSTYLE").value();
    reading.fonts.push_back({node.attribute("FONTFAMILY").value(), face.find("bold") != std::string_view::npos});
    const double size = xml::number(node, "FONTSIZE").value_or(0);
    reading.styles[node.attribute("ID").value()] = {static_cast<std::uint16_t>(reading.fonts.size() - 1),
                                                    static_cast<float>(size)};
}

double unitInPoints(std::string_view unit)
{
    if (unit == "mm10")
        return 72 / 254.0;
    return unit == "inch1200" ? 72 / 1200.0 : 72 / 300.0;
}

std::optional<Box> boxOf(const pugi::xml_node& node, double toPoints)
{
    const auto x = xml::number(node, "HPOS"), y = xml::number(node, "VPOS"), w = xml::number(node, "WIDTH"),
               h = xml::number(node, "HEIGHT");
    if (!x || !y || !w || !h || *w < 0 || *h < 0)
        return std::nullopt;
    return Box{static_cast<float>(*x * toPoints), static_cast<float>(*y * toPoints), static_cast<float>((*x + *w) * toPoints),
               static_cast<float>((*y + *h) * toPoints)};
}

/// The first style named by the element or by what it stands in that sets a size.
Style styleOf(pugi::xml_node node, const Reading& reading)
{
    for (unsigned depth = 0; node && depth < xml::maxDepth; node = node.parent(), ++depth) {
        std::string_view names = node.attribute("STYLEREFS").value();
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(' '), names.size());
            const auto found = reading.styles.find(std::string(names.substr(0, end)));
            if (found != reading.styles.end())
                return found->second;
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
    return {};
}

OcrLine lineOf(const pugi::xml_node& node, const Reading& reading)
{
    OcrLine line;
    line.box = boxOf(node, reading.toPoints);
    pugi::xml_node first;
    bool space = false;
    for (const pugi::xml_node& part : node.children()) {
        const std::string_view name = xml::localName(part);
        if (name == "SP") {
            space = true;
        } else if (name == "String" || name == "HYP") {
            const bool isMark = name == "HYP" && !part.attribute("CONTENT");
            line.words.push_back({isMark ? "-" : part.attribute("CONTENT").value(), boxOf(part, reading.toPoints), space});
            space = false;
            first = first ? first : part;
        }
    }
    const Style style = styleOf(first, reading);
    line.size = style.size;
    line.font = style.font;
    return line;
}

}  // namespace

void readAlto(Source& source)
{
    pugi::xml_document document;
    xml::parse(source, document);
    source.mediaType = "application/alto+xml";
    Reading reading;
    OcrPages pages(source);
    xml::forEach(document, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::localName(node);
        if (name == "MeasurementUnit") {
            reading.toPoints = unitInPoints(node.child_value());
        } else if (name == "TextStyle") {
            readStyle(node, reading);
        } else if (name == "Page") {
            pages.beginPage(xml::number(node, "WIDTH").value_or(0) * reading.toPoints,
                            xml::number(node, "HEIGHT").value_or(0) * reading.toPoints, reading.fonts);
        } else if (name == "TextBlock") {
            pages.endBlock();
        } else if (name == "TextLine") {
            pages.addLine(lineOf(node, reading));
            return false;
        }
        return true;
    });
    pages.finish();
}

}  // namespace danqian::intake
