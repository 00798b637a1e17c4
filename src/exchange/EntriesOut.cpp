#include "exchange/EntriesOut.h"

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "exchange/Csv.h"
#include "exchange/EntryColumns.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace exchange {

namespace {

using core::Entry;
using core::Stage;

/// Leaves as they are written: decisions about ties come last.
std::vector<int> exportOrder(const core::IndexSet& set)
{
    std::vector<int> order(static_cast<std::size_t>(set.entryCount()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_partition(order.begin(), order.end(), [&](int leaf) {
        return leaf >= set.leafCount() || set.leafNode(leaf).section != core::Section::Quotas;
    });
    return order;
}

void appendEntry(std::string& out, const core::IndexSet& set, const std::string& unit, Stage stage,
                 int leaf, const Entry& entry)
{
    std::vector<std::string> cells(std::size(entryColumnNames));
    cells[UnitId] = unit;
    cells[Code] = set.leafCode(leaf);
    cells[StageName] = core::name(stage);
    cells[Status] = entry.isEmpty() ? std::string() : std::string(core::name(entry.status));
    cells[FiguresText] = leaf < set.leafCount()
                             ? core::formatFigures(entry.figures, set.leafNode(leaf))
                             : std::string();
    cells[PointsText] = entry.points ? core::format(*entry.points) : std::string();
    cells[Note] = entry.note.text();
    appendCsvRow(out, cells);
}

std::string entryHeadings()
{
    std::string out;
    appendCsvRow(
        out, std::vector<std::string>(std::begin(entryColumnNames), std::end(entryColumnNames)));
    return out;
}

} // namespace

core::Result<std::string> writeEntries(const EntriesContext& context)
{
    const core::IndexSet& set = *context.set;
    std::string out = entryHeadings();
    const std::vector<int> order = exportOrder(set);
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        if (!context.current)
            break;
        auto current = context.current(static_cast<int>(unit));
        if (!current)
            return std::move(current).error();
        if (current->sheet == nullptr || current->sheet->entryCount() < set.entryCount())
            continue;
        for (const Stage stage : core::stages) {
            for (const int leaf : order) {
                const Entry& entry = std::as_const(*current->sheet).at(stage, leaf);
                if (!entry.isEmpty())
                    appendEntry(out, set, context.units[unit], stage, leaf, entry);
            }
        }
    }
    return out;
}

core::Result<std::string> writeEntriesOf(const EntriesContext& context,
                                         const EntrySelection& selection)
{
    const core::IndexSet& set = *context.set;
    const std::set<std::string_view> codes(selection.codes.begin(), selection.codes.end());
    std::vector<int> leaves;
    for (const int leaf : exportOrder(set)) {
        if (codes.contains(set.leafCode(leaf)))
            leaves.push_back(leaf);
    }
    std::string out = entryHeadings();
    static const Entry nothing;
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        const std::string& id = context.units[unit];
        if (std::find(selection.units.begin(), selection.units.end(), id) == selection.units.end())
            continue;
        auto current = context.current(static_cast<int>(unit));
        if (!current)
            return std::move(current).error();
        const bool isThere =
            current->sheet != nullptr && current->sheet->entryCount() >= set.entryCount();
        for (const Stage stage : selection.stages) {
            for (const int leaf : leaves) {
                const Entry& entry =
                    isThere ? std::as_const(*current->sheet).at(stage, leaf) : nothing;
                appendEntry(out, set, id, stage, leaf, entry);
            }
        }
    }
    return out;
}

} // namespace exchange
