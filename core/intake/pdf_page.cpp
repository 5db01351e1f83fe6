#include "core/intake/pdf_page.h"

#include "core/base/utf8.h"
#include "core/intake/tidy.h"
#include "core/intake/wire.h"
#include "core/text/chars.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace danqian::intake {

namespace {

struct RawGlyph {
    char32_t ch = 0;
    Box box;
};

struct Word {
    bool spaceAfter = false;
    bool vertical = false;
    std::uint16_t font = 0;
    float size = 0;
    std::vector<RawGlyph> glyphs;
};

struct RawPage {
    int number = 0;
    double width = 0, height = 0;
    std::vector<std::string> fonts;
    std::vector<Word> words;
};

bool isSane(const Box& box)
{
    const auto within = [](float v) { return std::isfinite(v) && std::fabs(v) < 1e6F; };
    return within(box.x0) && within(box.y0) && within(box.x1) && within(box.y1) && box.x0 <= box.x1 && box.y0 <= box.y1;
}

std::optional<Word> readWord(wire::Reader& in, std::size_t fonts)
{
    Word word;
    const auto flags = in.get<std::uint8_t>();
    word.spaceAfter = flags & wire::spaceAfter;
    word.vertical = flags & wire::verticalMode;
    word.font = in.get<std::uint16_t>();
    word.size = in.get<float>();
    const auto count = in.get<std::uint16_t>();
    if (!in.ok() || word.font >= fonts || !std::isfinite(word.size))
        return std::nullopt;
    word.glyphs.reserve(count);
    for (unsigned i = 0; i < count && in.ok(); ++i) {
        RawGlyph glyph;
        glyph.ch = in.get<std::uint32_t>();
        glyph.box.x0 = in.get<float>();
        glyph.box.y0 = in.get<float>();
        glyph.box.x1 = in.get<float>();
        glyph.box.y1 = in.get<float>();
        if (isSane(glyph.box))
            word.glyphs.push_back(glyph);
        else
            word.glyphs.push_back({glyph.ch, {}});
    }
    return word;
}

std::optional<RawPage> readPage(std::string_view payload)
{
    wire::Reader in(payload);
    RawPage page;
    page.number = static_cast<int>(in.get<std::uint32_t>());
    page.width = in.get<float>();
    page.height = in.get<float>();
    const auto fonts = in.get<std::uint16_t>();
    for (unsigned i = 0; i < fonts && in.ok(); ++i)
        page.fonts.emplace_back(in.text());
    const auto words = in.get<std::uint32_t>();
    std::size_t glyphs = 0;
    for (unsigned i = 0; i < words && in.ok(); ++i) {
        auto word = readWord(in, page.fonts.size());
        if (!word || (glyphs += word->glyphs.size()) > wire::maxGlyphsPerPage)
            return std::nullopt;
        page.words.push_back(std::move(*word));
    }
    if (!in.ok() || !in.atEnd() || !std::isfinite(page.width) || !std::isfinite(page.height))
        return std::nullopt;
    return page;
}

// Fonts drawn by the page itself (Type 3, as browsers print CJK) have no name and no declared size: poppler guesses, often at
// twice the truth. The advance of a Han character is one em, so it gives the scale.

bool isFullWidth(char32_t c) { return isHan(c) && c != 0x3007; }

float median(std::vector<float>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

using Scales = std::map<std::pair<std::uint16_t, float>, float>;

/// For each nameless font and size: what the size must be multiplied by. The key (0xFFFF, 0) is that of the page as a whole.
Scales scalesOf(const RawPage& page)
{
    std::map<std::pair<std::uint16_t, float>, std::vector<float>> seen;
    for (const Word& word : page.words) {
        if (!page.fonts[word.font].empty() || word.glyphs.empty() || word.size <= 0 || word.vertical)
            continue;
        const RawGlyph& last = word.glyphs.back();  // the only one whose box does not reach to the next character
        if (!isFullWidth(last.ch) || last.box.width() <= 0)
            continue;
        const float ratio = last.box.width() / word.size;
        seen[{word.font, word.size}].push_back(ratio);
        seen[{0xFFFF, 0.0F}].push_back(ratio);
    }
    Scales scales;
    for (auto& [key, ratios] : seen)
        scales[key] = median(ratios);
    return scales;
}

/// Sets the size of a nameless font right, and its boxes to the em square about poppler's base line (which lies 0.95 of its size
/// below the top of such a box).
void rescale(const RawPage& page, const Scales& scales, Word& word)
{
    if (!page.fonts[word.font].empty() || word.vertical || word.size <= 0)
        return;
    auto found = scales.find({word.font, word.size});
    if (found == scales.end())
        found = scales.find({0xFFFF, 0.0F});
    if (found == scales.end())
        return;
    const float em = word.size * found->second;
    for (RawGlyph& glyph : word.glyphs) {
        const float baseLine = glyph.box.y0 + 0.95F * word.size;
        if (std::fabs(glyph.box.height() - 1.3F * word.size) > 0.05F * word.size)
            continue;  // turned, or not measured in poppler's way
        glyph.box.y0 = baseLine - 0.88F * em;
        glyph.box.y1 = baseLine + 0.12F * em;
    }
    word.size = em;
}

/// Poppler's boxes reach from one character to the next; letter-spacing is no part of a Han character.
void trim(Word& word)
{
    for (RawGlyph& glyph : word.glyphs)
        if (!word.vertical && isFullWidth(glyph.ch) && glyph.box.width() > word.size && glyph.box.width() < 3 * word.size
            && glyph.box.height() < 2 * word.size)
            glyph.box.x1 = glyph.box.x0 + word.size;
}

/// What stands between two words: nothing, a space, or a line feed where line or column change.
std::string_view between(const Word& word, const Word& next)
{
    if (word.glyphs.empty() || next.glyphs.empty())
        return {};
    const Box& a = word.glyphs.back().box;
    const Box& b = next.glyphs.front().box;
    const float em = std::max(std::min(word.size, next.size), 1.0F);
    const bool sameLine = word.vertical ? std::fabs(a.x0 - b.x0) < 0.4F * em : std::fabs(a.y1 - b.y1) < 0.4F * em;
    const float gap = word.vertical ? b.y0 - a.y1 : b.x0 - a.x1;
    if (!sameLine || gap > 1.2F * em || gap < -0.6F * em)
        return "\n";
    return word.spaceAfter ? " " : "";
}

bool isBold(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view sign : {"bold", "black", "heavy", "demi", "simhei", "heiti", "dahei", "cuhei"})
        if (lower.find(sign) != std::string::npos)
            return true;
    return false;
}

Font fontOf(std::string_view name)
{
    if (name.size() > 7 && name[6] == '+')  // mark of an embedded subset
        name.remove_prefix(7);
    Font font;
    font.bold = isBold(name);
    for (std::size_t at = 0; at < name.size() && at < 200;) {  // names come in any encoding
        const utf8::Decoded d = utf8::decode(name, at);
        utf8::append(font.name, d.ch);
        at += d.size;
    }
    return font;
}

/// A letter or digit of half width that the font's character map gives as a full-width one (GBK fonts without a map of their own).
bool isNarrowWideForm(const Word& word, const RawGlyph& glyph)
{
    return (isLatin(glyph.ch) || isDigit(glyph.ch)) && glyph.ch >= 0xFF00 && !word.vertical
        && glyph.box.width() < 0.7F * word.size;
}

void appendWord(Source& source, PageLayout& layout, const Word& word)
{
    std::string form;
    for (const RawGlyph& raw : word.glyphs) {
        const std::size_t begin = source.text.size();
        const bool narrow = isNarrowWideForm(word, raw);
        if (narrow)
            form = utf8::encode(foldWidth(raw.ch));
        if (narrow || standardForm(raw.ch, true, form))
            noteChange(source.report.substitutions, {begin, begin + form.size()}, utf8::encode(raw.ch));
        else
            form = utf8::encode(raw.ch);
        source.text += form;
        if (!form.empty())
            layout.glyphs.push_back({{begin, source.text.size()}, raw.box, word.size, word.font, word.vertical});
    }
}

}  // namespace

bool appendPage(Source& source, std::string_view payload)
{
    auto page = readPage(payload);
    if (!page || page->number != static_cast<int>(source.pages.size()) + 1)
        return false;
    PageLayout layout;
    layout.number = page->number;
    layout.width = page->width;
    layout.height = page->height;
    layout.source.begin = source.text.size();
    for (const std::string& name : page->fonts)
        layout.fonts.push_back(fontOf(name));
    const Scales scales = scalesOf(*page);
    for (Word& word : page->words) {
        rescale(*page, scales, word);
        trim(word);
    }
    for (std::size_t i = 0; i < page->words.size(); ++i) {
        appendWord(source, layout, page->words[i]);
        source.text += i + 1 < page->words.size() ? between(page->words[i], page->words[i + 1]) : "\n";
    }
    layout.source.end = source.text.size();
    source.pages.push_back(std::move(layout));
    return true;
}

}  // namespace danqian::intake
