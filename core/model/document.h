#pragma once
#include "core/text/piece_text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace danqian {

/// A stretch of Source::text that stood otherwise in the file: a compatibility form, or (where `now` is empty) a stray control
/// character. Putting `original` (UTF-8) back at every `now` gives the text as it was decoded.
struct Substitution {
    Span now;
    std::string original;

    bool operator==(const Substitution&) const = default;
};

/// What the decoder chose, and how sure it was.
struct DecodeReport {
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "GB18030", "Big5"; of a PDF "PDF text layer"
    bool bom = false;
    double confidence = 1;  ///< 0 to 1; below 0.8 people are asked to look
    std::size_t replaced = 0;  ///< undecodable bytes that became U+FFFD
    std::optional<std::size_t> firstReplaced;  ///< byte of the input
    std::vector<Substitution> substitutions;  ///< in the order of the text
    std::size_t withoutBox = 0;  ///< words of an OCR file whose place it does not tell
};

/// A rectangle on a page in points (1/72 inch), origin top left.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    bool operator==(const Box&) const = default;
};

struct Font {
    std::string name;
    bool bold = false;

    bool operator==(const Font&) const = default;
};

/// One character (or ligature) of the text layer and where it stands. Spaces and line feeds between words have no glyph.
struct Glyph {
    Span source;  ///< bytes of Source::text
    Box box;
    float size = 0;  ///< font size in points
    std::uint16_t font = 0;  ///< index into PageLayout::fonts
    bool vertical = false;  ///< set top to bottom
};

/// One page of a source: its stretch of the text and, where the format has it, its geometry.
struct PageLayout {
    int number = 1;  ///< from 1, in file order
    Span source;  ///< bytes of Source::text
    double width = 0, height = 0;  ///< points; 0 where there is no geometry
    std::vector<Glyph> glyphs;  ///< in file order; empty where there is no geometry
    std::vector<Font> fonts;
    std::vector<Box> rules;  ///< lines and frames drawn on the page
};

/// An imported file: immutable. `text` is the decoded text in UTF-8; all source offsets are bytes of it.
struct Source {
    std::string id;  ///< UUID
    std::string name;  ///< file name as given (hostile data)
    std::string mediaType;  ///< "text/plain", "application/pdf", …
    std::string bytes;  ///< the file as it came
    std::string text;
    DecodeReport report;
    std::vector<PageLayout> pages;
};

enum class ArticleKind : std::uint8_t { News, Brief, PhotoCaption, Notice, Commentary, Table };
enum class Part : std::uint8_t { Shoulder, Headline, Subtitle, Byline, Body };
inline constexpr std::size_t partCount = 5;

std::string_view name(ArticleKind kind);  ///< "news", "brief", "photo-caption", "notice", "commentary", "table"
std::string_view name(Part part);  ///< "shoulder", "headline", "subtitle", "byline", "body"
std::optional<ArticleKind> articleKind(std::string_view name);
std::optional<Part> part(std::string_view name);

/// An article in pieces. Paragraphs of the body are separated by one live line feed.
struct Article {
    std::string id;  ///< of a base: "a1", "a2" … in reading order; of a split: the entry's id
    ArticleKind kind = ArticleKind::News;
    std::array<PieceText, partCount> parts;

    PieceText& operator[](Part p) { return parts[static_cast<std::size_t>(p)]; }
    const PieceText& operator[](Part p) const { return parts[static_cast<std::size_t>(p)]; }
};

/// A line end of the source inside an article, and what became of it.
struct Join {
    std::uint32_t at = 0;  ///< byte of Source::text where the line end stands
    bool joined = true;  ///< false: kept as the end of a paragraph
    double confidence = 1;  ///< 0 to 1; below 0.5 it is shown as a finding
};

/// A fact about the page and where it was read.
struct IssueFact {
    std::string value;  ///< empty: not known
    std::string origin;  ///< "furniture", "file-name", "folder", "given" or ""
};

struct IssueFacts {
    IssueFact paper;
    IssueFact date;  ///< ISO 8601
    IssueFact number;  ///< of the issue
    IssueFact page;  ///< page number
    IssueFact section;  ///< name of the page
};

/// The fact of that name ("paper", "date", "number", "page", "section"), or null.
IssueFact* issueFact(IssueFacts& facts, std::string_view field);

/// What the pipeline makes of one page: every byte of the page's stretch of the source stands exactly once
/// in an article, in the furniture or in the leftovers, live or dead.
struct Base {
    std::string pipeline;  ///< version of the code that made it
    std::string added;  ///< characters that reflow puts in (a space between Latin words, a line feed); the "#base" origin
    std::vector<Article> articles;  ///< pieces: origin 0 is the source, origin 1 is `added`
    std::vector<PieceText> furniture;  ///< page header, editors, box labels …
    std::vector<PieceText> leftovers;  ///< what no article claimed
    std::vector<Join> joins;
    IssueFacts issue;
};

/// The origins of a base's pieces: 0 the source, 1 the base's own additions.
Origins originsOf(const Source& source, const std::string& documentId, const Base& base);

}  // namespace danqian
