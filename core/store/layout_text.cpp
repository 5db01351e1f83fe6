#include "core/store/layout_text.h"

#include "core/base/error.h"

#include <array>
#include <charconv>

namespace danqian::store {

namespace {

// One item a line, numbers separated by spaces:
//   p number begin end width height      the page
//   f bold name                          a font, in order
//   r x0 y0 x1 y1                        a rule
//   g begin end x0 y0 x1 y1 size font vertical

template <class Number> void put(std::string& out, Number value)
{
    std::array<char, 32> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out += ' ';
    out.append(buffer.data(), result.ptr);
}

void putBox(std::string& out, const Box& box)
{
    for (const float edge : {box.x0, box.y0, box.x1, box.y1})
        put(out, edge);
}

/// Line feeds in a font's name (hostile data) would end its line.
std::string oneLine(std::string name)
{
    for (char& c : name)
        if (c == '\n')
            c = ' ';
    return name;
}

class Reader {
public:
    explicit Reader(std::string_view line) : m_rest(line) { }

    template <class Number> Number take()
    {
        if (m_rest.empty() || m_rest.front() != ' ')
            damaged();
        Number value{};
        const auto result = std::from_chars(m_rest.data() + 1, m_rest.data() + m_rest.size(), value);
        if (result.ec != std::errc())
            damaged();
        m_rest.remove_prefix(static_cast<std::size_t>(result.ptr - m_rest.data()));
        return value;
    }
    Box takeBox()
    {
        Box box;
        for (float* edge : {&box.x0, &box.y0, &box.x1, &box.y1})
            *edge = take<float>();
        return box;
    }
    Span takeSpan()
    {
        const auto begin = take<std::size_t>();
        return {begin, take<std::size_t>()};
    }
    std::string_view rest() const { return m_rest; }

    [[noreturn]] static void damaged() { throw Error(ErrorCode::ArchiveDamaged, {}, "page layout"); }

private:
    std::string_view m_rest;
};

void readLine(char kind, Reader line, PageLayout& layout)
{
    if (kind == 'g') {
        Glyph glyph;
        glyph.source = line.takeSpan();
        glyph.box = line.takeBox();
        glyph.size = line.take<float>();
        glyph.font = line.take<std::uint16_t>();
        glyph.vertical = line.take<int>() != 0;
        layout.glyphs.push_back(glyph);
    } else if (kind == 'r') {
        layout.rules.push_back(line.takeBox());
    } else if (kind == 'f') {
        const bool bold = line.take<int>() != 0;
        const std::string_view name = line.rest();
        layout.fonts.push_back({std::string(name.empty() ? name : name.substr(1)), bold});
    } else if (kind == 'p') {
        layout.number = line.take<int>();
        layout.source = line.takeSpan();
        layout.width = line.take<double>();
        layout.height = line.take<double>();
    } else {
        Reader::damaged();
    }
}

}  // namespace

std::string layoutToText(const PageLayout& layout)
{
    std::string out = "p";
    put(out, layout.number);
    put(out, layout.source.begin);
    put(out, layout.source.end);
    put(out, layout.width);
    put(out, layout.height);
    out += '\n';
    for (const Font& font : layout.fonts)
        out += std::string("f ") + (font.bold ? "1 " : "0 ") + oneLine(font.name) + '\n';
    for (const Box& rule : layout.rules) {
        out += 'r';
        putBox(out, rule);
        out += '\n';
    }
    for (const Glyph& glyph : layout.glyphs) {
        out += 'g';
        put(out, glyph.source.begin);
        put(out, glyph.source.end);
        putBox(out, glyph.box);
        put(out, glyph.size);
        put(out, glyph.font);
        out += glyph.vertical ? " 1\n" : " 0\n";
    }
    return out;
}

PageLayout layoutFromText(std::string_view text)
{
    PageLayout layout;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty())
            readLine(line.front(), Reader(line.substr(1)), layout);
    }
    return layout;
}

}  // namespace danqian::store
