#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <QTime>
#include <QTimer>

namespace models {
class Session;
}

namespace gui {

/// Looks each second after a book that can only be read, because another process writes it: what
/// that one writes is shown, and when it is gone the book can be had for writing. Of a book that is
/// written here the log is written back in idle moments, so that a copy made by hand lacks little.
class BookWatch : public QObject {
    Q_OBJECT

public:
    explicit BookWatch(QObject* parent);

    /// nullptr: none is open.
    void watch(models::Session* session);
    /// What the timer does.
    void look();

    /// Whether nobody writes the book any more.
    bool isFree() const { return m_isFree; }
    /// What is to be said of the book; empty where it can be written.
    QString notice() const;

Q_SIGNALS:
    void noticeChanged();

private:
    void watchWriting(models::Session& session);

    models::Session* m_session = nullptr;
    QTimer m_timer;
    QTimer m_idle; ///< runs from the last writing on
    bool m_isFree = false;
    bool m_isBehind = false; ///< the last look could not read what was written
    QTime m_shownAt;         ///< what is shown was right then
};

} // namespace gui
