// What the keys of the matrix do to whole rows and blocks.
#include "gui/matrix/MatrixPage.h"

#include "gui/entry/HistoryDialog.h"
#include "gui/matrix/CellPane.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/matrix/MatrixBlock.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace gui {

namespace {
constexpr qsizetype mostNamed = 8;
} // namespace

void MatrixPage::say(const std::optional<models::StepTaken::Refusal>& refusal)
{
    if (!refusal)
        return;
    const QModelIndex place = m_matrix.indexOf(refusal->place.unit, models::MatrixColumn::Points);
    if (place.isValid() && place.row() != table().currentIndex().row())
        table().goTo(place);
    table().showMessage(place, refusal->text);
}

namespace {

QString acceptedText(bool isSelf, const QString& criterion, int count)
{
    return (isSelf ? MatrixPage::tr("%1: xác nhận %2 đơn vị")
                   : MatrixPage::tr("%1: chấp nhận %2 đơn vị"))
        .arg(criterion)
        .arg(count);
}

QString leftText(bool isSelf, std::size_t count, const QString& units)
{
    return (isSelf ? MatrixPage::tr("%1 chưa xác nhận được: %2")
                   : MatrixPage::tr("%1 cần lý do vì khác số liệu hồ sơ: %2"))
        .arg(count)
        .arg(units);
}

} // namespace

void MatrixPage::accept()
{
    table().giveWay();
    const std::vector<int> units = table().chosenUnits();
    const models::StepTaken accepted = m_matrix.acceptPrevious(units);
    if (accepted.refused) {
        say(accepted.refused);
        return;
    }
    if (accepted.asksReason) {
        table().editReason(accepted.asksReason->unit, true);
        return;
    }
    if (units.size() == 1 && table().hasFocus()) {
        table().step(false);
        return;
    }
    const auto named = [this](const std::vector<app::Place>& those) {
        QStringList names;
        for (const app::Place& place : those) {
            if (names.size() == mostNamed) {
                names += QStringLiteral("…");
                break;
            }
            names += m_matrix.indexOf(place.unit, models::MatrixColumn::Unit).data().toString();
        }
        return names.join(QStringLiteral(", "));
    };
    const bool isSelf = m_session->stage() == core::Stage::Self;
    QStringList parts = {acceptedText(
        isSelf, models::SheetCells::leafName(m_session->scores().set(), m_matrix.leaf()),
        accepted.count)};
    if (accepted.kept > 0)
        parts += tr("%1 đã thẩm định, giữ nguyên").arg(accepted.kept);
    if (!accepted.notScored.empty())
        parts += tr("%1 chưa có điểm bước trước: %2")
                     .arg(accepted.notScored.size())
                     .arg(named(accepted.notScored));
    if (!accepted.wantsReason.empty())
        parts += leftText(isSelf, accepted.wantsReason.size(), named(accepted.wantsReason));
    Q_EMIT statusMessage(parts.join(QStringLiteral(" · ")));
}

void MatrixPage::setStatus(core::EntryStatus status)
{
    table().giveWay();
    const std::vector<int> units = table().chosenUnits();
    const models::StepTaken done = m_matrix.setStatus(units, status);
    say(done.refused);
    if (done.asksReason)
        table().editReason(done.asksReason->unit, true);
}

void MatrixPage::paste()
{
    const QModelIndex current = table().currentIndex();
    if (!current.isValid())
        return;
    // The upper left cell of what is selected.
    QModelIndex start = current;
    for (const QItemSelectionRange& range : table().selectionModel()->selection()) {
        if (range.contains(current))
            start = range.topLeft();
    }
    const auto pasted = models::MatrixBlock(m_matrix).paste(QGuiApplication::clipboard()->text(),
                                                            start, table().shownColumns());
    if (pasted.refused) {
        table().showMessage(start, *pasted.refused);
        return;
    }
    if (pasted.refusedCells.empty()) {
        Q_EMIT statusMessage(models::MatrixBlock::said(pasted));
        return;
    }
    RefusedBlock block;
    block.cells = pasted.cells;
    for (const auto& one : pasted.refusedCells) {
        block.lines.push_back({one.index.siblingAtColumn(0).data().toString(),
                               m_matrix.headerData(one.index.column(), Qt::Horizontal).toString(),
                               one.text, one.why, m_matrix.unitAt(one.index.row()),
                               m_matrix.leaf()});
    }
    const int line = m_dialogs.showRefused(window(), block);
    if (line < 0)
        return;
    const auto& place = pasted.refusedCells[static_cast<std::size_t>(line)];
    table().goTo(place.index);
    table().showMessage(place.index, place.why);
}

void MatrixPage::showHistory()
{
    const int unit = table().currentUnit();
    if (unit < 0 || !table().submitTyping())
        return;
    // The whole history has the self scores in it: below the table they are left out.
    if (m_matrix.isMasked(unit)) {
        cell().focusHistory();
        return;
    }
    auto* dialog = new HistoryDialog(*m_session, unit, m_matrix.leaf(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gui
