#pragma once

#include "app/ColumnMatch.h"
#include "app/ScoreBook.h"
#include "app/UnitNames.h"
#include "core/FaultList.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// A name in the column of units that nobody can settle but a person, or that one has settled.
struct NameQuestion {
    std::string text;
    std::vector<int> alike;  ///< units that may be meant
    std::optional<int> unit; ///< the answer: a unit, or UnitNames::leaveOut
    std::size_t rows = 0;
};

/// What an import found beside what it would write.
struct TableFindings {
    std::vector<core::Problem> faults; ///< place: in the file
    /// Whether nothing at all can be read as long as a column is not chosen; else the faulty rows
    /// may be left out.
    bool isBlocked = false;
    std::size_t faultyRows = 0;
    bool hasLongPercents = false; ///< percentages that could be rounded
    std::vector<core::Problem> warnings;
    /// Rows that were passed over, by name: "table.passed-sums", "table.passed-heading",
    /// "table.passed-blank", "table.passed-numbers", "table.passed-unit" (of another group),
    /// "table.passed-name" (by a person's choice), "table.passed-assessment"; param value: what the
    /// row says.
    std::vector<core::Problem> passed;
    std::size_t rows = 0;      ///< rows of units that were read
    std::size_t unchanged = 0; ///< what is there already
    std::size_t skipped = 0;   ///< rows passed over
    /// In the order of the file; the first `mostNameQuestions`.
    std::vector<NameQuestion> names;
    /// Columns with numbers of which nobody knows what they are; see TableImport::leaveOut.
    std::vector<std::size_t> unknownColumns;
};
inline constexpr std::size_t mostNameQuestions = 40;

/// What every import of a matched table does, for the class that reads its rows: finds the cell of
/// a target, collects faults with their place, finds the unit that is named, passes over what is no
/// row of figures.
class TableReading {
protected:
    using Row = exchange::TableFile::Row;
    using Sheet = exchange::TableFile::Sheet;

    TableReading(const exchange::TableFile& file, const Sheet& sheet, const TableHeader& header,
                 const ColumnMatch& match, const ScoreBook& scores, const UnitNames& names);

    bool has(std::size_t target) const { return !m_match[target].empty(); }
    /// The cell of a target's first column.
    const exchange::TableCell& cell(const Row& row, std::size_t target) const
    {
        return cellAt(row, firstColumn(m_match, target));
    }
    /// A text that holds for all rows over which its cell was made one.
    const exchange::TableCell& keyCell(const Row& row, std::size_t target) const;
    /// "Sheet1!C12"
    std::string place(const Row& row, std::size_t target) const;
    std::string place(const Row& row, std::optional<std::size_t> column) const
    {
        return m_file.place(m_sheet, row.number, column.value_or(0));
    }

    /// The header is there; false with the fault "table.no-header".
    bool hasHeader();
    /// "table.missing-column" (column): nothing stands for a target that is needed.
    void missing(std::string_view target);
    /// "table.rival-columns" (meaning, columns): several columns mean a target, and none is chosen;
    /// "table.doubtful-columns": nobody knows whether they mean
    /// it, or (params or1, or2) something else.
    /// `nameOf`: a target's name or the code of it; empty where nothing of it is taken.
    void refuseRivals(const std::vector<ImportTarget>& targets,
                      const std::function<std::string(const ImportTarget&)>& nameOf);
    /// A fault of one cell: params column and value, then `more`.
    void fault(const Row& row, std::size_t target, std::string code,
               std::vector<core::Param> more = {});
    void fault(const Row& row, std::optional<std::size_t> column, std::string code,
               std::vector<core::Param> more = {});

    /// Index of the unit that a cell names; −1 with a fault where there is none or more than one
    /// may be meant.
    int unitOf(const Row& row, std::size_t target);

    /// Index of the unit that a cell names; −1 where it names none, without a fault.
    int namedUnit(const Row& row, std::size_t target) const
    {
        const std::string& text = keyCell(row, target).text;
        return text.empty() ? -1 : m_names.find(text).unit;
    }

    /// Whether a row is no data, which is then told: a row like one of the header's, one without a
    /// number among the `values` columns, sums, the head of a group, a unit of another group.
    /// Without a column of units (`isOneUnit`) names say nothing.
    bool isPassed(const Row& row, std::size_t unit, std::pair<std::size_t, std::size_t> values,
                  bool isOneUnit);
    void pass(const Row& row, const char* code, std::string_view value);

    /// A whole number of a target: of its columns together. Nothing where there is none. Faults:
    /// "table.error-cell", "table.formula-cell", "table.merged-figure", `percent`, `bad`,
    /// "table.part-empty".
    std::optional<core::Decimal> whole(const Row& row, std::size_t target, const char* bad,
                                       const char* percent);
    /// A cell without a value that can be taken is told: errors and formulas.
    bool refusesCell(const Row& row, std::size_t target, std::size_t column);

    /// Hidden rows that were read, values under merged cells, columns of zeros: warnings. `read`:
    /// rows that were.
    void warnOfHidden(const std::vector<const Row*>& read);

    /// Whether a column holds numbers that no target takes.
    bool isLeftOut(std::size_t column) const;

    TableFindings takeFindings();

    const exchange::TableFile& m_file;
    const Sheet& m_sheet;
    const ScoreBook& m_scores;
    core::FaultList m_faults;
    TableFindings m_findings;

private:
    /// The note "table.columns-left-out" (columns): those with numbers that nothing took.
    void tellLeftOut();
    /// The warning "table.zero-formulas" (columns): all formulas of a column give zero.
    void warnOfZeros();
    bool isHeading(const Row& row) const;
    /// The first text of a row that is no figure.
    std::string label(const Row& row, std::size_t unit,
                      std::pair<std::size_t, std::size_t> values) const;
    const Sheet::Merge* mergeAt(int row, std::size_t column) const;
    void noteName(const std::string& text, const UnitNames::Found& found);

    const UnitNames& m_names;
    const TableHeader& m_header;
    const ColumnMatch& m_match;
    core::FaultList m_passed;
    std::map<std::size_t, std::vector<const Sheet::Merge*>> m_merges; ///< by column, over rows
    std::map<int, const Row*> m_mergeFirsts;
};

} // namespace app
