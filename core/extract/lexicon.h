#pragma once
#include "core/extract/line.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian::extract {

/// The bytes of a file that was built in (resources/lexicons/extract/…); empty if there is none.
std::string_view resource(std::string_view path);

/// Calls `row` for every line of a tab-separated resource; `#` begins a comment line. Missing columns are empty.
using Row = std::array<std::string_view, 6>;
void forEachRow(std::string_view file, const std::function<void(const Row&)>& row);

/// Words, each with a number, looked up at a place of a line; the longest wins.
class Lexicon {
public:
    struct Match {
        std::uint32_t length = 0;  ///< 0 = no word stands here
        std::uint32_t value = 0;
        explicit operator bool() const { return length != 0; }
    };

    void add(std::string_view word, std::uint32_t value);
    void finish();  ///< call once, after the last `add`

    Match longest(const Line& line, std::size_t at) const { return longest(line, at, line.size()); }
    Match longest(const Line& line, std::size_t at, std::size_t end) const;  ///< the longest that ends at or before `end`
    Match longestBefore(const Line& line, std::size_t end) const;  ///< the longest word that ends at `end`

    template <typename Visit> void forEachFirst(Visit visit) const
    {
        for (const auto& [word, value] : m_words)
            visit(word.front());
    }

private:
    struct Entry {  // small, so that the entries of one character lie side by side
        std::uint32_t at;  // of the word in m_pool
        std::uint16_t length;
        char16_t second;  // the character next to the key; 0 if there is none
        std::uint32_t value;
    };
    struct Index {
        std::vector<Entry> entries;  // by key character, then by the one next to it, longest first
        std::vector<char16_t> seconds;  // of the entries, side by side for the search
        std::vector<std::uint32_t> firsts;  // by character: where its entries begin
    };
    Index indexBy(bool last) const;
    template <typename Stands> Match find(const Index& index, char16_t key, char16_t second, Stands stands) const;

    std::vector<std::pair<std::u16string, std::uint32_t>> m_words;
    std::u16string m_pool;
    Index m_byFirst, m_byLast;
};

}  // namespace danqian::extract
