#include "core/Role.h"

#include <algorithm>

namespace core {

std::string_view name(Role role)
{
    switch (role) {
    case Role::Administrator:
        return "admin";
    case Role::Verifier:
        return "verifier";
    case Role::UnitOfficer:
        return "unit";
    case Role::Reader:
        break;
    }
    return "reader";
}

std::optional<Role> roleNamed(std::string_view text)
{
    const auto found =
        std::find_if(roles.begin(), roles.end(), [text](Role role) { return name(role) == text; });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

bool covers(const Holder& holder, std::span<const std::string> places)
{
    if (holder.areas.empty() && holder.criteria.empty())
        return true;
    const auto isIn = [](const std::vector<std::string>& codes, const std::string& code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    return std::any_of(places.begin(), places.end(), [&](const std::string& code) {
        return isIn(holder.areas, code) || isIn(holder.criteria, code);
    });
}

bool may(const Holder& holder, Action action, std::string_view unit,
         std::span<const std::string> places)
{
    if (mayManage(holder))
        return true;
    const bool isOwnUnit = holder.role == Role::UnitOfficer && holder.unit == unit;
    switch (action) {
    case Action::EnterSelf:
    case Action::Answer:
        return isOwnUnit && covers(holder, places);
    case Action::ChangeEvidence:
    case Action::ChangeDossiers:
    case Action::LockUnit:
        return isOwnUnit;
    case Action::EnterV1:
    case Action::EnterV2:
    case Action::Ask:
        return holder.role == Role::Verifier && covers(holder, places);
    case Action::KeySurvey:
        return holder.role == Role::Verifier;
    case Action::ReopenUnit:
    case Action::ExtendUnit:
    case Action::SetDates:
    case Action::Rename:
    case Action::CorrectSet:
        break;
    }
    return false;
}

bool mayManage(const Holder& holder)
{
    return holder.role == Role::Administrator;
}

bool mayCharge(const Holder& holder, std::string_view unit)
{
    return mayManage(holder) || (holder.role == Role::UnitOfficer && holder.unit == unit);
}

bool maySee(const Holder& holder, std::string_view unit)
{
    return maySeeAll(holder) || holder.unit == unit;
}

bool maySeeAll(const Holder& holder)
{
    return holder.role != Role::UnitOfficer;
}

} // namespace core
