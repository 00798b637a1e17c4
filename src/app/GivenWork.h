#pragma once

#include "core/Process.h"
#include "core/Result.h"
#include "package/Assignment.h"
#include "store/Packages.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The assignment that a row of the log of packages tells of. Integrity "store.damaged".
core::Result<package::Assignment> assignmentIn(const store::Book& book,
                                               const store::PackageRow& row);

/// What of an assessment is this book's to change by the work that it was given: of a verifier's
/// office the criteria that all assignments name which its book has taken in; nothing of last
/// year's, where that came with an assignment, to be compared with. Of a book to which no work has
/// come, and of the assessment that a unit was given, it says nothing.
class GivenWork {
public:
    GivenWork() = default;
    /// As the book says now: the log of packages and what it keeps of their `assignment.json`.
    static core::Result<GivenWork> of(const store::Book& book, std::string_view assessment);

    /// Why a score of the criterion is not this office's: NotPermitted "gate.not-given" (code),
    /// where it is a score and a criterion is named. Whatever is done: "gate.only-compared"
    /// (assessment, year, own: the assessment with which it came).
    std::optional<core::Error> refusal(core::Action action, std::string_view code) const;

private:
    core::Status findComparison(const store::Book& book, std::string_view assessment,
                                const std::vector<store::PackageRow>& given);

    std::optional<std::set<std::string, std::less<>>> m_codes; ///< nothing: not a verifier's
    std::string m_with;            ///< with which assessment it came, to be compared with
    core::Assessment m_comparison; ///< the assessment itself, where it came so
};

} // namespace app
