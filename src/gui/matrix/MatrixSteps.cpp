// What the keys of the matrix do to whole rows and blocks.
#include "gui/matrix/MatrixPage.h"

#include "gui/Dialogs.h"
#include "gui/matrix/MatrixTable.h"
#include "models/Session.h"
#include "models/Text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace gui {

namespace {
constexpr qsizetype mostNamed = 3;
constexpr std::size_t mostListed = 60;
} // namespace

void MatrixPage::say(const std::optional<models::MatrixModel::Refusal>& refusal)
{
    if (!refusal)
        return;
    if (refusal->index.isValid() && refusal->index.row() != table().currentIndex().row())
        table().goTo(refusal->index);
    table().showMessage(refusal->index, refusal->text);
}

void MatrixPage::accept()
{
    table().dropTyping();
    const std::vector<int> units = table().chosenUnits();
    const QPersistentModelIndex current = table().currentIndex();
    bool isWaiting = false;
    const auto waiting = connect(&m_matrix, &models::MatrixModel::reasonNeeded, this, [&isWaiting] { isWaiting = true; });
    const models::MatrixModel::Accepted accepted = m_matrix.acceptPrevious(units);
    disconnect(waiting);
    if (accepted.refused) {
        say(accepted.refused);
        return;
    }
    if (isWaiting) {
        table().editReason(accepted.waiting.front(), true);
        return;
    }
    if (units.size() == 1 && table().hasFocus()) {
        table().step(false);
        return;
    }
    const auto named = [this](const std::vector<int>& those) {
        QStringList names;
        for (const int unit : those) {
            if (names.size() == mostNamed) {
                names += QStringLiteral("…");
                break;
            }
            names += m_matrix.indexOf(unit, models::MatrixColumn::Unit).data().toString();
        }
        return names.join(QStringLiteral(", "));
    };
    QStringList parts = {tr("Chấp nhận %1 đơn vị").arg(accepted.count)};
    if (accepted.kept > 0)
        parts += tr("%1 đã thẩm định, giữ nguyên").arg(accepted.kept);
    if (!accepted.notScored.empty())
        parts += tr("%1 chưa có điểm bước trước: %2").arg(accepted.notScored.size()).arg(named(accepted.notScored));
    if (!accepted.waiting.empty())
        parts += tr("%1 cần lý do vì khác số liệu hồ sơ: %2").arg(accepted.waiting.size()).arg(named(accepted.waiting));
    Q_EMIT statusMessage(parts.join(QStringLiteral(" · ")));
}

void MatrixPage::setStatus(core::EntryStatus status)
{
    table().dropTyping();
    const std::vector<int> units = table().chosenUnits();
    bool isWaiting = false;
    const auto waiting = connect(&m_matrix, &models::MatrixModel::reasonNeeded, this, [&isWaiting] { isWaiting = true; });
    const auto refused = m_matrix.setStatus(units, status);
    disconnect(waiting);
    say(refused);
    if (isWaiting)
        table().editReason(units.front(), true);
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
    const auto pasted = m_matrix.paste(QGuiApplication::clipboard()->text(), start, table().shownColumns());
    if (pasted.refused) {
        table().showMessage(start, *pasted.refused);
        return;
    }
    if (pasted.refusedCells.empty()) {
        Q_EMIT statusMessage(pasted.cells == 0 ? tr("Khối dán giống hệt bảng, không có gì thay đổi")
                                               : tr("Đã dán %1 ô").arg(QLocale(QLocale::Vietnamese).toString(pasted.cells)));
        return;
    }
    QStringList lines;
    for (std::size_t i = 0; i < std::min(pasted.refusedCells.size(), mostListed); ++i) {
        const auto& one = pasted.refusedCells[i];
        lines += tr("%1, %2: «%3». %4")
                     .arg(one.index.siblingAtColumn(0).data().toString(),
                          m_matrix.headerData(one.index.column(), Qt::Horizontal).toString(), one.text, one.why);
    }
    if (pasted.refusedCells.size() > mostListed)
        lines += tr("… và %1 ô nữa").arg(pasted.refusedCells.size() - mostListed);
    ErrorNotice notice;
    notice.title = tr("Chưa dán được khối ô");
    notice.text = tr("%1 ô không nhận được, nên chưa ghi ô nào. Sổ vẫn như cũ.").arg(pasted.refusedCells.size());
    notice.place = lines.front();
    notice.steps = {tr("Sửa các ô này trong bảng tính rồi chép và dán lại.")};
    notice.details = lines.join(QLatin1Char('\n'));
    m_dialogs.showNotice(this, notice);
    table().goTo(pasted.refusedCells.front().index);
    table().showMessage(pasted.refusedCells.front().index, pasted.refusedCells.front().why);
}

} // namespace gui
