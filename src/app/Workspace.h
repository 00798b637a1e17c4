#pragma once

#include "app/Backups.h"
#include "app/ScoreBook.h"
#include "app/StepLog.h"
#include "app/YearReader.h"
#include "core/Result.h"
#include "exchange/EntriesOut.h"
#include "exchange/IndexSetJson.h"
#include "store/Book.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// The signed-in name of the operating system: the author of edits where nobody says another;
/// `unknownUser` where the system does not tell.
std::string systemUser();
inline constexpr std::string_view unknownUser = "user";

/// Whether a text can be an assessment's id, which stands in names of files and on command lines:
/// ASCII letters and digits, ".", "-", "_", at most 64 of them, the first a letter or a digit.
bool isAssessmentId(std::string_view text);

/// An open book with what has been loaded from it. Window and command line both work through this
/// class and SheetEditor.
class Workspace {
public:
    using Fill = std::function<core::Status(Workspace& book)>;
    /// Makes a single-user book and fills it in one transaction, whole or not at all: nothing has
    /// the file's name before `fill` has succeeded and all is written, whatever ends the program,
    /// and no other file is touched. Storage "app.no-folder" (folder); those of
    /// store::createBook; what `fill` gives. History is written under the name of `author`.
    static core::Status create(const std::filesystem::path& file, const store::BookInfo& info,
                               const Fill& fill, const std::string& author = systemUser());
    /// The same, empty.
    static core::Status create(const std::filesystem::path& file, const std::string& title);
    static core::Result<std::unique_ptr<Workspace>>
    open(const std::filesystem::path& file, store::OpenMode mode = store::OpenMode::ReadWrite,
         const std::string& author = systemUser());
    /// What is to be said of a file before it is opened: "app.left-open" (user, host, since) where
    /// it lacks the log of its last writer, "app.earlier-version" (found) where an earlier program
    /// made it, which opening it for writing brings to today's version.
    static std::vector<core::Problem> remarks(const std::filesystem::path& file);

    store::Book& book() { return *m_book; }
    const store::Book& book() const { return *m_book; }
    const store::BookInfo& info() const { return m_info; }
    bool isReadOnly() const { return m_book->isReadOnly(); }

    core::Result<std::vector<core::Assessment>> assessments() const
    {
        return m_book->assessments();
    }

    /// The assessment, loaded once and kept. It stays whole for whoever holds it, also when units
    /// were imported since and the next call loads it anew. NotFound "app.no-assessment";
    /// InvalidData "app.set-unreadable".
    core::Result<std::shared_ptr<ScoreBook>> load(std::string_view assessment);
    /// What load() has kept; nullptr where it has not.
    std::shared_ptr<ScoreBook> loaded(std::string_view assessment) const;

    /// Results alone; nothing is kept. Errors as of load().
    core::Result<YearResults> results(std::string_view assessment, core::ResultStage stage);

    /// For a book that another process writes.
    struct Followed {
        /// Units, sets, assessments or the title differ: what was loaded is given up, the next
        /// load() reads anew.
        bool isAnew = false;
        bool hasNews = false; ///< something was written, to whichever assessment
        std::map<std::string, Changes, std::less<>> changes; ///< by loaded assessment
    };
    /// Takes what was written since it was asked last (or since the book was opened) into the
    /// loaded assessments; asks little where nothing was.
    core::Result<Followed> follow();

    /// The last line of the history that results shown now know of. Of a book that another process
    /// writes: as of follow(), which may not be the newest; empty texts where there is none.
    struct Head {
        std::string hash; ///< hex
        std::string time; ///< UTC, "YYYY-MM-DDTHH:MM:SS.mmmZ"
    };
    core::Result<Head> head() const;

    /// The next load() of each assessment reads it anew.
    void forgetLoaded() { m_loaded.clear(); }

    // What follows changes the book and asks the gate first (Gate::refusal).

    /// Who makes a copy before something that changes much (app::copyBefore, at the places that he
    /// knows); it goes on whatever comes of it. Nobody: none is made, as while a book is filled.
    using CopyBefore = std::function<void(const Workspace&, BackupCause)>;
    void setCopyBefore(CopyBefore copyBefore) { m_copyBefore = std::move(copyBefore); }
    /// Has it made: imports, moves of an assessment and corrections of its set call it when all
    /// that could refuse them has been asked and nothing is written yet.
    void copyBefore(BackupCause cause) const
    {
        if (m_copyBefore)
            m_copyBefore(*this, cause);
    }

    /// What an import writes, the book copied before.
    template<typename Write>
    auto importBy(Write&& write)
    {
        copyBefore(BackupCause::BeforeImport);
        return write();
    }

    /// Index sets. A faulty set is refused (InvalidData "set.faulty" with all faults).
    core::Result<std::string> importSet(std::string_view json); ///< the set's id
    core::Result<std::string> exportSet(std::string_view id) const { return m_book->setText(id); }

    /// The units file of the contract, section 2, all or nothing; returns the number of units read.
    /// Errors: those of exchange::readUnits and app::putUnits.
    core::Result<int> importUnits(std::string_view csv);

    /// InvalidData "app.bad-assessment-id" (id); Conflict "store.assessment-exists"; NotFound
    /// "store.no-set", "app.no-units-in-group".
    core::Status addAssessment(const core::Assessment& assessment);
    /// Its title, by which people know it; the id stays. What was loaded is read anew by the next
    /// load(). InvalidData "app.no-title"; NotFound "store.no-assessment".
    core::Status renameAssessment(std::string_view id, std::string_view title);

    /// What an entries file would change; writes nothing.
    core::Result<exchange::EntriesPlan> planEntries(std::string_view assessment,
                                                    exchange::RowReader& rows);
    /// The same, of a file that speaks of these units alone, by a frame that was read before.
    core::Result<exchange::EntriesPlan>
    planEntriesOf(std::vector<std::string> units, exchange::RowReader& rows,
                  const std::shared_ptr<const YearFrame>& frame) const;
    /// Plans and writes whole or not at all, as one step that can be undone, where it has a label.
    /// Only the units that the file names are read.
    core::Result<exchange::EntriesSummary> importEntries(std::string_view assessment,
                                                         exchange::RowReader& rows,
                                                         const std::string& reason,
                                                         const std::string& label = {});
    /// The same of a CSV file; one that is no table is refused as CsvReader::open says.
    core::Result<exchange::EntriesSummary> importEntries(std::string_view assessment,
                                                         std::string_view csv,
                                                         const std::string& reason,
                                                         const std::string& label = {});
    core::Result<std::string> exportEntries(std::string_view assessment);
    /// What is said of these, whole (exchange::writeEntriesOf). NotFound "app.no-unit" (unit,
    /// assessment).
    core::Result<std::string> exportEntries(std::string_view assessment,
                                            const exchange::EntrySelection& selection);

private:
    explicit Workspace(std::unique_ptr<store::Book> book, store::BookInfo info);
    struct EntriesAsTheyAre;
    core::Result<std::unique_ptr<EntriesAsTheyAre>>
    entriesAsTheyAre(std::string_view assessment) const;
    std::unique_ptr<EntriesAsTheyAre> entriesAsTheyAre(std::shared_ptr<const YearFrame> frame,
                                                       std::vector<std::string> units) const;
    /// Reads the sheets of these units anew where the assessment is loaded.
    core::Status renew(std::string_view assessment, const std::vector<std::string>& units);

    std::unique_ptr<store::Book> m_book;
    CopyBefore m_copyBefore;
    store::BookInfo m_info;
    std::int64_t m_version = 0; ///< store::Book::dataVersion when follow() looked last
    std::int64_t m_rows = 0;    ///< of the history, taken by follow()
    std::map<std::string, std::shared_ptr<ScoreBook>, std::less<>> m_loaded;
};

} // namespace app
