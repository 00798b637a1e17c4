#include "gui/window/Help.h"

#include "gui/page/HelpDialog.h"
#include "gui/window/Languages.h"
#include "gui/window/PageHost.h"

#include <QApplication>
#include <QKeyEvent>

namespace gui {

Help::Help(const PageHost& pages, const Languages& languages, QWidget* window)
    : QObject(window), m_pages(pages), m_languages(languages), m_window(window)
{
    qApp->installEventFilter(this);
}

QString Help::pageFor(const QWidget* widget) const
{
    for (const QWidget* one = widget; one; one = one->parentWidget()) {
        if (const QString page = one->property("manual").toString(); !page.isEmpty())
            return page;
    }
    const PageEntry* entry = m_pages.currentEntry();
    return entry ? entry->manual : QStringLiteral("start");
}

void Help::showHere()
{
    show(pageFor(m_window->focusWidget()));
}

void Help::show(const QString& name)
{
    if (!m_dialog)
        m_dialog = new HelpDialog(m_window);
    m_dialog->showText(name, m_languages.current());
}

bool Help::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress ||
        static_cast<const QKeyEvent*>(event)->key() != Qt::Key_F1)
        return QObject::eventFilter(watched, event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    auto* dialog = widget ? qobject_cast<QDialog*>(widget->window()) : nullptr;
    if (!dialog || qobject_cast<HelpDialog*>(dialog))
        return QObject::eventFilter(watched, event);
    // A child of the dialog, or it would be blocked as the window is.
    auto* help = dialog->findChild<HelpDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (!help)
        help = new HelpDialog(dialog);
    help->showText(pageFor(widget), m_languages.current());
    return true;
}

} // namespace gui
