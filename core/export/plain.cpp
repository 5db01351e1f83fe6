#include "core/export/plain.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

namespace danqian::exports {

namespace {

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool isBlank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (!isSpace(d.ch) && !isLineEnd(d.ch))
            return false;
        at += d.size;
    }
    return true;
}

}  // namespace

std::string cleaned(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        at += d.size;
        const bool keep = !isControl(d.ch) || d.ch == '\n' || d.ch == '\t';
        utf8::append(out, keep ? d.ch : utf8::replacement);
    }
    return out;
}

std::string oneLine(std::string_view text)
{
    std::string out = cleaned(text);
    for (char& c : out) {
        if (c == '\n' || c == '\t')
            c = ' ';
    }
    return out;
}

std::vector<std::string> paragraphs(std::string_view body)
{
    std::vector<std::string> out;
    while (!body.empty()) {
        const std::string_view line = body.substr(0, body.find('\n'));
        body.remove_prefix(std::min(body.size(), line.size() + 1));
        if (!isBlank(line))
            out.push_back(cleaned(line));
    }
    return out;
}

}  // namespace danqian::exports
