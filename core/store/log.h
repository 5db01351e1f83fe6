#pragma once
#include "core/model/edit.h"
#include "core/store/sqlite.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// The append-only log. Entries are never changed and never removed; the database itself refuses it.
namespace danqian::store {

/// Inside the caller's transaction.
void append(const Database& database, std::span<const Entry> entries);

std::size_t entryCount(const Database& database, const std::string& document);

/// In the order in which they were written.
std::vector<Entry> entriesOf(const Database& database, const std::string& document);

/// All entries, or one document's, oldest first, one JSON object a line.
std::string logAsJsonLines(const Database& database, const std::string& document = {});

}  // namespace danqian::store
