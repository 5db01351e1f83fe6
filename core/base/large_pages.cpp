#include "core/base/large_pages.h"

#include <cstdint>
#include <sys/mman.h>

namespace danqian {

void adviseLargePages(void* begin, std::size_t bytes)
{
    constexpr std::uintptr_t page = 2 << 20;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + page - 1) / page * page, end = (address + bytes) / page * page;
    if (first < end)
        madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

}  // namespace danqian
