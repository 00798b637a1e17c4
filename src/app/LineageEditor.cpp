#include "app/LineageEditor.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/UnitEditor.h"
#include "core/DateText.h"
#include "core/Text.h"
#include "core/Trim.h"
#include "store/Accounts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace app {

namespace {

using core::ErrorKind;
using core::Lineage;
using core::LineageKind;
using core::Param;

core::Error invalidLineage(const char* code, std::vector<Param> params = {})
{
    return {ErrorKind::InvalidData, code, std::move(params), {}};
}

core::Error noSuchUnit(const std::string& unit)
{
    return {ErrorKind::NotFound, "app.no-unit", {Param::text("unit", unit)}, {}};
}

const core::Unit* unitNamed(const std::vector<core::Unit>& units, std::string_view id)
{
    const auto found = std::ranges::find(units, id, &core::Unit::id);
    return found == units.end() ? nullptr : &*found;
}

std::optional<core::Error> lineageFault(const Lineage& lineage, const std::string& unit,
                                        const std::vector<core::Unit>& units)
{
    if (lineage.kind == LineageKind::Renamed && lineage.oldName.empty())
        return invalidLineage("lineage.no-name");
    if (lineage.kind != LineageKind::Renamed && lineage.origin.empty() && lineage.oldName.empty())
        return invalidLineage("lineage.no-origin");
    if (lineage.origin == unit)
        return invalidLineage("lineage.itself");
    if (!lineage.origin.empty() && unitNamed(units, lineage.origin) == nullptr)
        return noSuchUnit(lineage.origin);
    for (const std::string& date : {lineage.dated, lineage.effective})
        if (!date.empty() && !core::isDate(date))
            return invalidLineage("task.bad-date", {Param::text("date", date)});
    return std::nullopt;
}

std::string nextLineageId(const std::vector<Lineage>& present)
{
    int highest = 0;
    for (const Lineage& one : present) {
        int number = 0;
        std::from_chars(one.id.data(), one.id.data() + one.id.size(), number);
        highest = std::max(highest, number);
    }
    return std::to_string(highest + 1);
}

} // namespace

core::Result<std::vector<Lineage>> lineageOf(const store::Book& book, std::string_view unit)
{
    auto all = store::Lineages::all(book);
    if (!all)
        return std::move(all).error();
    std::vector<Lineage> own;
    for (store::LineageRow& row : *all) {
        if (row.unit == unit)
            own.push_back(std::move(row.lineage));
    }
    return own;
}

core::Status putLineage(Workspace& workspace, const std::string& unit, Lineage lineage, bool isGone,
                        std::string_view stepOf)
{
    store::Book& book = workspace.book();
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    const auto self = store::Accounts(book).signedIn();
    if (auto refused = self ? manageRefusal(self->holder) : std::nullopt)
        return *std::move(refused);
    const auto units = book.units();
    const auto present = lineageOf(book, unit);
    if (!units || !present)
        return units ? present.error() : units.error();
    const core::Unit* who = unitNamed(*units, unit);
    if (who == nullptr)
        return noSuchUnit(unit);
    for (std::string* text :
         {&lineage.origin, &lineage.oldName, &lineage.document, &lineage.dated, &lineage.effective})
        *text = core::trimmed(*text);
    if (lineage.kind == LineageKind::Renamed)
        lineage.origin.clear();

    store::LineageChange change{unit, {}, lineage};
    if (!lineage.id.empty()) {
        const auto known = std::ranges::find(*present, lineage.id, &Lineage::id);
        if (known == present->end())
            return core::Error{
                ErrorKind::NotFound, "lineage.none", {Param::text("id", lineage.id)}, {}};
        change.before = *known;
    }
    if (isGone) {
        change.after = {};
    } else {
        if (auto fault = lineageFault(lineage, unit, *units))
            return *std::move(fault);
        if (change.after.id.empty())
            change.after.id = nextLineageId(*present);
    }
    const auto write = [&]() -> core::Status {
        if (core::Status written = store::Lineages::write(book, {change}, {}); !written)
            return written;
        const core::Unit* origin = unitNamed(*units, change.after.origin);
        if (isGone || origin == nullptr || lineage.kind != LineageKind::Merged ||
            !origin->successor.empty())
            return {};
        core::Unit followed = *origin;
        followed.successor = unit;
        if (followed.validTo.empty() && !change.after.effective.empty())
            followed.validTo = core::isoDate(core::dayNumber(change.after.effective) - 1);
        if (core::Status sound = checkNewUnits(book, *units, {followed}); !sound)
            return sound;
        return book.putUnits({followed});
    };
    core::Status written =
        stepOf.empty()
            ? book.inOneTransaction(write)
            : book.asStep(stepOf, stepText("step.lineage", {Param::text("unit", who->name)}),
                          write);
    if (written)
        workspace.forgetLoaded();
    return written;
}

std::map<std::string, std::string, std::less<>>
onlyPredecessors(const std::vector<core::Unit>& units)
{
    std::map<std::string, std::string, std::less<>> only;
    std::set<std::string> several;
    for (const core::Unit& unit : units) {
        if (unit.successor.empty() || unit.successor == unit.id)
            continue;
        if (!only.emplace(unit.successor, unit.id).second)
            several.insert(unit.successor);
    }
    for (const std::string& one : several)
        only.erase(one);
    return only;
}

std::string lineageText(const Lineage& lineage, const std::vector<core::Unit>& units,
                        core::Language language)
{
    static constexpr std::array words = {core::Text{"Sáp nhập từ ", "Merged from "},
                                         core::Text{"Tách từ ", "Split off from "},
                                         core::Text{"Trước là ", "Formerly "}};
    const core::Unit* origin = unitNamed(units, lineage.origin);
    std::string text(words[static_cast<std::size_t>(lineage.kind)].in(language));
    text += !lineage.oldName.empty() ? lineage.oldName
            : origin != nullptr      ? origin->name
                                     : lineage.origin;
    std::string facts = lineage.document;
    const auto add = [&facts](const std::string& separator, const std::string& more) {
        if (!more.empty())
            facts += (facts.empty() ? std::string() : separator) + more;
    };
    add(", ", core::dateText(lineage.dated));
    if (!lineage.effective.empty())
        add("; ", (language == core::Language::Vietnamese ? "từ " : "from ") +
                      core::dateText(lineage.effective));
    return facts.empty() ? text : text + " (" + facts + ")";
}

} // namespace app
