#include "core/model/edit.h"

#include "core/model/names.h"

namespace danqian {

namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Edit>> kinds = {
    "replace-text", "decide",        "set-field",      "add-record", "remove-record", "tag",       "untag",
    "link",         "split-article", "merge-articles", "move-range", "retype",        "set-issue", "ask-query",
    "answer-query", "sign-off",      "undo",           "rebase",     "let-go"};
constexpr std::array<std::string_view, 4> verdicts = {"accepted", "rejected", "skipped", "open"};

template <class Kind> Target* placeIn(Kind& edit)
{
    if constexpr (requires { edit.target.range; })
        return &edit.target;
    else if constexpr (requires { edit.at.range; })
        return &edit.at;
    else if constexpr (requires { edit.from.range; })
        return &edit.from;
    else
        return nullptr;
}

}  // namespace

std::string_view kindName(const Edit& edit) { return nameOf(kinds, edit.index()); }
Target* targetOf(Edit& edit)
{
    return std::visit([](auto& kind) { return placeIn(kind); }, edit);
}
std::string_view name(Verdict verdict) { return nameOf(verdicts, verdict); }
std::optional<Verdict> verdict(std::string_view name) { return valueOf<Verdict>(verdicts, name); }

}  // namespace danqian
