#include "core/workspace/rules.h"

#include "core/proof/proof.h"

namespace danqian::workspace {

std::span<const RuleInfo> rules() { return proof::rules(); }
const RuleInfo* rule(std::string_view id) { return proof::rule(id); }

}  // namespace danqian::workspace
