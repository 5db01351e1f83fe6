#include "core/extract/shares.h"

namespace danqian::extract {

void Shares::start(const Line& line, const Lead& lead, const Said& said, std::size_t figures)
{
    m_members.clear();
    m_next = 0;
    const auto text = [&](Span s) { return std::string(line.bytes(s.begin, s.end)); };
    if (figures < 2)
        return;
    if (lead.members.size() == figures) {
        const Span last = lead.members.back();
        std::vector<Word> words;
        appendWords(line, last.begin, last.end, words);
        const Span added{words.size() > 1 ? words.front().end : last.begin, last.end};
        for (const Span member : lead.members)
            m_members.push_back(member.size() < last.size() ? text(member) + text(added) : text(member));
    } else if (lead.noun.empty() && figures <= said.recent.size() && !said.recent[figures - 1].empty()) {
        for (std::size_t i = figures; i > 0; --i)
            m_members.push_back(text(said.recent[i - 1]));
    }
}

}  // namespace danqian::extract
