#include "engine/SurveySpread.h"

#include "engine/RuleValue.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace engine {

namespace {

using BigInt = boost::multiprecision::cpp_int;

constexpr int figureScale = 4; ///< figures and percentages have at most so many decimals

/// A figure in 1/10 000.
BigInt scaled(core::Decimal value)
{
    return BigInt(value.mantissa()) * powerOfTen(figureScale - value.decimals());
}

/// √(N·Σbp² − (Σbp)²) / N for ballots b, percentages p and N = Σb, in hundredths of a percentage
/// point, rounded half up.
std::int64_t deviationInHundredths(std::span<const core::BallotOption> options,
                                   core::FiguresView figures)
{
    BigInt ballots = 0;
    BigInt sum = 0;
    BigInt squares = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const BigInt count = scaled(figures.get(i).value_or(core::Decimal()));
        const BigInt percent = scaled(options[i].percent);
        ballots += count;
        sum += count * percent;
        squares += count * percent * percent;
    }
    // The scale of the ballots cancels out; percentages are in 1/10 000, so a hundredth is 100 of
    // them. The largest k with k − 1/2 ≤ √v / d is the integer part of (2√v + d) / 2d; 2√v is taken
    // as √4v, whose integer part decides alike, because a whole number is compared with it.
    const BigInt variance = ballots * squares - sum * sum;
    const BigInt divisor = ballots * 100;
    const BigInt root = boost::multiprecision::sqrt(BigInt(variance * 4));
    return static_cast<std::int64_t>((root + divisor) / (divisor * 2));
}

} // namespace

std::optional<SurveySpread> surveySpread(std::span<const core::BallotOption> options,
                                         core::FiguresView figures)
{
    constexpr core::Decimal none;
    const SurveyMean mean = surveyMean(options, figures);
    if (!mean.percent || (mean.flags & preventingFlags) != 0)
        return std::nullopt;

    SurveySpread spread;
    spread.ballots = mean.ballots;
    spread.mean = *mean.percent;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto hundredfold =
            core::multiply(core::Ratio::of(figures.get(i).value_or(none)), core::Ratio(100));
        const auto share = hundredfold ? core::divide(*hundredfold, mean.ballots) : std::nullopt;
        if (!share)
            return std::nullopt;
        spread.shares.push_back(*share);
    }
    spread.deviation =
        core::Points::fromUnits(deviationInHundredths(options, figures) * powerOfTen(2));
    return spread;
}

} // namespace engine
