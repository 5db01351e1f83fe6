#include "core/intake/xml.h"

#include "core/base/error.h"
#include "core/intake/decode.h"

#include <cmath>
#include <cstdlib>
#include <string>

namespace danqian::intake::xml {

namespace {

/// HTML leaves some elements open that XML would close.
std::string withVoidTagsClosed(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 64);
    std::size_t kept = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view tag = text.substr(at + 1, 5);
        bool isVoid = false;
        for (const std::string_view name : {"meta", "link", "br", "hr", "img"})
            isVoid = isVoid
                || (tag.starts_with(name)
                    && (tag.size() == name.size() || !std::isalnum(static_cast<unsigned char>(tag[name.size()]))));
        const std::size_t end = isVoid ? text.find('>', at) : std::string_view::npos;
        if (end == std::string_view::npos || text[end - 1] == '/')
            continue;
        out.append(text.substr(kept, end - kept)).append("/");
        kept = end;
    }
    return out.append(text.substr(kept));
}

}  // namespace

void parse(Source& source, pugi::xml_document& document)
{
    if (source.bytes.size() > maxBytes)
        throw Error(ErrorCode::FileTooLarge, source.name, "at most " + std::to_string(maxBytes >> 20) + " MiB");
    const Guess guess = detect(source.bytes);
    DecodeReport& report = source.report;
    report.encoding = name(guess.encoding);
    report.bom = guess.bom;
    report.confidence = guess.confidence;
    const std::string text =
        withVoidTagsClosed(toUtf8(std::string_view(source.bytes).substr(guess.bomSize), guess.encoding, report));
    if (text.find("<!ENTITY") != std::string::npos)
        throw Error(ErrorCode::XmlDamaged, source.name, "entities are declared");
    const auto result =
        document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result)
        throw Error(ErrorCode::XmlDamaged, source.name,
                    std::string(result.description()) + " at byte " + std::to_string(result.offset));
}

std::string_view localName(const pugi::xml_node& node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view wanted)
{
    for (const pugi::xml_node& inner : node.children())
        if (localName(inner) == wanted)
            return inner;
    return {};
}

std::optional<double> number(const pugi::xml_node& node, const char* attribute)
{
    const char* text = node.attribute(attribute).value();
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    if (end == text || !std::isfinite(value) || std::fabs(value) > 1e7)
        return std::nullopt;
    return value;
}

}  // namespace danqian::intake::xml
