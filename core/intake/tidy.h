#pragma once
#include "core/model/document.h"

#include <string>
#include <string_view>

namespace danqian::intake {

/// What a character of a file becomes in the text. Only forms that stand for another character by accident of printing or
/// conversion are changed; width, case and punctuation are the editor's business and stay.
///  - stray controls, NUL, zero-width spaces and soft hyphens inside a line: nothing (a soft hyphen at a line's end: a hyphen)
///  - radicals and compatibility ideographs (⼀, ⻓): the unified character; Latin ligatures (ﬁ): their letters
///  - forms for vertical setting (︐ ﹁): the mark itself
///  - fixed and non-breaking spaces: a space, or U+3000 where they are an em wide
///  - dingbats at private code points: the sign they show; other private characters stay
/// Nothing to change: answers false and leaves `out` alone.
bool standardForm(char32_t ch, bool lineEndFollows, std::string& out);

/// Appends decoded text to `text` in standard form and notes each change in `changes`, neighbours as one.
void appendTidied(std::string& text, std::string_view decoded, std::vector<Substitution>& changes);

/// Notes that `original` now reads as the text from byte `begin` to its end.
void noteChange(std::vector<Substitution>& changes, Span now, std::string_view original);

}  // namespace danqian::intake
