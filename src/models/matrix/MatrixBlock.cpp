#include "models/matrix/MatrixBlock.h"

#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <QLocale>

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

/// Columns by their titles, computed ones left alone; none where one has no such title.
std::vector<BlockPlacer::Column> MatrixBlock::columnsTitled(const std::vector<std::string>& titles,
                                                            const std::vector<int>& shown) const
{
    std::vector<BlockPlacer::Column> columns;
    for (const std::string& text : titles) {
        const auto isTitled = [&](int column) { return utf8(title(column)) == text; };
        if (std::count_if(shown.begin(), shown.end(), isTitled) != 1)
            return {};
        const int column = *std::find_if(shown.begin(), shown.end(), isTitled);
        columns.push_back({column,
                           isEntryColumn(matrixColumn(column)) ? BlockPlacer::Takes::Text
                                                               : BlockPlacer::Takes::Anything,
                           text});
    }
    return columns;
}

MatrixBlock::Meant MatrixBlock::meantByName(const app::TextBlock& block,
                                            const app::BlockUnits& named, int start,
                                            const std::vector<int>& shown) const
{
    const auto from = static_cast<std::ptrdiff_t>(named.column);
    const auto behind = [](const std::vector<std::string>& row, std::ptrdiff_t column) {
        return std::vector<std::string>(
            row.begin() + std::min(column, static_cast<std::ptrdiff_t>(row.size())), row.end());
    };
    Meant meant;
    for (std::size_t i = 0; i < named.units.size(); ++i) {
        if (named.units[i] < 0)
            continue;
        meant.rows.push_back(m_matrix.indexOf(named.units[i], MatrixColumn::Unit).row());
        meant.block.push_back(behind(block[named.first + i], from));
    }
    if (named.first > 0)
        meant.columns = columnsTitled(behind(block[named.first - 1], from), shown);
    if (!meant.columns.empty())
        return meant;
    meant.columns = columnsFrom(position(MatrixColumn::Unit), shown);
    const BlockPlacer::Placed placed = place(meant);
    if (placed.isOwn)
        return meant;
    if (placed.columns == meant.columns.size()) { // whole rows, of another moment
        for (BlockPlacer::Column& column : meant.columns)
            if (column.takes == BlockPlacer::Takes::Same)
                column.takes = BlockPlacer::Takes::Anything;
        return meant;
    }
    for (auto& row : meant.block)
        row.erase(row.begin());
    meant.columns = columnsFrom(start, shown);
    return meant;
}

std::optional<QString> MatrixBlock::refusal(const app::BlockUnits& named)
{
    if (named.faults.empty())
        return std::nullopt;
    const app::BlockUnits::Fault& fault = named.faults.front();
    const auto row = static_cast<int>(fault.row) + 1;
    if (fault.text.empty())
        return tr("Dòng %1 của khối dán không ghi đơn vị, các dòng khác có ghi. Chưa ghi gì.")
            .arg(row);
    const QString text = qt(fault.text);
    if (fault.isTwice)
        return tr("Dòng %1 của khối dán lại ghi đơn vị «%2». Chưa ghi gì.").arg(row).arg(text);
    if (fault.alike.empty())
        return tr("Dòng %1 của khối dán: «%2» không phải đơn vị nào của bảng. Chưa ghi gì.")
            .arg(row)
            .arg(text);
    QStringList alike;
    for (const std::string& name : fault.alike)
        alike += qt(name);
    return tr("Dòng %1 của khối dán: «%2» có thể là %3. Ghi tên đầy đủ rồi dán lại. Chưa ghi gì.")
        .arg(row)
        .arg(text, alike.join(QStringLiteral(", ")));
}

BlockPlacer::Placed MatrixBlock::place(const Meant& meant) const
{
    return BlockPlacer(meant.columns, meant.rows.size(),
                       [this, &meant](std::size_t row, int column) {
                           return copyText(meant.rows[row], column);
                       })
        .place(meant.block);
}

std::optional<QString> MatrixBlock::refusal(const BlockPlacer::Placed& placed, std::size_t rows)
{
    if (placed.rows > rows)
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
                                                     const std::vector<int>& rows) const
{
    std::vector<app::CellText> cells;
    cells.reserve(placed.texts.size());
    for (auto first = placed.texts.begin(); first != placed.texts.end();) {
        const std::size_t row = first->row;
        const int at = rows[row];
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
    Meant meant{block, {}, columnsFrom(start.column(), shownColumns)};
    if (block.empty() || meant.columns.empty()) {
        pasted.refused = tr("Bộ nhớ tạm không có ô nào để dán.");
        return pasted;
    }
    const app::BlockUnits named = app::blockUnits(block, session->scores().units());
    if (named.isNamed) {
        pasted.refused = refusal(named);
        pasted.passed = quotedNames(named.passed);
        meant = meantByName(block, named, start.column(), shownColumns);
    } else {
        for (int row = start.row(); row < m_matrix.rowCount(); ++row)
            meant.rows.push_back(row);
    }
    const BlockPlacer::Placed placed = place(meant);
    if (!pasted.refused)
        pasted.refused = refusal(placed, meant.rows.size());
    if (pasted.refused)
        return pasted;
    app::BlockPlan plan;
    if (const core::Status written = session->paste(changedCells(placed, meant.rows), plan);
        !written) {
        pasted.refused = qt(app::text(written.error(), language));
        return pasted;
    }
    for (const app::RefusedCell& one : plan.refused)
        pasted.refusedCells.push_back(
            {m_matrix.index(meant.rows[one.cell.row], static_cast<int>(one.cell.column)),
             qt(one.cell.text), qt(app::text(one.problem, language))});
    pasted.cells = static_cast<int>(plan.cells);
    return pasted;
}

QString MatrixBlock::said(const Pasted& pasted)
{
    const QString said =
        pasted.cells == 0
            ? tr("Khối dán giống hệt bảng, không có gì thay đổi")
            : tr("Đã dán %1 ô").arg(QLocale(QLocale::Vietnamese).toString(pasted.cells));
    return pasted.passed.isEmpty() ? said : tr("%1; bỏ qua dòng cộng: %2").arg(said, pasted.passed);
}

} // namespace models
