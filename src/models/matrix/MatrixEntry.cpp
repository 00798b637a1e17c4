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

/// A fault that a reason mends.
bool isReason(const core::Problem& fault)
{
    return fault.code == "entry.reason-needed" || fault.code == "entry.note-needed";
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
    if (const QString reason = readOnlyReason(index); !reason.isEmpty()) {
        Q_EMIT editRejected(index, reason);
        return false;
    }
    const int unit = unitAt(index.row());
    const MatrixColumn column = matrixColumn(index.column());
    const QString typed = value.toString().trimmed();
    if (typed.isEmpty() && column == MatrixColumn::Points) {
        const auto refused = clear({unit});
        if (refused)
            Q_EMIT editRejected(index, refused->text);
        return !refused;
    }
    EntryForm form(*m_session, unit, m_session->stage(), m_leaf);
    EntryForm::Fault fault;
    return answer(index, form.enter(fieldOf(column), typed, fault), fault);
}

bool MatrixModel::isWaiting(int unit) const
{
    return isShown() && unit >= 0 && !m_session->drafts(unit, m_session->stage(), m_leaf).isEmpty();
}

bool MatrixModel::enterWaiting(const QModelIndex& index)
{
    EntryForm form(*m_session, unitAt(index.row()), m_session->stage(), m_leaf);
    EntryForm::Fault fault;
    return answer(index, form.commit(&fault), fault);
}

bool MatrixModel::answer(const QModelIndex& index, EntryForm::Commit commit,
                         const EntryForm::Fault& fault)
{
    switch (commit) {
    case EntryForm::Commit::Done:
    case EntryForm::Commit::Unchanged:
        return true;
    case EntryForm::Commit::Refused:
        // The fault may be of the other text that was typed in this row.
        Q_EMIT editRejected(isUsed(columnOf(fault.field))
                                ? index.siblingAtColumn(position(columnOf(fault.field)))
                                : index,
                            fault.text);
        return false;
    case EntryForm::Commit::NeedsReason:
        Q_EMIT reasonNeeded(index);
        return false;
    }
    return false;
}

void MatrixModel::dropDrafts(int unit)
{
    if (isShown() && unit >= 0)
        (void)m_session->dropDrafts(unit, m_session->stage(), m_leaf);
}

std::optional<MatrixModel::Refusal> MatrixModel::setStatus(const std::vector<int>& units,
                                                           EntryStatus status)
{
    if (!isShown() || units.empty())
        return std::nullopt;
    const Stage stage = m_session->stage();
    if (const QString reason = EntryForm::readOnlyReason(*m_session, stage, m_leaf);
        !reason.isEmpty())
        return Refusal{indexOf(units.front(), MatrixColumn::Points), reason};
    const core::Node* node = m_reader->node();
    const bool isBack = status != EntryStatus::Empty &&
                        std::all_of(units.begin(), units.end(),
                                    [&](int unit) { return m_reader->now(unit).status == status; });
    if (status == EntryStatus::None && !isBack && (!node || !node->ifNone)) {
        return Refusal{indexOf(units.front(), MatrixColumn::Points),
                       tr("Bộ chỉ số không cho phép «không phát sinh» ở tiêu chí này.")};
    }
    std::vector<core::Edit> edits;
    for (const int unit : units) {
        core::Entry entry =
            app::withStatus(m_reader->now(unit), isBack ? EntryStatus::Scored : status);
        const auto faults = m_session->editor().faults(unit, stage, m_leaf, entry);
        if (entry.status != EntryStatus::Empty && !faults.empty() && isReason(faults.front())) {
            const QModelIndex place = indexOf(unit, MatrixColumn::Points);
            if (units.size() > 1)
                return Refusal{place,
                               tr("Cần lý do riêng cho từng đơn vị: chọn một dòng rồi bấm lại.")};
            (void)EntryForm(*m_session, unit, stage, m_leaf)
                .setText(EntryForm::statusField, qt(core::name(status)));
            Q_EMIT reasonNeeded(place);
            return std::nullopt;
        }
        edits.push_back(m_session->editor().makeEdit(unit, stage, m_leaf, std::move(entry)));
    }
    return enter(std::move(edits));
}

MatrixModel::Accepted MatrixModel::acceptPrevious(const std::vector<int>& units)
{
    Accepted accepted;
    if (!isShown() || units.empty())
        return accepted;
    const Stage stage = m_session->stage();
    const QModelIndex first = indexOf(units.front(), MatrixColumn::Points);
    const auto refuse = [&](const QModelIndex& place, const QString& text) {
        accepted = {};
        accepted.refused = Refusal{place, text};
        return accepted;
    };
    if (stage == Stage::Self)
        return refuse(
            first,
            tr("Ctrl+Enter chấp nhận điểm của bước trước; ở bước tự chấm không có bước trước."));
    if (const QString reason = EntryForm::readOnlyReason(*m_session, stage, m_leaf);
        !reason.isEmpty())
        return refuse(first, reason);
    std::vector<core::Edit> edits;
    for (const int unit : units) {
        if (isMasked(unit)) {
            return refuse(indexOf(unit, MatrixColumn::Points),
                          tr("Đang chấm kín nên không chấp nhận được điểm chưa xem. Gõ điểm, hoặc "
                             "bỏ chấm kín."));
        }
        // What a verifier has decided is not overwritten in passing; one row, chosen alone, is
        // meant.
        if (units.size() > 1 && !m_reader->now(unit).isEmpty()) {
            ++accepted.kept;
            continue;
        }
        auto entry = EntryForm(*m_session, unit, stage, m_leaf).accepted();
        if (!entry) {
            accepted.notScored.push_back(unit);
            continue;
        }
        const auto faults = m_session->editor().faults(unit, stage, m_leaf, *entry);
        if (std::any_of(faults.begin(), faults.end(),
                        [](const core::Problem& fault) { return !isReason(fault); })) {
            return refuse(indexOf(unit, MatrixColumn::Points),
                          tr("%1: số liệu tự chấm chưa tính được điểm, không chấp nhận được.")
                              .arg(unitName(unit)));
        }
        if (!faults.empty()) {
            accepted.waiting.push_back(unit);
            continue;
        }
        edits.push_back(m_session->editor().makeEdit(unit, stage, m_leaf, *std::move(entry)));
    }
    if (edits.empty() && !accepted.waiting.empty()) {
        // The first of them asks for its reason: what was accepted waits as typed.
        const int unit = accepted.waiting.front();
        const core::Node* node = m_reader->node();
        (void)EntryForm(*m_session, unit, stage, m_leaf)
            .setText(EntryForm::figuresField,
                     qt(app::figuresFieldText(*node, m_reader->previous(unit)->figures)));
        Q_EMIT reasonNeeded(indexOf(unit, MatrixColumn::Points));
        return accepted;
    }
    if (edits.empty() && accepted.kept == 0)
        return refuse(first, tr("Chưa có điểm ở bước trước để chấp nhận."));
    if (edits.empty())
        return refuse(first, tr("Các đơn vị đã chọn đều đã thẩm định. Muốn thay, chọn từng dòng."));
    const auto count = static_cast<int>(edits.size());
    if (auto refused = enter(std::move(edits)))
        return refuse(refused->index, refused->text);
    accepted.count = count;
    return accepted;
}

std::optional<MatrixModel::Refusal> MatrixModel::enter(std::vector<core::Edit> edits)
{
    if (edits.empty())
        return std::nullopt;
    // What changes nothing still ends the typing in these rows.
    for (const core::Edit& edit : edits) {
        if (edit.before == edit.after)
            dropDrafts(m_session->scores().unitIndex(edit.unit));
    }
    const QModelIndex first =
        indexOf(m_session->scores().unitIndex(edits.front().unit), MatrixColumn::Points);
    const core::Status written = m_session->edit(std::move(edits));
    if (written)
        return std::nullopt;
    const core::Error& error = written.error();
    const core::Language language = m_session->language();
    return Refusal{first, qt(error.details.empty() ? app::text(error, language)
                                                   : app::text(error.details.front(), language))};
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
