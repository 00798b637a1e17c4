#include "app/UnitEditor.h"

#include "app/Gate.h"
#include "app/StepText.h"
#include "app/UnitList.h"
#include "core/Ascii.h"
#include "core/DateText.h"
#include "core/Fold.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace app {

namespace {

using core::Param;
using core::Problem;

/// Units of one group under one parent have names of their own.
std::string nameKey(const core::Unit& unit)
{
    return comparableName(unit.name) + '\n' + unit.group + '\n' + unit.parent;
}

} // namespace

bool takesPart(const core::Unit& unit, const core::Assessment& assessment)
{
    return unit.group == assessment.group &&
           (unit.validTo.empty() || unit.validTo >= core::firstDayOf(assessment)) &&
           (unit.validFrom.empty() || unit.validFrom <= core::lastDayOf(assessment));
}

namespace {

using Units = std::map<std::string, core::Unit, std::less<>>;

Units byId(const std::vector<core::Unit>& units)
{
    Units all;
    for (const core::Unit& unit : units)
        all[unit.id] = unit;
    return all;
}

/// What keeps units from standing beside each other as `after` has them.
class UnitsTogether {
public:
    static core::Result<UnitsTogether> read(const store::Book& book, const Units& before,
                                            const Units& after)
    {
        UnitsTogether together(after);
        // A unit's scores count in its group's assessments: they would be in the book and in no
        // result.
        const auto moves = [&after](const auto& one) {
            const auto now = after.find(one.first);
            return now != after.end() && now->second.group != one.second.group;
        };
        if (std::ranges::none_of(before, moves))
            return together;
        const auto counts = book.entryCounts();
        if (!counts)
            return counts.error();
        for (const auto& one : before) {
            if (moves(one) && counts->contains(one.first))
                together.m_scored.insert(one.first);
        }
        return together;
    }

    void addFaults(const core::Unit& unit, std::vector<Problem>& faults) const
    {
        const auto fault = [&faults](std::string code, std::vector<Param> params) {
            faults.push_back({core::Severity::Error, std::move(code), {}, std::move(params)});
        };
        const auto [first, last] = m_names.equal_range(nameKey(unit));
        const auto other =
            std::find_if(first, last, [&unit](const auto& one) { return one.second != unit.id; });
        if (other != last && !unit.name.empty())
            fault("units.name-taken",
                  {Param::text("value", unit.name), Param::text("unit", other->second)});
        if (m_scored.contains(unit.id))
            fault("units.group-in-use",
                  {Param::text("unit", unit.name), Param::text("group", unit.group)});
        if (!unit.parent.empty() && !m_after->contains(unit.parent))
            fault("units.no-parent", {Param::text("value", unit.parent)});
        if (const std::string circle = successorCircle(unit); !circle.empty())
            fault("units.successor-circle", {Param::text("value", circle)});
    }

private:
    explicit UnitsTogether(const Units& after) : m_after(&after)
    {
        for (const auto& [id, unit] : after)
            m_names.emplace(nameKey(unit), id);
    }

    /// "a → b → a", where who follows a unit leads back to it.
    std::string successorCircle(const core::Unit& unit) const
    {
        std::string text = unit.id;
        std::set<std::string_view> met;
        std::string_view next = unit.successor;
        while (!next.empty() && met.insert(next).second) {
            text.append(" → ").append(next);
            if (next == unit.id)
                return text;
            const auto follower = m_after->find(next);
            next = follower == m_after->end() ? std::string_view() : follower->second.successor;
        }
        return {};
    }

    const Units* m_after;
    std::multimap<std::string, std::string> m_names;
    std::set<std::string, std::less<>> m_scored; ///< of those that change their group
};

/// What is done to one unit, as the label of its step.
std::string unitLabel(const core::Unit* before, const core::Unit& after)
{
    if (!before)
        return stepText("step.unit-added", {Param::text("unit", after.name)});
    struct Field {
        const char* code;
        std::string core::Unit::*value;
        bool isDate;
    };
    static constexpr std::array named = {Field{"step.unit-name", &core::Unit::name, false},
                                         Field{"step.unit-group", &core::Unit::group, false},
                                         Field{"step.unit-parent", &core::Unit::parent, false},
                                         Field{"step.unit-from", &core::Unit::validFrom, true},
                                         Field{"step.unit-to", &core::Unit::validTo, true}};
    const Field* changed = nullptr;
    for (const Field& field : named) {
        if (before->*field.value == after.*field.value)
            continue;
        if (changed)
            return stepText("step.unit", {Param::text("unit", after.name)});
        changed = &field;
    }
    if (!changed)
        return stepText("step.unit", {Param::text("unit", after.name)});
    const auto shown = [changed](const core::Unit& unit) {
        const std::string& value = unit.*changed->value;
        if (value.empty())
            return stepText("step.value-blank");
        return changed->isDate ? core::dateText(value) : value;
    };
    return stepText(changed->code,
                    {Param::text("unit", after.name), Param::text("before", shown(*before)),
                     Param::text("after", shown(after))});
}

} // namespace

core::Result<std::vector<std::vector<Problem>>> clashes(const store::Book& book,
                                                        const std::vector<core::Unit>& present,
                                                        const std::vector<core::Unit>& units)
{
    const Units before = byId(present);
    Units after = before;
    for (const core::Unit& unit : units)
        after[unit.id] = unit;
    const auto together = UnitsTogether::read(book, before, after);
    if (!together)
        return together.error();
    std::vector<std::vector<Problem>> faults(units.size());
    std::multimap<std::string, std::string_view> ids; // by small letters
    for (const auto& [id, unit] : after)
        ids.emplace(core::fold(id), id);
    for (std::size_t i = 0; i < units.size(); ++i) {
        together->addFaults(units[i], faults[i]);
        if (before.contains(units[i].id))
            continue;
        const auto [first, last] = ids.equal_range(core::fold(units[i].id));
        const auto other = std::find_if(first, last, [&](const auto& one) {
            return core::isSameButCase(one.second, units[i].id) && one.second != units[i].id;
        });
        if (other != last)
            faults[i].push_back({core::Severity::Error,
                                 "units.id-case",
                                 {},
                                 {Param::text("value", units[i].id),
                                  Param::text("unit", std::string(other->second))}});
    }
    return faults;
}

core::Status checkNewUnits(const store::Book& book, const std::vector<core::Unit>& present,
                           const std::vector<core::Unit>& units)
{
    const auto against = clashes(book, present, units);
    if (!against)
        return against.error();

    std::vector<Problem> faults;
    std::map<std::string_view, int> positions;
    int position = 0;
    for (const core::Unit& unit : units) {
        const auto [earlier, isNew] = positions.emplace(unit.id, ++position);
        if (!isNew && !unit.id.empty()) {
            faults.push_back(
                {core::Severity::Error,
                 "units.duplicate",
                 {},
                 {Param::text("value", unit.id), Param::num("first", earlier->second)}});
        }
        for (Problem& found : exchange::unitFaults(unit)) {
            for (Param& param : found.params) {
                if (param.name == "column")
                    param.value = "units.column-" + param.value;
            }
            faults.push_back(std::move(found));
        }
        const std::vector<Problem>& own = (*against)[static_cast<std::size_t>(position - 1)];
        faults.insert(faults.end(), own.begin(), own.end());
    }
    if (!faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "units.refused", {}, std::move(faults)};
    return {};
}

core::Status putUnits(Workspace& workspace, const std::vector<core::Unit>& units,
                      std::string_view stepOf)
{
    store::Book& book = workspace.book();
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    const auto present = book.units();
    if (!present)
        return present.error();
    if (core::Status sound = checkNewUnits(book, *present, units); !sound)
        return sound;

    const auto write = [&] { return book.putUnits(units); };
    core::Status written;
    if (stepOf.empty()) {
        written = write();
    } else if (units.size() == 1) {
        const auto known = std::ranges::find(*present, units.front().id, &core::Unit::id);
        written = book.asStep(
            stepOf, unitLabel(known == present->end() ? nullptr : &*known, units.front()), write);
    } else {
        const auto count = static_cast<long long>(units.size());
        written = book.asStep(stepOf, stepText("step.units", {Param::num("count", count)}), write);
    }
    if (written)
        workspace.forgetLoaded();
    return written;
}

core::Status importUnitList(Workspace& workspace, const std::vector<core::Unit>& units,
                            std::string_view stepOf)
{
    if (auto refused = Gate(workspace.book()).refusal())
        return *std::move(refused);
    const auto present = workspace.book().units();
    if (!present)
        return present.error();
    if (core::Status sound = checkNewUnits(workspace.book(), *present, units); !sound)
        return sound;
    return workspace.importBy([&] { return putUnits(workspace, units, stepOf); });
}

core::Status checkUnits(const store::Book& book, const std::vector<core::Unit>& before)
{
    const auto present = book.units();
    if (!present)
        return present.error();
    const Units old = byId(before);
    const Units after = byId(*present);
    const auto together = UnitsTogether::read(book, old, after);
    if (!together)
        return together.error();
    std::vector<Problem> faults;
    for (const core::Unit& unit : *present) {
        const auto known = old.find(unit.id);
        // One whose parent has left differs, too.
        if (known == old.end() || known->second != unit ||
            (old.contains(unit.parent) && !after.contains(unit.parent)))
            together->addFaults(unit, faults);
    }
    if (!faults.empty())
        return core::Error{
            core::ErrorKind::InvalidData, "units.would-clash", {}, std::move(faults)};
    return {};
}

std::string freeUnitId(const std::vector<core::Unit>& present, std::string_view name)
{
    const std::string plain = unitIdOf(name);
    std::string id = plain;
    for (int number = 2; !plain.empty() && std::any_of(present.begin(), present.end(),
                                                       [&id](const core::Unit& unit) {
                                                           return core::isSameButCase(unit.id, id);
                                                       });
         ++number)
        id = plain + '-' + std::to_string(number);
    return id;
}

std::string lastDay(const core::Assessment& assessment, bool hasEntries)
{
    if (hasEntries)
        return core::lastDayOf(assessment);
    const std::string first = core::firstDayOf(assessment);
    return std::to_string(std::stoi(first.substr(0, 4)) - 1) + "-12-31";
}

} // namespace app
