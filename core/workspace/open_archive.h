#pragma once
#include "core/store/archive_file.h"
#include "core/workspace/archive.h"
#include "core/workspace/page_work.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace danqian::workspace {

/// What the parts of an opened archive share: the connection, who works here, the labels of the vocabularies.
struct OpenArchive {
    store::Database database;
    std::unique_ptr<store::WriterLock> lock;  ///< none: read only
    std::string lockedBy;
    std::string actor;
    std::map<std::pair<std::string, std::string>, std::string> labels;
    std::map<std::string, std::string> personalTerms;  ///< of who works here; the archive's own come first
    std::shared_ptr<const Stylebook> style;

    /// Throws ArchiveReadOnly where nothing may be written.
    void requireWritable() const;
    LabelOf labelOf() const;
    /// What a page of that date is read with.
    Surroundings surroundings(const std::string& document = {}, const std::string& date = {}) const;
    /// Reads the stylebook anew, with how the rules were judged so far.
    void loadStyle();
    /// A page as it reads now. Throws NotFound, ArchiveDamaged.
    PageWork load(const std::string& document) const;
};

}  // namespace danqian::workspace
