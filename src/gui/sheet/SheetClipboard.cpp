#include "gui/sheet/SheetClipboard.h"

#include "gui/page/Dialogs.h"
#include "gui/sheet/SheetColumns.h"
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace gui {

SheetClipboard::SheetClipboard(SheetTree& tree, SheetColumns& columns, models::SheetModel& sheet,
                               Dialogs& dialogs)
    : QObject(&tree), m_tree(tree), m_columns(columns), m_sheet(sheet), m_dialogs(dialogs)
{
    connect(&tree, &SheetTree::copyRequested, this, &SheetClipboard::copy);
    connect(&tree, &SheetTree::pasteRequested, this, &SheetClipboard::paste);
}

void SheetClipboard::copy(bool withHeaders)
{
    const QModelIndexList rows = m_tree.selectedInOrder();
    if (rows.isEmpty() || !m_sheet.session())
        return;
    QList<int> columns = m_columns.shown();
    // One row: the cell that has the frame.
    if (rows.size() == 1 && !withHeaders)
        columns = {std::max(0, m_tree.currentIndex().column())};
    QGuiApplication::clipboard()->setText(
        models::SheetBlock(m_sheet).copied(rows, columns, withHeaders));
    Q_EMIT said(rows.size() == 1 && !withHeaders ? tr("Đã chép 1 ô")
                                                 : tr("Đã chép %1 dòng").arg(rows.size()));
}

bool SheetClipboard::confirms(const QStringList& remarks)
{
    const Question question{tr("Khối dán được hiểu như sau"),
                            remarks.join(QLatin1Char('\n')),
                            {tr("Dán"), tr("Không dán")},
                            1};
    return m_dialogs.ask(m_tree.window(), question) == 0;
}

void SheetClipboard::paste()
{
    if (!m_sheet.session() || m_sheet.unit() < 0)
        return;
    const int current = m_tree.currentIndex().column();
    const auto field = models::SheetCells::fieldOf(models::sheetColumn(std::max(0, current)).column,
                                                   m_sheet.session()->stage());
    const int column =
        field ? current : m_sheet.entryColumn(m_sheet.indexOfLeaf(m_tree.currentLeaf(), 0));
    models::SheetBlock::Outcome outcome = models::SheetBlock(m_sheet).paste(
        QGuiApplication::clipboard()->text(), m_tree.criteriaFromCurrent(), m_tree.chosen(), column,
        [this](const QStringList& remarks) { return confirms(remarks); });
    if (outcome.isGivenUp)
        return;
    if (!outcome.refused.empty()) {
        const RefusedBlock block{outcome.cells, std::move(outcome.refused)};
        const int line = m_dialogs.showRefused(m_tree.window(), block);
        if (line >= 0)
            Q_EMIT leafWanted(block.lines[static_cast<std::size_t>(line)].leaf);
        return;
    }
    // A fault of the storage has been said already; everything else is checked before.
    if (!outcome.status) {
        if (outcome.status.error().kind != core::ErrorKind::Storage)
            m_dialogs.showError(m_tree.window(), tr("Chưa dán được"), outcome.status.error(),
                                m_sheet.session()->language());
        return;
    }
    const QString said = outcome.edits == 0 ? tr("Khối dán giống hệt phiếu: không có gì để ghi")
                                            : tr("Đã dán %1 ô").arg(outcome.edits);
    if (!outcome.passed.isEmpty())
        Q_EMIT this->said(tr("%1; bỏ qua dòng cộng: %2").arg(said, outcome.passed));
    else if (outcome.edits == 0)
        Q_EMIT this->said(said);
}

} // namespace gui
