#include "core/Ratio.h"

#include "core/PowersOfTen.h"

#include <cstdint>
#include <numeric>

namespace core {

namespace {

// The most negative 128-bit value has no positive counterpart; no operation below may produce it.
constexpr Int128 lowest = static_cast<Int128>(1) << 127;

std::optional<Int128> times(Int128 a, Int128 b)
{
    Int128 result = 0;
    if (__builtin_mul_overflow(a, b, &result) || result == lowest)
        return std::nullopt;
    return result;
}

std::optional<Int128> plus(Int128 a, Int128 b)
{
    Int128 result = 0;
    if (__builtin_add_overflow(a, b, &result) || result == lowest)
        return std::nullopt;
    return result;
}

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

Int128 greatestCommonDivisor(Int128 a, Int128 b)
{
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        // 128-bit remainders cost many times the 64-bit ones.
        if (a <= INT64_MAX && b <= INT64_MAX)
            return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a == 0 ? 1 : a;
}

/// Floor division and remainder in 0…divisor−1; divisor above 0.
void floorDivide(Int128 value, Int128 divisor, Int128& quotient, Int128& rest)
{
    quotient = value / divisor;
    rest = value % divisor;
    if (rest < 0) {
        rest += divisor;
        --quotient;
    }
}

std::optional<Ratio> addOnce(const Ratio& a, const Ratio& b)
{
    if (a.denominator() == b.denominator()) {
        if (const auto sum = plus(a.numerator(), b.numerator()))
            return Ratio(*sum, a.denominator());
        return std::nullopt;
    }
    const Int128 common = greatestCommonDivisor(a.denominator(), b.denominator());
    const auto left = times(a.numerator(), b.denominator() / common);
    const auto right = times(b.numerator(), a.denominator() / common);
    const auto denominator = times(a.denominator(), b.denominator() / common);
    if (!left || !right || !denominator)
        return std::nullopt;
    if (const auto sum = plus(*left, *right))
        return Ratio(*sum, *denominator);
    return std::nullopt;
}

} // namespace

Ratio Ratio::of(Decimal value)
{
    return Ratio(value.mantissa(), powersOfTen[value.decimals()]);
}

Ratio Ratio::reduced() const
{
    const Int128 common = greatestCommonDivisor(m_num, m_den);
    return Ratio(m_num / common, m_den / common);
}

std::strong_ordering Ratio::operator<=>(const Ratio& other) const
{
    const auto left = times(m_num, other.m_den);
    const auto right = times(other.m_num, m_den);
    if (left && right)
        return *left <=> *right;

    // Continued fractions: compare whole parts, then the reciprocals of the rests. Exact and free
    // of products.
    Int128 an = m_num;
    Int128 ad = m_den;
    Int128 bn = other.m_num;
    Int128 bd = other.m_den;
    bool turned = false;
    for (;;) {
        Int128 aq = 0;
        Int128 ar = 0;
        Int128 bq = 0;
        Int128 br = 0;
        floorDivide(an, ad, aq, ar);
        floorDivide(bn, bd, bq, br);
        auto order = aq <=> bq;
        if (order == std::strong_ordering::equal && (ar == 0 || br == 0))
            order = (ar != 0) <=> (br != 0);
        else if (order == std::strong_ordering::equal) {
            an = ad;
            ad = ar;
            bn = bd;
            bd = br;
            turned = !turned;
            continue;
        }
        return turned ? 0 <=> order : order;
    }
}

std::optional<Ratio> add(const Ratio& a, const Ratio& b)
{
    if (const auto sum = addOnce(a, b))
        return sum;
    return addOnce(a.reduced(), b.reduced());
}

std::optional<Ratio> subtract(const Ratio& a, const Ratio& b)
{
    return add(a, Ratio(-b.numerator(), b.denominator()));
}

std::optional<Ratio> multiply(const Ratio& a, const Ratio& b)
{
    auto numerator = times(a.numerator(), b.numerator());
    auto denominator = times(a.denominator(), b.denominator());
    if (numerator && denominator)
        return Ratio(*numerator, *denominator);
    const Ratio left = a.reduced();
    const Ratio right = b.reduced();
    const Int128 first = greatestCommonDivisor(left.numerator(), right.denominator());
    const Int128 second = greatestCommonDivisor(right.numerator(), left.denominator());
    numerator = times(left.numerator() / first, right.numerator() / second);
    denominator = times(left.denominator() / second, right.denominator() / first);
    if (!numerator || !denominator)
        return std::nullopt;
    return Ratio(*numerator, *denominator);
}

std::optional<Ratio> divide(const Ratio& a, const Ratio& b)
{
    return multiply(a, Ratio(b.denominator(), b.numerator()));
}

std::optional<Int128> roundHalfAway(const Ratio& value, int decimals)
{
    auto scaled = times(value.numerator(), powersOfTen[decimals]);
    Int128 denominator = value.denominator();
    if (!scaled) {
        const Ratio lowest_terms = value.reduced();
        const Int128 common =
            greatestCommonDivisor(powersOfTen[decimals], lowest_terms.denominator());
        scaled = times(lowest_terms.numerator(), powersOfTen[decimals] / common);
        denominator = lowest_terms.denominator() / common;
        if (!scaled)
            return std::nullopt;
    }
    // A denominator is above 0 by the invariant of the class.
    // NOLINTNEXTLINE(clang-analyzer-core.DivideZero)
    const Int128 quotient = *scaled / denominator;
    const Int128 rest = magnitude(*scaled % denominator);
    // rest ≥ denominator − rest is "half or more" without doubling, which could overflow.
    if (rest >= denominator - rest)
        return *scaled < 0 ? quotient - 1 : quotient + 1;
    return quotient;
}

std::optional<Points> roundToPoints(const Ratio& value, int decimals)
{
    const auto rounded = roundHalfAway(value, decimals);
    if (!rounded)
        return std::nullopt;
    const Int128 factor = powersOfTen[Points::maxDecimals - decimals];
    if (magnitude(*rounded) > Points::maxUnits / factor)
        return std::nullopt;
    return Points::fromUnits(static_cast<std::int64_t>(*rounded * factor));
}

} // namespace core
