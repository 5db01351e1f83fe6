#include "core/layout/layout.h"

namespace danqian::layout {

Base layOut(const Source& source, std::size_t page)
{
    Base base;
    const Span all = source.pages[page].source;
    base.leftovers.push_back(PieceText({{0, static_cast<std::uint32_t>(all.begin), static_cast<std::uint32_t>(all.end), true}}));
    return base;
}

}  // namespace danqian::layout
