#pragma once

#include <array>
#include <cstdint>

namespace core {

/// 10⁰ … 10¹⁸, all that 64 bits hold.
inline constexpr auto powersOfTen = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

} // namespace core
