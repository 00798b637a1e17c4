#include "app/UnitStatus.h"

#include <array>

namespace app {

using core::Phase;
using core::UnitState;

namespace {

UnitWork scoredWork(const engine::UnitResult& self, const engine::UnitResult& first,
                    const engine::UnitResult& last)
{
    UnitWork work;
    work.hasSelf = self.hasEntries;
    work.hasV1 = first.hasEntries;
    work.missingSelf = self.missing;
    work.missingV1 = first.missing;
    work.missingFinal = last.missing;
    return work;
}

void addAppeal(UnitWork& work, const ScoreBook& scores, int unit, const store::AppealRow& row)
{
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

} // namespace

std::vector<UnitWork> workOf(const ScoreBook& scores, const std::vector<store::AppealRow>& appeals)
{
    const auto self = scores.evaluation(core::ResultStage::Self);
    const auto first = scores.evaluation(core::ResultStage::V1);
    const auto last = scores.evaluation(core::ResultStage::Final);
    std::vector<UnitWork> all(scores.units().size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = scoredWork(self->results[i], first->results[i], last->results[i]);
    for (const store::AppealRow& row : appeals) {
        if (const int unit = scores.unitIndex(row.unit); unit >= 0)
            addAppeal(all[static_cast<std::size_t>(unit)], scores, unit, row);
    }
    return all;
}

UnitWork workOf(const ScoreBook& scores, int unit, const std::vector<store::AppealRow>& appeals)
{
    const auto place = static_cast<std::size_t>(unit);
    UnitWork work = scoredWork(scores.evaluation(core::ResultStage::Self)->results[place],
                               scores.evaluation(core::ResultStage::V1)->results[place],
                               scores.evaluation(core::ResultStage::Final)->results[place]);
    for (const store::AppealRow& row : appeals) {
        if (scores.unitIndex(row.unit) == unit)
            addAppeal(work, scores, unit, row);
    }
    return work;
}

namespace {

UnitStatus selfScored(const UnitWork& work)
{
    return !work.hasSelf           ? UnitStatus::Untouched
           : work.missingSelf == 0 ? UnitStatus::Scored
                                   : UnitStatus::Working;
}

UnitStatus verified(const UnitWork& work)
{
    return work.missingV1 == 0 ? UnitStatus::Verified1 : UnitStatus::Verifying1;
}

} // namespace

core::Text statusText(UnitStatus status)
{
    static constexpr std::array words = {
        core::Text{"Chưa đến kỳ tự chấm", "Not begun"},
        core::Text{"Chưa chấm", "Not scored"},
        core::Text{"Đang tự chấm", "Self-scoring"},
        core::Text{"Xong tự chấm", "Self-scored"},
        core::Text{"Quá hạn, chưa chốt", "Late, not locked"},
        core::Text{"Mở lại tự chấm", "Reopened"},
        core::Text{"Đã chốt, chờ thẩm định", "Locked, to be verified"},
        core::Text{"Đang thẩm định lần 1", "First verification"},
        core::Text{"Xong thẩm định lần 1", "Verified"},
        core::Text{"Đang giải trình", "Justification"},
        core::Text{"Không có câu hỏi", "No question asked"},
        core::Text{"Đã trả lời câu hỏi", "Questions answered"},
        core::Text{"Đang thẩm định lần 2", "Second verification"},
        core::Text{"Còn tiêu chí chưa chấm", "Criteria not scored yet"},
        core::Text{"Xong thẩm định lần 2", "Verified again"},
        core::Text{"Trình Hội đồng", "Council"},
        core::Text{"Đã phê duyệt", "Approved"},
        core::Text{"Đã công bố", "Published"}};
    return words[static_cast<std::size_t>(status)];
}

UnitStatus statusOf(const core::Process& process, const core::UnitProcess& unit,
                    std::string_view today, const UnitWork& work)
{
    const auto ofSheet = [&] {
        if (core::isSheetOpen(process, unit, today))
            return unit.state == UnitState::Reopened ? UnitStatus::Reopened : selfScored(work);
        const auto closed = core::closedFor(core::Action::LockUnit, process, unit, false, today);
        return closed && closed->why == core::Closed::Why::NotBegun ? UnitStatus::NotBegun
                                                                    : UnitStatus::Late;
    };
    switch (process.phase) {
    case Phase::None:
        return work.hasV1 ? verified(work) : selfScored(work);
    case Phase::Self:
        return unit.state == UnitState::Locked ? UnitStatus::Locked : ofSheet();
    case Phase::Verify1:
        if (unit.state == UnitState::Reopened)
            return ofSheet();
        return work.hasV1 ? verified(work) : UnitStatus::Locked;
    case Phase::Appeal:
        return work.asked == 0       ? UnitStatus::NotAsked
               : work.unanswered > 0 ? UnitStatus::Answering
                                     : UnitStatus::Answered;
    case Phase::Verify2:
        return work.undecided > 0      ? UnitStatus::Verifying2
               : work.missingFinal > 0 ? UnitStatus::Unscored
                                       : UnitStatus::Verified2;
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
