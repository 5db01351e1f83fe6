#pragma once
#include "core/model/stylebook.h"
#include "core/store/sqlite.h"

#include <map>
#include <string>
#include <vector>

/// The append-only log of the stylebook, and how the rules were judged.
namespace danqian::store {

/// Inside the caller's transaction.
void append(const Database& database, const StyleEntry& entry);

/// Oldest first. Entries of sections that this program does not know are left out.
std::vector<StyleEntry> styleEntries(const Database& database);

std::size_t styleEntryCount(const Database& database);

/// Over all pages, by rule.
std::map<std::string, RuleRecord> ruleRecords(const Database& database);

}  // namespace danqian::store
