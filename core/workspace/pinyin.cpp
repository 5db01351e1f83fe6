#include "core/workspace/pinyin.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace danqian::workspace {

namespace {

std::unique_ptr<icu::Transliterator> hanToAscii()
{
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
}

}  // namespace

std::string pinyinInitials(std::string_view text)
{
    thread_local const std::unique_ptr<icu::Transliterator> reader = hanToAscii();  // not safe to share between threads
    std::string initials;
    for (std::size_t at = 0; at < text.size();) {
        const auto [ch, size] = utf8::decode(text, at);
        at += size;
        const char32_t narrow = foldWidth(ch);
        if (isAsciiLetter(narrow) || isAsciiDigit(narrow)) {
            initials += static_cast<char>(narrow >= 'A' && narrow <= 'Z' ? narrow + ('a' - 'A') : narrow);
        } else if (isHan(ch) && reader) {
            icu::UnicodeString reading(static_cast<UChar32>(ch));
            reader->transliterate(reading);
            if (reading.length() > 0 && reading[0] >= 'a' && reading[0] <= 'z')
                initials += static_cast<char>(reading[0]);
        }
    }
    return initials;
}

}  // namespace danqian::workspace
