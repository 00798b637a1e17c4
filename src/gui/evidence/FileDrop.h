#pragma once

#include <QModelIndex>
#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>

#include <functional>

class QAbstractItemView;
class QMimeData;
class QWidget;

namespace gui {

/// Lets files be dropped: on a widget, or on the rows of a view. Books (*.cchc) are left to the
/// window, which opens them.
class FileDrop : public QObject {
    Q_OBJECT

public:
    /// Anywhere on the widget; filesDropped comes with an invalid index.
    explicit FileDrop(QWidget& target);
    /// On rows for which `accepts` says true (its argument is in the view's model). The row under
    /// the files becomes the current one.
    FileDrop(QAbstractItemView& view, std::function<bool(const QModelIndex&)> accepts);

    /// Files on this computer in what is dragged or pasted; none where a book is among them.
    static QStringList filesIn(const QMimeData& data);

Q_SIGNALS:
    /// Comes after the drop has ended: the program the files came from waits for that, and
    /// attaching may ask something.
    void filesDropped(const QPersistentModelIndex& index, const QStringList& files);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;

    QAbstractItemView* m_view = nullptr;
    std::function<bool(const QModelIndex&)> m_accepts;
};

} // namespace gui
