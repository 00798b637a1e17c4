#include "app/ClosedWords.h"
#include "core/Codes.h"

#include "core/DateText.h"
#include "store/Processes.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Closed;
using core::Error;
using core::ErrorKind;
using core::Param;

Param ofClosing(std::string name, std::string_view value)
{
    return Param::text(std::move(name), std::string(value));
}

} // namespace

std::vector<Param> whoLocked(const store::Book& book, std::string_view assessment,
                             std::string_view unit)
{
    const auto rows = book.historyOf(assessment, unit, {});
    if (!rows)
        return {};
    const auto found = std::find_if(rows->begin(), rows->end(), [](const store::HistoryRow& row) {
        return row.action == "sheet" && store::unitStateIn(row.after) == core::UnitState::Locked;
    });
    if (found == rows->end())
        return {};
    return {ofClosing("date", core::dateText(core::vietnameseDay(found->time))),
            ofClosing("user", found->author)};
}

Error closedRefusal(const Ask& ask, const core::Process& process, const Closed& closed)
{
    Error error{ErrorKind::NotPermitted, {}, {}, {}};
    const auto withUnit = [&] { error.params.push_back(ofClosing("unit", ask.unit)); };
    switch (closed.why) {
    case Closed::Why::NotBegun:
        error.code = "gate.not-begun";
        error.params.push_back(ofClosing("date", core::dateText(closed.date)));
        break;
    case Closed::Why::Deadline:
        error.code = "gate.deadline";
        error.params.push_back(ofClosing("date", core::dateText(closed.date)));
        withUnit();
        break;
    case Closed::Why::Locked:
        error.code = "gate.locked";
        withUnit();
        break;
    case Closed::Why::NotLocked:
        error.code = core::codes::gateNotLocked;
        withUnit();
        break;
    case Closed::Why::NoComplaint:
        error.code = core::codes::gateNoComplaint;
        error.params.push_back(ofClosing("code", ask.code));
        break;
    case Closed::Why::NoProcess:
        error.code = "gate.no-process";
        break;
    case Closed::Why::Phase:
        error.code = "gate.phase";
        error.params.push_back(
            ofClosing("phase", "phase." + std::string(core::name(process.phase))));
        break;
    case Closed::Why::Approved:
    case Closed::Why::Published:
        error.code = closed.why == Closed::Why::Approved ? "gate.approved" : "gate.published";
        error.params.push_back(ofClosing("number", process.decisionNumber));
        error.params.push_back(ofClosing("date", core::dateText(process.decisionDate)));
        break;
    }
    return error;
}

} // namespace app
