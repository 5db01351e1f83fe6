#include "core/workspace/history.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace danqian::workspace {

namespace {

constexpr std::size_t quoteCharacters = 40;

std::string shortened(std::string_view text)
{
    std::size_t at = 0;
    for (std::size_t count = 0; count < quoteCharacters && at < text.size(); ++count)
        at += utf8::decode(text, at).size;
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

/// Where an edit was made and what it changed, in a few words.
struct Describe {
    HistoryRow& row;

    void at(const Target& target) const
    {
        row.article = target.article;
        row.before = shortened(target.quote);
    }
    void operator()(const ReplaceText& e) const { at(e.target), row.after = shortened(e.text); }
    void operator()(const Decide& e) const { row.after = name(e.verdict); }
    void operator()(const SetField& e) const { row.before = e.field, row.after = shortened(e.value); }
    void operator()(const AddRecord& e) const { at(e.target); }
    void operator()(const RemoveRecord&) const { }
    void operator()(const Tag& e) const { at(e.target), row.after = e.term; }
    void operator()(const Untag&) const { }
    void operator()(const Link& e) const { at(e.target), row.after = e.authority; }
    void operator()(const SplitArticle& e) const { at(e.at); }
    void operator()(const MergeArticles& e) const { row.article = e.first; }
    void operator()(const MoveRange& e) const { at(e.from), row.after = e.toArticle; }
    void operator()(const Retype& e) const { row.article = e.article, row.after = name(e.kind); }
    void operator()(const SetIssue& e) const { row.before = e.field, row.after = shortened(e.value); }
    void operator()(const AskQuery& e) const { at(e.target), row.after = shortened(e.question); }
    void operator()(const AnswerQuery& e) const { row.after = shortened(e.answer); }
    void operator()(const SignOff& e) const { row.after = e.round; }
    void operator()(const Rebase&) const { }
    void operator()(const LetGo&) const { }
    void operator()(const Undo&) const { }
};

}  // namespace

HistoryRow historyRow(const Entry& entry)
{
    HistoryRow row;
    row.group = entry.group;
    row.at = entry.at;
    row.actor = entry.actor;
    row.round = entry.round;
    row.kind = kindName(entry.edit);
    std::visit(Describe{row}, entry.edit);
    return row;
}

std::vector<HistoryRow> historyOf(std::span<const Entry> log)
{
    const std::set<std::string> active = activeGroups(log);
    std::vector<HistoryRow> rows;
    std::unordered_map<std::string, std::size_t> byGroup;
    for (const Entry& entry : log) {
        const auto [it, fresh] = byGroup.emplace(entry.group, rows.size());
        if (!fresh) {
            ++rows[it->second].entries;
            continue;
        }
        rows.push_back(historyRow(entry));
        rows.back().undone = !active.contains(entry.group);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

UndoTargets undoTargets(std::span<const Entry> log)
{
    struct Taken {
        std::string undo;  // group of the Undo
        std::string action;  // the user action that it took back in the end
    };
    std::vector<std::string> done;
    std::vector<Taken> taken;
    std::map<std::string, std::string> actions;  // by group: of an undo or redo, the user action that it is about
    std::set<std::string> redos, seen;
    for (const Entry& entry : log) {
        const auto* undo = std::get_if<Undo>(&entry.edit);
        if (!undo) {
            if (seen.insert(entry.group).second) {
                done.push_back(entry.group);
                taken.clear();
            }
            continue;
        }
        const auto earlier = actions.find(undo->target);
        const std::string action = earlier == actions.end() ? undo->target : earlier->second;
        const bool bringsBack = earlier != actions.end() && !redos.contains(undo->target);
        actions[entry.group] = action;
        std::erase(done, action);
        std::erase_if(taken, [&](const Taken& t) { return t.action == action; });
        if (bringsBack) {
            redos.insert(entry.group);
            done.push_back(action);
        } else {
            taken.push_back({entry.group, action});
        }
    }
    UndoTargets targets;
    if (!done.empty())
        targets.undo = done.back();
    if (!taken.empty())
        targets.redo = taken.back().undo;
    return targets;
}

}  // namespace danqian::workspace
