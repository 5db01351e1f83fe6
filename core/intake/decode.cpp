#include "core/intake/decode.h"

#include "core/base/utf8.h"
#include "core/intake/tidy.h"

#include <algorithm>
#include <unicode/ucnv.h>

namespace danqian::intake {

namespace {

void noteBad(DecodeReport& report, std::size_t at, std::size_t count)
{
    report.replaced += count;
    if (!report.firstReplaced)
        report.firstReplaced = at;
}

std::string fromUtf8(std::string_view bytes, DecodeReport& report)
{
    std::string out;
    out.reserve(bytes.size());
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t bad = utf8::findInvalid(bytes.substr(at));
        if (bad == std::string_view::npos)
            break;
        out.append(bytes.substr(at, bad));
        at += bad;
        std::size_t end = at + 1;  // a cut sequence is one character lost, however many of its bytes are there
        while (end < bytes.size() && end < at + 3 && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0xC0
               && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80)
            ++end;
        noteBad(report, at, end - at);
        utf8::append(out, utf8::replacement);
        at = end;
    }
    out.append(bytes.substr(at));
    return out;
}

/// UTF-16 and UTF-32: `width` bytes a unit.
std::string fromUnits(std::string_view bytes, std::size_t width, bool bigEndian, DecodeReport& report)
{
    const auto unit = [&](std::size_t at) {
        char32_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + (bigEndian ? i : width - 1 - i)]);
        return value;
    };
    std::string out;
    out.reserve(bytes.size() / width * 3);
    std::size_t at = 0;
    for (; at + width <= bytes.size(); at += width) {
        char32_t c = unit(at);
        const bool high = width == 2 && c >= 0xD800 && c < 0xDC00;
        if (high && at + 4 <= bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if ((c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) {
            noteBad(report, at, width);
            c = utf8::replacement;
        }
        utf8::append(out, c);
    }
    if (at < bytes.size()) {
        noteBad(report, at, bytes.size() - at);
        utf8::append(out, utf8::replacement);
    }
    return out;
}

/// GB 18030 and Big5 by ICU, character by character so that each bad byte is seen.
std::string fromConverter(std::string_view bytes, const char* converterName, DecodeReport& report)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(converterName, &status));
    if (U_FAILURE(status))
        return fromUtf8(bytes, report);
    ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string out;
    out.reserve(bytes.size() / 2 * 3);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        if (static_cast<unsigned char>(*at) < 0x80) {  // both encodings hold ASCII between characters
            out += *at++;
            continue;
        }
        const char* const begin = at;
        UErrorCode failure = U_ZERO_ERROR;
        const UChar32 c = ucnv_getNextUChar(converter.getAlias(), &at, end, &failure);
        if (U_FAILURE(failure)) {
            if (at == begin)
                ++at;
            ucnv_resetToUnicode(converter.getAlias());
            noteBad(report, static_cast<std::size_t>(begin - bytes.data()), static_cast<std::size_t>(at - begin));
        }
        utf8::append(out, U_FAILURE(failure) ? utf8::replacement : static_cast<char32_t>(c));
    }
    return out;
}

/// Hong Kong's additions lie in Big5's user area: taken where they make more bytes readable.
std::string fromBig5(std::string_view bytes, DecodeReport& report)
{
    DecodeReport plain = report;
    std::string text = fromConverter(bytes, "windows-950", plain);
    if (plain.replaced > report.replaced) {
        DecodeReport extended = report;
        std::string other = fromConverter(bytes, "Big5-HKSCS", extended);
        if (extended.replaced < plain.replaced) {
            text = std::move(other);
            plain = extended;
        }
    }
    report = plain;
    return text;
}

}  // namespace

std::string toUtf8(std::string_view bytes, Encoding encoding, DecodeReport& report)
{
    switch (encoding) {
    case Encoding::Utf8: return fromUtf8(bytes, report);
    case Encoding::Utf16Le: return fromUnits(bytes, 2, false, report);
    case Encoding::Utf16Be: return fromUnits(bytes, 2, true, report);
    case Encoding::Utf32Le: return fromUnits(bytes, 4, false, report);
    case Encoding::Utf32Be: return fromUnits(bytes, 4, true, report);
    case Encoding::Gb18030: return fromConverter(bytes, "gb18030", report);
    case Encoding::Big5: return fromBig5(bytes, report);
    }
    return {};
}

Decoded decode(std::string_view bytes) { return decode(bytes, detect(bytes)); }

Decoded decode(std::string_view bytes, const Guess& guess)
{
    Decoded out;
    out.report.encoding = name(guess.encoding);
    out.report.bom = guess.bom;
    out.report.confidence = guess.confidence;
    const std::string raw = toUtf8(bytes.substr(guess.bomSize), guess.encoding, out.report);
    if (out.report.firstReplaced)
        *out.report.firstReplaced += guess.bomSize;
    appendTidied(out.text, raw, out.report.substitutions);
    return out;
}

}  // namespace danqian::intake
