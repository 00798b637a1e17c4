#include "gui/evidence/FileDrop.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace gui {

FileDrop::FileDrop(QWidget& target) : QObject(&target)
{
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

FileDrop::FileDrop(QAbstractItemView& view, std::function<bool(const QModelIndex&)> accepts)
    : QObject(&view), m_view(&view), m_accepts(std::move(accepts))
{
    // A view that knows no drops of its own would refuse the events before its viewport's filter
    // sees them.
    view.setAcceptDrops(true);
    view.viewport()->setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
}

QStringList FileDrop::filesIn(const QMimeData& data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile())
            continue;
        if (url.toLocalFile().endsWith(QStringLiteral(".cchc"), Qt::CaseInsensitive))
            return {};
        files += url.toLocalFile();
    }
    return files;
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto& drop = static_cast<QDropEvent&>(*event);
    const QStringList files = filesIn(*drop.mimeData());
    if (files.isEmpty())
        return false;
    QModelIndex row;
    if (m_view) {
        row = m_view->indexAt(drop.position().toPoint());
        // Entering is accepted anywhere: what counts is where the files are let go.
        if (type != QEvent::DragEnter && (!row.isValid() || !m_accepts(row))) {
            drop.ignore();
            return true;
        }
        if (type == QEvent::DragMove)
            m_view->setCurrentIndex(row);
    }
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (type == QEvent::Drop) {
        QMetaObject::invokeMethod(
            this,
            [this, index = QPersistentModelIndex(row), files] {
                Q_EMIT filesDropped(index, files);
            },
            Qt::QueuedConnection);
    }
    return true;
}

} // namespace gui
