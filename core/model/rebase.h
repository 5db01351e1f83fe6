#pragma once
#include "core/model/document.h"

namespace danqian {

/// A page read anew, as what takes the place of how it was read before: each article keeps the id of the one that most of its
/// source bytes were in, so that edits find it again; facts of the issue that the page does not give stay.
Base succeeding(const Base& before, Base fresh);

}  // namespace danqian
