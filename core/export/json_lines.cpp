#include "core/base/utf8.h"
#include "core/export/export.h"
#include "core/text/offset_map.h"

#include <nlohmann/json.hpp>

namespace danqian::exports {

namespace {

using Json = nlohmann::ordered_json;

/// Offsets of an article's parts as code points.
class Offsets {
public:
    explicit Offsets(const ArticleOut& article)
    {
        for (const std::string& text : article.text)
            m_maps.emplace_back(text);
    }
    void put(Json& out, Part part, Span span) const
    {
        const OffsetMap& map = m_maps[static_cast<std::size_t>(part)];
        out["part"] = name(part);
        out["start"] = map.toCodePoints(span.begin);
        out["end"] = map.toCodePoints(span.end);
    }

private:
    std::vector<OffsetMap> m_maps;
};

Json jsonOf(const IssueFact& fact) { return fact.value.empty() ? Json(nullptr) : Json(fact.value); }

Json jsonOf(const IssueFacts& issue)
{
    return {{"paper", jsonOf(issue.paper)},
            {"date", jsonOf(issue.date)},
            {"number", jsonOf(issue.number)},
            {"page", jsonOf(issue.page)},
            {"section", jsonOf(issue.section)}};
}

/// As `read` prints it: a string, a pair of dates, a pair of bounds, or null.
Json jsonOf(const Value& value, RecordKind kind)
{
    switch (value.form) {
    case Value::Form::None: return nullptr;
    case Value::Form::Single:
    case Value::Form::List: return value.lo;
    case Value::Form::Range: break;
    }
    if (kind == RecordKind::DateRange)
        return {{"start", value.lo}, {"end", value.hi}};
    return {{"lo", value.lo}, {"hi", value.hi}, {"lo_incl", value.loInclusive}, {"hi_incl", value.hiInclusive}};
}

Json jsonOf(const Record& record, const Offsets& offsets)
{
    Json out = Json::object();
    offsets.put(out, record.part, record.span);
    out["surface"] = record.surface;
    out["kind"] = name(record.kind);
    out["value"] = jsonOf(record.value, record.kind);
    out["unit"] = record.unit;
    out["indicator"] = record.indicator;
    out["subject"] = record.subject;
    out["place"] = record.place;
    out["time"] = record.time;
    out["qualifier"] = record.qualifier;
    out["action"] = record.action;
    out["normal"] = {{"value", record.normal.value}, {"unit", record.normal.unit}, {"inferred", record.normal.inferred}};
    out["confidence"] = record.confidence;
    out["rule"] = record.rule;
    return out;
}

Json jsonOf(const Mention& mention, const Offsets& offsets)
{
    Json out = Json::object();
    offsets.put(out, mention.part, mention.span);
    out["kind"] = name(mention.kind);
    out["name"] = mention.name;
    out["title"] = mention.title;
    out["confidence"] = mention.confidence;
    out["rule"] = mention.rule;
    return out;
}

Json jsonOf(const TagOut& tag, const Offsets& offsets)
{
    Json out = {{"vocabulary", tag.vocabulary}, {"term", tag.term}, {"label", tag.label}};
    if (!tag.span.empty())
        offsets.put(out, tag.part, tag.span);
    return out;
}

template <typename Item> Json listOf(const std::vector<Item>& items, const Offsets& offsets)
{
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(jsonOf(item, offsets));
    return list;
}

/// A text whose characters are counted as OffsetMap counts them: every invalid byte is one U+FFFD.
std::string valid(const std::string& text)
{
    return utf8::findInvalid(text) == std::string::npos ? text : utf8::fromUtf32(utf8::toUtf32(text));
}

/// Invalid bytes become U+FFFD; line ends inside strings are escaped, so that a line stays a line.
std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string jsonLine(const ArticleOut& article)
{
    const Offsets offsets(article);
    Json out = {{"document", article.document},
                {"article", article.article},
                {"issue", jsonOf(article.issue)},
                {"kind", name(article.kind)}};
    for (std::size_t p = 0; p < partCount; ++p)
        out[std::string(name(static_cast<Part>(p)))] = valid(article.text[p]);
    out["tags"] = listOf(article.tags, offsets);
    out["records"] = listOf(article.records, offsets);
    out["mentions"] = listOf(article.mentions, offsets);
    return line(out);
}

std::string jsonRecordLines(const ArticleOut& article)
{
    const Offsets offsets(article);
    std::string out;
    for (const Record& record : article.records) {
        Json json = {{"document", article.document}, {"article", article.article}, {"issue", jsonOf(article.issue)}};
        json.update(jsonOf(record, offsets));
        out += line(json);
    }
    return out;
}

}  // namespace danqian::exports
