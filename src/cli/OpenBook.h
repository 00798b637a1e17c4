#pragma once

#include "app/Workspace.h"
#include "cli/Arguments.h"
#include "core/Stage.h"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace cli {

/// Opens the book named by the next word for reading.
core::Result<std::unique_ptr<app::Workspace>> openToRead(Arguments& arguments);
/// Opens it for writing; NotPermitted "store.locked" or "app.read-only" where that cannot be.
core::Result<std::unique_ptr<app::Workspace>> openToWrite(Arguments& arguments);

/// Opens for reading when the book is all there is left to name.
core::Result<std::unique_ptr<app::Workspace>> openAlone(Arguments& arguments);

/// BOOK FILE: the book open for writing and the file's text.
struct BookAndText {
    std::unique_ptr<app::Workspace> workspace;
    std::string text;
};
core::Result<BookAndText> openWithText(Arguments& arguments);

/// BOOK --assessment A and nothing else: the book open for reading.
struct BookAndAssessment {
    std::unique_ptr<app::Workspace> workspace;
    std::string assessment;
};
core::Result<BookAndAssessment> openAssessment(Arguments& arguments);

/// BOOK FILE --assessment A [--dry-run]: what an import starts from. A dry run opens the book for
/// reading only.
struct ImportRequest {
    std::unique_ptr<app::Workspace> workspace;
    std::string bytes; ///< of the file
    std::string name;  ///< the file's, without its folders, as history and steps tell it
    std::string assessment;
    bool isDryRun = false;
};
core::Result<ImportRequest> openImport(Arguments& arguments);

/// Warnings, a line each: place and sentence.
void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out);

/// --stage, "final" where absent; Usage "cli.unknown-stage".
core::Result<core::ResultStage> takeStage(Arguments& arguments);

/// Cells padded to columns (by characters, as a terminal shows them), two blanks between; `right`
/// marks right-aligned columns.
class TextTable {
public:
    explicit TextTable(std::string right) : m_right(std::move(right)) {}
    void row(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    std::string text() const;

private:
    std::string m_right; ///< per column 'r' or 'l'
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace cli
