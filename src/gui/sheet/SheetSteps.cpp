// What the keys of the sheet do to whole rows.
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"
#include "models/sheet/SheetCells.h"

namespace gui {

void SheetPage::accept()
{
    tree().giveWay();
    const QModelIndexList rows = tree().chosen();
    const bool single = rows.size() == 1;
    const models::StepTaken accepted = m_sheet.acceptPrevious(rows);
    say(accepted.refused);
    if (accepted.refused || accepted.asksReason)
        return;
    if (single) {
        if (tree().hasFocus())
            tree().step(false);
        return;
    }
    const auto codes = [this](const std::vector<app::Place>& places) {
        QStringList named;
        for (const app::Place& place : places)
            named += models::SheetCells::leafName(m_session->scores().set(), place.leaf);
        return named.join(QStringLiteral(", "));
    };
    const bool isSelf = m_session->stage() == core::Stage::Self;
    QStringList parts = {
        (isSelf ? tr("Xác nhận %1 tiêu chí") : tr("Chấp nhận %1 tiêu chí")).arg(accepted.count)};
    if (accepted.kept > 0)
        parts += tr("%1 đã thẩm định, giữ nguyên").arg(accepted.kept);
    if (!accepted.notScored.empty())
        parts += tr("chưa có điểm bước trước: %1").arg(codes(accepted.notScored));
    if (!accepted.wantsReason.empty())
        parts += (isSelf ? tr("chưa xác nhận được: %1") : tr("cần lý do vì khác số liệu hồ sơ: %1"))
                     .arg(codes(accepted.wantsReason));
    Q_EMIT statusMessage(parts.join(QStringLiteral(" · ")));
}

void SheetPage::apply(const Command& command, bool stepsOn)
{
    tree().giveWay();
    const QModelIndexList rows = tree().chosen();
    const auto refused = command(rows).refused;
    say(refused);
    if (stepsOn && !refused && rows.size() == 1 && tree().hasFocus())
        tree().step(false);
}

void SheetPage::say(const std::optional<models::StepTaken::Refusal>& refusal)
{
    if (!refusal)
        return;
    const QModelIndex place = m_sheet.indexOfLeaf(refusal->place.leaf, m_sheet.editableColumn());
    if (place.isValid() && refusal->place.leaf != tree().currentLeaf())
        tree().showRow(place);
    tree().showRefusal(place, refusal->text);
}

} // namespace gui
