#include "app/Permission.h"

#include "app/Gate.h"
#include "app/YearReader.h"
#include "engine/SharedFigures.h"
#include "store/Canonical.h"
#include "store/Processes.h"

#include <utility>

namespace app {

namespace {

using core::Action;
using core::Param;
using core::Role;

core::Error notPermitted(const char* code, std::vector<Param> params = {})
{
    return {core::ErrorKind::NotPermitted, code, std::move(params), {}};
}

Param named(const char* name, std::string_view value)
{
    return Param::text(name, std::string(value));
}

void addPath(std::vector<std::string>& places, const core::IndexSet& set, int leaf)
{
    for (int node = set.leaves[static_cast<std::size_t>(leaf)]; node >= 0;
         node = set.nodes[static_cast<std::size_t>(node)].parent)
        places.push_back(set.nodes[static_cast<std::size_t>(node)].code);
}

bool isOwnPassword(const store::ChangedPlace& place, const store::Account& self)
{
    if (place.action != "account" || place.code != self.name)
        return false;
    const auto before = store::accountFrom(place.before, place.code);
    const auto after = store::accountFrom(place.after, place.code);
    return before && after && store::isOwnPassword(*before, *after);
}

/// A unit says what came of its own tasks; the rest of a task is the administrator's.
bool isOwnResult(const store::ChangedPlace& place, const core::Holder& holder)
{
    if (place.action != "task" || holder.role != Role::UnitOfficer || holder.unit != place.unit)
        return false;
    const auto before = store::taskFrom(place.before, place.unit, place.code);
    auto after = store::taskFrom(place.after, place.unit, place.code);
    if (!before || !after || before->id.empty())
        return false;
    after->state = before->state;
    after->result = before->result;
    after->evidence = before->evidence;
    return *before == *after;
}

/// What is asked of a criterion is the criterion's; of documents, counters and sheets the unit's.
bool isOfCriterion(Action action)
{
    return isEntering(action) || action == Action::Ask || action == Action::Answer;
}

} // namespace

std::vector<std::string> placesOf(const core::IndexSet& set, int leaf)
{
    if (leaf >= set.leafCount())
        return {std::string(set.leafCode(leaf))};
    std::vector<std::string> places;
    addPath(places, set, leaf);
    if (leaf < set.figureCount()) {
        for (const int user : engine::usersOf(set, leaf))
            addPath(places, set, user);
    }
    return places;
}

std::optional<core::Error> roleRefusal(const core::Holder& holder, Action action,
                                       std::string_view unit, std::string_view code,
                                       const std::vector<std::string>& places)
{
    if (core::may(holder, action, unit, places))
        return std::nullopt;
    if (holder.role == Role::Reader)
        return notPermitted("gate.reader");
    const bool isAdministrators = action == Action::ReopenUnit || action == Action::ExtendUnit ||
                                  action == Action::SetDates || action == Action::Rename ||
                                  action == Action::CorrectSet;
    if (isAdministrators)
        return notPermitted("gate.administrator");
    if (holder.role == Role::UnitOfficer && unit != holder.unit)
        return notPermitted("gate.other-unit", {named("unit", holder.unit)});
    core::Holder everywhere = holder;
    everywhere.areas.clear();
    everywhere.criteria.clear();
    if (core::may(everywhere, action, unit, places))
        return notPermitted("gate.other-criterion", {named("code", code)});
    if (action == Action::ChangeEvidence || action == Action::ChangeDossiers)
        return notPermitted("gate.supply");
    return notPermitted("gate.other-role",
                        {named("role", "role." + std::string(core::name(holder.role)))});
}

std::optional<core::Error> chargeRefusal(const core::Holder& holder, std::string_view unit)
{
    if (core::mayCharge(holder, unit))
        return std::nullopt;
    if (holder.role == Role::Reader)
        return notPermitted("gate.reader");
    if (holder.role == Role::UnitOfficer)
        return notPermitted("gate.other-unit", {named("unit", holder.unit)});
    return notPermitted("gate.other-role",
                        {named("role", "role." + std::string(core::name(holder.role)))});
}

std::optional<core::Error> manageRefusal(const core::Holder& holder)
{
    return core::mayManage(holder) ? std::nullopt
                                   : std::optional(notPermitted("gate.administrator"));
}

std::optional<core::Error> seeRefusal(const core::Holder& holder, std::string_view unit)
{
    return core::maySee(holder, unit)
               ? std::nullopt
               : std::optional(notPermitted("gate.see-own", {named("unit", holder.unit)}));
}

std::optional<core::Error> seeAllRefusal(const core::Holder& holder)
{
    return core::maySeeAll(holder)
               ? std::nullopt
               : std::optional(notPermitted("gate.see-own", {named("unit", holder.unit)}));
}

std::optional<core::Error> Roles::refusal(const Ask& ask) const
{
    const auto self = store::Accounts(m_book).signedIn();
    return self ? ofHolder(self->holder, ask) : std::nullopt;
}

std::optional<core::Error> Roles::refusal(const store::ChangedPlace& place) const
{
    const auto self = store::Accounts(m_book).signedIn();
    if (!self || isOwnPassword(place, *self) || isOwnResult(place, self->holder))
        return std::nullopt;
    if (place.action == "charge")
        return chargeRefusal(self->holder, place.unit);
    if (place.action == "appeal")
        return ofAppeal(self->holder, place);
    auto action = actionOf(place);
    if (place.action == "sheet")
        action = store::unitStateIn(place.after) == core::UnitState::Locked ? Action::LockUnit
                                                                            : Action::ReopenUnit;
    return action ? ofHolder(self->holder, {*action, place.assessment, place.unit, place.code})
                  : manageRefusal(self->holder);
}

std::optional<core::Error> Roles::ofHolder(core::Holder holder, const Ask& ask) const
{
    std::vector<std::string> places;
    const bool isHeld = !core::covers(holder, places);
    if (isHeld && ask.code.empty()) {
        holder.areas.clear();
        holder.criteria.clear();
    } else if (isHeld && isOfCriterion(ask.action)) {
        // Most are held to no criterion, and no set need be read for them.
        const auto set = setOf(ask.assessment);
        if (!set)
            return set.error();
        if (const int leaf = (*set)->findLeaf(ask.code); leaf >= 0)
            places = placesOf(**set, leaf);
    }
    return roleRefusal(holder, ask.action, ask.unit, ask.code, places);
}

std::optional<core::Error> Roles::ofAppeal(const core::Holder& holder,
                                           const store::ChangedPlace& place) const
{
    // question|answer|complaint: the first is the verifier's, the others the unit's.
    const auto fieldsOf = [](std::string_view text) {
        auto fields = store::splitFields(text).value_or(std::vector<std::string>());
        fields.resize(3);
        if (fields[2].empty())
            fields[2] = "0";
        return fields;
    };
    const auto before = fieldsOf(place.before);
    const auto after = fieldsOf(place.after);
    const auto ask = [&](Action action) {
        return ofHolder(holder, {action, place.assessment, place.unit, place.code});
    };
    if (before[0] != after[0]) {
        if (auto refused = ask(Action::Ask))
            return refused;
    }
    return before[1] != after[1] || before[2] != after[2] ? ask(Action::Answer) : std::nullopt;
}

core::Result<Roles::Set> Roles::setOf(std::string_view assessment) const
{
    if (const auto known = m_sets.find(assessment); known != m_sets.end())
        return known->second;
    const YearReader reader(m_book);
    auto set = reader.assessment(assessment).andThen([&](const core::Assessment& found) {
        return reader.setOf(found);
    });
    if (!set)
        return std::move(set).error();
    return m_sets
        .emplace(std::string(assessment), std::make_shared<const core::IndexSet>(*std::move(set)))
        .first->second;
}

} // namespace app
