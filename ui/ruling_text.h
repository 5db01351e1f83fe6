#pragma once
#include "core/model/stylebook.h"
#include "ui/ruling.h"

#include <QString>

#include <string_view>

/// Words for rules and rulings.
namespace danqian::ui::text {

QString of(ErrorClass errorClass);
QString ofFamily(std::string_view family);  ///< "punct" …
QString ruleName(std::string_view rule);  ///< by its id
QString explanation(const RuleInfo& rule);  ///< what a finding would fill in left open
/// How strict a rule is held to be: the value of a ruling on it, none: as the rule itself says.
QString ofStrictness(const std::optional<std::string>& ruling);
QString of(const RulingStep& step);  ///< what the step did, as a sentence

/// What an ignored key stands for.
struct IgnoredText {
    std::string rule, wrong;
};
IgnoredText ignored(std::string_view key);

}  // namespace danqian::ui::text
