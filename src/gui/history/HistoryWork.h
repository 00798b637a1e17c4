#pragma once

#include "core/Result.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

class QThread;

namespace gui {

/// Long work on the history in a thread of its own, with how far it is and a way to stop it.
class HistoryWork : public QObject {
    Q_OBJECT

public:
    /// Rows done, of all: false where the work is to stop.
    using GoOn = std::function<bool(std::int64_t done, std::int64_t all)>;

    explicit HistoryWork(QObject* parent = nullptr);
    /// Stops the work.
    ~HistoryWork() override;

    bool isRunning() const { return m_thread != nullptr; }
    /// `work` runs in the thread, `done` here when it has ended. Pre: nothing runs.
    void start(std::function<core::Status(const GoOn&)> work,
               std::function<void(const core::Status&)> done);
    /// Asks it to stop; `done` hears of it.
    void stop() { m_isStopped = true; }
    /// Asks it to stop and waits; `done` is not called any more.
    void giveUp();
    /// In hundredths.
    int progress() const;

Q_SIGNALS:
    void progressed();

private:
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isStopped = false;
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_all = 1;
};

} // namespace gui
