#include "package/Assignment.h"

#include "core/CalendarDay.h"
#include "core/DateText.h"
#include "core/Stage.h"
#include "exchange/JsonWriter.h"
#include "exchange/UnitsCsv.h"
#include "package/Members.h"

#include <algorithm>
#include <set>

namespace package {

namespace {

using core::Assessment;
using exchange::JsonValue;
using exchange::JsonWriter;

constexpr std::int64_t firstYear = 1;
constexpr std::int64_t lastYear = 9999;
constexpr std::int64_t mostComplaints = 1'000'000;
constexpr std::size_t identityBytes = 32;

core::Error badAssignment(std::string_view member)
{
    return {core::ErrorKind::Integrity,
            "package.bad-assignment",
            {core::Param::text("member", std::string(member))},
            {}};
}

void writeAssessment(JsonWriter& out, std::string_view name, const Assessment& assessment)
{
    out.beginObject(name);
    out.text("id", assessment.id);
    out.text("title", assessment.title);
    out.text("set", assessment.setId);
    out.text("group", assessment.group);
    out.integer("year", assessment.year);
    out.text("periodFrom", assessment.periodFrom);
    out.text("periodTo", assessment.periodTo);
    out.text("calendar", core::calendarText(assessment.calendar));
    out.text("previous", assessment.previous);
    out.endObject();
}

std::string dayOf(Members& members, std::string_view member)
{
    std::string day = members.text(member);
    if (!day.empty() && !core::isDate(day))
        members.refuse(member);
    return day;
}

std::string idOf(Members& members, std::string_view member)
{
    std::string id = members.line(member);
    if (!exchange::isUnitId(id))
        members.refuse(member);
    return id;
}

/// What was wrong inside a member is told by the way to it.
void takeFault(Members& outer, const Members& inner, std::string_view member)
{
    if (const std::string refused = inner.refused(); !refused.empty())
        outer.refuse(std::string(member) + "." + refused);
}

Assessment readAssessment(Members& outer, std::string_view member)
{
    Assessment read;
    const JsonValue* object = outer.object(member);
    if (object == nullptr)
        return read;
    Members members(*object);
    read.id = idOf(members, "id");
    read.title = members.name("title");
    read.setId = members.line("set");
    read.group = members.line("group");
    read.year = static_cast<int>(members.number("year", firstYear, lastYear));
    read.periodFrom = dayOf(members, "periodFrom");
    read.periodTo = dayOf(members, "periodTo");
    if (const auto calendar = core::calendarFrom(members.text("calendar")))
        read.calendar = *calendar;
    else
        members.refuse("calendar");
    read.previous = members.line("previous");
    if (read.title.empty())
        members.refuse("title");
    takeFault(outer, members, member);
    return read;
}

core::Process readProcess(Members& outer)
{
    core::Process read;
    const JsonValue* object = outer.object("process");
    if (object == nullptr)
        return read;
    Members members(*object);
    if (const auto phase = core::phaseNamed(members.text("phase")))
        read.phase = *phase;
    else
        members.refuse("phase");
    core::ProcessDates& dates = read.dates;
    for (const auto& [member, day] :
         {std::pair{"selfFrom", &dates.selfFrom}, std::pair{"selfUntil", &dates.selfUntil},
          std::pair{"verify1Until", &dates.verify1Until},
          std::pair{"appealUntil", &dates.appealUntil},
          std::pair{"verify2Until", &dates.verify2Until}})
        *day = dayOf(members, member);
    read.complaints = static_cast<int>(members.number("complaints", -1, mostComplaints));
    if (core::faultyDate(dates))
        members.refuse("selfFrom");
    takeFault(outer, members, "process");
    return read;
}

Assignment::Unit readUnit(Members& members)
{
    Assignment::Unit read;
    core::Unit& unit = read.unit;
    unit.id = idOf(members, "unit");
    unit.name = members.name("name");
    unit.group = members.line("group");
    unit.parent = members.line("parent");
    unit.validFrom = dayOf(members, "validFrom");
    unit.validTo = dayOf(members, "validTo");
    unit.successor = members.line("successor");
    for (const std::string& one : members.texts("attributes")) {
        const std::size_t at = one.find('=');
        if (at == std::string::npos)
            members.refuse("attributes");
        else
            unit.attributes.emplace_back(one.substr(0, at), one.substr(at + 1));
    }
    if (const auto state = core::unitStateNamed(members.text("state")))
        read.process.state = *state;
    else
        members.refuse("state");
    read.process.until = dayOf(members, "until");
    if (const auto phase = core::phaseNamed(members.text("untilOf")))
        read.process.untilOf = *phase;
    else
        members.refuse("untilOf");
    return read;
}

std::vector<Assignment::Unit> readUnits(Members& outer)
{
    std::vector<Assignment::Unit> all;
    std::set<std::string> ids;
    for (const JsonValue* one : outer.objects("units")) {
        Members members(*one);
        all.push_back(readUnit(members));
        if (!ids.insert(all.back().unit.id).second)
            members.refuse("unit");
        takeFault(outer, members, "units");
    }
    if (all.empty())
        outer.refuse("units");
    return all;
}

} // namespace

std::string assignmentJson(const Assignment& assignment)
{
    JsonWriter out;
    out.beginObject();
    writeAssessment(out, "assessment", assignment.assessment);
    const core::ProcessDates& dates = assignment.process.dates;
    out.beginObject("process");
    out.text("phase", core::name(assignment.process.phase));
    out.text("selfFrom", dates.selfFrom);
    out.text("selfUntil", dates.selfUntil);
    out.text("verify1Until", dates.verify1Until);
    out.text("appealUntil", dates.appealUntil);
    out.text("verify2Until", dates.verify2Until);
    out.integer("complaints", assignment.process.complaints);
    out.endObject();
    out.beginList("units");
    for (const auto& [unit, process] : assignment.units) {
        out.beginObject();
        out.text("unit", unit.id);
        out.text("name", unit.name);
        out.text("group", unit.group);
        out.text("parent", unit.parent);
        out.text("validFrom", unit.validFrom);
        out.text("validTo", unit.validTo);
        out.text("successor", unit.successor);
        out.beginList("attributes");
        for (const auto& [attribute, value] : unit.attributes)
            out.text(attribute + "=" + value);
        out.endList();
        out.text("state", core::name(process.state));
        out.text("until", process.until);
        out.text("untilOf", core::name(process.untilOf));
        out.endObject();
    }
    out.endList();
    out.text("stage", core::name(assignment.stage));
    out.beginList("codes");
    for (const std::string& code : assignment.codes)
        out.text(code);
    out.endList();
    if (assignment.last)
        writeAssessment(out, "last", *assignment.last);
    out.endObject();
    return out.take();
}

core::Result<Assignment> readAssignment(std::string_view json)
{
    const auto parsed = exchange::parseJson(json, "package");
    if (!parsed || !parsed->is(JsonValue::Kind::Object))
        return badAssignment({});
    Members members(*parsed);
    Assignment read;
    read.assessment = readAssessment(members, "assessment");
    read.process = readProcess(members);
    read.units = readUnits(members);
    if (const auto stage = core::stageNamed(members.text("stage")))
        read.stage = *stage;
    else
        members.refuse("stage");
    read.codes = members.texts("codes");
    if (std::set<std::string>(read.codes.begin(), read.codes.end()).size() != read.codes.size() ||
        read.codes.empty())
        members.refuse("codes");
    if (parsed->find("last") != nullptr)
        read.last = readAssessment(members, "last");
    if (const std::string refused = members.refused(); !refused.empty())
        return badAssignment(refused);
    return read;
}

std::string answerJson(const std::vector<std::string>& identities)
{
    JsonWriter out;
    out.beginObject();
    if (identities.size() == 1) {
        out.text("answers", identities.front());
    } else {
        out.beginList("answers");
        for (const std::string& identity : identities)
            out.text(identity);
        out.endList();
    }
    out.endObject();
    return out.take();
}

core::Result<std::vector<std::string>> readAnswer(std::string_view json)
{
    const auto parsed = exchange::parseJson(json, "package");
    if (!parsed || !parsed->is(JsonValue::Kind::Object))
        return badAssignment({});
    Members members(*parsed);
    std::vector<std::string> identities = members.hexes("answers", identityBytes);
    if (const std::string refused = members.refused(); !refused.empty())
        return badAssignment(refused);
    return identities;
}

} // namespace package
