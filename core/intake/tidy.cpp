#include "core/intake/tidy.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>

namespace danqian::intake {

namespace {

struct Pair {
    char32_t from, to;
};

/// CJK Radicals Supplement: Unicode gives most of them no decomposition. After EquivalentUnifiedIdeograph.txt (Unicode 15), the ones
/// that fonts share with a character of their own.
constexpr std::array radicals{
    Pair{0x2E81, 0x5382}, Pair{0x2E82, 0x4E5B}, Pair{0x2E83, 0x4E5A}, Pair{0x2E85, 0x4EBB},  Pair{0x2E89, 0x5202},
    Pair{0x2E8B, 0x353E}, Pair{0x2E8E, 0x5140}, Pair{0x2E8F, 0x5C23}, Pair{0x2E90, 0x5C22},  Pair{0x2E92, 0x5DF3},
    Pair{0x2E93, 0x5E7A}, Pair{0x2E94, 0x5F51}, Pair{0x2E96, 0x5FC4}, Pair{0x2E97, 0x38FA},  Pair{0x2E98, 0x624C},
    Pair{0x2E99, 0x6535}, Pair{0x2E9B, 0x65E1}, Pair{0x2E9D, 0x6708}, Pair{0x2E9E, 0x6B7A},  Pair{0x2E9F, 0x6BCD},
    Pair{0x2EA0, 0x6C11}, Pair{0x2EA1, 0x6C35}, Pair{0x2EA2, 0x6C3A}, Pair{0x2EA3, 0x706C},  Pair{0x2EA4, 0x722B},
    Pair{0x2EA6, 0x4E2C}, Pair{0x2EA8, 0x72AD}, Pair{0x2EA9, 0x738B}, Pair{0x2EAA, 0x24D14}, Pair{0x2EAB, 0x76EE},
    Pair{0x2EAC, 0x793A}, Pair{0x2EAD, 0x793B}, Pair{0x2EAF, 0x7CF9}, Pair{0x2EB0, 0x7E9F},  Pair{0x2EB6, 0x7F8A},
    Pair{0x2EB8, 0x7F8A}, Pair{0x2EB9, 0x8002}, Pair{0x2EBC, 0x8089}, Pair{0x2EBE, 0x8279},  Pair{0x2EC1, 0x864E},
    Pair{0x2EC2, 0x8864}, Pair{0x2EC3, 0x8980}, Pair{0x2EC4, 0x897F}, Pair{0x2EC5, 0x89C1},  Pair{0x2EC6, 0x89D2},
    Pair{0x2EC8, 0x8BA0}, Pair{0x2EC9, 0x8D1D}, Pair{0x2ECA, 0x8DB3}, Pair{0x2ECB, 0x8F66},  Pair{0x2ECC, 0x8FB6},
    Pair{0x2ECF, 0x961D}, Pair{0x2ED0, 0x9485}, Pair{0x2ED1, 0x9577}, Pair{0x2ED2, 0x9578},  Pair{0x2ED3, 0x957F},
    Pair{0x2ED4, 0x95E8}, Pair{0x2ED6, 0x961D}, Pair{0x2ED7, 0x96E8}, Pair{0x2ED8, 0x9752},  Pair{0x2ED9, 0x97E6},
    Pair{0x2EDA, 0x9875}, Pair{0x2EDB, 0x98CE}, Pair{0x2EDC, 0x98DE}, Pair{0x2EDD, 0x98DF},  Pair{0x2EDF, 0x98E0},
    Pair{0x2EE0, 0x9963}, Pair{0x2EE2, 0x9A6C}, Pair{0x2EE3, 0x9AA8}, Pair{0x2EE4, 0x9B3C},  Pair{0x2EE5, 0x9C7C},
    Pair{0x2EE6, 0x9E1F}, Pair{0x2EE7, 0x5364}, Pair{0x2EE8, 0x9EA6}, Pair{0x2EE9, 0x9EC4},  Pair{0x2EEA, 0x9EFE},
    Pair{0x2EEB, 0x6589}, Pair{0x2EEC, 0x9F50}, Pair{0x2EED, 0x6B6F}, Pair{0x2EEE, 0x9F7F},  Pair{0x2EEF, 0x7ADC},
    Pair{0x2EF0, 0x9F99}, Pair{0x2EF1, 0x9F9C}, Pair{0x2EF2, 0x4E80}, Pair{0x2EF3, 0x9F9F},
};

/// Code points of the private use area with a settled meaning: dingbat fonts moved to U+F000 + code, and those that GB 18030-2000
/// lent to characters which Unicode has since given a place (GB 18030-2022, table D.1).
constexpr std::array privateUse{
    Pair{0xE7C7, 0x1E3F}, Pair{0xE7C8, 0x01F9}, Pair{0xE81E, 0x9FB4}, Pair{0xE826, 0x9FB5}, Pair{0xE82B, 0x9FB6},
    Pair{0xE82C, 0x9FB7}, Pair{0xE832, 0x9FB8}, Pair{0xE843, 0x9FB9}, Pair{0xE854, 0x9FBA}, Pair{0xE864, 0x9FBB},
    Pair{0xF06C, 0x25CF}, Pair{0xF06E, 0x25A0}, Pair{0xF075, 0x25C6}, Pair{0xF0A7, 0x25AA}, Pair{0xF0B7, 0x2022},
    Pair{0xF0D8, 0x27A2}, Pair{0xF0FC, 0x2713}, Pair{0xF0FE, 0x2611},
};

/// U+FE10–U+FE19 and U+FE30–U+FE48: marks as they are drawn in vertical setting.
char32_t uprightMark(char32_t c)
{
    static constexpr std::u32string_view first = U"，、。：；！？〖〗…";
    static constexpr std::u32string_view second = U"\uFE30—\uFE32\uFE33\uFE34（）｛｝〔〕【】《》〈〉「」『』\uFE45\uFE46［］";
    if (c >= 0xFE10 && c <= 0xFE19)
        return first[c - 0xFE10];
    if (c >= 0xFE30 && c <= 0xFE48)
        return second[c - 0xFE30];
    return c;
}

template <std::size_t N> char32_t lookUp(const std::array<Pair, N>& table, char32_t c)
{
    const auto found = std::lower_bound(table.begin(), table.end(), c, [](const Pair& p, char32_t key) { return p.from < key; });
    return found != table.end() && found->from == c ? found->to : c;
}

/// The unified ideograph or the letters that Unicode's compatibility mapping gives.
std::string compatibilityForm(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString mapping;
    if (!nfkc || !nfkc->getDecomposition(static_cast<UChar32>(c), mapping))
        return utf8::encode(c);
    std::string out;
    nfkc->normalize(mapping, status).toUTF8String(out);
    return U_SUCCESS(status) ? out : utf8::encode(c);
}

bool isStray(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    return (control && c != '\t' && !isLineEnd(c)) || c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/// True for the blocks that hold anything to change; the common blocks of Chinese text are passed over quickly.
bool mayChange(char32_t c)
{
    if (c < 0xA0)
        return c < 0x20 || c >= 0x7F;
    if (c < 0x2E80)
        return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x206F);
    return c < 0x2FE0 || (c >= 0xE000 && c < 0xFE50) || (c >= 0xFEFF && c < 0xFF01) || c > 0xFFEF;
}

}  // namespace

bool standardForm(char32_t c, bool lineEndFollows, std::string& out)
{
    if (!mayChange(c))
        return false;
    if (isStray(c))
        return out.clear(), true;
    if (c == 0xAD)
        return out = lineEndFollows ? "-" : "", true;
    if (c == 0x2001 || c == 0x2003)
        return out = "\u3000", true;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F)
        return out = " ", true;
    char32_t better = c;
    if (c >= 0x2E80 && c < 0x2F00)
        better = lookUp(radicals, c);
    else if (c >= 0xE000 && c < 0xF900)
        better = lookUp(privateUse, c);
    else if (c >= 0xFE10 && c < 0xFE50)
        better = uprightMark(c);
    else if ((c >= 0x2F00 && c < 0x2FD6) || (c >= 0xF900 && c < 0xFB07) || (c >= 0x2F800 && c < 0x2FA20)) {
        const std::string form = compatibilityForm(c);
        if (form == utf8::encode(c))
            return false;
        return out = form, true;
    }
    if (better == c)
        return false;
    return out = utf8::encode(better), true;
}

void noteChange(std::vector<Substitution>& changes, Span now, std::string_view original)
{
    if (!changes.empty() && changes.back().now.end == now.begin) {
        changes.back().now.end = now.end;
        changes.back().original.append(original);
    } else {
        changes.push_back({now, std::string(original)});
    }
}

void appendTidied(std::string& text, std::string_view decoded, std::vector<Substitution>& changes)
{
    text.reserve(text.size() + decoded.size());
    std::size_t kept = 0;  // everything before is in `text`
    std::string form;
    for (std::size_t at = 0; at < decoded.size();) {
        const utf8::Decoded d = utf8::decode(decoded, at);
        const std::size_t next = at + d.size;
        const bool lineEnd = d.ch == 0xAD && (next >= decoded.size() || isLineEnd(utf8::decode(decoded, next).ch));
        if (standardForm(d.ch, lineEnd, form)) {
            text.append(decoded.substr(kept, at - kept));
            const std::size_t begin = text.size();
            text += form;
            noteChange(changes, {begin, text.size()}, decoded.substr(at, d.size));
            kept = next;
        }
        at = next;
    }
    text.append(decoded.substr(kept));
}

}  // namespace danqian::intake
