#include "exchange/ProcessJson.h"

#include "exchange/JsonWriter.h"

namespace exchange {

namespace {

void textOrNull(JsonWriter& out, std::string_view name, std::string_view value)
{
    if (value.empty())
        out.null(name);
    else
        out.text(name, value);
}

} // namespace

std::string processJson(std::string_view assessment, const core::Process& process,
                        const std::map<std::string, core::UnitProcess, std::less<>>& units,
                        const std::vector<std::string>& order, std::string_view today)
{
    JsonWriter out;
    out.beginObject();
    out.integer("schema", 1);
    out.text("assessment", assessment);
    out.text("phase", core::name(process.phase));
    out.text("today", today);
    out.beginObject("dates");
    textOrNull(out, "selfFrom", process.dates.selfFrom);
    textOrNull(out, "selfUntil", process.dates.selfUntil);
    textOrNull(out, "verify1Until", process.dates.verify1Until);
    textOrNull(out, "appealUntil", process.dates.appealUntil);
    textOrNull(out, "verify2Until", process.dates.verify2Until);
    out.endObject();
    if (process.complaints < 0)
        out.null("complaints");
    else
        out.integer("complaints", process.complaints);
    if (process.decisionNumber.empty()) {
        out.null("decision");
    } else {
        out.beginObject("decision");
        out.text("number", process.decisionNumber);
        out.text("date", process.decisionDate);
        out.endObject();
    }
    out.beginList("next");
    for (const core::PhaseMove& move : core::phaseMoves()) {
        if (move.from == process.phase)
            out.text(core::name(move.to));
    }
    out.endList();
    out.beginList("units");
    for (const std::string& id : order) {
        const core::UnitProcess& unit = units.at(id);
        out.beginObject();
        out.text("unit", id);
        out.text("state", core::name(unit.state));
        textOrNull(out, "until", core::deadlineOf(process, unit));
        out.boolean("open", core::isSheetOpen(process, unit, today));
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

} // namespace exchange
