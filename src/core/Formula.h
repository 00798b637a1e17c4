#pragma once

#include "core/Decimal.h"
#include "core/Result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A compiled arithmetic expression over named figures, as a postfix program.
///
/// Grammar (contract, section 1): decimals with a point, variables, + − * /, parentheses, min(…),
/// max(…); in format 2 also floor(x) and if(a < b, x, y) with <, <= and =. Of an `if` only the
/// branch that is taken is evaluated.
struct Formula {
    enum class Op : std::uint8_t {
        Constant,
        Variable,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
        Min,
        Max,
        Floor,
        // These take two values and leave none: they go on at step `index` where the comparison
        // does not hold.
        UnlessLess,
        UnlessLessOrEqual,
        UnlessEqual,
        Jump ///< goes on at step `index`
    };
    struct Step {
        Op op = Op::Constant;
        std::uint16_t index =
            0; ///< variable index; Min and Max take two values, more arguments are folded
        Decimal constant;
    };
    static constexpr std::size_t maxLength = 4096;
    static constexpr int maxNesting = 64;

    bool isFormat2 = false; ///< it has a function that format 1 does not know
    std::vector<Step> steps;
    int stackDepth = 0; ///< values the program needs at once

    bool empty() const { return steps.empty(); }
};

/// Compiles `expression`; `variables` are the ids in the order of their indexes.
/// Problem codes (the place is left to the caller, params: "position" 1-based): "formula.empty",
/// "formula.too-long", "formula.too-deep", "formula.unexpected" (token), "formula.unknown-variable"
/// (name), "formula.bad-number" (text).
Result<Formula> compileFormula(std::string_view expression, std::span<const std::string> variables);

} // namespace core
