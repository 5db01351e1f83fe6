#include "core/store/search.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"

#include <algorithm>
#include <optional>
#include <unicode/uchar.h>

namespace danqian::store {

namespace {

// FTS5's own tokenizers find no one- and two-character words in Chinese text. Here the index holds every pair of neighbouring
// characters: a word of n characters is the phrase of its n-1 pairs, which is an exact match of the text; a single character is
// the first half of a pair. A character is written as four base-36 digits, so that no text is syntax to FTS5.

constexpr std::size_t contextLength = 30;  // characters on either side of a match
constexpr std::size_t maximumWords = 16;
constexpr std::size_t maximumLength = 256;  // of a query
constexpr int pagesAStep = 500;

bool isBreak(char32_t c) { return isSpace(c) || isLineEnd(c); }

/// Characters as they are compared, with the byte at which each begins (and, last, the text's size).
struct Folded {
    std::u32string text;
    std::vector<std::size_t> bytes;
};

Folded fold(std::string_view text)
{
    Folded out;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        const char32_t plain = foldWidth(d.ch);
        out.text += static_cast<char32_t>(u_foldCase(static_cast<UChar32>(plain), U_FOLD_CASE_DEFAULT));
        out.bytes.push_back(at);
        at += d.size;
    }
    out.bytes.push_back(text.size());
    return out;
}

void putCharacter(std::string& out, char32_t c)
{
    static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    for (const char32_t place : {46656u, 1296u, 36u, 1u})
        out += digits[c / place % 36];
}

void putPairs(std::string& out, std::u32string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (isBreak(text[i]))
            continue;  // no word begins with it
        putCharacter(out, text[i]);
        putCharacter(out, text[i + 1]);
        out += ' ';
    }
}

std::string tokensOf(const ArticleText& text, const std::string& original)
{
    std::string out;
    for (const std::string& part : text)
        putPairs(out, fold(part).text + U'\n');
    putPairs(out, fold(original).text + U'\n');
    return out;
}

/// The words of a query as they are compared.
std::vector<std::u32string> wordsOf(std::string_view query)
{
    std::u32string text = fold(query).text;
    text.resize(std::min(text.size(), maximumLength));
    std::vector<std::u32string> words;
    for (std::size_t at = 0; at < text.size() && words.size() < maximumWords;) {
        const auto begin = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isBreak);
        const auto end = std::find_if(begin, text.end(), isBreak);
        if (begin != end)
            words.emplace_back(begin, end);
        at = static_cast<std::size_t>(end - text.begin());
    }
    return words;
}

std::string matchExpression(const std::vector<std::u32string>& words)
{
    std::string out;
    for (const std::u32string& word : words) {
        out += out.empty() ? "\"" : " AND \"";
        if (word.size() == 1) {
            putCharacter(out, word.front());
            out += "\" *";
        } else {
            putPairs(out, word);
            out.back() = '"';
        }
    }
    return out;
}

/// The line around a match, and the match itself.
void quote(Found& hit, std::string_view text, const Folded& folded, std::size_t begin, std::size_t end)
{
    std::size_t from = begin, to = end;
    while (from > 0 && begin - from < contextLength && !isLineEnd(folded.text[from - 1]))
        --from;
    while (to < folded.text.size() && to - end < contextLength && !isLineEnd(folded.text[to]))
        ++to;
    const auto bytes = [&](std::size_t a, std::size_t b) {
        return std::string(text.substr(folded.bytes[a], folded.bytes[b] - folded.bytes[a]));
    };
    hit.span = {folded.bytes[begin], folded.bytes[end]};
    hit.before = bytes(from, begin);
    hit.match = bytes(begin, end);
    hit.after = bytes(end, to);
}

/// Looks where the words really stand: all of them must, and the place of the first is shown.
bool locate(Found& hit, const ArticleText& text, const std::string& original, const std::vector<std::u32string>& words)
{
    std::vector<Folded> folded;
    for (const std::string& part : text)
        folded.push_back(fold(part));
    folded.push_back(fold(original));
    const auto holds = [&](const std::u32string& word) {
        return std::any_of(folded.begin(), folded.end(),
                           [&](const Folded& f) { return f.text.find(word) != std::u32string::npos; });
    };
    if (!std::all_of(words.begin(), words.end(), holds))
        return false;
    for (std::size_t index = 0; index < folded.size(); ++index) {
        const std::size_t at = folded[index].text.find(words.front());
        if (at == std::u32string::npos)
            continue;
        const bool shown = index < partCount;
        quote(hit, shown ? text[index] : original, folded[index], at, at + words.front().size());
        hit.part = shown ? static_cast<Part>(index) : Part::Body;
        if (!shown)
            hit.span = {};
        break;
    }
    return true;
}

struct StoredText {
    std::int64_t id = 0;
    ArticleText text;
    std::string original;
};

std::optional<StoredText> stored(const Database& database, const std::string& document, const std::string& article)
{
    Statement row = database.prepare(
        "SELECT id, shoulder, headline, subtitle, byline, body, original FROM search_text WHERE document = ? AND article = ?");
    if (!row.bind(document, article).step())
        return std::nullopt;
    return StoredText{row.integer(0), {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)}, row.text(6)};
}

}  // namespace

void unindexArticle(const Database& database, const std::string& document, const std::string& article)
{
    const auto old = stored(database, document, article);
    if (!old)
        return;
    // The index keeps no text of its own: it must be told what to forget.
    database.prepare("INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)")
        .run(old->id, tokensOf(old->text, old->original));
    database.prepare("DELETE FROM search_text WHERE id = ?").run(old->id);
}

void indexArticle(const Database& database, const std::string& document, const std::string& article, const std::string& date,
                  const ArticleText& text, const std::string& original)
{
    const auto old = stored(database, document, article);
    if (old && old->text == text && old->original == original) {
        database.prepare("UPDATE search_text SET date = ? WHERE id = ?").run(date, old->id);
        return;
    }
    unindexArticle(database, document, article);
    database
        .prepare("INSERT INTO search_text (document, article, date, shoulder, headline, subtitle, byline, body, original)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(document, article, date, text[0], text[1], text[2], text[3], text[4], original);
    const std::int64_t id = stored(database, document, article)->id;
    database.prepare("INSERT INTO search_index (rowid, tokens) VALUES (?, ?)").run(id, tokensOf(text, original));
}

void clearIndex(const Database& database)
{
    database.execute("DELETE FROM search_text; INSERT INTO search_index (search_index) VALUES ('delete-all')");
}

FoundPage find(const Database& database, std::string_view query, std::size_t offset, std::size_t limit)
{
    FoundPage page;
    const auto words = wordsOf(query);
    if (words.empty())
        return page;
    const std::string match = matchExpression(words);
    Statement count = database.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH ?");
    if (count.bind(match).step())
        page.total = static_cast<std::size_t>(count.integer(0));

    Statement rows = database.prepare(
        "SELECT t.document, t.article, article.title, page.paper, t.date, shoulder, headline, subtitle, byline, body,"
        " original"
        " FROM search_index JOIN search_text t ON t.id = search_index.rowid"
        " JOIN article ON article.document = t.document AND article.article = t.article JOIN page ON page.document = t.document"
        " WHERE search_index MATCH ? ORDER BY t.date DESC, page.paper, page.page, t.document, article.position LIMIT ? OFFSET ?");
    rows.bind(match, limit, offset);
    while (rows.step()) {
        Found hit{rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), {}, {}, {}, Part::Body, {}};
        if (locate(hit, {rows.text(5), rows.text(6), rows.text(7), rows.text(8), rows.text(9)}, rows.text(10), words))
            page.hits.push_back(std::move(hit));
    }
    return page;
}

void tidyIndex(const Database& database)
{
    database.prepare("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)").run(pagesAStep);
}

void checkIndex(const Database& database)
{
    database.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
}

}  // namespace danqian::store
