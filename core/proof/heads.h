#pragma once
#include "core/model/finding.h"
#include "core/text/span.h"

#include <span>
#include <string_view>
#include <vector>

namespace danqian::proof {

/// A part that tells in short what the body tells in full: head line, subtitle, caption.
struct HeadPart {
    Part part = Part::Headline;
    std::string_view text;
};

/// A finding on a head part, and the place of the body that speaks against it (bytes of the body).
struct Contradiction {
    Finding finding;  ///< `part` and `span` are the head's; the body's wording is an argument, and a suggestion for names
    Span body;
};

/// Figures, dates, names, posts and titles of documents in the heads that the body gives otherwise. What the body words as the head
/// does, or does not tell at all, is no contradiction; neither is a figure that is hedged or rounded. In order of the heads, then of
/// their spans. Total: any bytes give an answer.
std::vector<Contradiction> contradictedByBody(std::span<const HeadPart> heads, std::string_view body);

}  // namespace danqian::proof
