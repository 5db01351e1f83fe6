#pragma once
#include "core/model/document.h"
#include "core/model/record.h"

#include <array>
#include <string>
#include <vector>

/// Writers of files for others. (`export` is a C++ keyword, hence the plural.)
namespace danqian::exports {

struct TagOut {
    std::string vocabulary, term, label;
    Part part = Part::Body;
    Span span;  ///< empty: the whole article
};

/// One corrected article with all that is known about it, ready to be written.
struct ArticleOut {
    std::string document, article;
    IssueFacts issue;
    ArticleKind kind = ArticleKind::News;
    std::array<std::string, partCount> text;
    std::vector<Record> records;
    std::vector<Mention> mentions;
    std::vector<TagOut> tags;
};

/// Each writer gives one article's share of a file; `header` comes first, once. Offsets in files are code points.
std::string textOf(const ArticleOut& article);
std::string markdownOf(const ArticleOut& article);

std::string csvArticlesHeader();  ///< with a UTF-8 byte order mark, so that spreadsheets read it right
std::string csvArticles(const ArticleOut& article);
std::string csvRecordsHeader();
/// Cells that a spreadsheet would take for a formula are prefixed with ' (OWASP, CSV injection); real numbers are not.
std::string csvRecords(const ArticleOut& article);

std::string jsonLine(const ArticleOut& article);  ///< one article, one line
std::string jsonRecordLines(const ArticleOut& article);  ///< one record a line

}  // namespace danqian::exports
