#pragma once

#include "core/Points.h"
#include "core/Ratio.h"
#include "report/Document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A workbook for a spreadsheet, without a word on the file format: values with their exact digits,
/// live formulas with the results that the engine found, and how columns print.
namespace report {

/// An exact number in machine form ("92.76"), never through binary floating point.
struct Number {
    std::string digits;
};

/// A value, and the formula that gives it again where it is live. Texts are texts, whatever they
/// begin with.
struct SheetCell {
    using Value = std::variant<std::monostate, std::string, Number>;
    Value value;
    std::string formula; ///< "=SUM(D5:D9)"; empty: the value itself
    enum class Look { Plain, Title, Header, Strong, Note };
    Look look = Look::Plain;
    int decimals = -1; ///< of a number with thousands parted; −1: as it is
    Align align = Align::Left;
    int columns = 1; ///< merged to the right
};

/// Spreadsheets take 8192 characters.
inline constexpr std::size_t longestSheetFormula = 8000;

SheetCell sheetText(std::string value, SheetCell::Look look = SheetCell::Look::Plain,
                    Align align = Align::Left);
/// A formula that is too long for a spreadsheet is left out: the value stands alone.
SheetCell sheetNumber(std::string digits, int decimals, std::string formula = {});

struct SheetTab {
    std::string name;        ///< at most 31 characters, none of []:*?/\ in it
    std::vector<int> widths; ///< of the columns, in characters
    std::vector<std::vector<SheetCell>> rows;
    /// Rows that are repeated on each page and stay above when scrolled; −1: none.
    int firstHeader = -1;
    int lastHeader = -1;
    int fixedColumns = 0; ///< stay at the left when scrolled
    bool landscape = false;
    int hiddenFrom = -1; ///< columns from here on serve formulas; −1: none
    std::string footer;
};

struct Workbook {
    std::string title;
    std::string date; ///< see Document::date
    std::vector<SheetTab> tabs;
};

/// "C7" of column and row, both from 0; with `fixed` "$C$7".
std::string cellReference(int column, int row, bool fixed = false);
/// "'Xếp hạng'!" before a reference.
std::string tabReference(std::string_view name);

/// x rounded half away from zero to `decimals`, the same in every spreadsheet program: they reckon
/// in binary, and only this form rounds 2,675 to 2,68 in all of them. `x` is put in brackets.
std::string roundedFormula(std::string_view x, int decimals);
/// What an index is a share of: the cell of the applicable maximum, with what the set's base lies
/// beyond it.
std::string shareOfCell(const std::string& maximum, core::Points beyond);
/// What that formula gives of an exact value: rounded twice, as it does.
core::Ratio roundedAsFormula(const core::Ratio& value, int decimals);

} // namespace report
