#include "app/CellBlock.h"

#include "app/BlockColumns.h"
#include "core/Codes.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

bool isBefore(const CellText& a, const CellText& b)
{
    return std::pair(a.unit, a.leaf) < std::pair(b.unit, b.leaf);
}

core::Problem problem(const char* code, std::vector<core::Param> params = {})
{
    return {core::Severity::Error, code, {}, std::move(params)};
}

/// The cell of an entry that a fault is shown at.
const CellText& cellOf(std::span<const CellText> cells, int field)
{
    const auto same = std::find_if(cells.begin(), cells.end(),
                                   [field](const CellText& cell) { return cell.field == field; });
    return same == cells.end() ? cells.front() : *same;
}

} // namespace

std::size_t namesRow(const TextBlock& block)
{
    if (block.size() < 2 || block.front().empty() || block.front().front().empty() ||
        isNumberAlone(block.front().front()))
        return 0;
    return std::all_of(block.front().begin() + 1, block.front().end(),
                       [](const std::string& text) { return text.empty(); })
               ? 1
               : 0;
}

BlockPlan planBlock(const SheetEditor& editor, core::Stage stage, std::vector<CellText> cells,
                    core::Language language)
{
    BlockPlan plan;
    plan.cells = cells.size();
    std::stable_sort(cells.begin(), cells.end(), isBefore);
    for (auto first = cells.begin(); first != cells.end();) {
        const auto last = std::find_if(
            first, cells.end(), [&first](const CellText& cell) { return isBefore(*first, cell); });
        const std::span<const CellText> same(&*first, static_cast<std::size_t>(last - first));
        first = last;

        const CellText& place = same.front();
        std::vector<FieldText> texts;
        texts.reserve(same.size());
        for (const CellText& cell : same)
            texts.push_back({cell.field, cell.text});
        EntryReading reading = readEntry(editor, place.unit, stage, place.leaf, texts, language);
        for (FieldFault& fault : reading.faults)
            plan.refused.push_back({cellOf(same, fault.field), std::move(fault.problem)});
        if (!reading.faults.empty() || !reading.changed)
            continue;
        if (reading.needsReason)
            plan.refused.push_back(
                {cellOf(same, field::points),
                 problem(reading.entry.note.empty() ? core::codes::entryNoteNeeded
                                                    : "entry.reason-old")});
        else
            plan.edits.push_back(
                editor.makeEdit(place.unit, stage, place.leaf, std::move(reading.entry)));
    }
    if (!plan.refused.empty()) {
        plan.edits.clear();
        std::stable_sort(plan.refused.begin(), plan.refused.end(),
                         [](const RefusedCell& a, const RefusedCell& b) {
                             return std::pair(a.cell.row, a.cell.column) <
                                    std::pair(b.cell.row, b.cell.column);
                         });
    }
    return plan;
}

} // namespace app
