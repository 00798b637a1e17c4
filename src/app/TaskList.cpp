#include "app/TaskList.h"

#include "app/Cell.h"
#include "core/NumberText.h"

#include <algorithm>
#include <set>
#include <utility>

namespace app {

using core::Task;

std::optional<core::Points> lostPoints(const ScoreBook& scores, int unit, int leaf)
{
    if (unit < 0 || leaf < 0 || nodeOf(scores.set(), leaf) == nullptr ||
        !nodeOf(scores.set(), leaf)->bearsPoints())
        return std::nullopt;
    const auto evaluation = scores.evaluation(core::ResultStage::Final);
    const auto& result = evaluation->results[static_cast<std::size_t>(unit)];
    const auto& node =
        result.nodes[static_cast<std::size_t>(scores.set().leaves[static_cast<std::size_t>(leaf)])];
    if (!node.scored || node.applicable.isZero())
        return std::nullopt;
    return node.applicable - node.points;
}

Task taskFor(const ScoreBook& scores, std::span<const Task> tasks, int unit, int leaf,
             core::Language language)
{
    Task task;
    task.unit = scores.units()[static_cast<std::size_t>(unit)].id;
    if (leaf >= 0) {
        task.code = scores.set().leafCode(leaf);
        const core::Node* node = nodeOf(scores.set(), leaf);
        const std::string what = node ? task.code + " " + node->title : task.code;
        const auto lost = lostPoints(scores, unit, leaf);
        const bool vietnamese = language == core::Language::Vietnamese;
        task.title = !lost || lost->isZero()
                         ? what
                         : (vietnamese ? "Khắc phục " : "Win back ") +
                               core::format(*lost, core::NumberStyle::Vietnamese) +
                               (vietnamese ? " điểm mất ở " : " points lost at ") + what;
    }
    const Task* last = nullptr;
    for (const Task& one : tasks) {
        if (one.unit == task.unit && (!last || last->code != task.code || one.code == task.code))
            last = &one;
    }
    if (last) {
        task.source = last->source;
        task.sourceDate = last->sourceDate;
        task.head = last->head;
        task.person = last->person;
        task.duty = last->duty;
        task.phone = last->phone;
    }
    return task;
}

std::vector<TaskPerson> taskPeople(const ScoreBook& scores, std::span<const Task> tasks,
                                   std::string_view today)
{
    std::vector<TaskPerson> people;
    std::set<std::pair<std::size_t, std::pair<std::string, std::string>>> counted;
    for (const Task& task : tasks) {
        if (task.person.empty())
            continue;
        auto who = std::find_if(people.begin(), people.end(), [&task](const TaskPerson& one) {
            return one.person == task.person && one.phone == task.phone;
        });
        if (who == people.end()) {
            who = people.emplace(people.end());
            who->person = task.person;
            who->phone = task.phone;
        }
        if (!task.duty.empty())
            who->duty = task.duty;
        if (std::find(who->units.begin(), who->units.end(), task.unit) == who->units.end())
            who->units.push_back(task.unit);
        who->open += task.state == core::TaskState::Open ? 1 : 0;
        who->done += task.state == core::TaskState::Done ? 1 : 0;
        who->overdue += core::isOverdue(task, today) ? 1 : 0;
        const int unit = scores.unitIndex(task.unit);
        const int leaf = scores.set().findLeaf(task.code);
        if (task.state == core::TaskState::Dropped || unit < 0 || leaf < 0)
            continue;
        const auto index = static_cast<std::size_t>(who - people.begin());
        if (const auto lost = lostPoints(scores, unit, leaf);
            lost && counted.insert({index, {task.unit, task.code}}).second)
            who->lost += *lost;
    }
    std::stable_sort(people.begin(), people.end(),
                     [](const TaskPerson& a, const TaskPerson& b) { return a.lost > b.lost; });
    return people;
}

} // namespace app
