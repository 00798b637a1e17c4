#pragma once

#include "core/Points.h"

#include <compare>
#include <cstdint>

namespace core {

/// A typed figure: mantissa / 10^decimals, at most 15 digits in all and 4 decimals, normalised (no
/// trailing zero decimals), so that equal figures are equal values.
class Decimal {
public:
    static constexpr int maxDigits = 15;
    static constexpr int maxDecimals = 4;

    constexpr Decimal() = default;
    /// Normalises; the caller keeps to the bounds above (readers in NumberText.h do).
    constexpr Decimal(std::int64_t mantissa, int decimals)
    {
        while (decimals > 0 && mantissa % 10 == 0) {
            mantissa /= 10;
            --decimals;
        }
        m_packed = mantissa * decimalsRoom + decimals;
    }
    static constexpr Decimal whole(std::int64_t value) { return Decimal(value, 0); }
    static constexpr Decimal fromPoints(Points points) { return Decimal(points.units(), 4); }

    constexpr std::int64_t mantissa() const { return m_packed >> decimalsShift; }
    constexpr int decimals() const { return static_cast<int>(m_packed & (decimalsRoom - 1)); }
    constexpr bool isZero() const { return m_packed == 0; }
    constexpr bool isNegative() const { return m_packed < 0; }
    constexpr bool operator==(const Decimal&) const = default;

private:
    // Both in one word, the decimals in the lowest bits: a province-year holds millions of figures,
    // and reading them through is what its evaluation takes. A sum of points of a whole sheet still
    // fits.
    static constexpr int decimalsShift = 3;
    static constexpr std::int64_t decimalsRoom = 1 << decimalsShift;
    std::int64_t m_packed = 0;
};

} // namespace core
