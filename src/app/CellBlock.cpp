#include "app/CellBlock.h"

#include "app/BlockColumns.h"
#include "core/Codes.h"
#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Reads one text cell by cell.
class BlockReader {
public:
    explicit BlockReader(std::string_view text) : m_text(text) {}

    TextBlock read()
    {
        TextBlock block;
        while (m_at < m_text.size()) {
            std::vector<std::string> row;
            do
                row.push_back(readCell());
            while (takeIf('\t'));
            takeIf('\r');
            takeIf('\n');
            block.push_back(std::move(row));
        }
        return block;
    }

private:
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool takeIf(char c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }

    std::string readCell()
    {
        if (isAt('"')) {
            if (auto quoted = readQuoted())
                return *std::move(quoted);
        }
        const std::size_t end = std::min(m_text.find_first_of("\t\r\n", m_at), m_text.size());
        std::string cell(exchange::keptText(core::plainBlanks(m_text.substr(m_at, end - m_at))));
        m_at = end;
        return cell;
    }

    /// A quote that does not enclose the whole cell is a character like any other: then nothing is
    /// taken.
    std::optional<std::string> readQuoted()
    {
        std::string cell;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != '"') {
                cell += m_text[at];
                continue;
            }
            if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
                cell += '"';
                ++at;
                continue;
            }
            if (at + 1 < m_text.size() &&
                std::string_view("\t\r\n").find(m_text[at + 1]) == std::string_view::npos)
                return std::nullopt;
            m_at = at + 1;
            return core::plainBlanks(cell);
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

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

TextBlock readBlock(std::string_view text)
{
    return BlockReader(text).read();
}

std::string blockText(const TextBlock& block)
{
    std::string text;
    for (const auto& row : block) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += '\t';
            const std::string& cell = row[column];
            if (cell.find_first_of("\t\r\n\"") == std::string::npos) {
                text += cell;
                continue;
            }
            text += '"';
            for (const char c : cell) {
                if (c == '"')
                    text += '"';
                text += c;
            }
            text += '"';
        }
        text += '\n';
    }
    return text;
}

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
