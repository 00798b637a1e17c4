#include "app/AssessmentCopy.h"

#include "app/Gate.h"
#include "app/ProcessDesk.h"
#include "app/Workspace.h"
#include "app/YearReader.h"
#include "core/DateText.h"
#include "store/Processes.h"

namespace app {

namespace {

std::string later(const std::string& date, int years)
{
    if (!core::isDate(date))
        return date;
    std::string moved = std::to_string(std::stoi(date.substr(0, 4)) + years) + date.substr(4);
    if (!core::isDate(moved) && moved.ends_with("02-29"))
        moved.replace(moved.size() - 2, 2, "28");
    return moved;
}

/// "Sở, ban, ngành – năm 2021" → "… năm 2022"; where the year is not in it, it goes behind.
std::string titleFor(const std::string& title, int from, int to)
{
    std::string made = title;
    const auto at = made.rfind(std::to_string(from));
    if (at != std::string::npos)
        return made.replace(at, std::to_string(from).size(), std::to_string(to));
    return made + " (" + std::to_string(to) + ')';
}

} // namespace

core::Status copyAssessment(Workspace& workspace, const std::string& from, const std::string& id,
                            int year, const std::string& title)
{
    if (auto refused = Gate(workspace.book()).refusal())
        return *std::move(refused);
    auto made = YearReader(workspace.book()).assessment(from);
    if (!made)
        return made.error();
    const int years = year - made->year;
    if (years == 0)
        return core::Error{core::ErrorKind::InvalidData,
                           "process.same-year",
                           {core::Param::text("year", std::to_string(year))},
                           {}};
    const auto process = store::Processes::of(workspace.book(), from);
    if (!process)
        return process.error();
    made->title = title.empty() ? titleFor(made->title, made->year, year) : title;
    made->id = id;
    made->year = year;
    made->periodFrom = later(made->periodFrom, years);
    made->periodTo = later(made->periodTo, years);
    made->calendar = {};
    made->previous = from;
    return workspace.book().inOneTransaction([&]() -> core::Status {
        if (core::Status added = workspace.addAssessment(*made); !added)
            return added;
        if (process->phase == core::Phase::None)
            return {};
        core::ProcessDates dates = process->dates;
        for (std::string* date : {&dates.selfFrom, &dates.selfUntil, &dates.verify1Until,
                                  &dates.appealUntil, &dates.verify2Until})
            *date = later(*date, years);
        return ProcessDesk(workspace, id).setTerms(dates, process->complaints, {});
    });
}

} // namespace app
