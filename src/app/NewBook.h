#pragma once

#include "app/Workspace.h"

namespace app {

/// What a new book begins with.
struct NewBook {
    std::string title;
    std::string setJson;
    std::vector<core::Unit> units;
    core::Assessment assessment;
    std::string author = systemUser(); ///< of the first lines of the history
};

/// "so-2022": the id of the assessment of a group in a year, where nobody gives it another.
std::string assessmentId(std::string_view group, int year);
/// "Sở, ban, ngành – năm 2022": its title, likewise.
std::string assessmentTitle(std::string_view group, int year, core::Language language);

/// Makes the book with all of it, or nothing. Errors: those of Workspace::create, importSet,
/// app::putUnits and addAssessment.
core::Status makeBook(const std::filesystem::path& file, const NewBook& wanted);

} // namespace app
