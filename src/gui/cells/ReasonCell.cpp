#include "gui/cells/ReasonCell.h"

#include <QKeyEvent>
#include <QMenu>

namespace gui {

namespace {
constexpr int longestReason = 4000;
} // namespace

ReasonCell::ReasonCell(QWidget* parent) : CellEdit(parent)
{
    setAlignment(Qt::AlignLeft);
    setMaxLength(longestReason);
}

void ReasonCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && text().isEmpty()) {
        Q_EMIT usedReasonsRequested();
        return;
    }
    CellEdit::keyPressEvent(event);
}

void ReasonCell::offer(const QStringList& reasons)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("usedReasons"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& reason : reasons)
        menu->addAction(fontMetrics().elidedText(reason, Qt::ElideRight, offeredWidth))
            ->setData(reason);
    if (reasons.isEmpty())
        menu->addAction(tr("Chưa có lý do nào được ghi ở bước này."))->setEnabled(false);
    connect(menu, &QMenu::triggered, this, [this](const QAction* chosen) {
        const QString reason = chosen->data().toString();
        if (reason.isEmpty())
            return;
        selectAll();
        insert(reason);
        setModified(true);
        Q_EMIT textEdited(reason);
    });
    menu->popup(mapToGlobal(QPoint(0, height())));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

} // namespace gui
