#include "gui/window/EndOfSession.h"

#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>
#endif

namespace gui {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array endingSignals = {SIGTERM, SIGINT, SIGHUP};

/// A handler may do next to nothing: it writes a byte here, the event loop reads it.
std::array<int, 2>& pipeEnds()
{
    static std::array<int, 2> ends = {-1, -1};
    return ends;
}

void onEndingSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds()[0], &byte, 1);
}

} // namespace

void EndOfSession::listenToSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds().data()) !=
        0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds()[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        end();
    });
    struct sigaction action {};
    action.sa_handler = onEndingSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : endingSignals)
        ::sigaction(number, &action, nullptr);
}

EndOfSession::~EndOfSession()
{
    for (const int number : endingSignals)
        std::signal(number, SIG_DFL);
    for (int& end : pipeEnds()) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

void EndOfSession::listenToSignals() {}

EndOfSession::~EndOfSession() = default;

#endif

EndOfSession::EndOfSession(MainWindow& window) : m_window(window)
{
    listenToSignals();
    // Logging out may still be called off by another program: the book stays open.
    connect(
        qApp, &QGuiApplication::commitDataRequest, this, [this] { m_window.finishTyping(); },
        Qt::DirectConnection);
}

/// Between two looks whether a dialog that was closed is gone, in ms.
constexpr int afterClosing = 50;

void EndOfSession::end()
{
    QWidget* waiting = QApplication::activePopupWidget();
    if (!waiting)
        waiting = QApplication::activeModalWidget();
    if (waiting)
        waiting->close();
    if (waiting || QThread::currentThread()->loopLevel() > 1) {
        QTimer::singleShot(afterClosing, this, &EndOfSession::end);
        return;
    }
    m_window.endSession();
}

} // namespace gui
