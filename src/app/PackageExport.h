#pragma once

#include "app/Workspace.h"
#include "core/Role.h"
#include "core/Stage.h"
#include "package/Envelope.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Packages that leave this book (docs/exchange-format.md).
namespace app {

/// What is to be sent.
struct PackageAsk {
    package::Kind kind = package::Kind::Set;
    // What the kind asks for (PackageKind::needs).
    std::string assessment = {};
    std::string unit = {};
    std::string set = {}; ///< id
    /// How the office calls itself from now on, where it is named with this package; the first time
    /// its keys are made. `isFreshKey`: new ones, for those that cannot be opened any more; whoever
    /// has confirmed the old ones is asked again.
    std::string office = {};
    bool isFreshKey = false;
    /// Only the receiver can read it: of what a unit sends the office whose key is confirmed here
    /// without a unit, of what goes to a unit the one that is confirmed as the unit's: the key of
    /// theirs that was confirmed last (app::sealOffices).
    bool isSealed = false;
    /// The name of that office, as its confirmed packages say it; empty: the one that gave the
    /// work, or that alone is confirmed.
    std::string receiver = {};
    /// Some criteria, by their codes and those of areas, as of a verifier's account; none: all.
    core::Holder part = {};
    /// At which stage they are to be verified; nothing: as the phase says.
    std::optional<core::Stage> stage = {};
};

/// An office's name has at most so many bytes.
inline constexpr std::size_t longestOffice = 300;

/// Makes a package and puts it at `file` (app::writeOut): name, keys, the number in the book and
/// the file are there together, or none of them. `now`: UTC, milliseconds since 1970. Errors: those
/// of Gate::refusal(); NotPermitted "gate.administrator"; InvalidData "office.no-name",
/// "office.long-name" (limit), "text.line-break", "text.hidden-letter"; NotFound "office.none",
/// "store.no-set", "app.no-assessment", "app.no-unit"; NotPermitted "office.sealed"; NotFound
/// "package.no-receiver" (unit) where no key is confirmed; of what goes to an office, or names one,
/// "package.no-office-key" (office, none, known); Conflict "package.which-receiver" (offices);
/// those of app::writeOut.
core::Result<package::Envelope> exportPackage(Workspace& workspace, const PackageAsk& ask,
                                              const std::filesystem::path& file, std::int64_t now);

/// The proposed name of a package's file, letters without marks: its kind, the unit or office that
/// it is about, and its number in the book: "giao-tham-dinh_SO-TU-PHAP_01.cchcx". Of a long name
/// the beginning.
std::string packageFileName(package::Kind kind, std::string_view about, std::int64_t number);

/// Whether a unit only has none of what the kind is about: of many units it is passed over.
bool isNothingToSend(const core::Error& error);

} // namespace app
