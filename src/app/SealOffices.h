#pragma once

#include "core/Result.h"
#include "package/Envelope.h"
#include "store/Packages.h"

#include <optional>
#include <string_view>
#include <vector>

namespace app {

/// For whom a package can be sealed (docs/exchange-format.md, "Sealed").
struct SealOffices {
    /// Each once, with the key that was confirmed last: whoever changes the key keeps the name.
    std::vector<store::Partner> offices;
    /// The one that gave the work which the package answers; where nobody gave any, the only one;
    /// else nothing.
    std::optional<std::size_t> proposed;

    /// Their names, parted by commas; of those alone that are `like` one but for case and marks.
    std::string names(std::string_view like = {}) const;
    /// The one of this very name, else the only one of it whatever its letters' case and marks;
    /// nothing where there is none, or more than one is alike.
    const store::Partner* named(std::string_view name) const;
};

/// Those whose keys are confirmed: of what goes to a unit the unit's, else the offices'. `unit`: of
/// the package's envelope, empty where it names none. Errors: those of store::Packages.
core::Result<SealOffices> sealOffices(const store::Book& book, package::Kind kind,
                                      std::string_view assessment, std::string_view unit);

} // namespace app
