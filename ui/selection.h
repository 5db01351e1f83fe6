#pragma once
#include "core/model/document.h"
#include "core/text/span.h"

#include <cstdint>
#include <string>

namespace danqian::ui {

/// The one thing that every pane shows: an article, or a stretch of it, or a finding, record, mention or tag on it.
struct Selection {
    enum class Kind : std::uint8_t { Article, Text, Finding, Record, Mention, Tag };

    Kind kind = Kind::Article;
    std::string article;  ///< id; empty: nothing is open
    Part part = Part::Body;
    Span span;  ///< bytes of the part's live text; of an article: empty; of a text: empty where it is a caret
    std::string key;  ///< of a finding, record, mention: its key; of a tag: its id

    bool operator==(const Selection&) const = default;
};

}  // namespace danqian::ui
