#include "gui/page/Page.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>

namespace gui {

void Page::contextMenuEvent(QContextMenuEvent* event)
{
    // By the key the event comes to the field that has the focus, by the mouse to what lies below.
    QWidget* under = event->reason() == QContextMenuEvent::Mouse ? childAt(event->pos())
                                                                 : window()->focusWidget();
    QAbstractItemView* view = nullptr;
    // The outermost: a table with frozen columns is two, one in the other.
    for (; under && under != this; under = under->parentWidget()) {
        if (auto* list = qobject_cast<QAbstractItemView*>(under))
            view = list;
    }
    const QList<QAction*> actions = view ? contextActions(*view) : QList<QAction*>();
    if (actions.isEmpty()) {
        QWidget::contextMenuEvent(event);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(event->globalPos());
    event->accept();
}

} // namespace gui
