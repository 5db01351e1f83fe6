#include "core/base/utf8.h"
#include "core/export/export.h"
#include "core/export/plain.h"
#include "core/text/chars.h"
#include "core/text/offset_map.h"

#include <charconv>
#include <initializer_list>
#include <string_view>

namespace danqian::exports {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A decimal number that a spreadsheet may read as one.
bool isNumber(std::string_view text)
{
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return digits(text.substr(0, point)) && (point == std::string_view::npos || digits(text.substr(point + 1)));
}

/// Whether a spreadsheet could take a cell for a formula: = + - @ (full-width ones too), tab or line end come first, or only
/// white space and invisible characters come before them.
bool looksLikeFormula(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        const char32_t c = foldWidth(d.ch);
        if (c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || isLineEnd(c))
            return true;
        if (!isSpace(d.ch) && d.ch != 0xFEFF && d.ch != 0x200B)
            return false;
        at += d.size;
    }
    return false;
}

std::string cell(std::string_view value)
{
    std::string text = cleaned(value);
    if (looksLikeFormula(text) && !isNumber(text))
        text.insert(0, "'");
    const bool plain =
        text.find_first_of(",;\t\"\r\n'") == std::string::npos && (text.empty() || (text.front() != ' ' && text.back() != ' '));
    if (plain)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// RFC 4180: commas between, CRLF behind.
std::string row(std::initializer_list<std::string_view> cells)
{
    std::string out;
    for (const std::string_view value : cells)
        out += cell(value) + ",";
    out.pop_back();
    return out + "\r\n";
}

std::string decimal(double value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return {digits, end};
}

std::string_view yesNo(bool value) { return value ? "true" : "false"; }

std::string tagLabels(const ArticleOut& article)
{
    std::string out;
    for (const TagOut& tag : article.tags)
        out += (out.empty() ? "" : "; ") + (tag.label.empty() ? tag.term : tag.label);
    return out;
}

std::string recordRow(const ArticleOut& article, const Record& record, const OffsetMap& offsets)
{
    const bool range = record.value.form == Value::Form::Range;
    return row({article.document,
                article.article,
                article.issue.paper.value,
                article.issue.date.value,
                article.issue.page.value,
                name(record.part),
                std::to_string(offsets.toCodePoints(record.span.begin)),
                std::to_string(offsets.toCodePoints(record.span.end)),
                record.surface,
                name(record.kind),
                record.value.lo,
                record.value.hi,
                range ? yesNo(record.value.loInclusive) : "",
                range ? yesNo(record.value.hiInclusive) : "",
                record.unit,
                record.indicator,
                record.subject,
                record.place,
                record.time,
                record.qualifier,
                record.action,
                record.normal.value,
                record.normal.unit,
                yesNo(record.normal.inferred),
                decimal(record.confidence),
                record.rule});
}

}  // namespace

std::string csvArticlesHeader()
{
    return std::string(byteOrderMark)
        + row({"document", "article", "paper", "date", "number", "page", "section", "kind", "shoulder", "headline", "subtitle",
               "byline", "body", "tags", "records"});
}

std::string csvArticles(const ArticleOut& article)
{
    const IssueFacts& issue = article.issue;
    const auto& [shoulder, headline, subtitle, byline, body] = article.text;
    return row({article.document, article.article, issue.paper.value, issue.date.value, issue.number.value, issue.page.value,
                issue.section.value, name(article.kind), shoulder, headline, subtitle, byline, body, tagLabels(article),
                std::to_string(article.records.size())});
}

std::string csvRecordsHeader()
{
    return std::string(byteOrderMark)
        + row({"document", "article",   "paper",    "date",         "page",        "part",     "start",      "end",     "surface",
               "kind",     "value",     "value_hi", "lo_incl",      "hi_incl",     "unit",     "indicator",  "subject", "place",
               "time",     "qualifier", "action",   "normal_value", "normal_unit", "inferred", "confidence", "rule"});
}

std::string csvRecords(const ArticleOut& article)
{
    std::string out;
    for (std::size_t p = 0; p < partCount; ++p) {
        const OffsetMap offsets(article.text[p]);
        for (const Record& record : article.records) {
            if (static_cast<std::size_t>(record.part) == p)
                out += recordRow(article, record, offsets);
        }
    }
    return out;
}

}  // namespace danqian::exports
