#pragma once
#include <string_view>

/// Who wrote it: pure look-ups like those of phrases.h; `text` is a line without blanks at its ends.
namespace danqian::layout {

bool isByline(std::string_view text);  ///< 本报记者 …, 通讯员 …
bool isPersonName(std::string_view text);  ///< two to four characters, a family name first: 舒 雨
bool namesGoOn(std::string_view byline);  ///< ends with 记者, so that a name must follow
bool isEndByline(std::string_view text);  ///< （姓名 姓名）

}  // namespace danqian::layout
