#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Blocks of cells to and from a spreadsheet: texts with tabs and line ends, as Excel and
/// LibreOffice put them on the clipboard.
namespace app {

/// Rows of texts; rows may have different lengths.
using TextBlock = std::vector<std::vector<std::string>>;

/// Reads clipboard text: cells parted by tabs, rows by LF or CRLF; a cell in double quotes may hold
/// both and doubled quotes. The line end after the last row, which spreadsheets add, is no row.
/// Texts have plain blanks only, none at their ends.
TextBlock readBlock(std::string_view text);
/// The reverse; cells with tabs, line ends or quotes are quoted.
std::string blockText(const TextBlock& block);

} // namespace app
