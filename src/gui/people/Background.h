#pragma once

#include <QEventLoop>
#include <QThread>

#include <memory>
#include <optional>
#include <utility>

namespace gui {

/// Runs work that needs nothing of the window in a thread of its own, and returns what it gives;
/// the window goes on painting meanwhile. Whoever calls keeps keys and clicks away from what must
/// not be used during that time.
template<typename Work>
auto inBackground(Work work)
{
    std::optional<decltype(work())> result;
    const std::unique_ptr<QThread> thread(
        QThread::create([&result, &work] { result.emplace(work()); }));
    QEventLoop loop;
    // It comes from the thread, so that it waits in the queue where the loop has not begun yet.
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    return *std::move(result);
}

} // namespace gui
