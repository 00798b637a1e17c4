#include "models/sheet/SheetBlock.h"

#include "app/ColumnMatch.h"
#include "app/UnitNames.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/FoldedText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

namespace {

constexpr int ignored = -1;

/// Columns in the order in which a block goes over them.
constexpr std::array enterOrder = {SheetColumn::Figures, SheetColumn::Self, SheetColumn::V1,
                                   SheetColumn::V2, SheetColumn::Note};

} // namespace

QString SheetBlock::columnTitle(int column) const
{
    return column < 0 ? QString() : SheetCells::headerText(sheetColumn(column).column);
}

QString SheetBlock::origin() const
{
    const Session& session = *m_sheet.session();
    const auto unit = static_cast<std::size_t>(m_sheet.unit());
    return Terms::origin({qt(session.scores().units()[unit].name),
                          qt(session.scores().assessment().title),
                          Terms::stageTitle(session.stage())},
                         session.evaluation()->results[unit].missing > 0);
}

QString SheetBlock::copied(const QModelIndexList& rows, const QList<int>& columns,
                           bool withHeaders) const
{
    app::TextBlock block;
    if (withHeaders) {
        block.push_back({utf8(origin())});
        auto& header = block.emplace_back();
        for (const int column : columns) {
            if (sheetColumn(column).column == SheetColumn::CodeTitle) {
                header.push_back(utf8(tr("Mã")));
                header.push_back(utf8(tr("Tiêu chí")));
            } else {
                header.push_back(utf8(columnTitle(column)));
            }
        }
    }
    for (const QModelIndex& row : rows) {
        auto& line = block.emplace_back();
        for (const int column : columns) {
            const QModelIndex cell = row.siblingAtColumn(column);
            if (sheetColumn(column).column == SheetColumn::CodeTitle) {
                line.push_back(utf8(cell.data(SheetModel::CodeRole).toString()));
                line.push_back(utf8(cell.data().toString()));
                continue;
            }
            // Words for a nothing stand in the cell; what can be entered is copied as it is
            // entered.
            const bool isField =
                SheetCells::fieldOf(sheetColumn(column).column, m_sheet.session()->stage())
                    .has_value();
            const QString entered = isField ? cell.data(Qt::EditRole).toString() : QString();
            line.push_back(utf8(entered.isEmpty() ? cell.data().toString() : entered));
        }
    }
    return qt(app::blockText(block));
}

QList<int> SheetBlock::enterableFrom(int column) const
{
    QList<int> columns;
    bool isFrom = false;
    for (const SheetColumn one : enterOrder) {
        const int position = static_cast<int>(one);
        isFrom = isFrom || position == column;
        if (isFrom && SheetCells::fieldOf(one, m_sheet.session()->stage()))
            columns.push_back(position);
    }
    return columns;
}

RefusedLine SheetBlock::refusedAt(int leaf, int column, const std::string& text,
                                  const char* code) const
{
    RefusedLine line;
    line.leaf = leaf;
    line.unit = m_sheet.unit();
    if (leaf >= 0) {
        const QModelIndex row = m_sheet.indexOfLeaf(leaf, position(SheetColumn::CodeTitle));
        line.place = row.data(SheetModel::ShownCodeRole).toString();
        // "figure:dan-so" and "bonus" are for files.
        if (line.place.isEmpty())
            line.place = row.data().toString();
    }
    line.column = columnTitle(column);
    line.value = qt(text);
    line.why = qt(
        app::text(core::Problem{core::Severity::Error, code, {}, {core::Param::text("text", text)}},
                  m_sheet.session()->language()));
    return line;
}

SheetBlock::Placed SheetBlock::placeByPosition(const app::TextBlock& block,
                                               const QModelIndexList& rows, int column) const
{
    std::vector<app::BlockPlacer::Column> columns;
    for (const int one : enterableFrom(column))
        columns.push_back({one, app::BlockPlacer::Takes::Text, utf8(columnTitle(one))});
    const app::BlockPlacer::Placed laid =
        app::BlockPlacer(std::move(columns), static_cast<std::size_t>(rows.size())).place(block);
    const auto leafOf = [&](const app::BlockPlacer::Text& text) {
        return m_sheet.leafOf(rows[static_cast<qsizetype>(text.row)]);
    };
    Placed placed;
    for (const auto& text : laid.texts)
        placed.cells.push_back(
            {text.row, text.column, m_sheet.unit(), leafOf(text),
             *SheetCells::fieldOf(sheetColumn(text.id).column, m_sheet.session()->stage()),
             text.text});
    for (const auto& text : laid.beyondColumns)
        placed.refused.push_back(
            refusedAt(leafOf(text), ignored, text.text, "block.beyond-columns"));
    for (const auto& text : laid.beyondRows)
        placed.refused.push_back(refusedAt(-1, text.id, text.text, "block.beyond-rows"));
    return placed;
}

SheetBlock::Placed SheetBlock::placeByCode(const app::TextBlock& block, std::size_t firstRow,
                                           std::size_t codes, const std::vector<int>& columns) const
{
    Placed placed;
    const core::IndexSet& set = m_sheet.session()->scores().set();
    const core::Stage stage = m_sheet.session()->stage();
    for (std::size_t r = firstRow; r < block.size(); ++r) {
        if (codes >= block[r].size() || block[r][codes].empty())
            continue;
        if (app::namesSums(block[r][codes])) {
            placed.passed.push_back(block[r][codes]);
            continue;
        }
        const std::string code = app::criterionCode(block[r][codes]);
        const int leaf = set.findLeaf(code);
        if (leaf < 0) {
            // Areas and groups are sums: a copied sheet has them, and they are passed over.
            if (set.find(code) < 0)
                placed.refused.push_back(refusedAt(-1, position(SheetColumn::CodeTitle),
                                                   block[r][codes], "block.unknown-code"));
            continue;
        }
        for (std::size_t c = codes + 1; c < block[r].size(); ++c) {
            const int target = c < columns.size() ? columns[c] : ignored;
            if (target != ignored)
                placed.cells.push_back({r, c, m_sheet.unit(), leaf,
                                        *SheetCells::fieldOf(sheetColumn(target).column, stage),
                                        block[r][c]});
            else if (c >= columns.size() && !block[r][c].empty())
                placed.refused.push_back(
                    refusedAt(leaf, ignored, block[r][c], "block.beyond-columns"));
        }
    }
    if (placed.cells.empty() && placed.refused.empty())
        placed.refused.push_back(refusedBlock("block.no-criteria"));
    return placed;
}

RefusedLine SheetBlock::refusedBlock(const char* code, const QString& known) const
{
    RefusedLine line;
    line.unit = m_sheet.unit();
    line.why = qt(app::text(
        core::Problem{core::Severity::Error, code, {}, {core::Param::text("known", utf8(known))}},
        m_sheet.session()->language()));
    return line;
}

/// The column that a heading means, by its own title or as offices call it in their tables.
int SheetBlock::columnMeant(const QString& title) const
{
    const core::Stage stage = m_sheet.session()->stage();
    const QString name = folded(title);
    for (int i = 0; i < sheetColumnCount; ++i) {
        if (folded(columnTitle(i)) == name)
            return i;
    }
    if (name == folded(Terms::stageTitle(stage)))
        return position(columnOf(stage));
    for (const QString& reason : {tr("Lý do"), tr("Ghi chú"), tr("Lý do cắt điểm")}) {
        if (folded(reason) == name)
            return position(SheetColumn::Note);
    }
    return ignored;
}

/// As it was copied with headers: the columns say what they are.
SheetBlock::Placed SheetBlock::placeByHeader(const app::TextBlock& block, std::size_t row,
                                             std::size_t code) const
{
    const core::Stage stage = m_sheet.session()->stage();
    std::vector<int> columns;
    QStringList known;
    for (int i = 0; i < sheetColumnCount; ++i) {
        if (SheetCells::fieldOf(sheetColumn(i).column, stage))
            known += columnTitle(i);
    }
    bool anyKnown = false;
    QStringList remarks;
    for (std::size_t c = 0; c < block[row].size(); ++c) {
        const std::string& title = block[row][c];
        int found = columnMeant(qt(title));
        // What the sheet computes is passed over without a word, as it came out of the sheet.
        if (found == ignored && c > code && !title.empty() &&
            folded(qt(title)) != folded(tr("Tiêu chí")))
            remarks += tr("Cột %1 «%2»: không nhận ra, bỏ qua").arg(c + 1).arg(qt(title));
        if (found != ignored && !SheetCells::fieldOf(sheetColumn(found).column, stage))
            found = ignored;
        if (found != ignored && std::find(columns.begin(), columns.end(), found) != columns.end()) {
            Placed refused;
            refused.refused.push_back(refusedAt(-1, found, title, "block.same-column"));
            return refused;
        }
        anyKnown = anyKnown || found != ignored;
        columns.push_back(found);
    }
    if (!anyKnown) {
        Placed refused;
        refused.refused.push_back(
            refusedBlock("block.no-known-column", known.join(QStringLiteral(", "))));
        return refused;
    }
    Placed placed = placeByCode(block, row + 1, code, columns);
    placed.remarks = remarks;
    return placed;
}

SheetBlock::Placed SheetBlock::placeByColumns(const app::TextBlock& block,
                                              const app::BlockColumns& known, int column) const
{
    const QList<int> fields = enterableFrom(column);
    qsizetype next = 0;
    std::vector<int> columns;
    QStringList remarks;
    for (std::size_t c = 0; c < known.columns.size(); ++c) {
        const auto number = static_cast<int>(c + 1);
        switch (known.columns[c]) {
        case app::BlockColumn::Running:
            remarks += tr("Cột %1 là số thứ tự: bỏ qua").arg(number);
            break;
        case app::BlockColumn::Title:
            remarks += tr("Cột %1 là tên tiêu chí: bỏ qua").arg(number);
            break;
        case app::BlockColumn::Maximum:
            remarks += tr("Cột %1 là điểm tối đa: bỏ qua").arg(number);
            break;
        default:
            break;
        }
        if (known.columns[c] != app::BlockColumn::Value) {
            columns.push_back(ignored);
            continue;
        }
        // What has no place any more is refused cell by cell.
        if (next == fields.size())
            break;
        columns.push_back(fields[next++]);
        if (!remarks.isEmpty())
            remarks += tr("Cột %1 ghi vào «%2»").arg(number).arg(columnTitle(columns.back()));
    }
    Placed placed = placeByCode(block, 0, known.code, columns);
    placed.remarks = remarks;
    return placed;
}

SheetBlock::Placed SheetBlock::place(const app::TextBlock& block, const QModelIndexList& rows,
                                     const QModelIndexList& chosen, int column) const
{
    if (block.size() == 1 && block.front().size() == 1 && chosen.size() > 1)
        return placeByPosition(
            app::TextBlock(static_cast<std::size_t>(chosen.size()), block.front()), chosen, column);

    const std::size_t row = app::namesRow(block);
    const std::vector<std::string>& names = block[row];
    for (std::size_t c = 0; c < names.size() && names.size() > 1; ++c) {
        const std::string words = app::foldedWords(names[c]);
        if (folded(qt(names[c])) == folded(tr("Mã")) || words == " ma tc " ||
            words == " ma tieu chi " || words == " ma so ")
            return placeByHeader(block, row, c);
    }
    const app::BlockColumns known = app::blockColumns(block, m_sheet.session()->scores().set());
    return known.hasCodes ? placeByColumns(block, known, column)
                          : placeByPosition(block, rows, column);
}

SheetBlock::Outcome SheetBlock::paste(const QString& text, const QModelIndexList& rows,
                                      const QModelIndexList& chosen, int column,
                                      const Confirm& confirm)
{
    Outcome outcome;
    Session& session = *m_sheet.session();
    const app::TextBlock block = app::readBlock(utf8(text));
    if (block.empty()) {
        outcome.refused.push_back(refusedAt(-1, ignored, {}, "block.empty"));
        return outcome;
    }
    Placed placed = place(block, rows, chosen, column);
    outcome.cells = static_cast<int>(placed.cells.size() + placed.refused.size());
    outcome.refused = std::move(placed.refused);
    outcome.passed = quotedNames(placed.passed);
    app::BlockPlan plan;
    if (outcome.refused.empty() && !placed.remarks.isEmpty() && confirm) {
        const app::BlockPlan dry =
            app::planBlock(session.editor(), session.stage(), placed.cells, session.language());
        if (!dry.edits.empty() && !confirm(placed.remarks)) {
            outcome.isGivenUp = true;
            return outcome;
        }
    }
    if (outcome.refused.empty())
        outcome.status = session.paste(std::move(placed.cells), plan);
    else
        plan = app::planBlock(session.editor(), session.stage(), std::move(placed.cells),
                              session.language());
    for (const app::RefusedCell& cell : plan.refused) {
        RefusedLine line = refusedAt(cell.cell.leaf, ignored, cell.cell.text, "block.read-only");
        for (int i = 0; i < sheetColumnCount; ++i) {
            if (SheetCells::fieldOf(sheetColumn(i).column, session.stage()) == cell.cell.field)
                line.column = columnTitle(i);
        }
        line.why = qt(app::text(cell.problem, session.language()));
        outcome.refused.push_back(std::move(line));
    }
    outcome.edits = outcome.refused.empty() ? static_cast<int>(plan.edits.size()) : 0;
    return outcome;
}

} // namespace models
