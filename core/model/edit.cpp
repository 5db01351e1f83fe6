#include "core/model/edit.h"

#include "core/model/names.h"

namespace danqian {

namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Edit>> kinds = {
    "replace-text", "decide",    "set-field",     "add-record",     "remove-record", "tag",
    "untag",        "link",      "split-article", "merge-articles", "move-range",    "retype",
    "set-issue",    "ask-query", "answer-query",  "sign-off",       "undo",          "rebase"};
constexpr std::array<std::string_view, 3> verdicts = {"accepted", "rejected", "skipped"};

}  // namespace

std::string_view kindName(const Edit& edit) { return nameOf(kinds, edit.index()); }
std::string_view name(Verdict verdict) { return nameOf(verdicts, verdict); }
std::optional<Verdict> verdict(std::string_view name) { return valueOf<Verdict>(verdicts, name); }

}  // namespace danqian
