#pragma once

#include "core/Result.h"
#include "store/Book.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class Workspace;

/// Why a dated copy was made; its word stands in the file's name (`ngay`, `nhap`, `buoc`, `sua`,
/// `tay`).
enum class BackupCause { Daily, BeforeImport, BeforeMove, BeforeCorrection, ByHand };

/// A dated copy of a book as its name tells.
struct Backup {
    std::filesystem::path file;
    std::string name;   ///< of the book's file, without its ending
    std::string book;   ///< the first digits of the book's id (store::BookInfo::id)
    std::string moment; ///< local, "YYYY-MM-DD HH:MM:SS"
    BackupCause cause = BackupCause::Daily;
    std::uintmax_t size = 0; ///< bytes

    std::string_view day() const { return std::string_view(moment).substr(0, 10); }
    std::string_view month() const { return std::string_view(moment).substr(0, 7); }
};

/// What of a person's work a copy holds.
struct BackupContents {
    std::string title;
    std::string lastChange; ///< UTC "YYYY-MM-DDTHH:MM:SS.mmmZ", empty for none
    std::size_t units = 0;
    std::size_t assessments = 0;
    std::int64_t changes = 0; ///< rows of history
};

/// The dated copies of books in a folder `sao-luu` of a place (beside the book, on a stick):
/// `NAME-BOOK-YYYYMMDD-HHMMSS-CAUSE.cchc` (the second of one second `…-CAUSE.2.cchc`), each a whole
/// book. The book's part of the name is of its
/// id: a renamed book finds its copies, and several books share a folder. What was restored has the
/// same id and another name: each name has its daily copy, and is thinned out by itself.
class Backups {
public:
    /// `place` need not be there. `book`: store::BookInfo::id; empty: copies of all books.
    explicit Backups(const std::filesystem::path& place, std::string_view book = {});

    const std::filesystem::path& folder() const { return m_folder; }

    /// The newest first. Nothing where there is no such folder; other files in it are passed over.
    std::vector<Backup> all() const;
    /// Whether no daily copy of the book was made on `day` ("YYYY-MM-DD") under its name.
    bool isDue(const std::filesystem::path& book, std::string_view day) const;

    /// A whole, verified copy (Book::copyTo), then those that are too many go. `moment`: local
    /// time, as in Backup. Storage "app.no-backup-folder" (folder), and the errors of Book::copyTo;
    /// the copies that are there stay then.
    core::Result<Backup> make(const store::Book& book, BackupCause cause,
                              const std::string& moment) const;

private:
    std::filesystem::path m_folder;
    std::string m_book;
};

/// What came of the copies before something that changes much.
struct CopiesBefore {
    int made = 0; ///< at so many places
    std::optional<core::Error> error;
    std::filesystem::path failed; ///< the folder of the error
};
/// Whether a book has its copies without being asked: it is no sample and can be written.
bool keepsCopies(const Workspace& workspace);
/// Copies of a book that keeps them, at each place that is there; what could be made is made. An
/// import within ten minutes of the copy that another one began with belongs to the same work and
/// makes none: a script that imports a file a unit copies the book once, and the copies of before
/// are not pushed out by its own. `moment` as in Backup.
CopiesBefore copyBefore(const Workspace& workspace, BackupCause cause,
                        const std::vector<std::filesystem::path>& places,
                        const std::string& moment);

/// Whether a file is a dated copy by its name and folder. What is written into one would go with it
/// when it is thinned out.
bool isBackup(const std::filesystem::path& file);
/// The name under which a book's copies are made.
std::string backupName(const std::filesystem::path& book);

/// Errors: those of opening a book for reading.
core::Result<BackupContents> contentsOf(const Backup& backup);

/// The copy checked whole (Book::check), then made a book of its own at `target`, which is never
/// replaced. Errors: those of opening, checking and Book::copyTo.
core::Status restore(const std::filesystem::path& backup, const std::filesystem::path& target);

} // namespace app
