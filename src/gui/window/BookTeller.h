#pragma once

#include <QObject>

namespace models {
class Session;
}

namespace gui {

class StatusBar;

/// Says in the status bar what is written into the open book, by this window or another program,
/// and how its history ends.
class BookTeller : public QObject {
    Q_OBJECT

public:
    BookTeller(StatusBar& statusBar, QObject* parent) : QObject(parent), m_statusBar(statusBar) {}

    /// nullptr: no book is open.
    void listenTo(models::Session* session);

private:
    void showHistory();

    StatusBar& m_statusBar;
    models::Session* m_session = nullptr;
};

} // namespace gui
