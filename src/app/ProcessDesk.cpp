#include "app/ProcessDesk.h"

#include "app/Blanks.h"
#include "app/BookDay.h"
#include "app/Gate.h"
#include "app/Permission.h"
#include "app/Reports.h"
#include "app/Workspace.h"
#include "app/YearReader.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/Trim.h"
#include "store/Guard.h"
#include "store/Publications.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Action;
using core::Error;
using core::ErrorKind;
using core::Param;
using core::Phase;
using core::UnitState;
using store::Processes;
using store::Publications;

Error invalid(std::string code, std::vector<Param> params = {})
{
    return {ErrorKind::InvalidData, std::move(code), std::move(params), {}};
}

/// The code of its words.
std::string phaseWord(Phase phase)
{
    return "phase." + std::string(core::name(phase));
}

bool isBlank(std::string_view text)
{
    return core::trimmed(text).empty();
}

/// Sheets that are not locked by hand.
std::vector<std::string> unlockedOf(const ProcessView& view)
{
    std::vector<std::string> unlocked;
    for (const std::string& id : view.order) {
        if (view.units.at(id).state != UnitState::Locked)
            unlocked.push_back(id);
    }
    return unlocked;
}

Error noWay(Phase from, Phase to)
{
    return {ErrorKind::Conflict,
            "process.no-way",
            {Param::text("from", phaseWord(from)), Param::text("to", phaseWord(to))},
            {}};
}

/// Why a move without a reason is not made; nothing where it wants none.
core::Status unexplained(MoveNeeds needs)
{
    if (!needs.wantReason())
        return {};
    if (needs.left.empty())
        return invalid(core::codes::processReasonNeeded);
    const bool areSheets = needs.openSheets > 0;
    Error error =
        invalid(areSheets ? "process.units-open" : "process.left-open",
                {Param::num("count", areSheets ? needs.openSheets
                                               : static_cast<long long>(needs.left.size()))});
    error.details = std::move(needs.left);
    return error;
}

} // namespace

bool isContestable(const ScoreBook& scores, int unit, int leaf)
{
    if (leaf >= scores.set().leafCount())
        return true;
    const auto node = static_cast<std::size_t>(scores.set().leaves[static_cast<std::size_t>(leaf)]);
    const auto pointsAt = [&](core::ResultStage stage) {
        const auto evaluation = scores.evaluation(stage);
        return evaluation->results[static_cast<std::size_t>(unit)].nodes[node].points;
    };
    return pointsAt(core::ResultStage::V1) < pointsAt(core::ResultStage::Self);
}

core::Result<ProcessView> ProcessDesk::view() const
{
    const store::Book& book = m_workspace.book();
    const YearReader reader(book);
    const auto assessment = reader.assessment(m_assessment);
    if (!assessment)
        return assessment.error();
    const auto units = reader.unitsOf(*assessment);
    auto process = Processes::of(book, m_assessment);
    auto kept = Processes::ofUnits(book, m_assessment);
    if (!units || !process || !kept)
        return !units ? units.error() : !process ? process.error() : kept.error();
    const auto today = bookDay(book);
    const auto isBehind = store::BookClock::isBehind(book);
    if (!today || !isBehind)
        return today ? isBehind.error() : today.error();
    ProcessView view;
    view.process = *std::move(process);
    for (const core::Unit& unit : *units) {
        view.order.push_back(unit.id);
        const auto found = kept->find(unit.id);
        view.units[unit.id] = found == kept->end() ? core::UnitProcess() : found->second;
    }
    view.today = *today;
    view.isClockBehind = *isBehind;
    return view;
}

std::optional<core::Error> ProcessDesk::moveRefusal() const
{
    if (auto refused = Gate(m_workspace.book()).refusal())
        return refused;
    const auto self = store::Accounts(m_workspace.book()).signedIn();
    return self ? manageRefusal(self->holder) : std::nullopt;
}

core::Status ProcessDesk::move(const Move& move)
{
    if (auto refused = moveRefusal())
        return *std::move(refused);
    const auto now = view();
    if (!now)
        return now.error();
    if (now->process.phase == move.to)
        return Error{
            ErrorKind::Conflict, "process.already", {Param::text("phase", phaseWord(move.to))}, {}};
    const core::PhaseMove* way = core::phaseMove(now->process.phase, move.to);
    if (way == nullptr)
        return noWay(now->process.phase, move.to);
    if (isBlank(move.reason)) {
        auto needs = moveNeeds(m_workspace, m_assessment, *now, *way);
        if (!needs)
            return std::move(needs).error();
        if (core::Status said = unexplained(*std::move(needs)); !said)
            return said;
    }
    core::Process process = now->process;
    std::map<std::string, core::UnitProcess, std::less<>> locked;
    const bool leavesSheets = process.phase == Phase::Self ||
                              (process.phase == Phase::Verify1 && move.to > Phase::Verify1);
    if (leavesSheets) {
        for (const std::string& id : unlockedOf(*now))
            locked[id] = {UnitState::Locked, {}, Phase::None};
    }
    process.phase = move.to;
    if (way->isBack) { // what was decided is decided again
        process.decisionNumber.clear();
        process.decisionDate.clear();
    }
    if (core::Status ready = decide(process, move); !ready)
        return ready;
    m_workspace.copyBefore(BackupCause::BeforeMove);
    core::Status moved = m_workspace.book().inOneTransaction([&]() -> core::Status {
        if (move.to == Phase::Published) {
            if (core::Status done = publish(process, move); !done)
                return done;
        }
        Processes processes(m_workspace.book());
        if (core::Status done = processes.put(m_assessment, process, move.reason); !done)
            return done;
        return processes.putUnits(m_assessment, locked, move.reason);
    });
    // A published assessment knows the units as they were.
    if (moved && (way->from == Phase::Published || way->to == Phase::Published))
        m_workspace.forgetLoaded();
    return moved;
}

core::Result<MoveNeeds> ProcessDesk::needs(Phase to) const
{
    const auto now = view();
    if (!now)
        return now.error();
    const core::PhaseMove* way = core::phaseMove(now->process.phase, to);
    if (way == nullptr)
        return noWay(now->process.phase, to);
    return moveNeeds(m_workspace, m_assessment, *now, *way);
}

core::Status ProcessDesk::decide(core::Process& process, const Move& move)
{
    if (move.to != Phase::Approved)
        return {};
    if (isBlank(move.decisionNumber) || !core::isDate(move.decisionDate))
        return invalid("process.decision-needed");
    process.decisionNumber = core::trimmed(move.decisionNumber);
    process.decisionDate = move.decisionDate;
    return {};
}

core::Status ProcessDesk::publish(core::Process& process, const Move& move)
{
    const auto earlier = Publications::heads(m_workspace.book(), m_assessment);
    if (!earlier)
        return earlier.error();
    auto result = rankJson(m_workspace, m_assessment, core::ResultStage::Final);
    if (!result)
        return std::move(result).error();
    const YearReader reader(m_workspace.book());
    const auto assessment = reader.assessment(m_assessment);
    if (!assessment)
        return assessment.error();
    auto units = reader.unitsOf(*assessment);
    if (!units)
        return std::move(units).error();
    store::Publication one;
    one.corrects = earlier->empty() ? 0 : earlier->back().version;
    one.decisionNumber = process.decisionNumber;
    one.decisionDate = process.decisionDate;
    one.reason = move.reason;
    one.result = *std::move(result);
    one.units = *std::move(units);
    process.corrects = one.corrects;
    const auto version =
        Publications(m_workspace.book()).add(m_assessment, std::move(one), move.reason);
    return version ? core::Status() : core::Status(version.error());
}

core::Status ProcessDesk::setTerms(const core::ProcessDates& dates, int complaints,
                                   const std::string& reason)
{
    auto process = Processes::of(m_workspace.book(), m_assessment);
    if (!process)
        return process.error();
    const Gate gate(m_workspace.book());
    // What has no process yet gets one.
    auto refused = process->phase == Phase::None ? moveRefusal()
                                                 : gate.refusal({Action::SetDates, m_assessment});
    if (refused)
        return *std::move(refused);
    if (const auto faulty = core::faultyDate(dates)) {
        static constexpr std::array names = {"date.self-from", "date.self-until",
                                             "date.verify1-until", "date.appeal-until",
                                             "date.verify2-until"};
        return invalid("process.bad-dates",
                       {Param::text("name", names[*faulty]),
                        Param::text("date", core::dateText(*dates.inOrder()[*faulty]))});
    }
    process->dates = dates;
    process->complaints = std::max(complaints, -1);
    if (process->phase == Phase::None)
        process->phase = Phase::Self;
    return Processes(m_workspace.book()).put(m_assessment, *process, reason);
}

core::Result<ProcessView> ProcessDesk::viewFor(Action action, const std::string& unit) const
{
    auto now = view();
    if (!now)
        return now;
    if (!now->units.contains(unit))
        return noUnit(unit, m_assessment);
    if (auto refused = Gate(m_workspace.book()).refusal({action, m_assessment, unit}))
        return *std::move(refused);
    return now;
}

core::Status ProcessDesk::lock(const std::string& unit, const std::string& reason)
{
    const auto now = viewFor(Action::LockUnit, unit);
    if (!now)
        return now.error();
    return Processes(m_workspace.book())
        .putUnits(m_assessment, {{unit, {UnitState::Locked, {}, Phase::None}}}, reason);
}

core::Status ProcessDesk::reopen(const std::string& unit, const std::string& until,
                                 const std::string& reason)
{
    const auto now = viewFor(Action::ReopenUnit, unit);
    if (!now)
        return now.error();
    if (isBlank(reason))
        return invalid(core::codes::processReasonNeeded);
    if (!until.empty() && (!core::isDate(until) || until < now->today))
        return invalid("process.bad-until", {Param::text("date", core::dateText(until))});
    const Phase untilOf = until.empty() ? Phase::None : Phase::Self;
    return Processes(m_workspace.book())
        .putUnits(m_assessment, {{unit, {UnitState::Reopened, until, untilOf}}}, reason);
}

core::Status ProcessDesk::extend(const std::string& unit, const std::string& until,
                                 const std::string& reason)
{
    const auto now = viewFor(Action::ExtendUnit, unit);
    if (!now)
        return now.error();
    if (isBlank(reason))
        return invalid(core::codes::processReasonNeeded);
    if (!core::isDate(until) || until < now->today)
        return invalid("process.bad-until", {Param::text("date", core::dateText(until))});
    core::UnitProcess extended = now->units.at(unit);
    const bool isAppeal = now->process.phase == Phase::Appeal;
    // Another day does not open a sheet that was locked: that is what reopening is for.
    if (!isAppeal && (extended.state == UnitState::Locked ||
                      (now->process.phase == Phase::Verify1 && extended.state == UnitState::Open)))
        return *Gate(m_workspace.book()).closed({Action::LockUnit, m_assessment, unit});
    extended.until = until;
    extended.untilOf = isAppeal ? Phase::Appeal : Phase::Self;
    return Processes(m_workspace.book()).putUnits(m_assessment, {{unit, extended}}, reason);
}

core::Result<std::vector<std::string>> ProcessDesk::missing(const std::string& unit) const
{
    const auto scores = m_workspace.load(m_assessment);
    if (!scores)
        return scores.error();
    const int index = (*scores)->unitIndex(unit);
    if (index < 0)
        return noUnit(unit, m_assessment);
    const auto evaluation = (*scores)->evaluation(core::ResultStage::Self);
    const engine::UnitResult& result = evaluation->results[static_cast<std::size_t>(index)];
    return blankCodes((*scores)->set(), result);
}

core::Result<std::vector<std::string>> ProcessDesk::unconfirmed(const std::string& unit) const
{
    const auto scores = m_workspace.load(m_assessment);
    if (!scores)
        return scores.error();
    const int index = (*scores)->unitIndex(unit);
    if (index < 0)
        return noUnit(unit, m_assessment);
    std::vector<std::string> codes;
    for (const int leaf : unconfirmedLeaves(**scores, index))
        codes.emplace_back((*scores)->set().leafCode(leaf));
    return codes;
}

core::Status ProcessDesk::ask(const std::string& unit, const std::string& code,
                              const std::string& question)
{
    if (auto refused = Gate(m_workspace.book()).refusal({Action::Ask, m_assessment, unit, code}))
        return *std::move(refused);
    const auto scores = m_workspace.load(m_assessment);
    if (!scores)
        return scores.error();
    if ((*scores)->unitIndex(unit) < 0)
        return noUnit(unit, m_assessment);
    if ((*scores)->set().findLeaf(code) < 0)
        return Error{ErrorKind::NotFound, "process.no-code", {Param::text("code", code)}, {}};
    auto appeal = Processes::appeal(m_workspace.book(), m_assessment, unit, code);
    if (!appeal)
        return appeal.error();
    appeal->question = core::trimmed(question);
    return Processes(m_workspace.book()).putAppeals(m_assessment, {{unit, code, *appeal}}, {});
}

core::Status ProcessDesk::answer(const std::string& unit, const std::string& code,
                                 const std::string& answer, bool isComplaint)
{
    if (auto refused = Gate(m_workspace.book()).refusal({Action::Answer, m_assessment, unit, code}))
        return *std::move(refused);
    const auto scores = m_workspace.load(m_assessment);
    if (!scores)
        return scores.error();
    const int index = (*scores)->unitIndex(unit);
    if (index < 0)
        return noUnit(unit, m_assessment);
    const int leaf = (*scores)->set().findLeaf(code);
    if (leaf < 0)
        return Error{ErrorKind::NotFound, "process.no-code", {Param::text("code", code)}, {}};
    const auto process = Processes::of(m_workspace.book(), m_assessment);
    const auto all = Processes::appeals(m_workspace.book(), m_assessment);
    if (!process || !all)
        return process ? all.error() : process.error();
    core::Appeal appeal;
    int complaints = 0;
    for (const store::AppealRow& row : *all) {
        if (row.unit != unit)
            continue;
        if (row.code == code)
            appeal = row.appeal;
        else if (row.appeal.isComplaint)
            ++complaints;
    }
    const std::string text(core::trimmed(answer));
    if (text.empty() && isComplaint)
        return invalid("process.answer-needed");
    if (isComplaint && process->complaints >= 0 && complaints >= process->complaints)
        return Error{ErrorKind::Conflict,
                     "process.too-many-complaints",
                     {Param::num("most", process->complaints)},
                     {}};
    if (isComplaint && !isContestable(**scores, index, leaf))
        return Error{ErrorKind::Conflict, "process.not-cut", {Param::text("code", code)}, {}};
    appeal.answer = text;
    appeal.isComplaint = isComplaint;
    return Processes(m_workspace.book()).putAppeals(m_assessment, {{unit, code, appeal}}, {});
}

} // namespace app
