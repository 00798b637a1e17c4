#pragma once

#include "app/FileKind.h"
#include "app/ScoreBook.h"
#include "core/Result.h"
#include "store/Book.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A file on its way into the book.
struct IncomingFile {
    std::string name; ///< without folders, byte for byte
    std::string content;
    std::string hash;
    FileKind kind;
    /// What is known of the document: guessed from the name, changeable before it is attached.
    core::Document document;
    /// Document of the unit that has this content already; empty: none.
    std::string existing;
};

/// How far the reading of files is.
struct ReadProgress {
    std::string name;
    std::size_t file = 0; ///< from 0
    std::size_t files = 0;
    std::uintmax_t done = 0; ///< bytes of all files
    std::uintmax_t total = 0;
};

/// The one way by which evidence changes: permission, check, store, memory. A change is one step
/// that can be undone (StepLog); its content stays in the book whatever happens to the document.
///
/// Errors of every change: NotPermitted as SheetEditor::refusal; those of
/// store::Book::writeDocuments. NotFound "evidence.no-document" where the unit has no such
/// document.
class EvidenceEditor {
public:
    static constexpr std::uintmax_t largestFile = 200U * 1024U * 1024U;
    static constexpr std::uintmax_t largestSum =
        2 * largestFile; ///< of one attaching: the files are in memory together

    EvidenceEditor(store::Book& book, ScoreBook& scores) : m_book(book), m_scores(scores) {}

    /// Why the evidence of a unit cannot be changed now (Gate::refusal); nothing where it can.
    std::optional<core::Error> refusal(int unit) const;

    /// Reads files from the disk, all or none: InvalidData "evidence.not-read" with each faulty
    /// file (place: its name): "evidence.missing-file", "evidence.folder", "evidence.not-a-file",
    /// "evidence.forbidden", "evidence.read-failed", "evidence.too-large" (size, limit: MB);
    /// "evidence.too-much" (size, limit) for their sum. `progress` is asked between pieces of 4 MB;
    /// where it says false: Usage "evidence.cancelled". Nothing is written.
    core::Result<std::vector<IncomingFile>>
    read(int unit, const std::vector<std::filesystem::path>& files,
         const std::function<bool(const ReadProgress&)>& progress = {}) const;
    /// Content that is in memory already (the clipboard). InvalidData "evidence.too-large".
    core::Result<IncomingFile> take(int unit, std::string name, std::string content) const;

    /// Makes documents of the files for the criteria. Where `reuse`, a file whose content the unit
    /// has already serves the criteria through the existing document (restored if it was removed).
    /// The same content twice in `files` becomes one document. Returns the ids, in the order of
    /// `files`.
    core::Result<std::vector<std::string>> attach(int unit, const std::vector<IncomingFile>& files,
                                                  const std::vector<std::string>& codes, bool reuse,
                                                  const std::string& label);

    core::Status link(int unit, std::string_view id, std::string_view code,
                      const std::string& label);
    /// The document no longer serves the criterion; it stays in the unit's index.
    core::Status unlink(int unit, std::string_view id, std::string_view code,
                        const std::string& label);
    core::Status remove(int unit, std::string_view id, const std::string& label);
    core::Status restore(int unit, std::string_view id, const std::string& label);
    /// Title, number, date, office, life and criteria as in `document`, whose id says which.
    /// InvalidData "evidence.bad-date" (date), "evidence.valid-order" (from, until),
    /// "evidence.no-replacement" (document: the unit has none of this id),
    /// "evidence.replaced-in-circle" (document: it has itself been replaced by this one, or is it),
    /// "evidence.no-code" (code: not of this set).
    core::Status edit(int unit, const core::Document& document, const std::string& label);

    /// What keeps the dates and the replacement of a document from being written, as of
    /// edit(); nothing where they may be.
    std::optional<core::Error> faultOfLife(int unit, const core::Document& document) const;

    /// The document; nullptr where the unit has none with this id.
    const core::Document* find(int unit, std::string_view id) const;
    /// The same, to look at: also one that came over from last year and is not confirmed.
    const core::Document* findShown(int unit, std::string_view id) const;

    core::Result<std::string> content(const core::Document& document) const
    {
        return m_book.fileContent(document.fileHash);
    }
    /// Writes the content to a file (app::writeOut); a file of that name is replaced.
    core::Status exportTo(const core::Document& document, const std::filesystem::path& file) const;

private:
    core::Status write(int unit, std::vector<core::Document> changed, const std::string& label,
                       const std::function<core::Status()>& before = {});
    core::Status change(int unit, std::string_view id,
                        const std::function<void(core::Document&)>& how, const std::string& label);
    void recognise(int unit, IncomingFile& file) const;

    store::Book& m_book;
    ScoreBook& m_scores;
};

/// The file name under which a document may be written to any system's folder: no separators, no
/// control characters, none of the names and letters that Windows refuses; otherwise byte for byte
/// what came in.
std::string safeFileName(const core::Document& document);

} // namespace app
