#pragma once

#include "app/TableImport.h"
#include "core/Result.h"

#include <string>
#include <string_view>

/// What a person chose for a foreign table, as text: typed on the command line, or kept for the
/// next file of the same layout.
namespace app {

/// "E=ontime;Từ chối=returned;Rút=returned;H=": columns by letter or name, meanings by the
/// targets' ids; several columns of one meaning are added, and one without is left out. Usage
/// errors: "table.bad-map" (text), "table.no-column" (value, known), "table.columns-alike"
/// (value, columns), "table.column-twice" (value, column), "table.unknown-meaning" (value, known).
core::Status mapColumns(TableImport& import, std::string_view choices);
/// "Phòng TN&MT Na Rì=na-ri;Sở Lạ=": names and ids of units; rows of a name without one are
/// left out. Usage errors: "table.bad-names" (text), "table.unknown-unit" (value).
core::Status mapNames(TableImport& import, std::string_view answers);

/// The heading texts, which tell one layout from another, and what is chosen for it, columns
/// and names: for a memory of layouts. What does not fit file and book is not taken.
std::string layoutText(const TableImport& import);
std::string choicesText(const TableImport& import);
void setChoices(TableImport& import, std::string_view text);

} // namespace app
