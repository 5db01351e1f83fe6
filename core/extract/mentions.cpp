#include "core/extract/extract.h"
#include "core/extract/figures.h"
#include "core/extract/mention_finder.h"

#include <algorithm>
#include <iterator>

// Persons, organisations, places, works and speech, from words around names and from what the text has named before.
namespace danqian::extract {

MentionLists::MentionLists()
{
    const std::pair<std::string_view, Lexicon*> lists[] = {
        {"surname", &surnames},           {"title", &titles}, {"honorific", &honorifics}, {"speech", &speech},
        {"organisation", &organisations}, {"place", &places}, {"follow", &follows}};
    forEachRow("resources/lexicons/extract/mentions.tsv", [&](const Row& row) {
        for (const auto& [name, lexicon] : lists)
            if (row[1] == name)
                lexicon->add(row[0], 1);
    });
    for (const auto& [name, lexicon] : lists)
        lexicon->finish();
}

const MentionLists& mentionLists()
{
    static const MentionLists all;
    return all;
}

Mention& addMention(std::vector<Mention>& out, const Line& line, MentionKind kind, Span at, const char* rule, double confidence)
{
    Mention& mention = out.emplace_back();
    mention.kind = kind;
    mention.span = line.span(at.begin, at.end);
    mention.name = line.bytes(at.begin, at.end);
    mention.rule = rule;
    mention.confidence = confidence;
    return mention;
}

std::vector<Mention> mentions(std::string_view text, const Context&)
{
    prepareFigures();
    prepareWords();
    std::vector<Mention> out, ofLine;
    Introduced known;
    Line line;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line.read(text, {begin, end});
        ofLine.clear();
        findNames(line, known, ofLine);
        findSpeech(line, ofLine);
        std::stable_sort(ofLine.begin(), ofLine.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
        std::move(ofLine.begin(), ofLine.end(), std::back_inserter(out));
        begin = end + 1;
    }
    return out;
}

}  // namespace danqian::extract
