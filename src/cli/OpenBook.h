#pragma once

#include "app/Workspace.h"
#include "cli/Verb.h"
#include "core/Stage.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace cli {

// Options that several verbs have.
Option assessmentOption();        ///< --assessment ID, needed
Option unitOption(bool isNeeded); ///< --unit U
Option stageOption();             ///< [--stage self|v1|final]
Option jsonOption();              ///< [--json]
Option dryRunOption();            ///< [--dry-run]
Option yearOption();              ///< --year YEAR, needed
Option todayOption();             ///< [--today DATE]

// A book with accounts is opened in the name of Arguments::actor() by all but openUnsigned().
// NotPermitted "gate.sign-in" where nobody is named; those of app::signIn.

/// Opens BOOK for reading.
core::Result<std::unique_ptr<app::Workspace>> openToRead(const Arguments& arguments);
/// The same for what shows scores: of --unit where that is given, else of all units. NotPermitted
/// "gate.see-own" (unit) where that is not the actor's to see.
core::Result<std::unique_ptr<app::Workspace>> openToSee(const Arguments& arguments);
/// Opens BOOK for writing; app::Gate::refusal() where that cannot be.
core::Result<std::unique_ptr<app::Workspace>> openToWrite(const Arguments& arguments);
/// The same for what tells of all units at once. NotPermitted "gate.see-own" (unit).
core::Result<std::unique_ptr<app::Workspace>> openToWriteAll(const Arguments& arguments);
/// The same for accounts. NotPermitted "gate.administrator".
core::Result<std::unique_ptr<app::Workspace>> openToManage(const Arguments& arguments);
/// Opens BOOK for writing in nobody's name: for what needs nobody's password.
core::Result<std::unique_ptr<app::Workspace>> openUnsigned(const Arguments& arguments);

/// BOOK with --assessment in memory.
struct AssessmentBook {
    std::unique_ptr<app::Workspace> workspace;
    std::shared_ptr<app::ScoreBook> scores;

    store::Book& book() const { return workspace->book(); }
};
/// What was opened, with --assessment: withAssessment(openToSee(arguments), arguments). The error
/// of the opening; those of app::Workspace::load.
core::Result<AssessmentBook> withAssessment(core::Result<std::unique_ptr<app::Workspace>> opened,
                                            const Arguments& arguments);

/// The unit named by --unit; nothing where none is. NotFound "app.no-unit" (unit, assessment);
/// NotPermitted "gate.see-own" (unit) for who sees one unit and names another, there or not.
core::Result<std::optional<int>> unitOf(const AssessmentBook& opened, const Arguments& arguments);

/// A line for each administrator's password that was set without the old one (docs/storage.md).
void tellRecoveries(const store::Book& book, core::Language language, std::ostream& out);

/// BOOK open for writing and the text of FILE.
struct BookAndText {
    std::unique_ptr<app::Workspace> workspace;
    std::string text;
};
core::Result<BookAndText> openWithText(const Arguments& arguments);

/// BOOK FILE [--assessment ID] [--dry-run]: what an import starts from. A dry run opens the book
/// for reading only.
struct ImportRequest {
    std::unique_ptr<app::Workspace> workspace;
    std::string bytes;      ///< of the file
    std::string name;       ///< the file's, without its folders, as history and steps tell it
    std::string assessment; ///< empty where none is named
    bool isDryRun = false;
};
core::Result<ImportRequest> openImport(const Arguments& arguments);

/// The clock of this machine: UTC, milliseconds since 1970.
std::int64_t timeNow();

/// Writes data; always succeeds, so that it can end a chain of steps.
core::Status print(std::string_view text, Streams streams);
/// Warnings and notes, a line each: place, where there is one, and sentence.
void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out);

/// "Trang tính: Năm 2021": which sheet of a workbook is read.
void tellSheet(std::string_view name, core::Language language, std::ostream& out);

/// The year named by --year; Usage "cli.bad-year".
core::Result<int> yearOf(const Arguments& arguments);
/// The day by which tasks are overdue: named by --today, as a person writes it or as it is kept,
/// else app::bookDay. Usage "cli.bad-date" (option, value).
core::Result<std::string> todayOf(const Arguments& arguments, const store::Book& book);
/// The stage named by --stage, "final" where absent; Usage "cli.unknown-stage".
core::Result<core::ResultStage> stageOf(const Arguments& arguments);

} // namespace cli
