#include "models/matrix/MatrixBlock.h"

#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using app::BlockPlacer;

std::string MatrixBlock::copyText(int row, int column) const
{
    return utf8(m_matrix.index(row, column).data(MatrixModel::CopyRole).toString());
}

QString MatrixBlock::title(int column) const
{
    return m_matrix.headerData(column, Qt::Horizontal).toString();
}

QString MatrixBlock::origin() const
{
    const Session& session = *m_matrix.session();
    const app::ScoreBook& scores = session.scores();
    const core::Node* node = app::nodeOf(scores.set(), m_matrix.leaf());
    const QString code = qt(scores.set().leafCode(m_matrix.leaf()));
    return Terms::origin({node ? QStringLiteral("%1 %2").arg(code, qt(node->title)) : code,
                          qt(scores.assessment().title), Terms::stageTitle(session.stage())},
                         m_matrix.totals().done() < m_matrix.totals().units());
}

QString MatrixBlock::copied(const std::vector<int>& rows, const std::vector<int>& columns,
                            bool withHeaders) const
{
    app::TextBlock block;
    block.reserve(rows.size() + 1);
    if (withHeaders) {
        block.push_back({utf8(origin())});
        auto& line = block.emplace_back();
        for (const int column : columns)
            line.push_back(utf8(title(column)));
    }
    for (const int row : rows) {
        auto& line = block.emplace_back();
        for (const int column : columns)
            line.push_back(copyText(row, column));
    }
    return qt(app::blockText(block));
}

std::vector<BlockPlacer::Column> MatrixBlock::columnsFrom(int start,
                                                          const std::vector<int>& shown) const
{
    std::vector<BlockPlacer::Column> columns;
    for (auto at = std::find(shown.begin(), shown.end(), start); at != shown.end(); ++at)
        columns.push_back(
            {*at,
             isEntryColumn(matrixColumn(*at)) ? BlockPlacer::Takes::Text : BlockPlacer::Takes::Same,
             utf8(title(*at))});
    return columns;
}

std::optional<QString> MatrixBlock::refusal(const BlockPlacer::Placed& placed,
                                            const QModelIndex& start) const
{
    const int rows = m_matrix.rowCount() - start.row();
    if (placed.rows > static_cast<std::size_t>(rows))
        return tr("Khối dán có %1 dòng, từ dòng này chỉ còn %2 đơn vị. Chưa ghi gì.")
            .arg(placed.rows)
            .arg(rows);
    if (!placed.beyondColumns.empty())
        return tr("Khối dán có %1 cột; từ ô này chỉ nhập được %2 cột. Chưa ghi gì.")
            .arg(placed.columns)
            .arg(placed.beyondColumns.front().column);
    return std::nullopt;
}

std::vector<app::CellText> MatrixBlock::changedCells(const BlockPlacer::Placed& placed,
                                                     const QModelIndex& start) const
{
    std::vector<app::CellText> cells;
    cells.reserve(placed.texts.size());
    for (auto first = placed.texts.begin(); first != placed.texts.end();) {
        const std::size_t row = first->row;
        const int at = start.row() + static_cast<int>(row);
        const std::size_t before = cells.size();
        bool differs = false;
        for (; first != placed.texts.end() && first->row == row; ++first) {
            differs = differs || qt(first->text) != qt(copyText(at, first->id)).trimmed();
            cells.push_back({row, static_cast<std::size_t>(first->id), m_matrix.unitAt(at),
                             m_matrix.leaf(), fieldOf(matrixColumn(first->id)), first->text});
        }
        // A row that says what is there stays as it is, whatever its texts cannot say (nothing
        // arose).
        if (!differs)
            cells.resize(before);
    }
    return cells;
}

MatrixBlock::Pasted MatrixBlock::paste(const QString& text, const QModelIndex& start,
                                       const std::vector<int>& shownColumns)
{
    Pasted pasted;
    Session* session = m_matrix.session();
    if (!session || !start.isValid())
        return pasted;
    const core::Language language = session->language();
    if (const auto refused = session->editor().refusal(m_matrix.unitAt(start.row()),
                                                       session->stage(), m_matrix.leaf())) {
        pasted.refused = qt(app::text(*refused, language));
        return pasted;
    }
    const app::TextBlock block = app::readBlock(utf8(text));
    auto columns = columnsFrom(start.column(), shownColumns);
    if (block.empty() || columns.empty()) {
        pasted.refused = tr("Bộ nhớ tạm không có ô nào để dán.");
        return pasted;
    }
    const BlockPlacer placer(std::move(columns),
                             static_cast<std::size_t>(m_matrix.rowCount() - start.row()),
                             [this, &start](std::size_t row, int column) {
                                 return copyText(start.row() + static_cast<int>(row), column);
                             });
    const BlockPlacer::Placed placed = placer.place(block);
    pasted.refused = refusal(placed, start);
    if (pasted.refused)
        return pasted;
    app::BlockPlan plan;
    if (const core::Status written = session->paste(changedCells(placed, start), plan); !written) {
        pasted.refused = qt(app::text(written.error(), language));
        return pasted;
    }
    for (const app::RefusedCell& one : plan.refused)
        pasted.refusedCells.push_back({m_matrix.index(start.row() + static_cast<int>(one.cell.row),
                                                      static_cast<int>(one.cell.column)),
                                       qt(one.cell.text), qt(app::text(one.problem, language))});
    pasted.cells = static_cast<int>(plan.cells);
    return pasted;
}

} // namespace models
