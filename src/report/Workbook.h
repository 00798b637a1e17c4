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
    int columns = 1;     ///< merged to the right
    bool wraps = false;  ///< the text goes on in a next line, at the top of the cell
    bool isOpen = false; ///< may be typed in where the tab is protected
    int fill = -1;       ///< 0xRRGGBB
    std::string format =
        {}; ///< of what is typed or shown: "@" a text, "dd/mm/yyyy"; empty: by decimals
};

/// What may be typed in a cell, and what is said where it is something else.
struct CellCheck {
    enum class Kind {
        Whole,  ///< from `least` to `most`
        Number, ///< likewise
        Day,    ///< likewise, as serial numbers
        List,   ///< one of the cells `list` ("'Khóa'!$J$3:$J$7"), or of "Có,Không"
        Formula ///< for which `list` is true
    };
    int row = 0; ///< from 0, like column
    int column = 0;
    Kind kind = Kind::Whole;
    std::string least;
    std::string most; ///< empty: no bound
    std::string list;
    bool isWarning = false; ///< may be typed all the same
    std::string title;      ///< at most 32 characters
    std::string message;    ///< at most 255
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
    std::vector<int> hiddenColumns = {};
    std::vector<int> hiddenRows = {};
    bool isHidden = false;
    bool isProtected = false; ///< without a password: only cells that are open can be typed in
    std::vector<CellCheck> checks = {};
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
