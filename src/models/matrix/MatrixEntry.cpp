// How the matrix is written to: one cell, whole rows.
#include "models/matrix/MatrixModel.h"

#include "models/book/Session.h"
#include "models/entry/EntryForm.h"

#include <algorithm>

namespace models {

using core::EntryStatus;

namespace {

MatrixColumn columnOf(int field)
{
    if (field == EntryForm::noteField)
        return MatrixColumn::Reason;
    return field == EntryForm::pointsField ? MatrixColumn::Points : MatrixColumn::Figures;
}

} // namespace

QString MatrixModel::readOnlyReason(const QModelIndex& index) const
{
    if (!index.isValid() || !isShown())
        return {};
    if (!isEntryColumn(matrixColumn(index.column())))
        return tr("Cột này tính từ các cột khác.");
    return EntryForm::readOnlyReason(*m_session, unitAt(index.row()), m_session->stage(), m_leaf);
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
    if (const QString reason = readOnlyReason(index); !reason.isEmpty()) {
        Q_EMIT editRejected(index, reason);
        return EntryForm::Commit::Refused;
    }
    EntryForm::Fault fault;
    const EntryForm::Commit done = enterText(*m_session, m_reader->place(unitAt(index.row())),
                                             fieldOf(matrixColumn(index.column())), text, fault);
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

StepTaken MatrixModel::taken(StepTaken step)
{
    if (step.asksReason)
        Q_EMIT reasonNeeded(indexOf(step.asksReason->unit, MatrixColumn::Points));
    return step;
}

StepTaken MatrixModel::setStatus(const std::vector<int>& units, EntryStatus status)
{
    if (!isShown() || units.empty())
        return {};
    return taken(take(*m_session, app::planStatus(m_session->editor(), placesOf(units), status)));
}

StepTaken MatrixModel::acceptPrevious(const std::vector<int>& units)
{
    if (!isShown() || units.empty())
        return {};
    if (m_session->stage() == core::Stage::Self) {
        if (const auto confirmed = confirmCarried(*m_session, placesOf(units)))
            return {confirmed->count, 0, confirmed->left, {}, {}, confirmed->refused};
    }
    const auto masked =
        std::find_if(units.begin(), units.end(), [this](int unit) { return isMasked(unit); });
    if (masked == units.end())
        return taken(take(*m_session, app::planAccept(m_session->editor(), placesOf(units))));
    StepTaken refused;
    refused.refused = StepTaken::Refusal{
        m_reader->place(*masked),
        tr("Đang chấm kín nên không chấp nhận được điểm chưa xem. Gõ điểm, hoặc bỏ chấm kín.")};
    return refused;
}

} // namespace models
