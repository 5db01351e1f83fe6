// Any bytes give records and mentions whose spans are good and in order.
#include "tests/fuzz/input.h"

#include "core/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace danqian;
    const std::string_view text = fuzz::asText(data, size);
    const bool valid = utf8::findInvalid(text) == std::string_view::npos;
    std::size_t last = 0;
    for (const Record& record : extract::records(text, {"2024-09-05", {}})) {
        fuzz::requireSpan(text, record.span, valid);
        fuzz::require(record.span.begin >= last && !record.span.empty());
        fuzz::require(record.confidence >= 0 && record.confidence <= 1 && !record.rule.empty());
        last = record.span.begin;
    }
    for (const Mention& mention : extract::mentions(text, {"2024-09-05", {}}))
        fuzz::requireSpan(text, mention.span, valid);
    return 0;
}
