// Any bytes are decoded into valid UTF-8, and every change of a character's form can be taken back.
#include "tests/fuzz/input.h"

#include "core/intake/decode.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace danqian;
    using namespace danqian::intake;
    const std::string_view bytes = fuzz::asText(data, size);
    const Guess guess = detect(bytes);
    const Decoded read = decode(bytes, guess);
    fuzz::require(utf8::findInvalid(read.text) == std::string_view::npos);
    fuzz::require((read.report.replaced > 0) == read.report.firstReplaced.has_value());
    std::string undone;
    std::size_t at = 0;
    for (const Substitution& change : read.report.substitutions) {
        undone += read.text.substr(at, change.now.begin - at) + change.original;
        at = change.now.end;
    }
    undone += read.text.substr(at);
    DecodeReport ignored;
    fuzz::require(undone == toUtf8(bytes.substr(guess.bomSize), guess.encoding, ignored));
    return 0;
}
