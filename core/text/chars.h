#pragma once

/// Classes of characters as newspaper text needs them. Pure look-ups, no locale.
namespace danqian {

/// A Han character of any plane, 〇 included.
inline bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x323AF);
}

inline bool isAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool isDigit(char32_t c) { return isAsciiDigit(c) || (c >= 0xFF10 && c <= 0xFF19); }
inline bool isAsciiLetter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A letter of the Latin alphabet: ASCII, full-width or accented.
inline bool isLatin(char32_t c)
{
    return isAsciiLetter(c) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

inline bool isLineEnd(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// White space inside a line, the ideographic space included.
inline bool isSpace(char32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

/// Punctuation of Chinese text: CJK symbols, full-width forms, curly quotes, dashes and dots.
inline bool isCjkPunctuation(char32_t c)
{
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F) || c == 0xFF01
        || (c >= 0xFF05 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF3D) || c == 0xFF5B
        || (c >= 0xFF5D && c <= 0xFF5E) || (c >= 0x2014 && c <= 0x2019) || c == 0x201C || c == 0x201D || c == 0x2026 || c == 0xB7;
}

/// A mark that ends a sentence, full-width or ASCII.
inline bool isSentenceEnd(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == '!' || c == '?' || c == 0x2026; }

/// The ASCII form of a full-width letter, digit or mark (U+FF01–U+FF5E, U+3000); anything else unchanged.
inline char32_t foldWidth(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFEE0;
    return c == 0x3000 ? U' ' : c;
}

}  // namespace danqian
