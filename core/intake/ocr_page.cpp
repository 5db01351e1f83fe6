#include "core/intake/ocr_page.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/intake/tidy.h"
#include "core/text/chars.h"

#include <algorithm>

namespace danqian::intake {

namespace {

constexpr std::size_t maxPages = 2000;
constexpr std::size_t maxGlyphs = 5'000'000;

/// How wide a character is beside others.
float weight(char32_t c) { return isHan(c) || isCjkPunctuation(c) || c == 0x3000 || (c >= 0xFF01 && c <= 0xFF60) ? 2 : 1; }

float weight(std::string_view text)
{
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        sum += weight(d.ch);
        at += d.size;
    }
    return sum;
}

/// The part of a box from one share of its length to another.
Box slice(const Box& box, float from, float to, bool vertical)
{
    if (vertical)
        return {box.x0, box.y0 + box.height() * from, box.x1, box.y0 + box.height() * to};
    return {box.x0 + box.width() * from, box.y0, box.x0 + box.width() * to, box.y1};
}

/// Recognisers put a space between any two words, and each Han character is a word to them. Between Han characters a gap counts
/// only where it is half a character wide.
bool wantsSpace(const OcrWord& before, const OcrWord& word, float size)
{
    if (!word.spaceBefore || before.text.empty() || word.text.empty())
        return false;
    const char32_t a = utf8::decodeBefore(before.text, before.text.size()).ch;
    const char32_t b = utf8::decode(word.text, 0).ch;
    if (weight(a) == 1 && weight(b) == 1)
        return true;
    return before.box && word.box && word.box->x0 - before.box->x1 > 0.5F * size && word.box->y0 < before.box->y1;
}

std::optional<Box> boxOf(const OcrLine& line)
{
    std::optional<Box> box = line.box;
    for (const OcrWord& word : line.words)
        if (word.box)
            box = box ? united(*box, *word.box) : *word.box;
    return box;
}

}  // namespace

Box united(const Box& a, const Box& b)
{
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

void OcrPages::beginPage(double width, double height, std::vector<Font> fonts)
{
    endPage();
    if (m_source.pages.size() >= maxPages)
        throw Error(ErrorCode::FileTooLarge, m_source.name, "more than " + std::to_string(maxPages) + " pages");
    PageLayout layout;
    layout.number = static_cast<int>(m_source.pages.size()) + 1;
    layout.source = {m_source.text.size(), m_source.text.size()};
    layout.width = width;
    layout.height = height;
    layout.fonts = std::move(fonts);
    if (layout.fonts.empty())
        layout.fonts.emplace_back();
    m_source.pages.push_back(std::move(layout));
    m_placeless = false;
}

void OcrPages::addLine(const OcrLine& line)
{
    if (line.words.empty() || m_source.pages.empty())
        return;
    std::optional<Box> box = boxOf(line);
    m_placeless = m_placeless || !box;
    const Box whole = box.value_or(Box{});
    float total = 0, passed = 0;
    for (const OcrWord& word : line.words)
        total += weight(word.text);
    const bool vertical = total > 2 && whole.height() > 2 * whole.width();
    const float size = line.size > 0 ? line.size : vertical ? whole.width() : whole.height();
    const std::size_t first = page().glyphs.size();
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const OcrWord& word = line.words[i];
        if (i > 0 && wantsSpace(line.words[i - 1], word, size))
            m_source.text += ' ';
        const float share = weight(word.text);
        if (!word.box)
            ++m_source.report.withoutBox;
        addWord(
            word,
            word.box.value_or(slice(whole, passed / std::max(total, 1.0F), (passed + share) / std::max(total, 1.0F), vertical)),
            line, vertical, size);
        passed += share;
    }
    if (line.size <= 0 || line.measured)
        m_measured.push_back({{size, vertical ? whole.height() : whole.width(), total / 2}, first, page().glyphs.size()});
    m_source.text += '\n';
}

void OcrPages::addWord(const OcrWord& word, const Box& box, const OcrLine& line, bool vertical, float size)
{
    const float total = std::max(weight(word.text), 1.0F);
    const std::uint16_t font = line.font < page().fonts.size() ? line.font : std::uint16_t{0};
    float passed = 0;
    std::string form;
    for (std::size_t at = 0; at < word.text.size();) {
        const utf8::Decoded d = utf8::decode(word.text, at);
        const std::size_t begin = m_source.text.size();
        if (standardForm(d.ch, true, form))
            noteChange(m_source.report.substitutions, {begin, begin + form.size()},
                       std::string_view(word.text).substr(at, d.size));
        else
            form = utf8::encode(d.ch);
        m_source.text += form;
        const float from = passed / total;
        passed += weight(d.ch);
        if (!form.empty() && !isSpace(d.ch) && !isLineEnd(d.ch))
            page().glyphs.push_back(
                {{begin, m_source.text.size()}, slice(box, from, passed / total, vertical), size, font, vertical});
        at += d.size;
    }
    if (page().glyphs.size() + m_glyphs > maxGlyphs)
        throw Error(ErrorCode::FileTooLarge, m_source.name, "page " + std::to_string(page().number) + ": too many characters");
}

void OcrPages::endBlock()
{
    if (!m_source.pages.empty() && m_source.text.size() > page().source.begin && !m_source.text.ends_with("\n\n"))
        m_source.text += '\n';
}

void OcrPages::endPage()
{
    if (m_source.pages.empty())
        return;
    settleSizes();
    PageLayout& last = page();
    last.source.end = m_source.text.size();
    m_glyphs += last.glyphs.size();
    if (m_placeless) {
        last.glyphs.clear();
        last.width = last.height = 0;
    }
    for (const Glyph& glyph : last.glyphs) {
        last.width = std::max<double>(last.width, glyph.box.x1);
        last.height = std::max<double>(last.height, glyph.box.y1);
    }
}

void OcrPages::settleSizes()
{
    std::vector<MeasuredLine> lines;
    for (const Measured& measured : m_measured)
        lines.push_back(measured.line);
    const std::vector<float> sizes = typeSizes(lines);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        for (std::size_t glyph = m_measured[i].begin; glyph < m_measured[i].end; ++glyph)
            page().glyphs[glyph].size = sizes[i];
    m_measured.clear();
}

void OcrPages::finish()
{
    endPage();
    const auto isText = [](char c) { return c != '\n' && c != ' '; };
    if (std::none_of(m_source.text.begin(), m_source.text.end(), isText))
        throw Error(ErrorCode::FileEmpty, m_source.name, "no text in it");
}

}  // namespace danqian::intake
