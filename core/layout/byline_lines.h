#pragma once
#include "core/layout/line.h"

namespace danqian::layout {

/// Takes the writers' names from the top of a body whose line ends are told, also where they run over into a second line.
LineList takeTopByline(const Reading& reading, LineList& body);

/// Takes the body's last paragraph if it is nothing but who wrote it: （姓名）, （据新华社某地某日电）.
LineList takeEndByline(const Reading& reading, LineList& body);

/// Whether names over two lines need a space between them: where a line ends with what they are called, not in the midst of one.
bool partsNames(const Line& before, const Line& after);

}  // namespace danqian::layout
