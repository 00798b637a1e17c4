#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "core/Role.h"
#include "store/Accounts.h"
#include "store/Guard.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The table of roles (core/Role.h) as refusals that can be said. All are NotPermitted.
namespace app {

struct Ask;

/// The codes by which a leaf's entries may be somebody's (core::covers): its own, those of all that
/// it stands below; of a shared figure also those of the criteria that take it.
std::vector<std::string> placesOf(const core::IndexSet& set, int leaf);

/// Why the holder may not do that: "gate.reader", "gate.administrator", "gate.other-unit" (unit:
/// the holder's own), "gate.supply", "gate.other-role" (role), "gate.other-criterion" (code).
std::optional<core::Error> roleRefusal(const core::Holder& holder, core::Action action,
                                       std::string_view unit, std::string_view code,
                                       const std::vector<std::string>& places);
/// Why the holder may not say who is in charge of a unit's criteria: the administrator may, and the
/// unit's own officer. "gate.reader", "gate.other-unit" (unit), "gate.other-role" (role).
std::optional<core::Error> chargeRefusal(const core::Holder& holder, std::string_view unit);
/// "gate.administrator".
std::optional<core::Error> manageRefusal(const core::Holder& holder);
/// "gate.see-own" (unit: the holder's own).
std::optional<core::Error> seeRefusal(const core::Holder& holder, std::string_view unit);
std::optional<core::Error> seeAllRefusal(const core::Holder& holder);

/// What the role of who is signed in says against something. Nothing in a book without accounts, or
/// where nobody is signed in, which Gate::refusal() says. Reads each set once.
class Roles {
public:
    explicit Roles(const store::Book& book) : m_book(book) {}

    /// Without a code: of the unit's criteria in general.
    std::optional<core::Error> refusal(const Ask& ask) const;
    /// Of a row of history that is about to be written.
    std::optional<core::Error> refusal(const store::ChangedPlace& place) const;

private:
    using Set = std::shared_ptr<const core::IndexSet>;
    std::optional<core::Error> ofHolder(core::Holder holder, const Ask& ask) const;
    std::optional<core::Error> ofAppeal(const core::Holder& holder,
                                        const store::ChangedPlace& place) const;
    core::Result<Set> setOf(std::string_view assessment) const;

    const store::Book& m_book;
    mutable std::map<std::string, Set, std::less<>> m_sets;
};

} // namespace app
