#include "engine/Outliers.h"

#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Ratio;

namespace {

constexpr core::Int128 magnitude = 10;

/// Mean of the values at two places of the order; they may be the same place.
std::optional<Ratio> meanAt(std::vector<Ratio>& values, std::size_t first, std::size_t second)
{
    const auto at = [&values](std::size_t place) {
        const auto position = values.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(values.begin(), position, values.end());
        return *position;
    };
    const Ratio lower = at(first);
    if (first == second)
        return lower;
    const auto sum = core::add(lower, at(second));
    return sum ? core::divide(*sum, Ratio(2)) : std::nullopt;
}

bool isCompared(core::FigureSlot::Kind kind)
{
    return kind != core::FigureSlot::Kind::Tick && kind != core::FigureSlot::Kind::Option &&
           kind != core::FigureSlot::Kind::Date;
}

} // namespace

std::optional<Ratio> comparedValue(const core::Node& node, core::FiguresView figures,
                                   const NodeResult& result)
{
    if (!result.scored || result.applicable.isZero() || has(result.flags, Flag::Over100) ||
        has(result.flags, Flag::Unproven))
        return std::nullopt;
    if (const auto kind = core::valueKind(*node.rule); kind && *kind != core::ValueOf::Days) {
        const Value value = valueOf(*kind, figures);
        return value.known() ? std::optional(value.value) : std::nullopt;
    }
    return Ratio::of(result.points);
}

std::optional<Fences> fences(std::vector<Ratio> values)
{
    const std::size_t count = values.size();
    if (count < fewestCompared)
        return std::nullopt;
    // Each half has so many values; of an odd number the middle one belongs to both.
    const std::size_t half = (count + 1) / 2;
    const std::size_t before = (half - 1) / 2;
    const std::size_t after = half / 2;
    const auto first = meanAt(values, before, after);
    const auto third = meanAt(values, count - 1 - after, count - 1 - before);
    if (!first || !third)
        return std::nullopt;
    const auto range = core::subtract(*third, *first);
    const auto reach = range ? core::multiply(*range, Ratio(3, 2)) : std::nullopt;
    if (!reach)
        return std::nullopt;
    const auto lower = core::subtract(*first, *reach);
    const auto upper = core::add(*third, *reach);
    if (!lower || !upper)
        return std::nullopt;
    return Fences{*lower, *upper};
}

bool farFromLast(const std::vector<core::FigureSlot>& slots, core::FiguresView now,
                 core::FiguresView last)
{
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        if (!isCompared(slots[slot].kind) || !now.has(slot) || !last.has(slot))
            continue;
        // Mantissas have 15 digits and at most 4 decimals: no product leaves 128 bits.
        const core::Decimal a = now.at(slot);
        const core::Decimal b = last.at(slot);
        const core::Int128 current = core::Int128(a.mantissa()) * powerOfTen(b.decimals());
        const core::Int128 before = core::Int128(b.mantissa()) * powerOfTen(a.decimals());
        // A handful may well become a dozen, or none: no slip of a digit.
        const core::Int128 tell =
            core::Int128(fewestTelling) * powerOfTen(a.decimals() + b.decimals());
        if (current < tell && before < tell)
            continue;
        if (current > 0 && before > 0 &&
            (current >= magnitude * before || before >= magnitude * current))
            return true;
    }
    return false;
}

std::vector<Marks> outliers(std::span<const Compared> units)
{
    std::vector<Ratio> values;
    values.reserve(units.size());
    for (const Compared& unit : units) {
        if (unit.value)
            values.push_back(*unit.value);
    }
    const auto borders = fences(std::move(values));

    std::vector<Marks> all;
    all.reserve(units.size());
    for (const Compared& unit : units) {
        Marks marks = 0;
        const auto add = [&marks](Mark mark) {
            marks = static_cast<Marks>(marks | static_cast<Marks>(mark));
        };
        if (has(unit.flags, Flag::Over100))
            add(Mark::OverHundred);
        if (unit.farFromLast)
            add(Mark::FarFromLast);
        if (borders && unit.value && *unit.value < borders->lower)
            add(Mark::Low);
        if (borders && unit.value && *unit.value > borders->upper)
            add(Mark::High);
        all.push_back(marks);
    }
    return all;
}

} // namespace engine
