#include "gui/history/HistoryWork.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace gui {

HistoryWork::HistoryWork(QObject* parent) : QObject(parent) {}

HistoryWork::~HistoryWork()
{
    giveUp();
}

void HistoryWork::giveUp()
{
    if (!m_thread)
        return;
    m_isStopped = true;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread.reset();
}

int HistoryWork::progress() const
{
    return static_cast<int>(m_done * 100 / std::max<std::int64_t>(1, m_all));
}

void HistoryWork::start(std::function<core::Status(const GoOn&)> work,
                        std::function<void(const core::Status&)> done)
{
    m_isStopped = false;
    m_done = 0;
    const auto outcome = std::make_shared<core::Status>();
    m_thread.reset(QThread::create([this, work = std::move(work), outcome] {
        *outcome = work([this](std::int64_t rows, std::int64_t all) {
            m_done = rows;
            m_all = all;
            Q_EMIT progressed(); // whoever listens lives in another thread: it is queued there
            return !m_isStopped;
        });
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, outcome, done = std::move(done)] {
        m_thread->wait(); // it says so a moment before it has ended
        m_thread.reset();
        done(*outcome);
    });
    m_thread->start(QThread::LowPriority);
}

} // namespace gui
