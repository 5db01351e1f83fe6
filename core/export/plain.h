#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What the writers of plain formats share: text that no terminal, parser or spreadsheet can be misled by.
namespace danqian::exports {

/// The text with invalid bytes and control characters (other than line feed and tab) as U+FFFD: seen, not silently lost.
std::string cleaned(std::string_view text);

/// A head line on one line: its line ends and tabs are spaces.
std::string oneLine(std::string_view text);

/// The paragraphs of a cleaned body that hold anything but white space.
std::vector<std::string> paragraphs(std::string_view body);

}  // namespace danqian::exports
