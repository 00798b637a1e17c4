#include "engine/RuleValue.h"

#include <algorithm>
#include <array>

namespace engine {

using core::Formula;
using core::Int128;
using core::Ratio;

namespace {

/// Nesting is limited to 64 and each level holds at most a sum, a product and an argument in
/// waiting.
constexpr int deepestStack = 3 * (Formula::maxNesting + 2);

enum class Outcome { Done, Overflow, DivisionByZero };

/// Fractions of 64-bit integers, never reduced: enough for what people type. Every operation tells
/// whether it fitted; the values are the same as with Ratio, so it does not matter which of the two
/// came to the end.
struct Small {
    std::int64_t
        numerator; // not initialised: a stack of them is made for every formula of every unit
    std::int64_t denominator;

    static Small of(core::Decimal value)
    {
        return {value.mantissa(), powerOfTen(value.decimals())};
    }
    static bool take(const Ratio& value, Small& result)
    {
        constexpr Int128 most = INT64_MAX;
        if (value.numerator() > most || value.numerator() < -most || value.denominator() > most)
            return false;
        result = {static_cast<std::int64_t>(value.numerator()),
                  static_cast<std::int64_t>(value.denominator())};
        return true;
    }
    bool isZero() const { return numerator == 0; }
    Ratio ratio() const { return Ratio(numerator, denominator); }
};

bool negate(Small& value)
{
    return !__builtin_sub_overflow(std::int64_t{0}, value.numerator, &value.numerator);
}

bool multiplyBy(Small& a, const Small& b)
{
    return !__builtin_mul_overflow(a.numerator, b.numerator, &a.numerator) &&
           !__builtin_mul_overflow(a.denominator, b.denominator, &a.denominator);
}

bool addTo(Small& a, const Small& b)
{
    if (a.denominator == b.denominator)
        return !__builtin_add_overflow(a.numerator, b.numerator, &a.numerator);
    std::int64_t left = 0;
    std::int64_t right = 0;
    return !__builtin_mul_overflow(a.numerator, b.denominator, &left) &&
           !__builtin_mul_overflow(b.numerator, a.denominator, &right) &&
           !__builtin_add_overflow(left, right, &a.numerator) &&
           !__builtin_mul_overflow(a.denominator, b.denominator, &a.denominator);
}

bool subtractFrom(Small& a, Small b)
{
    return negate(b) && addTo(a, b);
}

bool divideBy(Small& a, const Small& b)
{
    Small turned{b.denominator, b.numerator};
    if (turned.denominator < 0 &&
        (!negate(turned) ||
         __builtin_sub_overflow(std::int64_t{0}, b.numerator, &turned.denominator)))
        return false;
    return multiplyBy(a, turned);
}

bool less(const Small& a, const Small& b)
{
    return Int128(a.numerator) * b.denominator < Int128(b.numerator) * a.denominator;
}

/// The same operations on full ratios.
struct Large {
    Ratio value;

    static Large of(core::Decimal value) { return {Ratio::of(value)}; }
    static bool take(const Ratio& value, Large& result)
    {
        result.value = value;
        return true;
    }
    bool isZero() const { return value.isZero(); }
    Ratio ratio() const { return value; }
    bool take(const std::optional<Ratio>& result)
    {
        if (result)
            value = *result;
        return result.has_value();
    }
};

bool negate(Large& a)
{
    a.value = Ratio(-a.value.numerator(), a.value.denominator());
    return true;
}

bool multiplyBy(Large& a, const Large& b)
{
    return a.take(core::multiply(a.value, b.value));
}

bool addTo(Large& a, const Large& b)
{
    return a.take(core::add(a.value, b.value));
}

bool subtractFrom(Large& a, const Large& b)
{
    return a.take(core::subtract(a.value, b.value));
}

bool divideBy(Large& a, const Large& b)
{
    return a.take(core::divide(a.value, b.value));
}

bool less(const Large& a, const Large& b)
{
    return a.value < b.value;
}

/// The largest whole number not above: also below 0.
void floorOf(Small& value)
{
    std::int64_t whole = value.numerator / value.denominator;
    if (value.numerator % value.denominator < 0)
        --whole;
    value = {whole, 1};
}

void floorOf(Large& a)
{
    Int128 whole = a.value.numerator() / a.value.denominator();
    if (a.value.numerator() % a.value.denominator() < 0)
        --whole;
    a.value = Ratio(whole);
}

template<typename Number>
bool holds(Formula::Op unless, const Number& a, const Number& b)
{
    if (unless == Formula::Op::UnlessLess)
        return less(a, b);
    if (unless == Formula::Op::UnlessLessOrEqual)
        return !less(b, a);
    return !less(a, b) && !less(b, a);
}

/// `values` are the variables where they are not the figures themselves.
template<typename Number>
Outcome run(const Formula& program, core::FiguresView figures, std::span<const Ratio> values,
            Ratio& result)
{
    std::array<Number, deepestStack> stack;
    std::size_t top = 0;
    for (std::size_t at = 0; at < program.steps.size(); ++at) {
        const Formula::Step& step = program.steps[at];
        if (step.op == Formula::Op::Constant) {
            stack[top++] = Number::of(step.constant);
            continue;
        }
        if (step.op == Formula::Op::Variable) {
            if (values.empty())
                stack[top] = Number::of(figures.at(step.index));
            else if (!Number::take(values[step.index], stack[top]))
                return Outcome::Overflow;
            ++top;
            continue;
        }
        if (step.op == Formula::Op::Floor) {
            floorOf(stack[top - 1]);
            continue;
        }
        if (step.op == Formula::Op::Jump) {
            at = static_cast<std::size_t>(step.index) - 1;
            continue;
        }
        if (step.op == Formula::Op::Negate) {
            if (!negate(stack[top - 1]))
                return Outcome::Overflow;
            continue;
        }
        if (step.op == Formula::Op::UnlessLess || step.op == Formula::Op::UnlessLessOrEqual ||
            step.op == Formula::Op::UnlessEqual) {
            top -= 2;
            if (!holds(step.op, stack[top], stack[top + 1]))
                at = static_cast<std::size_t>(step.index) - 1;
            continue;
        }
        --top;
        Number& a = stack[top - 1];
        const Number& b = stack[top];
        bool fits = true;
        switch (step.op) {
        case Formula::Op::Add:
            fits = addTo(a, b);
            break;
        case Formula::Op::Subtract:
            fits = subtractFrom(a, b);
            break;
        case Formula::Op::Multiply:
            fits = multiplyBy(a, b);
            break;
        case Formula::Op::Divide:
            if (b.isZero())
                return Outcome::DivisionByZero;
            fits = divideBy(a, b);
            break;
        case Formula::Op::Min:
            if (less(b, a))
                a = b;
            break;
        case Formula::Op::Max:
            if (less(a, b))
                a = b;
            break;
        default:
            break;
        }
        if (!fits)
            return Outcome::Overflow;
    }
    result = stack[0].ratio();
    return Outcome::Done;
}

/// What two values that are known make; nothing where that is none, or not known.
std::optional<Ratio> combined(Formula::Op op, const std::optional<Ratio>& a,
                              const std::optional<Ratio>& b)
{
    if (!a || !b)
        return std::nullopt;
    switch (op) {
    case Formula::Op::Add:
        return core::add(*a, *b);
    case Formula::Op::Subtract:
        return core::subtract(*a, *b);
    case Formula::Op::Multiply:
        return core::multiply(*a, *b);
    case Formula::Op::Divide:
        return b->isZero() ? std::nullopt : core::divide(*a, *b);
    case Formula::Op::Min:
        return std::min(*a, *b);
    case Formula::Op::Max:
        return std::max(*a, *b);
    default:
        return std::nullopt;
    }
}

} // namespace

/// Both branches of each `if` are walked through; what it gives is not known, so where they meet
/// the value is not either.
bool dividesByZero(const Formula& program)
{
    std::vector<std::optional<Ratio>> stack;
    std::vector<std::size_t> meetings;
    for (std::size_t at = 0; at < program.steps.size(); ++at) {
        const Formula::Step& step = program.steps[at];
        if (std::find(meetings.begin(), meetings.end(), at) != meetings.end())
            stack.back().reset();
        switch (step.op) {
        case Formula::Op::Constant:
            stack.emplace_back(Ratio::of(step.constant));
            break;
        case Formula::Op::Variable:
            stack.emplace_back();
            break;
        case Formula::Op::Negate:
            if (stack.back())
                stack.back() = Ratio(-stack.back()->numerator(), stack.back()->denominator());
            break;
        case Formula::Op::Floor:
            if (stack.back()) {
                Large whole{*stack.back()};
                floorOf(whole);
                stack.back() = whole.value;
            }
            break;
        case Formula::Op::UnlessLess:
        case Formula::Op::UnlessLessOrEqual:
        case Formula::Op::UnlessEqual:
            stack.resize(stack.size() - 2);
            break;
        case Formula::Op::Jump: // the other branch begins; its value takes this one's place
            meetings.push_back(step.index);
            stack.pop_back();
            break;
        default: {
            const std::optional<Ratio> right = stack.back();
            stack.pop_back();
            if (step.op == Formula::Op::Divide && right && right->isZero())
                return true;
            stack.back() = combined(step.op, stack.back(), right);
        }
        }
    }
    return false;
}

FormulaValue runFormula(const Formula& program, core::FiguresView figures,
                        std::span<const Ratio> values)
{
    FormulaValue result;
    if (program.empty())
        return result;
    if (program.stackDepth > deepestStack) {
        result.flags |= Flag::Overflow;
        return result;
    }
    Ratio value;
    Outcome outcome = run<Small>(program, figures, values, value);
    if (outcome == Outcome::Overflow)
        outcome = run<Large>(program, figures, values, value);
    if (outcome == Outcome::Done)
        result.value = value;
    else
        result.flags |= outcome == Outcome::Overflow ? Flag::Overflow : Flag::ZeroDenominator;
    return result;
}

} // namespace engine
