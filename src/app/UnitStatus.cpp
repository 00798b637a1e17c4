#include "app/UnitStatus.h"

namespace app {

using core::Phase;
using core::UnitState;

std::vector<UnitWork> workOf(const ScoreBook& scores, const std::vector<store::AppealRow>& appeals)
{
    const auto self = scores.evaluation(core::ResultStage::Self);
    const auto first = scores.evaluation(core::ResultStage::V1);
    std::vector<UnitWork> all(scores.units().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].hasSelf = self->results[i].hasEntries;
        all[i].hasV1 = first->results[i].hasEntries;
        all[i].missingSelf = self->results[i].missing;
        all[i].missingV1 = first->results[i].missing;
    }
    for (const store::AppealRow& row : appeals) {
        const int unit = scores.unitIndex(row.unit);
        if (unit < 0)
            continue;
        UnitWork& work = all[static_cast<std::size_t>(unit)];
        if (!row.appeal.question.empty()) {
            ++work.asked;
            work.unanswered += row.appeal.answer.empty() ? 1 : 0;
        }
        if (row.appeal.isComplaint) {
            ++work.complaints;
            const int leaf = scores.set().findLeaf(row.code);
            work.undecided +=
                leaf >= 0 && scores.sheet(unit).at(core::Stage::V2, leaf).isEmpty() ? 1 : 0;
        }
    }
    return all;
}

UnitStatus statusOf(const core::Process& process, const core::UnitProcess& unit,
                    std::string_view today, const UnitWork& work)
{
    const auto ofSheet = [&] {
        if (core::isSheetOpen(process, unit, today) || process.phase == Phase::None)
            return unit.state == UnitState::Reopened ? UnitStatus::Reopened
                   : work.hasSelf                    ? UnitStatus::Working
                                                     : UnitStatus::Untouched;
        const auto closed = core::closedFor(core::Action::LockUnit, process, unit, false, today);
        return closed && closed->why == core::Closed::Why::NotBegun ? UnitStatus::NotBegun
                                                                    : UnitStatus::Late;
    };
    switch (process.phase) {
    case Phase::None:
        return ofSheet();
    case Phase::Self:
        return unit.state == UnitState::Locked ? UnitStatus::Locked : ofSheet();
    case Phase::Verify1:
        if (unit.state == UnitState::Reopened)
            return ofSheet();
        return !work.hasV1           ? UnitStatus::Locked
               : work.missingV1 == 0 ? UnitStatus::Verified1
                                     : UnitStatus::Verifying1;
    case Phase::Appeal:
        return work.unanswered > 0 ? UnitStatus::Answering : UnitStatus::Answered;
    case Phase::Verify2:
        return work.undecided > 0 ? UnitStatus::Verifying2 : UnitStatus::Verified2;
    case Phase::Council:
        return UnitStatus::Council;
    case Phase::Approved:
        return UnitStatus::Approved;
    case Phase::Published:
        break;
    }
    return UnitStatus::Published;
}

} // namespace app
