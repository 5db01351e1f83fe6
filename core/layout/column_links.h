#pragma once
#include "core/layout/sheet.h"

namespace danqian::layout {

/// A column that an article may go on in: below a picture or a quotation, beside, or at the left again on a lower level.
struct Link {
    enum class Way : std::uint8_t { Below, Beside, Under };
    std::size_t to = none;
    Way way = Way::Beside;
    float cost = 0;  ///< in nats: how ill the text goes on, how far it is
};

/// For each column of the sheet the columns that its article may go on in.
std::vector<std::vector<Link>> linkColumns(const Sheet& sheet);

/// What it costs to begin an article with a column, and to end one.
float costOfBegin(const Sheet& sheet, const Column& column, bool headed);
float costOfEnd(const Column& column);

/// What lies in an area but for furniture and one head group: nothing, pictures' captions only, or text.
enum class Filling : std::uint8_t { Blank, Captions, Text };
Filling fillingOf(const Sheet& sheet, const Box& area, std::size_t but = none);

}  // namespace danqian::layout
