#include "core/proof/proof.h"
#include "core/proof/resources.h"

#include <algorithm>
#include <deque>
#include <string>

namespace danqian::proof {
namespace {

std::string_view trim(std::string_view s)
{
    while (!s.empty() && s.front() == ' ')
        s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ')
        s.remove_suffix(1);
    return s;
}

Severity severityOf(std::string_view word)
{
    for (const Severity s : {Severity::Warning, Severity::Style, Severity::Query}) {
        if (word == name(s))
            return s;
    }
    return Severity::Error;
}

/// The table of rules as it stands in resources/lexicons/proof/rules.txt: blocks of "key = value" under "[id]".
/// An example's line end is written \n.
class Table {
public:
    Table()
    {
        std::string_view text = resource("resources/lexicons/proof/rules.txt");
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            line(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        std::sort(m_rules.begin(), m_rules.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
    }

    std::span<const RuleInfo> all() const { return m_rules; }

private:
    void line(std::string_view text)
    {
        if (text.size() > 2 && text.front() == '[' && text.back() == ']') {
            m_rules.emplace_back().id = text.substr(1, text.size() - 2);
            return;
        }
        const std::size_t equals = text.find('=');
        if (m_rules.empty() || equals == std::string_view::npos || text.front() == '#')
            return;
        set(m_rules.back(), trim(text.substr(0, equals)), trim(text.substr(equals + 1)));
    }

    void set(RuleInfo& rule, std::string_view key, std::string_view value)
    {
        if (key == "name")
            rule.nameEn = value;
        else if (key == "名称")
            rule.nameZh = value;
        else if (key == "text")
            rule.textEn = value;
        else if (key == "说明")
            rule.textZh = value;
        else if (key == "source")
            rule.source = value;
        else if (key == "severity")
            rule.severity = severityOf(value);
        else if (key == "wrong")
            rule.example = unescaped(value);
        else if (key == "right")
            rule.exampleRight = unescaped(value);
        else if (key == "clean")
            rule.counterExample = unescaped(value);
    }

    std::string_view unescaped(std::string_view value)
    {
        if (value.find("\\n") == std::string_view::npos)
            return value;
        std::string& out = m_strings.emplace_back();
        for (std::size_t i = 0; i < value.size(); ++i) {
            const bool lineEnd = value.substr(i, 2) == "\\n";
            out += lineEnd ? '\n' : value[i];
            i += lineEnd;
        }
        return out;
    }

    std::vector<RuleInfo> m_rules;
    std::deque<std::string> m_strings;  ///< examples with line ends
};

const Table& table()
{
    static const Table instance;
    return instance;
}

}  // namespace

std::span<const RuleInfo> rules() { return table().all(); }

const RuleInfo* rule(std::string_view id)
{
    const auto all = rules();
    const auto it = std::lower_bound(all.begin(), all.end(), id, [](const RuleInfo& r, std::string_view x) { return r.id < x; });
    return it != all.end() && it->id == id ? &*it : nullptr;
}

}  // namespace danqian::proof
