#include "core/workspace/import_job.h"

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/intake/intake.h"
#include "core/layout/layout.h"
#include "core/workspace/issue_name.h"

#include <algorithm>
#include <system_error>

namespace danqian::workspace {

namespace {

namespace fs = std::filesystem;

bool hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// Below a folder, links are not followed: they may lead in a circle.
void collect(const fs::path& folder, std::vector<fs::path>& files)
{
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(*it);
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
        if (hidden(entry.path()) || entry.is_symlink(error))
            continue;
        if (entry.is_directory(error))
            collect(entry.path(), files);
        else if (entry.is_regular_file(error))
            files.push_back(entry.path());
    }
}

/// A page ready to be stored: all the work is done before the transaction begins.
struct Prepared {
    std::string document;
    Base base;
    store::DerivedPage derived;
};

std::vector<Prepared> prepare(const OpenArchive& archive, const Source& source, const fs::path& file,
                              const std::string& issueDate)
{
    Source slim = source;
    slim.bytes.clear();
    std::vector<Prepared> pages;
    for (std::size_t page = 0; page < source.pages.size(); ++page) {
        Prepared prepared{newUuid(), layout::layOut(source, page), {}};
        if (prepared.base.pipeline.empty())
            prepared.base.pipeline = pipelineVersion();
        fillIssueFacts(prepared.base.issue, fs::absolute(file), source.pages.size() == 1);
        if (prepared.base.issue.date.value.empty() && !issueDate.empty())
            prepared.base.issue.date = {issueDate, "given"};
        prepared.derived = PageWork(prepared.document, slim, page, prepared.base, {}, archive.surroundings()).derived();
        pages.push_back(std::move(prepared));
    }
    return pages;
}

void store(const OpenArchive& archive, const Source& source, const std::string& hash, const std::vector<Prepared>& pages)
{
    store::Transaction transaction(archive.database);
    store::putSource(archive.database, source, hash, utcNow(), archive.actor);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        store::putDocument(archive.database, pages[page].document, source, page, pages[page].base);
        store::putDerived(archive.database, pages[page].derived);
    }
    transaction.commit();
}

ImportResult importFile(const OpenArchive& archive, const fs::path& file, const std::string& issueDate)
{
    ImportResult result;
    result.file = file;
    try {
        const Source source = intake::readFile(file);
        result.report = source.report;
        const std::string hash = store::sha256(source.bytes);
        if (auto documents = store::documentsOfFile(archive.database, hash)) {
            result.alreadyThere = true;
            result.documents = std::move(*documents);
            return result;
        }
        const std::vector<Prepared> pages = prepare(archive, source, file, issueDate);
        store(archive, source, hash, pages);
        for (const Prepared& page : pages)
            result.documents.push_back(page.document);
    } catch (const Error& error) {
        result.error = error;
    } catch (const std::exception& error) {
        result.error = Error(ErrorCode::IntakeFailed, file.string(), error.what());
    }
    return result;
}

}  // namespace

std::vector<fs::path> filesOf(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::path& path : paths) {
        if (fs::is_directory(path, ignored))
            collect(path, files);
        else
            files.push_back(path);
    }
    return files;
}

std::vector<ImportResult> importFiles(const OpenArchive& archive, const std::vector<fs::path>& paths,
                                      const std::string& issueDate, const Progress& progress)
{
    archive.requireWritable();
    const std::vector<fs::path> files = filesOf(paths);
    std::vector<ImportResult> results;
    for (const fs::path& file : files) {
        if (progress && !progress({results.size(), files.size(), file.filename().string()}))
            return results;
        results.push_back(importFile(archive, file, issueDate));
    }
    if (progress)
        progress({files.size(), files.size(), {}});
    return results;
}

}  // namespace danqian::workspace
