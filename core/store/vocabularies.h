#pragma once
#include "core/store/sqlite.h"

#include <string>
#include <vector>

/// Controlled vocabularies: what articles are tagged with.
namespace danqian::store {

struct StoredTerm {
    std::string vocabulary, code, labelZh, labelEn, parent;
};

/// Puts the built-in vocabularies into a new archive. Inside the caller's transaction.
void putBuiltInVocabularies(const Database& database);

/// Terms whose code or label holds the text ("" : all), in the vocabulary's own order.
std::vector<StoredTerm> terms(const Database& database, const std::string& like = {});

}  // namespace danqian::store
