#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "core/Role.h"
#include "store/Accounts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The table of roles (core/Role.h) as refusals that can be said. All are NotPermitted.
namespace app {

/// The codes by which a leaf's entries may be somebody's (core::covers): its own, those of all that
/// it stands below; of a shared figure also those of the criteria that take it.
std::vector<std::string> placesOf(const core::IndexSet& set, int leaf);

/// Why the holder may not enter that: "gate.reader", "gate.other-unit" (unit: the holder's own),
/// "gate.other-stage" (role, stage), "gate.other-criterion" (code).
std::optional<core::Error> entryRefusal(const core::Holder& holder, std::string_view unit,
                                        core::Stage stage, std::string_view code,
                                        const std::vector<std::string>& places);
/// Evidence and dossiers of a unit: "gate.reader", "gate.other-unit" (unit), "gate.supply".
std::optional<core::Error> supplyRefusal(const core::Holder& holder, std::string_view unit);
/// "gate.administrator".
std::optional<core::Error> manageRefusal(const core::Holder& holder);
/// "gate.see-own" (unit: the holder's own).
std::optional<core::Error> seeRefusal(const core::Holder& holder, std::string_view unit);
std::optional<core::Error> seeAllRefusal(const core::Holder& holder);

/// The guard that stands before every row which the account writes into the book (store::RowGuard).
/// `book` must outlive it.
store::RowGuard guardOf(const store::Book& book, const store::Account& account);

} // namespace app
