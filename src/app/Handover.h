#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace app {

/// What one thread has ready and another goes on with, in its order: a book has one connection,
/// which belongs to the thread that opened it, and what is made of its rows need not wait for them.
/// Holds `most` at the most.
template<typename T>
class Handover {
public:
    explicit Handover(std::size_t most) : m_most(most) {}

    /// Waits while it is full. False: nobody takes any more.
    bool put(T one)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_waiting.size() < m_most || m_isStopped; });
        if (m_isStopped)
            return false;
        m_waiting.push_back(std::move(one));
        m_moved.notify_all();
        return true;
    }
    /// Waits for the next one; nothing where none will come.
    std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_waiting.empty() || m_isClosed || m_isStopped; });
        if (m_waiting.empty() || m_isStopped)
            return std::nullopt;
        std::optional<T> one(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_moved.notify_all();
        return one;
    }
    /// No more will be put.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_moved.notify_all();
    }
    /// No more will be taken; what waits is dropped.
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_moved.notify_all();
    }

private:
    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<T> m_waiting;
    bool m_isClosed = false;
    bool m_isStopped = false;
};

} // namespace app
