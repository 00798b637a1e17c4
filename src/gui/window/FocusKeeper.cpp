#include "gui/window/FocusKeeper.h"

#include "gui/page/Page.h"
#include "gui/window/PageHost.h"

namespace gui {

FocusKeeper::FocusKeeper(const PageHost& pages)
{
    m_widget = pages.window()->focusWidget();
    if (!m_widget || !pages.current())
        return;
    for (QWidget* pane : pages.current()->panes()) {
        if (pane == m_widget || pane->isAncestorOf(m_widget))
            m_pane = pane;
    }
}

FocusKeeper::~FocusKeeper()
{
    if (!m_pane || !m_pane->isVisible())
        return;
    const QWidget* now = m_pane->window()->focusWidget();
    if (now && (now == m_pane || m_pane->isAncestorOf(now)))
        return;
    const bool isUsable = m_widget && m_widget->isVisible() && m_widget->isEnabled();
    (isUsable ? m_widget : m_pane)->setFocus(Qt::OtherFocusReason);
}

} // namespace gui
