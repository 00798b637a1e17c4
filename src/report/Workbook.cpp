#include "report/Workbook.h"

#include "core/NumberText.h"
#include "core/PowersOfTen.h"

#include <algorithm>

namespace report {

SheetCell sheetText(std::string value, SheetCell::Look look, Align align)
{
    SheetCell cell;
    cell.value = std::move(value);
    cell.look = look;
    cell.align = align;
    return cell;
}

SheetCell sheetNumber(std::string digits, int decimals, std::string formula)
{
    SheetCell cell;
    cell.value = Number{std::move(digits)};
    cell.decimals = decimals;
    cell.align = Align::Right;
    if (formula.size() <= longestSheetFormula)
        cell.formula = std::move(formula);
    return cell;
}

std::string cellReference(int column, int row, bool fixed)
{
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    const std::string number = std::to_string(row + 1);
    return fixed ? "$" + letters + "$" + number : letters + number;
}

std::string tabReference(std::string_view name)
{
    std::string text = "'";
    for (const char c : name)
        text += c == '\'' ? std::string("''") : std::string(1, c);
    return text + "'!";
}

namespace {

// A spreadsheet holds fifteen digits: the more of them the result keeps, the fewer the inner
// rounding can.
int innerDecimals(int decimals)
{
    return std::max(2, std::min(8, 12 - decimals));
}

} // namespace

std::string roundedFormula(std::string_view x, int decimals)
{
    const std::string scale = "1" + std::string(static_cast<std::size_t>(decimals), '0');
    std::string text = "ROUND(ROUND((";
    text.append(x);
    return text + ")*" + scale + "," + std::to_string(innerDecimals(decimals)) + "),0)/" + scale;
}

std::string shareOfCell(const std::string& maximum, core::Points beyond)
{
    if (beyond.isZero())
        return maximum;
    return '(' + maximum + (beyond.isNegative() ? "" : "+") + core::format(beyond) + ')';
}

core::Ratio roundedAsFormula(const core::Ratio& value, int decimals)
{
    const int inner = innerDecimals(decimals);
    const auto fine = core::roundHalfAway(value, decimals + inner);
    const auto coarse = fine ? core::roundHalfAway(core::Ratio(*fine, core::powersOfTen[inner]), 0)
                             : std::optional<core::Int128>();
    return coarse ? core::Ratio(*coarse, core::powersOfTen[decimals]) : value;
}

} // namespace report
