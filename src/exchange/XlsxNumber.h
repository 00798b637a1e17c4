#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Numbers and dates of workbook cells, in decimal arithmetic only. Internal to the reader.
namespace exchange {

/// How a cell's number is to be read, by its number format.
enum class NumberShape { Plain, Percent, Date, Time, DateTime, Elapsed };

/// The shape a format code asks for ("0.00%", "dd/mm/yyyy", "[h]:mm"). Its first section decides;
/// texts in quotes do not count.
NumberShape shapeOfFormat(std::string_view code);
/// The shape of a built-in format, ECMA-376 part 1, 18.8.30.
NumberShape shapeOfBuiltIn(int id);

/// A number as XML has it ("1.5E2", "0.30000000000000004") in its canonical form: no exponent, no
/// needless zeros, at most 15 significant digits (what a spreadsheet itself knows of a number),
/// rounded half away from zero. Nothing where the text is no number.
std::optional<std::string> canonicalNumber(std::string_view text);

/// A canonical number in a shape: "83.53%", "2021-12-31", "2021-12-31 08:30:00", "08:30:00", hours
/// beyond 24 for elapsed times. Both epochs: from 1900, with the 29 February 1900 that never was,
/// and from 1904. What is no date of these (below 0, beyond the year 9999) stays the number.
std::string shapedNumber(const std::string& canonical, NumberShape shape, bool from1904);

/// "2021-12-31T00:00:00.000" of a cell of type date → "2021-12-31"; with a time of day "2021-12-31
/// 08:30:00".
std::string isoDate(std::string_view text);

} // namespace exchange
