// Any bytes give findings whose spans are good, whose quotes are the text's own and whose rules stand in the table.
#include "tests/fuzz/input.h"

#include "core/proof/proof.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace danqian;
    const std::string_view text = fuzz::asText(data, size);
    const bool valid = utf8::findInvalid(text) == std::string_view::npos;
    for (const Finding& finding : proof::check(text)) {
        fuzz::requireSpan(text, finding.span, valid);
        fuzz::require(text.substr(finding.span.begin, finding.span.size()) == finding.wrong);
        fuzz::require(proof::rule(finding.rule) != nullptr);
    }
    return 0;
}
