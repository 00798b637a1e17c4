#pragma once

#include "core/Language.h"
#include "store/Book.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace gui {

/// Locks the window of a book with accounts: by Ctrl+L, or after a time in which nobody touched
/// keyboard or mouse. The window is away, the key of who was signed in is wiped, and nothing of the
/// book is shown until the same person is back or gives up the book. What is being typed waits.
class ScreenLock : public QObject {
    Q_OBJECT

public:
    explicit ScreenLock(QWidget& window);

    /// The open book; nullptr: none.
    void watch(store::Book* book, core::Language language);
    void lock();
    QTimer& idle() { return m_idle; }

Q_SIGNALS:
    /// Before the key is wiped: what is typed is entered, or kept as a draft.
    void aboutToLock();
    /// The person does not come back: the book is to be closed.
    void givenUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lockWhenIdle();

    QWidget& m_window;
    store::Book* m_book = nullptr;
    core::Language m_language = core::Language::Vietnamese;
    QTimer m_idle;
    bool m_isLocked = false;
};

} // namespace gui
