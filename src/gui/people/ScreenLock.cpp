#include "gui/people/ScreenLock.h"

#include "gui/people/SignInDialog.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace gui {

namespace {
constexpr int idleMinutes = 15;
constexpr int minute = 60'000;
} // namespace

ScreenLock::ScreenLock(QWidget& window) : QObject(&window), m_window(window)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleMinutes * minute);
    connect(&m_idle, &QTimer::timeout, this, &ScreenLock::lockWhenIdle);
    qApp->installEventFilter(this);
}

void ScreenLock::watch(store::Book* book, core::Language language)
{
    m_book = book;
    m_language = language;
    if (book != nullptr && store::Accounts(*book).signedIn())
        m_idle.start();
    else
        m_idle.stop();
}

void ScreenLock::lockWhenIdle()
{
    // A dialog that stands open would show what it shows, and belongs to a window that goes away.
    if (QWidget* open = QApplication::activeModalWidget()) {
        open->close();
        m_idle.start(0);
        return;
    }
    lock();
}

void ScreenLock::lock()
{
    if (m_isLocked || m_book == nullptr)
        return;
    const auto account = store::Accounts(*m_book).signedIn();
    if (!account)
        return;
    m_isLocked = true;
    m_idle.stop();
    Q_EMIT aboutToLock();
    app::signOut(*m_book);
    m_window.hide();
    bool isBack = false;
    {
        SignInDialog dialog(*m_book, m_language, *account);
        isBack = dialog.exec() == QDialog::Accepted;
    }
    m_isLocked = false;
    if (!isBack)
        Q_EMIT givenUp();
    m_window.show();
    m_window.activateWindow();
    if (isBack)
        m_idle.start();
}

bool ScreenLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        if (m_idle.isActive())
            m_idle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gui
