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

namespace app {

/// The assignment that a row of the log of packages tells of. Integrity "store.damaged".
core::Result<package::Assignment> assignmentIn(const store::Book& book,
                                               const store::PackageRow& row);

/// The criteria of an assessment that a verifier's office was given, of all assignments that its
/// book has taken in. Of a province's book or a unit's own, which none has come to, it says
/// nothing.
class GivenWork {
public:
    GivenWork() = default;
    /// As the book says now: the log of packages and what it keeps of their `assignment.json`.
    static core::Result<GivenWork> of(const store::Book& book, std::string_view assessment);

    /// Why a score of the criterion is not this office's: NotPermitted "gate.not-given" (code).
    /// Nothing for what enters no score, and where no criterion is named.
    std::optional<core::Error> refusal(core::Action action, std::string_view code) const;

private:
    std::optional<std::set<std::string, std::less<>>> m_codes; ///< nothing: not a verifier's
};

} // namespace app
