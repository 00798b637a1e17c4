#include "store/Book.h"

#include "core/Codes.h"
#include "core/PathText.h"
#include "store/BookImpl.h"
#include "store/History.h"
#include "store/HistoryReader.h"
#include "store/Migrations.h"

#include <chrono>
#include <limits>

namespace store {

namespace {

constexpr std::string_view wordNumber = "(SELECT number FROM word WHERE text = ";

/// Why a book that is read-only is that.
core::Error readOnlyError(const Book::Impl& book)
{
    using core::Param;
    if (book.holder && book.holder->user.empty())
        return {core::ErrorKind::NotPermitted, "store.locked-unnamed", {}, {}};
    if (!book.foreignLock.empty())
        return {core::ErrorKind::Storage,
                core::codes::storeForeignLock,
                {Param::text("file", core::pathText(book.foreignLock.filename()))},
                {}};
    if (book.holder) {
        return {core::ErrorKind::NotPermitted,
                "store.locked",
                {Param::text("user", book.holder->user), Param::text("host", book.holder->host),
                 Param::text("since", book.holder->since),
                 Param::num("process", static_cast<long long>(book.holder->process))},
                {}};
    }
    if (book.isFull)
        return {core::ErrorKind::Storage, core::codes::storeFullAtOpening, {}, {}};
    return {book.mode == OpenMode::ReadOnly ? core::ErrorKind::NotPermitted
                                            : core::ErrorKind::Storage,
            core::codes::storeReadOnly,
            {},
            {}};
}

} // namespace

std::int64_t Book::Impl::now() const
{
    if (options.clock)
        return options.clock();
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

bool Book::Impl::isOurs() const
{
    if (!lock->isHeld())
        return false;
    Query row = db().query("SELECT 1 FROM writer WHERE user = ?1 AND host = ?2 AND since = ?3 AND "
                           "process = ?4");
    return row.with(self.user, self.host, self.since, self.process).next();
}

Write::Write(Book::Impl& book) : m_book(book)
{
    if (book.isReadOnly())
        throw Failure{readOnlyError(book)};
    if (book.depth == 0) {
        book.db().run("BEGIN IMMEDIATE");
        if (!book.isOurs()) {
            book.db().run("ROLLBACK");
            fail(core::ErrorKind::Storage, "store.lock-lost");
        }
    } else {
        // After some faults (disk full) SQLite has rolled back by itself; a savepoint would then
        // start and commit on its own.
        if (book.db().isIdle())
            fail(core::ErrorKind::Storage, "store.transaction-lost");
        m_savepoint = "w" + std::to_string(book.depth);
        book.db().run(("SAVEPOINT " + m_savepoint).c_str());
    }
    ++book.depth;
}

Write::~Write()
{
    --m_book.depth;
    m_book.known = {};
    if (m_done || m_book.db().isIdle())
        return;
    try {
        if (m_savepoint.empty())
            m_book.db().run("ROLLBACK");
        else
            m_book.db().run(("ROLLBACK TO " + m_savepoint + "; RELEASE " + m_savepoint).c_str());
    } catch (const SQLite::Exception&) {
        // The transaction is gone already; the error on its way says why.
    }
}

void Write::commit()
{
    if (m_book.db().isIdle())
        fail(core::ErrorKind::Storage, "store.transaction-lost");
    m_book.db().run(m_savepoint.empty() ? "COMMIT" : ("RELEASE " + m_savepoint).c_str());
    m_done = true;
}

Book::Book(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Book::~Book()
{
    closeBook(*m_impl);
}

core::Status createBook(const std::filesystem::path& file, const BookInfo& info,
                        const std::string& author, const OpenOptions& options, const FillBook& fill)
{
    return guarded([&] {
        refuseHidden(info.title, "text.title", core::TextLines::Name);
        makeBookFile(file, info, author, options, fill);
    });
}

core::Result<std::unique_ptr<Book>> Book::open(const std::filesystem::path& file, OpenMode mode,
                                               const std::string& author,
                                               const OpenOptions& options)
{
    return guarded(
        [&] { return std::unique_ptr<Book>(new Book(openBook(file, mode, author, options))); });
}

const std::filesystem::path& Book::file() const
{
    return m_impl->file;
}

bool Book::isReadOnly() const
{
    return m_impl->isReadOnly();
}

std::optional<core::Error> Book::refusal() const
{
    return m_impl->isReadOnly() ? std::optional(readOnlyError(*m_impl)) : std::nullopt;
}

const std::optional<Holder>& Book::holder() const
{
    return m_impl->holder;
}

void Book::setAuthor(const std::string& author)
{
    m_impl->author = author;
}

core::Result<BookInfo> Book::info() const
{
    return guarded([&] {
        Query row = m_impl->db().query(
            "SELECT title, sample, notice, created, id FROM book WHERE only = 1");
        if (!row.next())
            failDamaged("book");
        return BookInfo{row.text(0), row.flag(1), row.text(2), row.text(3), row.text(4)};
    });
}

core::Result<std::vector<HistoryRow>>
Book::historyOf(std::string_view assessment, std::string_view unit, std::string_view code) const
{
    return guarded([&] {
        Query rows = m_impl->db().query(
            historySelect() + "WHERE h.unit = " + std::string(wordNumber) +
            "?2) AND h.code = " + std::string(wordNumber) +
            "?3) AND h.assessment = " + std::string(wordNumber) + "?1) ORDER BY h.number DESC");
        return readHistory(rows.with(assessment, unit, code));
    });
}

core::Result<std::vector<HistoryRow>> Book::history(std::int64_t fromNumber, int limit) const
{
    return guarded([&] {
        Query rows =
            m_impl->db().query(historySelect() + "WHERE h.number >= ?1 ORDER BY h.number LIMIT ?2");
        return readHistory(rows.with(fromNumber, limit));
    });
}

core::Result<std::vector<std::string>> Book::codesChangedSince(std::string_view assessment,
                                                               std::string_view unit,
                                                               std::int64_t since) const
{
    return guarded([&] {
        std::vector<std::string> codes;
        const std::string word(wordNumber);
        Query rows = m_impl->db().query(
            "SELECT DISTINCT code.text FROM history h CROSS JOIN batch b "
            "ON b.first_row = (SELECT max(first_row) FROM batch WHERE first_row <= h.number) "
            "CROSS JOIN word code ON code.number = h.code WHERE h.unit = " +
            word + "?2) AND h.assessment = " + word + "?1) AND h.kind = " + word +
            "'entry') AND b.time >= ?3");
        rows.with(assessment, unit, since);
        while (rows.next())
            codes.push_back(rows.text(0));
        return codes;
    });
}

core::Result<std::int64_t> Book::historyLength() const
{
    return guarded(
        [&] { return m_impl->asked(&Impl::Known::rows, [&] { return lastRowOf(m_impl->db()); }); });
}

core::Result<std::int64_t> Book::dataVersion() const
{
    return guarded([&] { return m_impl->db().number("PRAGMA data_version"); });
}

bool Book::isFree() const
{
    // Let go again at once: whoever opens in this moment finds it held and is free to ask again.
    return !m_impl->lock && Lock::acquire(m_impl->real).lock != nullptr;
}

core::Result<std::string> Book::historyHead() const
{
    return guarded([&] {
        Query last = m_impl->db().query("SELECT hash FROM batch ORDER BY first_row DESC LIMIT 1");
        return last.next() ? toHex(digestFrom(last.blob(0))) : std::string();
    });
}

core::Result<std::string> Book::lastChange() const
{
    return guarded([&] {
        Query last = m_impl->db().query("SELECT time FROM batch ORDER BY first_row DESC LIMIT 1");
        return last.next() ? utcText(last.within(0, earliestTime, latestTime)) : std::string();
    });
}

core::Status Book::verifyHistory(const GoOn& goOn) const
{
    return guarded([&] {
        const OneReading snapshot(m_impl->db());
        store::verifyHistory(m_impl->db(), WithIndex::No, {}, goOn);
        verifyKeys(m_impl->db());
    });
}

core::Status Book::check(const UseEntryOf& alsoEntry) const
{
    return guarded([&] { verifyBook(m_impl->db(), alsoEntry); });
}

core::Status Book::writeBack()
{
    return guarded([&] {
        if (!m_impl->isReadOnly() && m_impl->depth == 0)
            m_impl->db().text("PRAGMA wal_checkpoint(PASSIVE)");
    });
}

core::Status Book::copyTo(const std::filesystem::path& target) const
{
    return guarded([&] { copyDatabase(m_impl->db(), target); });
}

core::Status Book::inOneTransaction(const std::function<core::Status()>& work)
{
    return guarded([&] {
        Write write(*m_impl);
        if (const core::Status outcome = work(); !outcome)
            throw Failure{outcome.error()};
        write.commit();
    });
}

} // namespace store
