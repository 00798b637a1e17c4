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
/// otherwise.
namespace app {

/// What an import looks for.
struct ImportTarget {
    std::string id;      ///< "unit", "direct", an option's id …
    bool needed = false; ///< without it there is nothing to import
};

/// The header of a table: its rows, and the full name of each column from top to bottom ("Đang giải
/// quyết / Quá hạn").
struct TableHeader {
    std::size_t firstRow = 0; ///< index into the sheet's rows
    std::size_t dataRow = 0;  ///< index of the first row below
    std::vector<std::string> names;
};

/// Column of each target, by target; nothing where no column is taken for it.
using ColumnMatch = std::vector<std::optional<std::size_t>>;

/// Letters and digits of a text without marks, lower case, parted by single blanks, with a blank at
/// both ends: " qua han ".
std::string foldedWords(std::string_view text);
/// Whether a folded text holds one of these phrases as whole words; phrases are parted by "|".
bool holdsAny(std::string_view folded, std::string_view phrases);

/// What a column's folded full name stands for; an empty id for none. The last part alone is given,
/// too.
using Meaning = std::function<std::string(std::string_view folded, std::string_view last)>;

/// The rows (at most three, within the first forty) that name the most targets, and which column is
/// which. Where two columns mean the same, the first one counts. Names of upper rows hold for the
/// columns to their right up to the next name, as merged cells do. Below the header a row of column
/// numbers ("(1)", "(2)") is passed over.
TableHeader findHeader(const exchange::TableFile::Sheet& sheet,
                       std::span<const ImportTarget> targets, const Meaning& meaning,
                       ColumnMatch& match);

/// A cell's text; empty outside the row.
const exchange::TableCell& cellAt(const exchange::TableFile::Row& row,
                                  std::optional<std::size_t> column);

} // namespace app
