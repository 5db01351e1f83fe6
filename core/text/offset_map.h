#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace danqian {

/// Converts offsets of one text between UTF-8 bytes (core), code points (files given to others) and UTF-16 units (Qt, web page).
/// Built once in O(n), each question O(log n). The text must outlive the map. An offset inside a character counts as its begin; one past the end as the end.
class OffsetMap {
public:
    explicit OffsetMap(std::string_view text);

    std::size_t toCodePoints(std::size_t byte) const;
    std::size_t toUtf16(std::size_t byte) const;
    std::size_t fromCodePoints(std::size_t codePoint) const;
    std::size_t fromUtf16(std::size_t unit) const;

private:
    struct Mark {  // every few hundred bytes
        std::size_t byte, codePoint, utf16;
    };
    Mark find(std::size_t Mark::*member, std::size_t wanted) const;

    std::string_view m_text;
    std::vector<Mark> m_marks;
};

}  // namespace danqian
