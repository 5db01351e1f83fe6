#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace danqian::layout {

/// A headline, or a line of one, as a program drew it: not always above its text.
struct DrawnHead {
    std::string text;
    std::size_t next = 0;  ///< the paragraph drawn after it; as many as there are paragraphs: none
    bool last = false;  ///< nothing more of its headline follows: a byline stands below
    bool half = false;  ///< stands beside the one before it on one printed line
    double heading = 0;  ///< how much it looks like a heading inside a text, in nats
};

struct DrawnParagraph {
    std::string text;
    double begins = 0;  ///< how much it looks like the first of its article, in nats
    bool caption = false;
};

/// Which paragraphs are one text, and which head lines are whose.
struct Matching {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::vector<bool> begins;  ///< of the paragraphs: an article begins with it
    std::vector<std::size_t> textOf;  ///< of the head lines: the first paragraph of its text, or none
    std::vector<bool> heading;  ///< of the head lines: stands inside a text
    bool natural = false;  ///< headlines stand right above their texts
};

/// Finds texts and headlines together, so that most is explained: a headline speaks of its text and of no other; what stands
/// together in the drawing goes together, unless the words say that it does not. `heads` in the order of drawing.
Matching matchHeap(const std::vector<DrawnHead>& heads, const std::vector<DrawnParagraph>& paragraphs);

}  // namespace danqian::layout
