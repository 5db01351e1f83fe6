#include "core/store/style_log.h"

namespace danqian::store {

void append(const Database& database, const StyleEntry& entry)
{
    const std::string sql = "INSERT INTO style_entry (number, id, at, actor, section, key, value)"
                            " SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, "
        + std::string(entry.value ? "?" : "NULL") + " FROM style_entry";
    Statement insert = database.prepare(sql);
    if (entry.value)
        insert.run(entry.id, entry.at, entry.actor, name(entry.section), entry.key, *entry.value);
    else
        insert.run(entry.id, entry.at, entry.actor, name(entry.section), entry.key);
}

std::vector<StyleEntry> styleEntries(const Database& database)
{
    Statement rows =
        database.prepare("SELECT id, at, actor, section, key, value, value IS NULL FROM style_entry ORDER BY number");
    std::vector<StyleEntry> entries;
    while (rows.step()) {
        const auto section = styleSection(rows.text(3));
        if (!section)
            continue;
        entries.push_back({rows.text(0), rows.text(1), rows.text(2), *section, rows.text(4), {}});
        if (rows.integer(6) == 0)
            entries.back().value = rows.text(5);
    }
    return entries;
}

std::size_t styleEntryCount(const Database& database)
{
    return static_cast<std::size_t>(database.number("SELECT count(*) FROM style_entry"));
}

std::map<std::string, RuleRecord> ruleRecords(const Database& database)
{
    Statement rows = database.prepare("SELECT rule, sum(accepted), sum(rejected) FROM judged_rule GROUP BY rule");
    std::map<std::string, RuleRecord> records;
    while (rows.step())
        records[rows.text(0)] = {static_cast<std::size_t>(rows.integer(1)), static_cast<std::size_t>(rows.integer(2))};
    return records;
}

}  // namespace danqian::store
