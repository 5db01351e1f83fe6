#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// Enums and their stable names, held in one array in the order of the enum.
namespace danqian {

template <typename Enum, std::size_t count>
constexpr std::string_view nameOf(const std::array<std::string_view, count>& names, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < count ? names[index] : std::string_view("unknown");
}

template <typename Enum, std::size_t count>
constexpr std::optional<Enum> valueOf(const std::array<std::string_view, count>& names, std::string_view name)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace danqian
