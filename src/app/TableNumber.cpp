#include "app/TableNumber.h"

#include "core/Ascii.h"
#include "core/NumberText.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

using exchange::TableCell;

/// "1205,0" and "1060.00" without what changes nothing; three zeros may be thousands.
std::string_view withoutZeroDecimals(std::string_view text)
{
    const auto sign = text.find_first_of(".,");
    if (sign == std::string_view::npos || sign == 0 ||
        text.find_first_of(".,", sign + 1) != std::string_view::npos)
        return text;
    const std::string_view decimals = text.substr(sign + 1);
    const bool areZeros = (decimals.size() == 1 || decimals.size() == 2) &&
                          decimals.find_first_not_of('0') == std::string_view::npos;
    return areZeros ? text.substr(0, sign) : text;
}

/// "1 205" and "12 345 678" in one piece; anything else as it is.
std::string withoutGroupBlanks(std::string_view text)
{
    std::string digits;
    std::size_t group = 0;
    bool isFirst = true;
    for (const char c : text) {
        if (c == ' ') {
            if (group == 0 || group > 3 || (!isFirst && group != 3))
                return std::string(text);
            group = 0;
            isFirst = false;
            continue;
        }
        if (!core::isDigit(c))
            return std::string(text);
        digits += c;
        ++group;
    }
    return isFirst || group == 3 ? digits : std::string(text);
}

} // namespace

bool isNoFigure(const TableCell& cell)
{
    return cell.text.empty() || cell.text == "-" || cell.text == "–" || cell.text == "—" ||
           cell.text == "−";
}

core::Result<core::Decimal> readWhole(const TableCell& cell, exchange::TableFile::Format format)
{
    const bool asTyped =
        format == exchange::TableFile::Format::Xlsx && cell.kind == TableCell::Kind::Text;
    const std::string text = withoutGroupBlanks(withoutZeroDecimals(cell.text));
    return core::readNumber(text, asTyped ? core::NumberField::Whole : core::NumberField::Data, 0);
}

bool looksLikeNumber(const TableCell& cell)
{
    using Kind = TableCell::Kind;
    if (isNoFigure(cell))
        return false;
    if (cell.kind != Kind::Text && cell.kind != Kind::Date)
        return true;
    const char first = cell.text.front();
    return core::isDigit(first) ||
           ((first == '-' || first == '+' || first == '(' || first == '\'') &&
            cell.text.size() > 1 && core::isDigit(cell.text[1]));
}

} // namespace app
