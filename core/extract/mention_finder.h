#pragma once
#include "core/extract/lexicon.h"
#include "core/extract/words.h"
#include "core/model/record.h"

#include <string>
#include <utility>
#include <vector>

/// The inside of mentions(): names stand in mention_names.cpp, speech in mention_speech.cpp.
namespace danqian::extract {

/// mentions.tsv, a lexicon for each class.
struct MentionLists {
    Lexicon surnames, titles, honorifics, speech, organisations, places, follows;

    MentionLists();
};
const MentionLists& mentionLists();

/// Who and what a text has introduced; later mentions stand for them.
struct Introduced {
    std::vector<std::pair<std::u16string, std::string>> persons;  ///< name, title
    std::vector<std::pair<std::u16string, std::string>> organisations;  ///< full or short form, full name
    std::u16string initials;  ///< characters that may begin a short form
};

/// Finds persons, organisations, places and works of a line; appends them to `out` in order.
void findNames(const Line& line, Introduced& known, std::vector<Mention>& out);

/// Finds quotations, told by the persons in `out`; appends them.
void findSpeech(const Line& line, std::vector<Mention>& out);

Mention& addMention(std::vector<Mention>& out, const Line& line, MentionKind kind, Span at, const char* rule, double confidence);

}  // namespace danqian::extract
