#pragma once
#include "core/intake/type_sizes.h"
#include "core/model/document.h"

#include <optional>
#include <string_view>

namespace danqian::intake {

/// One line of recognised text, part by part.
struct OcrWord {
    std::string text;  ///< UTF-8 as it stands in the file
    std::optional<Box> box;  ///< points; nothing where the file does not tell
    bool spaceBefore = true;  ///< some white space lies between this word and the one before
};

struct OcrLine {
    std::vector<OcrWord> words;
    std::optional<Box> box;
    float size = 0;  ///< of the type in points; 0: to be taken from the boxes
    bool measured = false;  ///< the size was measured too, so that no two lines have the same
    std::uint16_t font = 0;  ///< index into the page's fonts
};

/// Builds a source's text and pages out of recognised lines, as every OCR format gives them. A word's box is shared out among its
/// characters (a Han character has twice the share of a Latin letter); a word without a box takes its share of its line's.
/// Where a line has no place at all, its page is kept as text without geometry. Both are counted in DecodeReport::withoutBox.
class OcrPages {
public:
    explicit OcrPages(Source& source) : m_source(source) { }

    /// `width` and `height` in points; 0 where not known: then as far as the boxes reach.
    void beginPage(double width, double height, std::vector<Font> fonts = {});
    void addLine(const OcrLine& line);
    void endBlock();  ///< a blank line

    /// Ends the last page. Throws FileTooLarge where limits are passed, FileEmpty where there was no text at all.
    void finish();

private:
    PageLayout& page() { return m_source.pages.back(); }
    void endPage();
    void addWord(const OcrWord& word, const Box& box, const OcrLine& line, bool vertical, float size);

    void settleSizes();

    struct Measured {
        MeasuredLine line;
        std::size_t begin, end;  ///< glyphs of the page
    };

    Source& m_source;
    std::vector<Measured> m_measured;  ///< lines of the page whose size the file does not tell
    bool m_placeless = false;  ///< the page has a line without a place
    std::size_t m_glyphs = 0;
};

/// The smallest box around both.
Box united(const Box& a, const Box& b);

}  // namespace danqian::intake
