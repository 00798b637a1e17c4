#include "app/UnitStatus.h"

#include <catch2/catch.hpp>

using app::UnitStatus;
using app::UnitWork;
using core::Phase;

namespace {

UnitStatus statusIn(Phase phase, const UnitWork& work)
{
    core::Process process;
    process.phase = phase;
    process.dates.selfFrom = "2021-10-01";
    process.dates.selfUntil = "2021-11-30";
    return app::statusOf(process, {}, "2021-11-15", work);
}

UnitWork work(bool hasSelf, int missingSelf, bool hasV1, int missingV1)
{
    UnitWork done;
    done.hasSelf = hasSelf;
    done.missingSelf = missingSelf;
    done.hasV1 = hasV1;
    done.missingV1 = missingV1;
    return done;
}

} // namespace

TEST_CASE("Without a process a unit stands where its last work is", "[process]")
{
    // Of so-2021 units score 61 criteria, 66 are verified.
    CHECK(statusIn(Phase::None, work(false, 61, false, 66)) == UnitStatus::Untouched);
    CHECK(statusIn(Phase::None, work(true, 1, false, 66)) == UnitStatus::Working);
    CHECK(statusIn(Phase::None, work(true, 0, false, 66)) == UnitStatus::Scored);
    CHECK(statusIn(Phase::None, work(true, 0, true, 1)) == UnitStatus::Verifying1);
    CHECK(statusIn(Phase::None, work(true, 0, true, 0)) == UnitStatus::Verified1);
}

TEST_CASE("A sheet that is scored whole is not at work any more, though it is open", "[process]")
{
    CHECK(statusIn(Phase::Self, work(true, 1, false, 66)) == UnitStatus::Working);
    CHECK(statusIn(Phase::Self, work(true, 0, false, 66)) == UnitStatus::Scored);
    // What a verifier has done before says nothing in this phase.
    CHECK(statusIn(Phase::Self, work(true, 0, true, 0)) == UnitStatus::Scored);
}

TEST_CASE("No question left and none asked are two things", "[process]")
{
    UnitWork one = work(true, 0, true, 0);
    CHECK(statusIn(Phase::Appeal, one) == UnitStatus::NotAsked);
    one.asked = 1;
    CHECK(statusIn(Phase::Appeal, one) == UnitStatus::Answered);
    one.unanswered = 1;
    CHECK(statusIn(Phase::Appeal, one) == UnitStatus::Answering);
}
