#include "app/AssessmentCopy.h"

#include "app/Cell.h"
#include "app/EntrySteps.h"
#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/LineageEditor.h"
#include "app/ProcessDesk.h"
#include "app/StepText.h"
#include "app/Workspace.h"
#include "app/YearReader.h"
#include "core/DateText.h"
#include "store/Canonical.h"
#include "store/Carried.h"
#include "store/Processes.h"

#include <functional>
#include <map>
#include <vector>

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

/// The answers of the self stage that may count in another year, as they will wait there.
core::Status addAnswers(const store::Book& book, const std::string& from, const core::IndexSet& set,
                        const std::function<std::string(std::string_view unit)>& heirOf,
                        std::vector<store::CarriedRow>& rows)
{
    core::Status outcome;
    const core::Status read = book.forEachEntry(from, [&](const store::EntryView& view) {
        if (view.stage != 0 || view.status.empty())
            return true;
        const std::string heir = heirOf(view.unit);
        if (heir.empty())
            return true;
        const int leaf = set.findLeaf(view.code);
        store::StoredEntry stored{std::string(view.status), std::string(view.figures), view.points,
                                  std::string(view.note)};
        auto entry =
            leaf < 0 ? core::Result<core::Entry>(core::Entry()) : fromStored(stored, set, leaf);
        if (!entry) {
            outcome = std::move(entry).error();
            return false;
        }
        if (leaf < 0 || holdsDay(set, leaf, *entry))
            return true;
        if (!isManual(set, leaf))
            stored.points.reset(); // the rule makes them anew
        rows.push_back({heir, false, std::string(view.code), store::canonicalText(stored)});
        return true;
    });
    return outcome ? read : outcome;
}

core::Status carryOver(Workspace& workspace, const std::string& from, const core::Assessment& made)
{
    store::Book& book = workspace.book();
    const YearReader reader(book);
    const auto set = reader.setOf(made);
    const auto units = reader.unitsOf(made);
    const auto documents = book.documents(from);
    if (!set || !units || !documents)
        return !set ? set.error() : !units ? units.error() : documents.error();
    // A unit's own answers; of one that was not scored then those of its only predecessor.
    const auto counts = book.entryCounts(from);
    if (!counts)
        return counts.error();
    const auto all = book.units();
    if (!all)
        return all.error();
    std::map<std::string, std::string, std::less<>> heirs;
    for (const core::Unit& unit : *units)
        heirs[unit.id] = unit.id;
    for (const auto& [heir, predecessor] : onlyPredecessors(*all)) {
        if (heirs.contains(heir) && !heirs.contains(predecessor) && !counts->contains(heir))
            heirs[predecessor] = heir;
    }
    const auto heirOf = [&heirs](std::string_view unit) {
        const auto found = heirs.find(unit);
        return found == heirs.end() ? std::string() : found->second;
    };
    std::vector<store::CarriedRow> rows;
    if (core::Status read = addAnswers(book, from, *set, heirOf, rows); !read)
        return read;
    for (const store::DocumentRow& row : *documents) {
        const std::string heir = heirOf(row.unit);
        if (!row.document.removed && !row.document.codes.empty() && !heir.empty())
            rows.push_back({heir, true, row.document.id, store::canonicalText(row.document)});
    }
    return store::Carried::write(book, made.id, rows, false,
                                 stepText("step.carried", {core::Param::text("from", from)}));
}

} // namespace

core::Status copyAssessment(Workspace& workspace, const AssessmentCopy& copy)
{
    if (auto refused = Gate(workspace.book()).refusal())
        return *std::move(refused);
    auto made = YearReader(workspace.book()).assessment(copy.from);
    if (!made)
        return made.error();
    const int years = copy.year - made->year;
    if (years == 0)
        return core::Error{core::ErrorKind::InvalidData,
                           "process.same-year",
                           {core::Param::text("year", std::to_string(copy.year))},
                           {}};
    const auto process = store::Processes::of(workspace.book(), copy.from);
    if (!process)
        return process.error();
    made->title = copy.title.empty() ? titleFor(made->title, made->year, copy.year) : copy.title;
    made->id = copy.id;
    made->year = copy.year;
    made->periodFrom = copy.periodFrom.empty() ? later(made->periodFrom, years) : copy.periodFrom;
    made->periodTo = copy.periodTo.empty() ? later(made->periodTo, years) : copy.periodTo;
    made->calendar = {};
    made->previous = copy.from;
    return workspace.book().inOneTransaction([&]() -> core::Status {
        if (core::Status added = workspace.addAssessment(*made); !added)
            return added;
        // Before the process, whose first day may not have come.
        if (copy.withAnswers) {
            if (core::Status carried = carryOver(workspace, copy.from, *made); !carried)
                return carried;
        }
        if (process->phase == core::Phase::None)
            return {};
        core::ProcessDates dates = process->dates;
        for (std::string* date : {&dates.selfFrom, &dates.selfUntil, &dates.verify1Until,
                                  &dates.appealUntil, &dates.verify2Until})
            *date = later(*date, years);
        return ProcessDesk(workspace, copy.id).setTerms(dates, process->complaints, {});
    });
}

} // namespace app
