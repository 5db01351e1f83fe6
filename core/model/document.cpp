#include "core/model/document.h"

#include "core/model/names.h"

namespace danqian {

namespace {

constexpr std::array<std::string_view, 6> kinds = {"news", "brief", "photo-caption", "notice", "commentary", "table"};
constexpr std::array<std::string_view, partCount> parts = {"shoulder", "headline", "subtitle", "byline", "body"};

}  // namespace

std::string_view name(ArticleKind kind) { return nameOf(kinds, kind); }
std::string_view name(Part part) { return nameOf(parts, part); }
std::optional<ArticleKind> articleKind(std::string_view name) { return valueOf<ArticleKind>(kinds, name); }
std::optional<Part> part(std::string_view name) { return valueOf<Part>(parts, name); }

IssueFact* issueFact(IssueFacts& facts, std::string_view field)
{
    if (field == "paper")
        return &facts.paper;
    if (field == "date")
        return &facts.date;
    if (field == "number")
        return &facts.number;
    if (field == "page")
        return &facts.page;
    return field == "section" ? &facts.section : nullptr;
}

Origins originsOf(const Source& source, const std::string& documentId, const Base& base)
{
    Origins origins;
    origins.add(source.id, source.text);
    origins.add(documentId + "#base", base.added);
    return origins;
}

}  // namespace danqian
