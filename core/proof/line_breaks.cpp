#include "core/proof/families.h"
#include "core/text/spelling_model.h"

#include "core/text/chars.h"

/// Sentences and words that a column's end cut in two.
namespace danqian::proof {
namespace {

constexpr std::size_t longLine = 24;  ///< a line of prose that long does not end without a stop

bool opensItem(const Glyphs& text, std::size_t i)
{
    return text.is(i, Kind::Digit) || in(text[i], U"（(①②③④⑤■□●◆▲★—“《【　") || text.is(i, Kind::Space)
        || (in(text[i], U"一二三四五六七八九十") && in(text[i + 1], U"、是要"))
        || !wordAt(text, i, {U"本报讯", U"图为", U"记者", U"通讯员", U"首先", U"其次", U"据了解", U"据悉", U"附件", U"第"})
                .empty();
}

/// The last character of one line and the first of the next make a word, and neither line's end is one by itself.
bool wordAcross(const Glyphs& text, std::size_t end, std::size_t next)
{
    const SpellingModel& model = SpellingModel::instance();
    if (model.empty() || end < 2)
        return false;
    const std::u32string across{text[end - 1], text[next]};
    const bool word = model.word(across).id != 0 && model.word(across).cost < 112;
    const bool leftAlone = model.word(text.chars(end - 2, end)).id == 0;
    const bool rightAlone = model.word(text.chars(next, next + 2)).id == 0;
    return word && leftAlone && rightAlone;
}

}  // namespace

void checkLineBreaks(const Job& job)
{
    const Glyphs& text = job.text;
    const auto& lines = text.lines();
    for (std::size_t n = 0; n + 1 < lines.size(); ++n) {
        const Line& line = lines[n];
        std::size_t m = n + 1;
        while (m < lines.size() && lines[m].begin == lines[m].end)
            ++m;
        if (line.begin == line.end || m == lines.size() || m > n + 3)
            continue;
        const Line& after = lines[m];
        const std::size_t end = line.end, next = after.begin;
        if (!text.is(end - 1, Kind::Han) && !in(text[end - 1], U"、，,") && !(text.is(end - 1, Kind::Digit) && line.prose))
            continue;
        if ((!text.is(next, Kind::Han) && !text.is(next, Kind::Latin)) || !after.prose || opensItem(text, next))
            continue;
        const bool unfinished = line.prose && end - line.begin >= longLine;
        const bool cutWord = text.is(end - 1, Kind::Han) && wordAcross(text, end, next);
        if (unfinished || cutWord || in(text[end - 1], U"、，,"))
            job.report.add("ocr.line-break", {end, next}, "");
    }
}

}  // namespace danqian::proof
