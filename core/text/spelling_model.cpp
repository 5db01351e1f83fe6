#include "core/text/spelling_model.h"

#include <algorithm>
#include <cstring>

namespace danqian {

namespace text {

std::string_view resource(std::string_view path);

}

namespace {

std::uint64_t mix(std::uint64_t x)
{
    x = (x ^ (x >> 31)) * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9U;
    return x ^ (x >> 32);
}

std::uint64_t hashOf(std::u32string_view word)
{
    std::uint64_t h = word.size();
    for (const char32_t c : word)
        h = mix(h * 0x100000001B3U + c);
    return h;
}

std::uint32_t number(std::string_view bytes, std::size_t at)
{
    std::uint32_t n = 0;
    std::memcpy(&n, bytes.data() + at, sizeof n);
    return n;
}

constexpr std::string_view magic{"DQSP3\0\0\0", 8};
constexpr std::size_t sections = 8;
constexpr int unknownCost = 150;  // of a character that the counted texts do not hold

/// The table as `count` values that begin at `offset`; empty where they would not lie inside.
template <typename T> std::span<const T> view(std::string_view bytes, std::size_t offset, std::size_t count)
{
    if (offset > bytes.size() || count > (bytes.size() - offset) / sizeof(T)
        || reinterpret_cast<std::uintptr_t>(bytes.data() + offset) % alignof(T) != 0)
        return {};
    return {reinterpret_cast<const T*>(bytes.data() + offset), count};
}

}  // namespace

const SpellingModel& SpellingModel::instance()
{
    static const SpellingModel model(text::resource("resources/lexicons/text/spelling.bin"));
    return model;
}

SpellingModel::SpellingModel(std::string_view bytes)
{
    if (bytes.size() < magic.size() + 8 * sections || bytes.substr(0, magic.size()) != magic)
        return;
    const auto offset = [&](std::size_t n) -> std::size_t { return number(bytes, magic.size() + 8 * n); };
    const auto count = [&](std::size_t n) -> std::size_t { return number(bytes, magic.size() + 8 * n + 4); };
    m_words = view<std::uint64_t>(bytes, offset(0), count(0));
    m_bigrams = view<std::uint32_t>(bytes, offset(1), count(1));
    m_pairs = view<std::uint64_t>(bytes, offset(2), count(2));
    m_chars = view<Char>(bytes, offset(3), count(3));
    m_syllables = view<Range32>(bytes, offset(4), count(4));
    if (!m_syllables.empty())
        m_members = view<std::uint32_t>(bytes, offset(4) + m_syllables.size_bytes(), m_syllables.back().end);
    m_shapes = view<Shape>(bytes, offset(5), count(5));
    m_heard = view<std::uint64_t>(bytes, offset(6), count(6));
    m_inside = view<std::uint64_t>(bytes, offset(7), count(7));
    const auto power = [](std::size_t n) { return n != 0 && (n & (n - 1)) == 0; };
    if (!power(m_words.size()) || !power(m_bigrams.size()) || m_pairs.size() != 1U << 17 || m_heard.size() != 1U << 16
        || m_inside.size() != 1U << 16)
        m_words = {};  // damaged: no spelling rules
}

SpellingModel::Word SpellingModel::word(std::u32string_view chars) const
{
    const std::uint64_t h = hashOf(chars);
    const std::size_t mask = m_words.size() - 1;
    for (std::size_t at = h & mask; m_words[at] != 0; at = (at + 1) & mask) {
        if (m_words[at] >> 32 == h >> 32)
            return {static_cast<std::uint32_t>(m_words[at] >> 8 & 0xFFFFFF), static_cast<int>(m_words[at] & 0xFF)};
    }
    return {};
}

int SpellingModel::follows(std::uint32_t first, std::uint32_t second) const
{
    const std::uint64_t h = mix(std::uint64_t{first} << 24 | second);
    const std::uint32_t print = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(h >> 40));
    const std::size_t mask = m_bigrams.size() - 1;
    for (std::size_t at = h & mask; m_bigrams[at] != 0; at = (at + 1) & mask) {
        if (m_bigrams[at] >> 8 == print)
            return static_cast<int>(m_bigrams[at] & 0xFF);
    }
    return 0;
}

const SpellingModel::Char* SpellingModel::find(char32_t c) const
{
    const auto it = std::lower_bound(m_chars.begin(), m_chars.end(), c, [](const Char& x, char32_t y) { return x.ch < y; });
    return it != m_chars.end() && it->ch == c ? &*it : nullptr;
}

int SpellingModel::costOf(char32_t c) const
{
    const Char* entry = find(c);
    return entry != nullptr ? entry->cost : unknownCost;
}

std::size_t SpellingModel::firstShape(char32_t c) const
{
    return static_cast<std::size_t>(
        std::lower_bound(m_shapes.begin(), m_shapes.end(), c, [](const Shape& x, char32_t y) { return x.a < y; })
        - m_shapes.begin());
}

bool SpellingModel::soundsAlike(char32_t a, char32_t b) const
{
    const Char *x = find(a), *y = find(b);
    if (x == nullptr || y == nullptr)
        return false;
    for (const std::uint16_t s : x->syllables) {
        if (s != 0 && std::find(std::begin(y->syllables), std::end(y->syllables), s) != std::end(y->syllables))
            return true;
    }
    return false;
}

bool SpellingModel::looksAlike(char32_t a, char32_t b) const
{
    bool found = false;
    forEachShape(a, [&](char32_t c) { found = found || c == b; });
    return found;
}

}  // namespace danqian
