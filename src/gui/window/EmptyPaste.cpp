#include "gui/window/EmptyPaste.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace gui {

EmptyPaste::EmptyPaste(QObject* parent)
    : EmptyPaste([] { return QGuiApplication::clipboard()->mimeData(); }, parent)
{}

EmptyPaste::EmptyPaste(Clipboard clipboard, QObject* parent)
    : QObject(parent), m_clipboard(std::move(clipboard))
{
    qApp->installEventFilter(this);
}

bool EmptyPaste::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const bool isText = qobject_cast<QPlainTextEdit*>(object) != nullptr ||
                        qobject_cast<QTextEdit*>(object) != nullptr;
    return isText && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) &&
           m_clipboard() == nullptr;
}

} // namespace gui
