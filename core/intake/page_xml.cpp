#include "core/intake/ocr_page.h"
#include "core/intake/readers.h"
#include "core/intake/xml.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

// PAGE XML 2010 to 2019 (PRImA): Page/TextRegion/TextLine/Word, places as polygons in pixels.

namespace danqian::intake {

namespace {

void reach(std::optional<Box>& box, double x, double y, double toPoints)
{
    if (!std::isfinite(x) || !std::isfinite(y) || std::fabs(x) > 1e7 || std::fabs(y) > 1e7)
        return;
    const auto px = static_cast<float>(x * toPoints), py = static_cast<float>(y * toPoints);
    const Box point{px, py, px, py};
    box = box ? united(*box, point) : point;
}

/// The bounding box of an element's Coords: "x,y x,y …" or, in old files, Point elements.
std::optional<Box> boxOf(const pugi::xml_node& node, double toPoints)
{
    const pugi::xml_node coords = xml::child(node, "Coords");
    std::optional<Box> box;
    const char* text = coords.attribute("points").value();
    while (*text != '\0') {
        char* end = nullptr;
        const double x = std::strtod(text, &end);
        if (end == text || *end != ',')
            break;
        text = end + 1;
        const double y = std::strtod(text, &end);
        if (end == text)
            break;
        reach(box, x, y, toPoints);
        text = end;
    }
    for (const pugi::xml_node& point : coords.children())
        if (const auto x = xml::number(point, "x"), y = xml::number(point, "y"); x && y)
            reach(box, *x, *y, toPoints);
    return box;
}

/// The text of an element itself: of several readings the one with the lowest index.
std::string textOf(const pugi::xml_node& node)
{
    pugi::xml_node best;
    double bestIndex = 1e9;
    for (const pugi::xml_node& inner : node.children()) {
        if (xml::localName(inner) != "TextEquiv")
            continue;
        const double index = xml::number(inner, "index").value_or(0);
        if (!best || index < bestIndex) {
            best = inner;
            bestIndex = index;
        }
    }
    return xml::child(best, "Unicode").text().get();
}

OcrLine lineOf(const pugi::xml_node& node, double toPoints)
{
    OcrLine line;
    line.box = boxOf(node, toPoints);
    for (const pugi::xml_node& part : node.children())
        if (xml::localName(part) == "Word")
            line.words.push_back({textOf(part), boxOf(part, toPoints), true});
    const auto isEmpty = [](const OcrWord& word) { return word.text.empty(); };
    if (std::all_of(line.words.begin(), line.words.end(), isEmpty)) {
        line.words.clear();
        if (const std::string text = textOf(node); !text.empty())
            line.words.push_back({text, line.box, true});
    }
    return line;
}

bool hasLines(const pugi::xml_node& region) { return !xml::child(region, "TextLine").empty(); }

/// A region that has text but no lines: its lines share out its height.
void addBareRegion(OcrPages& pages, const pugi::xml_node& region, double toPoints)
{
    const std::string text = textOf(region);
    const std::optional<Box> box = boxOf(region, toPoints);
    const auto count = static_cast<float>(std::count(text.begin(), text.end(), '\n') + 1);
    float row = 0;
    for (std::size_t begin = 0; begin < text.size(); ++row) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        OcrLine line;
        if (box)
            line.box = Box{box->x0, box->y0 + box->height() * row / count, box->x1, box->y0 + box->height() * (row + 1) / count};
        if (end > begin)
            line.words.push_back({text.substr(begin, end - begin), line.box, true});
        pages.addLine(line);
        begin = end + 1;
    }
}

}  // namespace

void readPageXml(Source& source)
{
    pugi::xml_document document;
    xml::parse(source, document);
    source.mediaType = "application/vnd.prima.page+xml";
    double toPoints = 72.0 / 300;
    OcrPages pages(source);
    xml::forEach(document, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::localName(node);
        if (name == "Page") {
            const double resolution = xml::number(node, "imageXResolution").value_or(300);
            toPoints = 72.0 / (resolution >= 30 ? resolution : 300);
            pages.beginPage(xml::number(node, "imageWidth").value_or(0) * toPoints,
                            xml::number(node, "imageHeight").value_or(0) * toPoints);
        } else if (name == "TextRegion") {
            pages.endBlock();
            if (!hasLines(node))
                addBareRegion(pages, node, toPoints);
        } else if (name == "TextLine") {
            pages.addLine(lineOf(node, toPoints));
            return false;
        }
        return true;
    });
    pages.finish();
}

}  // namespace danqian::intake
