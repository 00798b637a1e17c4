#pragma once

#include "core/Process.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who may do what in a book with accounts (design, section 6): the other half of core/Process.h,
/// which says when. Asked by whoever shows a page, writes a value or reads one. A book without
/// accounts asks nobody.
namespace core {

/// Quản trị, thẩm định viên, cán bộ đơn vị, người xem (lãnh đạo).
enum class Role { Administrator, Verifier, UnitOfficer, Reader };
inline constexpr std::array roles = {Role::Administrator, Role::Verifier, Role::UnitOfficer,
                                     Role::Reader};

/// The names of the contract: "admin", "verifier", "unit", "reader".
std::string_view name(Role role);
std::optional<Role> roleNamed(std::string_view name);

/// What an account stands for: a role, and where it holds.
struct Holder {
    Role role = Role::Reader;
    std::string unit; ///< of a unit officer, its id; empty for the others
    /// Codes of areas, and of criteria or groups of them, to which a verifier or a unit officer is
    /// held; both empty: to none. Whatever stands below a code belongs to it.
    std::vector<std::string> areas;
    std::vector<std::string> criteria;

    bool operator==(const Holder&) const = default;
};

/// Whether one of `places` (codes of a criterion and of all that it stands below) is the holder's.
bool covers(const Holder& holder, std::span<const std::string> places);

/// The table. An administrator may do all; a verifier enters v1 and v2 and asks, in every unit, of
/// what is theirs, and keys batches of ballots, which are of many criteria; a unit officer scores,
/// supplies evidence and counters, answers and locks, of their own unit, held to criteria where
/// they score and answer; a reader does nothing. `places`: as of covers(), looked at for what is
/// done to a criterion.
bool may(const Holder& holder, Action action, std::string_view unit,
         std::span<const std::string> places);
/// Units, index sets, assessments, the calendar, accounts, the title: the administrator.
bool mayManage(const Holder& holder);
/// Who is in charge of a unit's criteria: the administrator, and the unit itself.
bool mayCharge(const Holder& holder, std::string_view unit);
/// Sheets, evidence and counters of a unit: everybody, but a unit officer those of their own only.
bool maySee(const Holder& holder, std::string_view unit);
/// What is made of all units together: a ranking, statistics, lists of everything.
bool maySeeAll(const Holder& holder);

} // namespace core
