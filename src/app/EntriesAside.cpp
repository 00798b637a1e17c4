#include "app/EntriesAside.h"

#include "app/EntryText.h"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

/// What the thread that reads the file and the one that has the book say to each other.
class Desk {
public:
    Desk(const core::IndexSet& set, int unitCount) : m_set(set), m_unitCount(unitCount) {}

    // ---- of the thread that reads the file ----

    core::Result<engine::UnitFacts> ask(int unit)
    {
        std::unique_lock lock(m_mutex);
        m_wanted = unit;
        m_said.notify_all();
        m_said.wait(lock, [&] { return m_known.contains(unit) || m_failure; });
        if (m_failure)
            return *m_failure;
        auto known = m_known.extract(unit);
        if (!known.mapped())
            return std::move(known.mapped()).error();
        m_current = *std::move(known.mapped());
        return m_current.facts();
    }
    core::Status hand(const std::vector<core::Edit>& edits)
    {
        std::vector<store::EntryChange> changes = spent();
        changes.resize(edits.size());
        auto change = changes.begin();
        for (const core::Edit& edit : edits) {
            change->unit = edit.unit;
            change->stage = core::name(edit.stage);
            change->code = m_set.leafCode(edit.leaf);
            change->before = toStored(edit.before, m_set, edit.leaf);
            change->after = toStored(edit.after, m_set, edit.leaf);
            ++change;
        }
        std::unique_lock lock(m_mutex);
        m_said.wait(lock, [this] { return !m_waiting || m_failure; });
        if (m_failure)
            return *m_failure;
        m_waiting = std::move(changes);
        m_said.notify_all();
        return {};
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_isRead = true;
        m_said.notify_all();
    }

    // ---- of the thread that has the book ----

    /// Reads and writes what is asked for until the file is read and all of it written.
    void serve(const ReadUnit& read, const WriteChanges& write)
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_said.wait(lock, [this] { return isAsked() || m_waiting || m_isRead; });
            if (m_failure || (m_isRead && !m_waiting))
                return;
            const int wanted = m_wanted;
            const bool isUrgent = isAsked();
            lock.unlock();
            // Who reads the file goes on with these while a handful is written.
            readAhead(wanted, isUrgent, read);
            lock.lock();
            if (!m_waiting)
                continue;
            std::vector<store::EntryChange> changes = *std::exchange(m_waiting, std::nullopt);
            m_said.notify_all();
            lock.unlock();
            if (core::Status written = write(changes); !written)
                fail(written.error());
            lock.lock();
            m_spent = std::move(changes);
        }
    }
    /// Whoever waits for the other thread goes on with this.
    void fail(const core::Error& error)
    {
        const std::lock_guard lock(m_mutex);
        m_failure = error;
        m_said.notify_all();
    }
    const std::optional<core::Error>& failure() const { return m_failure; }

private:
    /// What has been written goes back to the thread that made it, with the memory of its texts:
    /// each thread has memory of its own, and would wait for the other's to give some back there.
    std::vector<store::EntryChange> spent()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_spent, {});
    }

    bool isAsked() const { return m_wanted >= m_next && !m_isRead; }

    /// One unit for who asks for one; for who asks for one after the other more each time.
    void readAhead(int wanted, bool isUrgent, const ReadUnit& read)
    {
        constexpr int most = 512;
        if (isUrgent) {
            m_ahead = wanted == m_next ? std::min(2 * m_ahead + 1, most) : 0;
            m_next = wanted;
        }
        const int last = std::min(wanted + m_ahead + 1, m_unitCount);
        for (; m_next < last; ++m_next) {
            auto known = read(m_next);
            const std::lock_guard lock(m_mutex);
            m_known.erase(m_known.begin(), m_known.lower_bound(m_wanted));
            m_known.emplace(m_next, std::move(known));
            m_said.notify_all();
        }
    }

    const core::IndexSet& m_set;
    const int m_unitCount;
    int m_ahead = 0;     ///< of the book's thread
    UnitSheet m_current; ///< of the file's thread

    std::mutex m_mutex;
    std::condition_variable m_said;
    int m_wanted = -1; ///< unit
    int m_next = 0;    ///< the first that has not been read; written by the book's thread alone
    std::map<int, core::Result<UnitSheet>> m_known;
    std::optional<std::vector<store::EntryChange>> m_waiting; ///< to be written
    std::vector<store::EntryChange> m_spent;                  ///< written
    std::optional<core::Error> m_failure;
    bool m_isRead = false;
};

/// However the file's thread ends, the other learns of it.
class Leaving {
public:
    explicit Leaving(Desk& desk) : m_desk(desk) {}
    ~Leaving() { m_desk.leave(); }
    Leaving(const Leaving&) = delete;
    Leaving& operator=(const Leaving&) = delete;

private:
    Desk& m_desk;
};

} // namespace

core::Result<exchange::EntriesSummary> importAside(exchange::RowReader& rows,
                                                   exchange::EntriesContext context,
                                                   const ReadUnit& read, const WriteChanges& write)
{
    Desk desk(*context.set, static_cast<int>(context.units.size()));
    context.current = [&desk](int unit) { return desk.ask(unit); };
    const exchange::TakeEdits take = [&desk](const std::vector<core::Edit>& edits) {
        return desk.hand(edits);
    };
    auto reading = std::async(std::launch::async, [&] {
        const Leaving leaving(desk);
        return exchange::readEntries(rows, context, take);
    });
    try {
        desk.serve(read, write);
    } catch (...) {
        // The other thread must not wait for what never comes.
        desk.fail({});
        throw;
    }
    auto done = reading.get();
    if (desk.failure())
        return *desk.failure();
    return done;
}

} // namespace app
