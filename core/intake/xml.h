#pragma once
#include "core/model/document.h"

#include <optional>
#include <pugixml.hpp>
#include <string_view>

/// Help for the readers of OCR formats. Nothing outside the file is ever read, and no entity is expanded.
namespace danqian::intake::xml {

inline constexpr std::size_t maxBytes = std::size_t(128) << 20;
inline constexpr unsigned maxDepth = 64;

/// Parses the source's bytes in whatever encoding they are, which goes into its report. Throws Error XmlDamaged (with the byte in
/// the detail; also where entities are declared), FileTooLarge.
void parse(Source& source, pugi::xml_document& document);

std::string_view localName(const pugi::xml_node& node);  ///< without the namespace's prefix
pugi::xml_node child(const pugi::xml_node& node, std::string_view localName);
std::optional<double> number(const pugi::xml_node& node, const char* attribute);  ///< a sane number, or nothing

/// Calls `visit` for every element below `node` in document order, as deep as maxDepth; where it answers false, not for those inside.
template <typename Visit> void forEach(const pugi::xml_node& node, const Visit& visit, unsigned depth = 0)
{
    for (const pugi::xml_node& inner : node.children())
        if (inner.type() == pugi::node_element && visit(inner) && depth < maxDepth)
            forEach(inner, visit, depth + 1);
}

}  // namespace danqian::intake::xml
