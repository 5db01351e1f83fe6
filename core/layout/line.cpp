#include "core/layout/line.h"

#include "core/base/utf8.h"
#include "core/layout/phrases.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::layout {

namespace {

double emsOf(char32_t c)
{
    if (c >= 0x2E80 || isCjkPunctuation(c))
        return 1;
    if (c == '.' || c == ',' || c == '\'' || c == ':' || c == ';' || c == ' ' || c == '!')
        return 0.3;
    return c == '%' || c == 'M' || c == 'W' || c == 'm' || c == '@' || c >= 0x2000 ? 0.9 : 0.55;
}

struct Token {  // characters between blanks
    std::size_t begin, end;
    std::size_t characters;
    bool wide;  // holds anything but letters and digits
};

std::vector<Token> tokensOf(std::string_view text, std::size_t begin, std::size_t end)
{
    std::vector<Token> tokens;
    bool inside = false;
    for (std::size_t i = begin; i < end;) {
        const auto [c, size] = utf8::decode(text, i);
        if (isBlank(c)) {
            inside = false;
        } else {
            if (!inside)
                tokens.push_back({i, i, 0, false});
            inside = true;
            tokens.back().end = i + size;
            ++tokens.back().characters;
            tokens.back().wide |= c >= 0x80;
        }
        i += size;
    }
    return tokens;
}

/// A justified line's characters stand apart one by one; a byline's or a slogan's do not.
bool isSpread(const std::vector<Token>& tokens)
{
    if (tokens.size() < 4)
        return false;
    std::size_t together = 0;
    for (const Token& token : tokens)
        if (token.wide)
            together += token.characters - 1;
    return together * 6 <= tokens.size();
}

bool isWord(std::string_view text, std::size_t at, bool before)
{
    const char32_t c = before ? utf8::decodeBefore(text, at).ch : utf8::decode(text, at).ch;
    return isAsciiLetter(c);
}

}  // namespace

bool isBlank(char32_t c)
{
    return c <= ' ' || c == 0x7F || isSpace(c) || isLineEnd(c) || c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x80 && c < 0xA0);
}

double emsOf(std::string_view text)
{
    double ems = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = utf8::decode(text, i);
        ems += emsOf(c);
        i += size;
    }
    return ems;
}

double firstWord(std::string_view text)
{
    static constexpr std::u32string_view opening = U"“‘（《「『", closing = U"，。、；：！？）》”’」』％%℃";
    std::size_t i = 0, characters = 0;
    const auto take = [&](auto fits, std::size_t most) {
        for (std::size_t n = 0; n < most && i < text.size(); ++n, ++characters) {
            const auto [c, size] = utf8::decode(text, i);
            if (!fits(c))
                return n;
            i += size;
        }
        return most;
    };
    take([](char32_t c) { return opening.find(c) != opening.npos; }, 2);
    const auto inWord = [](char32_t c) { return isAsciiDigit(c) || isAsciiLetter(c) || c == '.'; };
    if (take(inWord, 40) == 0)
        take([](char32_t) { return true; }, 1);
    take([](char32_t c) { return closing.find(c) != closing.npos; }, 3);
    return characters > 1 || (i == 1) ? emsOf(text.substr(0, i)) : 0;
}

bool isRestOfHead(const Line& first, const Line& second)
{
    const bool cut = !first.text.empty() && isDigit(utf8::decodeBefore(first.text, first.text.size()).ch);
    return first.width >= 5 && !namesNotice(second.text) && (second.width <= 2.5 || (cut && second.width < 5));
}

Line lineOf(std::string_view text, std::size_t begin, std::size_t end)
{
    Line line;
    while (begin < end) {
        const auto [c, size] = utf8::decode(text, begin);
        if (!isBlank(c))
            break;
        begin += size;
    }
    while (begin < end) {
        const auto [c, size] = utf8::decodeBefore(text, end);
        if (!isBlank(c))
            break;
        end -= std::min<std::size_t>(size, end - begin);
    }
    if (begin >= end)
        return line;
    const std::string_view whole = text.substr(begin, end - begin);
    line.width = emsOf(whole);
    const bool hasBlank = whole.find(' ') != std::string_view::npos;
    const std::vector<Token> tokens = hasBlank && line.width < 60 ? tokensOf(text, begin, end) : std::vector<Token>();
    if (!isSpread(tokens)) {
        line.spans = {{begin, end}};
        line.text = whole;
        return line;
    }
    for (const Token& token : tokens) {
        if (!line.spans.empty() && isWord(text, token.begin, false) && isWord(text, line.spans.back().end, true)) {
            line.text.append(text.substr(line.spans.back().end, token.end - line.spans.back().end));
            line.spans.back().end = token.end;
            continue;
        }
        line.spans.push_back({token.begin, token.end});
        line.text.append(text.substr(token.begin, token.end - token.begin));
    }
    line.width = emsOf(line.text);
    return line;
}

}  // namespace danqian::layout
