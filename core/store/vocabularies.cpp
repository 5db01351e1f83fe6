#include "core/store/vocabularies.h"

#include "core/store/resource.h"

#include <array>
#include <string_view>

namespace danqian::store {

namespace {

struct BuiltIn {
    const char* code;
    const char* labelZh;
    const char* labelEn;
    const char* path;
};
constexpr std::array builtIns{BuiltIn{"topics", "报道主题", "Topics", "resources/vocabularies/topics.tsv"}};

std::string_view cut(std::string_view& rest, char separator)
{
    const std::size_t at = rest.find(separator);
    const std::string_view head = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return head;
}

}  // namespace

void putBuiltInVocabularies(const Database& database)
{
    Statement vocabulary = database.prepare("INSERT INTO vocabulary (code, label_zh, label_en) VALUES (?, ?, ?)");
    Statement term =
        database.prepare("INSERT INTO term (vocabulary, code, label_zh, label_en, parent, position) VALUES (?, ?, ?, ?, ?, ?)");
    for (const BuiltIn& builtIn : builtIns) {
        vocabulary.run(builtIn.code, builtIn.labelZh, builtIn.labelEn);
        std::string_view rest = resource(builtIn.path);
        for (int position = 0; !rest.empty(); ++position) {
            std::string_view line = cut(rest, '\n');
            if (line.empty() || line.front() == '#')
                continue;
            const std::string_view code = cut(line, '\t'), zh = cut(line, '\t'), en = cut(line, '\t');
            term.run(builtIn.code, code, zh, en, line, position);
        }
    }
}

std::vector<StoredTerm> terms(const Database& database, const std::string& like)
{
    Statement row = database.prepare("SELECT vocabulary, code, label_zh, label_en, parent FROM term WHERE instr(label_zh, ?1) > 0"
                                     " OR instr(lower(label_en), lower(?1)) > 0 OR instr(lower(code), lower(?1)) > 0"
                                     " ORDER BY vocabulary, position");
    row.bind(like);
    std::vector<StoredTerm> out;
    while (row.step())
        out.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    return out;
}

}  // namespace danqian::store
