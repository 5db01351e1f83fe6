#pragma once
#include "core/model/document.h"
#include "core/store/sqlite.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Imported files and their pages: immutable once they are in.
namespace danqian::store {

/// SHA-256 in lower-case hexadecimal; equal files are told by it.
std::string sha256(std::string_view bytes);

/// The ids of a source's pages in file order, if these bytes were imported before.
std::optional<std::vector<std::string>> documentsOfFile(const Database& database, const std::string& hash);

/// Inside the caller's transaction.
void putSource(const Database& database, const Source& source, const std::string& hash, const std::string& at,
               const std::string& actor);
void putDocument(const Database& database, const std::string& document, const Source& source, std::size_t page, const Base& base);

/// A page with all that is known of it but the log.
struct StoredDocument {
    Source source;  ///< without `bytes`; only this page has its geometry
    std::size_t page = 0;  ///< index into source.pages
    Base base;
};
/// Throws NotFound, ArchiveDamaged.
StoredDocument loadDocument(const Database& database, const std::string& document);

/// The file that a page came in.
struct StoredFile {
    std::string name, mediaType, bytes;
    int page = 1;  ///< from 1
};
StoredFile loadFile(const Database& database, const std::string& document);

/// All pages, in the order of their import.
std::vector<std::string> documents(const Database& database);

std::string setting(const Database& database, const std::string& name);
void setSetting(const Database& database, const std::string& name, const std::string& value);

}  // namespace danqian::store
