#pragma once

#include "core/Decimal.h"
#include "core/Ratio.h"
#include "core/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Machine: "1234.5". Vietnamese: "1.234,5" with minus U+2212.
enum class NumberStyle { Machine, Vietnamese };

/// Shortest exact form: "13.5", "0", "-1"; in Vietnamese style "13,5".
std::string format(Points points, NumberStyle style = NumberStyle::Machine);
std::string format(Decimal value, NumberStyle style = NumberStyle::Machine);
/// With exactly `decimals` decimals, rounded half away from zero at this moment only.
std::string formatFixed(Points points, int decimals, NumberStyle style = NumberStyle::Machine);
std::string formatFixed(const Ratio& value, int decimals, NumberStyle style = NumberStyle::Machine);
/// A machine number ("-1234.5") in Vietnamese style.
std::string toVietnamese(std::string_view machineNumber);

/// How a number field reads a dot.
enum class NumberField {
    /// on screen, decimals allowed: a single dot before exactly three digits is ambiguous unless a
    /// comma decides it
    Data,  ///< CSV and JSON: dot or comma is the decimal sign, never a group sign
    Whole, ///< on screen, whole numbers: "19.938" is 19938, dots must stand at thousands
    Screen
};

/// Reads what a person or a file wrote. No value passes through binary floating point.
/// Error codes (kind InvalidData, params "text"): "number.empty", "number.malformed",
/// "number.ambiguous" (params "plain", "comma": the two readings, "1234" and "1,234"),
/// "number.too-long" (over 15 digits), "number.too-many-decimals" ("decimals" allowed, or "whole",
/// with "plain" where the text is withoutGroupDots()).
Result<Decimal> readNumber(std::string_view text, NumberField field, int decimals);

/// "19938" of "19.938": what a whole number with dots at thousands says; nothing of any other text.
/// For who has refused it: in files a dot is a decimal sign.
std::optional<std::string> withoutGroupDots(std::string_view text);

/// The same as points; also "number.too-large".
Result<Points> readPoints(std::string_view text, NumberField field, int decimals);

} // namespace core
