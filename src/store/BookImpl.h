#pragma once

#include "store/Book.h"
#include "store/Database.h"
#include "store/Guard.h"
#include "store/History.h"
#include "store/Lock.h"

#include <memory>
#include <optional>
#include <string>

namespace store {

struct Book::Impl {
    std::filesystem::path file;          ///< as the caller named it
    std::filesystem::path real;          ///< where it is, all links resolved
    OpenMode mode = OpenMode::ReadWrite; ///< as asked for
    std::string author;
    OpenOptions options;
    std::unique_ptr<Lock> lock; ///< held while writing; outlives the connection
    std::unique_ptr<Database> database;
    std::optional<Holder> holder;      ///< another process that writes
    std::filesystem::path foreignLock; ///< what lies in the lock's place and is none; else empty
    bool isFull = false; ///< could be opened for reading only, since the disk had no room
    Holder self;         ///< as the table `writer` names this process, while it writes
    int depth = 0;       ///< of nested writes
    MakeGuard makeGuard;
    std::optional<Signer> signer; ///< who is signed in

    /// What the window asks for each cell that it shows. What the book said stays true until this
    /// process writes again: as long as it holds the lock nobody else does, and every writing ends
    /// with ~Write, which forgets it.
    struct Known {
        std::optional<std::int64_t> rows;     ///< of history
        std::optional<std::int64_t> lastTime; ///< of the last change, UTC milliseconds
        std::optional<bool> hasAccounts;
    };
    mutable Known known;

    /// What is known of it; `ask` where nothing is, and always while a writing is open or another
    /// process may write.
    template<typename Value, typename Ask>
    Value asked(std::optional<Value> Known::*what, Ask&& ask) const
    {
        if (depth > 0 || isReadOnly())
            return ask();
        std::optional<Value>& kept = known.*what;
        if (!kept)
            kept = ask();
        return *kept;
    }

    const Database& db() const { return *database; }
    bool isReadOnly() const { return lock == nullptr; }
    /// Whether this process is still the one that writes. The locks of a file are gone when any
    /// part of the process has opened and closed it (POSIX), and nobody says so: another process
    /// that came since has taken the companion or put its own name into the book.
    bool isOurs() const;
    std::int64_t now() const;
    HistoryWriter historyWriter(std::string_view reason = {}) const
    {
        return {db(),
                now(),
                signer ? signer->account.name : author,
                reason,
                makeGuard ? makeGuard() : Guard(),
                signer ? &*signer : nullptr};
    }
};

/// One write: a transaction of its own, or a part of the one that is open. Without commit() its
/// effects vanish.
class Write {
public:
    /// Throws Failure: NotPermitted "store.locked" (user, host, since, process) where another holds
    /// the book, NotPermitted "store.read-only" where it was opened so, Storage "store.read-only"
    /// where the system forbids writing.
    explicit Write(Book::Impl& book);
    ~Write();
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;
    void commit();

private:
    Book::Impl& m_book;
    std::string m_savepoint; ///< empty for the outermost
    bool m_done = false;
};

/// BookCheck.cpp: the small tables with the indexes by which a ranking finds its way; the history
/// says nothing of those. Throws Failure: Integrity "store.damaged".
void verifyKeys(const Database& database);
/// BookCheck.cpp: all that Book::check says, in one reading.
void verifyBook(const Database& database, const UseEntryOf& alsoEntry);
/// BookDocuments.cpp: each file against its hash. Throws Failure: Integrity "store.file-damaged"
/// (hash).
void verifyFiles(const Database& database);
/// Open.cpp: the steps behind Book::open and createBook.
std::unique_ptr<Book::Impl> openBook(const std::filesystem::path& file, OpenMode mode,
                                     const std::string& author, const OpenOptions& options);
void makeBookFile(const std::filesystem::path& file, const BookInfo& info,
                  const std::string& author, const OpenOptions& options, const FillBook& fill);
/// Back to one plain file; never throws.
void closeBook(Book::Impl& book);

} // namespace store
