#pragma once

#include "core/Decimal.h"
#include "core/Points.h"

#include <compare>
#include <optional>

namespace core {

__extension__ using Int128 = __int128;

/// An exact ratio of two 128-bit integers, denominator above 0, not necessarily in lowest terms.
///
/// Every operation that could leave 128 bits reduces first and returns nothing if it still does not
/// fit: an overflow is reported by the caller, it never wraps. Comparison is exact for all values
/// (continued fractions, no products).
class Ratio {
public:
    constexpr Ratio() = default;
    constexpr explicit Ratio(Int128 whole) : m_num(whole) {}
    /// Pre: denominator is not 0. A negative denominator is turned round.
    constexpr Ratio(Int128 numerator, Int128 denominator) : m_num(numerator), m_den(denominator)
    {
        if (m_den < 0) {
            m_num = -m_num;
            m_den = -m_den;
        }
    }
    static constexpr Ratio of(Points points) { return Ratio(points.units(), Points::scale); }
    static Ratio of(Decimal value);

    constexpr Int128 numerator() const { return m_num; }
    constexpr Int128 denominator() const { return m_den; }
    constexpr bool isZero() const { return m_num == 0; }
    constexpr bool isNegative() const { return m_num < 0; }

    Ratio reduced() const;

    std::strong_ordering operator<=>(const Ratio& other) const;
    bool operator==(const Ratio& other) const
    {
        return (*this <=> other) == std::strong_ordering::equal;
    }

private:
    Int128 m_num = 0;
    Int128 m_den = 1;
};

std::optional<Ratio> add(const Ratio& a, const Ratio& b);
std::optional<Ratio> subtract(const Ratio& a, const Ratio& b);
std::optional<Ratio> multiply(const Ratio& a, const Ratio& b);
/// Pre: b is not 0 (the caller reports a denominator of 0 with its own words).
std::optional<Ratio> divide(const Ratio& a, const Ratio& b);

/// value · 10^decimals rounded half away from zero to a whole number; nothing on overflow. 0 ≤
/// decimals ≤ 18.
std::optional<Int128> roundHalfAway(const Ratio& value, int decimals);

/// The value rounded half away from zero to `decimals` (0…4) decimals, as points; nothing where it
/// exceeds Points::maxUnits.
std::optional<Points> roundToPoints(const Ratio& value, int decimals);

} // namespace core
