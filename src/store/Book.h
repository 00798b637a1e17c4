#pragma once

#include "core/Assessment.h"
#include "core/CalendarDay.h"
#include "core/Document.h"
#include "core/DossierCounter.h"
#include "core/Result.h"
#include "core/Unit.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The book (sổ): one SQLite file that holds units, index sets, assessments, entries and their
/// whole history.
///
/// Every public write is one transaction (BEGIN IMMEDIATE); forgetting to commit means rollback.
/// When a call returns success its effect is on disk (WAL, synchronous FULL). The file has an
/// application id and a schema version; a foreign, newer or damaged file is refused before anything
/// is written. While it is open for writing one process holds it; a second opening is read-only and
/// can say who holds it. Closing leaves one plain file. One thread at a time may use a Book. See
/// docs/storage.md.
namespace store {

/// "CCHC" in ASCII.
inline constexpr std::int32_t applicationId = 0x43434843;

/// Who holds the book for writing.
struct Holder {
    std::string user;
    std::string host;
    std::string since; ///< "YYYY-MM-DDTHH:MM:SS" local time
    std::int64_t process = 0;
};

enum class OpenMode {
    /// falls back to read-only where another process holds the book, the file cannot be written or
    /// the disk has no room for what writing needs
    ReadWrite,
    ReadOnly
};

/// Facts of the book itself.
struct BookInfo {
    std::string title;
    bool sample = false;
    /// 32 hex digits, random, made by `create`: tells this book from every other, whatever its name
    std::string notice; ///< printed on each page of a sample; empty otherwise
    std::string
        created; ///< where empty, `create` puts the time there: UTC, "YYYY-MM-DDTHH:MM:SS.mmmZ"
    std::string id{};
};

/// Seams for tests; everyday callers leave them alone.
struct OpenOptions {
    std::function<std::int64_t()>
        clock{}; ///< UTC, milliseconds since 1970; the system's clock where empty
    std::int64_t maxPages =
        0; ///< the book may not grow beyond so many pages (plays a full disk); 0: no bound
    std::function<void()> pause{}; ///< before the lock is asked for again; 10 ms where empty
};

struct SetInfo {
    std::string id;
    std::string title;
    int year = 0;
    std::string level;
    std::string hash; ///< hex, of the stored text
};

/// One row of the append-only, hash-chained history.
struct HistoryRow {
    std::int64_t number = 0;
    std::string time; ///< UTC, "YYYY-MM-DDTHH:MM:SS.mmmZ"
    std::string author;
    std::string action; ///< its kind, as docs/storage.md lists them: "entry", "units"
    std::string assessment;
    std::string unit;
    std::string stage;
    std::string code;
    std::string before; ///< canonical text of the old value, see docs/storage.md
    std::string after;
    std::string reason;
    std::string hash; ///< hex
};

/// The textual form in which an entry is kept: status, figures ("n=1;d=2"), points in 1/10 000,
/// note.
struct StoredEntry {
    std::string status;
    std::string figures;
    std::optional<std::int64_t> points;
    std::string note;

    bool operator==(const StoredEntry&) const = default;
    bool isEmpty() const { return status.empty(); }
};

struct EntryRow {
    std::string unit;
    std::string stage;
    std::string code;
    StoredEntry entry;
};

/// A change of one entry with what is expected to be there now: a write whose `before` does not
/// match what the book holds is refused whole (Conflict "store.entry-changed"), so that no change
/// of another window or import is lost.
struct EntryChange {
    std::string unit;
    std::string stage;
    std::string code;
    StoredEntry before;
    StoredEntry after;
};

/// One entry as it lies in the book. Texts are valid until the call that got it returns.
struct EntryView {
    std::string_view unit;
    int stage = 0; ///< 0 self, 1 v1, 2 v2
    std::string_view code;
    int codeNumber = 0; ///< of this call: 0, 1, … in the order in which codes come
    std::string_view status;
    std::string_view figures;
    std::optional<std::int64_t> points;
    std::string_view note;
};
/// False: that is enough.
using UseEntry = std::function<bool(const EntryView&)>;
/// Told now and then how many rows are done; false: no further.
using GoOn = std::function<bool(std::int64_t rows)>;
using UseEntryOf = std::function<void(std::string_view assessment, const EntryView&)>;

struct DossierRow {
    std::string unit;
    core::DossierCounters counters;
};

/// A value being typed that is not an edit yet: kept so that a killed program loses nothing that
/// was on the screen.
struct Draft {
    std::string unit;
    std::string stage;
    std::string code;
    std::string field; ///< "points", "note", or a figure's key
    std::string text;
};

struct DocumentRow {
    std::string unit;
    core::Document document;

    bool operator==(const DocumentRow&) const = default;
};

/// A change of one document with what is expected to be there now; `before` with an empty id: there
/// is none yet.
struct DocumentChange {
    std::string unit;
    core::Document before;
    core::Document
        after; ///< its id names the document; documents are never deleted, only marked removed
};

/// A step of editing that can be undone or done again.
struct Step {
    std::int64_t number = 0;
    std::string label; ///< "3.4.1, Sở TN và MT: 3 → 2,5", as it was said when the step was made
};

class Book {
public:
    /// Errors: NotFound "store.not-found"; InvalidData "store.not-a-book" (foreign or not SQLite),
    /// "store.newer" (params found, known), "store.truncated"/"store.damaged"; Conflict
    /// "store.foreign-log" (leftover: a log of another book lies beside this one); Storage
    /// "store.unreadable", "store.needs-recovery" (leftover: what a killed program began must be
    /// taken back, and the medium cannot be written), "store.log-not-tried" (leftover). An older
    /// schema is migrated after a verified copy beside the file; opened read-only the file stays as
    /// it is, and a copy of it in memory is migrated and read.
    static core::Result<std::unique_ptr<Book>> open(const std::filesystem::path& file,
                                                    OpenMode mode, const std::string& author,
                                                    const OpenOptions& options = {});

    /// Closes: checkpoint, back to one plain file, lock released.
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    const std::filesystem::path& file() const;
    bool isReadOnly() const;
    /// Who holds the book, where it was opened read-only because of that. A write is then refused
    /// with NotPermitted "store.locked" (params user, host, since, process); otherwise with
    /// "store.read-only": NotPermitted where the book was opened so, Storage where the system
    /// forbids writing; Storage "store.full-at-opening" where the disk had no room for it.
    const std::optional<Holder>& holder() const;
    /// That refusal, known before anything is written; nothing where the book can be written.
    std::optional<core::Error> refusal() const;
    core::Result<BookInfo> info() const;
    /// Of the book, or of an assessment (id); the same one is no change. NotFound
    /// "store.no-assessment"; InvalidData as of core::textRefusal.
    core::Status setTitle(const std::string& title, std::string_view assessment = {});
    /// Under whose name history is written from now on, while nobody is signed in (Accounts.h).
    void setAuthor(const std::string& author);

    /// Units: inserts or replaces by id, all or nothing, one history row a changed unit. Unchanged
    /// ones are not written.
    core::Status putUnits(const std::vector<core::Unit>& units);
    core::Result<std::vector<core::Unit>> units() const; ///< in the order of first insertion
    /// Units whose name holds every word of `text`, marks and case aside ("na ri" finds "Huyện Na
    /// Rì").
    core::Result<std::vector<core::Unit>> findUnits(std::string_view text) const;

    /// Stores a set's JSON text under its id. The same text again is no change; another text under
    /// an id that an assessment uses, or has used before it was corrected, is refused (Conflict
    /// "store.set-in-use", "store.id-case" as of addAssessment); a set no assessment uses is
    /// replaced. `codes`: those that entries will have, in the order in which entries are to be
    /// listed; named early they take less room in each entry.
    core::Status putSet(const SetInfo& set, const std::string& json,
                        const std::vector<std::string>& codes = {});
    core::Result<std::vector<SetInfo>> sets() const;
    core::Result<std::string> setText(std::string_view id) const; ///< NotFound "store.no-set"

    /// Conflict "store.assessment-exists", "store.id-case" (id, existing: another that differs in
    /// capital letters only); NotFound "store.no-set"; InvalidData as of core::textRefusal.
    core::Status addAssessment(const core::Assessment& assessment);
    core::Result<std::vector<core::Assessment>> assessments() const;

    /// Holidays and days worked instead that are the book's own, ascending.
    core::Result<std::vector<core::CalendarDay>> calendarDays() const;
    /// The years in which `days` lie have these days and no others; with history.
    core::Status putCalendarDays(const std::vector<core::CalendarDay>& days);

    /// By unit (in the order of insertion), stage and code (in the order in which codes were first
    /// named).
    core::Result<std::vector<EntryRow>> entries(std::string_view assessment) const;
    /// How many entries each unit has, in one assessment or (where it is empty) in all; units
    /// without any are not named.
    core::Result<std::map<std::string, std::int64_t, std::less<>>>
    entryCounts(std::string_view assessment = {}) const;
    core::Result<std::vector<EntryRow>> entriesOf(std::string_view assessment,
                                                  std::string_view unit) const;
    /// The same without holding them: a country has a million a year. Integrity "store.damaged"
    /// where a row cannot be one of the book's.
    core::Status forEachEntry(std::string_view assessment, const UseEntry& use) const;
    core::Status forEachEntryOf(std::string_view assessment, std::string_view unit,
                                const UseEntry& use) const;

    /// Writes all changes and their history rows in one transaction, or none. An `after` that is
    /// empty with no figures, points and note deletes the row. `reason` goes to the history
    /// ("import …", "undo"; empty for typing). Returns the number of the last history row.
    core::Result<std::int64_t> writeEntries(std::string_view assessment,
                                            const std::vector<EntryChange>& changes,
                                            const std::string& reason);

    core::Status putDossiers(std::string_view assessment, const std::vector<DossierRow>& rows);
    core::Result<std::vector<DossierRow>> dossiers(std::string_view assessment) const;
    core::Result<std::vector<core::DossierCounters>> dossiersOf(std::string_view assessment,
                                                                std::string_view unit) const;

    /// Keeps a file's content; the same content is kept once. Returns its hash. Content without a
    /// document is not listed.
    core::Result<std::string> addFile(std::string_view content);
    /// Reads and verifies it. NotFound "store.no-file" (hash), Integrity "store.file-damaged"
    /// (hash).
    core::Result<std::string> fileContent(std::string_view hash) const;
    /// All documents of an assessment, or of one unit, removed ones too, in the order in which they
    /// came. NotFound "store.no-unit".
    core::Result<std::vector<DocumentRow>>
    documents(std::string_view assessment,
              std::optional<std::string_view> unit = std::nullopt) const;
    /// Writes all changes with their history, or none. Conflict "store.document-changed" (unit,
    /// document) where `before` is not what the book holds, NotFound "store.no-file".
    core::Result<std::int64_t> writeDocuments(std::string_view assessment,
                                              const std::vector<DocumentChange>& changes,
                                              const std::string& reason);

    /// Runs writes of units, entries, dossiers, documents, tasks and surveys as one transaction
    /// that becomes one step under `label`. What was undone before and not done again cannot be
    /// done again any more. Work that changes nothing makes no step.
    core::Status asStep(std::string_view assessment, const std::string& label,
                        const std::function<core::Status()>& work);
    /// The step that undo() or redo() would take; nothing where there is none.
    core::Result<std::optional<Step>> nextUndo(std::string_view assessment) const;
    core::Result<std::optional<Step>> nextRedo(std::string_view assessment) const;
    /// Takes the last step back, or does the last one that was taken back again, as new history
    /// rows, which are returned. Steps are kept in the book: they survive closing. NotFound
    /// "store.no-step". Conflict "store.step-overtaken" (label) where a value is no longer what the
    /// step left (an import came between), or a unit that came with it is in use: nothing changes,
    /// the step is closed, and the details say which ("store.unit-in-use" …).
    core::Result<std::vector<HistoryRow>> undo(std::string_view assessment,
                                               const std::string& reason);
    core::Result<std::vector<HistoryRow>> redo(std::string_view assessment,
                                               const std::string& reason);

    core::Status putDraft(std::string_view assessment,
                          const Draft& draft); ///< an empty text removes it
    core::Status clearDrafts(std::string_view assessment, std::string_view unit,
                             std::string_view stage, std::string_view code);
    core::Result<std::vector<Draft>> drafts(std::string_view assessment) const;

    /// History of one cell, newest first; of the whole book, oldest first.
    core::Result<std::vector<HistoryRow>>
    historyOf(std::string_view assessment, std::string_view unit, std::string_view code) const;
    core::Result<std::vector<HistoryRow>> history(std::int64_t fromNumber = 1,
                                                  int limit = 1000) const;
    /// Codes of a unit's entries that were changed at or after a time (UTC, milliseconds since
    /// 1970), each once.
    core::Result<std::vector<std::string>>
    codesChangedSince(std::string_view assessment, std::string_view unit, std::int64_t since) const;
    core::Result<std::string> historyHead() const; ///< hash of the last row, empty for none
    /// Rows of history, which is the number of the last one.
    core::Result<std::int64_t> historyLength() const;
    /// For a book that another process writes: another number than last time where somebody else
    /// has committed something (drafts too). Cheap enough to be asked each second.
    core::Result<std::int64_t> dataVersion() const;
    /// Whether nobody holds the book for writing at this moment: opened anew it could be written.
    bool isFree() const;
    /// Time of the last history row, UTC "YYYY-MM-DDTHH:MM:SS.mmmZ"; empty for none.
    core::Result<std::string> lastChange() const;
    /// Recomputes the chain and compares the book with the last value history knows of each cell.
    /// Integrity "store.history-broken" (param row), "store.history-mismatch" (params action,
    /// assessment, unit, stage, code). Where there are accounts each batch must be signed by who
    /// was entitled to write it: "store.signature-missing", "store.signature-wrong",
    /// "store.not-entitled" (row; user). Where `goOn` says no: Usage "history.cancelled".
    core::Status verifyHistory(const GoOn& goOn = {}) const;
    /// Every page, row and index, foreign keys, the chain, and each file against its hash.
    /// Integrity "store.damaged", "store.file-damaged", and those of verifyHistory. `alsoEntry`
    /// gets all entries in the order of forEachEntry, of one assessment after the other, as they
    /// are read, before all is known to be sound.
    core::Status check(const UseEntryOf& alsoEntry = {}) const;

    /// Carries the log into the file, so that a copy made of it by hand lacks nothing up to now.
    /// For idle moments: it waits for the disk.
    core::Status writeBack();

    /// A whole, verified copy as one plain file (VACUUM INTO; a live file must not be copied
    /// otherwise). Conflict "store.exists", Storage "store.cannot-create"/"store.full". Not inside
    /// inOneTransaction.
    core::Status copyTo(const std::filesystem::path& target) const;

    /// Runs several writes of this class as one transaction: all of them or, where `work` fails,
    /// none.
    core::Status inOneTransaction(const std::function<core::Status()>& work);

    struct Impl; ///< of the store's own sources

private:
    friend class Accounts;
    friend class AccountChanges;
    friend class Processes;
    friend class Publications;
    friend struct BookGuard;
    friend struct BookClock;
    friend class HistoryReader;
    friend class Surveys;
    friend class Tasks;
    friend class Carried;
    friend class Charges;
    friend class Lineages;
    friend class Corrections;
    friend class Offices;
    friend class OfficeFacts;
    friend class Packages;
    friend class HeldPackages;
    core::Result<std::vector<HistoryRow>> takeStep(std::string_view assessment,
                                                   const std::string& reason, bool isUndo);
    /// Inside a transaction; throws Failure.
    void writeRows(std::string_view assessment, const std::vector<HistoryRow>& rows,
                   const std::string& reason);

    explicit Book(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Fills a book that has no name yet, and lets it go.
using FillBook = std::function<core::Status(std::unique_ptr<Book> book)>;
/// Makes a new book, whole or not at all: nothing has the file's name before `fill` has succeeded
/// and all is on the disk. Conflict "store.exists", "store.leftover" (leftover: the log of a book
/// that is gone lies there); Storage "store.cannot-create" and those of core::UnfinishedFile; what
/// `fill` gives. All with `file`.
core::Status createBook(const std::filesystem::path& file, const BookInfo& info,
                        const std::string& author, const OpenOptions& options = {},
                        const FillBook& fill = {});

/// The schema version of the file where it is an earlier one than today's; nothing where it is not,
/// or where it cannot be opened.
std::optional<std::int32_t> earlierVersionOf(const std::filesystem::path& file);

/// Who had the file open for writing when it was copied without its log (or its log was deleted):
/// the newest edits may be missing in it. Nothing where the book was closed, is open, or lies with
/// its log.
std::optional<Holder> leftOpenBy(const std::filesystem::path& file);

} // namespace store
