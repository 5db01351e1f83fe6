#pragma once
#include <cstddef>
#include <string>

namespace danqian::bench {

/// News text made from many different sentences, the same for the same arguments. About one figure per `bytesPerFigure` bytes;
/// paragraphs of about `paragraphBytes`, separated by a line feed.
std::string newsText(std::size_t bytes, std::size_t bytesPerFigure, std::size_t paragraphBytes = 900);

/// The same as a page whose columns cut it: a blank line in the midst of a sentence now and then, head lines between articles.
std::string cutPages(std::size_t bytes);

}  // namespace danqian::bench
