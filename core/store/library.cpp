#include "core/store/library.h"

#include "core/base/error.h"
#include "core/store/base_json.h"
#include "core/store/layout_text.h"

#include <algorithm>
#include <array>
#include <nettle/sha2.h>

namespace danqian::store {

namespace {

/// Pages of the source: all with their stretch of the text, `document` alone with its geometry.
std::vector<PageLayout> loadPages(const Database& database, const std::string& source, const std::string& document)
{
    // Of the other pages the first line is enough: number and stretch.
    Statement rows = database.prepare("SELECT CASE WHEN id = ?2 THEN layout ELSE substr(layout, 1, instr(layout, char(10))) END"
                                      " FROM document WHERE source = ?1 ORDER BY page");
    rows.bind(source, document);
    std::vector<PageLayout> pages;
    while (rows.step())
        pages.push_back(layoutFromText(rows.text(0)));
    return pages;
}

bool inside(const PieceText& text, const Source& source, const Base& base)
{
    const std::array sizes{source.text.size(), base.added.size()};
    return std::all_of(text.pieces().begin(), text.pieces().end(), [&](const Piece& piece) {
        return piece.origin < sizes.size() && piece.begin <= piece.end && piece.end <= sizes[piece.origin];
    });
}

bool inside(const Base& base, const Source& source)
{
    const auto fits = [&](const PieceText& text) { return inside(text, source, base); };
    return std::all_of(base.furniture.begin(), base.furniture.end(), fits)
        && std::all_of(base.leftovers.begin(), base.leftovers.end(), fits)
        && std::all_of(base.articles.begin(), base.articles.end(),
                       [&](const Article& article) { return std::all_of(article.parts.begin(), article.parts.end(), fits); });
}

/// What follows trusts every offset, and the file may come from anywhere.
void requireInside(const StoredDocument& document, const std::string& id)
{
    const auto& pages = document.source.pages;
    const bool sound = document.page < pages.size() && inside(document.base, document.source)
        && std::all_of(pages.begin(), pages.end(), [&](const PageLayout& page) {
                           return page.source.begin <= page.source.end && page.source.end <= document.source.text.size();
                       });
    if (!sound)
        throw Error(ErrorCode::ArchiveDamaged, id, "a position lies outside of its text");
}

}  // namespace

std::string sha256(std::string_view bytes)
{
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : digest)
        out.append({digits[byte >> 4], digits[byte & 0x0F]});
    return out;
}

std::optional<std::vector<std::string>> documentsOfFile(const Database& database, const std::string& hash)
{
    Statement rows =
        database.prepare("SELECT document.id FROM source JOIN document ON source = source.id WHERE sha256 = ? ORDER BY page");
    rows.bind(hash);
    std::vector<std::string> ids;
    while (rows.step())
        ids.push_back(rows.text(0));
    return ids.empty() ? std::nullopt : std::optional(std::move(ids));
}

void putSource(const Database& database, const Source& source, const std::string& hash, const std::string& at,
               const std::string& actor)
{
    database
        .prepare("INSERT INTO source (id, name, media_type, sha256, text, report, imported_at, imported_by, bytes)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(source.id, source.name, source.mediaType, hash, source.text, toJson(source.report), at, actor,
             Statement::Blob{source.bytes});
}

void putDocument(const Database& database, const std::string& document, const Source& source, std::size_t page, const Base& base)
{
    database.prepare("INSERT INTO document (id, source, page, pipeline, base, layout) VALUES (?, ?, ?, ?, ?, ?)")
        .run(document, source.id, page, base.pipeline, toJson(base), layoutToText(source.pages[page]));
}

StoredDocument loadDocument(const Database& database, const std::string& document)
{
    Statement row = database.prepare("SELECT source.id, name, media_type, text, report, page, base FROM document"
                                     " JOIN source ON source.id = source WHERE document.id = ?");
    if (!row.bind(document).step())
        throw Error(ErrorCode::NotFound, document);
    StoredDocument stored;
    stored.source.id = row.text(0);
    stored.source.name = row.text(1);
    stored.source.mediaType = row.text(2);
    stored.source.text = row.text(3);
    stored.source.report = reportFromJson(row.text(4));
    stored.page = static_cast<std::size_t>(row.integer(5));
    stored.base = baseFromJson(row.text(6));
    stored.source.pages = loadPages(database, stored.source.id, document);
    requireInside(stored, document);
    return stored;
}

StoredFile loadFile(const Database& database, const std::string& document)
{
    Statement row = database.prepare("SELECT name, media_type, bytes, substr(layout, 1, instr(layout, char(10))) FROM document"
                                     " JOIN source ON source.id = source WHERE document.id = ?");
    if (!row.bind(document).step())
        throw Error(ErrorCode::NotFound, document);
    return {row.text(0), row.text(1), row.text(2), layoutFromText(row.text(3)).number};
}

std::vector<std::string> documents(const Database& database)
{
    Statement rows = database.prepare(
        "SELECT document.id FROM document JOIN source ON source.id = source ORDER BY imported_at, source.id, page");
    std::vector<std::string> ids;
    while (rows.step())
        ids.push_back(rows.text(0));
    return ids;
}

std::string setting(const Database& database, const std::string& name)
{
    Statement row = database.prepare("SELECT value FROM setting WHERE name = ?");
    return row.bind(name).step() ? row.text(0) : std::string();
}

void setSetting(const Database& database, const std::string& name, const std::string& value)
{
    database.prepare("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .run(name, value);
}

}  // namespace danqian::store
