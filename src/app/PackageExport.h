#pragma once

#include "app/Workspace.h"
#include "package/Envelope.h"

#include <cstdint>
#include <filesystem>
#include <string>

/// Packages that leave this book (docs/exchange-format.md).
namespace app {

/// What is to be sent.
struct PackageAsk {
    package::Kind kind = package::Kind::Set;
    std::string assessment; ///< of kind Self
    std::string unit;       ///< of kind Self
    std::string set;        ///< id; of kind Set
};

/// How the office calls itself in its packages; the first time its keys are made. `isFresh`: new
/// keys for one that cannot be opened any more; whoever has confirmed the old ones is asked again.
/// Errors: those of Gate::refusal(); NotPermitted "gate.administrator"; those of
/// store::Offices::put.
core::Status nameOffice(store::Book& book, const std::string& name, bool isFresh);

/// Makes a package and puts it at `file` (app::writeOut). It has the next number of the book, which
/// is the book's before the file is there: where the file cannot be written, the number is passed
/// over. `now`: UTC, milliseconds since 1970. Errors: those of Gate::refusal(); NotPermitted
/// "gate.administrator"; NotFound "office.none", "store.no-set", "app.no-assessment",
/// "app.no-unit"; NotPermitted "office.sealed"; those of app::writeOut.
core::Result<package::Envelope> exportPackage(Workspace& workspace, const PackageAsk& ask,
                                              const std::filesystem::path& file, std::int64_t now);

} // namespace app
