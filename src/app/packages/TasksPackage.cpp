#include "app/Gate.h"
#include "app/TaskEditor.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "core/DateText.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"
#include "package/TasksJson.h"
#include "store/Tasks.h"

#include <algorithm>
#include <array>
#include <set>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using core::Task;
using core::TaskState;

/// What is ordered, and what came of it.
constexpr std::array orderFields = {&Task::title, &Task::source,   &Task::sourceDate,
                                    &Task::head,  &Task::person,   &Task::duty,
                                    &Task::phone, &Task::deadline, &Task::code};
constexpr std::array resultFields = {&Task::result, &Task::evidence};

constexpr core::Text taskItem = {"nhiệm vụ", "task"};

struct TasksContent final : PackageContent {
    struct One {
        Task before;
        Task ours;   ///< what only one side has changed, and in conflicts the book's
        Task theirs; ///< the same, and in conflicts the package's
        CellFate fate = CellFate::Take;
    };
    std::vector<One> tasks;
};

/// Takes over what only the sender has changed since both knew `base`. True where both have.
template<typename Value>
bool mergeValue(const Value& base, const Value& theirs, Value& ours, Value& taken)
{
    if (ours == theirs || base == theirs)
        return false;
    taken = theirs;
    if (ours != base)
        return true;
    ours = theirs;
    return false;
}

TasksContent::One mergeTask(const Task& base, const Task& present, const Task& sent)
{
    TasksContent::One merged{present, present, present, CellFate::Take};
    bool isConflict = false;
    const auto merge = [&](auto field) {
        const bool differs =
            mergeValue(base.*field, sent.*field, merged.ours.*field, merged.theirs.*field);
        isConflict = isConflict || differs;
    };
    for (const auto field : orderFields)
        merge(field);
    for (const auto field : resultFields)
        merge(field);
    merge(&Task::state);
    merged.fate = isConflict                 ? CellFate::Conflict
                  : merged.theirs == present ? CellFate::Keep
                                             : CellFate::Take;
    return merged;
}

const Task* taskNamed(const std::vector<Task>& tasks, const std::string& id)
{
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&id](const Task& one) { return one.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

/// As a line of a plan.
std::string taskText(const Task& task)
{
    if (task.id.empty())
        return {};
    std::string text = task.title;
    if (!task.deadline.empty())
        text.append(" (").append(core::dateText(task.deadline)).append(")");
    text.append(": ").append(core::taskStateName(task.state));
    return task.result.empty() ? text : text.append(", ").append(task.result);
}

core::Error noTasks(const PackageAsk& ask)
{
    return packageError(ErrorKind::NotFound, "package.no-tasks",
                        {Param::text("unit", ask.unit), Param::text("assessment", ask.assessment)});
}

core::Result<std::vector<Task>> tasksOfUnit(const store::Book& book, const std::string& assessment,
                                            const std::string& unit)
{
    auto tasks = store::Tasks::of(book, assessment);
    if (tasks)
        std::erase_if(*tasks, [&unit](const Task& one) { return one.unit != unit; });
    return tasks;
}

/// The documents that the tasks name, and those that took their place.
std::vector<core::Document> evidenceOf(const std::vector<Task>& tasks,
                                       const std::vector<store::DocumentRow>& rows,
                                       const std::string& unit)
{
    std::set<std::string> wanted;
    for (const Task& one : tasks) {
        if (!one.evidence.empty())
            wanted.insert(one.evidence);
    }
    std::size_t known = 0;
    while (known != wanted.size()) {
        known = wanted.size();
        for (const store::DocumentRow& row : rows) {
            if (row.unit == unit && wanted.contains(row.document.id) &&
                !row.document.replacedBy.empty())
                wanted.insert(row.document.replacedBy);
        }
    }
    std::vector<core::Document> documents;
    for (const store::DocumentRow& row : rows) {
        if (row.unit == unit && wanted.contains(row.document.id))
            documents.push_back(row.document);
    }
    return documents;
}

core::Result<package::Parts> partsOfTasks(const store::Book& book, const std::vector<Task>& tasks,
                                          const PackageAsk& ask)
{
    package::Parts parts{{std::string(package::tasksPart), package::tasksJson(tasks)}};
    if (const auto read = package::readTasksJson(parts.begin()->second, ask.unit); !read)
        return read.error(); // what the format does not take is not sent
    const auto rows = book.documents(ask.assessment);
    if (!rows)
        return rows.error();
    const std::vector<core::Document> documents = evidenceOf(tasks, *rows, ask.unit);
    if (documents.empty())
        return parts;
    parts.emplace(package::documentsPart, package::documentsJson(documents));
    if (core::Status packed = addFiles(parts, book, documents); !packed)
        return packed.error();
    return parts;
}

/// What the tasks are proven by (PackagePlan::documents): nothing where the book takes no evidence
/// now, as long as its process forbids that.
core::Status compareEvidence(PackagePlan& plan, Workspace& workspace, const core::IndexSet& set,
                             const PackageBase& base)
{
    const package::Envelope& envelope = plan.envelope;
    std::set<std::string> files;
    if (plan.parts.contains(package::documentsPart)) {
        if (core::Status compared = compareDocuments(plan, workspace, set, base, envelope.unit,
                                                     package::documentsPart, files);
            !compared)
            return compared;
    }
    if (Gate(workspace.book())
            .closed({core::Action::ChangeEvidence, envelope.assessment, envelope.unit}))
        plan.documents.clear();
    return namesAllFiles(plan, files);
}

/// What both kinds of packages about tasks have in common: a task is compared member by member.
class AnyTasksPackage : public PackageKind {
public:
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override
    {
        return {package::tasksParts, package::taskEvidenceParts};
    }
    std::span<const std::string_view> keptParts() const override { return remembered; }
    /// A task whose evidence was left out names none yet.
    std::set<PackagePart> stayingWith(std::set<PackagePart> left) const override
    {
        if (left.contains(PackagePart::Evidence))
            left.insert(PackagePart::Units);
        return left;
    }

    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto tasks = package::readTasksJson(read->find(package::tasksPart)->second, {});
        if (!tasks)
            return tasks.error();
        std::vector<PackageItem> items;
        for (const Task& one : *tasks)
            items.push_back(
                {taskItem, one.id, {}, taskText(one), CellFate::Take, PackageItem::Reads::Task});
        return items;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const std::string& assessment = plan.envelope.assessment;
        const std::string& unit = plan.envelope.unit;
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        if (core::Status compared = compareEvidence(plan, workspace, *set, base); !compared)
            return compared;
        const auto sent = package::readTasksJson(plan.parts.find(package::tasksPart)->second, unit);
        const auto rows = workspace.book().documents(assessment, unit);
        if (!sent || !rows)
            return sent ? rows.error() : sent.error();
        std::vector<Task> last;
        if (const auto said = base.find(package::tasksPart); said != base.end()) {
            if (auto read = package::readTasksJson(said->second, unit))
                last = *std::move(read);
        }
        std::vector<core::Document> own;
        std::set<std::string> documents;
        for (const store::DocumentRow& row : *rows) {
            own.push_back(row.document);
            documents.insert(row.document.id);
        }
        std::set<std::string> coming;
        for (const PackageDocument& one : plan.documents) {
            documents.insert(one.change.after.id);
            coming.insert(one.change.after.id);
        }
        auto content = std::make_shared<TasksContent>();
        for (const Task& one : *sent) {
            const auto kept = store::Tasks::find(workspace.book(), assessment, one.id);
            if (!kept)
                return kept.error();
            const Task* present = kept->id.empty() ? nullptr : &*kept;
            const Task* known = taskNamed(last, one.id);
            if (core::Status fits = checkTask(one, present); !fits)
                return fits;
            auto merged = mergeOne(known, present, one, documents);
            if (present != nullptr && merged.theirs == *present &&
                merged.fate != CellFate::Conflict) {
                ++plan.same;
                continue;
            }
            for (const Task* after : {&merged.ours, &merged.theirs}) {
                Task sound = *after;
                if (coming.contains(sound.evidence))
                    sound.evidence.clear(); // only what is there already can be looked for
                if (auto fault = taskFault(sound, *set, plan.year->has(sound.unit), own))
                    return *std::move(fault);
            }
            plan.items.push_back({taskItem, one.id, taskText(merged.before),
                                  taskText(merged.theirs), merged.fate, PackageItem::Reads::Task});
            content->tasks.push_back(std::move(merged));
        }
        plan.content = std::move(content);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& /*book*/,
                                       const PackagePlan& /*plan*/) const override
    {
        return std::nullopt; // tasks are given and done in every phase
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        const auto& content = static_cast<const TasksContent&>(*plan.content);
        if (core::Status written = writeDocuments(workspace, plan, choice, reason); !written)
            return written;
        std::set<std::string> leftOut;
        for (const PackageDocument& document : plan.documents) {
            if (document.change.before.id.empty() && !isTaken(document, choice))
                leftOut.insert(document.change.after.id);
        }
        std::vector<store::TaskChange> changes;
        for (const TasksContent::One& one : content.tasks) {
            if (!choice.takes(PackagePart::Units))
                break;
            Task after = isFateTaken(one.fate, choice) ? one.theirs : one.ours;
            if (leftOut.contains(after.evidence))
                after.evidence = one.before.evidence;
            if (after != one.before)
                changes.push_back({one.before, after});
        }
        return store::Tasks::write(workspace.book(), plan.envelope.assessment, changes, reason);
    }

private:
    static constexpr std::array remembered = {package::tasksPart, package::documentsPart};

    /// Whether the task may be there: it is the unit's, and of those that this kind speaks of.
    virtual core::Status checkTask(const Task& sent, const Task* own) const = 0;
    /// What of the sender's task counts, and what both knew where nothing has come before.
    virtual Task countingOf(const Task& sent, const Task* own) const = 0;
    virtual Task firstBase(const Task* own) const = 0;

    TasksContent::One mergeOne(const Task* known, const Task* own, const Task& sent,
                               const std::set<std::string>& documents) const
    {
        Task theirs = countingOf(sent, own);
        Task base = known != nullptr ? countingOf(*known, own) : firstBase(own);
        // Of the sender's book; where the document does not come, it names nothing here.
        if (!documents.contains(theirs.evidence))
            theirs.evidence = base.evidence;
        if (own != nullptr)
            return mergeTask(base, *own, theirs);
        return {{}, theirs, theirs, CellFate::Take};
    }
};

/// What the conference orders of a unit, to the unit.
class TasksPackage final : public AnyTasksPackage {
public:
    package::Kind kind() const override { return package::Kind::Tasks; }
    core::Text title() const override { return {"nhiệm vụ sau hội nghị", "tasks of a unit"}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto tasks = tasksOfUnit(workspace.book(), ask.assessment, ask.unit);
        if (!tasks)
            return tasks.error();
        return tasks->empty() ? core::Result<package::Parts>(noTasks(ask))
                              : partsOfTasks(workspace.book(), *tasks, ask);
    }

private:
    core::Status checkTask(const Task& sent, const Task* own) const override
    {
        if (own == nullptr || own->unit == sent.unit)
            return {};
        return packageError(ErrorKind::Conflict, "store.task-changed",
                            {Param::text("unit", sent.unit), Param::text("task", sent.id)});
    }
    Task countingOf(const Task& sent, const Task* /*own*/) const override { return sent; }
    /// A task of the same number that the unit has itself is another one.
    Task firstBase(const Task* /*own*/) const override { return {}; }
};

/// What came of them, back to who ordered it.
class TaskResultsPackage final : public AnyTasksPackage {
public:
    package::Kind kind() const override { return package::Kind::TaskResults; }
    core::Text title() const override
    {
        return {"kết quả nhiệm vụ", "what came of a unit's tasks"};
    }
    bool isOfUnit() const override { return true; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const store::Book& book = workspace.book();
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto ordered = lastReceived(book, package::Kind::Tasks, ask.assessment, ask.unit);
        if (!ordered)
            return ordered.error();
        if (!*ordered)
            return noTasks(ask);
        const auto kept = keptOf(book, **ordered);
        auto tasks = tasksOfUnit(book, ask.assessment, ask.unit);
        if (!kept || !tasks)
            return kept ? tasks.error() : kept.error();
        const auto said = kept->find(package::tasksPart);
        if (said == kept->end())
            return noTasks(ask); // they came, but were left out
        const auto orders = package::readTasksJson(said->second, ask.unit);
        if (!orders)
            return orders.error();
        // The unit's own tasks are nobody else's.
        std::erase_if(*tasks,
                      [&orders](const Task& one) { return taskNamed(*orders, one.id) == nullptr; });
        return partsOfTasks(book, *tasks, ask);
    }

private:
    core::Status checkTask(const Task& sent, const Task* own) const override
    {
        if (own != nullptr && own->unit == sent.unit)
            return {};
        return packageError(ErrorKind::NotFound, "task.none", {Param::text("task", sent.id)});
    }
    /// What is ordered stays what this book has ordered.
    Task countingOf(const Task& sent, const Task* own) const override
    {
        Task counting = *own;
        counting.state = sent.state;
        for (const auto field : resultFields)
            counting.*field = sent.*field;
        return counting;
    }
    /// Before anything was done.
    Task firstBase(const Task* own) const override
    {
        Task base = *own;
        base.state = TaskState::Open;
        for (const auto field : resultFields)
            (base.*field).clear();
        return base;
    }
};

} // namespace

const PackageKind& tasksPackage()
{
    static const TasksPackage kind;
    return kind;
}

const PackageKind& taskResultsPackage()
{
    static const TaskResultsPackage kind;
    return kind;
}

} // namespace app
