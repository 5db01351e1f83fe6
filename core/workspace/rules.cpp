#include "core/workspace/rules.h"

#include "core/proof/proof.h"

#include <algorithm>
#include <vector>

namespace danqian::workspace {

namespace {

std::vector<RuleInfo> joinRules()
{
    RuleInfo kept, made;
    kept.id = "join.kept";
    kept.nameEn = "Doubtful paragraph end";
    kept.nameZh = "存疑分段";
    kept.textEn = "A paragraph ends here with the column's line, but the sentence may go on. Compare the page.";
    kept.textZh = "此处按行末分段，句子也可能未完，请对照原件。";
    made.id = "join.made";
    made.nameEn = "Doubtful join";
    made.nameZh = "存疑接排";
    made.textEn = "Two lines were joined here, but it is not sure that the sentence goes on. Compare the page.";
    made.textZh = "此处把两行接排，把握不大，请对照原件。";
    for (RuleInfo* rule : {&kept, &made}) {
        rule->source = "版式";
        rule->severity = Severity::Query;
    }
    return {kept, made};
}

std::vector<RuleInfo> archiveRules()
{
    RuleInfo term, conflict;
    term.id = "house.term";
    term.nameEn = "The paper's own form";
    term.nameZh = "本报用语";
    term.textEn = "The stylebook of this archive has another form for this.";
    term.textZh = "本档案的用语规范对此另有写法。";
    term.source = "本报规范";
    conflict.id = "archive.conflict";
    conflict.nameEn = "Another figure elsewhere";
    conflict.nameZh = "与他处数值不一";
    conflict.textEn = "“%3” gives %2 for the same %1 on the same day.";
    conflict.textZh = "同日《%3》中“%1”作“%2”。";
    conflict.source = "事理";
    conflict.severity = Severity::Query;
    return {term, conflict};
}

std::vector<RuleInfo> table()
{
    std::vector<RuleInfo> all = joinRules();
    for (const RuleInfo& rule : archiveRules())
        all.push_back(rule);
    all.insert(all.end(), proof::rules().begin(), proof::rules().end());
    std::sort(all.begin(), all.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
    return all;
}

}  // namespace

std::span<const RuleInfo> rules()
{
    static const std::vector<RuleInfo> all = table();
    return all;
}

const RuleInfo* rule(std::string_view id)
{
    const auto all = rules();
    const auto it =
        std::lower_bound(all.begin(), all.end(), id, [](const RuleInfo& r, std::string_view wanted) { return r.id < wanted; });
    return it == all.end() || it->id != id ? nullptr : &*it;
}

}  // namespace danqian::workspace
