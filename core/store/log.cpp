#include "core/store/log.h"

#include "core/store/edit_json.h"

namespace danqian::store {

namespace {

constexpr const char* columns = "SELECT id, document, action, at, actor, round, reason, pipeline, kind, payload FROM entry ";

Entry entryOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2),
            row.text(3), row.text(4), row.text(5),
            row.text(6), row.text(7), editFromJson(row.text(8), row.text(9))};
}

}  // namespace

void append(const Database& database, std::span<const Entry> entries)
{
    Statement insert = database.prepare(
        "INSERT INTO entry (number, id, document, action, at, actor, round, reason, pipeline, kind, payload)"
        " SELECT coalesce(max(number), 0) + 1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM entry WHERE document = ?2");
    for (const Entry& entry : entries)
        insert.run(entry.id, entry.document, entry.group, entry.at, entry.actor, entry.round, entry.reason, entry.pipeline,
                   kindName(entry.edit), toJson(entry.edit));
}

std::size_t entryCount(const Database& database, const std::string& document)
{
    Statement row = database.prepare("SELECT count(*) FROM entry WHERE document = ?");
    row.bind(document).step();
    return static_cast<std::size_t>(row.integer(0));
}

std::vector<Entry> entriesOf(const Database& database, const std::string& document)
{
    Statement rows = database.prepare(std::string(columns) + "WHERE document = ? ORDER BY number");
    rows.bind(document);
    std::vector<Entry> entries;
    while (rows.step())
        entries.push_back(entryOf(rows));
    return entries;
}

std::string logAsJsonLines(const Database& database, const std::string& document)
{
    Statement rows = database.prepare(std::string(columns) + "WHERE ?1 = '' OR document = ?1 ORDER BY at, document, number");
    rows.bind(document);
    std::string out;
    while (rows.step())
        out += toJsonLine(entryOf(rows)) + '\n';
    return out;
}

}  // namespace danqian::store
