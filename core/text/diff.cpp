#include "core/text/diff.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian {

Replacement difference(std::string_view before, std::string_view after)
{
    const auto onBoundary = [&](std::size_t b, std::size_t a) {
        return utf8::isBoundary(before, b) && utf8::isBoundary(after, a);
    };
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (!onBoundary(head, head))
        --head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    while (!onBoundary(before.size() - tail, after.size() - tail))
        --tail;
    return {{head, before.size() - tail}, std::string(after.substr(head, after.size() - head - tail))};
}

}  // namespace danqian
