#include "exchange/EntriesCsv.h"

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "core/Trim.h"
#include "engine/Check.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace exchange {

namespace {

using core::Entry;
using core::EntryStatus;
using core::Param;
using core::Problem;
using core::Sheet;
using core::Stage;

enum EntryColumn : std::size_t {
    UnitId,
    Code,
    StageName,
    Status,
    FiguresText,
    PointsText,
    Note,
    EntryColumnCount
};
constexpr std::string_view entryColumnNames[EntryColumnCount] = {
    "unit", "code", "stage", "status", "figures", "points", "note"};

const Entry emptyEntry;

/// One row as read: where it stands and what it enters.
struct EntryRow {
    int line = 0;
    int unit = 0; ///< index into the context's units
    int leaf = 0;
    Stage stage = Stage::Self;
    Entry entry;
};

/// What is there now, by unit index.
class CurrentEntries {
public:
    explicit CurrentEntries(const EntriesContext& context) : m_entryCount(context.set->entryCount())
    {
        m_sheets.resize(context.units.size(), nullptr);
        m_counters.resize(context.units.size());
        for (std::size_t i = 0; i < context.units.size(); ++i) {
            if (context.current != nullptr) {
                if (const auto found = context.current->find(context.units[i]);
                    found != context.current->end())
                    m_sheets[i] = &found->second;
            }
            if (context.counters != nullptr) {
                if (const auto found = context.counters->find(context.units[i]);
                    found != context.counters->end())
                    m_counters[i] = found->second;
            }
        }
    }

    const Entry& at(int unit, Stage stage, int leaf) const
    {
        const Sheet* sheet = m_sheets[static_cast<std::size_t>(unit)];
        // A sheet without room for the set's criteria is one that has no entries yet.
        if (sheet == nullptr || sheet->entries[static_cast<std::size_t>(stage)].size() <
                                    static_cast<std::size_t>(m_entryCount))
            return emptyEntry;
        return sheet->at(stage, leaf);
    }
    engine::Counters counters(int unit) const { return m_counters[static_cast<std::size_t>(unit)]; }

private:
    int m_entryCount;
    std::vector<const Sheet*> m_sheets;
    std::vector<engine::Counters> m_counters;
};

class EntriesReader {
public:
    EntriesReader(const EntriesContext& context, const CsvReader& csv, const CsvColumns& columns,
                  std::vector<Problem>& faults)
        : m_context(context), m_set(*context.set), m_csv(csv), m_columns(columns), m_faults(faults)
    {
        for (std::size_t i = 0; i < context.units.size(); ++i)
            m_unitById.emplace(context.units[i], static_cast<int>(i));
    }

    void readRow()
    {
        EntryRow row;
        row.line = m_csv.line();
        row.unit = readUnit();
        row.leaf = readLeaf();
        const bool hasStage = readStage(row.stage);
        const std::size_t faultsBefore = m_faults.size();
        readEntry(row);
        if (row.unit < 0 || row.leaf < 0 || !hasStage)
            return;
        const auto [first, isNew] =
            m_rowByKey.emplace(key(row.unit, row.leaf, row.stage), m_rows.size());
        if (!isNew) {
            fault("entries.duplicate", Code, {Param::num("first", m_rows[first->second].line)});
            return;
        }
        // A row that cannot be read is kept all the same: a second one for its cell is a second
        // fault.
        m_readable.push_back(m_faults.size() == faultsBefore);
        m_rows.push_back(std::move(row));
    }

    EntriesPlan plan();

private:
    std::string_view raw(EntryColumn column) const { return m_csv.cells()[*m_columns.at(column)]; }
    std::string_view cell(EntryColumn column) const { return core::trimmed(raw(column)); }

    void fault(std::string_view code, EntryColumn column, std::vector<Param> params = {})
    {
        params.insert(params.begin(), Param::text("column", std::string(entryColumnNames[column])));
        m_faults.push_back(
            {core::Severity::Error, std::string(code), rowPlace(m_csv.line()), std::move(params)});
    }
    void valueFault(std::string_view code, EntryColumn column)
    {
        fault(code, column, {Param::text("value", std::string(cell(column)))});
    }

    int readUnit()
    {
        const auto found = m_unitById.find(cell(UnitId));
        if (found != m_unitById.end())
            return found->second;
        valueFault("entries.unknown-unit", UnitId);
        return -1;
    }

    int readLeaf()
    {
        const auto code = cell(Code);
        const int leaf = m_set.findLeaf(code);
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

    std::uint64_t key(int unit, int leaf, Stage stage) const
    {
        const auto sheet =
            static_cast<std::uint64_t>(unit) * static_cast<std::uint64_t>(m_set.entryCount());
        return (sheet + static_cast<std::uint64_t>(leaf)) * core::stageCount +
               static_cast<std::uint64_t>(stage);
    }

    /// The entry as it will be after the import: of the file where it has one, whatever the order
    /// of rows.
    const Entry& after(const CurrentEntries& current, int unit, Stage stage, int leaf) const
    {
        const auto found = m_rowByKey.find(key(unit, leaf, stage));
        return found == m_rowByKey.end() ? current.at(unit, stage, leaf)
                                         : m_rows[found->second].entry;
    }
    const Entry* previous(const CurrentEntries& current, const EntryRow& row) const
    {
        if (row.stage == Stage::Self)
            return nullptr;
        if (row.stage == Stage::V2) {
            if (const Entry& first = after(current, row.unit, Stage::V1, row.leaf);
                !first.isEmpty())
                return &first;
        }
        return &after(current, row.unit, Stage::Self, row.leaf);
    }
    void check(const CurrentEntries& current, const EntryRow& row, EntriesPlan& plan);

    const EntriesContext& m_context;
    const core::IndexSet& m_set;
    const CsvReader& m_csv;
    const CsvColumns& m_columns;
    std::vector<Problem>& m_faults;
    std::unordered_map<std::string_view, int> m_unitById;
    std::vector<EntryRow> m_rows;
    std::vector<bool> m_readable; ///< by row
    std::unordered_map<std::uint64_t, std::size_t> m_rowByKey;
};

/// The column that a fault found by engine::checkEntry is about.
EntryColumn columnOf(std::string_view code)
{
    if (code == "entry.note-needed")
        return Note;
    if (code == "entry.survey-self" || code == "entry.office-self")
        return StageName;
    if (code == "entry.none-refused")
        return Status;
    const auto isAbout = [code](std::string_view stem) {
        return code.substr(0, stem.size()) == stem;
    };
    return isAbout("entry.points-") || isAbout("entry.bonus-") ? PointsText : FiguresText;
}

void EntriesReader::check(const CurrentEntries& current, const EntryRow& row, EntriesPlan& plan)
{
    if (row.entry.isEmpty())
        return;
    auto problems = engine::checkEntry(m_set, row.leaf, row.entry, row.stage,
                                       previous(current, row), current.counters(row.unit));
    for (auto& problem : problems) {
        problem.place = rowPlace(row.line);
        problem.params.insert(
            problem.params.begin(),
            Param::text("column", std::string(entryColumnNames[columnOf(problem.code)])));
        auto& target = problem.severity == core::Severity::Error ? m_faults : plan.warnings;
        target.push_back(std::move(problem));
    }
}

EntriesPlan EntriesReader::plan()
{
    EntriesPlan plan;
    const CurrentEntries current(m_context);
    plan.rows = static_cast<int>(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_readable[i])
            check(current, m_rows[i], plan);
    }
    if (!m_faults.empty())
        return plan;
    for (auto& row : m_rows) {
        const Entry& before = current.at(row.unit, row.stage, row.leaf);
        if (row.entry == before) {
            ++plan.unchanged;
            continue;
        }
        plan.edits.push_back({m_context.units[static_cast<std::size_t>(row.unit)], row.stage,
                              row.leaf, before, std::move(row.entry)});
    }
    return plan;
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

core::Result<EntriesPlan> planEntries(std::string_view bytes, const EntriesContext& context)
{
    auto csv = CsvReader::open(bytes);
    if (!csv)
        return std::move(csv).error();
    core::Error refused{core::ErrorKind::InvalidData, "entries.refused", {}, {}};
    const CsvColumns columns(*csv, "entries",
                             {std::begin(entryColumnNames), std::end(entryColumnNames)}, {},
                             refused.details);
    EntriesReader reader(context, *csv, columns, refused.details);
    const bool readable = refused.details.empty();
    while (csv->next()) {
        if (auto fault = csv->cellCountFault())
            refused.details.push_back(std::move(*fault));
        else if (readable)
            reader.readRow();
    }
    if (csv->fault())
        refused.details.push_back(*csv->fault());
    EntriesPlan plan = reader.plan();
    if (refused.details.empty())
        return plan;
    // Some faults are only seen when all rows are there; the list still goes down the file.
    std::stable_sort(refused.details.begin(), refused.details.end(),
                     [](const Problem& a, const Problem& b) { return lineOf(a) < lineOf(b); });
    return refused;
}

std::string writeEntries(const EntriesContext& context)
{
    const core::IndexSet& set = *context.set;
    const CurrentEntries current(context);
    std::string out;
    std::vector<std::string> cells(std::begin(entryColumnNames), std::end(entryColumnNames));
    appendCsvRow(out, cells);
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        for (const Stage stage : core::stages) {
            for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
                const Entry& entry = current.at(static_cast<int>(unit), stage, leaf);
                if (entry.isEmpty())
                    continue;
                cells[UnitId] = context.units[unit];
                cells[Code] = set.leafCode(leaf);
                cells[StageName] = core::name(stage);
                cells[Status] = core::name(entry.status);
                cells[FiguresText] = leaf < set.leafCount()
                                         ? core::formatFigures(entry.figures, set.leafNode(leaf))
                                         : std::string();
                cells[PointsText] = entry.points ? core::format(*entry.points) : std::string();
                cells[Note] = entry.note;
                appendCsvRow(out, cells);
            }
        }
    }
    return out;
}

} // namespace exchange
