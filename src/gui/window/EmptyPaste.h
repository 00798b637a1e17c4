#pragma once

#include <QObject>

#include <functional>

class QMimeData;

namespace gui {

/// Pasting from a clipboard that holds nothing does nothing. Fields of several lines of Qt 6.4.2 go
/// down there: on X11 the clipboard is empty once the program that copied has been closed.
class EmptyPaste : public QObject {
    Q_OBJECT

public:
    /// What the clipboard holds; nullptr: nothing.
    using Clipboard = std::function<const QMimeData*()>;

    /// Watches all windows of the program.
    explicit EmptyPaste(QObject* parent = nullptr);
    EmptyPaste(Clipboard clipboard, QObject* parent);

private:
    bool eventFilter(QObject* object, QEvent* event) override;

    Clipboard m_clipboard;
};

} // namespace gui
