#include "gui/sheet/SheetActions.h"

#include "gui/page/PageActions.h"
#include "gui/sheet/SheetPage.h"

#include <QAction>

namespace gui {

SheetActions::SheetActions(QWidget& page)
{
    const auto make = [&page](const QKeySequence& key, const char* icon = nullptr) {
        return makeAction(page, key, icon);
    };
    accept = makeAcceptAction(page);
    none = make(Qt::Key_F7, "na");
    unproven = make(Qt::Key_F9, "clip");
    clear = make({});
    lastYear = make(Qt::CTRL | Qt::Key_D, "back");
    copy = make({});
    copyWithHeaders = make({});
    paste = make({});
    columns = make(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    figures = make({});
    reason = make(Qt::CTRL | Qt::Key_R, "pen");
    appeal = make(Qt::CTRL | Qt::Key_G, "talk");
    history = make(Qt::Key_F12, "clock");
    // Shortcuts, not keys of the panel: its scroll area would take the arrows.
    previousCriterion = make(Qt::ALT | Qt::Key_Up);
    nextCriterion = make(Qt::ALT | Qt::Key_Down);
    attach = make(Qt::CTRL | Qt::SHIFT | Qt::Key_E, "clip");
    nextDocument = make(Qt::CTRL | Qt::Key_T);
    documentIndex = make(Qt::CTRL | Qt::SHIFT | Qt::Key_T, "report");
    exportForm = make({}, "report");
    importForm = make({});
    lock = make(Qt::CTRL | Qt::Key_K, "lock");
    giveTask = make(Qt::CTRL | Qt::SHIFT | Qt::Key_G, "task");
    previousUnit = make(Qt::CTRL | Qt::Key_PageUp, "up");
    nextUnit = make(Qt::CTRL | Qt::Key_PageDown, "down");
    expandAll = make({});
    collapseAll = make({});
}

void SheetActions::retranslate()
{
    accept->setText(SheetPage::tr("&Chấp nhận điểm bước trước"));
    none->setText(SheetPage::tr("&Không phát sinh"));
    unproven->setText(SheetPage::tr("Chưa có &tài liệu"));
    // Keys of the tree itself: as shortcuts they would take them from fields of text.
    clear->setText(SheetPage::tr("&Xóa điểm") + QStringLiteral("\tDelete"));
    lastYear->setText(SheetPage::tr("Lấy số liệu &năm trước"));
    copy->setText(SheetPage::tr("Ché&p khối ô") + QStringLiteral("\tCtrl+C"));
    copyWithHeaders->setText(SheetPage::tr("Chép kèm tiêu &đề cột") +
                             QStringLiteral("\tCtrl+Shift+C"));
    paste->setText(SheetPage::tr("&Dán khối ô") + QStringLiteral("\tCtrl+V"));
    columns->setText(SheetPage::tr("Chọn &cột…"));
    figures->setText(SheetPage::tr("&Số liệu của tiêu chí") + QStringLiteral("\tAlt+Enter"));
    reason->setText(SheetPage::tr("&Lý do"));
    appeal->setText(SheetPage::tr("Giả&i trình"));
    history->setText(SheetPage::tr("Lịch &sử ô"));
    previousCriterion->setText(SheetPage::tr("Tiêu chí trư&ớc"));
    nextCriterion->setText(SheetPage::tr("Tiêu chí sa&u"));
    attach->setText(SheetPage::tr("Đính kèm tài &liệu…"));
    nextDocument->setText(SheetPage::tr("Tài liệu s&au"));
    documentIndex->setText(SheetPage::tr("&Danh mục tài liệu của đơn vị…"));
    exportForm->setText(SheetPage::tr("&Xuất phiếu Excel…"));
    importForm->setText(SheetPage::tr("&Nhập phiếu Excel…"));
    lock->setText(SheetPage::tr("Chốt phiếu…"));
    giveTask->setText(SheetPage::tr("&Giao nhiệm vụ…"));
    previousUnit->setText(SheetPage::tr("Đơn vị &trước"));
    nextUnit->setText(SheetPage::tr("Đơn vị &sau"));
    expandAll->setText(SheetPage::tr("&Mở tất cả") + QStringLiteral("\t*"));
    collapseAll->setText(SheetPage::tr("&Gập tất cả"));
}

QList<QAction*> SheetActions::all() const
{
    return {accept,        none,         unproven,        clear,
            lastYear,      copy,         copyWithHeaders, paste,
            figures,       reason,       appeal,          history,
            attach,        nextDocument, documentIndex,   exportForm,
            importForm,    lock,         giveTask,        previousCriterion,
            nextCriterion, previousUnit, nextUnit,        columns,
            expandAll,     collapseAll};
}

QList<QAction*> SheetActions::ofCell() const
{
    return {copy,     copyWithHeaders, paste,  accept, none,    unproven, clear,
            lastYear, figures,         reason, appeal, history, attach,   giveTask};
}

QList<QAction*> SheetActions::ofUnit() const
{
    return {documentIndex, exportForm, importForm, lock, previousUnit, nextUnit};
}

} // namespace gui
