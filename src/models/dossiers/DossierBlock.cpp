#include "models/dossiers/DossierBlock.h"

#include "models/book/Session.h"
#include "models/dossiers/DossierForms.h"
#include "models/dossiers/DossierReader.h"
#include "models/words/DossierText.h"
#include "models/words/Text.h"

#include <algorithm>
#include <limits>
#include <set>

namespace models {

using app::BlockPlacer;
using core::DossierCounters;
using Refusal = DossierModel::Refusal;

std::string DossierBlock::title(int column) const
{
    return utf8(m_dossiers.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
}

QString DossierBlock::copied(const QModelIndexList& cells, bool withHeaders) const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& cell : cells) {
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    app::TextBlock block;
    if (withHeaders) {
        auto& names = block.emplace_back();
        for (const int column : columns)
            names.push_back(title(column));
    }
    for (const int row : rows) {
        auto& texts = block.emplace_back();
        for (const int column : columns)
            texts.push_back(m_dossiers.copyText(row, column));
    }
    return qt(app::blockText(block));
}

DossierBlock::Placed DossierBlock::place(const app::TextBlock& block, int row, int column) const
{
    std::vector<BlockPlacer::Column> columns;
    for (int one = column; one < DossierModel::ColumnCount; ++one)
        // What is computed may lie inside a block that was copied here; it is not taken.
        columns.push_back({one,
                           DossierModel::isComputed(one) ? BlockPlacer::Takes::Anything
                                                         : BlockPlacer::Takes::Text,
                           title(one)});
    const std::size_t rows = column == DossierModel::LevelColumn
                                 ? std::numeric_limits<std::size_t>::max()
                                 : static_cast<std::size_t>(m_dossiers.dataRows() - row);
    return BlockPlacer(std::move(columns), rows).place(block);
}

std::vector<Refusal> DossierBlock::read(const Placed& placed, int firstRow, int firstColumn,
                                        std::vector<Row>& rows) const
{
    std::vector<Refusal> refused;
    const auto noRow = [&](int row) {
        refused.push_back(
            {row, firstColumn,
             tr("Không có dòng này: thêm dòng trước, hoặc dán cả cột cấp và lĩnh vực.")});
    };
    const auto tableRow = [firstRow](const BlockPlacer::Text& text) {
        return firstRow + static_cast<int>(text.row);
    };
    for (auto first = placed.texts.begin(); first != placed.texts.end();) {
        const int row = tableRow(*first);
        const auto last = std::find_if(first, placed.texts.end(),
                                       [&](const auto& text) { return tableRow(text) != row; });
        const bool isThere = row < m_dossiers.dataRows();
        if (!isThere && last - first < 2) {
            noRow(row);
            first = last;
            continue;
        }
        DossierCounters before = isThere ? m_dossiers.counters(row) : DossierCounters();
        if (!isThere)
            before.form = DossierForms::ofNewRow(m_dossiers);
        Row one{row, {before, before}, {}};
        DossierCounters& after = one.change.second;
        for (; first != last; ++first) {
            const QString text = qt(first->text);
            if (isThere && first->id <= DossierModel::FieldColumn &&
                first->text == m_dossiers.copyText(row, first->id))
                continue;
            if (const auto why =
                    DossierReader::read(after, first->id, text, m_dossiers.session()->language()))
                refused.push_back({row, first->id, *why, text});
            else if (isThere)
                one.entered.push_back(m_dossiers.placeOf(m_dossiers.index(row, first->id)));
        }
        const bool isTwice = std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
            return core::isSameRow(other.change.second, after);
        });
        if (isTwice)
            refused.push_back({row, DossierModel::LevelColumn,
                               tr("Khối dán có hai dòng %1.").arg(DossierText::row(after))});
        else if (const auto why = m_dossiers.placeRefusal(after, isThere ? row : -1))
            refused.push_back({row, DossierModel::LevelColumn, *why});
        if (!isThere)
            one.change.first = core::emptyCounters(after.level, after.field);
        rows.push_back(std::move(one));
    }
    for (const BlockPlacer::Text& text : placed.beyondColumns)
        refused.push_back({tableRow(text), firstColumn + static_cast<int>(text.column),
                           tr("Bảng không có cột này."), qt(text.text)});
    int lastRow = -1;
    for (const BlockPlacer::Text& text : placed.beyondRows) {
        if (tableRow(text) != lastRow)
            noRow(lastRow = tableRow(text));
    }
    return refused;
}

DossierBlock::Pasted DossierBlock::paste(const QModelIndex& at, const QString& text)
{
    Pasted pasted;
    const int firstRow = at.isValid() ? at.row() : 0;
    const int firstColumn = at.isValid() ? at.column() : int(DossierModel::LevelColumn);
    if (const QString reason = m_dossiers.readOnlyReason(); !reason.isEmpty())
        return {0, {{firstRow, firstColumn, reason}}};
    const app::TextBlock block = app::readBlock(utf8(text));
    for (const auto& line : block)
        pasted.cells += static_cast<int>(line.size());
    std::vector<Row> rows;
    pasted.refused = read(place(block, firstRow, firstColumn), firstRow, firstColumn, rows);
    if (!pasted.refused.empty())
        return pasted;
    std::vector<DossierChange> changes;
    std::vector<app::CounterPlace> entered;
    for (Row& row : rows) {
        entered.insert(entered.end(), row.entered.begin(), row.entered.end());
        if (row.change.first == row.change.second)
            continue;
        // A row that is not in the book yet takes the place that the block gives it.
        m_dossiers.placeNewRow(row.row, row.change.second);
        changes.push_back(std::move(row.change));
    }
    if (changes.empty())
        return pasted;
    const QString what = pastedStep(m_dossiers.unitFacts(), changes);
    if (const auto why = m_dossiers.enterRows(changes, what, entered))
        pasted.refused.push_back({firstRow, firstColumn, *why});
    return pasted;
}

} // namespace models
