#include "gui/book/BookDrop.h"

#include "gui/page/BookFile.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace gui {
namespace {

QString bookIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile() &&
            (url.toLocalFile().endsWith(QStringLiteral(".cchc"), Qt::CaseInsensitive) ||
             BookFile::isPackage(url.toLocalFile())))
            return url.toLocalFile();
    return {};
}

} // namespace

BookDrop::BookDrop(QWidget& window) : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool BookDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto& drop = static_cast<QDropEvent&>(*event);
    const QString file = bookIn(*drop.mimeData());
    if (file.isEmpty())
        return false;
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, file] { Q_EMIT dropped(file); }, Qt::QueuedConnection);
    return true;
}

} // namespace gui
