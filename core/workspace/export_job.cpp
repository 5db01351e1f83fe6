#include "core/workspace/export_job.h"

#include "core/export/export.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace danqian::workspace {

namespace {

namespace fs = std::filesystem;

exports::ArticleOut articleOut(const DocumentView& view, const ArticleView& article)
{
    exports::ArticleOut out;
    out.document = view.id;
    out.article = article.id;
    out.issue = view.issue;
    out.kind = article.kind;
    out.text = article.text;
    for (const RecordRow& row : article.records)
        out.records.push_back(row.record);
    for (const MentionRow& row : article.mentions)
        out.mentions.push_back(row.mention);
    for (const TagRow& tag : article.tags)
        out.tags.push_back({tag.vocabulary, tag.term, tag.label, tag.part, tag.span});
    return out;
}

std::string header(const ExportRequest& request)
{
    if (request.format != ExportFormat::Csv)
        return {};
    return request.records ? exports::csvRecordsHeader() : exports::csvArticlesHeader();
}

std::string share(const ExportRequest& request, const exports::ArticleOut& article)
{
    switch (request.format) {
    case ExportFormat::Text: return exports::textOf(article);
    case ExportFormat::Markdown: return exports::markdownOf(article);
    case ExportFormat::Csv: return request.records ? exports::csvRecords(article) : exports::csvArticles(article);
    case ExportFormat::JsonLines: return request.records ? exports::jsonRecordLines(article) : exports::jsonLine(article);
    }
    return {};
}

bool countsRecords(const ExportRequest& request)
{
    return request.records && (request.format == ExportFormat::Csv || request.format == ExportFormat::JsonLines);
}

/// A file that takes its name when it is whole, and leaves nothing behind when it never is.
class WholeFile {
public:
    explicit WholeFile(const fs::path& target) : m_target(target), m_temporary(target)
    {
        m_temporary += ".part";
        m_out.open(m_temporary, std::ios::binary | std::ios::trunc);
        require(m_out.is_open());
    }
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile()
    {
        std::error_code ignored;
        if (!m_finished)
            fs::remove(m_temporary, ignored);
    }

    void write(const std::string& bytes)
    {
        m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        require(m_out.good());
    }
    void finish()
    {
        m_out.close();
        require(!m_out.fail());
        store::syncToDisk(m_temporary);
        std::error_code error;
        fs::rename(m_temporary, m_target, error);
        if (error)
            throw Error(ErrorCode::FileUnwritable, m_target.string(), error.message());
        m_finished = true;
        store::syncToDisk(m_target);
    }

private:
    void require(bool good) const
    {
        if (!good)
            throw Error(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, m_target.string(),
                        std::strerror(errno));
    }

    fs::path m_target, m_temporary;
    std::ofstream m_out;
    bool m_finished = false;
};

}  // namespace

std::size_t exportTo(const OpenArchive& archive, const ExportRequest& request, const Progress& progress)
{
    std::vector<std::string> documents = request.documents;
    if (documents.empty())
        for (const store::PageSummary& summary : store::pageSummaries(archive.database))
            documents.push_back(summary.page.document);
    if (std::error_code ignored; fs::is_directory(request.target, ignored))
        throw Error(ErrorCode::IsDirectory, request.target.string());
    WholeFile file(request.target);
    file.write(header(request));
    std::size_t written = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const PageWork page = archive.load(documents[i]);
        if (progress && !progress({i, documents.size(), page.view().sourceName}))
            throw Error(ErrorCode::Cancelled, request.target.string());
        for (const ArticleView& article : page.view().articles) {
            file.write(share(request, articleOut(page.view(), article)));
            written += countsRecords(request) ? article.records.size() : 1;
        }
    }
    file.finish();
    return written;
}

}  // namespace danqian::workspace
