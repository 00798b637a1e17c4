#pragma once

#include <QApplication>
#include <QInputMethodEvent>
#include <QString>
#include <QTest>
#include <QWidget>

/// What a person does at the keyboard of a window. Each key goes where the focus is at that moment:
/// the first one may open an editor, the next ones belong to it.
namespace support {

inline QWidget& focused()
{
    QWidget* widget = QApplication::focusWidget();
    if (!widget)
        qFatal("nothing has the focus");
    return *widget;
}

/// What a key sets off later (queued signals, editors that go away) has happened as well.
inline void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&focused(), key, modifiers);
    settle();
}

/// Types a text. What no key of a plain keyboard makes («ề») comes as from an input method.
inline void type(const QString& text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(&focused(), letter.toLatin1());
            continue;
        }
        QInputMethodEvent composed;
        composed.setCommitString(letter);
        QCoreApplication::sendEvent(&focused(), &composed);
    }
}

} // namespace support
