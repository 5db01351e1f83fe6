#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace danqian::layout {

/// What a text is about: the pairs of Han characters and the numbers in it, each once. Two texts of one article share many.
class Topics {
public:
    Topics() = default;
    explicit Topics(std::string_view text) { add(text); }

    void add(std::string_view text);  ///< reads at most the first few thousand bytes

    /// The Han characters of a text, each once, instead of the pairs: a headline shortens the words of its text.
    static Topics ofCharacters(std::string_view text);

    bool empty() const { return m_pairs.empty(); }

    /// The share of this text's pairs that stand in the other one, from 0 to 1.
    double shareIn(const Topics& other) const;

    const std::vector<std::uint64_t>& pairs() const { return m_pairs; }
    bool holds(std::uint64_t pair) const;

private:
    void sort();

    std::vector<std::uint64_t> m_pairs;  // sorted
};

}  // namespace danqian::layout
