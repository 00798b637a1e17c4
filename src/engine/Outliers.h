#pragma once

#include "engine/Evaluate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// What in a column of one criterion over all units a verifier should look at first. Nothing here
/// changes a score.
///
/// Low and high are told by Tukey's fences: with the quartiles Q1 and Q3 a value is low below Q1 −
/// 1,5·(Q3 − Q1) and high above Q3 + 1,5·(Q3 − Q1). Quartiles are Tukey's hinges: the medians of
/// the lower and of the upper half of the ordered values, where the middle value of an odd number
/// belongs to both halves; the median of an even number is the mean of the two in the middle.
/// Source: J. W. Tukey, Exploratory Data Analysis, Addison-Wesley 1977, chapter 2. Fewer than eight
/// values have no fences. All comparisons are exact.
namespace engine {

enum class Mark : std::uint8_t {
    OverHundred = 1U << 0, ///< n above d, or a percentage above 100
    FarFromLast = 1U << 1, ///< a figure is at least ten times last year's, or at most a tenth of it
    Low = 1U << 2,
    High = 1U << 3,
};
using Marks = std::uint8_t;
constexpr bool has(Marks marks, Mark mark)
{
    return (marks & static_cast<Marks>(mark)) != 0;
}

inline constexpr std::size_t fewestCompared = 8;

/// By what units are compared: the rule's value (rate in %, percentage, count, number) where the
/// rule has one, else the points. Nothing where the criterion is not scored or does not apply, and
/// where the rate is above 100 %: that figure is wrong by itself and must not move the quartiles.
std::optional<core::Ratio> comparedValue(const core::Node& node, core::FiguresView figures,
                                         const NodeResult& result);

struct Fences {
    core::Ratio lower;
    core::Ratio upper;
};
/// Nothing below `fewestCompared` values, and where a quartile leaves 128 bits.
std::optional<Fences> fences(std::vector<core::Ratio> values);

/// Figures below this in both years are too few to tell a slip from a change.
inline constexpr int fewestTelling = 20;

/// Whether a figure that both years have, above 0 in both, differs by ten times or more. Ticks and
/// options are not compared. Pre: both are figures of `slots` (app::LastYear::sameFigures).
bool farFromLast(const std::vector<core::FigureSlot>& slots, core::FiguresView now,
                 core::FiguresView last);

/// One unit in the column.
struct Compared {
    std::optional<core::Ratio> value;
    Flags flags = 0; ///< of its result
    bool farFromLast = false;
};
/// The marks of each unit, in the order given.
std::vector<Marks> outliers(std::span<const Compared> units);

} // namespace engine
