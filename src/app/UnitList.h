#pragma once

#include "core/Result.h"
#include "core/Unit.h"
#include "exchange/TableFile.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A list of units as offices have it, read for people: what each row was taken for, and what is
/// wrong with it, before anything is made of it.
struct UnitList {
    struct Row {
        int number = 0; ///< in the list, from 1
        core::Unit unit;
        std::vector<core::Problem> faults; ///< place "row N", column as "units.column-…"
    };
    std::vector<Row> rows;
    /// What cannot be read at all.
    std::vector<core::Problem> faults;
    /// How the list was understood, as notes: "units.header-row" (row), "units.rows-above" (count),
    /// "units.rows-passed" (count, names): sums, heads of groups, signatures, notes without an id
    /// of their own; "units.numbers-left-out" (column), "units.column-left-out" (column).
    std::vector<core::Problem> remarks;

    bool isSound() const;
    /// Those of the list and of its rows, in order.
    std::vector<core::Problem> allFaults() const;
    std::vector<core::Unit> units() const;
    /// In the order of first appearance.
    std::vector<std::string> groups() const;
};

/// The table in a text (pasted cells, lines of names, CSV) or in a workbook. Unlike a CSV file a
/// list of names has no separator; commas part cells only under a header that names its columns
/// so. A blank text has no sheet. Errors: those of exchange::readTableFile.
core::Result<exchange::TableFile> readUnitTable(std::string_view bytes);

/// Reads names alone; ids and names; a table with a header row ("STT", "Mã", "Tên đơn vị",
/// "Nhóm" …) or the units file of the contract, section 2, with its columns of attributes. Running
/// numbers and columns that mean nothing here are left out and named. A name typed below the rows
/// needs no number and no id of its own. Without an id one is made of
/// the name ("Sở Nội vụ" → "so-noi-vu"); without a group units get `group`. Of a workbook the first
/// sheet whose header names id, name and group counts, else the first with a header, else the
/// first.
///
/// `present` are the units that the book has. A unit without an id is the one of them that alone
/// has its name and group (and its parent, where the list has a column of parents); else its id is
/// one that neither the book nor the list has. A row for a unit of the book keeps what the list has
/// no column for; a blank group is none and keeps the book's.
///
/// Faults of rows: those of exchange::unitFaults, "units.duplicate" (first: row), and
/// "units.same-name" (value, first) for two units of one name in one group under one parent.
UnitList readUnitList(const exchange::TableFile& file, std::string_view group,
                      std::span<const core::Unit> present = {});

/// An id made of a name: "Sở Nội vụ" → "so-noi-vu", at most 60 letters; empty for a name without
/// any.
std::string unitIdOf(std::string_view name);
/// A name as people compare it: capitals and the number of blanks do not count, marks do.
std::string comparableName(std::string_view name);

/// A sheet as text, cells parted by tabs: what a box for a list shows of a workbook.
std::string tabbedText(const exchange::TableFile& file);

} // namespace app
