#include "gui/page/PageActions.h"

#include "gui/look/Look.h"

#include <QAction>
#include <QWidget>

namespace gui {

QAction* makeAction(QWidget& page, const QKeySequence& key, const char* icon)
{
    auto* action = new QAction(&page);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (icon)
        action->setIcon(Look::icon(QLatin1String(icon)));
    page.addAction(action);
    return action;
}

QAction* makeAcceptAction(QWidget& page)
{
    QAction* accept = makeAction(page, {}, "chk");
    accept->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    return accept;
}

} // namespace gui
