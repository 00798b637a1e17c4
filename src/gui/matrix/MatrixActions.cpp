#include "gui/matrix/MatrixActions.h"

#include "gui/matrix/MatrixPage.h"
#include "gui/page/PageActions.h"

#include <QAction>

namespace gui {

MatrixActions::MatrixActions(QWidget& page, QWidget& table)
{
    const auto make = [&page](const QKeySequence& key, const char* icon = nullptr) {
        return makeAction(page, key, icon);
    };
    accept = makeAcceptAction(page);
    none = make(Qt::Key_F7, "na");
    unproven = make(Qt::Key_F9, "clip");
    clear = make({});
    figures = make({});
    reason = make(Qt::CTRL | Qt::Key_R, "pen");
    appeal = make(Qt::CTRL | Qt::Key_G, "talk");
    history = make(Qt::Key_F12, "clock");
    previous = make(Qt::CTRL | Qt::Key_PageUp, "up");
    next = make(Qt::CTRL | Qt::Key_PageDown, "down");
    criteria = make(Qt::Key_F4, "matrix");
    copy = make(Qt::CTRL | Qt::Key_C);
    copyWithHeaders = make(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    paste = make(Qt::CTRL | Qt::Key_V);
    importSurvey = make(Qt::CTRL | Qt::SHIFT | Qt::Key_I, "poll");
    attach = make(Qt::CTRL | Qt::SHIFT | Qt::Key_E, "clip");
    nextDocument = make(Qt::CTRL | Qt::Key_T);
    openSheet = make({}, "sheet");
    for (QAction* action : {copy, copyWithHeaders, paste}) {
        // Only in the table: fields of text have their own.
        page.removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        table.addAction(action);
    }
}

void MatrixActions::retranslate()
{
    accept->setText(MatrixPage::tr("&Chấp nhận tự chấm"));
    none->setText(MatrixPage::tr("&Không phát sinh"));
    unproven->setText(MatrixPage::tr("Chưa có &tài liệu"));
    // Keys of the table itself: as shortcuts they would take them from fields of text.
    clear->setText(MatrixPage::tr("&Xóa điểm") + QStringLiteral("\tDelete"));
    figures->setText(MatrixPage::tr("&Số liệu của đơn vị") + QStringLiteral("\tAlt+Enter"));
    reason->setText(MatrixPage::tr("&Lý do"));
    appeal->setText(MatrixPage::tr("Giả&i trình"));
    history->setText(MatrixPage::tr("Lịch sử &ô"));
    previous->setText(MatrixPage::tr("Tiêu chí t&rước"));
    next->setText(MatrixPage::tr("Tiêu chí &sau"));
    criteria->setText(MatrixPage::tr("&Danh sách tiêu chí"));
    copy->setText(MatrixPage::tr("C&hép khối ô"));
    copyWithHeaders->setText(MatrixPage::tr("Chép kèm tiêu đề &cột"));
    paste->setText(MatrixPage::tr("Dá&n khối ô"));
    importSurvey->setText(MatrixPage::tr("Nhập kết quả điề&u tra…"));
    attach->setText(MatrixPage::tr("Đính kèm tài l&iệu…"));
    nextDocument->setText(MatrixPage::tr("Tài liệ&u sau"));
    openSheet->setText(MatrixPage::tr("&Mở phiếu của đơn vị"));
}

QList<QAction*> MatrixActions::all() const
{
    return {accept,          none,    unproven,     clear,  figures,      reason,
            appeal,          history, previous,     next,   criteria,     copy,
            copyWithHeaders, paste,   importSurvey, attach, nextDocument, openSheet};
}

} // namespace gui
