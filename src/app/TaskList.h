#pragma once

#include "app/ChargeEditor.h"
#include "app/ScoreBook.h"
#include "core/Assessment.h"
#include "core/Language.h"
#include "core/Points.h"
#include "core/Result.h"
#include "core/Task.h"
#include "core/Text.h"
#include "exchange/ChargesCsv.h"
#include "store/Book.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Points that a unit has lost at a criterion in the final result so far: its applicable maximum
/// less its points. Nothing where it has no points yet, and where the criterion does not apply.
std::optional<core::Points> lostPoints(const ScoreBook& scores, int unit, int leaf);

/// "Đã xong", "Đã thôi", "Quá hạn", "Chưa xong": on every page and paper.
core::Text taskStateText(const core::Task& task, std::string_view today);

/// A new task for what a unit has lost at a criterion, as it is proposed: the criterion with the
/// points, head and person who are in charge of it, and where nobody is those of the newest task of
/// the unit (for this criterion, if there is one), whose source it has. `leaf` −1: for the unit
/// alone.
core::Task taskFor(const ScoreBook& scores, const ChargeMap& charges,
                   std::span<const core::Task> tasks, int unit, int leaf, core::Language language);

/// Who is in charge of what (danh sách phụ trách).
struct TaskPerson {
    std::string person;
    std::string duty;
    std::string phone;
    std::vector<std::string> units; ///< ids, in the order of the assessment, then of the tasks
    int criteria = 0;               ///< that they do, of all units
    int open = 0;
    int overdue = 0; ///< of those that are open
    int done = 0;
    /// At these criteria and those of the tasks, each of a unit once; dropped tasks count not.
    core::Points lost;
    int scored = 0;   ///< of these places, how many have points
    int unscored = 0; ///< and how many have none yet: nothing is lost there

    bool isUnscored() const { return scored == 0 && unscored > 0; }
};
/// By points lost, most first, then in the order of the units and the tasks. Tasks without a person
/// are not listed. People are told apart by name and telephone number.
std::vector<TaskPerson> taskPeople(const ScoreBook& scores, const ChargeMap& charges,
                                   std::span<const core::Task> tasks, std::string_view today);
/// The same for a file; points lost are empty where nothing is scored yet.
exchange::PersonLine personLine(const TaskPerson& person);

/// A task that is open after its last day.
struct OverdueTask {
    core::Assessment assessment;
    core::Task task;
    int days = 0; ///< since its last day
};

/// Of all assessments of the book: what one conference orders is due in the year of the next. Those
/// that who is signed in may see; the latest first, then as they came. `today`: bookDay().
core::Result<std::vector<OverdueTask>> overdueTasks(const store::Book& book,
                                                    const std::vector<core::Assessment>& of,
                                                    std::string_view today);

} // namespace app
