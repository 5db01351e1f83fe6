#pragma once
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/model/document.h"
#include "core/model/finding.h"
#include "core/model/stylebook.h"
#include "core/workspace/view.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace danqian::workspace {

class Session;

struct ArchiveInfo {
    std::filesystem::path path;
    bool readOnly = false;
    std::string lockedBy;  ///< who writes it, where it could only be opened for reading
    std::string name;
    std::size_t pages = 0, articles = 0;
};

/// A page in the library; ordered by paper, date (newest first), page number.
struct PageRow {
    std::string document;
    std::string paper, date, number, page, section;
    std::string sourceName;
    std::size_t articles = 0, openFindings = 0;
    std::string signedRound;
};

struct ArticleRow {
    std::string document, article;
    std::string title, kind;
    std::size_t openFindings = 0, records = 0, decided = 0;
    std::vector<std::string> tags;  ///< labels
};

struct SearchHit {
    std::string document, article;
    std::string title, paper, date;
    std::string before, match, after;  ///< a line of context
    Part part = Part::Body;
    Span span;  ///< of the first match, in the part's text; empty where only the text before all edits holds it
};
struct SearchPage {
    std::vector<SearchHit> hits;  ///< newest date first
    std::size_t total = 0;
};

struct Term {
    std::string vocabulary, code, label, parent;
    std::string labelEn;  ///< `label` is the Chinese one
};

struct ImportResult {
    std::filesystem::path file;
    std::vector<std::string> documents;  ///< one a page
    std::optional<Error> error;  ///< why nothing of this file was imported
    DecodeReport report;
    bool alreadyThere = false;  ///< the same bytes were imported before
};

enum class ExportFormat { Text, Markdown, Csv, JsonLines };
struct ExportRequest {
    ExportFormat format = ExportFormat::Text;
    std::vector<std::string> documents;  ///< empty: the whole archive
    bool records = false;  ///< of Csv and JsonLines: records instead of articles
    std::filesystem::path target;
};

/// One archive file. Not thread-safe: one thread owns it (readers on other threads open their own read-only one).
/// All writing goes through here, durable when the call returns. Throws Error.
class Archive {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens an archive, or makes one where there is none and `create` is set. ReadWrite takes the lock file beside it;
    /// throws ArchiveLocked (detail: who), ArchiveNewer, ArchiveForeign, ArchiveNotDatabase, ArchiveDamaged, ArchiveReadOnly, ArchiveMissing.
    static std::unique_ptr<Archive> open(const std::filesystem::path& path, Mode mode = Mode::ReadWrite, bool create = false);
    ~Archive();

    ArchiveInfo info() const;
    std::vector<PageRow> pages() const;
    std::vector<ArticleRow> articles(const std::string& document) const;
    SearchPage search(const std::string& query, std::size_t offset = 0, std::size_t limit = 50) const;

    /// Terms of the vocabularies whose label or code holds the text ("" : all).
    std::vector<Term> terms(const std::string& like = {}) const;

    /// Imports files and the files of folders, one transaction a file. A file that fails is reported and the rest go on;
    /// when progress says stop, whole files stay. `issueDate` (ISO) is used where the page does not give one.
    std::vector<ImportResult> importFiles(const std::vector<std::filesystem::path>& files, const std::string& issueDate = {},
                                          const Progress& progress = {});

    /// Opens a page for work. One session a document at a time. The view's source comes without its bytes and with the geometry of
    /// this page alone.
    std::unique_ptr<Session> openDocument(const std::string& document);

    /// Facsimile of a page as PNG (empty where the source has none).
    std::string facsimile(const std::string& document, double dotsPerInch) const;

    /// Writes through a temporary file that is renamed at the end: the target is whole or untouched. Returns articles or records written.
    std::size_t exportTo(const ExportRequest& request, const Progress& progress = {}) const;

    void backup(const std::filesystem::path& target, const Progress& progress = {}) const;
    /// Integrity of the file, and of everything derived against the log; empty = sound.
    std::vector<std::string> check(const Progress& progress = {}) const;
    /// Makes everything derived anew from the log: lists, records, search.
    void rebuild(const Progress& progress = {});
    /// All entries of the log as JSON Lines, oldest first; of the whole archive those of the stylebook come after those of the pages.
    std::string logAsJsonLines(const std::string& document = {}) const;

    /// What the paper has decided once for all of its pages, with how its rules were judged.
    const Stylebook& stylebook() const;
    /// Rules on a key, or takes the ruling on it back (no value). False where it stands so already. Pages that were read before show
    /// the change when they are opened, or brought up to date.
    bool rule(StyleSection section, const std::string& key, const std::optional<std::string>& value);
    /// All rulings, oldest first.
    std::vector<StyleEntry> rulings() const;
    /// Terms of the person at work, kept outside the archive; the archive's own rulings come first.
    void setPersonalTerms(std::map<std::string, std::string> terms);

    /// Pages whose lists were made by an older pipeline or under an older stylebook.
    std::vector<std::string> outdated() const;
    /// Makes the lists of a page anew.
    void bringUpToDate(const std::string& document);

    std::string actor() const;
    void setActor(const std::string& name);

private:
    friend class Session;
    struct Impl;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace danqian::workspace
