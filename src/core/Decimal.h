#pragma once

#include "core/Points.h"

#include <compare>
#include <cstdint>

namespace core {

/// A typed figure: mantissa / 10^decimals, at most 15 digits in all and 4 decimals, normalised (no trailing zero decimals),
/// so that equal figures are equal values.
class Decimal {
public:
    static constexpr int maxDigits = 15;
    static constexpr int maxDecimals = 4;

    constexpr Decimal() = default;
    /// Normalises; the caller keeps to the bounds above (readers in NumberText.h do).
    constexpr Decimal(std::int64_t mantissa, int decimals)
        : m_mantissa(mantissa), m_decimals(static_cast<std::int8_t>(decimals))
    {
        while (m_decimals > 0 && m_mantissa % 10 == 0) {
            m_mantissa /= 10;
            --m_decimals;
        }
    }
    static constexpr Decimal whole(std::int64_t value) { return Decimal(value, 0); }
    static constexpr Decimal fromPoints(Points points) { return Decimal(points.units(), 4); }

    constexpr std::int64_t mantissa() const { return m_mantissa; }
    constexpr int decimals() const { return m_decimals; }
    constexpr bool isZero() const { return m_mantissa == 0; }
    constexpr bool isNegative() const { return m_mantissa < 0; }
    constexpr bool operator==(const Decimal&) const = default;

private:
    std::int64_t m_mantissa = 0;
    std::int8_t m_decimals = 0;
};

} // namespace core
