#include "gui/window/Finder.h"

#include "gui/page/Page.h"
#include "gui/window/MainToolBar.h"
#include "gui/window/PageHost.h"
#include "gui/window/StatusBar.h"

namespace gui {

Finder::Finder(PageHost& pages, MainToolBar& toolBar, StatusBar& statusBar, QObject* parent)
    : QObject(parent), m_pages(pages), m_toolBar(toolBar), m_statusBar(statusBar)
{
    connect(&toolBar, &MainToolBar::findEdited, this, &Finder::find);
    connect(&toolBar, &MainToolBar::findEntered, this, &Finder::goToFound);
    connect(&toolBar, &MainToolBar::findLeft, &pages, &PageHost::focusPage);
}

void Finder::find(const QString& text)
{
    m_statusBar.showMessageLine({});
    Page* page = m_pages.current();
    const bool isFound = page && page->find(text);
    m_foundOn = isFound && !text.isEmpty() ? m_pages.currentId() : QString();
    if (page && !isFound && !text.isEmpty())
        m_statusBar.showMessageLine(tr("Không thấy «%1» ở trang này").arg(text), Role::Warning,
                                    QStringLiteral("find"));
}

/// Typing goes to the place that was found: it is current since it was found.
void Finder::goToFound()
{
    if (m_foundOn != m_pages.currentId())
        find(m_toolBar.findText());
    if (m_foundOn == m_pages.currentId())
        m_pages.focusPage();
}

void Finder::findNext(bool backward)
{
    if (Page* page = m_pages.current())
        page->findNext(backward);
}

} // namespace gui
