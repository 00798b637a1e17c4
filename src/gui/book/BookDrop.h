#pragma once

#include <QObject>

class QWidget;

namespace gui {

/// Lets files of books, and packages, be dropped on a window.
class BookDrop : public QObject {
    Q_OBJECT

public:
    explicit BookDrop(QWidget& window);

Q_SIGNALS:
    /// Comes after the drop has ended: the program the file came from waits for that, and opening
    /// may show a dialog.
    void dropped(const QString& file);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace gui
