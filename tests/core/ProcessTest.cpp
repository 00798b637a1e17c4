// The table of an assessment's process, cell by cell. What is expected is written down here a
// second time, by the rules in words (docs/process.md), not taken from the table.

#include "core/Process.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <tuple>

using namespace core;
using Why = Closed::Why;

namespace {

constexpr const char* before = "2021-12-14";
constexpr const char* during = "2021-12-20";
constexpr const char* lastDay = "2021-12-31";
constexpr const char* afterSelf = "2022-01-01";

Process at(Phase phase)
{
    Process process;
    process.phase = phase;
    process.dates = {"2021-12-15", "2021-12-31", "2022-01-20", "2022-01-27", "2022-02-15"};
    return process;
}

UnitProcess unit(UnitState state, std::string until = {}, Phase untilOf = Phase::None)
{
    return {state, std::move(until), untilOf};
}

std::optional<Why> why(Action action, Phase phase, const UnitProcess& unit, std::string_view today,
                       bool isContested = false)
{
    const auto closed = closedFor(action, at(phase), unit, isContested, today);
    return closed ? std::optional(closed->why) : std::nullopt;
}

const std::optional<Why> open;
const UnitProcess working = unit(UnitState::Open);
const UnitProcess locked = unit(UnitState::Locked);
const UnitProcess again = unit(UnitState::Reopened);

} // namespace

TEST_CASE("Without a process everything that makes scores is open, the process itself is not",
          "[core][process]")
{
    const std::set<Action> ofProcess = {Action::Ask,        Action::Answer,     Action::LockUnit,
                                        Action::ReopenUnit, Action::ExtendUnit, Action::SetDates};
    for (const Action action : actions) {
        for (const UnitProcess& one : {working, locked, again}) {
            INFO(static_cast<int>(action));
            CHECK(why(action, Phase::None, one, "2199-01-01") ==
                  (ofProcess.contains(action) ? std::optional(Why::NoProcess) : open));
        }
    }
}

TEST_CASE("After approval and publication nothing is open, whatever the unit and the day",
          "[core][process]")
{
    for (const Action action : actions) {
        for (const UnitProcess& one : {working, locked, again}) {
            for (const char* day : {before, during, "2199-01-01"}) {
                INFO(static_cast<int>(action));
                CHECK(why(action, Phase::Approved, one, day, true) == Why::Approved);
                CHECK(why(action, Phase::Published, one, day, true) == Why::Published);
            }
        }
    }
}

TEST_CASE("A unit's sheet is open from its first to its last day, until it is locked",
          "[core][process]")
{
    for (const Action action :
         {Action::EnterSelf, Action::ChangeEvidence, Action::ChangeDossiers, Action::LockUnit}) {
        INFO(static_cast<int>(action));
        CHECK(why(action, Phase::Self, working, before) == Why::NotBegun);
        CHECK(why(action, Phase::Self, working, "2021-12-15") == open);
        CHECK(why(action, Phase::Self, working, lastDay) == open);
        CHECK(why(action, Phase::Self, working, afterSelf) == Why::Deadline);
        CHECK(why(action, Phase::Self, locked, during) == Why::Locked);
        CHECK(why(action, Phase::Self, again, afterSelf) == open);
        CHECK(why(action, Phase::Verify1, again, "2022-01-05") == open);
        CHECK(why(action, Phase::Verify1, locked, "2022-01-05") == Why::Locked);
        // what nobody locked is locked by the end of its phase
        CHECK(why(action, Phase::Verify1, working, during) == Why::Locked);
    }
    for (const Action action : {Action::EnterSelf, Action::ChangeDossiers, Action::LockUnit}) {
        for (const Phase phase : {Phase::Appeal, Phase::Verify2, Phase::Council}) {
            for (const UnitProcess& one : {working, locked, again})
                CHECK(why(action, phase, one, during) == Why::Phase);
        }
    }
}

TEST_CASE("An extension moves the day of one unit, the reopened have a day of their own",
          "[core][process]")
{
    const UnitProcess extended = unit(UnitState::Open, "2022-01-05", Phase::Self);
    CHECK(why(Action::EnterSelf, Phase::Self, extended, "2022-01-05") == open);
    CHECK(why(Action::EnterSelf, Phase::Self, extended, "2022-01-06") == Why::Deadline);
    CHECK(closedFor(Action::EnterSelf, at(Phase::Self), extended, false, "2022-01-06")->date ==
          "2022-01-05");
    CHECK(deadlineOf(at(Phase::Self), extended) == "2022-01-05");
    CHECK(deadlineOf(at(Phase::Self), working) == "2021-12-31");

    const UnitProcess briefly = unit(UnitState::Reopened, "2022-01-10", Phase::Self);
    CHECK(why(Action::EnterSelf, Phase::Verify1, briefly, "2022-01-10") == open);
    CHECK(why(Action::EnterSelf, Phase::Verify1, briefly, "2022-01-11") == Why::Deadline);
    CHECK(deadlineOf(at(Phase::Verify1), briefly) == "2022-01-10");
    CHECK(deadlineOf(at(Phase::Verify1), again).empty());
    // an extension of the self-assessment is none of the answers
    CHECK(why(Action::Answer, Phase::Appeal, briefly, "2022-01-27") == open);
    CHECK(why(Action::Answer, Phase::Appeal, briefly, "2022-01-28") == Why::Deadline);
    const UnitProcess later = unit(UnitState::Locked, "2022-01-30", Phase::Appeal);
    CHECK(why(Action::Answer, Phase::Appeal, later, "2022-01-30") == open);
    CHECK(why(Action::ChangeEvidence, Phase::Appeal, later, "2022-01-31") == Why::Deadline);
}

TEST_CASE("A sheet is verified once it is locked, by hand or by its day, and until the day of the "
          "verification",
          "[core][process]")
{
    for (const Action action : {Action::EnterV1, Action::Ask}) {
        INFO(static_cast<int>(action));
        CHECK(why(action, Phase::Self, locked, during) == Why::Phase);
        CHECK(why(action, Phase::Verify1, locked, "2022-01-20") == open);
        CHECK(why(action, Phase::Verify1, working, "2022-01-20") == open);
        CHECK(why(action, Phase::Verify1, locked, "2022-01-21") == Why::Deadline);
        CHECK(why(action, Phase::Verify1, again, "2022-01-05") == Why::NotLocked);
        CHECK(why(action, Phase::Verify1, unit(UnitState::Reopened, "2022-01-04", Phase::Self),
                  "2022-01-05") == open);
        for (const Phase phase : {Phase::Appeal, Phase::Verify2, Phase::Council})
            CHECK(why(action, phase, locked, during) == Why::Phase);
    }
}

TEST_CASE("Only what is contested is verified again; the council may set any score",
          "[core][process]")
{
    for (const Phase phase : {Phase::Self, Phase::Verify1, Phase::Appeal})
        CHECK(why(Action::EnterV2, phase, locked, during, true) == Why::Phase);
    CHECK(why(Action::EnterV2, Phase::Verify2, locked, "2022-02-15", true) == open);
    CHECK(why(Action::EnterV2, Phase::Verify2, locked, "2022-02-15", false) == Why::NoComplaint);
    CHECK(why(Action::EnterV2, Phase::Verify2, locked, "2022-02-16", true) == Why::Deadline);
    CHECK(why(Action::EnterV2, Phase::Council, locked, "2199-01-01", false) == open);
}

TEST_CASE("Answers belong to their phase; locking, reopening and extending to theirs",
          "[core][process]")
{
    for (const Phase phase : {Phase::Self, Phase::Verify1, Phase::Verify2, Phase::Council})
        CHECK(why(Action::Answer, phase, locked, during) == Why::Phase);
    CHECK(why(Action::Answer, Phase::Appeal, locked, "2022-01-27") == open);

    CHECK(why(Action::ReopenUnit, Phase::Self, working, during) == Why::NotLocked);
    CHECK(why(Action::ReopenUnit, Phase::Self, working, before) == Why::NotBegun);
    CHECK(why(Action::ReopenUnit, Phase::Self, working, afterSelf) == open);
    CHECK(why(Action::ReopenUnit, Phase::Self, locked, during) == open);
    CHECK(why(Action::ReopenUnit, Phase::Verify1, locked, "2022-06-01") == open);
    CHECK(why(Action::ReopenUnit, Phase::Verify1, again, "2022-06-01") == Why::NotLocked);
    for (const Phase phase : {Phase::Appeal, Phase::Verify2, Phase::Council})
        CHECK(why(Action::ReopenUnit, phase, locked, during) == Why::Phase);

    for (const Phase phase : {Phase::Self, Phase::Verify1, Phase::Appeal})
        CHECK(why(Action::ExtendUnit, phase, locked, during) == open);
    for (const Phase phase : {Phase::Verify2, Phase::Council})
        CHECK(why(Action::ExtendUnit, phase, locked, during) == Why::Phase);
    for (const Phase phase :
         {Phase::Self, Phase::Verify1, Phase::Appeal, Phase::Verify2, Phase::Council}) {
        CHECK(why(Action::SetDates, phase, locked, during) == open);
        CHECK(why(Action::Rename, phase, locked, during) == open);
        CHECK(why(Action::KeySurvey, phase, locked, "2199-01-01") == open);
        CHECK(why(Action::CorrectSet, phase, locked, "2199-01-01") == open);
    }
}

TEST_CASE("Phases follow one another; back means a reason, approval a decision", "[core][process]")
{
    std::set<std::pair<Phase, Phase>> seen;
    for (const PhaseMove& move : phaseMoves()) {
        CHECK(seen.emplace(move.from, move.to).second);
        CHECK(move.isBack == (move.to < move.from));
        CHECK(move.wantsDecision == (move.to == Phase::Approved));
        CHECK(move.to != Phase::None);
    }
    CHECK(phaseMove(Phase::Self, Phase::Verify1) != nullptr);
    CHECK(phaseMove(Phase::Published, Phase::Council) != nullptr);
    CHECK(phaseMove(Phase::Published, Phase::Self) == nullptr);
    CHECK(phaseMove(Phase::Council, Phase::Published) == nullptr); // not without approval
    CHECK(phaseMove(Phase::Self, Phase::Council) == nullptr);
    CHECK(phaseMove(Phase::Self, Phase::Self) == nullptr);
}

TEST_CASE("Names of phases and states are those of the command line", "[core][process]")
{
    for (const Phase phase : phases)
        CHECK(phaseNamed(name(phase)) == phase);
    for (const UnitState state : unitStates)
        CHECK(unitStateNamed(name(state)) == state);
    CHECK(name(Phase::Verify1) == "verify1");
    CHECK(name(UnitState::Reopened) == "reopened");
    CHECK_FALSE(phaseNamed("Self"));
    CHECK_FALSE(unitStateNamed(""));
}

TEST_CASE("Dates go up; those not set are passed over", "[core][process]")
{
    CHECK_FALSE(faultyDate({}));
    CHECK_FALSE(faultyDate(at(Phase::Self).dates));
    CHECK_FALSE(faultyDate({"", "2021-12-31", "", "", "2021-12-31"}));
    CHECK(faultyDate({"2021-12-15", "2021-12-14", "", "", ""}) == 1u);
    CHECK(faultyDate({"2021-12-15", "", "", "", "2021-01-01"}) == 4u);
    CHECK(faultyDate({"2021-02-29", "", "", "", ""}) == 0u);
    CHECK_FALSE(faultyDate({"2024-02-29", "", "", "", ""}));
}

TEST_CASE("A day begins at midnight in Việt Nam, seven hours before it does in UTC",
          "[core][process]")
{
    // 2021-12-31T16:59:59.999Z is 23:59:59.999 in Hà Nội; one millisecond later a new year begins.
    constexpr long long newYear = 1'640'970'000'000;
    CHECK(vietnameseDay(newYear - 1) == "2021-12-31");
    CHECK(vietnameseDay(newYear) == "2022-01-01");
    CHECK(vietnameseDay(1'709'139'599'999) == "2024-02-28");
    CHECK(vietnameseDay(1'709'139'600'000) == "2024-02-29"); // a leap day
    CHECK(vietnameseDay("2021-12-31T16:59:59.999Z") == "2021-12-31");
    CHECK(vietnameseDay("2021-12-31T17:00:00.000Z") == "2022-01-01");
    CHECK(vietnameseDay("hôm qua").empty());
    CHECK(vietnameseDay(0) == "1970-01-01");
    CHECK(vietnameseDay(-7 * 3'600'000 - 1) == "1969-12-31");
}
