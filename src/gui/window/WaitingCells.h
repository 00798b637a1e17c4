#pragma once

#include "models/book/Session.h"

#include <QObject>
#include <QString>

#include <optional>

namespace gui {

class Dialogs;
class PageHost;

/// What is typed but not written, anywhere in the open book: how much it is, and the way from one
/// such cell to the next. A book that is only read has none: they are its writer's.
class WaitingCells : public QObject {
    Q_OBJECT

public:
    WaitingCells(PageHost& pages, QWidget* window);

    /// nullptr: no book.
    void setSession(models::Session* session);
    int count() const;
    /// "3 ô chờ ghi", empty where there are none, and what a click does. What is just being typed
    /// does not wait yet.
    QString text() const;
    QString hint() const;
    /// The cell after the one that was shown last; at the end the first again.
    void showNext();
    /// Before the book is closed (`verb`: "Thoát"): says what waits. False where the person wants
    /// to see it.
    bool mayLeave(Dialogs& dialogs, const QString& verb);

Q_SIGNALS:
    void changed();
    void assessmentWanted(const QString& id);

private:
    void countElsewhere();
    void recount(bool isTyping);
    QString firstElsewhere() const;

    PageHost& m_pages;
    QWidget* m_window;
    models::Session* m_session = nullptr;
    int m_elsewhere = 0; ///< in other assessments
    int m_shown = 0;     ///< without what is being typed
    std::optional<models::Session::Waiting> m_last;
};

} // namespace gui
