#pragma once

#include <QObject>

class QSessionManager;

namespace gui {

class MainWindow;

/// The system ends the program: at logging out, shutting down, or by a signal (SIGTERM, SIGINT,
/// SIGHUP). What is being typed is entered or kept, the book is closed; nothing is asked.
class EndOfSession : public QObject {
    Q_OBJECT

public:
    explicit EndOfSession(MainWindow& window);
    ~EndOfSession() override;

private:
    /// Dialogs that wait for an answer go first: they run inside what called them.
    void end();
    void listenToSignals();

    MainWindow& m_window;
};

} // namespace gui
