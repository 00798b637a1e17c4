// What is done to several criteria of the sheet at once, each as one step.
#include "models/sheet/SheetModel.h"

#include "app/StepText.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

std::vector<int> SheetModel::leavesOf(const QModelIndexList& indexes) const
{
    std::vector<int> leaves;
    for (const QModelIndex& index : indexes) {
        const int leaf = leafOf(index);
        if (leaf >= 0 && std::find(leaves.begin(), leaves.end(), leaf) == leaves.end())
            leaves.push_back(leaf);
    }
    return leaves;
}

std::optional<SheetModel::Refusal> SheetModel::setStatus(const QModelIndexList& indexes,
                                                         core::EntryStatus status)
{
    using core::EntryStatus;
    if (!isShown())
        return std::nullopt;
    const core::Stage stage = m_session->stage();
    const std::vector<int> leaves = leavesOf(indexes);
    const auto entryOf = [&](int leaf) -> const core::Entry& {
        return m_session->scores().sheet(m_unit).at(stage, leaf);
    };
    const bool isBack = status != EntryStatus::Empty &&
                        std::all_of(leaves.begin(), leaves.end(),
                                    [&](int leaf) { return entryOf(leaf).status == status; });

    std::vector<core::Edit> edits;
    for (const int leaf : leaves) {
        const QModelIndex place = indexOfLeaf(leaf, editableColumn());
        if (const QString reason = EntryForm::readOnlyReason(*m_session, stage, leaf);
            !reason.isEmpty())
            return Refusal{place, reason};
        const core::Node* node = leaf < m_session->scores().set().leafCount()
                                     ? &m_session->scores().set().leafNode(leaf)
                                     : nullptr;
        if (status == EntryStatus::None && !isBack && (!node || !node->ifNone)) {
            return Refusal{place, tr("Bộ chỉ số không cho phép «không phát sinh» ở tiêu chí %1.")
                                      .arg(place.data(CodeRole).toString())};
        }
        core::Entry entry = app::withStatus(entryOf(leaf), isBack ? EntryStatus::Scored : status);
        if (const auto faults = m_session->editor().faults(m_unit, stage, leaf, entry);
            !faults.empty() && faults.front().code == "entry.reason-needed") {
            if (leaves.size() > 1)
                return Refusal{place,
                               tr("Cần lý do riêng cho từng tiêu chí: chọn một dòng rồi bấm lại.")};
            (void)EntryForm(*m_session, m_unit, stage, leaf)
                .setText(EntryForm::statusField, qt(core::name(status)));
            Q_EMIT reasonNeeded(place);
            return std::nullopt;
        }
        edits.push_back(m_session->editor().makeEdit(m_unit, stage, leaf, std::move(entry)));
    }
    return enter(std::move(edits));
}

std::optional<SheetModel::Refusal> SheetModel::acceptPrevious(const QModelIndexList& indexes)
{
    if (!isShown())
        return std::nullopt;
    const core::Stage stage = m_session->stage();
    if (stage == core::Stage::Self)
        return Refusal{
            {},
            tr("Ctrl+Enter chấp nhận điểm của bước trước; ở bước tự chấm không có bước trước.")};
    const std::vector<int> leaves = leavesOf(indexes);
    const bool isMany = leaves.size() > 1;
    std::vector<core::Edit> edits;
    for (const int leaf : leaves) {
        const QModelIndex place = indexOfLeaf(leaf, editableColumn());
        if (const QString reason = EntryForm::readOnlyReason(*m_session, stage, leaf);
            !reason.isEmpty())
            return Refusal{place, reason};
        const auto entry = EntryForm(*m_session, m_unit, stage, leaf).accepted();
        // Of many, those that say nothing yet are left out, and what is verified already is not
        // overrun.
        if (isMany && (!entry || !m_session->scores().sheet(m_unit).at(stage, leaf).isEmpty()))
            continue;
        if (!entry)
            return Refusal{place, tr("Tiêu chí %1 chưa có điểm ở bước trước để chấp nhận.")
                                      .arg(place.data(CodeRole).toString())};
        edits.push_back(m_session->editor().makeEdit(m_unit, stage, leaf, *entry));
    }
    if (isMany && edits.empty())
        return Refusal{{}, tr("Các dòng đã chọn không còn điểm nào chờ chấp nhận.")};
    return enter(std::move(edits));
}

std::optional<SheetModel::Refusal> SheetModel::takeLastYear(const QModelIndexList& indexes)
{
    if (!isShown())
        return std::nullopt;
    const app::LastYear& before = m_session->lastYear();
    if (!before.exists())
        return Refusal{{}, tr("Sổ này không có đợt chấm năm trước của nhóm đơn vị này.")};
    const core::Stage stage = m_session->stage();
    std::vector<core::Edit> edits;
    for (const int leaf : leavesOf(indexes)) {
        const QModelIndex place = indexOfLeaf(leaf, entryColumn(indexOfLeaf(leaf, 0)));
        if (const QString reason = EntryForm::readOnlyReason(*m_session, stage, leaf);
            !reason.isEmpty())
            return Refusal{place, reason};
        const core::Entry* entry = before.entry(m_unit, leaf);
        const QString code = qt(m_session->scores().set().leafCode(leaf));
        if (!entry || entry->isEmpty())
            return Refusal{place, tr("Tiêu chí %1 năm trước chưa có số liệu.").arg(code)};
        if (!before.sameFigures(leaf))
            return Refusal{
                place,
                tr("Tiêu chí %1 năm trước chấm bằng số liệu khác, không lấy được.").arg(code)};
        core::Entry taken;
        taken.status = entry->status;
        taken.figures = entry->figures;
        if (app::isManual(m_session->scores().set(), leaf))
            taken.points = entry->points;
        // Where the entry speaks by its note, the note comes along.
        if (taken.figures.empty())
            taken.note = entry->note;
        edits.push_back(m_session->editor().makeEdit(m_unit, stage, leaf, std::move(taken)));
    }
    return enter(std::move(edits),
                 qt(app::stepText("step.last-year",
                                  {core::Param::text("year", std::to_string(before.year()))})));
}

std::optional<SheetModel::Refusal> SheetModel::enter(std::vector<core::Edit> edits,
                                                     const QString& reason)
{
    if (edits.empty())
        return std::nullopt;
    // What changes nothing still ends the typing in these cells.
    for (const core::Edit& edit : edits) {
        if (edit.before == edit.after)
            (void)m_session->dropDrafts(m_unit, edit.stage, edit.leaf);
    }
    const core::Status written = m_session->edit(std::move(edits), {}, reason);
    if (!written) {
        const core::Error& error = written.error();
        const core::Language language = m_session->language();
        if (error.details.empty())
            return Refusal{{}, qt(app::text(error, language))};
        const core::Problem& first = error.details.front();
        return Refusal{
            indexOfLeaf(m_session->scores().set().findLeaf(first.place), editableColumn()),
            qt(app::text(first, language))};
    }
    return std::nullopt;
}

} // namespace models
