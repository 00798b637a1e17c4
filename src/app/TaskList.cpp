#include "app/TaskList.h"

#include "app/Cell.h"
#include "app/Viewer.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "store/Tasks.h"

#include <algorithm>
#include <functional>
#include <map>
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

namespace {

/// The node of a leaf; −1 where there is none (typed bonus and penalty).
int nodeAt(const core::IndexSet& set, int leaf)
{
    return leaf >= 0 && leaf < set.leafCount() ? set.leaves[static_cast<std::size_t>(leaf)] : -1;
}

} // namespace

core::Text taskStateText(const Task& task, std::string_view today)
{
    switch (task.state) {
    case core::TaskState::Done:
        return {"Đã xong", "Done"};
    case core::TaskState::Dropped:
        return {"Đã thôi", "Dropped"};
    case core::TaskState::Open:
        break;
    }
    return core::isOverdue(task, today) ? core::Text{"Quá hạn", "Overdue"}
                                        : core::Text{"Chưa xong", "Open"};
}

Task taskFor(const ScoreBook& scores, const ChargeMap& charges, std::span<const Task> tasks,
             int unit, int leaf, core::Language language)
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
    const core::Charge charge = charges.of(task.unit, nodeAt(scores.set(), leaf));
    if (!charge.head.empty())
        task.head = charge.head;
    if (!charge.person.empty()) {
        task.person = charge.person;
        task.duty = charge.duty;
        task.phone = charge.phone;
    }
    return task;
}

namespace {

/// People as they are met, each once, with the criteria that have been counted for them.
class PeopleList {
public:
    explicit PeopleList(const ScoreBook& scores) : m_scores(scores) {}

    TaskPerson& of(const std::string& person, const std::string& duty, const std::string& phone,
                   const std::string& unit)
    {
        const auto [place, isNew] = m_places.try_emplace({person, phone}, m_people.size());
        if (isNew) {
            m_people.emplace_back();
            m_people.back().person = person;
            m_people.back().phone = phone;
        }
        TaskPerson& who = m_people[place->second];
        if (!duty.empty())
            who.duty = duty;
        if (std::find(who.units.begin(), who.units.end(), unit) == who.units.end())
            who.units.push_back(unit);
        return who;
    }
    void addLost(TaskPerson& who, int unit, int leaf)
    {
        if (unit < 0 || leaf < 0)
            return;
        const auto index = static_cast<std::size_t>(&who - m_people.data());
        if (!m_counted.insert({index, {unit, leaf}}).second)
            return;
        const auto lost = lostPoints(m_scores, unit, leaf);
        who.lost += lost.value_or(core::Points());
        ++(lost ? who.scored : who.unscored);
    }
    std::vector<TaskPerson> take() { return std::move(m_people); }

private:
    const ScoreBook& m_scores;
    std::vector<TaskPerson> m_people;
    std::map<std::pair<std::string, std::string>, std::size_t> m_places;
    std::set<std::pair<std::size_t, std::pair<int, int>>> m_counted;
};

} // namespace

std::vector<TaskPerson> taskPeople(const ScoreBook& scores, const ChargeMap& charges,
                                   std::span<const Task> tasks, std::string_view today)
{
    PeopleList list(scores);
    const core::IndexSet& set = scores.set();
    for (int unit = 0; unit < scores.unitCount() && !charges.isEmpty(); ++unit) {
        const std::string& id = scores.units()[static_cast<std::size_t>(unit)].id;
        if (!charges.knows(id))
            continue;
        for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
            if (!set.leafNode(leaf).bearsPoints())
                continue;
            const core::Charge charge = charges.of(id, nodeAt(set, leaf));
            if (charge.person.empty())
                continue;
            TaskPerson& who = list.of(charge.person, charge.duty, charge.phone, id);
            ++who.criteria;
            list.addLost(who, unit, leaf);
        }
    }
    for (const Task& task : tasks) {
        if (task.person.empty())
            continue;
        TaskPerson& who = list.of(task.person, task.duty, task.phone, task.unit);
        who.open += task.state == core::TaskState::Open ? 1 : 0;
        who.done += task.state == core::TaskState::Done ? 1 : 0;
        who.overdue += core::isOverdue(task, today) ? 1 : 0;
        if (task.state != core::TaskState::Dropped)
            list.addLost(who, scores.unitIndex(task.unit), set.findLeaf(task.code));
    }
    std::vector<TaskPerson> people = list.take();
    std::stable_sort(people.begin(), people.end(),
                     [](const TaskPerson& a, const TaskPerson& b) { return a.lost > b.lost; });
    return people;
}

exchange::PersonLine personLine(const TaskPerson& person)
{
    return {person.person,   person.duty,
            person.phone,    person.units,
            person.criteria, person.isUnscored() ? std::string() : core::format(person.lost),
            person.open,     person.overdue,
            person.done};
}

core::Result<std::vector<OverdueTask>> overdueTasks(const store::Book& book,
                                                    const std::vector<core::Assessment>& of,
                                                    std::string_view today)
{
    const Viewer viewer(book);
    std::vector<OverdueTask> overdue;
    for (const core::Assessment& assessment : of) {
        const auto tasks = store::Tasks::of(book, assessment.id);
        if (!tasks)
            return tasks.error();
        for (const core::Task& task : *tasks) {
            if (core::isOverdue(task, today) && viewer.sees(task.unit))
                overdue.push_back({assessment, task, core::daysBetween(task.deadline, today)});
        }
    }
    std::ranges::stable_sort(overdue, std::greater(), &OverdueTask::days);
    return overdue;
}

} // namespace app
