#pragma once

#include <compare>
#include <cstdint>

namespace core {

/// A point value: an exact count of 1/10 000 point.
///
/// Bounds: readers accept at most `maxUnits` in absolute value and at most `IndexSet::maxNodes`
/// criteria, so that no sum of points in a sheet can leave 64 bits; plain + and − are therefore
/// safe. Products and quotients go through core::Ratio.
class Points {
public:
    static constexpr std::int64_t scale = 10'000;                ///< units in one point
    static constexpr std::int64_t maxUnits = 10'000'000'000'000; ///< one thousand million points
    static constexpr int maxDecimals = 4;

    constexpr Points() = default;
    static constexpr Points fromUnits(std::int64_t units) { return Points(units); }
    static constexpr Points whole(std::int64_t points) { return Points(points * scale); }

    constexpr std::int64_t units() const { return m_units; }
    constexpr bool isZero() const { return m_units == 0; }
    constexpr bool isNegative() const { return m_units < 0; }

    constexpr auto operator<=>(const Points&) const = default;
    constexpr Points operator-() const { return Points(-m_units); }
    constexpr Points& operator+=(Points other)
    {
        m_units += other.m_units;
        return *this;
    }
    constexpr Points& operator-=(Points other)
    {
        m_units -= other.m_units;
        return *this;
    }
    friend constexpr Points operator+(Points a, Points b) { return a += b; }
    friend constexpr Points operator-(Points a, Points b) { return a -= b; }

private:
    explicit constexpr Points(std::int64_t units) : m_units(units) {}
    std::int64_t m_units = 0;
};

} // namespace core
