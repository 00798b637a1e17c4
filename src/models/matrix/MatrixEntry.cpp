// How the matrix is written to: one cell, whole rows, pasted blocks.
#include "models/matrix/MatrixModel.h"

#include "app/CellBlock.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::EntryStatus;
using core::Stage;

namespace {

int fieldOf(MatrixColumn column)
{
    switch (column) {
    case MatrixColumn::Figures:
        return EntryForm::figuresField;
    case MatrixColumn::Reason:
        return EntryForm::noteField;
    default:
        return EntryForm::pointsField;
    }
}

MatrixColumn columnOf(int field)
{
    if (field == EntryForm::noteField)
        return MatrixColumn::Reason;
    return field == EntryForm::pointsField ? MatrixColumn::Points : MatrixColumn::Figures;
}

/// Which shown column each column of a block goes to; −1: none.
using Columns = std::vector<int>;

} // namespace

QString MatrixModel::readOnlyReason(const QModelIndex& index) const
{
    if (!index.isValid() || !isShown())
        return {};
    if (!isEntryColumn(matrixColumn(index.column())))
        return tr("Cột này tính từ các cột khác.");
    return EntryForm::readOnlyReason(*m_session, m_session->stage(), m_leaf);
}

bool MatrixModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isShown())
        return false;
    const EntryForm::Commit done = enter(index, value.toString());
    return done == EntryForm::Commit::Done || done == EntryForm::Commit::Unchanged;
}

EntryForm::Commit MatrixModel::enter(const QModelIndex& index, const QString& text)
{
    using Commit = EntryForm::Commit;
    if (const QString reason = readOnlyReason(index); !reason.isEmpty()) {
        Q_EMIT editRejected(index, reason);
        return Commit::Refused;
    }
    const int unit = unitAt(index.row());
    const MatrixColumn column = matrixColumn(index.column());
    const QString typed = text.trimmed();
    EntryForm::Fault fault{fieldOf(column), {}};
    Commit done = Commit::Done;
    if (typed.isEmpty() && column == MatrixColumn::Points) {
        if (const auto refused = clear({unit})) {
            fault.text = refused->text;
            done = Commit::Refused;
        }
    } else {
        done = EntryForm(*m_session, unit, m_session->stage(), m_leaf)
                   .enter(fieldOf(column), typed, fault);
    }
    return answer(index, done, fault);
}

bool MatrixModel::isWaiting(int unit) const
{
    return isShown() && unit >= 0 && !m_session->drafts(unit, m_session->stage(), m_leaf).isEmpty();
}

EntryForm::Commit MatrixModel::enterWaiting(const QModelIndex& index)
{
    EntryForm form(*m_session, unitAt(index.row()), m_session->stage(), m_leaf);
    EntryForm::Fault fault;
    const EntryForm::Commit done = form.commit(&fault);
    return answer(index, done, fault);
}

EntryForm::Commit MatrixModel::answer(const QModelIndex& index, EntryForm::Commit done,
                                      const EntryForm::Fault& fault)
{
    if (done == EntryForm::Commit::Refused) {
        // The fault may be of the other text that was typed in this row.
        Q_EMIT editRejected(isUsed(columnOf(fault.field))
                                ? index.siblingAtColumn(position(columnOf(fault.field)))
                                : index,
                            fault.text);
    } else if (done == EntryForm::Commit::NeedsReason) {
        Q_EMIT reasonNeeded(index);
    }
    return done;
}

void MatrixModel::dropDrafts(int unit)
{
    if (isShown() && unit >= 0)
        (void)m_session->dropDrafts(unit, m_session->stage(), m_leaf);
}

std::vector<app::Place> MatrixModel::placesOf(const std::vector<int>& units) const
{
    std::vector<app::Place> places;
    places.reserve(units.size());
    for (const int unit : units)
        places.push_back(m_reader->place(unit));
    return places;
}

MatrixModel::StatusSet MatrixModel::setStatus(const std::vector<int>& units, EntryStatus status)
{
    if (!isShown() || units.empty())
        return {};
    return take(app::planStatus(m_session->editor(), placesOf(units), status));
}

MatrixModel::Accepted MatrixModel::acceptPrevious(const std::vector<int>& units)
{
    Accepted accepted;
    if (!isShown() || units.empty())
        return accepted;
    const auto masked =
        std::find_if(units.begin(), units.end(), [this](int unit) { return isMasked(unit); });
    if (masked != units.end()) {
        accepted.refused =
            Refusal{indexOf(*masked, MatrixColumn::Points),
                    tr("Đang chấm kín nên không chấp nhận được điểm chưa xem. Gõ điểm, hoặc "
                       "bỏ chấm kín.")};
        return accepted;
    }
    app::StepPlan plan = app::planAccept(m_session->editor(), placesOf(units));
    const auto unitsOf = [](const std::vector<app::Place>& places) {
        std::vector<int> all;
        for (const app::Place& place : places)
            all.push_back(place.unit);
        return all;
    };
    accepted.count = static_cast<int>(plan.edits.size());
    accepted.kept = plan.kept;
    accepted.notScored = unitsOf(plan.notScored);
    accepted.waiting = unitsOf(plan.wantsReason);
    StatusSet done = take(std::move(plan));
    if (done.refused)
        accepted = {};
    accepted.asksReason = done.asksReason;
    accepted.refused = std::move(done.refused);
    return accepted;
}

MatrixModel::Refusal MatrixModel::refusalAt(int unit, const core::Error& error) const
{
    const core::Language language = m_session->language();
    return {indexOf(unit, MatrixColumn::Points),
            qt(error.details.empty() ? app::text(error, language)
                                     : app::text(error.details.front(), language))};
}

MatrixModel::StatusSet MatrixModel::take(app::StepPlan plan)
{
    if (plan.refused)
        return {std::nullopt, refusalAt(plan.refused->place.unit, plan.refused->error)};
    if (plan.waiting) {
        const app::Place& place = plan.waiting->place;
        (void)EntryForm(*m_session, place.unit, place.stage, place.leaf)
            .setText(plan.waiting->text.field, qt(plan.waiting->text.text));
        Q_EMIT reasonNeeded(indexOf(place.unit, MatrixColumn::Points));
        return {place.unit, std::nullopt};
    }
    if (plan.edits.empty())
        return {};
    std::vector<int> unchanged;
    for (const core::Edit& edit : plan.edits) {
        if (edit.before == edit.after)
            unchanged.push_back(m_session->scores().unitIndex(edit.unit));
    }
    const int first = m_session->scores().unitIndex(plan.edits.front().unit);
    if (const core::Status written = m_session->edit(std::move(plan.edits)); !written)
        return {std::nullopt, refusalAt(first, written.error())};
    // What changes nothing still ends the typing in these rows, once the others are written.
    for (const int unit : unchanged)
        dropDrafts(unit);
    return {};
}

QString MatrixModel::copyText(const std::vector<int>& rows, const std::vector<int>& columns,
                              bool withHeaders) const
{
    app::TextBlock block;
    block.reserve(rows.size() + 1);
    if (withHeaders) {
        auto& line = block.emplace_back();
        for (const int column : columns)
            line.push_back(utf8(headerData(column, Qt::Horizontal).toString()));
    }
    for (const int row : rows) {
        auto& line = block.emplace_back();
        for (const int column : columns)
            line.push_back(utf8(index(row, column).data(CopyRole).toString()));
    }
    return qt(app::blockText(block));
}

MatrixModel::Pasted MatrixModel::paste(const QString& text, const QModelIndex& start,
                                       const std::vector<int>& shownColumns)
{
    Pasted pasted;
    const auto refuse = [&pasted](const QString& why) {
        pasted.refused = why;
        return pasted;
    };
    if (!isShown() || !start.isValid())
        return pasted;
    if (const QString reason = EntryForm::readOnlyReason(*m_session, m_session->stage(), m_leaf);
        !reason.isEmpty())
        return refuse(reason);
    app::TextBlock block = app::readBlock(utf8(text));
    const auto from = std::find(shownColumns.begin(), shownColumns.end(), start.column());
    if (block.empty() || from == shownColumns.end())
        return refuse(tr("Bộ nhớ tạm không có ô nào để dán."));

    std::size_t width = 0;
    for (const auto& line : block)
        width = std::max(width, line.size());
    const Columns shown(from, shownColumns.end());
    // Headers were copied along (Ctrl+Shift+C).
    const auto isHeader = [&](const std::vector<std::string>& line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i >= shown.size() ||
                line[i] != utf8(headerData(shown[i], Qt::Horizontal).toString()))
                return false;
        }
        return true;
    };
    const bool skipsFirst = block.size() > 1 && isHeader(block.front());
    const std::size_t first = skipsFirst ? 1 : 0;
    if (static_cast<std::size_t>(start.row()) + block.size() - first > m_unitAt.size()) {
        return refuse(tr("Khối dán có %1 dòng, từ dòng này chỉ còn %2 đơn vị. Chưa ghi gì.")
                          .arg(block.size() - first)
                          .arg(rowCount() - start.row()));
    }

    const auto textAt = [&](std::size_t line, std::size_t column) -> std::string_view {
        return column < block[line].size() ? std::string_view(block[line][column])
                                           : std::string_view();
    };
    const auto rowOfLine = [&](std::size_t line) {
        return start.row() + static_cast<int>(line - first);
    };
    // A block from this table holds its computed columns, too; one from elsewhere holds just what
    // can be typed.
    const auto fits = [&](const Columns& columns) {
        if (width > columns.size())
            return false;
        for (std::size_t column = 0; column < width; ++column) {
            if (isEntryColumn(matrixColumn(columns[column])))
                continue;
            for (std::size_t line = first; line < block.size(); ++line) {
                const std::string_view given = textAt(line, column);
                if (!given.empty() &&
                    given !=
                        utf8(index(rowOfLine(line), columns[column]).data(CopyRole).toString()))
                    return false;
            }
        }
        return true;
    };
    Columns entryColumns;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(entryColumns),
                 [](int column) { return isEntryColumn(matrixColumn(column)); });
    const bool isPlain = fits(shown);
    if (!isPlain && width > entryColumns.size()) {
        return refuse(tr("Khối dán có %1 cột; từ ô này chỉ nhập được %2 cột. Chưa ghi gì.")
                          .arg(width)
                          .arg(entryColumns.size()));
    }
    const Columns& columns = isPlain ? shown : entryColumns;

    std::vector<app::CellText> cells;
    cells.reserve((block.size() - first) * std::min(width, entryColumns.size()));
    const MatrixCells maker = this->cells();
    for (std::size_t line = first; line < block.size(); ++line) {
        const int unit = unitAt(rowOfLine(line));
        const std::size_t firstOfLine = cells.size();
        bool differs = false;
        for (std::size_t column = 0; column < block[line].size(); ++column) {
            const MatrixColumn kind = matrixColumn(columns[column]);
            if (!isEntryColumn(kind))
                continue;
            const std::string& given = block[line][column];
            differs = differs || given != utf8(maker.editText(unit, kind).trimmed());
            cells.push_back({line - first, column, unit, m_leaf, fieldOf(kind), given});
        }
        // A row that says what is there stays as it is, whatever its texts cannot say (nothing
        // arose).
        if (!differs)
            cells.resize(firstOfLine);
    }
    app::BlockPlan plan;
    const core::Status written = m_session->paste(std::move(cells), plan);
    if (!written)
        return refuse(qt(app::text(written.error(), m_session->language())));
    for (const app::RefusedCell& one : plan.refused) {
        const QModelIndex place =
            index(start.row() + static_cast<int>(one.cell.row), columns[one.cell.column]);
        pasted.refusedCells.push_back(
            {place, qt(one.cell.text), qt(app::text(one.problem, m_session->language()))});
    }
    pasted.cells = static_cast<int>(plan.cells);
    return pasted;
}

} // namespace models
