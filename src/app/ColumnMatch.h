#pragma once

#include "exchange/TableFile.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Which column of a foreign table is which: the header is found, its names are read without marks,
/// and each is given a meaning. What is guessed here is shown to a person, who may choose
/// otherwise. Two columns of one meaning are never settled by their order.
namespace app {

class UnitNames;

/// What an import looks for.
struct ImportTarget {
    std::string id;      ///< "unit", "direct", an option's id …
    bool needed = false; ///< without it there is nothing to import
};

/// Columns of each target, by target: none, one, or several whose numbers are added.
using ColumnMatch = std::vector<std::vector<std::size_t>>;

/// The header of a table: its rows, and the full name of each column from top to bottom ("Đang giải
/// quyết / Quá hạn").
struct TableHeader {
    std::size_t firstRow = 0; ///< index into the sheet's rows
    std::size_t dataRow = 0;  ///< index of the first row below
    std::vector<std::string> names;
    /// By target: columns that mean the same, of which a person has to choose.
    ColumnMatch rivals;
    /// By target: whether its rivals only perhaps mean it ("Chưa đúng hạn"), so that not even a
    /// single one is taken without being chosen.
    std::vector<bool> isDoubtful;
    /// Columns that a person left out.
    std::vector<std::size_t> leftOut;
};

/// The name of a column, taken apart. What stands in brackets explains a name and does not change
/// it.
struct ColumnName {
    std::string folded;       ///< all parts without marks: " dang giai quyet qua han "
    std::string last;         ///< the lowest part that says something ("số lượng" does not)
    bool isRate = false;      ///< a percentage, not a number
    bool isBracketed = false; ///< the lowest part stands in brackets: "(a)"
};

/// Letters and digits of a text without marks, lower case, parted by single blanks, with a blank at
/// both ends: " qua han ".
std::string foldedWords(std::string_view text);
/// Whether a folded text holds one of these phrases as whole words; phrases are parted by "|".
bool holdsAny(std::string_view folded, std::string_view phrases);
/// The name of a column from its parts, top to bottom.
ColumnName columnName(std::span<const std::string> parts);

/// How an import understands names.
struct ColumnMeanings {
    /// What a column stands for; an empty id for none. "?late" and "?early|ontime": a name that
    /// may mean this, or several at once, and is never taken by itself; where no other column
    /// has the meaning a person is asked.
    std::function<std::string(const ColumnName&)> meaning;
    /// Whether columns of one meaning are parts of it that are added ("từ chối", "rút").
    std::function<bool(std::string_view id, std::span<const ColumnName> names)> areParts =
        [](std::string_view, std::span<const ColumnName>) { return false; };
};

/// The rows (at most four, within the first hundred) that name the most targets, and which column
/// is which. Columns of one meaning are its parts, or rivals, and then no column is taken. Names of
/// upper rows hold for the columns to their right up to the next name, as merged cells do. Below
/// the header rows of column numbers and letters ("(1)", "(a)") are passed over.
TableHeader findHeader(const exchange::TableFile::Sheet& sheet,
                       std::span<const ImportTarget> targets, const ColumnMeanings& meanings,
                       ColumnMatch& match);

/// The header that a row of column numbers stands under, where words do not tell it: the rows right
/// above with more than a title, at most four.
TableHeader headerAbove(const exchange::TableFile::Sheet& sheet, std::size_t row,
                        std::size_t targets);

/// Whether a heading turns what it names into something else: "chưa", "không", "sắp" before it.
/// Phrases in which such a word belongs to the meaning are given.
bool isDenied(std::string_view folded, std::string_view meant);

/// Finds the column of units among all columns of a sheet by its cells: of those that a name calls
/// so the one whose cells name units, else the one column of which most cells do. Several that
/// differ are rivals; where no cell names a unit the names stay what counts.
void chooseUnitColumn(const exchange::TableFile::Sheet& sheet, std::size_t target,
                      const UnitNames& names, TableHeader& header, ColumnMatch& match);

/// "(1)" "(2)" …, "A" "B" "1" "2" …, "(a)" "(b)" "(1)" …: the numbers under the names of official
/// tables.
bool isColumnNumbers(const exchange::TableFile::Row& row);
/// The same with some missing or out of order, so that they name nothing: every cell is a letter or
/// a number, at least three of them in brackets as nobody writes a figure, or below 0, which is
/// what a spreadsheet program makes of "(4)".
bool isBrokenColumnNumbers(const exchange::TableFile::Row& row);

/// A cell's text; empty outside the row.
const exchange::TableCell& cellAt(const exchange::TableFile::Row& row,
                                  std::optional<std::size_t> column);

/// The first of a target's columns.
inline std::optional<std::size_t> firstColumn(const ColumnMatch& match, std::size_t target)
{
    return match[target].empty() ? std::nullopt : std::optional(match[target].front());
}

/// "E: Đúng hạn": a column's letter and its name, shortened where it is long.
std::string columnText(const TableHeader& header, std::size_t column);

} // namespace app
