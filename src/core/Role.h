#pragma once

#include "core/Stage.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who may do what in a book with accounts (design, section 6): the one table, asked by whoever
/// shows a page, writes a value or reads one. A book without accounts asks nobody.
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

/// Entries: an administrator all, a verifier v1 and v2 of what is theirs in every unit, a unit
/// officer the self stage of their unit, a reader none. `places` as of covers().
bool mayEnter(const Holder& holder, std::string_view unit, Stage stage,
              std::span<const std::string> places);
/// Evidence and dossier counters of a unit: the administrator and the unit's own officer.
bool maySupply(const Holder& holder, std::string_view unit);
/// Units, index sets, assessments, the calendar, accounts, the title: the administrator.
bool mayManage(const Holder& holder);
/// Sheets, evidence and counters of a unit: everybody, but a unit officer those of their own only.
bool maySee(const Holder& holder, std::string_view unit);
/// What is made of all units together: a ranking, statistics, lists of everything.
bool maySeeAll(const Holder& holder);

} // namespace core
