#include "exchange/EntriesCsv.h"

#include "core/Codes.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "core/Trim.h"
#include "engine/Check.h"
#include "exchange/Csv.h"
#include "exchange/EntryColumns.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace exchange {

namespace {

using core::Entry;
using core::EntryStatus;
using core::Param;
using core::Problem;
using core::Stage;

/// Where a row stands and which cell it is about; all that is kept of a row between the two ways
/// through the file.
struct RowPlace {
    std::uint32_t unit = 0; ///< index into the context's units
    std::uint32_t offset = 0;
    int line = 0;
    std::uint16_t leaf = 0;
    std::uint8_t stage = 0;
};

/// One row as read.
struct EntryRow {
    int line = 0;
    int leaf = 0;
    Stage stage = Stage::Self;
    Entry entry;
    bool isReadable = true;
};

/// The file's first way: names of units, criteria and stages.
class EntriesReader {
public:
    EntriesReader(const EntriesContext& context, RowReader& rows, const CsvColumns& columns,
                  core::FaultList& faults)
        : m_context(context), m_set(*context.set), m_rowReader(rows), m_columns(columns),
          m_faults(faults)
    {
        m_looksAround =
            m_set.figureCount() > 0 ||
            std::any_of(m_set.nodes.begin(), m_set.nodes.end(),
                        [](const core::Node& node) { return node.ifNoneWhen.has_value(); });
        for (std::size_t i = 0; i < context.units.size(); ++i)
            m_unitById.emplace(context.units[i], static_cast<int>(i));
    }

    void findPlace()
    {
        if (hasCellFaults())
            return;
        const int unit = readUnit();
        const int leaf = readLeaf();
        Stage stage = Stage::Self;
        const bool hasStage = readStage(stage);
        if (unit < 0 || leaf < 0 || !hasStage) {
            // Its other faults are named all the same.
            EntryRow row;
            row.leaf = leaf;
            readEntry(row);
            return;
        }
        m_places.push_back({static_cast<std::uint32_t>(unit),
                            static_cast<std::uint32_t>(m_rowReader.offset()), m_rowReader.line(),
                            static_cast<std::uint16_t>(leaf), static_cast<std::uint8_t>(stage)});
    }

    /// The second way, unit by unit: what is entered, and whether it may be.
    core::Result<EntriesSummary> check(const TakeEdits& take);

private:
    std::string_view raw(EntryColumn column) const
    {
        return m_rowReader.cells()[*m_columns.at(column)];
    }
    std::string_view cell(EntryColumn column) const { return keptText(core::trimmed(raw(column))); }

    void fault(std::string_view code, EntryColumn column, std::vector<Param> params = {})
    {
        params.insert(params.begin(), Param::text("column", std::string(entryColumnNames[column])));
        m_faults.push_back({core::Severity::Error, std::string(code), rowPlace(m_rowReader.line()),
                            std::move(params)});
    }
    void valueFault(std::string_view code, EntryColumn column)
    {
        fault(code, column, {Param::text("value", core::shortened(cell(column)))});
    }

    /// Errors and formulas of a workbook, in whatever column.
    bool hasCellFaults()
    {
        bool any = false;
        for (std::size_t i = 0; i < EntryColumnCount; ++i) {
            const auto column = static_cast<EntryColumn>(i);
            const std::string_view code = m_rowReader.cellFault(*m_columns.at(column));
            if (!code.empty())
                valueFault(code, column);
            any = any || !code.empty();
        }
        return any;
    }

    int readUnit()
    {
        // Mostly that of the row before.
        const std::string_view id = cell(UnitId);
        if (m_lastUnit >= 0 && m_context.units[static_cast<std::size_t>(m_lastUnit)] == id)
            return m_lastUnit;
        const auto found = m_unitById.find(id);
        if (found != m_unitById.end())
            return m_lastUnit = found->second;
        valueFault("entries.unknown-unit", UnitId);
        return -1;
    }

    int readLeaf()
    {
        const auto code = cell(Code);
        const int leaf = m_set.findLeaf(code);
        if (m_rowReader.isNumber(*m_columns.at(Code)) && code.find('.') != std::string_view::npos) {
            if (std::string longer = std::string(code) + '0'; m_set.findLeaf(longer) >= 0) {
                fault("table.code-ambiguous", Code,
                      {Param::text("value", std::string(code)),
                       Param::text("other", std::move(longer))});
                return -1;
            }
        }
        if (leaf < 0)
            valueFault(m_set.find(code) >= 0 ? "entries.not-scored-code" : "entries.unknown-code",
                       Code);
        return leaf;
    }

    bool readStage(Stage& stage)
    {
        const auto named = core::stageNamed(cell(StageName));
        if (named)
            stage = *named;
        else
            valueFault("entries.unknown-stage", StageName);
        return named.has_value();
    }

    void readEntry(EntryRow& row)
    {
        const auto status = core::entryStatusNamed(cell(Status));
        if (!status)
            valueFault("entries.unknown-status", Status);
        else if (*status == EntryStatus::Empty)
            return refuseData();
        row.entry.status = status.value_or(EntryStatus::Scored);
        if (row.leaf >= 0)
            readFigures(row);
        if (const auto text = cell(PointsText); !text.empty()) {
            if (auto points = core::readPoints(text, core::NumberField::Data, m_set.decimals))
                row.entry.points = *points;
            else
                fault(points.error().code, PointsText, points.error().params);
        }
        row.entry.note = raw(Note);
    }

    /// An empty status takes the entry away; figures beside it show that something else was meant.
    void refuseData()
    {
        for (const EntryColumn column : {FiguresText, PointsText, Note}) {
            if (!cell(column).empty())
                valueFault("entries.empty-with-data", column);
        }
    }

    void readFigures(EntryRow& row)
    {
        const auto text = cell(FiguresText);
        if (text.empty())
            return;
        if (row.leaf >= m_set.leafCount()) {
            valueFault("entries.no-figures-here", FiguresText);
            return;
        }
        if (auto figures = core::parseFigures(text, m_set.leafNode(row.leaf)))
            row.entry.figures = std::move(*figures);
        else
            fault(figures.error().code, FiguresText, figures.error().params);
    }

    std::size_t slot(Stage stage, int leaf) const
    {
        return static_cast<std::size_t>(stage) * static_cast<std::size_t>(m_set.entryCount()) +
               static_cast<std::size_t>(leaf);
    }
    void readUnitRows(std::span<const RowPlace> places);
    const Entry& now(const engine::UnitFacts& current, Stage stage, int leaf) const
    {
        static const Entry nothing;
        // A sheet without room for the set's criteria is one that has no entries yet.
        return current.sheet == nullptr || current.sheet->entryCount() < m_set.entryCount()
                   ? nothing
                   : current.sheet->at(stage, leaf);
    }
    /// The entry as it will be after the import: of the file where it has one, whatever the order
    /// of rows.
    const Entry& after(const engine::UnitFacts& current, Stage stage, int leaf) const
    {
        const int row = m_rowAt[slot(stage, leaf)];
        return row < 0 ? now(current, stage, leaf) : m_rows[static_cast<std::size_t>(row)].entry;
    }
    const Entry* previous(const engine::UnitFacts& current, const EntryRow& row) const
    {
        if (row.stage == Stage::Self)
            return nullptr;
        if (row.stage == Stage::V2) {
            if (const Entry& first = after(current, Stage::V1, row.leaf); !first.isEmpty())
                return &first;
        }
        return &after(current, Stage::Self, row.leaf);
    }
    void checkRow(const engine::UnitFacts& current, const engine::UnitFacts& whole,
                  const EntryRow& row, std::vector<Problem>& warnings);
    core::Sheet sheetAfter(const engine::UnitFacts& current) const;

    const EntriesContext& m_context;
    const core::IndexSet& m_set;
    RowReader& m_rowReader;
    const CsvColumns& m_columns;
    core::FaultList& m_faults;
    bool m_looksAround = false; ///< some criterion looks at other entries than its own
    std::unordered_map<std::string_view, int> m_unitById;
    int m_lastUnit = -1; ///< index
    std::vector<RowPlace> m_places;
    // Of the unit whose turn it is:
    std::vector<EntryRow> m_rows;
    std::vector<int> m_rowAt; ///< by slot; −1: the file says nothing
};

/// The column that a fault found by engine::checkEntry is about.
EntryColumn columnOf(std::string_view code)
{
    if (code == core::codes::entryNoteNeeded)
        return Note;
    if (code == core::codes::entrySurveySelf || code == core::codes::entryOfficeSelf)
        return StageName;
    if (code == core::codes::entryNoneRefused)
        return Status;
    for (const std::string_view points : std::initializer_list<std::string_view>{
             core::codes::entryPointsNeeded, core::codes::entryPointsRange,
             core::codes::entryPointsStep, core::codes::entryPointsDecimals,
             core::codes::entryPointsDiffer, core::codes::entryBonusPointsNeeded,
             core::codes::entryBonusNegative}) {
        if (code == points)
            return PointsText;
    }
    return FiguresText;
}

core::Sheet EntriesReader::sheetAfter(const engine::UnitFacts& current) const
{
    core::Sheet sheet(m_set.entryCount());
    if (current.sheet != nullptr && current.sheet->entryCount() >= m_set.entryCount())
        sheet = *current.sheet;
    for (const EntryRow& row : m_rows) {
        if (row.isReadable)
            sheet.at(row.stage, row.leaf) = row.entry;
    }
    return sheet;
}

void EntriesReader::checkRow(const engine::UnitFacts& current, const engine::UnitFacts& whole,
                             const EntryRow& row, std::vector<Problem>& warnings)
{
    if (row.entry.isEmpty())
        return;
    auto problems =
        engine::checkEntry(m_set, row.leaf, row.entry, row.stage, previous(current, row), whole);
    for (auto& problem : problems) {
        problem.place = rowPlace(row.line);
        problem.params.insert(
            problem.params.begin(),
            Param::text("column", std::string(entryColumnNames[columnOf(problem.code)])));
        if (problem.severity == core::Severity::Error)
            m_faults.push_back(std::move(problem));
        else
            warnings.push_back(std::move(problem));
    }
}

void EntriesReader::readUnitRows(std::span<const RowPlace> places)
{
    m_rows.clear();
    m_rowAt.assign(core::stageCount * static_cast<std::size_t>(m_set.entryCount()), -1);
    for (const RowPlace& place : places) {
        m_rowReader.reread(place.offset, place.line);
        EntryRow row;
        row.line = place.line;
        row.leaf = place.leaf;
        row.stage = static_cast<Stage>(place.stage);
        const std::size_t faultsBefore = m_faults.size();
        readEntry(row);
        int& first = m_rowAt[slot(row.stage, row.leaf)];
        if (first >= 0) {
            fault("entries.duplicate", Code,
                  {Param::num("first", m_rows[static_cast<std::size_t>(first)].line)});
            continue;
        }
        // A row that cannot be read is kept all the same: a second one for its cell is a second
        // fault.
        row.isReadable = m_faults.size() == faultsBefore;
        first = static_cast<int>(m_rows.size());
        m_rows.push_back(std::move(row));
    }
}

core::Result<EntriesSummary> EntriesReader::check(const TakeEdits& take)
{
    constexpr std::size_t handful = 16'384;
    EntriesSummary summary;
    std::vector<core::Edit> edits;
    // In the order in which the book keeps them; a file that the program wrote has it already.
    const auto comesBefore = [](const RowPlace& a, const RowPlace& b) {
        return std::tie(a.unit, a.stage, a.offset) < std::tie(b.unit, b.stage, b.offset);
    };
    if (!std::is_sorted(m_places.begin(), m_places.end(), comesBefore))
        std::sort(m_places.begin(), m_places.end(), comesBefore);
    for (auto first = m_places.begin(); first != m_places.end();) {
        const std::uint32_t unit = first->unit;
        const auto last = std::find_if(
            first, m_places.end(), [unit](const RowPlace& place) { return place.unit != unit; });
        readUnitRows({first, last});
        first = last;
        engine::UnitFacts current;
        if (m_context.current) {
            auto known = m_context.current(static_cast<int>(unit));
            if (!known)
                return std::move(known).error();
            current = *known;
        }
        summary.rows += static_cast<int>(m_rows.size());
        // Criteria look at each other: as the sheet will be, whatever the order of rows.
        core::Sheet whole;
        engine::UnitFacts after = current;
        if (m_looksAround) {
            whole = sheetAfter(current);
            after.sheet = &whole;
        }
        for (const EntryRow& row : m_rows) {
            if (row.isReadable)
                checkRow(current, after, row, summary.warnings);
        }
        if (!m_faults.empty())
            continue;
        for (EntryRow& row : m_rows) {
            const Entry& before = now(current, row.stage, row.leaf);
            if (row.entry == before) {
                ++summary.unchanged;
                continue;
            }
            ++summary.changed;
            edits.push_back(
                {m_context.units[unit], row.stage, row.leaf, before, std::move(row.entry)});
        }
        if (edits.size() >= handful) {
            if (core::Status taken = take(edits); !taken)
                return taken.error();
            edits.clear();
        }
    }
    if (m_faults.empty() && !edits.empty()) {
        if (core::Status taken = take(edits); !taken)
            return taken.error();
    }
    return summary;
}

/// "row 7" before "row 12".
int lineOf(const Problem& problem)
{
    const auto blank = problem.place.find(' ');
    int line = 0;
    for (std::size_t i = blank + 1; i < problem.place.size(); ++i)
        line = line * 10 + (problem.place[i] - '0');
    return line;
}

} // namespace

const std::vector<std::string_view>& entryColumns()
{
    static const std::vector<std::string_view> names(std::begin(entryColumnNames),
                                                     std::end(entryColumnNames));
    return names;
}

core::Result<EntriesSummary> readEntries(RowReader& rows, const EntriesContext& context,
                                         const TakeEdits& take)
{
    core::FaultList faults;
    const CsvColumns columns(rows, "entries", entryColumns(), {}, faults);
    EntriesReader reader(context, rows, columns, faults);
    const bool readable = faults.empty();
    while (rows.next()) {
        if (auto fault = rows.cellCountFault())
            faults.push_back(std::move(*fault));
        else if (readable)
            reader.findPlace();
    }
    if (rows.fault())
        faults.push_back(*rows.fault());
    auto summary = reader.check(take);
    if (!summary)
        return summary;
    // Some faults are only seen when all rows are there; the list still goes down the file.
    const auto isAbove = [](const Problem& a, const Problem& b) { return lineOf(a) < lineOf(b); };
    if (faults.empty()) {
        std::stable_sort(summary->warnings.begin(), summary->warnings.end(), isAbove);
        summary->warnings.insert(summary->warnings.begin(), rows.remarks().begin(),
                                 rows.remarks().end());
        return summary;
    }
    std::stable_sort(faults.problems().begin(), faults.problems().end(), isAbove);
    return core::Error{core::ErrorKind::InvalidData, "entries.refused", {}, faults.take()};
}

core::Result<EntriesPlan> planEntries(RowReader& rows, const EntriesContext& context)
{
    EntriesPlan plan;
    auto summary = readEntries(rows, context, [&plan](std::vector<core::Edit>& edits) {
        std::move(edits.begin(), edits.end(), std::back_inserter(plan.edits));
        return core::Status();
    });
    if (!summary)
        return std::move(summary).error();
    static_cast<EntriesSummary&>(plan) = *std::move(summary);
    return plan;
}

core::Result<EntriesPlan> planEntries(std::string_view csv, const EntriesContext& context)
{
    auto rows = CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    return planEntries(*rows, context);
}

} // namespace exchange
